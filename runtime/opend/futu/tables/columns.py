"""Define tables of columns, and make data frames of payloads with them.

Invariant: a frame always has the columns of its table, in the table's order, whatever the gateway sent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from itertools import chain
from math import nan
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import pandas as pd

from opend.futu.choices import NA, text_of
from opend.securities import security_text
from opend_proto.qot_common import Security
from opend_proto.schema import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

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


class _Skip(Enum):
    """The type of SKIP."""

    SKIP = auto()


SKIP: Final = _Skip.SKIP
"""Marks a cell to leave out of its row; in a data frame it is NaN."""

_Rows: TypeAlias = "tuple[list[Any], list[Any], list[Any]]"
"""For each row its payload, the message that holds it, and its own message."""
_PLACES: Final = {"/": 0, "^": 1, "": 2}
_PLAIN: Final = frozenset({bool, int, float, str})
"""Types whose values are the vendor's form already."""
_ARRAYS: Final[Mapping[type, type]] = {bool: bool, float: float, int: np.int64, str: object}
"""The types that pandas would choose for columns of these; it makes its own type of the texts."""
_FEW_TEXTS: Final = 3
"""So many columns of texts pandas makes faster one by one."""


def plain(value: object) -> object:
    """Return the vendor's form of a field's value: securities and enums as text, other values unchanged."""
    if isinstance(value, OpenEnum):
        return text_of(value)
    return security_text(value) if isinstance(value, Security) else value


def plain_list(values: Iterable[object]) -> list[object]:
    """Return the vendor's form of each value of a list."""
    return [plain(value) for value in values]


def is_there(_value: object) -> bool:
    """Return True: the conversion of a column that tells whether a value was sent, with False where it was not."""
    return True


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a data frame, and where its values are read from."""

    name: str
    path: str
    """The path of the value: ``basic.security`` in the row's message, ``/name`` in the payload, ``^name`` in the
    message that holds the row, ``.`` the row's message itself. Alternatives are separated by ``|``; the first one that
    is present is used."""
    absent: object = nan
    """The cell for a value that the gateway did not send."""
    convert: Callable[[Any], object] = plain
    when: Callable[[Any], bool] | None = None
    """Decides from a row's message whether it has this cell; if not, the cell is skipped."""

    def read(self, payload: object, row: object, holder: object = None) -> object:
        """Return the cell of a row, or SKIP; ``holder`` is the message that holds the row."""
        if self.when is not None and not self.when(row):
            return SKIP
        starts = {"/": payload, "^": holder, "": row}
        for start, steps in steps_of(self.path):
            value: object = starts[start]
            for step in steps:
                value = None if value is None else getattr(value, step)
            if value is not None:
                return self.convert(value)
        return self.absent

    def cells(self, rows: _Rows) -> list[object]:
        """Return the cells of all rows, as `read` does; a skipped one is NaN."""
        if self._is_of_payload(rows[0]):
            cell = self.read(rows[0][0], rows[2][0])
            return [cell] * len(rows[0])
        found = self._found(rows)
        if found is None:
            read = (self.read(payload, row, holder) for payload, holder, row in zip(*rows, strict=True))
            return [nan if cell is SKIP else cell for cell in read]
        if self.convert is plain and _PLAIN.issuperset(map(type, found)):
            return found
        absent, convert = nan if self.absent is SKIP else self.absent, self.convert
        return [absent if value is None else convert(value) for value in found]

    def _is_of_payload(self, payloads: list[Any]) -> bool:
        """Return whether all cells are the same, since they are read from the one payload."""
        return (
            self.when is None
            and payloads[0] is payloads[-1]
            and self.absent is not SKIP
            and all(start == "/" for start, _ in steps_of(self.path))
        )

    def _found(self, rows: _Rows) -> list[Any] | None:
        """Return the value of each row; None if they cannot be read all in the same way."""
        if self.when is not None:
            return None
        found: list[Any] = []
        try:
            for start, steps in steps_of(self.path):
                places = rows[_PLACES[start]]
                values = list(map(attrgetter(".".join(steps)), places)) if steps else places
                found = _filled(found, values) if found else values
                if NoneType not in set(map(type, found)):
                    break
        except AttributeError:  # A message on the way is absent.
            return None
        return found


def _filled(found: list[Any], others: list[Any]) -> list[Any]:
    """Return what was found, and where that is nothing what the others have."""
    return [other if value is None else value for value, other in zip(found, others, strict=True)]


@dataclass(frozen=True, slots=True)
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

    def pick(self, *names: str) -> Table:
        """Return a table with only the columns of these names, in this order."""
        by_name = {column.name: column for column in self.columns}
        return Table(self.rows, tuple(by_name[name] for name in names), self.keep)

    def read(self, payload: Message) -> Iterator[dict[str, object]]:
        """Yield the cells of each row by column name."""
        for holder, row in self.kept(payload):
            cells = ((column.name, column.read(payload, row, holder)) for column in self.columns)
            yield {name: cell for name, cell in cells if cell is not SKIP}

    def kept(self, payload: object) -> Iterator[tuple[object, Any]]:
        """Yield the messages that become rows, each with the message that holds it."""
        rows = self._rows(payload)
        yield from rows if self.keep is None else (pair for pair in rows if self.keep(pair[1]))

    def _rows(self, payload: object) -> Iterator[tuple[object, Any]]:
        """Yield each row with the message that holds it."""
        found: list[tuple[object, Any]] = [(None, payload)]
        for step in (step for step in self.rows.split(".") if step):
            found = [(holder, row) for _, holder in found for row in _listed(getattr(holder, step))]
        yield from found


def _listed(found: Any) -> list[Any]:
    if found is None:
        return []
    return list(found) if hasattr(found, "__len__") else [found]


@dataclass(frozen=True, slots=True)
class Shown:
    """A part, or the conversion of a column's cells, that shows what it reads."""

    make: Callable[[Any], object]
    tables: tuple[Table, ...]
    """The tables whose paths begin at what is read."""

    def __call__(self, found: Any) -> object:
        """Return the part of an answer."""
        return self.make(found)


def records(rows: Table) -> Shown:
    """Return a conversion for a column whose cells are messages: to a dictionary, or to a list of them."""

    def convert(found: Any) -> object:
        if hasattr(found, "__len__"):
            return [row for message in found for row in rows.read(message)]
        return next(rows.read(found), no_cells())

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
    found = [(payload, *pair) for payload in payloads for pair in table.kept(payload)]
    if not found:
        return pd.DataFrame([], columns=table.names)
    payloads_of, holders, messages = map(list, zip(*found, strict=True))
    rows: _Rows = (payloads_of, holders, messages)
    cells = {column.name: column.cells(rows) for column in table.columns}
    return pd.DataFrame(_arrays(cells), index=pd.RangeIndex(len(found)))


def _arrays(columns: dict[str, list[object]]) -> dict[str, Any]:
    """Return the cells of columns of one type as arrays, which saves pandas half of its time; others as they are."""
    kinds = {name: set(map(type, cells)) for name, cells in columns.items()}
    texts = [name for name, found in kinds.items() if found == {str}]
    made: dict[str, Any] = {name: _array(cells, kinds[name]) for name, cells in columns.items()}
    if len(texts) > _FEW_TEXTS:
        # pandas takes as long to make its array of one text as of a thousand: it makes one for all columns.
        whole: Any = pd.Series(list(chain.from_iterable(columns[name] for name in texts))).array
        count = len(columns[texts[0]])
        made |= {name: whole[at * count : (at + 1) * count] for at, name in enumerate(texts)}
    return made


def _array(cells: list[object], kinds: set[type]) -> Any:
    try:
        return np.array(cells, _ARRAYS[next(iter(kinds))]) if len(kinds) == 1 else cells
    except (KeyError, OverflowError):  # Objects, and numbers beyond 64 bits, are for pandas to judge.
        return cells


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


@cache
def steps_of(path: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Parse a path: return, for each alternative, where it starts (``/``, ``^`` or nowhere) and its fields in order."""
    starts = ((part[:1] if part[:1] in {"/", "^"} else "", part) for part in path.split("|"))
    return tuple((start, tuple(step for step in part.removeprefix(start).split(".") if step)) for start, part in starts)
