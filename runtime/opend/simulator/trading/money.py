"""Amounts of money: exact inside, doubles at the edge.

Invariant: every amount is a Decimal that no step has rounded but fees and released cost, which are rounded once.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from opend_proto.trd_common import Currency

__all__ = ["NOTHING", "cents", "convert", "exact", "rounded"]

NOTHING: Final = Decimal(0)
_CENT: Final = Decimal("0.01")
_FINE: Final = Decimal("0.000001")
# What one unit is worth in Hong Kong dollars; synthetic, and the same at all times.
_RATES: Final = {Currency.HKD: Decimal(1), Currency.USD: Decimal("7.80"), Currency.CNH: Decimal("1.08")}


def exact(value: float) -> Decimal:
    """The decimal number that is written as this double."""
    return Decimal(str(value))


def cents(amount: Decimal) -> Decimal:
    """Round to hundredths, halves away from zero."""
    return amount.quantize(_CENT, ROUND_HALF_UP)


def rounded(amount: Decimal) -> Decimal:
    """Round to millionths: fine enough that what is lost is never seen."""
    return amount.quantize(_FINE, ROUND_HALF_UP)


def convert(amount: Decimal, currency: Currency, into: Currency) -> Decimal:
    """Change an amount at the synthetic rates. Raises KeyError for a currency that has none."""
    return amount if currency == into else rounded(amount * _RATES[currency] / _RATES[into])
