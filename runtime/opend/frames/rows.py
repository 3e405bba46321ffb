"""Read rows from messages or from the bytes of a reply, with the security and zone of the message that holds them.

Invariant: all rows have one type, and messages and bytes give the same rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, make_dataclass
from itertools import chain
from typing import Any

from opend.codec import Columns, columns, decode, encode
from opend.codec.layout import Steps, layout_of
from opend.errors import UsageError
from opend.frames.around import Around, around_body, around_payload, code_name
from opend.frames.memo import once
from opend.frames.plan import plan_of
from opend_proto.schema import Field, Message

__all__ = ["Rows", "default_path", "lists_in", "rows_of", "rows_of_body", "rows_of_payloads"]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Rows and the facts about the messages that held them."""

    columns: Columns
    messages: Sequence[Message]
    """The same rows as messages; only if they hold lists, which the codec's columns leave out."""
    around: Sequence[Around]
    """The facts about the messages that hold the rows, in the order of the rows."""
    code_name: str | None = None
    """The name of the column for the security in `around`; None if it has none."""


@once
def lists_in(cls: type[Message]) -> tuple[str, ...]:
    """Return the names of the attributes of a payload of type ``cls`` that are lists of messages."""
    return tuple(
        field.attribute for field in cls.FIELDS if field.label == "repeated" and field.message_type is not None
    )


def default_path(cls: type[Message]) -> str | None:
    """Return the path of the rows in a payload of type ``cls``: its only list of messages, or None for the payload.

    Raises:
        UsageError: The payload has several lists.
    """
    lists = lists_in(cls)
    if len(lists) > 1:
        named = ", ".join(map(repr, lists))
        raise UsageError(f"{cls.FULL_NAME} has several lists; choose the one that gives the rows with rows=…: {named}")
    return lists[0] if lists else None


def rows_of(cls: type[Message], messages: Sequence[Message]) -> Rows:
    """Return messages as rows, one for each.

    Raises:
        EncodeError: A message holds a value that does not fit its field.
    """
    holder = _holder(cls)
    body = encode(holder(rows=list(messages)))
    return Rows(columns(holder, body, "rows", max_elements=len(body)), messages, [Around(len(messages))])


def rows_of_payloads(cls: type[Message], payloads: Sequence[Message], path: str | None) -> Rows:
    """Return the rows at a path inside payloads of type ``cls``, in the payloads' order; errors as of `rows_of`."""
    if path is None:
        return rows_of(cls, payloads)
    layout = layout_of(cls, path)
    lists = [_rows_in(payload, layout.steps) for payload in payloads]
    found = rows_of(layout.row_type, list(chain.from_iterable(lists)))
    around = [around_payload(payload, len(rows)) for payload, rows in zip(payloads, lists, strict=True)]
    return Rows(found.columns, found.messages, around, code_name(cls))


def rows_of_body(cls: type[Message], body: bytes, path: str | None) -> Rows:
    """Return the rows at a path inside an encoded payload of type ``cls``.

    Raises:
        DecodeError: The bytes are not such a payload.
    """
    if path is None:
        return rows_of(cls, [decode(cls, body)])
    found = columns(cls, body, path)
    messages: Sequence[Message] = ()
    if plan_of(found.layout.row_type).has_lists:
        messages = _rows_in(decode(cls, body), found.layout.steps)
    return Rows(found, messages, [around_body(cls, body, found.rows)], code_name(cls))


def _rows_in(payload: Message, steps: Steps) -> Sequence[Message]:
    found: Any = payload
    for step in steps:
        found = None if found is None else getattr(found, step.attribute)
    rows: Sequence[Message] = found or ()
    return rows


@once
def _holder(cls: type[Message]) -> Any:
    """Return a message type with one repeated field of type ``cls``."""
    field = Field(1, "rows", "rows", "message", "repeated", message=cls)
    namespace = {"FULL_NAME": cls.FULL_NAME, "FIELDS": (field,)}
    return make_dataclass(cls.__name__, ["rows"], bases=(Message,), namespace=namespace, slots=True, kw_only=True)
