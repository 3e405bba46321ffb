"""Define tables of columns, and make data frames of payloads with them.

Invariant: a frame always has the columns of its table, in the table's order, whatever the gateway sent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import compress, repeat
from math import nan
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from opend.futu.choices import NA
from opend.futu.tables.assembling import assembled, without_rows
from opend.futu.tables.cells import SKIP, Shown, TableColumn, is_there, plain, plain_list, steps_of
from opend.futu.tables.reading import Reading, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from opend_proto.schema import Message

__all__ = [
    "SKIP",
    "Shown",
    "Table",
    "TableColumn",
    "each",
    "frame_of",
    "is_there",
    "listed_or_na",
    "na",
    "no_cells",
    "number_of",
    "plain",
    "plain_list",
    "records",
    "sent",
    "steps_of",
    "table",
]

_GAP: Final = type(SKIP)


@dataclass(frozen=True)
class Table:
    """A data frame's columns, and the field of a payload that holds its rows."""

    rows: str
    """The path of the rows, or of a single row, in the payload; ``.`` if the payload itself is the row. The path may
    lead through lists: ``group_list.item_list`` are the items of all groups."""
    columns: tuple[TableColumn, ...]
    keep: Callable[[Any], bool] | None = None
    """Decides which messages become rows; by default all do."""

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]

    @cached_property
    def _labels(self) -> tuple[str, ...]:
        return tuple(self.names)

    @cached_property
    def _has_gaps(self) -> bool:
        """Whether a row may lack cells."""
        return any(column.when is not None or column.absent is SKIP for column in self.columns)

    @cached_property
    def index(self) -> pd.Index[Any]:
        """The names as an index of pandas; a user's frame needs a view of it."""
        return pd.Index(self.names)

    @cached_property
    def reading(self) -> Reading:
        """Reads the cells of all rows at once."""
        return Reading(self.columns)

    def pick(self, *names: str) -> Table:
        """Return a table with only the columns of these names, in this order."""
        by_name = {column.name: column for column in self.columns}
        return Table(self.rows, tuple(by_name[name] for name in names), self.keep)

    def read(self, *payloads: Any) -> Iterator[dict[str, object]]:
        """Return the cells of each row of the payloads by column name, in turn."""
        rows = self.rows_of(payloads)
        return iter(self._dictionaries(rows) if rows.messages else ())

    def _dictionaries(self, rows: Rows) -> list[dict[str, object]]:
        names, columns = self._labels, self.reading.cells(rows, SKIP)
        if self._has_gaps:
            kinds = [set(map(type, column)) for column in columns]
            has_cells = [_GAP not in found for found in kinds]
            if not all(has_cells) and any(_GAP in found and len(found) > 1 for found in kinds):
                return [
                    {name: cell for name, cell in zip(names, row, strict=True) if cell is not SKIP}
                    for row in zip(*columns, strict=True)
                ]
            # Where a field is sent in every row or in none, there is nothing to check for each cell.
            names, columns = tuple(compress(names, has_cells)), list(compress(columns, has_cells))
            if not columns:
                return [{} for _ in rows.messages]
        # The columns are of one length.
        return list(map(dict, map(zip, repeat(names), zip(*columns))))  # noqa: B905

    def cells(self, *payloads: Any) -> list[Sequence[object]]:
        """Return the cells of each column, of all rows of the payloads."""
        rows = self.rows_of(payloads)
        return self.reading.cells(rows) if rows.messages else [() for _ in self.columns]

    def rows_of(self, payloads: Sequence[Any]) -> Rows:
        """Return the rows of the payloads, which may be several pages."""
        if self.rows == "." and self.keep is None:
            return Rows(payloads, [None] * len(payloads), payloads, len(payloads) == 1)
        every: list[Any] = []
        holders: list[Any] = []
        messages: list[Any] = []
        for payload in payloads:
            found = self._kept(payload)
            every.extend([payload] * len(found))
            holders.extend([holder for holder, _ in found])
            messages.extend([row for _, row in found])
        return Rows(every, holders, messages, len(payloads) == 1)

    def _kept(self, payload: object) -> list[tuple[object, Any]]:
        """Return the messages that become rows, each with the message that holds it."""
        found: list[tuple[object, Any]] = [(None, payload)]
        for step in _steps(self.rows):
            found = [(holder, row) for _, holder in found for row in _listed(getattr(holder, step))]
        return found if self.keep is None else [pair for pair in found if self.keep(pair[1])]


@cache
def _steps(path: str) -> tuple[str, ...]:
    return tuple(step for step in path.split(".") if step)


def _listed(found: Any) -> list[Any]:
    if found is None:
        return []
    return list(found) if hasattr(found, "__len__") else [found]


def records(rows: Table) -> Shown:
    """Return a conversion for a column whose cells are messages: to a dictionary, or to a list of them."""

    def convert(found: Any) -> object:
        if hasattr(found, "__len__"):
            return list(rows.read(*found))
        return next(rows.read(found), no_cells())

    has_one_each = rows.rows == "." and rows.keep is None
    return Shown(convert, (rows,), (lambda found: list(rows.read(*found))) if has_one_each else None)


def no_cells() -> dict[str, object]:
    """Return the dictionary of a row that is not there."""
    return {}


def table(rows: str, *columns: str | TableColumn) -> Table:
    """Return a table; a column may be a text: ``"price"``, or ``"time_key=time"`` where the path has another name."""
    return Table(rows, tuple(_column(column) for column in columns))


def _column(column: str | TableColumn) -> TableColumn:
    if not isinstance(column, str):
        return column
    name, _, path = column.partition("=")
    return TableColumn(name, path or name)


def frame_of(table: Table, *payloads: Message) -> pd.DataFrame:
    """Return the rows of one payload, or of several pages, as a data frame."""
    rows = table.rows_of(payloads)
    return assembled(table.index, table.reading.cells(rows)) if rows.messages else without_rows(table.index)


def na(name: str, path: str = "") -> TableColumn:
    """Return a column that reads N/A where the value is absent; the path is the name by default."""
    return TableColumn(name, path or name, NA)


def each(absent: object, *columns: str) -> tuple[TableColumn, ...]:
    """Return columns that read ``absent`` where a value is absent; each is a text as in ``table``."""
    return tuple(replace(_column(column), absent=absent) for column in columns)


def sent(*columns: str) -> tuple[TableColumn, ...]:
    """Return columns that a row lacks where the value is absent, for dictionaries."""
    return each(SKIP, *columns)


def number_of(name: str, path: str = "", absent: object = nan) -> TableColumn:
    """Return a column that reads the number of an enum, for which the vendor has no text here."""
    return TableColumn(name, path or name, absent, int)


def listed_or_na(name: str, convert: Callable[[Any], object] = plain_list) -> TableColumn:
    """Return a column whose cells are lists, and N/A in place of an empty one."""
    return TableColumn(name, name, NA, _or_na(convert))


def _or_na(convert: Callable[[Any], object]) -> Callable[[Any], object]:
    def make(found: Any) -> object:
        return convert(found) if len(found) else NA

    return Shown(make, convert.tables if isinstance(convert, Shown) else ())
