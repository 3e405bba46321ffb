"""Fill the legs of a combination together, at a net price.

Invariant: all legs of a combination fill at one instant and in proportion, or none does; the net price is never worse
than the limit. Each leg takes only what is offered at the best price of its book.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.matching import Deal, best_price, opposite
from opend.simulator.trading.money import NOTHING
from opend.simulator.trading.orders import Order, net_price

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.orders import Instruction

__all__ = ["ComboDeal", "asked_net", "combo_deal", "net_value", "with_legs"]


class ComboDeal(NamedTuple):
    """A number of combinations that trade at one instant."""

    quantity: int
    legs: tuple[Deal, ...]
    """What each leg trades."""


def combo_deal(market: SyntheticMarket, order: Order, now: int) -> ComboDeal | None:
    """Return what a combination can trade now; None if a leg is not offered, or if the net price is too high."""
    what = order.what
    offers = [next(opposite(market, leg, now), None) for leg in what.legs]
    best = [offer for offer in offers if offer is not None]
    if len(best) < len(offers):
        return None
    count = min(order.remaining, *(volume // leg.quantity for leg, (_, volume) in zip(what.legs, best, strict=True)))
    if not count or (what.price is not None and net_price(what.legs, [price for price, _ in best]) > what.price):
        return None
    deals = (Deal(price, count * leg.quantity) for leg, (price, _) in zip(what.legs, best, strict=True))
    return ComboDeal(count, tuple(deals))


def asked_net(market: SyntheticMarket, legs: Sequence[Instruction], now: int) -> Decimal:
    """Return the net price of a combination that the market asks for now.

    Raises RefusalError if the market offers nothing for a leg.
    """
    return net_price(legs, [_asked(market, leg, now) for leg in legs])


def with_legs(market: SyntheticMarket, order: Order, now: int) -> Order:
    """Return a combination with its legs: their quantities, and the prices that the market asks for them now.

    Raises RefusalError if the market offers nothing for a leg. The fills of an earlier version are kept.
    """
    what = order.what
    before = order.legs or (None,) * len(what.legs)
    legs = tuple(_leg(market, order, leg, earlier, now) for leg, earlier in zip(what.legs, before, strict=True))
    return replace(order, legs=legs)


def net_value(order: Order) -> Decimal:
    """Return what a combination has cost so far, without fees; negative if it brought money in."""
    return sum((leg.what.sign * leg.filled_value for leg in order.legs), NOTHING)


def _leg(market: SyntheticMarket, order: Order, leg: Instruction, earlier: Order | None, now: int) -> Order:
    what = replace(leg, quantity=leg.quantity * order.what.quantity, price=_asked(market, leg, now))
    if earlier is not None:
        return replace(earlier, what=what)
    return Order(
        id=order.id,
        account_id=order.account_id,
        what=what,
        status=order.status,
        created=order.created,
        updated=order.updated,
        queued=order.queued,
    )


def _asked(market: SyntheticMarket, leg: Instruction, now: int) -> Decimal:
    price = best_price(market, leg, now)
    if price is None:
        raise RefusalError(f"the market offers nothing for {leg.listing.text}")
    return price
