"""Bring rows into the form that a frame is asked for: short names, and the elements of a list as rows of their own.

Invariant: a row whose list is empty stays one row, in which what belongs to an element is absent.
"""

from __future__ import annotations

from dataclasses import make_dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, TypedDict

from opend.errors import UsageError
from opend.frames.memo import once
from opend.frames.rows import Rows, rows_of
from opend.frames.table import table_of
from opend.zones import as_zone
from opend_proto.schema import Field, Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from opend.frames.around import Around
    from opend.frames.series import Table

__all__ = ["Form", "flat_type", "formed"]


class Form(TypedDict, total=False):
    """How rows become a frame; `opend.frames.to_pandas` explains it."""

    zone: str | ZoneInfo | None
    prefix: bool
    flatten: str | None


def formed(rows: Rows, form: Form) -> Table:
    """Return the columns of rows in this form."""
    zone, flatten = form.get("zone"), form.get("flatten")
    known = None if zone is None else as_zone(zone)
    return table_of(rows if flatten is None else _flattened(rows, flatten), known, prefix=form.get("prefix", True))


def _flattened(rows: Rows, attribute: str) -> Rows:
    """Return a row for each element of the list with this name."""
    row_type: type[Message] = rows.columns.layout.row_type
    flat = flat_type(row_type, attribute)
    messages = iter(rows.messages)
    found: list[Message] = []
    around: list[Around] = []
    for each in rows.around:
        before = len(found)
        for message in islice(messages, each.rows):
            found.extend(_elements(flat, message, attribute))
        around.append(replace(each, rows=len(found) - before))
    return replace(rows_of(flat, found), around=around, code_name=rows.code_name)


def flat_type(row_type: type[Message], attribute: str) -> type[Message]:
    """Return the type of the rows with an element of the list each; raises UsageError without such a list."""
    lists = [field.attribute for field in row_type.FIELDS if field.label == "repeated"]
    if attribute not in lists:
        named = f"it has {', '.join(lists)}" if lists else "it has no list"
        raise UsageError(f"{row_type.FULL_NAME} has no list {attribute!r} to flatten; {named}")
    return _flat_types(row_type)[attribute]


@once
def _flat_types(row_type: type[Message]) -> dict[str, type[Message]]:
    lists = [field.attribute for field in row_type.FIELDS if field.label == "repeated"]
    return {attribute: _made(row_type, attribute) for attribute in lists}


def _made(row_type: type[Message], attribute: str) -> type[Message]:
    """Return the type with the list's field holding one element, or none, in place of several."""
    fields = tuple(
        field._replace(label="optional", message=field.message_type, enum=field.enum_type)
        if field.attribute == attribute
        else _absolute(field)
        for field in row_type.FIELDS
    )
    made: type[Message] = make_dataclass(
        row_type.__name__,
        [field.attribute for field in fields],
        bases=(Message,),
        namespace={"FULL_NAME": row_type.FULL_NAME, "FIELDS": fields},
        slots=True,
        kw_only=True,
    )
    return made


def _absolute(field: Field) -> Field:
    return field._replace(message=field.message_type, enum=field.enum_type)


def _elements(flat: type[Message], message: Message, attribute: str) -> Iterator[Message]:
    rest: dict[str, Any] = {
        field.attribute: getattr(message, field.attribute) for field in flat.FIELDS if field.attribute != attribute
    }
    for element in getattr(message, attribute) or [None]:
        yield flat(**rest, **{attribute: element})
