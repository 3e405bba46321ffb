"""Count the elements of a message before an object is made for each: those of the pool's types, and those in JSON.

Invariant: the former are counted as the native codec does: messages except the outermost, and the items of lists. JSON
that this refuses holds too many; JSON that it lets through holds at most twice as many, and is counted when it is read.
"""

from __future__ import annotations

import json
from typing import Any, Final

from opend.codec.checks import Misfit
from opend.codec.elements import too_many
from opend.codec.pool import wire_name
from opend_proto.schema import Field, Message

__all__ = ["check_elements", "check_json_elements"]

_PORTION: Final = 64 * 1024
"""Characters that are looked at in one go, so that other threads have their turn in between."""


def check_elements(cls: type[Message], wire: Any, limit: int) -> None:
    """Raise DecodeError if a message of the pool's types holds more elements than the limit."""
    try:
        _count(cls, wire, limit)
    except Misfit as fault:
        raise too_many(f"{cls.FULL_NAME}.{fault.path}", limit) from None


def _count(cls: type[Message], wire: Any, left: int) -> int:
    """Return the number of elements that are still allowed after those of a message."""
    for field in _counted(cls):
        try:
            left = _count_field(field, wire, left)
        except Misfit as fault:
            raise fault.under(f".{field.name}") from None
    return left


def _count_field(field: Field, wire: Any, left: int) -> int:
    name, inner = wire_name(field), field.message_type
    if field.label != "repeated":
        items: Any = (getattr(wire, name),) if wire.HasField(name) else ()
    else:
        items = getattr(wire, name)
    if len(items) > left:
        raise Misfit("too many")
    if inner is None:
        return left - len(items)
    counted = bool(_counted(inner))
    for item in items if counted else ():
        if left < 1:
            raise Misfit("too many")
        left = _count(inner, item, left - 1)
    return left if counted else left - len(items)


_counted_of: dict[type[Message], tuple[Field, ...]] = {}


def _counted(cls: type[Message]) -> tuple[Field, ...]:
    """Return the fields of a class that are counted: repeated ones and messages."""
    if cls not in _counted_of:
        _counted_of[cls] = tuple(
            field for field in cls.FIELDS if field.label == "repeated" or field.message_type is not None
        )
    return _counted_of[cls]


def check_json_elements(cls: type[Message], text: str | bytes | bytearray, limit: int) -> None:
    """Raise DecodeError if JSON text holds more containers, or more items of arrays, than the limit.

    Two bytes can be a container of many times their size in memory, or a number that takes a thousand times as long to
    read as to skip, and reading holds all threads up.
    """
    containers = _count_both(text, "{", "[")
    if containers > limit:
        raise too_many(cls.FULL_NAME, limit)
    if containers + _count_both(text, ",", "") > limit and _has_items(text, limit):
        raise too_many(cls.FULL_NAME, limit)


def _count_both(text: str | bytes | bytearray, one: str, other: str) -> int:
    if isinstance(text, str):
        return text.count(one) + (text.count(other) if other else 0)
    return text.count(one.encode()) + (text.count(other.encode()) if other else 0)


def _has_items(text: str | bytes | bytearray, limit: int) -> bool:
    """Return whether some beginning of the text is bound to hold more items of arrays than the limit.

    An object of n fields has n colons and n - 1 commas, an array of n items n - 1 commas, so outside of strings the
    commas are more than the colons by at most the number of items.
    """
    if not isinstance(text, str):
        try:
            text = text.decode(json.detect_encoding(text))
        except UnicodeDecodeError:
            return False  # It is no JSON, which the reader tells.
    surplus, in_string, rest = 0, False, ""
    for start in range(0, len(text), _PORTION):
        portion = rest + text[start : start + _PORTION]
        whole = portion.rstrip("\\")
        # A run of backslashes at the end may escape what follows, unless it has pairs only.
        rest = "\\" if (len(portion) - len(whole)) % 2 else ""
        pieces = whole.replace("\\\\", "").replace('\\"', "").split('"')
        outside = "".join(pieces[int(in_string) :: 2])
        in_string ^= len(pieces) % 2 == 0
        surplus += outside.count(",") - outside.count(":")
        if surplus > limit:
            return True
    return False
