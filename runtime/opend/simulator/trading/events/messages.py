"""Show the positions, the funds and the possible trades of accounts for event contracts.

Invariant: what is held of either side is shown as bought and paid for: a quantity above 0, and the price of that side.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from opend.schema.optional import newer
from opend.simulator.instruments.events.combinations import EventCombination
from opend.simulator.market.combined import last_price
from opend.simulator.trading.money import NOTHING, exact
from opend.simulator.trading.venues import venue_of
from opend_proto.trd_common import AccCashInfo, Currency, Funds, MaxTrdQtys, PositionSide
from opend_proto.trd_common import Position as PositionMessage

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.portfolio import Portfolio, Position

__all__ = ["event_funds", "event_position", "event_price", "event_quantities"]

_FINE = Decimal("0.000000001")


def event_price(market: SyntheticMarket, listing: Listing, now: int) -> Decimal:
    """Return the last price of a security; for an event contract or a combination of some, that of Yes."""
    if isinstance(listing, EventCombination):
        return last_price(market, listing, now)
    return exact(market.latest(listing, 1, now)[0].price)


def event_position(market: SyntheticMarket, portfolio: Portfolio, position: Position, now: int) -> PositionMessage:
    """Return the message of a position at the last price.

    The protocol has no field for its side, so the name tells it, which is inferred.
    """
    listing, venue = position.listing, venue_of(position.listing)
    count, is_no = abs(position.quantity), position.quantity < 0
    last = event_price(market, listing, now)
    price = 1 - last if is_no else last
    cost = count + position.cost if is_no else position.cost
    gain, average = count * price - cost, float((cost / count).quantize(_FINE)) if count else 0.0
    closable = portfolio.owed(listing) if is_no else portfolio.sellable(listing, now)
    ratio = float((gain / cost).quantize(_FINE)) if cost else None
    return PositionMessage(
        position_id=position.id,
        position_side=PositionSide.LONG,
        code=listing.code,
        name=f"{listing.name} ({'No' if is_no else 'Yes'})",
        qty=float(count),
        can_sell_qty=float(closable),
        price=float(price),
        cost_price=average,
        val=float(count * price),
        pl_val=float(gain),
        pl_ratio=ratio,
        sec_market=venue.security_market,
        unrealized_pl=float(gain),
        realized_pl=float(position.realized),
        currency=venue.currency,
        trd_market=venue.market(portfolio.account.environment),
        average_cost_price=average,
        average_pl_ratio=ratio,
        **newer(PositionMessage, acc_id=portfolio.account.id, payout_if_win=float(count)),
    )


def event_funds(market: SyntheticMarket, portfolio: Portfolio, currency: Currency, now: int) -> Funds:
    """Return the account's funds, whose contracts count at their last prices."""
    held = [each for each in portfolio.positions.values() if each.quantity]
    values = sum((event_price(market, each.listing, now) * each.quantity for each in held), NOTHING)
    collateral = portfolio.collateral(currency)
    cash, value, free = portfolio.cash[currency] - collateral, values + collateral, portfolio.available(currency)
    cost = sum((each.cost for each in held), NOTHING) + collateral
    return Funds(
        power=float(free),
        total_assets=float(cash + value),
        cash=float(cash),
        market_val=float(value),
        frozen_cash=float(portfolio.reserved(currency)),
        debt_cash=0.0,
        avl_withdrawal_cash=float(max(free, NOTHING)),
        currency=currency,
        available_funds=float(free),
        unrealized_pl=float(value - cost),
        realized_pl=float(sum((each.realized for each in portfolio.positions.values()), NOTHING)),
        net_cash_power=float(free),
        cash_info_list=[
            AccCashInfo(currency=currency, cash=float(cash), available_balance=float(free), net_cash_power=float(free))
        ],
    )


def event_quantities(portfolio: Portfolio, listing: Listing, price: Decimal, budget: Decimal, now: int) -> MaxTrdQtys:
    """Return how many contracts can be bought at the price of their side, and how many that are held can be sold.

    The request does not name a side, so the numbers are those of the one that is held.
    """
    held = portfolio.held(listing)
    return MaxTrdQtys(
        max_cash_buy=float(portfolio.affordable(listing, price, budget)),
        max_position_sell=float(portfolio.owed(listing) if held < 0 else portfolio.sellable(listing, now)),
    )
