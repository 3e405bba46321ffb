"""Define the base of the vendor's constants: texts, each of which stands for a number of the protocol.

Invariant: a constant equals, prints and formats as its plain text.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

__all__ = ["Choice"]


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
