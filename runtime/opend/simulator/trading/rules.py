"""Check the contents of an order before it reaches the market; every refusal says what to change.

Invariant: an instruction that passes can be carried out in full, as far as the account has the cash or the shares.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.instruments.futures import FutureTerms
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.money import exact
from opend.simulator.trading.orders import IMMEDIATE_OR_CANCEL, TERMS
from opend.simulator.trading.venues import Product, expiry_of, venue_of
from opend_proto.common import Session
from opend_proto.qot_common import SecurityType
from opend_proto.trd_common import OrderType, TimeInForce, TrdSide

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing

__all__ = [
    "checked_expiry",
    "checked_price",
    "checked_quantity",
    "checked_remark",
    "checked_session",
    "checked_type",
    "checked_validity",
]

_PLACES: Final = {"HK": "Hong Kong", "US": "the US"}
_LONGEST_DAYS: Final = 90
_NEVER: Final = 1 << 62
_REMARK_BYTES: Final = 64
_MOST_SHARES: Final = 1_000_000_000
_TRADED: Final = (
    SecurityType.EQTY,
    SecurityType.TRUST,
    SecurityType.WARRANT,
    SecurityType.DRVT,
    SecurityType.FUTURE,
    SecurityType(12),  # Cryptocurrencies, by number, since the oldest supported schema lacks the name.
)
_PLAIN: Final = (OrderType.NORMAL, OrderType.MARKET)
_SIDES: Final = (TrdSide.BUY, TrdSide.SELL, TrdSide.SELL_SHORT, TrdSide.BUY_BACK)
_TRADED_NAMES: Final = ", ".join(kind.name for kind in _TRADED)
_DECIMALS: Final = Decimal("0.001")
# The exchange in Hong Kong refuses a price of nine times the last one or more, or of a ninth of it or less.
_FARTHEST: Final = 9


def checked_type(listing: Listing, order_type: OrderType, side: TrdSide) -> None:
    """Raise RefusalError for a kind of security, or a type or side of order, that the venue or simulator lacks."""
    if listing.kind == SecurityType.FUTURE and not isinstance(listing.derivation, FutureTerms):
        raise RefusalError(f"{listing.text} has no contract terms: it was listed without an underlying")
    if listing.kind not in _TRADED:
        raise RefusalError(f"{listing.text} is {listing.kind.name}: the simulator trades {_TRADED_NAMES} only")
    if side not in _SIDES:
        known = ", ".join(f"{int(each)} ({each.name})" for each in _SIDES)
        raise RefusalError(f"trdSide must be one of {known}, not {int(side)} ({side.name})")
    terms = TERMS.get(order_type)
    if terms is None:
        known = ", ".join(f"{int(each)} ({each.name})" for each in TERMS)
        raise RefusalError(
            f"orderType {int(order_type)} ({order_type.name}) is not modelled by the simulator; it has {known}"
        )
    if venue_of(listing).product is Product.CRYPTO and order_type not in _PLAIN:
        known = " and ".join(f"{int(each)} ({each.name})" for each in _PLAIN)
        raise RefusalError(
            f"orderType {int(order_type)} ({order_type.name}) is not for {listing.text}: only {known} are"
        )
    if terms.places and (listing.exchange.prefix not in terms.places or venue_of(listing).on_margin):
        places = " and ".join(_PLACES[prefix] for prefix in sorted(terms.places))
        raise RefusalError(
            f"orderType {int(order_type)} ({order_type.name}) is for securities in {places} only, not {listing.text}"
        )


def checked_quantity(listing: Listing, side: TrdSide, quantity: float) -> int:
    """Return the quantity in the units that the simulator counts: shares, contracts, or parts of a coin.

    A fraction of them is cut off, as Trd_PlaceOrder.proto says. Raises RefusalError if the quantity is out of bounds or
    not a multiple of the lot size.
    """
    parts = venue_of(listing).parts
    if not math.isfinite(quantity) or quantity * parts < 1:
        raise RefusalError(f"qty must be at least {1 / parts:g}, not {quantity:g}")
    if quantity > _MOST_SHARES:
        raise RefusalError(f"qty must be at most {_MOST_SHARES}, not {quantity:g}")
    shares = int(exact(quantity) * parts)
    unit = venue_of(listing).unit(listing, side)
    if shares % unit:
        raise RefusalError(f"qty {shares} is not a multiple of the lot size {unit} of {listing.text}")
    return shares


def checked_price(
    listing: Listing, name: str, price: float | None, last: float, adjust: float | None = None
) -> Decimal:
    """Return the price with three decimals, on the grid and within a factor of nine of the last price.

    ``adjust`` is the fraction of the price by which it may be moved onto the grid, upwards if positive and downwards if
    negative. Raises RefusalError, which calls the field ``name``.
    """
    if price is None or not math.isfinite(price) or price <= 0:
        given = "is missing" if price is None else f"must be above 0, not {price:g}"
        raise RefusalError(f"{name} {given}")
    cut = exact(price).quantize(_DECIMALS, ROUND_DOWN) if price < 1e12 else Decimal(int(price))
    if not last / _FARTHEST < cut < last * _FARTHEST:
        raise RefusalError(f"{name} {cut} is too far from the last price {last:g} of {listing.text}: a factor of nine")
    units = int(cut * PRICE_UNITS)
    grid = listing.grid
    below = grid.floor(units)
    if below == units:
        return cut
    above = below + grid.step_above(below)
    if adjust:
        moved = above if adjust > 0 else below
        if abs(moved - units) <= abs(adjust) * units:
            return Decimal(moved) / PRICE_UNITS
    raise RefusalError(
        f"{name} {cut} is not on the price grid of {listing.text}; the nearest prices are "
        f"{Decimal(below) / PRICE_UNITS} and {Decimal(above) / PRICE_UNITS}"
    )


def checked_session(listing: Listing, session: Session | None, *, outside: bool | None) -> Session:
    """Return the parts of the day in which an order is live; Session.NONE, whatever is given, if the venue has none."""
    chosen = session or Session.NONE
    if not venue_of(listing).has_sessions:
        return Session.NONE
    if chosen not in set(Session):
        raise RefusalError(f"unknown session {int(chosen)}")
    if chosen == Session.NONE:
        return Session.ETH if outside else Session.RTH
    return chosen


def checked_expiry(listing: Listing, time_in_force: TimeInForce, expire_time: str | None, now: int) -> int:
    """Return the last millisecond of an order, since 1970 UTC: the end of today, of the 90th day, or of a given day.

    An order for an option or a future ends with it at the latest. Raises RefusalError for an unknown time in force, a
    given day that is unreadable, past or too far ahead, or a contract that has ended.
    """
    days = _days(listing, time_in_force, expire_time, now)
    if (expiry_of(listing) or _NEVER) < now:
        raise RefusalError(f"{listing.text} has expired")
    return min(venue_of(listing).day_end(listing, now, days), expiry_of(listing) or _NEVER)


def checked_validity(listing: Listing, order_type: OrderType, time_in_force: TimeInForce) -> TimeInForce:
    """Return how long an order is valid; raises RefusalError where the vendor's documents allow one value only.

    Market orders for cryptocurrencies are immediate or cancelled, and limit orders good till cancelled.
    """
    if venue_of(listing).product is not Product.CRYPTO:
        return time_in_force
    proper = IMMEDIATE_OR_CANCEL if order_type == OrderType.MARKET else TimeInForce.GTC
    if time_in_force != proper:
        raise RefusalError(
            f"timeInForce {int(time_in_force)} does not fit: for {listing.text} market orders take "
            f"{int(IMMEDIATE_OR_CANCEL)} (IOC), and limit orders {int(TimeInForce.GTC)} (GTC)"
        )
    return time_in_force


def _days(listing: Listing, time_in_force: TimeInForce, expire_time: str | None, now: int) -> int:
    if time_in_force in {TimeInForce.DAY, IMMEDIATE_OR_CANCEL}:
        return 0
    if time_in_force == TimeInForce.GTC:
        return _LONGEST_DAYS
    if time_in_force != TimeInForce.GTD:
        raise RefusalError(f"unknown timeInForce {int(time_in_force)}")
    today = listing.exchange.local_time(now / 1000).date()
    try:
        days = (date.fromisoformat((expire_time or "")[:10]) - today) / timedelta(1)
    except ValueError:
        raise RefusalError(f"expireTime must be a day such as '2025-06-30', not {expire_time!r}") from None
    if not 0 <= days <= _LONGEST_DAYS:
        raise RefusalError(f"expireTime {expire_time!r} must be today or within {_LONGEST_DAYS} days")
    return int(days)


def checked_remark(remark: str | None) -> str | None:
    """Return the remark; raises RefusalError if it is too long."""
    if remark is not None and len(remark.encode()) > _REMARK_BYTES:
        raise RefusalError(f"remark has {len(remark.encode())} bytes of UTF-8; at most {_REMARK_BYTES} are kept")
    return remark
