"""Fill in, in the model and its texts, since which release each element exists.

Invariant: a text names the release only where the element is younger than the element around it, whose text covers
elements of the same age.
"""

from __future__ import annotations

from dataclasses import replace

from opend_codegen.knowledge.since import History, version_key, with_since
from opend_codegen.model import EnumModel, FieldModel, MessageModel, ModuleModel

__all__ = ["date_module"]


def date_module(module: ModuleModel, history: History) -> ModuleModel:
    """Return the module with every ``since`` filled in."""
    tops = [enum.full_name for enum in module.enums] + [message.full_name for message in module.messages]
    since = history.since(tops[0].rpartition(".")[0] if tops else module.file.removesuffix(".proto"))
    return replace(
        module,
        since=since,
        comment=module.doc,
        doc=with_since(module.doc, since, otherwise=f"Messages of {module.file}."),
        enums=tuple(_enum(enum, history, since) for enum in module.enums),
        messages=tuple(_message(message, history, since) for message in module.messages),
    )


def _message(message: MessageModel, history: History, around: str) -> MessageModel:
    since = history.since(message.full_name)
    return replace(
        message,
        since=since,
        comment=message.doc,
        doc=with_since(message.doc, since, around, otherwise=f"Message {message.full_name}."),
        fields=tuple(_field(field, message, history, since) for field in message.fields),
        enums=tuple(_enum(enum, history, since) for enum in message.enums),
        messages=tuple(_message(inner, history, since) for inner in message.messages),
    )


def _field(field: FieldModel, message: MessageModel, history: History, around: str) -> FieldModel:
    since = history.since(f"{message.full_name}.{field.proto_name}")
    return replace(field, since=since, doc=with_since(field.doc, since, around))


def _enum(enum: EnumModel, history: History, around: str) -> EnumModel:
    since = history.since(enum.full_name)
    dates: dict[int, str] = {}
    for value in enum.values:
        date = history.since(f"{enum.full_name}.{value.proto_name}")
        # A second name of a number is understood by every gateway that knows the first.
        dates[value.number] = min(date, dates.get(value.number, date), key=version_key)
    return replace(
        enum,
        since=since,
        doc=with_since(enum.doc, since, around, otherwise=f"Values of {enum.full_name}."),
        values=tuple(
            replace(value, since=dates[value.number], doc=with_since(value.doc, dates[value.number], since))
            for value in enum.values
        ),
    )
