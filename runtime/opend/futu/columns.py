"""Tables of columns, and the one function that makes data frames of them.

Invariant: a frame has the columns of its table in the table's order, whatever the gateway sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from math import nan
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from opend.futu.choices import NA, text_of
from opend.securities import security_text
from opend_proto.qot_common import Security
from opend_proto.schema import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opend_proto.schema import Message

__all__ = ["SKIP", "Column", "Table", "frame_of", "na", "plain", "steps_of"]


class _Skip(Enum):
    """The type of SKIP."""

    SKIP = auto()


SKIP: Final = _Skip.SKIP
"""Leaves a cell out, so that pandas fills the hole."""


def plain(value: object) -> object:
    """Return the vendor's form of a field's value: securities and enums as text, everything else as it is."""
    if isinstance(value, OpenEnum):
        return text_of(value)
    return security_text(value) if isinstance(value, Security) else value


@dataclass(frozen=True, slots=True)
class Column:
    """How a column is read."""

    name: str
    path: str
    """Where the value is: ``basic.security`` from the row's message, ``/name`` from the whole payload, ``.`` the row's
    message itself; with ``|`` between them, the first of several that is there."""
    absent: object = nan
    """What stands for a value that the gateway did not send."""
    convert: Callable[[Any], object] = plain
    when: Callable[[Any], bool] | None = None
    """Whether a row's message has this cell; it is left out if not."""

    def read(self, payload: Message, row: Message) -> object:
        """Return the cell, or SKIP."""
        if self.when is not None and not self.when(row):
            return SKIP
        for from_payload, steps in steps_of(self.path):
            value: object = payload if from_payload else row
            for step in steps:
                value = None if value is None else getattr(value, step)
            if value is not None:
                return self.convert(value)
        return self.absent


@dataclass(frozen=True, slots=True)
class Table:
    """How the rows of a data frame are found in a payload, and the columns of each."""

    rows: str
    """The field of the payload that holds them, or the only one; ``.`` if that is the payload itself."""
    columns: tuple[Column, ...]
    keep: Callable[[Any], bool] | None = None
    """Which of its messages become rows; all by default."""

    @property
    def names(self) -> list[str]:
        """The columns' names."""
        return [column.name for column in self.columns]

    def pick(self, *names: str) -> Table:
        """Return a table of the columns with these names, in this order."""
        by_name = {column.name: column for column in self.columns}
        return Table(self.rows, tuple(by_name[name] for name in names), self.keep)

    def read(self, payload: Message) -> Iterator[dict[str, object]]:
        """Yield the cells of one row after the other."""
        found: Any = payload if self.rows == "." else getattr(payload, self.rows)
        rows: list[Any] = found if hasattr(found, "__len__") else [found]
        for row in rows:
            if self.keep is None or self.keep(row):
                cells = ((column.name, column.read(payload, row)) for column in self.columns)
                yield {name: cell for name, cell in cells if cell is not SKIP}


def frame_of(table: Table, *payloads: Message) -> pd.DataFrame:
    """Return the rows of one payload, or of several pages, as a data frame."""
    return pd.DataFrame([row for payload in payloads for row in table.read(payload)], columns=table.names)


def na(name: str, path: str) -> Column:
    """Return a column that says N/A where there is nothing."""
    return Column(name, path, NA)


@cache
def steps_of(path: str) -> tuple[tuple[bool, tuple[str, ...]], ...]:
    """Take a path apart: for each alternative, whether it starts at the payload, and the fields on its way."""
    return tuple(
        (part.startswith("/"), tuple(step for step in part.removeprefix("/").split(".") if step))
        for part in path.split("|")
    )
