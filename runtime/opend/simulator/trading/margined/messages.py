"""Show the positions, the funds and the possible trades of futures accounts.

Invariant: a report changes nothing; fields that the protocol has for securities only are absent or 0.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from opend.schema.optional import newer
from opend.simulator.market.quote import quote
from opend.simulator.trading.margined.margins import MAINTENANCE, open_profit, position_profit
from opend.simulator.trading.money import NOTHING, convert, exact
from opend.simulator.trading.venues import contract_size, initial_margin, venue_of
from opend_proto.trd_common import (
    AccCashInfo,
    CltRiskLevel,
    CltRiskStatus,
    Funds,
    MaxTrdQtys,
    PositionSide,
)
from opend_proto.trd_common import Position as PositionMessage

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.orders import Order
    from opend.simulator.trading.portfolio import Portfolio, Position
    from opend_proto.trd_common import Currency

__all__ = ["future_position", "future_quantities", "futures_funds"]

_FINE: Final = Decimal("0.000000001")


def future_position(market: SyntheticMarket, portfolio: Portfolio, position: Position, now: int) -> PositionMessage:
    """Return the message of a position at the last price; gains exclude fees.

    The cost is the average opening price. The quantity and what can be closed of a short position are negative, as for
    shares, which is inferred.
    """
    listing = position.listing
    venue = venue_of(listing)
    price = exact(market.latest(listing, 1, now)[0].price)
    unrealized = position_profit(market, position, now)
    cost = float(position.average_cost.quantize(_FINE))
    closable = -portfolio.owed(listing) if position.quantity < 0 else portfolio.sellable(listing, now)
    return PositionMessage(
        position_id=position.id,
        position_side=PositionSide.SHORT if position.quantity < 0 else PositionSide.LONG,
        code=listing.code,
        name=listing.name,
        qty=float(position.quantity),
        can_sell_qty=float(closable),
        price=float(price),
        cost_price=cost,
        val=0.0,
        pl_val=float(unrealized),
        sec_market=venue.security_market,
        td_pl_val=float(_gain_today(market, portfolio, position, price, now)),
        unrealized_pl=float(unrealized),
        realized_pl=float(position.realized),
        currency=venue.currency,
        trd_market=venue.market(portfolio.account.environment),
        average_cost_price=cost,
        **newer(PositionMessage, acc_id=portfolio.account.id),
    )


def futures_funds(market: SyntheticMarket, portfolio: Portfolio, currency: Currency, now: int) -> Funds:
    """Return the account's funds: totals in one currency at the synthetic rates, and the cash of each currency."""

    def total(amounts: dict[Currency, Decimal]) -> Decimal:
        return sum((convert(amount, own, currency) for own, amount in amounts.items()), NOTHING)

    profits = {own: open_profit(market, portfolio, own, now) for own in portfolio.cash}
    free = {own: portfolio.available(own) + profit for own, profit in profits.items()}
    margin = total({own: portfolio.collateral(own) for own in portfolio.cash})
    cash, available, unrealized = total(portfolio.cash), total(free), total(profits)
    realized = dict.fromkeys(portfolio.cash, NOTHING)
    for position in portfolio.positions.values():
        realized[venue_of(position.listing).currency] += position.realized
    level, status = _risk(cash + unrealized, margin)
    return Funds(
        power=float(max(available, NOTHING)),
        total_assets=float(cash + unrealized),
        cash=float(cash),
        market_val=0.0,
        frozen_cash=float(total({own: portfolio.reserved(own) for own in portfolio.cash})),
        debt_cash=float(max(-cash, NOTHING)),
        avl_withdrawal_cash=float(max(min(available, cash), NOTHING)),
        currency=currency,
        available_funds=float(available),
        unrealized_pl=float(unrealized),
        realized_pl=float(total(realized)),
        risk_level=level,
        initial_margin=float(margin),
        maintenance_margin=float(margin * MAINTENANCE),
        margin_call_margin=float(margin * MAINTENANCE),
        risk_status=status,
        cash_info_list=[
            AccCashInfo(currency=own, cash=float(amount), available_balance=float(free[own]), net_cash_power=0.0)
            for own, amount in portfolio.cash.items()
        ],
    )


def future_quantities(portfolio: Portfolio, listing: Listing, changed: Order | None, now: int) -> MaxTrdQtys:
    """Return what can be closed of a position, and how the margin changes by one contract more.

    ``changed`` counts as removed. What may be opened is not told: the protocol has no field for it.
    """
    margin = float(initial_margin(listing))
    held = portfolio.held(listing)
    working = changed if changed is not None and changed.is_working else None
    own_sale = working.remaining - working.short_rest if working and not working.what.is_buy else 0
    own_purchase = working.covers_rest if working else 0
    return MaxTrdQtys(
        max_cash_buy=0.0,
        max_position_sell=float(portfolio.sellable(listing, now) + own_sale),
        max_buy_back=float(portfolio.owed(listing) + own_purchase),
        long_required_im=-margin if held < 0 else margin,
        short_required_im=-margin if held > 0 else margin,
    )


def _gain_today(market: SyntheticMarket, portfolio: Portfolio, position: Position, price: Decimal, now: int) -> Decimal:
    """Return the day's gain: on today's fills since each, and on what was held before since the previous close."""
    size = contract_size(position.listing)
    before, gain = position.quantity, NOTHING
    for fill in portfolio.fills_today(position.listing, now):
        sign = fill.order.what.sign
        before -= sign * fill.quantity
        gain += sign * fill.quantity * size * (price - fill.price)
    close = exact(quote(market, position.listing, now).previous_close) if before else NOTHING
    return gain + before * size * (price - close)


def _risk(equity: Decimal, margin: Decimal) -> tuple[CltRiskLevel, CltRiskStatus]:
    """Return how safe an account is: a warning below its initial margin, danger below what keeps its positions."""
    if equity >= margin:
        return CltRiskLevel.SAFE, CltRiskStatus.LEVEL1
    if equity >= margin * MAINTENANCE:
        return CltRiskLevel.WARNING, CltRiskStatus.LEVEL7
    return CltRiskLevel.DANGER, CltRiskStatus.LEVEL9
