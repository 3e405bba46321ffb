"""Convert a table to a pyarrow Table; the buffers of the codec's texts are used as they are.

Invariant: a column's type depends only on the type of the rows, except for its time zone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.codec import StringColumn
from opend.frames.extras import load
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


def arrow_table(table: Table) -> ArrowTable:
    """Return the table as an Arrow table."""
    pyarrow = load("pyarrow")
    made: ArrowTable = pyarrow.table({name: _array(pyarrow, series) for name, series in table.columns.items()})
    return made


def _array(pyarrow: Any, series: Series) -> Any:
    match series:
        case Numbers(values, valid):
            return pyarrow.array(values, mask=_absent(valid))
        case Texts():
            return arrow_texts(series)
        case Names(indices, names):
            return pyarrow.DictionaryArray.from_arrays(
                pyarrow.array(indices, mask=indices < 0), pyarrow.array(names, pyarrow.string())
            )
        case Instants(microseconds, valid, zone):
            moments = pyarrow.array(microseconds, mask=_absent(valid))
            return moments.cast(pyarrow.timestamp("us", tz=zone.key))
        case Lists(values, item):
            return pyarrow.array(values, _type(pyarrow, [item]))


def _absent(valid: Any) -> Any:
    return None if valid is None else ~valid


def arrow_texts(series: Texts) -> Any:
    """Return texts as an Arrow array."""
    pyarrow = load("pyarrow")
    kind = _type(pyarrow, "text" if series.is_text else "bytes")
    values = series.values
    if isinstance(values, Same):
        return pyarrow.repeat(pyarrow.scalar(values.value, kind), values.rows)
    if not isinstance(values, StringColumn):
        return pyarrow.array(values, kind)
    bits = None
    if values.valid is not None:
        bits = pyarrow.py_buffer(load("numpy").packbits(values.valid, bitorder="little"))
    buffers = [bits, pyarrow.py_buffer(values.offsets), pyarrow.py_buffer(values.data)]
    return pyarrow.Array.from_buffers(kind, len(values), buffers)


def _type(pyarrow: Any, item: Item) -> Any:
    if isinstance(item, dict):
        return pyarrow.struct([(name, _type(pyarrow, field)) for name, field in item.items()])
    if isinstance(item, list):
        return pyarrow.list_(_type(pyarrow, item[0]))
    return getattr(pyarrow, _TYPES[item])()
