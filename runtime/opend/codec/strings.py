"""A column of texts or bytes as Arrow lays it out: one buffer with all of them, and the offsets at which they begin.

Invariant: no Python object is made for a row before it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias, overload

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Offsets: TypeAlias = NDArray[np.int32]
    Bytes: TypeAlias = NDArray[np.uint8]
    Mask: TypeAlias = NDArray[np.bool_]
    Objects: TypeAlias = NDArray[np.object_]

__all__ = ["StringColumn"]


@dataclass(frozen=True, slots=True, eq=False)
class StringColumn(Sequence["str | bytes | None"]):
    """The values of a string or bytes field by row: str or bytes, and None where an optional field is absent.

    With pyarrow, and the mask as bits, it is an array without a copy::

        bits = None if column.valid is None else pyarrow.py_buffer(numpy.packbits(column.valid, bitorder="little"))
        buffers = pyarrow.py_buffer(column.offsets), pyarrow.py_buffer(column.data), bits
        pyarrow.StringArray.from_buffers(len(column), *buffers)
    """

    offsets: Offsets
    """The start of each row in the data, then the end of the last one: int32, one more than there are rows."""
    data: Bytes
    """All values, one after another, texts as UTF-8: uint8."""
    valid: Mask | None
    """True in the rows where an optional field is present; None for a field that always is."""
    is_text: bool
    """Whether the values are str, not bytes."""

    def __len__(self) -> int:
        return len(self.offsets) - 1

    @overload
    def __getitem__(self, index: int) -> str | bytes | None: ...
    @overload
    def __getitem__(self, index: slice) -> list[str | bytes | None]: ...
    def __getitem__(self, index: int | slice) -> str | bytes | list[str | bytes | None] | None:
        if isinstance(index, slice):
            return self.to_list()[index]
        row = range(len(self))[index]
        if self.valid is not None and not self.valid[row]:
            return None
        value = self.data[self.offsets[row] : self.offsets[row + 1]].tobytes()
        return value.decode() if self.is_text else value

    def to_list(self) -> list[str | bytes | None]:
        """Return all values as Python objects."""
        data = self.data.tobytes()
        # In ASCII, byte positions are character positions, so slices need no decoding.
        whole: Any = data.decode() if self.is_text and data.isascii() else data
        values: list[Any] = [whole[start:end] for start, end in pairwise(self.offsets.tolist())]
        if self.is_text and whole is data:
            values = [value.decode() for value in values]
        if self.valid is not None:
            values = [value if present else None for value, present in zip(values, self.valid.tolist(), strict=True)]
        return values

    def to_numpy(self) -> Objects:
        """Return all values as an array of Python objects."""
        import numpy as np

        return np.array(self.to_list(), dtype=object)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        """Return the values as an array; NumPy and pandas call this."""
        if copy is False:
            raise ValueError("a column of strings cannot become an array without a copy")
        return self.to_numpy() if dtype is None else self.to_numpy().astype(dtype)
