"""What a terminal may be given: text without anything that it would obey, and how wide it is there.

A Chinese character takes two columns. What a gateway, a file or a peer says can hold sequences that clear the screen,
set the title of the window or turn the direction of the text.

Invariant: what is returned, but for `width_of`, holds nothing that moves the cursor; what is cut or padded to a width
takes at most, or exactly, that many columns.
"""

from __future__ import annotations

import json
from itertools import accumulate
from typing import Final
from unicodedata import category, combining, east_asian_width

__all__ = ["cut", "decimals_of", "pad", "visible", "visible_json", "width_of"]

_OBEYED: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode's categories of control, format and surrogate characters, and of what ends lines and paragraphs."""
_JOINERS: Final = "\u200c\u200d"
"""They shape letters and join emoji, and do no more."""
_MOST_DECIMALS: Final = 8


def width_of(text: str) -> int:
    """How many columns the text takes."""
    return sum(map(_width, text))


def visible(text: str, *, keep: str = "") -> str:
    """The text with an escape, such as ``\\x1b``, for each character that a terminal obeys, but those to ``keep``."""
    if text.isprintable():
        return text
    return "".join(_escape(letter) if _is_obeyed(letter) and letter not in keep else letter for letter in text)


def visible_json(text: str) -> str:
    """The same JSON with escapes for such characters, which JSON allows in strings."""
    if text.isascii() and "\x7f" not in text:
        return text  # It has none but the line ends between its tokens.
    return "".join(
        json.dumps(letter)[1:-1] if letter > "\x7e" and _is_obeyed(letter) else letter for letter in text
    ).replace("\x7f", "\\u007f")


def cut(text: str, width: int) -> str:
    """As much of the text as fits."""
    shown = "".join(" " if _is_obeyed(letter) else letter for letter in text)
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


def _is_obeyed(letter: str) -> bool:
    return category(letter) in _OBEYED and letter not in _JOINERS


def _escape(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _width(letter: str) -> int:
    if combining(letter) or category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
