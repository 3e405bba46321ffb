"""Keep text that an agent or a gateway wrote from looking like something else to the person who reads it.

Invariant: what comes out is one line of visible characters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from opend.errors import UsageError
from opend.printable import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["digits", "one_line", "plain_code", "plain_text", "text_in"]

_CODE: Final = re.compile(r"[!-~]{1,64}")
_SHOWN: Final = 300
_DIGITS: Final = 20


def one_line(text: str) -> str:
    """Return text for a form: what is not visible is escaped, and what is long is cut."""
    shown = visible(text)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}… (cut)"


def plain_code(code: str) -> str:
    """Return a security's code; raises UsageError if it holds more than a code can."""
    if _CODE.fullmatch(code) is None:
        raise UsageError(f"a security is written like HK.00700, without spaces, not {code[:80]!a}")
    return code


def plain_text(name: str, text: str) -> str:
    """Return a text of one line; raises UsageError for one that could look different from what it is."""
    if not text.isprintable():
        raise UsageError(f"{name} must be one line of visible characters, not {text[:80]!a}")
    return text


def text_in(given: Mapping[str, Any], name: str) -> str:
    """Return the argument of a name; raises UsageError if it is missing, or no text."""
    value = given.get(name)
    if not isinstance(value, str):
        raise UsageError(f"{name} must be a text, not {ascii(value)[:80]}" if name in given else f"{name} is missing")
    return value


def digits(name: str, text: str) -> int:
    """Return the number that the digits of an argument stand for; raises UsageError for anything else."""
    if not (text.isascii() and text.isdecimal() and len(text) <= _DIGITS):
        raise UsageError(f"{name} must be digits, not {ascii(text)[:80]}")
    return int(text)
