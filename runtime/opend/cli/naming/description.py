"""Describe protocols, messages and enums in text and columns.

Invariant: no line is wider than the requested width, unless a single name is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from opend.naming.elements import module_of, texts_of
from opend.naming.example import example_request
from opend.naming.lookup import every_protocol
from opend.naming.protocols import EFFECTS, limit_text, payload_of, text_of_protocol
from opend.schema.effects import judge
from opend_proto.schema import Message, Method, OpenEnum, Push

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from opend.naming.names import Named
    from opend_proto.schema import AnyMethod, Field

__all__ = ["describe", "list_protocols"]

_LEAST_TEXT: Final = 20


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    kind: str
    text: str


def list_protocols() -> Iterator[str]:
    """Yield a line for each protocol: id, name, and whether it is a push."""
    for each in every_protocol():
        yield f"{each.id:<6}{each.name}{'  (push)' if isinstance(each, Push) else ''}"


def describe(named: Named, *, width: int, depth: int, enums: bool) -> Iterator[str]:
    """Yield the lines that describe a protocol, message or enum."""
    if isinstance(named, Method):
        yield from _describe_method(named, width)
        yield from _describe_messages(
            {"Request": payload_of(named.request, "c2s"), "Reply": payload_of(named.response, "s2c")},
            width=width,
            depth=depth,
            enums=enums,
        )
        yield from ("", "Example:", *_example(named, width))
    elif isinstance(named, Push):
        yield from _titled(f"{named.name}  push {named.id}", text_of_protocol(named), width)
        payload = payload_of(named.response, "s2c")
        yield from _describe_messages({"Push": payload}, width=width, depth=depth, enums=enums)
    elif issubclass(named, OpenEnum):
        yield from _describe_enum(named, width)
    else:
        yield from _describe_messages({"Message": named}, width=width, depth=depth, enums=enums)


def _example(method: AnyMethod, width: int) -> Iterator[str]:
    """Yield a command to paste into a shell, on one line if it fits."""
    request = example_request(method)
    line = f"  opend call {method.name} '{json.dumps(request)}'"
    yield from (
        [line] if len(line) <= width else f"  opend call {method.name} '{json.dumps(request, indent=4)}'".splitlines()
    )


def _describe_method(method: AnyMethod, width: int) -> Iterator[str]:
    yield from _titled(f"{method.name}  request {method.id}", text_of_protocol(method), width)
    if method.limit is not None:
        yield from wrap(f"Limit: {limit_text(method.limit)}.", width)
    verdict = judge(method)
    if verdict.effect != "none":
        guess = " (assumed, since the schema's tables do not give its effect)" if verdict.assumed else ""
        yield from wrap(f"It {EFFECTS[verdict.effect]}{guess}, so it is never sent twice.", width)


def _describe_messages(messages: dict[str, type[Message]], *, width: int, depth: int, enums: bool) -> Iterator[str]:
    trees = {title: list(_tree(message, depth)) for title, message in messages.items()}
    for (title, message), rows in zip(messages.items(), trees.values(), strict=True):
        yield ""
        yield from _titled(f"{title}  {message.FULL_NAME}", _text_of(message), width)
        yield from _columns(rows, width) if rows else ["  (no fields)"]
    yield ""
    yield "* is required, [] is a list."
    used = {enum.__qualname__: enum for message in messages.values() for enum in _enums_of(message, depth)}
    if enums:
        for enum in used.values():
            yield ""
            yield from _describe_enum(enum, width)
    elif used:
        yield from wrap(f"With --enums, the values of {', '.join(sorted(used))} are listed.", width)


def _describe_enum(enum: type[OpenEnum], width: int) -> Iterator[str]:
    texts = texts_of(module_of(enum))
    yield from _titled(f"Enum  {enum.__qualname__}", texts.get(enum.__qualname__, ""), width)
    rows = [
        _Row(f"  {name}", str(int(member)), texts.get(f"{enum.__qualname__}.{name}", ""))
        for name, member in enum.__members__.items()
    ]
    yield from _columns(rows, width)


def _tree(message: type[Message], depth: int, indent: int = 1) -> Iterator[_Row]:
    texts = texts_of(module_of(message))
    for field in message.FIELDS:
        required = " *" if field.label == "required" else ""
        text = texts.get(f"{message.__qualname__}.{field.attribute}", "")
        yield _Row(f"{'  ' * indent}{field.name}{required}", _kind(field), text)
        if field.message_type is not None and depth > 0:
            yield from _tree(field.message_type, depth - 1, indent + 1)


def _kind(field: Field) -> str:
    names = [each.__qualname__ for each in (field.message_type, field.enum_type) if each is not None]
    return (names[0] if names else field.kind) + ("[]" if field.label == "repeated" else "")


def _enums_of(message: type[Message], depth: int) -> Iterator[type[OpenEnum]]:
    for field in message.FIELDS:
        if field.enum_type is not None:
            yield field.enum_type
        if field.message_type is not None and depth > 0:
            yield from _enums_of(field.message_type, depth - 1)


def _columns(rows: Sequence[_Row], width: int) -> Iterator[str]:
    """Yield names, types and wrapped texts side by side, or the texts below if there is too little room."""
    names, kinds = max(len(row.name) for row in rows), max(len(row.kind) for row in rows)
    left = names + kinds + 4
    beside = width - left >= _LEAST_TEXT
    indent = left if beside else 6
    for row in rows:
        texts: Iterable[str] = wrap(row.text, max(width - indent, _LEAST_TEXT)) or [""]
        first, *others = texts if beside else ["", *texts]
        yield f"{row.name:<{names}}  {row.kind:<{kinds}}  {first}".rstrip()
        yield from (" " * indent + other for other in others if other)


def _titled(title: str, text: str, width: int) -> Iterator[str]:
    yield title
    yield from wrap(text, width)


def _text_of(message: type[Message]) -> str:
    return texts_of(module_of(message)).get(message.__qualname__, "")
