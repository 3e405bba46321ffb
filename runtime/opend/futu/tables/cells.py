"""Define a column: the path of its values through messages, and their form in the vendor's client.

Invariant: a path is parsed once, whatever the number of rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from math import nan
from typing import TYPE_CHECKING, Any, Final

from opend.futu.choices import text_of
from opend.securities import security_text
from opend_proto.qot_common import Security
from opend_proto.schema import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["SKIP", "Shown", "TableColumn", "is_there", "plain", "plain_list", "steps_of"]


class _Skip(Enum):
    """The type of SKIP."""

    SKIP = auto()


SKIP: Final = _Skip.SKIP
"""Marks a cell to leave out of its row; in a data frame it is NaN."""


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


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A part, or the conversion of a column's cells, that shows what it reads."""

    make: Callable[[Any], object]
    tables: tuple[Any, ...]
    """The tables whose paths begin at what is read."""

    def __call__(self, found: Any) -> object:
        """Return the part of an answer."""
        return self.make(found)


@cache
def steps_of(path: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Parse a path: return, for each alternative, where it starts (``/``, ``^`` or nowhere) and its fields in order."""
    starts = ((part[:1] if part[:1] in {"/", "^"} else "", part) for part in path.split("|"))
    return tuple((start, tuple(step for step in part.removeprefix(start).split(".") if step)) for start, part in starts)
