"""Hand a table over in memory, as Arrow's PyCapsule interface has it, which polars and pyarrow read at once.

Invariant: each column has the type that the libraries give it when they make it themselves.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from opend.codec import StringColumn, native_shaper
from opend.frames.extras import load
from opend.frames.memo import once
from opend.frames.series import Instants, Lists, Names, Numbers, Same, Series, Table, Texts

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Exported", "exported"]

_FORMATS: Final = {"float64": "g", "int64": "l", "uint64": "L", "bool": "b"}
"""The formats of Arrow's C data interface by the types of NumPy."""
_LONGEST: Final = 2**31 - 1
"""The most rows, and the most bytes of a column of texts."""

_Column = tuple[str, str, object, object, object, object, object]
_ABSENT: Final = (None, None)


class Exported:
    """A table that a library takes over; each time, it gets a copy."""

    def __init__(self, export: Callable[[], tuple[object, object]]) -> None:
        self._export = export

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        """Return the capsules of the schema and of the columns, as one struct; no other schema can be had."""
        return self._export()


def exported(table: Table) -> Exported | None:
    """Return the table for a library to take over; None without the C extension, or if a column cannot be."""
    shaper = native_shaper()
    if shaper is None or not table.columns or table.rows >= _LONGEST:
        return None
    columns: list[_Column] = []
    for name, series in table.columns.items():
        column = _column(name, series, table.rows)
        if column is None:
            return None
        columns.append(column)
    arrow, rows, held = shaper.arrow, table.rows, tuple(columns)
    return Exported(lambda: arrow(rows, held))


def _column(name: str, series: Series, rows: int) -> _Column | None:
    match series:
        case Numbers(values, valid):
            return name, _format(values.dtype), values, None, valid, *_ABSENT
        case Texts(values, is_text):
            return _texts(name, values, is_text=is_text, rows=rows)
        case Names(indices, names):
            return name, "i", indices, None, None, *_named(names)
        case Instants(microseconds, valid, zone):
            return name, f"tsu:{zone.key}", microseconds, None, valid, *_ABSENT
        case Lists():
            return None


@once
def _format(dtype: Any) -> str:
    return _FORMATS[dtype.name]


def _texts(name: str, values: Any, *, is_text: bool, rows: int) -> _Column | None:
    form = "u" if is_text else "z"
    if isinstance(values, StringColumn):
        return name, form, values.data, values.offsets, values.valid, *_ABSENT
    if not isinstance(values, Same):
        parts = [b"" if text is None else text.encode() for text in values]
        ends = load("numpy").array([0, *accumulate(map(len, parts))], "int64")
        if ends[-1] > _LONGEST:
            return None
        valid = bytes(text is not None for text in values)
        return name, form, b"".join(parts), ends.astype("int32"), valid, *_ABSENT
    text = (values.value or "").encode()
    if len(text) * rows > _LONGEST:
        return None
    return name, form, text, None, bytes(rows) if values.value is None else None, *_ABSENT


@once
def _named(names: tuple[str, ...]) -> tuple[bytes, object]:
    """Return the names of an enum, one after another, and where each begins."""
    parts = [name.encode() for name in names]
    return b"".join(parts), load("numpy").array([0, *accumulate(map(len, parts))], "int32")
