"""Tell the margins of futures, and what open positions have gained.

Invariant: the margin of a position is its contracts times that of one, which is the exchange's to set and here fixed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from opend.simulator.trading.money import NOTHING, exact
from opend.simulator.trading.venues import venue_of

if TYPE_CHECKING:
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.portfolio import Portfolio, Position
    from opend_proto.trd_common import Currency

__all__ = ["MAINTENANCE", "open_profit", "position_profit"]

MAINTENANCE: Final = Decimal("0.8")
"""The margin that keeps a position, as a fraction of the one that opens it; synthetic, of the usual size."""


def position_profit(market: SyntheticMarket, position: Position, now: int) -> Decimal:
    """Return what an open position has gained since it was opened, at the last price; negative for a loss."""
    price = exact(market.latest(position.listing, 1, now)[0].price)
    return price * position.shares - position.cost


def open_profit(market: SyntheticMarket, portfolio: Portfolio, currency: Currency, now: int) -> Decimal:
    """Return what an account's open positions on margin have gained in a currency."""
    venues = ((each, venue_of(each.listing)) for each in portfolio.positions.values() if each.quantity)
    return sum(
        (
            position_profit(market, each, now)
            for each, venue in venues
            if venue.on_margin and venue.currency == currency
        ),
        NOTHING,
    )
