"""The rows of a frame, out of messages or out of the bytes of a reply, with what the message around them tells.

Invariant: all rows are of one type, and both ways give the same.
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
    """Rows as they were read."""

    columns: Columns
    messages: Sequence[Message]
    """The same rows as messages, if they hold lists: of those the codec makes no columns."""
    around: Sequence[Around]
    """What is around them, from the first row to the last."""
    code_name: str | None = None
    """The column for the security that is told around them."""


def lists_in(cls: type[Message]) -> tuple[str, ...]:
    """The lists of messages in a payload of type ``cls``, by the names of their attributes."""
    return tuple(
        field.attribute for field in cls.FIELDS if field.label == "repeated" and field.message_type is not None
    )


def default_path(cls: type[Message]) -> str | None:
    """The rows of a payload of type ``cls`` where nobody says which: its list of messages; None is the payload itself.

    Raises:
        UsageError: There are several lists.
    """
    lists = lists_in(cls)
    if len(lists) > 1:
        named = ", ".join(map(repr, lists))
        raise UsageError(f"{cls.FULL_NAME} has several lists; say of which to make rows with rows=…: {named}")
    return lists[0] if lists else None


def rows_of(cls: type[Message], messages: Sequence[Message]) -> Rows:
    """The messages, each a row.

    Raises:
        EncodeError: A message holds a value that does not fit its field.
    """
    holder = _holder(cls)
    body = encode(holder(rows=list(messages)))
    return Rows(columns(holder, body, "rows", max_elements=len(body)), messages, [Around(len(messages))])


def rows_of_payloads(cls: type[Message], payloads: Sequence[Message], path: str | None) -> Rows:
    """The rows at a path inside payloads of type ``cls``, one payload's after another's; as for `rows_of`."""
    if path is None:
        return rows_of(cls, payloads)
    layout = layout_of(cls, path)
    lists = [_rows_in(payload, layout.steps) for payload in payloads]
    found = rows_of(layout.row_type, list(chain.from_iterable(lists)))
    around = [around_payload(payload, len(rows)) for payload, rows in zip(payloads, lists, strict=True)]
    return Rows(found.columns, found.messages, around, code_name(cls))


def rows_of_body(cls: type[Message], body: bytes, path: str | None) -> Rows:
    """The rows at a path inside a payload of type ``cls`` that is still bytes.

    Raises:
        DecodeError: The bytes are no such payload.
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
    """A type of message that holds rows of type ``cls``."""
    field = Field(1, "rows", "rows", "message", "repeated", message=cls)
    namespace = {"FULL_NAME": cls.FULL_NAME, "FIELDS": (field,)}
    return make_dataclass(cls.__name__, ["rows"], bases=(Message,), namespace=namespace, slots=True, kw_only=True)
