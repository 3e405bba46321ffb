"""Compare an order with limits.

Invariant: what cannot be known does not hold; nothing here remembers anything.
"""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.risk.markets import currency_of, is_event_contract, is_future, is_plain_share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.risk.known import Known, KnownFuture, KnownPrice
    from opend.risk.rules import RiskLimits
    from opend.risk.sent import Leg, SentOrder

__all__ = ["Finding", "UnknownWorthError", "Worth", "findings", "worth"]

_LIMITED: Final = frozenset({1, 5, 7, 8, 9, 11, 13, 17, 19})
"""The kinds of order, Trd_Common.OrderType, that fill at their price or better."""
_UNLIMITED: Final = frozenset({2, 6, 10, 12, 14, 15, 16, 18})
_TRIGGERED: Final = frozenset({11, 13})
# Products of doubles written out in full have at most 2 * 17 digits, and exponents up to 2 * 308.
_EXACT: Final = Context(prec=60)
_LONG: Final = 15
_PAYOUT: Final = Decimal(1)
"""What an event contract costs or brings at most: of which side an order's price is, is not documented."""


class Finding(NamedTuple):
    """Whether one limit holds for an order."""

    limit: str
    """The limit's name, such as ``max_notional``."""
    holds: bool
    text: str
    """What was compared, or why it could not be."""


class Worth(NamedTuple):
    """What an order may cost or bring at most."""

    amount: Decimal
    currency: str
    price: Decimal
    """The price of the (first) security that this is reckoned with."""


class UnknownWorthError(ValueError):
    """What an order is worth cannot be known; the message says why."""


class _Scales(NamedTuple):
    """What orders are weighed with."""

    known: Known
    now: float
    age: float

    def price(self, leg: Leg) -> KnownPrice:
        text = _text(leg)
        found = self.known.price(text, self.now, self.age)
        if found is None:
            raise UnknownWorthError(
                f"the price of {text} is not known: no snapshot of it (Qot_GetSecuritySnapshot) with a price was read "
                f"in the last {self.age:g} s"
            )
        return found

    def future(self, leg: Leg) -> KnownFuture:
        text = _text(leg)
        found = self.known.future(text)
        if found is None:
            raise UnknownWorthError(
                f"the size and currency of {text} are not known: its terms (Qot_GetFutureInfo) were not read"
            )
        return found


def findings(order: SentOrder, limits: RiskLimits, known: Known, now: float, recent: int) -> list[Finding]:
    """Return a finding for each limit that is set.

    Args:
        order: The order to be sent, or what a change makes of one.
        limits: The limits.
        known: The prices that the client was told.
        now: The time, in the seconds by which prices were learnt.
        recent: How many orders these limits have let through in the last minute.
    """
    with localcontext(_EXACT):  # Not in a generator, which would leave it to its caller.
        return [*_findings(order, limits, _Scales(known, now, limits.price_age), recent)]


def _findings(order: SentOrder, limits: RiskLimits, scales: _Scales, recent: int) -> Iterator[Finding]:
    if limits.allowed is not None:
        yield _allowed(order, frozenset(limits.allowed))
    if limits.max_quantity is not None:
        most = max((order.quantity * leg.ratio for leg in order.legs), default=order.quantity)
        text = f"the quantity {_number(most)} of at most {limits.max_quantity:f}"
        yield Finding("max_quantity", most <= limits.max_quantity, text)
    if limits.max_orders_per_minute is not None:
        most_orders = limits.max_orders_per_minute
        text = f"{recent} orders in the last minute of at most {most_orders}"
        yield Finding("max_orders_per_minute", recent < most_orders, text)
    if limits.max_notional is not None:
        yield _notional(order, limits, scales)
    if limits.price_band is not None:
        yield _band(order, Decimal(limits.price_band), scales)


def worth(order: SentOrder, known: Known, now: float, age: float) -> Worth:
    """Return what an order may cost or bring at most; raises UnknownWorthError."""
    with localcontext(_EXACT):
        return _worth(order, _Scales(known, now, age))


def _allowed(order: SentOrder, allowed: frozenset[object]) -> Finding:
    codes = [leg.text for leg in order.legs]
    if None in codes or not codes:
        return Finding("allowed", False, "the order does not tell for certain which security it is for")
    strange = [code for code in codes if code not in allowed]
    if strange:
        return Finding("allowed", False, f"{', '.join(filter(None, strange))} is not among the allowed securities")
    return Finding("allowed", True, f"{', '.join(filter(None, codes))} is allowed")


def _notional(order: SentOrder, limits: RiskLimits, scales: _Scales) -> Finding:
    name = "max_notional"
    try:
        amount, currency, price = _worth(order, scales)
    except UnknownWorthError as error:
        return Finding(name, False, str(error))
    most = (limits.max_notional or {}).get(currency)
    if most is None:
        return Finding(name, False, f"the order is in {currency}, for which there is no limit")
    text = f"{_number(order.quantity)} at {_number(price)} is up to {_number(amount)} {currency} of at most {most:,f}"
    return Finding(name, amount <= most, text)


def _worth(order: SentOrder, scales: _Scales) -> Worth:
    if order.has_amount:
        raise UnknownWorthError("the order names an amount, whose currency is not documented")
    if not order.legs:
        raise UnknownWorthError("the order names no security")
    total, currencies, prices = Decimal(0), set[str](), list[Decimal]()
    for leg in order.legs:
        currencies.add(_currency(order, leg, scales))
        price = _price(order, leg, scales)
        prices.append(price)
        total += order.quantity * leg.ratio * price * _contract_size(order, leg, scales)
    if len(currencies) > 1:
        raise UnknownWorthError(f"the legs are in several currencies: {', '.join(sorted(currencies))}")
    return Worth(total, currencies.pop(), prices[0])


def _price(order: SentOrder, leg: Leg, scales: _Scales) -> Decimal:
    """Return the highest price at which an order is likely to fill: for a limited order to buy, its limit."""
    if is_event_contract(_text(leg)):
        return _PAYOUT
    if order.is_combination:
        return scales.price(leg).dearest
    limit = _limit(order)
    if leg.is_buy is None:
        raise UnknownWorthError("the order's side is unknown")
    if limit is not None and leg.is_buy:
        return limit
    others = (each for each in (limit, order.trigger) if each is not None)
    return max((scales.price(leg).dearest, *others))


def _limit(order: SentOrder) -> Decimal | None:
    """Return the limit; None for an order that takes any price."""
    if order.kind in _UNLIMITED:
        return None
    if order.kind not in _LIMITED:
        raise UnknownWorthError(f"the kind of order {order.kind} is unknown")
    if order.price is None or order.price <= 0:
        raise UnknownWorthError("the order has no limit above 0")
    return order.price


def _currency(order: SentOrder, leg: Leg, scales: _Scales) -> str:
    if is_future(order.market):
        return scales.future(leg).currency
    text = _text(leg)
    currency = currency_of(text, order.market)
    if currency is None:
        raise UnknownWorthError(f"the currency of {text} is not known from the order")
    return currency


def _contract_size(order: SentOrder, leg: Leg, scales: _Scales) -> Decimal:
    text = _text(leg)
    if is_future(order.market):
        return scales.future(leg).size
    if is_plain_share(text, order.market) or is_event_contract(text):
        return Decimal(1)
    size = scales.price(leg).contract_size
    if size is None:
        raise UnknownWorthError(f"the contract size of {text} is not known from its snapshot")
    return size


def _text(leg: Leg) -> str:
    if leg.text is None:
        raise UnknownWorthError("the order does not tell for certain which security it is for")
    return leg.text


def _band(order: SentOrder, band: Decimal, scales: _Scales) -> Finding:
    name = "price_band"
    try:
        if order.is_combination:
            raise UnknownWorthError("the price of a combination cannot be compared")
        limit = _limit(order)
        known = order.trigger if limit is not None and order.kind in _TRIGGERED else scales.price(order.legs[0]).last
        if known is None or known <= 0:
            raise UnknownWorthError("the order has no trigger above 0")
    except UnknownWorthError as error:
        return Finding(name, False, str(error))
    if limit is None:
        return Finding(name, True, f"an order without a limit; the last price is {known:f}")
    text = f"the limit {_number(limit)}, which may be {band:%} from {known:f}"
    return Finding(name, abs(limit - known) <= band * known, text)


def _number(value: Decimal) -> str:
    """Return a number in full, unless it is absurdly long."""
    is_short = value.adjusted() < _LONG and len(value.as_tuple().digits) < 2 * _LONG
    return f"{value.normalize():,f}" if is_short else f"{value:.3E}"
