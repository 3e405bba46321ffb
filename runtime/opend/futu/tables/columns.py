"""Define tables of columns, and make data frames of payloads with them.

Invariant: a frame always has the columns of its table, in the table's order, whatever the gateway sent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, compress
from math import nan
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import pandas as pd

from opend.futu.choices import NA
from opend.futu.tables.assembling import assembled, without_rows
from opend.futu.tables.cells import SKIP, Shown, TableColumn, is_there, plain, plain_list, steps_of
from opend.futu.tables.dictionaries import DictionaryReader, dictionary_reader
from opend.futu.tables.reading import ColumnReader, column_reader
from opend.futu.tables.sources import Kinds

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

ReaderT = TypeVar("ReaderT")


class _Rows(NamedTuple):
    """The rows of a payload, or payloads that are rows themselves."""

    rows: Sequence[object]
    payload: object
    """None for payloads that are rows."""
    holders: Sequence[object]
    """For each row the message that holds it, if a column reads that."""


class Cells(NamedTuple):
    """The cells of each column, and their types where these are known, as `assembled` takes them."""

    columns: Sequence[Sequence[object]]
    types: Sequence[frozenset[type] | None]


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
    def index(self) -> pd.Index[Any]:
        """The names as an index of pandas; a user's frame needs a view of it."""
        return pd.Index(self.names)

    def pick(self, *names: str) -> Table:
        """Return a table with only the columns of these names, in this order."""
        by_name = {column.name: column for column in self.columns}
        return Table(self.rows, tuple(by_name[name] for name in names), self.keep)

    def read(self, *payloads: Any) -> Iterator[dict[str, object]]:
        """Return the cells of each row of the payloads by column name, in turn."""
        return iter(self.dictionaries(payloads))

    def dictionaries(self, payloads: Sequence[Any]) -> list[dict[str, object]]:
        """Return the cells of each row of the payloads by column name."""
        made: list[dict[str, object]] = []
        for found in self._found(payloads):
            made += self._reader(self._dictionary_readers, dictionary_reader, found)(*found)
        return made

    def cells(self, *payloads: Any) -> Sequence[Sequence[object]]:
        """Return the cells of each column, of all rows of the payloads."""
        found = self.column_cells(payloads)
        return [() for _ in self.columns] if found is None else found.columns

    def column_cells(self, payloads: Sequence[Any]) -> Cells | None:
        """Return the cells of each column, of all rows of the payloads; None if there are no rows."""
        parts: list[Cells] = []
        for found in self._found(payloads):
            reader = self._reader(self._column_readers, column_reader, found)
            parts.append(Cells(reader.read(*found), reader.types))
        if len(parts) < 2:
            return parts[0] if parts else None
        types = parts[0].types
        if any(part.types is not types for part in parts):  # Pages of several kinds of payloads.
            types = [None] * len(self.columns)
        columns = zip(*(part.columns for part in parts), strict=True)
        return Cells([list(chain.from_iterable(cells)) for cells in columns], types)

    @cached_property
    def _path(self) -> tuple[str, ...]:
        return tuple(step for step in self.rows.split(".") if step)

    @cached_property
    def _has_holders(self) -> bool:
        """Whether a column reads the message that holds the row."""
        return any("^" in column.path for column in self.columns)

    @cached_property
    def _column_readers(self) -> dict[object, ColumnReader]:
        return {}

    @cached_property
    def _dictionary_readers(self) -> dict[object, DictionaryReader]:
        return {}

    def _reader(
        self, readers: dict[object, ReaderT], make: Callable[[tuple[TableColumn, ...], Kinds], ReaderT], found: _Rows
    ) -> ReaderT:
        """Return the reader for rows of these types, which is made for the first of them."""
        row, payload = found.rows[0], found.payload
        key = type(row), type(payload)
        reader = readers.get(key)
        if reader is None:
            holder = found.holders[0] if found.holders else None
            reader = readers[key] = make(self.columns, Kinds(type(row), _type_of(payload), _type_of(holder)))
        return reader

    def _found(self, payloads: Sequence[Any]) -> Iterator[_Rows]:
        """Yield the rows of each payload that has some; payloads that are rows themselves all at once."""
        if not self._path and self.keep is None:
            if payloads:
                yield _Rows(payloads, None, [None] * len(payloads) if self._has_holders else ())
            return
        for payload in payloads:
            rows: Sequence[Any] = (payload,)
            holders: Sequence[Any] = ()
            for step in self._path:
                lists = [_listed(getattr(row, step)) for row in rows]
                if self._has_holders:
                    holders = [row for row, found in zip(rows, lists, strict=True) for _ in found]
                rows = lists[0] if len(lists) == 1 else list(chain.from_iterable(lists))
            if self.keep is not None:
                marks = list(map(self.keep, rows))
                rows, holders = list(compress(rows, marks)), list(compress(holders, marks))
            if rows:
                yield _Rows(rows, payload, holders)


def _type_of(message: object) -> type[object] | None:
    return None if message is None else type(message)


def _listed(found: Any) -> Sequence[Any]:
    if found is None:
        return ()
    return found if hasattr(found, "__len__") else (found,)


def records(rows: Table) -> Shown:
    """Return a conversion for a column whose cells are messages: to a dictionary, or to a list of them."""

    def convert(found: Any) -> object:
        if hasattr(found, "__len__"):
            return rows.dictionaries(found)
        made = rows.dictionaries((found,))
        return made[0] if made else no_cells()

    return Shown(convert, (rows,))


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
    found = table.column_cells(payloads)
    return without_rows(table.index) if found is None else assembled(table.index, *found)


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
