"""Convert a table to a pyarrow Table; the buffers of the codec's texts are used as they are.

Invariant: a column's type depends only on the type of the rows, except for its time zone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.codec import StringColumn, native_shaper
from opend.frames.extras import load
from opend.frames.libraries.arrow_export import exported
from opend.frames.memo import once
from opend.frames.series import Instants, Item, Lists, Names, Numbers, Same, Series, Table, Texts

if TYPE_CHECKING:
    from pyarrow import Table as ArrowTable

__all__ = ["arrow_table", "arrow_texts"]

_TYPES: Final = {
    "float64": "float64",
    "int64": "int64",
    "uint64": "uint64",
    "bool": "bool_",
    "text": "string",
    "bytes": "binary",
}
_FEW: Final = 10_000
"""The most rows that are handed over at once, as copies; of more, the arrays are used as they are."""


def arrow_table(table: Table) -> ArrowTable:
    """Return the table as an Arrow table."""
    pyarrow = load("pyarrow")
    whole = exported(table) if table.rows <= _FEW else None
    if whole is not None:
        taken: ArrowTable = pyarrow.Table.from_batches([pyarrow.record_batch(whole)])
        return taken
    made: ArrowTable = pyarrow.Table.from_arrays(
        [_array(pyarrow, series) for series in table.columns.values()], names=list(table.columns)
    )
    return made


def _array(pyarrow: Any, series: Series) -> Any:
    match series:
        case Numbers():
            return pyarrow.array(series.values, mask=_absent(series.valid))
        case Texts():
            return arrow_texts(series)
        case Names():
            indices = pyarrow.array(series.indices, mask=None if series.is_full else series.indices < 0)
            # The indices are right; checking them takes longer than the rest.
            return pyarrow.DictionaryArray.from_arrays(indices, _dictionary(series.names), safe=False)
        case Instants():
            moments = pyarrow.array(series.microseconds, mask=_absent(series.valid))
            return moments.view(_zoned(series.zone.key))
        case Lists():
            return pyarrow.array(series.values, _type(pyarrow, [series.item]))


@once
def _dictionary(names: tuple[str, ...]) -> Any:
    """Return the names as an array; cached, since making it takes longer than filling a thousand rows."""
    pyarrow = load("pyarrow")
    return pyarrow.array(names, pyarrow.string())


@once
def _zoned(zone: str) -> Any:
    """Return the type of instants in a zone."""
    return load("pyarrow").timestamp("us", tz=zone)


def _absent(valid: Any) -> Any:
    return None if valid is None or valid.all() else ~valid


def arrow_texts(series: Texts, *, is_large: bool = False) -> Any:
    """Return texts as an Arrow array; with offsets of 64 bits if ``is_large``, as pandas takes them."""
    pyarrow = load("pyarrow")
    kind = pyarrow.large_string() if is_large else _type(pyarrow, "text" if series.is_text else "bytes")
    values = series.values
    if isinstance(values, Same):
        return pyarrow.repeat(pyarrow.scalar(values.value, kind), values.rows)
    if not isinstance(values, StringColumn):
        return pyarrow.array(values, kind)
    bits = None
    if values.valid is not None and not values.valid.all():
        bits = pyarrow.py_buffer(load("numpy").packbits(values.valid, bitorder="little"))
    offsets = _wide(values.offsets) if is_large else values.offsets
    buffers = [bits, pyarrow.py_buffer(offsets), pyarrow.py_buffer(values.data)]
    return pyarrow.Array.from_buffers(kind, len(values), buffers)


def _wide(offsets: Any) -> Any:
    shaper = native_shaper()
    return offsets.astype("int64") if shaper is None else shaper.wide(offsets)


def _type(pyarrow: Any, item: Item) -> Any:
    if isinstance(item, dict):
        return pyarrow.struct([(name, _type(pyarrow, field)) for name, field in item.items()])
    if isinstance(item, list):
        return pyarrow.list_(_type(pyarrow, item[0]))
    return getattr(pyarrow, _TYPES[item])()
