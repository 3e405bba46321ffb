"""Compute with amounts of money: decimals inside, doubles in messages.

Invariant: every amount is an exact Decimal, except fees, released cost and conversions, each of which is rounded once.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from opend_proto.trd_common import Currency

__all__ = ["CURRENCIES", "NOTHING", "cents", "convert", "exact", "rounded"]

NOTHING: Final = Decimal(0)
_CENT: Final = Decimal("0.01")
_FINE: Final = Decimal("0.000001")
# Value of one unit in Hong Kong dollars; synthetic, and constant.
_RATES: Final = {Currency.HKD: Decimal(1), Currency.USD: Decimal("7.80"), Currency.CNH: Decimal("1.08")}
CURRENCIES: Final = tuple(_RATES)
"""The currencies of cash."""


def exact(value: float) -> Decimal:
    """Return the shortest decimal number that reads as this double."""
    return Decimal(str(value))


def cents(amount: Decimal) -> Decimal:
    """Round to hundredths, halves away from zero."""
    return amount.quantize(_CENT, ROUND_HALF_UP)


def rounded(amount: Decimal) -> Decimal:
    """Round to millionths, halves away from zero: finer than any amount that is shown."""
    return amount.quantize(_FINE, ROUND_HALF_UP)


def convert(amount: Decimal, currency: Currency, into: Currency) -> Decimal:
    """Convert an amount at the synthetic rates. Raises KeyError for a currency without a rate."""
    return amount if currency == into else rounded(amount * _RATES[currency] / _RATES[into])
