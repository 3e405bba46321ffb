"""Check combinations of event contracts, as quotes and orders name them; every refusal says what to change.

Invariant: a combination is one contract, whose side Yes is traded: it is bought at its ask, and what is held of it is
sold at its bid. So all legs have the side of the order, and stand for one contract each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.always_open import EVENTS
from opend.simulator.instruments.events.combinations import EventLeg, combination_of
from opend.simulator.instruments.events.contracts import terms_of
from opend.simulator.market.combined import FINEST
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.events.sides import NO, YES
from opend.simulator.trading.money import exact
from opend.simulator.trading.order_kinds.combo_rules import checked_count
from opend.simulator.trading.orders import Instruction
from opend_proto.trd_common import OrderType, TrdSide

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from opend.simulator.instruments.events.combinations import EventCombination
    from opend.simulator.market.combined import Offers
    from opend.simulator.market.market import SyntheticMarket
    from opend_proto.qot_common import ComboLeg

__all__ = [
    "checked_combination",
    "checked_estimate",
    "checked_limit",
    "checked_quote",
    "checked_side",
    "combined_instruction",
    "is_of_events",
]

_SIDES: Final = (YES, NO)
_FEWEST, _MOST = 2, 10
"""How many legs there are at least by the vendor's documents; how many at most is inferred."""


def is_of_events(legs: Sequence[ComboLeg]) -> bool:
    """Return whether a combination is one of event contracts; raises RefusalError if only some legs are."""
    found = {leg.security.market == EVENTS for leg in legs}
    if len(found) > 1:
        raise RefusalError("event contracts can be combined with event contracts only")
    return True in found


def checked_combination(market: SyntheticMarket, name: str, legs: Sequence[ComboLeg]) -> EventCombination:
    """Return the contract that combines these legs; raises RefusalError, which calls the legs ``name``."""
    if not _FEWEST <= len(legs) <= _MOST:
        raise RefusalError(f"{name} must have {_FEWEST} to {_MOST} legs, not {len(legs)}")
    found = [_leg(market, leg) for leg in legs]
    if len({terms_of(leg.contract).event for leg in found}) < len(found):
        raise RefusalError(f"{name} must be of different events")
    return combination_of(found)


def checked_side(legs: Sequence[ComboLeg]) -> TrdSide:
    """Return the side that all legs of an order have; raises RefusalError if they differ, or count more than once."""
    sides = {TrdSide(leg.side or 0) for leg in legs}
    if sides not in ({TrdSide.BUY}, {TrdSide.SELL}):
        shown = ", ".join(f"{int(each)} ({each.name})" for each in sorted(sides))
        raise RefusalError(
            f"side must be 1 (BUY) on every leg of event contracts, or 2 (SELL) on every leg, not {shown}"
        )
    for leg in legs:
        if leg.qty_ratio not in {None, 1.0}:
            raise RefusalError(f"qtyRatio of EC.{leg.security.code} must be 1, not {leg.qty_ratio:g}")
        if leg.position_id:
            raise RefusalError(f"positionID {leg.position_id} is not for event contracts: the legs say what is sold")
    return sides.pop()


def checked_quote(offers: Offers, side: TrdSide, price: float | None) -> Decimal:
    """Return the price of an order, which is the quoted one, as the vendor's documents demand.

    Raises RefusalError for another, or if nothing was quoted on the side of the order.
    """
    name, offer = ("ask", offers.ask) if side == TrdSide.BUY else ("bid", offers.bid)
    if offer is None:
        raise RefusalError(f"the quote has no {name}Price")
    if price is None or exact(price) != offer.price:
        raise RefusalError(f"price must be the quote's {name}Price {offer.price}, not {price}")
    return offer.price


def checked_limit(order_type: OrderType) -> None:
    """Raise RefusalError for an order without a limit: the price is that of a quote, which is inferred."""
    if order_type != OrderType.NORMAL:
        raise RefusalError(
            f"orderType {int(order_type)} ({order_type.name}) is not for combinations of event contracts: only 1 "
            "(NORMAL) is, at the price of a quote"
        )


def checked_estimate(price: float | None) -> Decimal:
    """Return the price of a combination that is only estimated; raises RefusalError unless it could be one."""
    if price is None or not 0 < price < 1 or exact(price) % FINEST:
        raise RefusalError(f"price must be {FINEST} to {1 - FINEST} in steps of {FINEST}, not {price}")
    return exact(price)


def combined_instruction(
    combination: EventCombination, side: TrdSide, price: Decimal, quantity: float, now: int
) -> Instruction:
    """Return an order for a combination, until its first outcome; raises RefusalError once there was one."""
    expires = int(combination.ends * 1000)
    if expires <= now:
        raise RefusalError(f"{combination.text} ({combination.name}) has a leg that is decided already")
    return Instruction(
        listing=combination,
        side=side,
        type=OrderType.NORMAL,
        quantity=checked_count(quantity),
        price=price,
        expires=expires,
        pred_side=YES,
    )


def _leg(market: SyntheticMarket, leg: ComboLeg) -> EventLeg:
    security = leg.security
    contract = market.find(security.market, security.code) if security.market == EVENTS else None
    if contract is None:
        raise RefusalError(f"unknown event contract {security.code!r} in market {int(security.market)}")
    side = int(getattr(leg, "pred_side", None) or 0)  # Older schemas lack it.
    if side not in _SIDES:
        raise RefusalError(f"predSide of {contract.text} must be 1 (YES) or 2 (NO), not {side}")
    return EventLeg(contract, is_no=side == NO)
