"""Filter warrants by their figures: Qot_GetWarrant.

Invariant: the pages of a selection hold each of its warrants once, sorted as requested; a warrant without a figure
fails every limit on that figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.simulator.handlers.arguments import day_of, page_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.warrants import WarrantTerms
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.warrant_data import warrant_data
from opend_proto import methods, qot_get_warrant
from opend_proto.qot_common import IpoPeriod, PriceType, QotMarket, SecurityType, SortField, WarrantStatus
from opend_proto.qot_get_warrant import C2S, WarrantData

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["get_warrant", "register"]

_MOST_WARRANTS: Final = 200
# The name prefix of each pair of limits in a request, and the field of a warrant that it bounds.
_LIMITS: Final = {
    "cur_price": "cur_price",
    "strike_price": "strike_price",
    "street": "street_rate",
    "conversion": "conversion_ratio",
    "vol": "volume",
    "premium": "premium",
    "leverage_ratio": "leverage",
    "delta": "delta",
    "implied": "implied_volatility",
    "recovery_price": "recovery_price",
    "price_recovery_ratio": "price_recovery_ratio",
}
_SORT_FIELDS: Final = {
    SortField.CUR_PRICE: "cur_price",
    SortField.PRICE_CHANGE_VAL: "price_change_val",
    SortField.CHANGE_RATE: "change_rate",
    SortField.STATUS: "status",
    SortField.BID_PRICE: "bid_price",
    SortField.ASK_PRICE: "ask_price",
    SortField.BID_VOL: "bid_vol",
    SortField.ASK_VOL: "ask_vol",
    SortField.VOLUME: "volume",
    SortField.TURNOVER: "turnover",
    SortField.AMPLITUDE: "amplitude",
    SortField.SCORE: "score",
    SortField.PREMIUM: "premium",
    SortField.EFFECTIVE_LEVERAGE: "effective_leverage",
    SortField.DELTA: "delta",
    SortField.IMPLIED_VOLATILITY: "implied_volatility",
    SortField.TYPE: "type",
    SortField.STRIKE_PRICE: "strike_price",
    SortField.BREAK_EVEN_POINT: "break_even_point",
    SortField.MATURITY_TIME: "maturity_time",
    SortField.LIST_TIME: "list_time",
    SortField.LAST_TRADE_TIME: "last_trade_time",
    SortField.LEVERAGE: "leverage",
    SortField.IN_OUT_MONEY: "ipop",
    SortField.RECOVERY_PRICE: "recovery_price",
    SortField.CHANGE_PRICE: "conversion_price",
    SortField.CHANGE: "conversion_ratio",
    SortField.STREET_RATE: "street_rate",
    SortField.STREET_VOL: "street_vol",
    SortField.WARRANT_NAME: "name",
    SortField.ISSUER: "issuer",
    SortField.LOT_SIZE: "lot_size",
    SortField.ISSUE_SIZE: "issue_size",
    SortField.UPPER_STRIKE_PRICE: "upper_strike_price",
    SortField.LOWER_STRIKE_PRICE: "lower_strike_price",
    SortField.IN_LINE_PRICE_STATUS: "in_line_price_status",
}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_WARRANT, get_warrant)


def get_warrant(peer: Peer, request: qot_get_warrant.Request) -> qot_get_warrant.S2C:
    """Give a page of the warrants on a share, or on all shares, that meet every condition."""
    c2s, market = request.c2s, peer.market
    field = _SORT_FIELDS.get(c2s.sort_field)
    if field is None and c2s.sort_field != SortField.CODE:
        raise RefusalError(f"warrants cannot be sorted by sortField {int(c2s.sort_field)}")
    now = market.clock.now()
    if c2s.owner is not None:
        listings = market.catalogue.derived_from(listing_of(market, c2s.owner), SecurityType.WARRANT, now)
    else:
        listings = market.catalogue.listed(now, QotMarket.HK_SECURITY, SecurityType.WARRANT)
    found = [
        data
        for listing in listings
        if isinstance(listing.derivation, WarrantTerms)
        and _meets(data := warrant_data(market, listing, listing.derivation), c2s)
    ]
    found.sort(key=lambda data: data.stock.code)
    if field is not None:
        found.sort(key=lambda data: _sort_key(data, field), reverse=not c2s.ascend)
    elif not c2s.ascend:
        found.reverse()
    page, is_last = page_of(found, c2s.begin, c2s.num, _MOST_WARRANTS)
    return qot_get_warrant.S2C(last_page=is_last, all_count=len(found), warrant_data_list=list(page))


def _sort_key(data: WarrantData, field: str) -> tuple[bool, Any]:
    # The flag sorts None, which cannot be compared with other values, first in ascending order.
    value = getattr(data, field)
    return value is not None, value


def _meets(data: WarrantData, c2s: C2S) -> bool:
    outside = PriceType.WITH_IN if data.ipop >= 0 else PriceType.OUTSIDE
    return (
        (not c2s.type_list or data.type in c2s.type_list)
        and (not c2s.issuer_list or data.issuer in c2s.issuer_list)
        and c2s.status in {None, WarrantStatus.UNKNOW, data.status}
        and c2s.price_type in {None, PriceType.UNKNOW, outside}
        # No warrant here is newly listed, so any listing period excludes all of them.
        and c2s.ipo_period in {None, IpoPeriod.UNKNOW}
        and _matures_between(data, c2s)
        and all(_within(data, c2s, limit, field) for limit, field in _LIMITS.items())
    )


def _matures_between(data: WarrantData, c2s: C2S) -> bool:
    earliest, latest = c2s.maturity_time_min, c2s.maturity_time_max
    matures = day_of(data.maturity_time, "maturityTime")
    return (not earliest or matures >= day_of(earliest, "maturityTimeMin")) and (
        not latest or matures <= day_of(latest, "maturityTimeMax")
    )


def _within(data: WarrantData, c2s: C2S, limit: str, field: str) -> bool:
    low: float | None = getattr(c2s, f"{limit}_min")
    high: float | None = getattr(c2s, f"{limit}_max")
    value: float | None = getattr(data, field)
    if low is None and high is None:
        return True
    return value is not None and (low is None or value >= low) and (high is None or value <= high)
