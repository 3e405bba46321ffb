"""Answer requests about accounts: list and unlock them, and give their funds, positions and possible trades.

Invariant: a read only applies the changes that are due up to now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.handlers.lookup import listing_of
from opend.simulator.handlers.trading.orders import traded_listing
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.events.messages import event_funds, event_position, event_quantities
from opend.simulator.trading.events.sides import YES, checked_side_price
from opend.simulator.trading.margined.messages import future_position, future_quantities, futures_funds
from opend.simulator.trading.money import CURRENCIES, NOTHING, exact
from opend.simulator.trading.orders import TERMS
from opend.simulator.trading.reports.filters import Filter
from opend.simulator.trading.reports.messages import funds_message, position_message
from opend.simulator.trading.rules import checked_price, checked_type
from opend.simulator.trading.shorting import SHARE_MARGIN, margin_of, may_short
from opend.simulator.trading.venues import Product, venue_of
from opend_proto import (
    methods,
    trd_get_acc_list,
    trd_get_funds,
    trd_get_margin_ratio,
    trd_get_max_trd_qtys,
    trd_get_position_list,
    trd_sub_acc_push,
    trd_unlock_trade,
)
from opend_proto.trd_common import Currency, MaxTrdQtys, OrderType, TrdCategory, TrdSide

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer
    from opend.simulator.trading.accounts import Account

__all__ = [
    "get_acc_list",
    "get_funds",
    "get_margin_ratio",
    "get_max_trd_qtys",
    "get_position_list",
    "register",
    "sub_acc_push",
    "unlock_trade",
]

# In percent: nothing is lent, so the margin of a position is its whole value.
_WHOLE = 100.0
_SHORT = float(100 * SHARE_MARGIN)
_POOL = 1_000_000_000.0
"""Shares that can be borrowed of each security: as many as an order may be for."""


_FUNDS = {**dict.fromkeys((5, 10, 11), futures_funds), 17: event_funds}
"""The reports of accounts by their TrdMarket, other than those for what is paid in full."""
_POSITIONS = {Product.FUTURES: future_position, Product.EVENTS: event_position}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.TRD_GET_ACC_LIST, get_acc_list)
    handlers.answer(methods.TRD_UNLOCK_TRADE, unlock_trade)
    handlers.answer(methods.TRD_SUB_ACC_PUSH, sub_acc_push)
    handlers.answer(methods.TRD_GET_FUNDS, get_funds)
    handlers.answer(methods.TRD_GET_POSITION_LIST, get_position_list)
    handlers.answer(methods.TRD_GET_MAX_TRD_QTYS, get_max_trd_qtys)
    handlers.answer(methods.TRD_GET_MARGIN_RATIO, get_margin_ratio)


def get_acc_list(peer: Peer, request: trd_get_acc_list.Request) -> trd_get_acc_list.S2C:
    """List the accounts of a category, by default those for securities, and the universal one only on request.

    A userID of 0 stands for the user who is logged in.
    """
    c2s = request.c2s
    if c2s.user_id not in {0, peer.gateway.user_id}:
        raise RefusalError(f"userID {c2s.user_id} is not the one logged in, which is {peer.gateway.user_id}")
    category = c2s.trd_category or TrdCategory.SECURITY
    found = [
        account.message()
        for account in peer.gateway.trading.accounts
        if account.category == category and (c2s.need_general_sec_account or not account.is_universal)
    ]
    return trd_get_acc_list.S2C(acc_list=found)


def unlock_trade(peer: Peer, request: trd_unlock_trade.Request) -> trd_unlock_trade.S2C:
    """Unlock or lock the real accounts, for all connections."""
    desk = peer.gateway.trading
    if request.c2s.unlock:
        desk.unlock(request.c2s.pwd_md5)
    else:
        desk.lock()
    return trd_unlock_trade.S2C()


def sub_acc_push(peer: Peer, request: trd_sub_acc_push.Request) -> trd_sub_acc_push.S2C:
    """Push to the connection, from now on, the orders and fills of exactly these accounts."""
    desk = peer.gateway.trading
    accounts = [desk.account(account_id) for account_id in request.c2s.acc_id_list]
    desk.floor.advance(peer.market.milliseconds())
    peer.trade_feed.subscribe((account.id for account in accounts), len(desk.floor.journal))
    return trd_sub_acc_push.S2C()


def get_funds(peer: Peer, request: trd_get_funds.Request) -> trd_get_funds.S2C:
    """Give the account's funds; a universal account's in the requested currency, as a futures account's."""
    now = peer.market.milliseconds()
    portfolio = peer.gateway.trading.current(request.c2s.header, now)
    report = _FUNDS.get(int(portfolio.account.markets[0]), funds_message)
    currency = _currency(portfolio.account, request.c2s.currency)
    return trd_get_funds.S2C(header=request.c2s.header, funds=report(peer.market, portfolio, currency, now))


def _currency(account: Account, wanted: Currency | None) -> Currency:
    """Return the currency of an account's funds; raises RefusalError for one that cannot be given."""
    if account.category == TrdCategory.FUTURE:
        known = CURRENCIES
    elif account.is_universal:
        known = tuple(account.deposit)
    else:
        return account.currency
    if not wanted:
        return account.currency
    if wanted not in known:
        names = ", ".join(f"{int(each)} ({each.name})" for each in known)
        raise RefusalError(f"currency {int(wanted)} ({wanted.name}) is not held; the account has {names}")
    return Currency(wanted)


def get_position_list(peer: Peer, request: trd_get_position_list.Request) -> trd_get_position_list.S2C:
    """List the positions; the limits of the profit ratio are inclusive fractions, 0.1 for 10 %."""
    c2s = request.c2s
    now = peer.market.milliseconds()
    portfolio = peer.gateway.trading.current(c2s.header, now)
    wanted = Filter(portfolio.account, c2s.filter_conditions)
    positions = (
        _POSITIONS.get(venue_of(position.listing).product, position_message)(peer.market, portfolio, position, now)
        for position in portfolio.positions.values()
        if position.quantity and wanted.wants(position.listing, ids=[position.id], held=True)
    )
    least, most = c2s.filter_pl_ratio_min, c2s.filter_pl_ratio_max
    found = [
        position
        for position in positions
        if (least is None or (position.pl_ratio or 0.0) >= least)
        and (most is None or (position.pl_ratio or 0.0) <= most)
    ]
    return trd_get_position_list.S2C(header=c2s.header, position_list=found)


def get_max_trd_qtys(peer: Peer, request: trd_get_max_trd_qtys.Request) -> trd_get_max_trd_qtys.S2C:
    """Give the most that can be bought at a price, sold, sold short or bought back.

    An order to be changed counts as removed.
    """
    c2s = request.c2s
    now = peer.market.milliseconds()
    portfolio = peer.gateway.trading.current(c2s.header, now)
    listing = traded_listing(peer, c2s.header, c2s.sec_market, c2s.code)
    last = peer.market.latest(listing, 1, now)[0].price
    if venue_of(listing).product is Product.EVENTS:
        price = checked_side_price(YES, c2s.price) if c2s.order_type == OrderType.NORMAL else exact(last)
        budget = portfolio.available(venue_of(listing).currency)
        return trd_get_max_trd_qtys.S2C(
            header=c2s.header, max_trd_qtys=event_quantities(portfolio, listing, price, budget, now)
        )
    checked_type(listing, c2s.order_type, TrdSide.BUY)
    adjust = c2s.adjust_side_and_limit if c2s.adjust_price else None
    has_price = TERMS[c2s.order_type].has_price
    price = checked_price(listing, "price", c2s.price, last, adjust) if has_price else exact(last)
    own_cash, own_shares, own_covers = NOTHING, 0, 0
    order = None
    if c2s.order_id or c2s.order_id_ex:
        order = peer.gateway.trading.order(portfolio, c2s.order_id or 0, c2s.order_id_ex)
    if venue_of(listing).on_margin:
        quantities = future_quantities(portfolio, listing, order, now)
        return trd_get_max_trd_qtys.S2C(header=c2s.header, max_trd_qtys=quantities)
    if order is not None:
        own_cash = order.reserve
        if order.is_working:
            own_shares = 0 if order.what.is_buy else order.remaining - min(order.short, order.remaining)
            own_covers = max(0, order.covers - order.filled)
    budget = portfolio.available(venue_of(listing).currency) + own_cash
    venue = venue_of(listing)
    buys = venue.shown(portfolio.affordable(listing, price, budget))
    shorts = 0
    if may_short(portfolio.account, listing):
        unit = venue_of(listing).unit(listing, TrdSide.SELL)
        shorts = max(0, int(budget / margin_of(peer.market, listing, price, now) / unit)) * unit
    return trd_get_max_trd_qtys.S2C(
        header=c2s.header,
        max_trd_qtys=MaxTrdQtys(
            max_cash_buy=buys,
            max_cash_and_margin_buy=buys,
            max_position_sell=venue.shown(portfolio.sellable(listing, now) + own_shares),
            max_sell_short=float(shorts),
            max_buy_back=float(portfolio.owed(listing) + own_covers),
        ),
    )


def get_margin_ratio(peer: Peer, request: trd_get_margin_ratio.Request) -> trd_get_margin_ratio.S2C:
    """Give the margin ratios: no money is lent, and shares only to margin accounts."""
    c2s = request.c2s
    portfolio = peer.gateway.trading.current(c2s.header, peer.market.milliseconds())
    listings = [listing_of(peer.market, security) for security in c2s.security_list]
    for listing in listings:
        venue = venue_of(listing)
        if venue.product is not Product.SECURITIES:
            raise RefusalError(
                f"{listing.text} is {listing.kind.name}, and ratios are for securities: Trd_GetMaxTrdQtys (2111) gives "
                "the margin of a future"
            )
        if venue.market(portfolio.account.environment) not in portfolio.account.markets:
            raise RefusalError(f"{listing.text} does not trade in the markets of account {portfolio.account.id}")
    return trd_get_margin_ratio.S2C(
        header=c2s.header,
        margin_ratio_info_list=[
            trd_get_margin_ratio.MarginRatioInfo(
                security=listing.security,
                is_long_permit=False,
                is_short_permit=shorts,
                short_pool_remain=_POOL if shorts else 0.0,
                short_fee_rate=0.0,
                alert_long_ratio=_WHOLE,
                alert_short_ratio=_SHORT if shorts else None,
                im_long_ratio=_WHOLE,
                im_short_ratio=_SHORT if shorts else None,
                mcm_long_ratio=_WHOLE,
                mcm_short_ratio=_SHORT if shorts else None,
                mm_long_ratio=_WHOLE,
                mm_short_ratio=_SHORT if shorts else None,
            )
            for listing in listings
            for shorts in [may_short(portfolio.account, listing)]
        ],
    )
