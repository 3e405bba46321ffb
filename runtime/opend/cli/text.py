"""Make text safe to print on a terminal, and measure its width in columns.

A Chinese character takes two columns. Text from a gateway, a file or a peer can hold sequences that clear the screen,
set the title of the window or reverse the direction of the text.

Invariant: returned text holds nothing that moves the cursor, except characters that the caller keeps; text that is cut
or padded to a width takes at most, or exactly, that many columns.
"""

from __future__ import annotations

import json
import re
from itertools import accumulate
from typing import Final
from unicodedata import category, combining, east_asian_width

__all__ = ["cut", "decimals_of", "pad", "sentences", "visible", "visible_json", "width_of"]

_OBEYED: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode's categories of control, format and surrogate characters, and of line and paragraph separators."""
_JOINERS: Final = "\u200c\u200d"
"""Format characters that are harmless: they only shape letters and join emoji."""
_MOST_DECIMALS: Final = 8
_SENTENCE_END: Final = re.compile(r"(?<=[.;!?])\s+(?=[A-Z])")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, at least one."""
    return _SENTENCE_END.split(text)


def width_of(text: str) -> int:
    """Return how many columns the text takes."""
    return sum(map(_width, text))


def visible(text: str, *, keep: str = "") -> str:
    """Return the text with control characters escaped, as in ``\\x1b``, except those to ``keep``."""
    if text.isprintable():
        return text
    return "".join(_escape(letter) if _is_obeyed(letter) and letter not in keep else letter for letter in text)


def visible_json(text: str) -> str:
    """Return JSON with control characters in its strings escaped as JSON allows."""
    if text.isascii() and "\x7f" not in text:
        return text  # JSON text has no other control characters, except line ends between its tokens.
    return "".join(
        json.dumps(letter)[1:-1] if letter > "\x7e" and _is_obeyed(letter) else letter for letter in text
    ).replace("\x7f", "\\u007f")


def cut(text: str, width: int) -> str:
    """Return as much of the beginning of the text as fits the width."""
    shown = "".join(" " if _is_obeyed(letter) else letter for letter in text)
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


def _is_obeyed(letter: str) -> bool:
    return category(letter) in _OBEYED and letter not in _JOINERS


def _escape(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _width(letter: str) -> int:
    if combining(letter) or category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
