"""Convert a table to a polars DataFrame, without pandas or pyarrow.

Invariant: a column's type depends only on the type of the rows, except for its time zone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.frames.extras import load
from opend.frames.memo import once
from opend.frames.series import Instants, Item, Lists, Names, Numbers, Same, Series, Table, Texts

if TYPE_CHECKING:
    from polars import DataFrame

__all__ = ["polars_frame"]

_TYPES: Final = {
    "float64": "Float64",
    "int64": "Int64",
    "uint64": "UInt64",
    "bool": "Boolean",
    "text": "String",
    "bytes": "Binary",
}


def polars_frame(table: Table) -> DataFrame:
    """Return the table as a DataFrame."""
    polars = load("polars")
    frame: DataFrame = polars.DataFrame([_series(polars, name, series) for name, series in table.columns.items()])
    return frame


def _series(polars: Any, name: str, series: Series) -> Any:
    match series:
        case Numbers(values, valid):
            return _present(polars.Series(name, values), valid)
        case Texts(Same(value, rows)):
            return polars.Series(name, [value], dtype=polars.String).new_from_index(0, rows)
        case Texts():
            return polars.Series(name, series.to_list(), dtype=_type(polars, "text" if series.is_text else "bytes"))
        case Names():
            return _names(polars, name, series)
        case Instants(microseconds, valid, zone):
            moments = _present(polars.Series(name, microseconds), valid)
            return moments.cast(polars.Datetime("us", zone.key))
        case Lists(values, item):
            return polars.Series(name, list(values), dtype=_type(polars, [item]))


def _present(series: Any, valid: Any) -> Any:
    return series if valid is None else series.set(load("polars").Series(~valid), None)


def _names(polars: Any, name: str, series: Names) -> Any:
    """Return a Categorical. With polars' Enum, frames with and without unknown names could not be concatenated."""
    positions = _present(polars.Series(series.indices.clip(0)), series.indices >= 0).cast(polars.UInt32)
    return _categories(series.names).gather(positions).alias(name)


@once
def _categories(names: tuple[str, ...]) -> Any:
    """Return the names as a categorical series; cached, since making it takes longer than filling a thousand rows."""
    polars = load("polars")
    return polars.Series(names, dtype=polars.Categorical)


def _type(polars: Any, item: Item) -> Any:
    if isinstance(item, dict):
        return polars.Struct({name: _type(polars, field) for name, field in item.items()})
    return polars.List(_type(polars, item[0])) if isinstance(item, list) else getattr(polars, _TYPES[item])
