"""Show orders, fills, positions and funds in the messages of trade replies and pushes.

Invariant: exact amounts become doubles only here; times are exchange-local text and seconds since 1970 UTC.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.schema.optional import newer
from opend.simulator.instruments.events.combinations import EventCombination
from opend.simulator.instruments.tables.crypto import coin_of
from opend.simulator.trading.events.sides import shown_price
from opend.simulator.trading.money import NOTHING, convert, exact
from opend.simulator.trading.shorting import SHARE_MARGIN, side_shown
from opend.simulator.trading.venues import VENUES, Product, venue_of
from opend_proto.trd_common import (
    AccCashInfo,
    AccMarketInfo,
    CltRiskLevel,
    CltRiskStatus,
    Currency,
    Funds,
    OrderFillStatus,
    PositionSide,
    TrdAccType,
    TrdCategory,
)
from opend_proto.trd_common import Order as OrderMessage
from opend_proto.trd_common import OrderFill as FillMessage
from opend_proto.trd_common import Position as PositionMessage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.accounts import Account
    from opend.simulator.trading.orders import Fill, Order
    from opend.simulator.trading.portfolio import Portfolio, Position
    from opend_proto.trd_common import TrdMarket

__all__ = ["fill_message", "funds_message", "local_text", "order_message", "position_message"]

_AVERAGE: Final = Decimal("0.000000001")
_LIMIT: Final = Decimal(10_000_000)
"""The position limit of cryptocurrency accounts, in US dollars; synthetic."""
_NORMAL, _NEAR_LIMIT = 1, 2
"""Trd_Common.ExposureLevel, which older schemas lack."""


def local_text(listing: Listing, milliseconds: int) -> str:
    """Return an instant in the zone of trade messages, such as ``2025-06-02 10:30:00.000``."""
    return venue_of(listing).local_time(listing, milliseconds).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]


def order_message(account: Account, order: Order) -> OrderMessage:
    """Return the message of one version of an order."""
    what = order.what
    venue, trail = what.venue, what.trail
    average = order.filled_value / (order.filled * what.multiplier) if order.filled else NOTHING
    code, name, combination = _shown_as(order)
    return OrderMessage(
        trd_side=side_shown(order),
        order_type=what.type,
        order_status=order.status,
        order_id=order.id,
        order_id_ex=order.text_id,
        code=code,
        name=name,
        qty=venue.shown(what.quantity),
        price=float(shown_price(what, what.price or NOTHING)),
        create_time=local_text(what.listing, order.created),
        update_time=local_text(what.listing, order.updated),
        fill_qty=venue.shown(order.filled),
        fill_avg_price=_rounded(shown_price(what, average)),
        last_err_msg=order.error,
        sec_market=venue.security_market,
        create_timestamp=order.created / 1000,
        update_timestamp=order.updated / 1000,
        remark=what.remark,
        time_in_force=what.time_in_force,
        fill_outside_rth=what.fill_outside_rth,
        aux_price=None if what.trigger is None else float(what.trigger),
        trail_type=None if trail is None else trail.by,
        trail_value=None if trail is None else float(trail.value),
        trail_spread=None if trail is None or trail.spread is None else float(trail.spread),
        currency=venue.currency,
        trd_market=venue.market(account.environment),
        session=what.session if venue.has_sessions else None,
        **newer(OrderMessage, expire_time=what.expire_time, **combination),
    )


def _shown_as(order: Order) -> tuple[str, str, dict[str, Any]]:
    """Return an order's code and name, and the fields that only a combination has."""
    listing = order.what.listing
    if not (order.legs or isinstance(listing, EventCombination)):
        return listing.code, listing.name, {}
    # The oldest supported schema has no combinations.
    from opend.simulator.trading.reports.combinations import combo_code, combo_fields, combo_name

    return combo_code(order.what), combo_name(order.what), combo_fields(order)


def fill_message(account: Account, fill: Fill) -> FillMessage:
    """Return the message of a fill."""
    what = fill.order.what
    return FillMessage(
        trd_side=side_shown(fill.order),
        fill_id=fill.id,
        fill_id_ex=fill.text_id,
        order_id=fill.order.id,
        order_id_ex=fill.order.text_id,
        code=what.listing.code,
        name=what.listing.name,
        qty=what.venue.shown(fill.quantity),
        price=float(shown_price(what, fill.price)),
        create_time=local_text(what.listing, fill.milliseconds),
        sec_market=what.venue.security_market,
        create_timestamp=fill.milliseconds / 1000,
        update_timestamp=fill.milliseconds / 1000,
        status=OrderFillStatus.OK,
        trd_market=what.venue.market(account.environment),
    )


def position_message(market: SyntheticMarket, portfolio: Portfolio, position: Position, now: int) -> PositionMessage:
    """Return the message of a position at the last price; costs and gains exclude fees.

    The quantity, the value and what can be closed of a short position are negative, which is inferred.
    """
    listing, account = position.listing, portfolio.account
    venue = venue_of(listing)
    price = _last_price(market, listing, now)
    value = price * position.shares
    unrealized = value - position.cost
    diluted = value - (position.bought - position.sold)
    today = portfolio.fills_today(listing, now)
    bought = [fill for fill in today if fill.order.what.is_buy]
    sold = [fill for fill in today if not fill.order.what.is_buy]
    closable = -portfolio.owed(listing) if position.quantity < 0 else portfolio.sellable(listing, now)
    bought_value = sum((fill.value for fill in bought), NOTHING)
    sold_value = sum((fill.value for fill in sold), NOTHING)
    return PositionMessage(
        position_id=position.id,
        position_side=PositionSide.SHORT if position.quantity < 0 else PositionSide.LONG,
        code=coin_of(listing),
        name=listing.name,
        qty=venue.shown(position.quantity),
        can_sell_qty=venue.shown(closable),
        price=float(price),
        cost_price=_rounded(position.diluted_cost),
        val=float(value),
        pl_val=float(diluted),
        pl_ratio=_ratio(diluted, abs(position.bought - position.sold)),
        sec_market=venue.security_market,
        td_trd_val=float(bought_value + sold_value),
        td_buy_val=float(bought_value),
        td_buy_qty=venue.shown(sum(fill.quantity for fill in bought)),
        td_sell_val=float(sold_value),
        td_sell_qty=venue.shown(sum(fill.quantity for fill in sold)),
        unrealized_pl=float(unrealized),
        realized_pl=float(position.realized),
        currency=venue.currency,
        trd_market=venue.market(account.environment),
        diluted_cost_price=_rounded(position.diluted_cost),
        average_cost_price=_rounded(position.average_cost),
        average_pl_ratio=_ratio(unrealized, abs(position.cost)),
        **newer(PositionMessage, acc_id=account.id),
    )


class _Totals(NamedTuple):
    """An account's amounts, all in one currency."""

    value: Decimal
    """Market value of its positions."""
    cost: Decimal
    realized: Decimal
    cash: Decimal
    frozen: Decimal
    collateral: Decimal
    """Cash set aside for what is sold short: its proceeds and the margin."""
    margin: Decimal
    short: Decimal
    """Market value of what is sold short, negative."""


def funds_message(market: SyntheticMarket, portfolio: Portfolio, currency: Currency, now: int) -> Funds:
    """Return the account's funds: totals in one currency at the synthetic rates, and the cash of each currency."""
    held = [position for position in portfolio.positions.values() if position.quantity]
    values = {each.listing.key: _last_price(market, each.listing, now) * each.shares for each in held}
    value, cost, realized, cash, frozen, collateral, margin, short = _totals(portfolio, values, currency)
    free = cash - frozen - collateral
    margin += value - short  # What is bought is paid in full.
    return Funds(
        power=float(free),
        total_assets=float(cash + value),
        cash=float(cash),
        market_val=float(value),
        frozen_cash=float(frozen),
        debt_cash=float(max(-cash, NOTHING)),
        avl_withdrawal_cash=float(max(free, NOTHING)),
        currency=currency,
        available_funds=float(free),
        unrealized_pl=float(value - cost),
        realized_pl=float(realized),
        risk_level=CltRiskLevel.SAFE,
        initial_margin=float(margin),
        maintenance_margin=float(margin),
        cash_info_list=[
            AccCashInfo(
                currency=own,
                cash=float(amount),
                available_balance=float(portfolio.available(own)),
                net_cash_power=float(portfolio.available(own)),
            )
            for own, amount in portfolio.cash.items()
        ],
        max_power_short=float(max(free, NOTHING) / SHARE_MARGIN)
        if portfolio.account.kind == TrdAccType.MARGIN
        else 0.0,
        net_cash_power=float(free),
        long_mv=float(value - short),
        short_mv=float(short),
        max_withdrawal=float(max(free, NOTHING)),
        risk_status=CltRiskStatus.LEVEL1,
        securities_assets=float(cash + value),
        fund_assets=0.0,
        bond_assets=0.0,
        market_info_list=_by_market(portfolio, values),
        **(_exposure(value, currency) if portfolio.account.category == TrdCategory(3) else {}),
    )


def _exposure(value: Decimal, currency: Currency) -> dict[str, Any]:
    """Return the fields of the position limit, which only cryptocurrency accounts have; it holds for no order here."""
    used = convert(value, currency, Currency.USD)
    is_near = used > _LIMIT * Decimal("0.9")
    return newer(
        Funds,
        crypto_mv=float(value),
        exposure_level=_NEAR_LIMIT if is_near else _NORMAL,
        exposure_limit=float(_LIMIT),
        used_limit=float(used),
        remaining_limit=float(max(_LIMIT - used, NOTHING)),
    )


def _totals(portfolio: Portfolio, values: dict[tuple[int, str], Decimal], currency: Currency) -> _Totals:
    def total(amounts: Iterable[tuple[Decimal, Currency]]) -> Decimal:
        return sum((convert(amount, own, currency) for amount, own in amounts), NOTHING)

    positions = [(each, venue_of(each.listing).currency) for each in portfolio.positions.values()]
    return _Totals(
        value=total((values[each.listing.key], own) for each, own in positions if each.quantity),
        cost=total((each.cost, own) for each, own in positions if each.quantity),
        realized=total((each.realized, own) for each, own in positions),
        cash=total((amount, own) for own, amount in portfolio.cash.items()),
        frozen=total((portfolio.reserved(own), own) for own in portfolio.cash),
        collateral=total((portfolio.collateral(own), own) for own in portfolio.cash),
        margin=total((each.collateral + each.cost, own) for each, own in positions if each.quantity < 0),
        short=total((values[each.listing.key], own) for each, own in positions if each.quantity < 0),
    )


def _by_market(portfolio: Portfolio, values: dict[tuple[int, str], Decimal]) -> list[AccMarketInfo]:
    assets: dict[TrdMarket, Decimal] = {}
    for venue in VENUES.values():
        market = venue.market(portfolio.account.environment)
        if market in portfolio.account.markets and venue.product is Product.SECURITIES:
            own = sum((value for (quoted, _), value in values.items() if quoted == venue.quote_market), NOTHING)
            assets[market] = assets.get(market, portfolio.cash[venue.currency]) + own
    return [AccMarketInfo(trd_market=market, assets=float(amount)) for market, amount in assets.items()]


def _last_price(market: SyntheticMarket, listing: Listing, now: int) -> Decimal:
    return exact(market.latest(listing, 1, now)[0].price)


def _ratio(part: Decimal, whole: Decimal) -> float:
    return _rounded(part / whole) if whole else 0.0


def _rounded(amount: Decimal) -> float:
    return float(amount.quantize(_AVERAGE))
