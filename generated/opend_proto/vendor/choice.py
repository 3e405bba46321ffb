# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""The base of the vendor's constants: texts, each of which stands for a number of the protocol.

Invariant: a constant equals, prints and formats as its plain text.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Any, Self

__all__ = ["Choice"]

_NOTHING = "N/A"


class Choice(StrEnum):
    """Base of the constants: ``SubType.TICKER == "TICKER"``, and ``SubType.TICKER.number`` is the protocol's number."""

    _value_: str
    number: int

    def __new__(cls, text: str, number: int) -> Self:
        member = str.__new__(cls, text)
        member._value_ = text
        member.number = number
        return member

    def __repr__(self) -> str:
        # Lists and dictionaries print their items with repr, and must show the plain text.
        return repr(self.value)

    @classmethod
    def numbers(cls) -> dict[str, int]:
        """Return the number of each text."""
        return dict(_numbers_of(cls))

    @classmethod
    def texts(cls) -> dict[int, str]:
        """Return the text of each number; of two texts with one number, the later."""
        return dict(_texts_of(cls))

    @classmethod
    def if_has_key(cls, str_value: Any) -> bool:
        """Return whether a value is the text of a constant."""
        return isinstance(str_value, str) and str_value in _numbers_of(cls)

    @classmethod
    def get_all_keys(cls) -> str:
        """Return all texts in one, separated by commas."""
        return ",".join(_numbers_of(cls))

    @classmethod
    def get_all_key_list(cls) -> list[str]:
        """Return all texts."""
        return list(_numbers_of(cls))

    @classmethod
    def to_number(cls, str_value: Any) -> tuple[bool, Any]:
        """Return (True, number), or (False, a reason) for anything but the text of a constant."""
        if not isinstance(str_value, str):
            return False, f"{cls.__name__} is asked for {str_value!r}, which is not a text"
        numbers = _numbers_of(cls)
        if str_value not in numbers:
            return False, f"{str_value!r} is not one of {cls.__name__}: {', '.join(numbers)}"
        return True, numbers[str_value]

    @classmethod
    def to_string(cls, number_value: Any) -> tuple[bool, str]:
        """Return (True, text), or (False, a reason) for anything but the number of a constant."""
        text = _texts_of(cls).get(number_value) if isinstance(number_value, int) else None
        if text is None:
            return False, f"{number_value!r} is not the number of one of {cls.__name__}"
        return True, text

    @classmethod
    def to_string2(cls, number_value: Any) -> str:
        """Return the text of a number, or N/A."""
        return _texts_of(cls).get(number_value, _NOTHING) if isinstance(number_value, int) else _NOTHING


@cache
def _numbers_of(kind: type[Choice]) -> dict[str, int]:
    return {choice.value: choice.number for choice in kind}


@cache
def _texts_of(kind: type[Choice]) -> dict[int, str]:
    return {choice.number: choice.value for choice in kind}
