"""List large trades of options: Qot_GetOptionEvent.

Invariant: every event is a tick of its contract, with the figures of that instant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.simulator.companies.dividends import dividends_until
from opend.simulator.companies.reports import coming_report
from opend.simulator.companies.traits import traits
from opend.simulator.handlers.option_figures.markets import underlyings_of
from opend.simulator.handlers.option_figures.screens import Screen, page_after
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.figures import HAS_SHARES
from opend.simulator.views.options.trades import LargeTrade, large_trades
from opend.simulator.views.options.volatility import latest_session
from opend_proto import qot_get_option_event
from opend_proto.qot_common import PlateSetType, Security, SecurityType, TickerDirection
from opend_proto.qot_get_option_event import (
    CorporateAction,
    CorporateActionType,
    EventIndicatorType,
    EventItem,
    InTheMoneyType,
    MarketSentiment,
    OptionOrderType,
    TickerStrategy,
    TickerType,
)
from opend_proto.qot_option_common import EarningsPubType

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.companies.reports import Report
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer

__all__ = ["FIGURES", "get_option_event"]

_MOST: Final = 300
_MOST_DAYS: Final = 30
_SIDES: Final = {TickerDirection.BID: TickerType.BUY, TickerDirection.ASK: TickerType.SELL}
"""The side that set a trade off, by its direction."""


def _side(trade: LargeTrade) -> TickerType:
    return _SIDES.get(trade.tick.direction, TickerType.NEUTRAL)


def _sentiment(trade: LargeTrade) -> MarketSentiment:
    """Return the view that a trade shows: who buys a call or sells a put expects a rise."""
    side = _side(trade)
    if side == TickerType.NEUTRAL:
        return MarketSentiment.NEUTRAL
    rises = (side == TickerType.BUY) == trade.terms.is_call
    return MarketSentiment.BULLISH if rises else MarketSentiment.BEARISH


def _report(trade: LargeTrade) -> Report | None:
    owner = trade.terms.underlying
    return coming_report(owner, trade.market.clock.now()) if owner.kind == SecurityType.EQTY else None


def _of_report(figure: Callable[[Report], Any]) -> Callable[[LargeTrade], Any]:
    def found(trade: LargeTrade) -> Any:
        report = _report(trade)
        return None if report is None else figure(report)

    return found


def _actions(trade: LargeTrade) -> list[CorporateAction]:
    """Return the coming dividend of the underlying, if it is announced."""
    owner, day = trade.terms.underlying, trade.quoted.day
    return [
        CorporateAction(
            action_type=CorporateActionType.DIVIDEND,
            action_time=day_text(paid.ex_day),
            action_timestamp=day_timestamp(owner.exchange, paid.ex_day),
        )
        for paid in dividends_until(owner, day, 1)
        if paid.ex_day > day
    ]


def _plates(kind: PlateSetType) -> Callable[[LargeTrade], list[Security]]:
    return lambda trade: [
        each.security
        for each in trade.market.securities
        if each.plate_type == kind and trade.terms.underlying.key in each.members
    ]


def _market_cap(trade: LargeTrade) -> float | None:
    owner = trade.terms.underlying
    return traits(owner).issued_shares * trade.spot if owner.kind in HAS_SHARES else None


FIGURES: Final[Mapping[str, Callable[[LargeTrade], Any]]] = {
    "option": lambda trade: trade.listing.security,
    "owner": lambda trade: trade.terms.underlying.security,
    "symbol": lambda trade: trade.terms.underlying.code,
    "fill_time": lambda trade: trade.listing.exchange.local_time(trade.tick.timestamp).strftime("%Y-%m-%d %H:%M:%S"),
    "fill_timestamp": lambda trade: trade.tick.timestamp,
    "ticker_type": _side,
    "price": lambda trade: trade.tick.price,
    "volume": lambda trade: trade.tick.volume,
    "turnover": lambda trade: trade.money,
    "option_type": lambda trade: trade.terms.type,
    "strike_price": lambda trade: trade.terms.strike,
    "strike_time": lambda trade: day_text(trade.terms.expiration.day),
    "strike_timestamp": lambda trade: day_timestamp(trade.listing.exchange, trade.terms.expiration.day),
    "dte": lambda trade: trade.days,
    "underlying_price": lambda trade: trade.spot,
    "otm": lambda trade: trade.out_of_the_money,
    "bid_price": lambda trade: trade.best[0].price,
    "ask_price": lambda trade: trade.best[1].price,
    "iv": lambda trade: trade.terms.implied_volatility * 100,
    "total_volume": lambda trade: trade.quoted.volume,
    "total_open_interest": lambda trade: trade.open_interest,
    "vo_ratio": lambda trade: trade.quoted.volume / trade.open_interest if trade.open_interest else None,
    "delta": lambda trade: trade.value.delta,
    "gamma": lambda trade: trade.value.gamma,
    "vega": lambda trade: trade.value.vega,
    "theta": lambda trade: trade.value.theta,
    "rho": lambda trade: trade.value.rho,
    "sentiment": _sentiment,
    "order_type_list": lambda _: [OptionOrderType.NORMAL],
    "order_types": lambda _: frozenset({int(OptionOrderType.NORMAL)}),
    "strategy_type": lambda _: TickerStrategy.SINGLE_LEG,
    "earnings_time": _of_report(lambda report: day_text(report.day)),
    "earnings_pub_type": _of_report(
        lambda report: EarningsPubType.BEFORE if report.is_early else EarningsPubType.AFTER
    ),
    "corporate_action_list": _actions,
    "action_types": lambda trade: frozenset(int(each.action_type or 0) for each in _actions(trade)),
    "industry_plate_list": _plates(PlateSetType.INDUSTRY),
    "concept_plate_list": _plates(PlateSetType.CONCEPT),
    "owner_cap": _market_cap,
    "money_type": lambda trade: InTheMoneyType.OUT if trade.out_of_the_money > 0 else InTheMoneyType.IN,
}
"""The figures of a trade, by the attributes of the message that shows it, and some more to filter by."""
_NUMBERS: Final = {
    "MARKET_CAP": "owner_cap",
    "STRIKE_PRICE": "strike_price",
    "EXPIRY_DAYS": "dte",
    "OTM": "otm",
    "VOLUME": "volume",
    "TURNOVER": "turnover",
    "PRICE": "price",
    "TIME": "fill_timestamp",
    "TOTAL_VOLUME": "total_volume",
    "TOTAL_OI": "total_open_interest",
    "VO_RATIO": "vo_ratio",
    "IV": "iv",
    "DELTA": "delta",
    "GAMMA": "gamma",
    "VEGA": "vega",
    "THETA": "theta",
    "RHO": "rho",
}
_EVENTS: Final = Screen(
    figures=FIGURES,
    sorts=_NUMBERS,
    conditions={
        **_NUMBERS,
        "OWNER_LIST": "owner",
        "CORPORATE_ACTION": "action_types",
        "OPTION_TYPE": "option_type",
        "MONEY_TYPE": "money_type",
        "TICKER_TYPE": "ticker_type",
        "ORDER_TYPE": "order_types",
        "STRATEGY": "strategy_type",
        "SENTIMENT": "sentiment",
    },
)


def get_option_event(peer: Peer, request: qot_get_option_event.Request) -> qot_get_option_event.S2C:
    """List the large trades of the options of a market, latest first: those of today, or of some more days."""
    c2s = request.c2s
    if c2s.count is None:
        raise RefusalError(f"count is missing: ask for 1 to {_MOST}")
    owners = underlyings_of(peer, c2s.option_market)
    spans = [each for each in c2s.filter_list if each.indicator_type == EventIndicatorType.MAX_DAY_NUM]
    asked = [number for each in spans if each.indicator_value for number in each.indicator_value.value_list]
    days = max(asked, default=0)
    if not 0 <= days <= _MOST_DAYS:
        raise RefusalError(f"filterList: the days of indicatorType 306 must be 0 to {_MOST_DAYS}, not {days}")
    trades = [trade for owner in owners for trade in _trades(peer.market, owner, days)]
    found = _EVENTS.chosen(trades, [each for each in c2s.filter_list if each not in spans])
    kind, ascending = EventIndicatorType.TIME, False
    if c2s.sort is not None:
        kind, ascending = EventIndicatorType(c2s.sort.indicator_type), c2s.sort.is_asc
    page, key = page_after(_EVENTS.ordered(found, kind, ascending=ascending), c2s.page, c2s.count, _MOST, _MOST)
    return qot_get_option_event.S2C(
        event_list=[_EVENTS.row(EventItem, each) for each in page],
        next_page=key,
        all_count=len(found),
        update_timestamp=peer.market.clock.now(),
    )


def _trades(market: SyntheticMarket, owner: Listing, days: int) -> list[LargeTrade]:
    """Return the large trades of the last session, and of some sessions before it."""
    session, found = latest_session(market, owner), list[LargeTrade]()
    for _ in range(days + 1):
        found += large_trades(market, owner, session)
        session = market.calendar(owner).regular_before(session)
    return found
