"""What the vendor's constants are: texts, each of which stands for a number of the protocol.

Invariant: a constant equals, prints and formats as its plain text.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

__all__ = ["Choice"]


class Choice(StrEnum):
    """Base of the constants: ``SubType.TICKER == "TICKER"``, and ``SubType.TICKER.number`` is that of the protocol."""

    _value_: str
    number: int

    def __new__(cls, text: str, number: int) -> Self:
        member = str.__new__(cls, text)
        member._value_ = text
        member.number = number
        return member

    def __repr__(self) -> str:
        # As a program prints it in a list or a dictionary.
        return repr(self.value)
