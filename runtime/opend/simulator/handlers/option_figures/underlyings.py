"""Rank and screen underlyings by the figures of their options: protocols 3305, 3311 and 3313.

Invariant: what a list is sorted and filtered by is what it shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.simulator.companies.reports import Report
from opend.simulator.handlers.option_figures.markets import session_of, underlyings_of
from opend.simulator.handlers.option_figures.screens import Screen, page_after
from opend.simulator.instruments.options import chain
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.views.options.underlyings import Underlying
from opend_proto import (
    qot_get_option_earnings_screener,
    qot_get_option_underlying_rank,
    qot_get_option_zero_dte_screener,
)
from opend_proto.qot_common import ExpirationCycle, SecurityType
from opend_proto.qot_get_option_earnings_screener import EarningsItem
from opend_proto.qot_get_option_underlying_rank import UnderlyingRankItem
from opend_proto.qot_get_option_zero_dte_screener import OptionChainInfo, ZeroDteScreenerItem
from opend_proto.qot_option_common import (
    EarningsPubType,
    EarningsSortType,
    ExpirationType,
    OptionMarket,
    StockCategory,
    ZeroDteSortType,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.state import Peer

__all__ = ["chain_of", "get_earnings_screener", "get_rank", "get_zero_dte_screener"]

_EXPIRATIONS: Final = {
    ExpirationCycle.WEEK: ExpirationType.WEEKLY,
    ExpirationCycle.MONTH: ExpirationType.MONTHLY,
}
_THIS_WEEK: Final = 7


def _ratio(above: float, below: float) -> float | None:
    return above / below if below else None


def _of_report(figure: Callable[[Report], Any]) -> Callable[[Underlying], Any]:
    return lambda found: None if found.report is None else figure(found.report)


def _category(found: Underlying) -> frozenset[int]:
    kind = StockCategory.EQUITY if found.listing.kind == SecurityType.EQTY else StockCategory.ETF
    return frozenset({int(StockCategory.ALL), int(kind)})


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


_FIGURES: Final[Mapping[str, Callable[[Underlying], Any]]] = {
    "owner": lambda found: found.listing.security,
    "name": lambda found: found.listing.name,
    "category": _category,
    "price": lambda found: found.price,
    "change_rate": lambda found: found.change_rate,
    "market_cap": lambda found: found.market_cap,
    "iv": lambda found: found.iv,
    "iv_rank": lambda found: found.iv_rank,
    "iv_percentile": lambda found: found.iv_percentile,
    "iv_change": lambda found: found.iv_change,
    "hv": lambda found: found.hv,
    "hv_change": lambda found: found.hv_change,
    "total_volume": lambda found: found.contracts.volume,
    "total_open_interest": lambda found: found.contracts.open,
    "volume_ratio": lambda found: _ratio(found.contracts.put_volume, found.contracts.call_volume),
    "open_interest_ratio": lambda found: _ratio(found.contracts.put_open, found.contracts.call_open),
    "volume": lambda found: found.contracts.volume,
    "open_interest": lambda found: found.contracts.open,
    "earnings_pub_type": _of_report(
        lambda report: EarningsPubType.BEFORE if report.is_early else EarningsPubType.AFTER
    ),
}
_COMMON_CONDITIONS: Final = {
    "OWNER_LIST": "owner",
    "VOLUME": "volume",
    "OPEN_INTEREST": "open_interest",
    "IV": "iv",
    "HV": "hv",
    "IV_RANK": "iv_rank",
    "IV_PERCENTILE": "iv_percentile",
    "PRICE": "price",
    "CHANGE_RATE": "change_rate",
    "MARKET_CAP": "market_cap",
}

_RANK: Final = Screen(
    figures=_FIGURES,
    sorts={
        "VOLUME": "total_volume",
        "VOLUME_RATIO": "volume_ratio",
        "OPEN_INTEREST": "total_open_interest",
        "OPEN_INTEREST_RATIO": "open_interest_ratio",
        "PRICE": "price",
        "PRICE_CHANGE": "change_rate",
        "IV": "iv",
        "IV_CHANGE": "iv_change",
        "HV": "hv",
        "HV_CHANGE": "hv_change",
        "IV_RANK": "iv_rank",
        "IV_PERCENTILE": "iv_percentile",
        "MARKET_CAP": "market_cap",
    },
    conditions={
        **{name: figure for name, figure in _COMMON_CONDITIONS.items() if name not in {"PRICE", "CHANGE_RATE"}},
        "STOCK_CATEGORY": "category",
        "IV_CHANGE": "iv_change",
        "HV_CHANGE": "hv_change",
        "VOLUME_RATIO": "volume_ratio",
        "OI_RATIO": "open_interest_ratio",
    },
)


def get_rank(peer: Peer, request: qot_get_option_underlying_rank.Request) -> qot_get_option_underlying_rank.S2C:
    """Rank the underlyings of a market by a figure of a day that is over."""
    c2s = request.c2s
    owners = underlyings_of(peer, c2s.option_market)
    reply = qot_get_option_underlying_rank.S2C(
        option_market=c2s.option_market, sort_type=c2s.sort_type, next_page="", all_count=0
    )
    if not owners:
        return reply
    session = session_of(peer, owners[0], c2s.trading_date)
    found = _RANK.chosen((Underlying(peer.market, owner, session) for owner in owners), c2s.filter_list)
    found = _RANK.ordered(found, c2s.sort_type, ascending=bool(c2s.is_asc))
    page, reply.next_page = page_after(found, c2s.page, c2s.count, 200, 200)
    reply.rank_list = [_RANK.row(UnderlyingRankItem, each) for each in page]
    reply.trading_date = day_text(session.day)
    reply.trading_timestamp = day_timestamp(owners[0].exchange, session.day)
    reply.all_count = len(found)
    return reply


def _expiring(found: Underlying, today: date) -> OptionChainInfo | None:
    """Return the chain of an underlying that expires on a day; None if there is none."""
    return next((chain_of(found, each) for each, _ in chain(found.listing, today) if each.day == today), None)


def chain_of(found: Underlying, expiration: Any) -> OptionChainInfo:
    """Return the chain of an underlying with a day of expiry, as Qot_GetOptionZeroDteContract takes it."""
    listing = found.listing
    return OptionChainInfo(
        strike_date_timestamp=int(day_timestamp(listing.exchange, expiration.day)),
        product_code=listing.option_root,
        multiplier=float(listing.lot_size),
        contract_share_size=float(listing.lot_size),
        expiration_type=int(_EXPIRATIONS[expiration.cycle]),
        underlying=listing.security,
    )


def _today(found: Underlying) -> date:
    return found.listing.exchange.local_time(found.market.clock.now()).date()


def _session_today(found: Underlying) -> Session:
    return found.market.calendar(found.listing).regular(_today(found))


_ZERO: Final = Screen(
    figures={
        **_FIGURES,
        "last_trading_time": lambda found: _session_today(found).end * 60,
        "earnings_timestamp": _of_report(lambda report: int(report.timestamp)),
        "earnings_time": lambda found: (
            None
            if found.report is None
            else found.listing.exchange.local_time(found.report.timestamp).strftime("%Y-%m-%d %H:%M:%S")
        ),
        "chain_info": lambda found: _expiring(found, _today(found)),
        # 0 stands for either, 1 for a report within a week, 2 for none.
        "reports_soon": lambda found: frozenset({0, 1 if found.report and found.days_to_report < _THIS_WEEK else 2}),
    },
    sorts={
        "VOLUME": "volume",
        "IV": "iv",
        "CHANGE_RATE": "change_rate",
        "OPEN_INTEREST": "open_interest",
        "MARKET_CAP": "market_cap",
    },
    conditions={
        **{name: figure for name, figure in _COMMON_CONDITIONS.items() if name != "MARKET_CAP"},
        "HAS_EARNINGS_THIS_WEEK": "reports_soon",
    },
)


def get_zero_dte_screener(
    peer: Peer, request: qot_get_option_zero_dte_screener.Request
) -> qot_get_option_zero_dte_screener.S2C:
    """List the underlyings with options that expire today."""
    c2s = request.c2s
    owners = underlyings_of(peer, c2s.option_market, (OptionMarket.US_SECURITY, OptionMarket.US_INDEX))
    everyone = (Underlying(peer.market, owner) for owner in owners)
    expiring = [each for each in everyone if _expiring(each, _today(each)) is not None]
    found = _ZERO.chosen(expiring, c2s.filter_list)
    found = _ZERO.ordered(found, c2s.sort_type or ZeroDteSortType.VOLUME, ascending=bool(c2s.is_asc))
    page, key = page_after(found, c2s.page, c2s.count, 50, 500)
    return qot_get_option_zero_dte_screener.S2C(
        item_list=[_ZERO.row(ZeroDteScreenerItem, each) for each in page],
        next_page=key,
        update_timestamp=peer.market.clock.now(),
    )


_EARNINGS: Final = Screen(
    figures={
        **_FIGURES,
        "earnings_timestamp": _of_report(lambda report: report.timestamp),
        "earnings_time": _of_report(lambda report: day_text(report.day)),
        "earnings_quarter": _of_report(lambda report: f"{report.quarter.year}Q{report.quarter.number}"),
        "last_report_iv_crush": lambda found: next((each.crush for each in found.reactions), None),
        "history_report_iv_crush": lambda found: _mean([each.crush for each in found.reactions]),
        "last_report_chg_rate": lambda found: next((each.change for each in found.reactions), None),
        "history_report_chg_rate": lambda found: _mean([abs(each.change) for each in found.reactions]),
        "estimate_eps_yoy": lambda found: found.estimate_eps_yoy,
        "estimate_revenue_yoy": lambda found: found.estimate_revenue_yoy,
        "expected_move_ratio": lambda found: found.expected_move,
        "days_to_report": lambda found: found.days_to_report,
    },
    sorts={
        "EARNINGS_DATE": "earnings_timestamp",
        "VOLUME": "volume",
        "IV": "iv",
        "MARKET_CAP": "market_cap",
        "CHANGE_RATE": "change_rate",
        "PRICE": "price",
        "IV_RANK": "iv_rank",
        "IV_PERCENTILE": "iv_percentile",
        "HV": "hv",
        "OPEN_INTEREST": "open_interest",
        "LAST_REPORT_IV_CRUSH": "last_report_iv_crush",
        "HISTORY_REPORT_IV_CRUSH": "history_report_iv_crush",
        "LAST_REPORT_CHG_RATE": "last_report_chg_rate",
        "HISTORY_REPORT_CHG_RATE": "history_report_chg_rate",
        "ESTIMATE_EPS_YOY": "estimate_eps_yoy",
        "ESTIMATE_REVENUE_YOY": "estimate_revenue_yoy",
        "EXPECTED_MOVE_RATIO": "expected_move_ratio",
    },
    conditions={
        **{name: figure for name, figure in _COMMON_CONDITIONS.items() if name != "HV"},
        "EXPECTED_MOVE_RATIO": "expected_move_ratio",
        "LAST_REPORT_IV_CRUSH": "last_report_iv_crush",
        "HISTORY_REPORT_IV_CRUSH": "history_report_iv_crush",
        "LAST_REPORT_CHG_RATE": "last_report_chg_rate",
        "HISTORY_REPORT_CHG_RATE": "history_report_chg_rate",
        "ESTIMATE_REVENUE_YOY": "estimate_revenue_yoy",
        "ESTIMATE_EPS_YOY": "estimate_eps_yoy",
        "EARNINGS_DAY_RANGE": "days_to_report",
    },
)


def get_earnings_screener(
    peer: Peer, request: qot_get_option_earnings_screener.Request
) -> qot_get_option_earnings_screener.S2C:
    """List the underlyings that will report, with the figures of their options; the next report comes first."""
    c2s = request.c2s
    owners = underlyings_of(peer, c2s.option_market, (OptionMarket.US_SECURITY, OptionMarket.HK_SECURITY))
    everyone = (Underlying(peer.market, owner) for owner in owners if owner.kind == SecurityType.EQTY)
    found = _EARNINGS.chosen(everyone, c2s.filter_list)
    ascending = c2s.is_asc is not False
    found = _EARNINGS.ordered(found, c2s.sort_type or EarningsSortType.EARNINGS_DATE, ascending=ascending)
    page, key = page_after(found, c2s.page, c2s.count, 50, 500)
    return qot_get_option_earnings_screener.S2C(
        item_list=[_EARNINGS.row(EarningsItem, each) for each in page],
        next_page=key,
        update_timestamp=peer.market.clock.now(),
        all_count=len(found),
    )
