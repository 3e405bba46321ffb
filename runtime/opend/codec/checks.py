"""Check values before they are written: one checker per field, shared by the binary and the JSON form.

Invariant: a checker returns a value that the wire can hold, or raises `Misfit`; it never changes what a number means.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import IntEnum
from typing import Final

from opend.errors import EncodeError
from opend.schema.secrets import MASK, holds_secrets, is_secret
from opend_proto.schema import Field, Message, OpenEnum

__all__ = ["FLOAT_LIMIT", "FLOAT_MAX", "INTEGER_RANGES", "Checker", "Misfit", "checker", "class_of"]

Checker = Callable[[object], object]

INTEGER_RANGES: Final = {
    "int32": (-(2**31), 2**31 - 1),
    "enum": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**64 - 1),
}
FLOAT_MAX: Final = (2 - 2**-23) * 2.0**127
# A value less than half a step above the largest float is rounded down to it.
FLOAT_LIMIT: Final = FLOAT_MAX + 2.0**103


class Misfit(Exception):
    """A value that does not fit; it collects its path on the way up."""

    def __init__(self, cause: str, value: object = None) -> None:
        super().__init__(cause)
        self.cause = cause
        self.value = value
        self._segments: list[str] = []

    def below(self, field: Field) -> Misfit:
        """Add the step of a field, and mask a value that is or may hold a secret."""
        holds = field.message_type is not None and holds_secrets(field.message_type)
        is_inside = any(segment.startswith(".") for segment in self._segments)
        if self.value is not None and (is_secret(field) or (holds and not is_inside)):
            self.value = MASK
        return self.under(f".{field.name}")

    def under(self, segment: str) -> Misfit:
        """Add the step that leads to this place from the level above."""
        self._segments.append(segment)
        return self

    @property
    def path(self) -> str:
        """The path from the top, such as ``Qot_Sub.Request.c2s.securityList[1].code``."""
        return "".join(reversed(self._segments)).lstrip(".")


def class_of(message: Message) -> type[Message]:
    """Return the class of a message; raise EncodeError for anything without a field table."""
    cls = type(message)
    if not hasattr(cls, "FIELDS"):
        raise EncodeError(f"expected a generated message, not {_kind_of(message)}", value=message)
    return cls


def checker(field: Field) -> Checker:
    """Make the checker of one value of a field; of a repeated field, of one element."""
    if field.message_type is not None:
        return _message(field.message_type)
    if field.kind in INTEGER_RANGES:
        return _integer(field.kind, field.enum_type)
    return _SIMPLE[field.kind]


def _message(expected: type[Message]) -> Checker:
    def check(value: object) -> object:
        if not isinstance(value, expected):
            raise Misfit(f"expected a {expected.FULL_NAME}, not {_kind_of(value)}", value)
        return value

    return check


def _integer(kind: str, enum: type[OpenEnum] | None) -> Checker:
    lowest, highest = INTEGER_RANGES[kind]
    wanted = enum.__name__ if enum else "int"

    def check(value: object) -> object:
        if not isinstance(value, int) or isinstance(value, bool):
            raise Misfit(f"expected {_article(wanted)} {wanted}, not {_kind_of(value)}", value)
        if enum is not None and isinstance(value, IntEnum) and not isinstance(value, enum):
            raise Misfit(f"expected {_article(wanted)} {wanted}, not a member of {type(value).__name__}", value)
        if not lowest <= value <= highest:
            raise Misfit(f"out of range for {kind}, which goes from {lowest} to {highest}", value)
        return value

    return check


def _double(value: object) -> float:
    if not isinstance(value, float | int) or isinstance(value, bool):
        raise Misfit(f"expected a float, not {_kind_of(value)}", value)
    try:
        return float(value)
    except OverflowError:
        raise Misfit("too large for a double", value) from None


def _float(value: object) -> float:
    number = _double(value)
    if math.isfinite(number) and abs(number) >= FLOAT_LIMIT:
        raise Misfit("too large for a 32-bit float", value)
    return number


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise Misfit(f"expected a bool, not {_kind_of(value)}", value)
    return value


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise Misfit(f"expected a str, not {_kind_of(value)}", value)
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Misfit("the text holds a lone surrogate, which UTF-8 cannot write", value) from None
    return value


def _bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise Misfit(f"expected bytes, not {_kind_of(value)}", value)
    return value


_SIMPLE: Final[dict[str, Checker]] = {
    "double": _double,
    "float": _float,
    "bool": _boolean,
    "string": _string,
    "bytes": _bytes,
}


def _kind_of(value: object) -> str:
    name = getattr(type(value), "FULL_NAME", type(value).__name__)
    return f"{_article(name)} {name}"


def _article(noun: str) -> str:
    return "an" if noun[:1].lower() in "aeiou" else "a"
