"""List what the companies of a market report, pay and are rated: protocols 3401, 3408 and 3426.

Invariant: days and figures are those of the companies' statements, dividends and ratings, and prices those of the
quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.companies.dividends import dividend
from opend.simulator.companies.periods import quarter_of
from opend.simulator.companies.reports import report
from opend.simulator.handlers.arguments import day_of, page_of
from opend.simulator.handlers.companies import rankings
from opend.simulator.handlers.companies.actions import statement_of
from opend.simulator.handlers.companies.issues import Issue, shares_of
from opend.simulator.handlers.option_figures.screens import Screen, page_after
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.companies.analysts import BUY, HOLD, SELL, rating_changes
from opend_proto import (
    methods,
    qot_get_dividend_calendar,
    qot_get_earnings_calendar,
    qot_get_rating_change,
)
from opend_proto.qot_common import QotMarket
from opend_proto.qot_get_dividend_calendar import DividendCalendarItem
from opend_proto.qot_get_earnings_calendar import (
    EarningsCalendarEstimateType,
    EarningsCalendarItem,
    EarningsCalendarPeriodType,
    EarningsCalendarPubType,
    EarningsCalendarSortType,
    EstimateData,
)
from opend_proto.qot_get_rating_change import RatingChangeItem, RatingChangeType, RatingLevel

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = [
    "get_dividend_calendar",
    "get_earnings_calendar",
    "get_rating_change",
    "register",
]

_WEEK: Final = 7
_MOST_ITEMS: Final = 1000
_MOST_RANKED: Final = 300
_YEARS: Final = 5
_BEAT_DAYS: Final = 30


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module, and the rankings of companies that came with them."""
    handlers.answer(methods.QOT_GET_EARNINGS_CALENDAR, get_earnings_calendar)
    handlers.answer(methods.QOT_GET_EARNINGS_BEAT_RANK, rankings.get_beat_rank)
    handlers.answer(methods.QOT_GET_DIVIDEND_RANK, rankings.get_dividend_rank)
    handlers.answer(methods.QOT_GET_DIVIDEND_CALENDAR, get_dividend_calendar)
    handlers.answer(methods.QOT_GET_RATING_CHANGE, get_rating_change)


_ESTIMATES: Final = (
    EarningsCalendarEstimateType.EPS,
    EarningsCalendarEstimateType.REVENUE,
    EarningsCalendarEstimateType.EBIT,
)


def _estimates(issue: Issue) -> list[EstimateData]:
    is_out = issue.report.timestamp <= issue.share.now
    return [
        EstimateData(
            estimate_type=kind,
            actual_value=issue.actual(int(kind)) if is_out else None,
            predict_value=issue.expected(int(kind)),
            currency=issue.share.listing.currency,
            period_type=EarningsCalendarPeriodType.QUARTERLY,
        )
        for kind in _ESTIMATES
    ]


_CALENDAR: Final[Screen[Issue]] = Screen(
    figures={
        "security": lambda issue: issue.share.listing.security,
        "name": lambda issue: issue.share.listing.name,
        "earnings_date": lambda issue: str(issue.report.day),
        "earnings_timestamp": lambda issue: issue.report.timestamp,
        "pub_type": lambda issue: (
            EarningsCalendarPubType.BEFORE if issue.report.is_early else EarningsCalendarPubType.AFTER
        ),
        "period_text": lambda issue: f"{issue.report.quarter.year}Q{issue.report.quarter.number}",
        "estimate_list": _estimates,
        "estimate_types": lambda _: frozenset(map(int, _ESTIMATES)),
        "option_volume": lambda issue: issue.of_options(lambda found: found.contracts.volume),
        "iv": lambda issue: issue.of_options(lambda found: found.iv),
        "iv_rank": lambda issue: issue.of_options(lambda found: found.iv_rank),
        "iv_percentile": lambda issue: issue.of_options(lambda found: found.iv_percentile),
        "market_cap": lambda issue: issue.market_cap,
        "price": lambda issue: issue.share.price,
        "heat": lambda issue: issue.share.listing.trades_per_minute,
    },
    sorts={
        "HOT": "heat",
        "MARKET_CAP": "market_cap",
        "OPTION_VOLUME": "option_volume",
        "IV": "iv",
        "IV_RANK": "iv_rank",
        "IV_PERCENTILE": "iv_percentile",
        "RT_MARKET_CAP": "market_cap",
    },
    conditions={
        "PUB_TYPE": "pub_type",
        "ESTIMATE_TYPE": "estimate_types",
        "MARKET_CAP": "market_cap",
        "OPTION_VOLUME": "option_volume",
        "IV": "iv",
        "IV_RANK": "iv_rank",
        "IV_PERCENTILE": "iv_percentile",
        "RT_MARKET_CAP": "market_cap",
    },
)


def get_earnings_calendar(peer: Peer, request: qot_get_earnings_calendar.Request) -> qot_get_earnings_calendar.S2C:
    """List the reports of a market within at most eight days, largest first by what the request sorts by."""
    c2s = request.c2s
    shares = shares_of(peer, c2s.market)
    first = day_of(c2s.begin_date, "beginDate") if c2s.begin_date else shares[0].today
    last = day_of(c2s.end_date, "endDate") if c2s.end_date else first
    if not 0 <= (last - first).days <= _WEEK:
        raise RefusalError(f"endDate must be at most {_WEEK} days after beginDate: {first} to {last} is not")
    issues = [
        Issue(share, report(share.listing, quarter_of(first).back(step)))
        for share in shares
        for step in (1, 2)
        if first <= report(share.listing, quarter_of(first).back(step)).day <= last
    ]
    chosen = _CALENDAR.chosen(issues, c2s.filter_list)
    found = _CALENDAR.ordered(chosen, c2s.sort_type or EarningsCalendarSortType.HOT, ascending=False)
    return qot_get_earnings_calendar.S2C(item_list=[_CALENDAR.row(EarningsCalendarItem, each) for each in found])


def get_dividend_calendar(peer: Peer, request: qot_get_dividend_calendar.Request) -> qot_get_dividend_calendar.S2C:
    """List the announced dividends of a market whose first day without them is a day."""
    c2s = request.c2s
    shares, day = shares_of(peer, c2s.market), day_of(c2s.date, "date")
    found = [
        (share, paid)
        for share in shares
        if (paid := dividend(share.listing, day.year - 1)).ex_day == day
        and paid.announced <= share.today
        and paid.per_share
    ]
    page, _ = page_of(found, c2s.data_from or 0, _MOST_ITEMS if c2s.count is None else c2s.count, _MOST_ITEMS)
    return qot_get_dividend_calendar.S2C(
        item_list=[
            DividendCalendarItem(
                security=share.listing.security,
                name=share.listing.name,
                statement=statement_of(share, paid),
                record_date=str(paid.recorded),
                ex_date=str(paid.ex_day),
                dividend_payable_date=str(paid.payable),
            )
            for share, paid in page
        ],
        all_count=len(found),
    )


_LEVELS: Final = {SELL: RatingLevel.SELL, HOLD: RatingLevel.HOLD, BUY: RatingLevel.BUY}
_REPORTS: Final = 2


def get_rating_change(peer: Peer, request: qot_get_rating_change.Request) -> qot_get_rating_change.S2C:
    """List the last changes of ratings in the United States, latest first: those of the last two reports."""
    c2s = request.c2s
    if c2s.market != QotMarket.US_SECURITY:
        raise RefusalError(f"market {int(c2s.market)} has no changes of ratings: ask for 11 (US_SECURITY)")
    wanted = RatingChangeType(c2s.change_type or RatingChangeType.UPGRADE)
    if wanted not in {RatingChangeType.UPGRADE, RatingChangeType.DOWNGRADE, RatingChangeType.NEW_RATING}:
        raise RefusalError(f"changeType must be 1 to 3, not {int(wanted)}")
    found = [
        (share, new, old)
        for share in shares_of(peer, c2s.market)
        for new, old in rating_changes(share.market, share.listing, _REPORTS)
        if (new.target > old.target) == (wanted == RatingChangeType.UPGRADE) and wanted != RatingChangeType.NEW_RATING
    ]
    found.sort(key=lambda each: each[1].day, reverse=True)
    page, key = page_after(found, c2s.page, c2s.count, 10, 20)
    return qot_get_rating_change.S2C(
        data_list=[
            RatingChangeItem(
                security=share.listing.security,
                name=share.listing.name,
                rating=_LEVELS[new.rating],
                last_rating=_LEVELS[old.rating],
                target_price=new.target,
                last_target_price=old.target,
                change_type=wanted,
                institution_name=new.analyst.institution,
                recommendation_date=str(new.day),
                last_recommendation_date=str(old.day),
            )
            for share, new, old in page
        ],
        all_count=len(found),
        next_page=key,
    )
