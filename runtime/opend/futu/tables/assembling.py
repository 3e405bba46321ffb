"""Make data frames of columns of cells, in the least time that pandas' public interface allows.

Invariant: the frame has the dtypes that pandas infers of the cells, and shares nothing that a user can change.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["assembled", "without_rows"]

_ARRAYS: Final[Mapping[type, type]] = {bool: bool, float: float, int: np.int64, str: object}
"""The types that pandas would choose for columns of these; it makes its own type of the texts."""
_FEW_ROWS: Final = 30
"""For at most so many rows, inference from objects takes less time than making arrays."""
_FEW_COLUMNS: Final = 64
"""Inference leaves a block for each column; pandas warns users who add columns to a frame of more than 100 blocks."""
_FEW_TEXTS: Final = 3
"""So many columns of texts pandas makes faster one by one."""


def without_rows(names: pd.Index[Any]) -> pd.DataFrame:
    """Return a frame with these columns and no rows."""
    cells = np.empty((0, len(names)), object)
    return pd.DataFrame(cells, index=pd.RangeIndex(0), columns=names.view(), dtype=object, copy=False)


def assembled(
    names: pd.Index[Any], columns: Sequence[Sequence[object]], index: pd.Index[Any] | None = None
) -> pd.DataFrame:
    """Return a frame of columns that have at least one row, and as many cells each; the index counts by default."""
    count = len(columns[0])
    index = pd.RangeIndex(count) if index is None else index
    if count > _FEW_ROWS or len(columns) > _FEW_COLUMNS or not any(map(_is_of_numbers, columns)):
        return pd.DataFrame(_arrays(dict(zip(names, columns, strict=True))), index=index)
    cells = np.fromiter(chain.from_iterable(columns), object, count * len(columns)).reshape(len(columns), count)
    # A view of the names, since a user may give the frame's columns a name.
    return pd.DataFrame(cells.T, index=index, columns=names.view(), dtype=object, copy=False).infer_objects()


def _is_of_numbers(cells: Sequence[object]) -> bool:
    """Return whether pandas makes numbers of the cells; in a frame without such a column it infers no texts either."""
    kinds = set(map(type, cells))
    if kinds == {int}:
        numbers: Any = cells
        return bool(min(numbers) >= -(2**63) and max(numbers) < 2**63)
    return kinds in ({float}, {bool})


def _arrays(columns: dict[str, Sequence[object]]) -> dict[str, Any]:
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


def _array(cells: Sequence[object], kinds: set[type]) -> Any:
    try:
        return np.array(cells, _ARRAYS[next(iter(kinds))]) if len(kinds) == 1 else cells
    except (KeyError, OverflowError):  # Objects, and numbers beyond 64 bits, are for pandas to judge.
        return cells
