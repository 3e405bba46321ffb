"""Answer requests for capital flows: Qot_GetCapitalFlow and Qot_GetCapitalDistribution.

Invariant: a day's inflow less its outflow in the distribution equals the day's accumulated net flow.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import day_of, days_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.capital import day_flow, flows_by_minute, sum_flows
from opend_proto import methods, qot_get_capital_distribution, qot_get_capital_flow
from opend_proto.qot_common import PeriodType, SecurityType
from opend_proto.qot_get_capital_flow import CapitalFlowItem

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend.simulator.views.capital import Flow
    from opend_proto.qot_common import Security

__all__ = ["get_capital_distribution", "get_capital_flow", "register"]

_KINDS: Final = {SecurityType.EQTY, SecurityType.TRUST, SecurityType.WARRANT}
_DEFAULT_DAYS: Final = 30
_MOST_DAYS: Final = 366
# The key that the days of one item share.
_PERIODS: Final[dict[PeriodType, Callable[[date], object]]] = {
    PeriodType.DAY: lambda day: day,
    PeriodType.WEEK: lambda day: day.isocalendar()[:2],
    PeriodType.MONTH: lambda day: (day.year, day.month),
}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_CAPITAL_FLOW, get_capital_flow)
    handlers.answer(methods.QOT_GET_CAPITAL_DISTRIBUTION, get_capital_distribution)


def get_capital_distribution(
    peer: Peer, request: qot_get_capital_distribution.Request
) -> qot_get_capital_distribution.S2C:
    """Give the inflow and outflow of the last trading day, by size of order."""
    listing = _share(peer, request.c2s.security)
    now = peer.market.milliseconds()
    flow = day_flow(peer.market, listing, _session(peer, listing), now)
    updated = peer.market.latest(listing, 1, now)[0].timestamp
    return qot_get_capital_distribution.S2C(
        capital_in_super=flow.incoming[0],
        capital_in_big=flow.incoming[1],
        capital_in_mid=flow.incoming[2],
        capital_in_small=flow.incoming[3],
        capital_out_super=flow.outgoing[0],
        capital_out_big=flow.outgoing[1],
        capital_out_mid=flow.outgoing[2],
        capital_out_small=flow.outgoing[3],
        update_time=listing.exchange.local_time(updated).strftime("%Y-%m-%d %H:%M:%S"),
        update_timestamp=updated,
    )


def get_capital_flow(peer: Peer, request: qot_get_capital_flow.Request) -> qot_get_capital_flow.S2C:
    """Give the net flow: accumulated by minute over the last day, or for the days, weeks or months of a span."""
    c2s = request.c2s
    listing = _share(peer, c2s.security)
    period = c2s.period_type or PeriodType.INTRADAY
    if period == PeriodType.INTRADAY:
        items = _intraday(peer, listing)
    elif period in _PERIODS:
        items = _by_period(peer, listing, c2s)
    else:
        raise RefusalError(f"unknown periodType {int(period)}: 1 intraday, 2 days, 3 weeks, 4 months")
    last = items[-1] if items else None
    return qot_get_capital_flow.S2C(
        flow_item_list=items,
        last_valid_time=last.time if last is not None and period == PeriodType.INTRADAY else None,
        last_valid_timestamp=last.timestamp if last is not None and period == PeriodType.INTRADAY else None,
    )


def _share(peer: Peer, security: Security) -> Listing:
    listing = listing_of(peer.market, security)
    if listing.kind not in _KINDS:
        names = ", ".join(kind.name for kind in sorted(_KINDS))
        raise RefusalError(f"{listing.text} is of kind {listing.kind.name}: only {names} have capital flows")
    return listing


def _session(peer: Peer, listing: Listing) -> Session:
    """Return the regular session that began last."""
    return peer.market.calendar(listing).regular_at(peer.market.milliseconds() // MINUTE_MILLISECONDS)


def _intraday(peer: Peer, listing: Listing) -> list[CapitalFlowItem]:
    flows = flows_by_minute(peer.market, listing, _session(peer, listing), peer.market.milliseconds())
    return [
        _item(flow, listing.exchange.local_time(minute * 60).strftime("%Y-%m-%d %H:%M:%S"), minute * 60.0)
        for minute, flow in flows
    ]


def _by_period(peer: Peer, listing: Listing, c2s: qot_get_capital_flow.C2S) -> list[CapitalFlowItem]:
    calendar, now = peer.market.calendar(listing), peer.market.milliseconds()
    today = _session(peer, listing).day
    end_time = c2s.end_time or day_text(today)
    before = day_of(end_time, "endTime") - timedelta(days=_DEFAULT_DAYS)
    begin, end = days_of(c2s.begin_time or day_text(before), end_time, _MOST_DAYS)
    days = [day.day for day in calendar.trading_days(begin, min(end, today))]
    items: list[CapitalFlowItem] = []
    for _, group in groupby(days, key=_PERIODS[c2s.period_type or PeriodType.DAY]):
        same = list(group)
        flow = sum_flows([day_flow(peer.market, listing, calendar.regular(day), now) for day in same])
        items.append(_item(flow, day_text(same[-1]), day_timestamp(listing.exchange, same[-1])))
    return items


def _item(flow: Flow, text: str, timestamp: float) -> CapitalFlowItem:
    net = flow.net
    return CapitalFlowItem(
        in_flow=sum(net),
        time=text,
        timestamp=timestamp,
        main_in_flow=net[0] + net[1],
        super_in_flow=net[0],
        big_in_flow=net[1],
        mid_in_flow=net[2],
        sml_in_flow=net[3],
    )
