"""Define the columns of a frame independently of any library: a few kinds, each in the form that converts fastest.

Invariant: an absent value is marked by ``valid``, an index of -1, or None; never by a special value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, Union, overload

from opend.codec import StringColumn

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    import numpy as np
    from numpy.typing import NDArray

    Mask: TypeAlias = NDArray[np.bool_]

__all__ = ["Instants", "Item", "Lists", "Names", "Numbers", "Same", "Series", "Table", "Texts"]

Item: TypeAlias = Union[str, "dict[str, Item]", "list[Item]"]
"""The type of an element: a NumPy type, "text" or "bytes"; a dict of a struct's fields; or a list of one type."""


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """Numbers or truth values: float64, int64, uint64 or bool."""

    values: NDArray[Any]
    valid: Mask | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Same(Sequence["str | None"]):
    """One text for all rows."""

    value: str | None
    rows: int

    def __len__(self) -> int:
        return self.rows

    @overload
    def __getitem__(self, index: int) -> str | None: ...
    @overload
    def __getitem__(self, index: slice) -> list[str | None]: ...
    def __getitem__(self, index: int | slice) -> str | list[str | None] | None:
        return self.to_list()[index]

    def to_list(self) -> list[str | None]:
        """Return the text for each row."""
        return [self.value] * self.rows


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """Texts, or bytes."""

    values: StringColumn | Same | Sequence[str | None]
    is_text: bool = True

    def to_list(self) -> list[Any]:
        """Return all values as Python objects."""
        return self.values.to_list() if isinstance(self.values, StringColumn | Same) else list(self.values)


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """Members of an enum: each row's index into the names, and the names."""

    indices: NDArray[np.int32]
    names: tuple[str, ...]
    is_full: bool
    """Whether no row is absent."""


@dataclass(frozen=True, slots=True, eq=False)
class Instants:
    """Instants, as int64 microseconds since 1970 UTC, and the zone to show them in."""

    microseconds: NDArray[np.int64]
    valid: Mask | None
    zone: ZoneInfo


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """Lists of numbers, texts, or dicts of a message's fields, from a repeated field."""

    values: Sequence[list[Any] | None]
    item: Item


Series: TypeAlias = Numbers | Texts | Names | Instants | Lists


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Columns by name, in order, all of one length."""

    rows: int
    columns: Mapping[str, Series]
