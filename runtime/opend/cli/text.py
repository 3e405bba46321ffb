"""The width of text on a terminal, where a Chinese character takes two columns, and the digits that a number needs.

Invariant: what is cut or padded to a width takes at most, or exactly, that many columns, and holds nothing that moves
the cursor.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Final
from unicodedata import category, combining, east_asian_width

__all__ = ["cut", "decimals_of", "pad", "width_of"]

_MOST_DECIMALS: Final = 8


def width_of(text: str) -> int:
    """How many columns the text takes."""
    return sum(map(_width, text))


def cut(text: str, width: int) -> str:
    """As much of the text as fits."""
    shown = "".join(" " if category(letter) == "Cc" else letter for letter in text)
    fits = sum(1 for column in accumulate(map(_width, shown)) if column <= width)
    return shown[:fits]


def pad(text: str, width: int) -> str:
    """The text in so many columns, at the left."""
    shown = cut(text, width)
    return shown + " " * (width - width_of(shown))


def decimals_of(number: float) -> int:
    """How many digits behind the point a price has, not counting what binary fractions add to it; 8 at most."""
    noise = abs(number) * 1e-12
    return next(
        (digits for digits in range(_MOST_DECIMALS) if abs(round(number, digits) - number) <= noise), _MOST_DECIMALS
    )


def _width(letter: str) -> int:
    if combining(letter) or category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
