"""Build valid messages from the field tables alone; a `Choices` decides their contents.

Invariant: with any choices, every required field is set and every value fits its field. Only the standard library and
`opend_proto` are imported, so that this runs in any environment.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from opend_proto.schema import Field, Message

__all__ = ["INTEGER_RANGES", "LARGE_FLOAT", "NAMED_CHOICES", "Choices", "build"]

M = TypeVar("M", bound=Message)

INTEGER_RANGES: Final[Mapping[str, tuple[int, int]]] = {
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**64 - 1),
}
# The largest 32-bit float but one: Google's json_format writes the largest so that it cannot read it back.
LARGE_FLOAT: Final = (2 - 2**-22) * 2.0**127


class Choices(Protocol):
    """Decides which fields are present and which values they have."""

    def present(self, field: Field) -> bool:
        """Return whether an optional field is set."""
        ...

    def count(self, field: Field) -> int:
        """Return how many elements a repeated field has."""
        ...

    def scalar(self, field: Field) -> object:
        """Return a value of a field that holds no message; for a repeated field, an element."""
        ...


def build(cls: type[M], choices: Choices) -> M:
    """Return a message of type ``cls``."""
    values = {field.attribute: _value(field, choices) for field in cls.FIELDS if _is_given(field, choices)}
    return cls(**values)


def _is_given(field: Field, choices: Choices) -> bool:
    return field.label != "optional" or choices.present(field)


def _value(field: Field, choices: Choices) -> object:
    if field.label == "repeated":
        return [_element(field, choices) for _ in range(choices.count(field))]
    return _element(field, choices)


def _element(field: Field, choices: Choices) -> object:
    return build(field.message_type, choices) if field.message_type else choices.scalar(field)


@dataclass(frozen=True)
class _Fixed:
    """The same value for every field of a kind."""

    everything: bool
    elements: int
    integer: Callable[[int, int], int]
    values: Mapping[str, object]

    def present(self, field: Field) -> bool:
        return self.everything

    def count(self, field: Field) -> int:
        return self.elements

    def scalar(self, field: Field) -> object:
        if field.kind == "enum" and field.enum_type:
            numbers = [int(member) for member in field.enum_type]
            # Google keeps a value that a proto's enum lacks out of its field, so zero is not always possible.
            wanted = self.integer(min(numbers), max(numbers))
            return field.enum_type(wanted if wanted in numbers else numbers[0])
        if field.kind in INTEGER_RANGES:
            number = self.integer(*INTEGER_RANGES[field.kind])
            return field.enum_type(number) if field.enum_type else number
        return self.values[field.kind]


_ZEROS: Final = {"double": 0.0, "float": 0.0, "bool": False, "string": "", "bytes": b""}
_LOWEST: Final = {"double": -0.0, "float": -LARGE_FLOAT, "bool": True, "string": "\0騰訊😀", "bytes": b"\0\xff"}
_HIGHEST: Final = {"double": math.inf, "float": math.nan, "bool": True, "string": "\U0010ffff", "bytes": b"\xff" * 200}

NAMED_CHOICES: Final[Mapping[str, Choices]] = {
    "only required, all zero": _Fixed(False, 0, lambda low, high: 0, _ZEROS),
    "everything, all zero": _Fixed(True, 1, lambda low, high: 0, _ZEROS),
    "everything, lowest": _Fixed(True, 2, lambda low, high: low, _LOWEST),
    "everything, highest": _Fixed(True, 3, lambda low, high: high, _HIGHEST),
}
