"""Check the contents of a combination before it reaches the market; every refusal says what to change.

Invariant: the legs that pass are different securities of one market, in whole trading units.
"""

from __future__ import annotations

import math
from decimal import ROUND_DOWN, Decimal
from typing import TYPE_CHECKING, Final

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.money import exact
from opend.simulator.trading.rules import checked_type
from opend.simulator.trading.venues import venue_of
from opend_proto.trd_common import OrderType

if TYPE_CHECKING:
    from collections.abc import Collection

    from opend.simulator.instruments.listings import Listing
    from opend_proto.trd_common import TrdSide

__all__ = ["checked_count", "checked_kind", "checked_net", "checked_ratio", "checked_together"]

_KINDS: Final = (OrderType.NORMAL, OrderType.MARKET)
_MOST_LEGS: Final = 4
"""As many as the named strategies have at most; that others have no more is inferred."""
_MOST: Final = 1_000_000
_LARGEST_PRICE: Final = 1e9
_DECIMALS: Final = Decimal("0.001")


def checked_kind(order_type: OrderType) -> OrderType:
    """Return the kind of order; raises RefusalError for kinds that combinations do not have (inferred)."""
    if order_type not in _KINDS:
        known = " and ".join(f"{int(each)} ({each.name})" for each in _KINDS)
        raise RefusalError(f"orderType {int(order_type)} ({order_type.name}) cannot be combined: only {known} can")
    return order_type


def checked_together(listings: Collection[Listing]) -> None:
    """Raise RefusalError if there are no legs or too many, or if two of them are for one security."""
    if not 1 <= len(listings) <= _MOST_LEGS:
        raise RefusalError(f"comboLegs must have 1 to {_MOST_LEGS} legs, not {len(listings)}")
    if len({listing.key for listing in listings}) < len(listings):
        raise RefusalError("comboLegs must be for different securities")


def checked_ratio(listing: Listing, side: TrdSide, ratio: float | None) -> int:
    """Return the quantity of a leg in one combination: a whole number, 1 by default.

    Raises RefusalError for a leg that the venue does not trade, or not in this quantity.
    """
    checked_type(listing, OrderType.MARKET, side)
    found = _whole(f"qtyRatio of {listing.text}", 1.0 if ratio is None else ratio)
    unit = venue_of(listing).unit(listing, side)
    if found % unit:
        raise RefusalError(f"qtyRatio {found} of {listing.text} is not a multiple of its lot size {unit}")
    return found


def checked_count(quantity: float) -> int:
    """Return the number of combinations; raises RefusalError if it is no whole number from 1 on."""
    return _whole("qty", quantity)


def checked_net(price: float | None) -> Decimal:
    """Return the net price of a combination, with three decimals, the rest cut off; below 0 it brings money in."""
    if price is None or not math.isfinite(price) or abs(price) > _LARGEST_PRICE:
        raise RefusalError("price is missing" if price is None else f"price cannot be {price:g}")
    return exact(price).quantize(_DECIMALS, ROUND_DOWN)


def _whole(name: str, value: float) -> int:
    if not 1 <= value <= _MOST or value != int(value):
        raise RefusalError(f"{name} must be a whole number from 1 to {_MOST}, not {value:g}")
    return int(value)
