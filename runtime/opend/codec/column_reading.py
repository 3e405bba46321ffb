"""Columns: the rows of a repeated message as one NumPy array for each field, for computations.

Invariant: bytes that cannot be read into messages cannot be read into columns either, and the errors are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeAlias

from opend.codec.elements import MAX_ELEMENTS
from opend.codec.layout import Column, Layout, Steps, layout_of
from opend.codec.strings import StringColumn
from opend.errors import UsageError
from opend_proto.schema import Message, OpenEnum

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]
    Mask: TypeAlias = NDArray[np.bool_]

__all__ = ["Columns", "columns", "import_numpy"]


@dataclass(frozen=True, slots=True, eq=False)
class Columns(Mapping[str, "Array"]):
    """The columns by the names of the attributes, as ``pandas.DataFrame`` and ``polars.DataFrame`` take them.

    A field of a single message within the rows has both names: ``columns["basic.security.code"]``. A lookup
    returns an array; for a string field, an array of Python objects that is made at the first lookup.
    """

    rows: int
    """The number of rows, even if there is no column."""
    layout: Layout
    """The class of the rows, ``layout.row_type``, and the fields, type and enum of each column, in order."""
    arrays: Mapping[str, Array]
    """The columns of numbers: float64, int64, uint64 or bool; the codes of an enum as int32, its flags as int64.

    Where an optional field is absent there is 0 or False.
    """
    strings: Mapping[str, StringColumn]
    """The columns of texts and bytes, as Arrow lays them out."""
    valid: Mapping[str, Mask]
    """For each column that may be absent, alone or with a message around it: True in the rows that have it."""
    _objects: dict[str, Array] = field(default_factory=dict[str, "Array"], repr=False)

    @property
    def enums(self) -> dict[str, type[OpenEnum]]:
        """The enums of the columns that hold codes or flags."""
        return {column.name: column.enum for column in self.layout.columns if column.enum is not None}

    def __getitem__(self, name: str) -> Array:
        if name in self.arrays:
            return self.arrays[name]
        if name not in self._objects:
            self._objects[name] = self.strings[name].to_numpy()
        return self._objects[name]

    def __iter__(self) -> Iterator[str]:
        return (column.name for column in self.layout.columns)

    def __len__(self) -> int:
        return len(self.layout.columns)

    def _repr_html_(self) -> str | None:
        """Return a table of the first rows; notebooks call this."""
        try:
            from opend_proto import notebook
        except ImportError:  # A package of an older generator; a notebook then shows the repr.
            return None
        shown = range(min(self.rows, notebook.ROWS))
        cells = [
            [notebook.text_of(column.steps[-1], self._value(column, row)) for row in shown]
            for column in self.layout.columns
        ]
        title = f"{self.layout.row_type.FULL_NAME}: {self.rows:,} {'row' if self.rows == 1 else 'rows'}"
        return notebook.draw(title, self, zip(*cells, strict=True), self.rows)

    def _value(self, column: Column, row: int) -> object:
        """Return one value as a Python object; None if it is absent."""
        if column.name in self.strings:
            return self.strings[column.name][row]
        valid = self.valid.get(column.name)
        return None if valid is not None and not valid[row] else self.arrays[column.name][row].item()


def columns(
    cls: type[Message], data: bytes | bytearray | memoryview, path: str, *, max_elements: int = MAX_ELEMENTS
) -> Columns:
    """Read the rows of a repeated message inside a body of type ``cls``, such as ``"s2c.tickerList"``, as columns.

    There is one column for each field that holds a number, a truth value, a text or bytes, in the rows or in single
    messages within them; lists are left out. NumPy is needed, which ``pip install 'opend[frames]'`` brings.

    Raises:
        DecodeError: As for `decode`.
        UsageError: The path does not lead to a repeated message, or NumPy is missing.
    """
    layout = layout_of(cls, path)
    import_numpy()
    from opend.codec.reading import decode

    rows = _rows(decode(cls, data, max_elements=max_elements), layout.steps)
    arrays: dict[str, Array] = {}
    strings: dict[str, StringColumn] = {}
    valid: dict[str, Mask] = {}
    for column in layout.columns:
        values = [_value(row, column.steps) for row in rows]
        mask = _mask(values) if column.is_optional else None
        if mask is not None:
            valid[column.name] = mask
        if column.is_text or column.is_bytes:
            strings[column.name] = _strings(values, mask, is_text=column.is_text)
        else:
            arrays[column.name] = _numbers(values, column)
    return Columns(len(rows), layout, arrays, strings, valid)


def import_numpy() -> Any:
    """Return NumPy, which is loaded when columns are first needed."""
    try:
        import numpy as np
    except ImportError as error:
        raise UsageError("columns need the package `numpy`: pip install 'opend[frames]'") from error
    return np


def _rows(message: Message, steps: Steps) -> Sequence[Message]:
    found: Sequence[Message] | None = _value(message, steps)
    return found or ()


def _value(message: Message, steps: Steps) -> Any:
    found: Any = message
    for step in steps:
        found = None if found is None else getattr(found, step.attribute)
    return found


def _mask(values: Sequence[object]) -> Mask:
    mask: Mask = import_numpy().array([value is not None for value in values], dtype="bool")
    return mask


def _numbers(values: Sequence[object], column: Column) -> Array:
    numbers: Array = import_numpy().array([0 if value is None else value for value in values], dtype=column.type)
    return numbers


def _strings(values: Sequence[str | bytes | None], mask: Mask | None, *, is_text: bool) -> StringColumn:
    numpy = import_numpy()
    parts = [value.encode() if isinstance(value, str) else value or b"" for value in values]
    offsets = numpy.array([0, *accumulate(map(len, parts))], dtype="int32")
    data = numpy.frombuffer(bytearray(b"".join(parts)), dtype="uint8")
    return StringColumn(offsets, data, mask, is_text)
