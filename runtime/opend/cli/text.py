"""Measure text in columns of a terminal, and cut it to a width.

A Chinese character takes two columns.

Invariant: text that is cut or padded to a width takes at most, or exactly, that many columns, and holds nothing that
moves the cursor.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Final
from unicodedata import category, combining, east_asian_width

from opend.printable import is_obeyed

__all__ = ["cut", "decimals_of", "pad", "width_of"]

_MOST_DECIMALS: Final = 8


def width_of(text: str) -> int:
    """Return how many columns the text takes."""
    return sum(map(_width, text))


def cut(text: str, width: int) -> str:
    """Return as much of the beginning of the text as fits the width."""
    shown = "".join(" " if is_obeyed(letter) else letter for letter in text)
    fits = sum(1 for column in accumulate(map(_width, shown)) if column <= width)
    return shown[:fits]


def pad(text: str, width: int) -> str:
    """Return the text cut or padded with spaces to exactly ``width`` columns."""
    shown = cut(text, width)
    return shown + " " * (width - width_of(shown))


def decimals_of(number: float) -> int:
    """Return how many decimals a price has, ignoring the rounding error of binary fractions; at most 8."""
    noise = abs(number) * 1e-12
    return next(
        (digits for digits in range(_MOST_DECIMALS) if abs(round(number, digits) - number) <= noise), _MOST_DECIMALS
    )


def _width(letter: str) -> int:
    if combining(letter) or category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
