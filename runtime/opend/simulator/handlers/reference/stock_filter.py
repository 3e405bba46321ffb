"""Filter shares by their figures: Qot_StockFilter.

Invariant: every condition is either applied to every share of the market or refused; none is ignored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import check_market, page_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.screening import ACCUMULATED, FIGURES, accumulated, figure
from opend_proto import methods, qot_stock_filter
from opend_proto.qot_common import SecurityType
from opend_proto.qot_stock_filter import AccumulateData, AccumulateFilter, BaseData, BaseFilter, SortDir, StockData

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer

__all__ = ["get_stock_filter", "register"]

_MOST_SHARES: Final = 200
_LONGEST_DAYS: Final = 250
# Lists of conditions for which the simulator has no figures.
_UNKNOWN: Final = {
    "financial_filter_list": "financialFilterList",
    "pattern_filter_list": "patternFilterList",
    "custom_indicator_filter_list": "customIndicatorFilterList",
}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_STOCK_FILTER, get_stock_filter)


def get_stock_filter(peer: Peer, request: qot_stock_filter.Request) -> qot_stock_filter.S2C:
    """Give a page of the shares of a market, or of a plate, that meet every condition, with the requested figures."""
    c2s = request.c2s
    _check(c2s)
    check_market(peer.market, c2s.market)
    shares = peer.market.catalogue.listed(peer.market.clock.now(), c2s.market, SecurityType.EQTY)
    if c2s.plate is not None:
        members = listing_of(peer.market, c2s.plate).members
        shares = [share for share in shares if share.key in members]
    rows = [row for share in shares if (row := _row(peer, share, c2s)) is not None]
    page, is_last = page_of(_sorted(rows, c2s), c2s.begin, c2s.num, _MOST_SHARES)
    return qot_stock_filter.S2C(last_page=is_last, all_count=len(rows), data_list=list(page))


def _check(c2s: qot_stock_filter.C2S) -> None:
    for attribute, name in _UNKNOWN.items():
        if getattr(c2s, attribute):
            raise RefusalError(
                f"{name}: the simulator has no such figures; filter by baseFilterList and accumulateFilterList"
            )
    for base in c2s.base_filter_list:
        if base.field_name not in FIGURES:
            raise RefusalError(f"baseFilterList: the simulator has no figure for fieldName {int(base.field_name)}")
    for filtered in c2s.accumulate_filter_list:
        if filtered.field_name not in ACCUMULATED:
            raise RefusalError(f"accumulateFilterList: unknown fieldName {int(filtered.field_name)}")
        if not 1 <= filtered.days <= _LONGEST_DAYS:
            raise RefusalError(f"accumulateFilterList: days must be 1 to {_LONGEST_DAYS}, not {filtered.days}")


def _row(peer: Peer, share: Listing, c2s: qot_stock_filter.C2S) -> StockData | None:
    """Return a share with the requested figures; None if it fails a condition."""
    row = StockData(security=share.security, name=share.name)
    for base in c2s.base_filter_list:
        value = figure(peer.market, share, base.field_name)
        if not _passes(value, base):
            return None
        row.base_data_list.append(BaseData(field_name=base.field_name, value=value))
    for condition in c2s.accumulate_filter_list:
        value = accumulated(peer.market, share, condition.field_name, condition.days)
        if not _passes(value, condition):
            return None
        row.accumulate_data_list.append(
            AccumulateData(field_name=condition.field_name, value=value, days=condition.days)
        )
    return row


def _passes(value: float, condition: BaseFilter | AccumulateFilter) -> bool:
    # By default isNoFilter is true: the figure is returned, and not filtered by.
    if condition.is_no_filter is not False:
        return True
    low, high = condition.filter_min, condition.filter_max
    return (low is None or value >= low) and (high is None or value <= high)


def _sorted(rows: list[StockData], c2s: qot_stock_filter.C2S) -> list[StockData]:
    """Sort by the first condition with a sort direction, or else by code."""
    rows = sorted(rows, key=lambda row: row.security.code)
    for index, base in enumerate(c2s.base_filter_list):
        if base.sort_dir:
            descends = base.sort_dir == SortDir.DESCEND
            return sorted(rows, key=lambda row: row.base_data_list[index].value, reverse=descends)
    for index, condition in enumerate(c2s.accumulate_filter_list):
        if condition.sort_dir:
            descends = condition.sort_dir == SortDir.DESCEND
            return sorted(rows, key=lambda row: row.accumulate_data_list[index].value, reverse=descends)
    return rows
