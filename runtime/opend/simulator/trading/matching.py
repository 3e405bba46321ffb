"""Match orders: find what an order can take from the synthetic book, and which resting orders a trade fills.

Invariant: fills never exceed the volume shown or traded; a fill is never worse than the order's limit; orders at one
price fill in the order of their queue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opend.simulator.instruments.events.combinations import EventCombination
from opend.simulator.market.book import book
from opend.simulator.market.combined import combined_offers
from opend.simulator.trading.money import NOTHING, exact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from opend.simulator.market.market import SyntheticMarket, Tick
    from opend.simulator.trading.orders import Instruction, Order

__all__ = ["Deal", "available_deals", "best_price", "is_triggered", "met_by", "opposite"]


class Deal(NamedTuple):
    """A quantity of shares at one price."""

    price: Decimal
    quantity: int

    @property
    def value(self) -> Decimal:
        """Price times quantity, of one share for each unit."""
        return self.price * self.quantity


def best_price(market: SyntheticMarket, what: Instruction, now: int) -> Decimal | None:
    """Return the best price on the opposite side of the book; None if that side is empty."""
    return next((price for price, _ in opposite(market, what, now)), None)


def available_deals(market: SyntheticMarket, what: Instruction, quantity: int, now: int) -> list[Deal]:
    """Return the deals that an order takes from the book at once, best price first.

    There are none if the order must fill as a whole and cannot.
    """
    deals: list[Deal] = []
    unit = what.venue.unit(what.listing, what.side)
    left = quantity
    for price, volume in opposite(market, what, now):
        if what.price is not None and _is_worse(what, price):
            break
        taken = min(left, volume // unit * unit)
        if taken:
            deals.append(Deal(price, taken))
            left -= taken
    return [] if what.terms.all_or_none and left else deals


def met_by(orders: Iterable[Order], tick: Tick) -> list[Order]:
    """Return the resting orders that a trade can fill: better prices first, then by their place in the queue."""
    met = [order for order in orders if not (order.waits or order.takes_offers)]
    met = [order for order in met if _reaches(order.what, tick.price)]
    return sorted(met, key=lambda order: (_keenness(order.what), order.queued))


def is_triggered(order: Order, price: float) -> bool:
    """Return whether a trade at a price reaches the trigger that an order waits for."""
    trigger, rising = order.what.trigger, order.what.terms.triggers_on_rise
    if not order.waits or trigger is None or rising is None:
        return False
    rising = rising if order.what.is_buy else not rising
    return price >= float(trigger) if rising else price <= float(trigger)


def opposite(market: SyntheticMarket, what: Instruction, now: int) -> Iterator[tuple[Decimal, int]]:
    """Yield the prices on the opposite side of the book and their volumes, best price first."""
    if isinstance(what.listing, EventCombination):
        offers = combined_offers(market, what.listing, now)
        offer = offers.ask if what.is_buy else offers.bid
        return iter(() if offer is None else [(offer.price, offer.volume)])
    found = book(market, what.listing, now)
    parts = what.venue.parts
    levels = found.asks if what.is_buy else found.bids
    if what.pred_side:
        levels = tuple(level for level in levels if level.price < 1)  # No event is more than certain.
    return ((exact(level.price), level.volume * parts) for level in levels)


def _is_worse(what: Instruction, price: Decimal) -> bool:
    limit = what.price or NOTHING
    return price > limit if what.is_buy else price < limit


def _reaches(what: Instruction, traded: float) -> bool:
    # Both doubles are the nearest to a decimal number, so equal prices compare as equal.
    limit = float(what.price or NOTHING)
    return traded <= limit if what.is_buy else traded >= limit


def _keenness(what: Instruction) -> Decimal:
    price = what.price or NOTHING
    return -price if what.is_buy else price
