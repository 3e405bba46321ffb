"""Make text that comes from elsewhere safe to show, and divide it into sentences.

Text from a gateway, a file or a peer can hold sequences that clear the screen, set the title of the window, reverse the
direction of the text or begin a new line.

Invariant: returned text holds nothing that moves a cursor, except characters that the caller keeps.
"""

from __future__ import annotations

import json
import re
from typing import Final
from unicodedata import category

__all__ = ["is_obeyed", "sentences", "visible", "visible_json"]

_OBEYED: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode's categories of control, format and surrogate characters, and of line and paragraph separators."""
_JOINERS: Final = "\u200c\u200d"
"""Format characters that are harmless: they only shape letters and join emoji."""
_SENTENCE_END: Final = re.compile(r"(?<=[.;!?])\s+(?=[A-Z])")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, at least one."""
    return _SENTENCE_END.split(text)


def visible(text: str, *, keep: str = "") -> str:
    """Return the text with control characters escaped, as in ``\\x1b``, except those to ``keep``."""
    if text.isprintable():
        return text
    return "".join(_escape(letter) if is_obeyed(letter) and letter not in keep else letter for letter in text)


def visible_json(text: str) -> str:
    """Return JSON with control characters in its strings escaped as JSON allows."""
    if text.isascii() and "\x7f" not in text:
        return text  # JSON text has no other control characters, except line ends between its tokens.
    return "".join(
        json.dumps(letter)[1:-1] if letter > "\x7e" and is_obeyed(letter) else letter for letter in text
    ).replace("\x7f", "\\u007f")


def is_obeyed(letter: str) -> bool:
    """Return whether a terminal obeys a character instead of showing it."""
    return category(letter) in _OBEYED and letter not in _JOINERS


def _escape(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
