"""Read single values from a body's bytes by their path alone, without any message class.

Invariant: every occurrence is returned, since readers differ in which of several they take; a body that cannot be read
to its end raises ValueError, and never gives a shorter answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FIXED64", "LENGTH", "VARINT", "found_in_protobuf", "values_in_json", "values_in_protobuf"]

VARINT: Final = 0
LENGTH: Final = 2
FIXED64: Final = 1
"""Wire types: a whole number; a text or message; a double."""

_FIXED_SIZES: Final = {FIXED64: 8, 5: 4}
_LONGEST_VARINT: Final = 10


def values_in_protobuf(body: bytes, path: Sequence[int]) -> list[int]:
    """Return every varint at a path of field numbers; raises ValueError for bytes that readers may read differently."""
    return [value for value in found_in_protobuf(body, path, VARINT) if isinstance(value, int)]


def found_in_protobuf(body: bytes, path: Sequence[int], wire_type: int) -> list[int | bytes]:
    """Return every value of a wire type at a path of field numbers, those that are no varint as their bytes.

    Raises ValueError for bytes that readers may read differently, and for a field of another wire type.
    """
    number, *rest = path
    found: list[int | bytes] = []
    at = 0
    while at < len(body):
        key, at = _varint(body, at)
        value, at = _value(body, at, key & 7)
        if key >> 3 != number:
            continue
        if key & 7 != (LENGTH if rest else wire_type):
            raise ValueError(f"field {number} is of another wire type")
        if rest and isinstance(value, bytes):
            found += found_in_protobuf(value, rest, wire_type)
        else:
            found.append(value)
    return found


def values_in_json(body: bytes, path: Sequence[str]) -> list[object]:
    """Return every value at a path of names, including those of repeated names; raises ValueError."""
    from json import loads  # Slow to load, and few bodies are JSON.

    try:
        found: list[object] = [loads(body, object_pairs_hook=_Pairs)]
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    for name in path:
        if not all(isinstance(holder, _Pairs) for holder in found):
            raise ValueError(f"what should hold {name} is no object")
        found = [value for holder in found if isinstance(holder, _Pairs) for key, value in holder if key == name]
    return found


class _Pairs(list[tuple[str, object]]):
    """A JSON object that keeps repeated names."""


def _value(body: bytes, at: int, wire_type: int) -> tuple[int | bytes, int]:
    if wire_type == VARINT:
        return _varint(body, at)
    if wire_type == LENGTH:
        length, at = _varint(body, at)
        return _bytes(body, at, length)
    if wire_type not in _FIXED_SIZES:
        raise ValueError(f"wire type {wire_type} is not used by OpenD")
    return _bytes(body, at, _FIXED_SIZES[wire_type])


def _bytes(body: bytes, at: int, length: int) -> tuple[bytes, int]:
    value = body[at : at + length]
    if len(value) < length:
        raise ValueError("it ends within a field")
    return value, at + length


def _varint(body: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index, byte in enumerate(body[at : at + _LONGEST_VARINT]):
        value |= (byte & 0x7F) << (7 * index)
        if byte < 0x80:
            return value, at + index + 1
    raise ValueError("a number does not end")
