"""Count the elements in JSON before it is read.

Invariant: JSON that this refuses holds too many; JSON that it lets through holds at most twice as many, and is counted
when it is read.
"""

from __future__ import annotations

import json
from typing import Final

from opend.codec.elements import too_many
from opend_proto.schema import Message

__all__ = ["check_json_elements"]

_PORTION: Final = 64 * 1024
"""Characters that are looked at in one go, so that other threads have their turn in between."""


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
