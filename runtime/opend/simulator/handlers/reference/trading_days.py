"""Answer requests for trading days and market states: Qot_RequestTradeDate and Qot_GetMarketState.

Invariant: a day is given as a trading day exactly if the market opens on it by its calendar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import EXCHANGES
from opend.simulator.calendar.sessions import calendar_of
from opend.simulator.handlers.arguments import days_of, listings_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.rules.refusal import RefusalError
from opend_proto import methods, qot_get_market_state, qot_request_trade_date
from opend_proto.qot_common import QotMarket, TradeDateMarket

if TYPE_CHECKING:
    from opend.simulator.calendar.sessions import Calendar
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["get_market_state", "register", "request_trade_date"]

_MOST_DAYS: Final = 366
_MOST_SECURITIES: Final = 400
# NT, which trades the mainland from Hong Kong, has all of the mainland's own days here; ST has all of Hong Kong's.
_MARKETS: Final = {
    TradeDateMarket.HK: QotMarket.HK_SECURITY,
    TradeDateMarket.US: QotMarket.US_SECURITY,
    TradeDateMarket.CN: QotMarket.CNSH_SECURITY,
    TradeDateMarket.NT: QotMarket.CNSH_SECURITY,
    TradeDateMarket.ST: QotMarket.HK_SECURITY,
}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_REQUEST_TRADE_DATE, request_trade_date)
    handlers.answer(methods.QOT_GET_MARKET_STATE, get_market_state)


def request_trade_date(peer: Peer, request: qot_request_trade_date.Request) -> qot_request_trade_date.S2C:
    """Give the trading days of a market, or of a security if one is named, in a range of days."""
    c2s = request.c2s
    begin, end = days_of(c2s.begin_time, c2s.end_time, _MOST_DAYS)
    if c2s.security is not None:
        calendar = peer.market.calendar(listing_of(peer.market, c2s.security))
    else:
        calendar = _calendar(peer, c2s.market)
    return qot_request_trade_date.S2C(
        trade_date_list=[
            qot_request_trade_date.TradeDate(
                time=day_text(day),
                timestamp=day_timestamp(calendar.exchange, day),
                trade_date_type=day_type,
            )
            for day, day_type in calendar.trading_days(begin, end)
        ]
    )


def _calendar(peer: Peer, asked: TradeDateMarket) -> Calendar:
    market = _MARKETS.get(asked)
    if market is None:
        known = ", ".join(f"{int(each)} ({each.name})" for each in _MARKETS)
        raise RefusalError(f"market {int(asked)} has no trading days here: ask for {known}")
    return calendar_of(EXCHANGES[market], peer.market.hours)


def get_market_state(peer: Peer, request: qot_get_market_state.Request) -> qot_get_market_state.S2C:
    """Give the state of the market of each security."""
    now = peer.market.clock.now()
    listings = listings_of(peer.market, request.c2s.security_list, _MOST_SECURITIES)
    return qot_get_market_state.S2C(
        market_info_list=[
            qot_get_market_state.MarketInfo(
                security=listing.security,
                name=listing.name,
                market_state=peer.market.calendar(listing).state(now),
            )
            for listing in listings
        ]
    )
