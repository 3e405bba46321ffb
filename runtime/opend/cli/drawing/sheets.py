"""Turn a message into sheets of rows and columns, to be drawn as tables.

Invariant: a column's name is the path of its field from the row's message, in proto names. All values of the message
are shown, except that if a row has several lists, only the length of each is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from opend.schema.secrets import masked
from opend.securities import security_text
from opend_proto.qot_common import Security
from opend_proto.schema import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opend_proto.schema import Message

__all__ = ["Cell", "Sheet", "SheetColumn", "sheets_of"]

Cell: TypeAlias = "str | int | float | None"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """The heading and format of a column."""

    heading: str
    decimals: int = 0
    """The least number of decimals; more are shown if the column's numbers have more."""
    signed: bool = False
    """Whether the numbers are changes, shown with a sign and a colour."""
    grouped: bool = False
    """Whether thousands are grouped."""
    spare: bool = False
    """Whether the column is left out if the terminal is too narrow for all columns."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its columns, its rows with one cell for each column, and its title, if it has one."""

    columns: Sequence[SheetColumn]
    rows: Sequence[Sequence[Cell]]
    title: str = ""


@dataclass(slots=True)
class _Record:
    """The single values and the lists of messages in a message, by their paths."""

    cells: dict[str, Cell] = field(default_factory=dict[str, Cell])
    lists: dict[str, list[Message]] = field(default_factory=dict[str, "list[Message]"])


def sheets_of(message: Message) -> list[Sheet]:
    """Return a sheet of the message's own values, then one for each of its lists of messages."""
    record = _record_of(masked(message))
    rows = [(path, value) for path, value in record.cells.items()]
    own = [Sheet([SheetColumn("field"), SheetColumn("value")], rows)] if rows else []
    return own + [_sheet(path, messages) for path, messages in record.lists.items()]


def _sheet(path: str, messages: Sequence[Message]) -> Sheet:
    rows = _rows_of(messages)
    paths = list(dict.fromkeys(each for row in rows for each in row))
    return Sheet(
        [SheetColumn(each) for each in paths],
        [[row.get(each) for each in paths] for row in rows],
        f"{path} ({len(rows)})",
    )


def _rows_of(messages: Iterable[Message], prefix: str = "") -> list[dict[str, Cell]]:
    """Return a row for each message or, if the messages have a single list, for each of its items."""
    records = [_record_of(message, prefix) for message in messages]
    paths = {path for record in records for path in record.lists}
    if len(paths) != 1:
        return [
            record.cells | {path: f"{len(items)} rows" for path, items in record.lists.items()} for record in records
        ]
    (path,) = paths
    return [
        record.cells | inner for record in records for inner in _rows_of(record.lists.get(path, []), f"{path}.") or [{}]
    ]


def _record_of(message: Message, prefix: str = "") -> _Record:
    record = _Record()
    for each in message.FIELDS:
        value: Any = getattr(message, each.attribute)
        path = f"{prefix}{each.name}"
        if value is None or value == []:
            continue
        if each.kind != "message":
            record.cells[path] = (
                ", ".join(str(_cell(item)) for item in value) if each.label == "repeated" else _cell(value)
            )
        elif isinstance(value, Security):
            record.cells[path] = security_text(value)
        elif each.label != "repeated":
            inner = _record_of(value, f"{path}.")
            record.cells |= inner.cells
            record.lists |= inner.lists
        elif isinstance(value[0], Security):
            record.cells[path] = ", ".join(map(security_text, value))
        else:
            record.lists[path] = value
    return record


def _cell(value: Any) -> Cell:
    if isinstance(value, OpenEnum):
        return value.name
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, bytes):
        return value.hex()
    cell: Cell = value
    return cell
