"""Turn Arrow rows of a kind into a frame of pandas.

Invariant: a column's type depends only on the kind, never on values: numbers that may be absent are Int64, so that the
others need not become floating-point.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opend.frames.extras import load
from opend.storage.kinds import arrow

if TYPE_CHECKING:
    from collections.abc import Collection

    from pandas import DataFrame
    from pyarrow import Table as ArrowTable

    from opend.storage.kinds import Kind

__all__ = ["pandas_frame"]


def pandas_frame(table: ArrowTable, kind: Kind) -> DataFrame:
    """Return the rows as a DataFrame."""
    pandas, pyarrow = load("pandas"), arrow()
    types = {pyarrow.int64(): pandas.Int64Dtype(), pyarrow.bool_(): pandas.BooleanDtype()}
    there = _always_there(kind)
    always = [name for name in table.column_names if name in there]
    others = [name for name in table.column_names if name not in there]
    given: Any = table
    parts = [given.select(always).to_pandas(), given.select(others).to_pandas(types_mapper=types.get)]
    frame: DataFrame = pandas.concat(parts, axis="columns")[list(table.column_names)]
    return frame


def _always_there(kind: Kind) -> Collection[str]:
    """Return the columns without absent values."""
    if kind.message is None:
        return {"code"}
    required = {field.attribute for field in kind.message.FIELDS if field.label == "required"}
    return {"code", *required, *kind.identity}
