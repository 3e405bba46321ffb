"""Make a pandas DataFrame of blocks: arrays that each hold several columns of one type.

Invariant: the frame is an ordinary one, whichever way it was made. pandas 3 has a public function for blocks, which
spends a fraction of the constructor's time, since it infers, checks and copies nothing; before pandas 3, the
constructor makes the frame.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from opend.frames.extras import load

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pandas import DataFrame

__all__ = ["Block", "frame_of_blocks"]

Block: TypeAlias = tuple[Any, Any]
"""An array and the places of its columns in the frame, which are an array of integers. The array is one of NumPy with a
row for each column of the frame, or one of pandas' own, which is a single column."""


def frame_of_blocks(blocks: Sequence[Block], index: Any, columns: Any) -> DataFrame:
    """Return the frame; its blocks together fill every place once, and belong to the frame from now on."""
    return _maker()(blocks, index, columns)


@cache
def _maker() -> Callable[..., DataFrame]:
    """Return the function of pandas 3 for blocks, or what stands in for it."""
    try:
        internals = import_module("pandas.api.internals")
    except ImportError:
        return _by_constructor
    made: Callable[..., DataFrame] = getattr(internals, "create_dataframe_from_blocks", _by_constructor)
    return made


def _by_constructor(blocks: Sequence[Block], index: Any, columns: Any) -> DataFrame:
    arrays = {
        int(place): array
        for block, places in blocks
        for place, array in zip(places, block if block.ndim == 2 else [block], strict=True)
    }
    frame: DataFrame = load("pandas").DataFrame({place: arrays[place] for place in range(len(arrays))}, index=index)
    frame.columns = columns
    return frame
