"""Settle options, futures and event contracts that have ended, in cash.

Invariant: a position ends with its contract, at the underlying's last price: an option at what exercising it is worth,
a future at that price itself, an event contract, and a combination of some, at 1 or 0. That shares are delivered
instead is not modelled.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from opend.simulator.instruments.events.combinations import EventCombination
from opend.simulator.instruments.events.contracts import EventTerms
from opend.simulator.instruments.options import OptionTerms
from opend.simulator.market.combined import payout
from opend.simulator.trading.money import NOTHING, exact
from opend.simulator.trading.orders import Fill, Instruction, Order
from opend.simulator.trading.venues import expiry_of
from opend_proto.trd_common import OrderStatus, OrderType, TrdSide

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.portfolio import Portfolio, Position

__all__ = ["expired", "expiries", "settlement"]


def expiries(listings: Iterable[Listing], now: int) -> list[int]:
    """Return the instants (milliseconds since 1970 UTC) before ``now`` at which some of these expire, in order."""
    return sorted({expiry for each in listings if (expiry := expiry_of(each)) is not None and expiry < now})


def expired(portfolio: Portfolio, now: int) -> list[Position]:
    """Return the positions in what expires at an instant or has expired before."""
    held = (position for position in portfolio.positions.values() if position.quantity)
    return [each for each in held if (expiry := expiry_of(each.listing)) is not None and expiry <= now]


def settlement(market: SyntheticMarket, portfolio: Portfolio, position: Position, settlement_id: int) -> Fill:
    """Return what closes a position in an expired contract: a fill without fees, of an order that nobody placed."""
    listing, moment = position.listing, expiry_of(position.listing)
    if moment is None:
        raise ValueError(f"{listing.text} does not expire")
    quantity = abs(position.quantity)
    what = Instruction(
        listing=listing,
        side=TrdSide.SELL if position.quantity > 0 else TrdSide.BUY,
        type=OrderType.MARKET,
        quantity=quantity,
        price=None,
        expires=moment,
    )
    order = Order(
        id=settlement_id,
        account_id=portfolio.account.id,
        what=what,
        status=OrderStatus.FILLED_ALL,
        created=moment,
        updated=moment,
        queued=0,
        filled=quantity,
    )
    price = _final_price(market, listing, moment)
    return Fill(id=settlement_id, order=order, quantity=quantity, price=price, fee=NOTHING, milliseconds=moment)


def _final_price(market: SyntheticMarket, listing: Listing, moment: int) -> Decimal:
    if isinstance(listing, EventCombination):
        return Decimal(payout(market, listing))
    terms = listing.derivation
    if terms is None:
        raise ValueError(f"{listing.text} does not expire")
    spot = market.latest(terms.underlying, 1, moment)[0].price
    if isinstance(terms, EventTerms):
        return Decimal(terms.payout(spot))
    return exact(round(terms.intrinsic(spot) if isinstance(terms, OptionTerms) else spot, 3))
