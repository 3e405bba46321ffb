"""Read quantities, prices and texts of orders exactly, and refuse what no order can hold.

Invariant: the number that is sent is the one that was given, or UsageError is raised.
"""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from numbers import Integral, Real
from typing import Final

from opend.errors import UsageError

__all__ = ["Number", "money", "note", "quantity"]

Number = int | float | Decimal

_WHOLE: Final = 2**53
"""The greatest number up to which a double holds every whole one."""
_NOTE_BYTES: Final = 64


def quantity(value: Number, *, fractions: bool) -> float:
    """Return a quantity; without ``fractions`` it must be whole, since the gateway would cut decimals off."""
    number = _read("quantity", value)
    if not 0 < number <= _WHOLE:
        raise UsageError(f"quantity must be above 0 and at most 2^53, not {_shown(value)}")
    if not fractions and number != int(number):
        raise UsageError(f"quantity must be a whole number, not {_shown(value)}: the gateway would cut the rest off")
    return number


def money(name: str, value: Number | None, *, negative: bool = False) -> float | None:
    """Return a price; None stays None. Prices of futures may be ``negative``."""
    if value is None:
        return None
    number = _read(name, value)
    if number <= 0 and not (negative and number):
        raise UsageError(f"{name} must be above 0, not {_shown(value)}")
    return number


def note(text: str | None) -> str | None:
    """Return a remark; raises UsageError if the gateway would not keep it."""
    if text is not None and len(text.encode(errors="replace")) > _NOTE_BYTES:
        raise UsageError(f"remark must have at most {_NOTE_BYTES} bytes in UTF-8, not {len(text.encode())}")
    return text


def _read(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, Real | Decimal):  # NumPy's numbers are Real too.
        raise UsageError(f"{name} must be a number, not {value!r}")
    try:
        number = float(value)
    except (OverflowError, ValueError):
        number = float("inf")
    if not isfinite(number):
        # A whole number that no double holds may be too long to be shown.
        shown = "" if isinstance(value, Integral) else f", not {value!r}"
        raise UsageError(f"{name} must be a finite number that a double can hold{shown}")
    if isinstance(value, Integral) and int(number) != int(value):
        raise UsageError(f"{name} {value} is too large to be sent exactly")
    return number


def _shown(value: object) -> str:
    return str(value) if isinstance(value, Decimal) else repr(value)
