"""Estimate what a combination would change in an account if it filled at its price now.

Invariant: the figures are in the currency of the combination's market, and follow from the checks that placing makes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opend.simulator.trading.events.messages import event_price
from opend.simulator.trading.means import with_shares
from opend.simulator.trading.money import NOTHING
from opend.simulator.trading.orders import Order
from opend_proto.trd_common import ComboMaxTrdQtys, OrderStatus

if TYPE_CHECKING:
    from decimal import Decimal

    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.orders import Instruction
    from opend.simulator.trading.portfolio import Portfolio

__all__ = ["combo_figures"]


def combo_figures(
    market: SyntheticMarket, portfolio: Portfolio, what: Instruction, earlier: Order | None, now: int
) -> ComboMaxTrdQtys:
    """Return the figures of a combination, or of a change to an ``earlier`` order.

    Raises RefusalError if the account lacks the shares for a leg and may not sell them short.
    """
    draft = earlier or Order(
        id=0,
        account_id=portfolio.account.id,
        what=what,
        status=OrderStatus.SUBMITTING,
        created=now,
        updated=now,
        queued=0,
    )
    order = with_shares(market, portfolio, replace(draft, what=what), now)
    before = earlier.reserve if earlier else NOTHING
    net = order.net if order.legs else what.sign * (what.price or NOTHING)
    paid = net * order.remaining * what.multiplier
    fees = sum((part.fees_ahead(part.what.price or NOTHING) for part in order.parts), NOTHING)
    worth = sum((_worth(market, part, now) for part in order.parts), NOTHING)
    margin = sum((_margin(portfolio, part) for part in order.parts), NOTHING)
    needed = order.reserve - before
    return ComboMaxTrdQtys(
        nlv_change=float(worth - paid - fees),
        initial_margin_change=float(margin),
        maintenance_margin_change=float(margin),
        option_buy_power=float(max(NOTHING, portfolio.available(what.venue.currency) + before)),
        max_with_draw_change=float(-needed),
        buy_power_decrease=float(needed),
    )


def _worth(market: SyntheticMarket, leg: Order, now: int) -> Decimal:
    """Return the market value of what a leg adds to the account, negative for a sale."""
    last = event_price(market, leg.what.listing, now)
    return leg.what.sign * last * leg.remaining * leg.what.multiplier


def _margin(portfolio: Portfolio, leg: Order) -> Decimal:
    """Return the change of the margin: what is bought counts in full, what is sold short by its margin."""
    each = (leg.what.price or NOTHING) * leg.what.multiplier
    if not leg.what.is_buy:
        return leg.margin * leg.short_rest - each * (leg.remaining - leg.short_rest)
    position = portfolio.positions.get(leg.what.listing.key)
    proceeds = position.cost / position.quantity if position and position.quantity < 0 else NOTHING
    return each * (leg.remaining - leg.covers_rest) - (leg.freed - proceeds) * leg.covers_rest
