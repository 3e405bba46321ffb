"""Move the trigger of a trailing stop behind the price.

Invariant: a trigger only moves with the price, up for a sale and down for a purchase, and never back.
"""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.money import exact
from opend.simulator.trading.orders import Trail
from opend_proto.trd_common import TrailType

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.trading.orders import Instruction

__all__ = ["checked_spread", "checked_trail", "followed"]

_HUNDREDTHS: Final = Decimal("0.01")
_DECIMALS: Final = Decimal("0.001")
_FINE: Final = Decimal("0.0001")
_LARGEST: Final = 1e9


def checked_trail(listing: Listing, last: float, trail_type: TrailType | None, value: float | None) -> Trail:
    """Return how a trailing stop trails; raises RefusalError for what is missing or would trail below a price of zero.

    A ratio is in percent and has two decimals; an amount has four for US shares and three for others. More are rounded.
    """
    if trail_type not in {TrailType.RATIO, TrailType.AMOUNT}:
        given = "is missing" if trail_type is None else f"cannot be {int(trail_type)} ({trail_type.name})"
        raise RefusalError(f"trailType {given}: 1 is a ratio in percent, 2 an amount of money")
    is_ratio = trail_type == TrailType.RATIO
    amount_decimals = _FINE if listing.exchange.prefix == "US" else _DECIMALS
    distance = _rounded("trailValue", value, _HUNDREDTHS if is_ratio else amount_decimals)
    if not 0 < distance < (100 if is_ratio else exact(last)):
        most = "100 percent" if is_ratio else f"the last price {last:g} of {listing.text}"
        raise RefusalError(f"trailValue {distance} must be above 0 and below {most}")
    return Trail(TrailType.RATIO if is_ratio else TrailType.AMOUNT, distance)


def checked_spread(spread: float | None) -> Decimal:
    """Return the distance of a trailing limit from its trigger, with three decimals; more are rounded.

    Raises RefusalError if it is missing or below 0.
    """
    found = _rounded("trailSpread", spread, _DECIMALS)
    if found < 0:
        raise RefusalError(f"trailSpread must be at least 0, not {found}")
    return found


def followed(what: Instruction, price: float) -> Instruction:
    """Return an order's instruction after a trade at a price: its trigger moved, and the limit with it.

    The limit lies the spread beyond the trigger, on the price grid below (inferred).
    """
    trail = what.trail
    if trail is None:
        return what
    last = exact(price)
    distance = trail.value if trail.by == TrailType.AMOUNT else (last * trail.value / 100).quantize(_DECIMALS)
    trigger = last + distance if what.is_buy else last - distance
    if what.trigger is not None and (trigger >= what.trigger if what.is_buy else trigger <= what.trigger):
        return what
    if trail.spread is None:
        return replace(what, trigger=trigger)
    limit = trigger + trail.spread if what.is_buy else trigger - trail.spread
    return replace(what, trigger=trigger, price=_on_grid(what.listing, limit))


def _rounded(name: str, value: float | None, decimals: Decimal) -> Decimal:
    if value is None or not math.isfinite(value) or abs(value) > _LARGEST:
        given = "is missing" if value is None else f"cannot be {value:g}"
        raise RefusalError(f"{name} {given}")
    return exact(value).quantize(decimals, ROUND_HALF_UP)


def _on_grid(listing: Listing, price: Decimal) -> Decimal:
    units = listing.grid.floor(float(price * PRICE_UNITS))
    return Decimal(max(units, listing.grid.step_above(0))) / PRICE_UNITS
