"""Plan the columns of a repeated message's rows, for both codecs.

Invariant: it depends on the field tables alone.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from opend.errors import UsageError
from opend_proto.schema import Field, Message, OpenEnum

__all__ = ["Column", "Layout", "Steps", "layout_of"]

Steps: TypeAlias = tuple[Field, ...]
"""Fields that lead from a message inwards."""

_TYPES: Final = {
    "double": "float64",
    "float": "float64",
    "int32": "int64",
    "int64": "int64",
    "uint32": "int64",
    "uint64": "uint64",
    "enum": "int64",
    "bool": "bool",
    "string": "uint8",
    "bytes": "uint8",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A field of the rows, or of a single message within them, that holds one value."""

    steps: Steps
    """The fields that lead to it from the row; it is the last."""
    name: str = dataclasses.field(init=False, compare=False)
    """The names of the attributes, such as ``price`` or ``basic.security.code``."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", ".".join(step.attribute for step in self.steps))

    @property
    def enum(self) -> type[OpenEnum] | None:
        """The enum of its codes, if it holds any."""
        return self.steps[-1].enum_type

    @property
    def type(self) -> str:
        """The name of its NumPy type; for a string or bytes, the type of a byte."""
        field = self.steps[-1]
        return "int32" if field.enum is not None and field.kind in {"int32", "enum"} else _TYPES[field.kind]

    @property
    def is_text(self) -> bool:
        """Whether its values are str."""
        return self.steps[-1].kind == "string"

    @property
    def is_bytes(self) -> bool:
        """Whether its values are bytes."""
        return self.steps[-1].kind == "bytes"

    @property
    def is_optional(self) -> bool:
        """Whether it may be absent, alone or with a message around it."""
        return any(step.label == "optional" for step in self.steps)


@dataclass(frozen=True, slots=True)
class Layout:
    """The path to the rows, their class, and the columns to read."""

    steps: Steps
    row_type: type[Message]
    columns: tuple[Column, ...]


def layout_of(cls: type[Message], path: str) -> Layout:
    """Return the layout of the rows that a path names, by proto field names or by attribute names.

    Raises:
        UsageError: The path does not lead through single messages to a repeated one.
    """
    steps: list[Field] = []
    held: type[Message] | None = cls
    for name in path.split("."):
        found = [field for field in held.FIELDS if name in {field.name, field.attribute}] if held else []
        if not found or (steps and steps[-1].label == "repeated"):
            raise _astray(cls, path, f"see {name!r}")
        steps.append(found[0])
        held = found[0].message_type
    if held is None or steps[-1].label != "repeated":
        raise _astray(cls, path, f"{steps[-1].name!r} is none")
    return Layout(tuple(steps), held, tuple(map(Column, _values_in(held, (held,)))))


def _values_in(cls: type[Message], around: tuple[type[Message], ...]) -> Iterator[Steps]:
    """Yield the steps to each single value in a message, in table order; do not enter a message within itself."""
    for field in cls.FIELDS:
        inner = field.message_type
        if field.label == "repeated" or inner in around:
            continue
        if inner is None:
            yield (field,)
        else:
            yield from ((field, *steps) for steps in _values_in(inner, (*around, inner)))


def _rows_in(cls: type[Message], around: tuple[type[Message], ...]) -> Iterator[str]:
    for field in cls.FIELDS:
        inner = field.message_type
        if inner is None or inner in around:
            continue
        if field.label == "repeated":
            yield field.name
        else:
            yield from (f"{field.name}.{path}" for path in _rows_in(inner, (*around, inner)))


def _astray(cls: type[Message], path: str, why: str) -> UsageError:
    known = ", ".join(_rows_in(cls, (cls,))) or "no path does"
    return UsageError(f"{path!r} does not lead from {cls.FULL_NAME} to a repeated message: {why}; what does: {known}")
