"""Columns: the rows of a repeated message as one NumPy array for each field, for those who compute with them.

Invariant: bytes that cannot be read into messages cannot be read into columns either, and the errors are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from opend.errors import UsageError
from opend_proto.schema import Field, Message

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]
    Mask: TypeAlias = NDArray[np.bool_]

__all__ = ["Columns", "Steps", "column_types", "columns", "import_numpy", "steps_to"]

Steps: TypeAlias = tuple[Field, ...]
"""The fields that lead from a message to its rows."""

_TYPES: Final = {
    "double": "float64",
    "float": "float64",
    "int32": "int64",
    "int64": "int64",
    "uint32": "int64",
    "uint64": "uint64",
    "enum": "int32",
    "bool": "bool",
    "string": "object",
    "bytes": "object",
}


@dataclass(frozen=True, slots=True, eq=False)
class Columns(Mapping[str, "Array"]):
    """The columns by the names of the attributes, as ``pandas.DataFrame`` and ``polars.DataFrame`` take them."""

    rows: int
    """How many rows there are; also if there is no column."""
    arrays: Mapping[str, Array]
    """float64, int64, uint64 or bool; the codes of an enum as int32; texts and bytes as objects.

    Where an optional field is absent there is 0, False or None.
    """
    valid: Mapping[str, Mask]
    """For each optional field, in which rows it is present."""

    def __getitem__(self, name: str) -> Array:
        return self.arrays[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.arrays)

    def __len__(self) -> int:
        return len(self.arrays)


def columns(cls: type[Message], data: bytes | bytearray | memoryview, path: str) -> Columns:
    """Read the rows of a repeated message inside a body of type ``cls``, such as ``"s2c.tickerList"``, as columns.

    There is one column for each field that holds a number, a truth value, a text or bytes; fields that hold messages or
    lists are left out. NumPy is needed, which ``pip install 'opend[frames]'`` brings.

    Raises:
        DecodeError: As for `decode`.
        UsageError: The path does not lead to a repeated message, or NumPy is missing.
    """
    steps = steps_to(cls, path)
    numpy = import_numpy()
    from opend.codec.reading import decode

    rows = _rows(decode(cls, data), steps)
    arrays: dict[str, Array] = {}
    valid: dict[str, Mask] = {}
    for field, dtype in column_types(steps):
        values = [getattr(row, field.attribute) for row in rows]
        if field.label == "optional":
            valid[field.attribute] = numpy.array([value is not None for value in values], dtype="bool")
            if dtype != "object":
                values = [0 if value is None else value for value in values]
        arrays[field.attribute] = numpy.array(values, dtype=dtype)
    return Columns(len(rows), arrays, valid)


def import_numpy() -> Any:
    """NumPy, which is loaded for the first columns only."""
    try:
        import numpy as np
    except ImportError as error:
        raise UsageError("columns need the package `numpy`: pip install 'opend[frames]'") from error
    return np


def steps_to(cls: type[Message], path: str) -> Steps:
    """The fields that a path names, by their names in the protos or by those of the attributes."""
    steps: list[Field] = []
    held: type[Message] | None = cls
    for name in path.split("."):
        found = [field for field in held.FIELDS if name in {field.name, field.attribute}] if held else []
        if not found or (steps and steps[-1].label == "repeated"):
            raise UsageError(f"{path!r} does not lead from {cls.FULL_NAME} to a repeated message: see {name!r}")
        steps.append(found[0])
        held = found[0].message_type
    if held is None or steps[-1].label != "repeated":
        raise UsageError(f"{path!r} does not lead from {cls.FULL_NAME} to a repeated message")
    return tuple(steps)


def column_types(steps: Steps) -> Iterator[tuple[Field, str]]:
    """The fields of a row that are columns, in the order of the table, each with its NumPy type."""
    row = steps[-1].message_type
    for field in row.FIELDS if row else ():
        if field.label != "repeated" and field.kind != "message":
            is_code = field.kind == "int32" and field.enum is not None
            yield field, "int32" if is_code else _TYPES[field.kind]


def _rows(message: Message, steps: Steps) -> Sequence[Message]:
    found: Any = message
    for step in steps:
        found = None if found is None else getattr(found, step.attribute)
    return found or ()
