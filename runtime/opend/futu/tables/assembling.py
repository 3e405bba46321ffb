"""Make data frames of columns of cells, in the least time that pandas' public interface allows.

Invariant: the frame has the dtypes that pandas infers of the cells, and shares nothing that a user can change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, repeat
from math import isnan, nan
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import numpy as np
import pandas as pd

from opend.frames.libraries.pandas_blocks import frame_of_blocks

if TYPE_CHECKING:
    from opend.frames.libraries.pandas_blocks import Block

__all__ = ["assembled", "without_rows"]

_EXACT: Final = 2.0**63


def without_rows(names: pd.Index[Any]) -> pd.DataFrame:
    """Return a frame with these columns and no rows."""
    block = np.empty((len(names), 0), object), np.arange(len(names))
    # A view of the names, since a user may give the frame's columns a name.
    return frame_of_blocks([block], pd.RangeIndex(0), names.view())


def assembled(
    names: pd.Index[Any],
    columns: Sequence[Sequence[object]],
    types: Sequence[frozenset[type] | None] | None = None,
    index: pd.Index[Any] | None = None,
) -> pd.DataFrame:
    """Return a frame of columns that have at least one row, and as many cells each; the index counts by default.

    ``types`` are those of the cells of each column, None for a column whose types are not known.
    """
    count = len(columns[0])
    blocks: list[Block] = []
    for group in _groups(tuple(map(_kind, columns, repeat(None) if types is None else types))):
        blocks += group.make([columns[place] for place in group.places], count, group)
    return frame_of_blocks(blocks, pd.RangeIndex(count) if index is None else index, names.view())


_Make: TypeAlias = "Callable[[list[Sequence[object]], int, _Group], Iterable[Block]]"
"""Makes blocks of columns with this many rows; it also stands for what pandas makes of the cells of a column."""


class _Group(NamedTuple):
    """The columns of one kind, and their places in the frame as a block needs them: together, and each alone."""

    make: _Make
    places: tuple[int, ...]
    together: Any
    alone: tuple[Any, ...]


@lru_cache(1024)
def _groups(kinds: tuple[_Make, ...]) -> list[_Group]:
    """Group the columns of these kinds; the rows of a table have few combinations of them."""
    places: dict[_Make, list[int]] = {}
    for place, kind in enumerate(kinds):
        places.setdefault(kind, []).append(place)
    return [
        _Group(kind, tuple(found), np.array(found), tuple(np.array([place]) for place in found))
        for kind, found in places.items()
    ]


def _kind(cells: Sequence[object], types: frozenset[type] | None) -> _Make:
    if types is None:
        types = frozenset(map(type, cells))
    known = _KINDS.get(types)
    if known is not None:
        return known
    if not _CONTAINERS.isdisjoint(types):
        return _objects
    if str in types and types <= _SCALARS:
        return _some_texts if types <= _GAPPED and all(map(_is_text_or_absent, cells)) else _objects
    return _others


def _is_text_or_absent(cell: object) -> bool:
    return not isinstance(cell, float) or isnan(cell)


def _flat(columns: list[Sequence[object]], count: int, kind: Any) -> Any:
    """Return the cells of all columns as one array, with a row for each."""
    shape = len(columns), count
    return np.fromiter(chain.from_iterable(columns), kind, shape[0] * count).reshape(shape)


def _floats(columns: list[Sequence[object]], count: int, group: _Group) -> Iterable[Block]:
    return [(_flat(columns, count, float), group.together)]


def _integers(columns: list[Sequence[object]], count: int, group: _Group) -> Iterable[Block]:
    try:
        return [(_flat(columns, count, np.int64), group.together)]
    except OverflowError:  # Numbers beyond 64 bits.
        return _others(columns, count, group)


def _truths(columns: list[Sequence[object]], count: int, group: _Group) -> Iterable[Block]:
    return [(_flat(columns, count, bool), group.together)]


def _objects(columns: list[Sequence[object]], count: int, group: _Group) -> Iterable[Block]:
    return [(_flat(columns, count, object), group.together)]


def _texts(columns: list[Sequence[object]], count: int, group: _Group) -> Iterable[Block]:
    kind = _type_of_texts()
    cells = _flat(columns, count, object)
    if isinstance(kind, np.dtype):
        return [(cells, group.together)]
    if kind.storage == "python":
        array: Any = pd.arrays.StringArray
        return [(array(row, dtype=kind), place) for row, place in zip(cells, group.alone, strict=True)]
    # Arrow's array of one text takes as long as one of a thousand.
    make: Any = pd.array
    whole = make(cells.reshape(-1), dtype=kind)
    return [(whole[at * count : (at + 1) * count], place) for at, place in enumerate(group.alone)]


def _some_texts(columns: list[Sequence[object]], count: int, group: _Group) -> Iterable[Block]:
    if isinstance(_type_of_texts(), np.dtype):
        return _objects(columns, count, group)
    return _texts([[cell if isinstance(cell, str) else nan for cell in cells] for cells in columns], count, group)


def _some_numbers(columns: list[Sequence[object]], count: int, group: _Group) -> Iterable[Block]:
    """Return columns of whole numbers among others, or of numbers of which some are absent, which are floats."""
    cells = _flat([[nan if cell is None else cell for cell in cells] for cells in columns], count, float)
    # What has no number at all, or whole numbers beyond 64 bits, is for pandas to judge.
    largest = np.fmax.reduce(np.abs(cells), axis=1)
    return [(cells, group.together)] if (largest < _EXACT).all() else _others(columns, count, group)


def _others(columns: list[Sequence[object]], count: int, group: _Group) -> Iterable[Block]:
    """Return the columns as pandas infers them."""
    made = [pd.Series(list(cells)) for cells in columns]
    arrays = (
        each.to_numpy(copy=True).reshape(1, count) if isinstance(each.dtype, np.dtype) else each.array for each in made
    )
    return zip(arrays, group.alone, strict=True)


@cache
def _type_of_texts() -> Any:
    """Return the type that pandas infers of texts: its own, or object before pandas 3."""
    return pd.Series(["a"]).dtype


_KINDS: Final[Mapping[frozenset[type], _Make]] = {
    frozenset({float}): _floats,
    frozenset({int}): _integers,
    frozenset({bool}): _truths,
    frozenset({str}): _texts,
    frozenset({float, int}): _some_numbers,
    frozenset({float, NoneType}): _some_numbers,
    frozenset({int, NoneType}): _some_numbers,
    frozenset({NoneType}): _objects,
    frozenset({bool, int}): _objects,
    frozenset({bool, float}): _objects,
    frozenset({bool, NoneType}): _objects,
}
"""The kind of a column whose cells have exactly these types."""
_CONTAINERS: Final = frozenset({list, dict, tuple})
"""A column with one of these has objects."""
_GAPPED: Final = frozenset({str, float, NoneType})
"""The types in a column of texts of which some are absent, as NaN or None."""
_SCALARS: Final = frozenset({bool, int, float, str, NoneType})
