"""The native codec's columns: the rows of a repeated message as arrays, without making messages, and their shaping.

Invariant: as for messages, the results are those of the pure codec, which also reads what the extension declines.
"""

from __future__ import annotations

from typing import Any, Final

from opend import _native
from opend.codec.column_reading import Columns, import_numpy
from opend.codec.column_reading import columns as read_columns_purely
from opend.codec.elements import MAX_ELEMENTS, too_many
from opend.codec.layout import Layout, layout_of
from opend.codec.native import caches, current_table, renewed
from opend.codec.strings import StringColumn
from opend_proto.schema import Message

__all__ = ["Shaper", "columns"]

# They hold tables, and end with them.
_plans: Final[dict[tuple[type[Message], str], _Plan]] = {}
caches.append(_plans)


def columns(
    cls: type[Message], data: bytes | bytearray | memoryview, path: str, *, max_elements: int = MAX_ELEMENTS
) -> Columns:
    """Read the rows of a repeated message inside a body of type ``cls``, such as ``"s2c.tickerList"``, as columns.

    There is one column for each field that holds a number, a truth value, a text or bytes, in the rows or in single
    messages within them; lists are left out. NumPy is needed, which ``pip install 'opend[frames]'`` brings.

    Raises:
        DecodeError: As for `decode`; only rows are counted.
        UsageError: The path does not lead to a repeated message, or NumPy is missing.
    """
    plan = _plans.get((cls, path)) or _plan(cls, path)
    try:
        found = plan.read(data, max_elements)
        if found is None and renewed(cls, plan.table) is not None:
            plan = _plan(cls, path)
            found = plan.read(data, max_elements)
    except OverflowError:
        raise too_many(f"{cls.FULL_NAME}.{path}", max_elements) from None
    if found is None:
        return read_columns_purely(cls, data, path, max_elements=max_elements)
    return plan.columns(*found)


class _Plan:
    """How to read the rows at the end of a path, and the types of their columns."""

    def __init__(self, layout: Layout, table: _native.Table | None) -> None:
        self.table = table
        self._layout = layout
        self._native = None if table is None else _make_layout(layout, table)
        # The names of types are looked up once, not for every array.
        numpy = import_numpy()
        self._bool, self._offset = map(numpy.dtype, ("bool", "int32"))
        self._columns = [(column.name, numpy.dtype(column.type), column.is_text) for column in layout.columns]

    def read(self, data: object, max_rows: int) -> tuple[int, tuple[_native.Column, ...]] | None:
        """Return the number of rows and the columns as bytes; None if the pure codec must read them."""
        return None if self._native is None else self._native.read(data, max_rows)

    def columns(self, rows: int, found: tuple[_native.Column, ...]) -> Columns:
        """Turn the columns' bytes into arrays of their types."""
        as_array = import_numpy().frombuffer
        arrays: dict[str, Any] = {}
        strings: dict[str, StringColumn] = {}
        valid: dict[str, Any] = {}
        for (name, dtype, is_text), (values, offsets, present) in zip(self._columns, found, strict=True):
            array = as_array(values, dtype)
            mask = None
            if present is not None:
                mask = valid[name] = as_array(present, self._bool)
            if offsets is None:
                arrays[name] = array
            else:
                strings[name] = StringColumn(as_array(offsets, self._offset), array, mask, is_text)
        return Columns(rows, self._layout, arrays, strings, valid)


def _make_layout(layout: Layout, table: _native.Table) -> _native.Layout | None:
    numbers = tuple(tuple(step.number for step in column.steps) for column in layout.columns)
    try:
        return _native.Layout(table, tuple(step.number for step in layout.steps), numbers)
    except ValueError:  # Messages are nested deeper than any schema needs.
        return None


def _plan(cls: type[Message], path: str) -> _Plan:
    layout = layout_of(cls, path)
    table = current_table(cls)
    _plans[cls, path] = plan = _Plan(layout, table)
    return plan


class Shaper:
    """What makes columns into what frames show, in one go for all rows; a mask is a byte a row, and None for none."""

    indices = staticmethod(_native.make_indices)
    """Returns the places of codes, as int32, and whether no row is absent; None if a code has no place.

    It takes the codes, as int32 or int64, and their number, the places by code, as int32 and -1 for none, and a mask.
    """
    instants = staticmethod(_native.make_instants)
    """Returns seconds, as float64, as int64 microseconds, and a mask of those that are known, None if all are.

    It takes the seconds, a mask, and the first and the last second that may be known.
    """
    wide = staticmethod(_native.widen_offsets)
    """Returns offsets, as int32, as int64."""
    absent = staticmethod(_native.invert_mask)
    """Returns a mask of what is absent, from one of what is present."""
    block = staticmethod(_native.join_numbers)
    """Returns columns of numbers of eight bytes one after another, with NaN for what is absent.

    It takes the number of rows, the columns, and a mask for each; only columns of floats may have one.
    """
    arrow = staticmethod(_native.export_arrow)
    """Returns the capsules of the schema and the array of columns, of which it copies all rows."""
