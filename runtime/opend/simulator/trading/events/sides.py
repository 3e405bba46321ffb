"""Turn orders for Yes or No into orders for Yes, and prices and sides back into those of the order.

Invariant: turning there and back gives what was given; a price lies between 0 and 1, and those of both sides add up to
1.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.money import NOTHING, exact
from opend.simulator.trading.orders import Instruction
from opend.simulator.trading.rules import checked_expiry, checked_quantity, checked_remark
from opend_proto.trd_common import OrderType, TimeInForce, TrdSide

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.trading.orders import Order
    from opend_proto import trd_place_order

__all__ = ["NO", "YES", "checked_side_price", "event_instruction", "shown_price", "shown_side"]

YES, NO = 1, 2
"""Common.PredSide, which older schemas lack."""

_ONE: Final = Decimal(1)
_CENT: Final = Decimal("0.01")
_OTHER: Final = {TrdSide.BUY: TrdSide.SELL, TrdSide.SELL: TrdSide.BUY}
_KINDS: Final = (OrderType.NORMAL, OrderType.MARKET)


def event_instruction(listing: Listing, c2s: trd_place_order.C2S, now: int) -> Instruction:
    """Return a checked order for one side of a contract; raises RefusalError, which says what to change.

    The price is that of the side that the order names, and only orders with and without a limit are taken, which is
    inferred.
    """
    pred_side = int(getattr(c2s, "pred_side", None) or 0)
    if pred_side not in {YES, NO}:
        raise RefusalError(f"predSide must be 1 (YES) or 2 (NO) for {listing.text}, not {pred_side}")
    if getattr(c2s, "amount", None):
        raise RefusalError("amount is not modelled by the simulator: give qty, in contracts")
    if c2s.trd_side not in _OTHER:
        raise RefusalError(f"trdSide must be 1 (BUY) or 2 (SELL) for {listing.text}, not {int(c2s.trd_side)}")
    if c2s.order_type not in _KINDS:
        known = " and ".join(f"{int(each)} ({each.name})" for each in _KINDS)
        raise RefusalError(f"orderType {int(c2s.order_type)} is not for {listing.text}: only {known} are")
    time_in_force = c2s.time_in_force or TimeInForce.DAY
    expire_time: str | None = getattr(c2s, "expire_time", None)  # Older schemas lack it.
    return Instruction(
        listing=listing,
        side=TrdSide(c2s.trd_side) if pred_side == YES else _OTHER[c2s.trd_side],
        type=c2s.order_type,
        quantity=checked_quantity(listing, c2s.trd_side, c2s.qty),
        price=checked_side_price(pred_side, c2s.price) if c2s.order_type == OrderType.NORMAL else None,
        time_in_force=time_in_force,
        expires=checked_expiry(listing, time_in_force, expire_time, now),
        expire_time=expire_time,
        remark=checked_remark(c2s.remark),
        pred_side=pred_side,
    )


def checked_side_price(pred_side: int, price: float | None) -> Decimal:
    """Return the price of Yes for a price of a side; raises RefusalError unless it is in cents between 0 and 1."""
    if price is None or not math.isfinite(price):
        raise RefusalError("price is missing" if price is None else f"price cannot be {price:g}")
    if not 0 < price < 1 or exact(price) % _CENT:
        raise RefusalError(f"price must be 0.01 to 0.99 in steps of 0.01, not {price:g}")
    return exact(price) if pred_side == YES else _ONE - exact(price)


def shown_price(what: Instruction, price: Decimal) -> Decimal:
    """Return a price as messages about an order have it: for No, what it leaves of 1; NOTHING stays."""
    return _ONE - price if what.pred_side == NO and price != NOTHING else price


def shown_side(order: Order) -> TrdSide:
    """Return the side of an order for an event contract as it was given."""
    side = TrdSide.BUY if order.what.is_buy else TrdSide.SELL
    return _OTHER[side] if order.what.pred_side == NO else side
