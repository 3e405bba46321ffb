"""Convert a table to a polars DataFrame, without pandas or pyarrow.

Invariant: a column's type depends only on the type of the rows, except for its time zone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.frames.extras import load
from opend.frames.libraries.arrow_export import exported
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
    polars, whole = load("polars"), exported(table)
    if whole is not None:
        taken: DataFrame = polars.DataFrame(whole)
        return taken
    frame: DataFrame = polars.DataFrame([_series(polars, name, series) for name, series in table.columns.items()])
    return frame


def _series(polars: Any, name: str, series: Series) -> Any:
    match series:
        case Numbers():
            return _present(polars.Series(name, series.values), series.valid)
        case Texts():
            return _texts(polars, name, series)
        case Names():
            return _names(polars, name, series)
        case Instants():
            moments = _present(polars.Series(name, series.microseconds), series.valid)
            return moments.cast(polars.Datetime("us", series.zone.key))
        case Lists():
            return polars.Series(name, list(series.values), dtype=_type(polars, [series.item]))


def _texts(polars: Any, name: str, series: Texts) -> Any:
    if isinstance(series.values, Same):
        return polars.Series(name, [series.values.value], dtype=polars.String).new_from_index(0, series.values.rows)
    return polars.Series(name, series.to_list(), dtype=_type(polars, "text" if series.is_text else "bytes"))


def _present(series: Any, valid: Any) -> Any:
    if valid is None or valid.all():
        return series
    polars = load("polars")
    if not valid.any():  # So are columns that a market does not have.
        return polars.Series(series.name, [None], dtype=series.dtype).new_from_index(0, len(series))
    return series.set(polars.Series(~valid), None)


def _names(polars: Any, name: str, series: Names) -> Any:
    """Return a Categorical. With polars' Enum, frames with and without unknown names could not be concatenated."""
    indices = series.indices
    positions = polars.Series((indices if series.is_full else indices.clip(0)).astype("uint32"))
    if not series.is_full:
        positions = _present(positions, indices >= 0)
    # Taken with an index, which polars does at once; its method for it asks the engine for queries first.
    return _categories(series.names)[positions].alias(name)


@once
def _categories(names: tuple[str, ...]) -> Any:
    """Return the names as a categorical series; cached, since making it takes longer than filling a thousand rows."""
    polars = load("polars")
    return polars.Series(names, dtype=polars.Categorical)


def _type(polars: Any, item: Item) -> Any:
    if isinstance(item, dict):
        return polars.Struct({name: _type(polars, field) for name, field in item.items()})
    return polars.List(_type(polars, item[0])) if isinstance(item, list) else getattr(polars, _TYPES[item])
