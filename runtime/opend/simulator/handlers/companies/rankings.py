"""Rank the companies of a market by their reports and by their dividends: protocols 3406 and 3407.

Invariant: what a list is sorted and filtered by is what it shows, and it agrees with the statements and the snapshots.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from opend.simulator.companies.dividends import dividends_until, years_of_growth
from opend.simulator.companies.reports import latest_quarter, report
from opend.simulator.handlers.arguments import page_of
from opend.simulator.handlers.companies.issues import FIGURES, Issue, shares_of
from opend.simulator.handlers.option_figures.screens import Screen
from opend.simulator.rules.refusal import RefusalError
from opend_proto import qot_get_dividend_rank, qot_get_earnings_beat_rank
from opend_proto.qot_get_dividend_rank import DistributionFrequency, DividendRankItem, DividendRankType
from opend_proto.qot_get_earnings_beat_rank import BeatType, EarningsBeatItem, PostPeriodType

if TYPE_CHECKING:
    from datetime import date

    from opend.simulator.companies.reports import Report
    from opend.simulator.handlers.companies.share import Share
    from opend.simulator.state import Peer

__all__ = ["get_beat_rank", "get_dividend_rank"]

_MOST_RANKED: Final = 300
_YEARS: Final = 5
_BEAT_DAYS: Final = 30


class _Beat(Issue):
    """The last report of a company, by the figure that its estimate is compared with."""

    def __init__(self, share: Share, report: Report, kind: BeatType) -> None:
        super().__init__(share, report)
        self.kind = int(kind)

    @property
    def beat_ratio(self) -> float:
        """How far the figure lies above the estimate, in percent."""
        return (self.actual(self.kind) / self.expected(self.kind) - 1) * 100

    @property
    def year_before(self) -> float:
        """The figure one year before."""
        return self.actual(self.kind, self.report.quarter.back(4))

    @property
    def first_change(self) -> float | None:
        """Change of the price on the first day after the report, in percent; None before that day has traded."""
        day = self.share.session(self.report.day)
        if not self.report.is_early:
            day = self.share.market.calendar(self.share.listing).regular_after(day)
        if day.begin * 60 > self.share.now:
            return None
        return (self.share.close(day.day) / self.share.close_before(day.day) - 1) * 100


_BEATS: Final[Screen[_Beat]] = Screen(
    figures={
        **FIGURES,
        "last_close_price": lambda issue: issue.previous_close,
        "pe_ttm": lambda issue: issue.share.price / issue.share.books.trailing_earnings_per_share,
        "dividends_ttm": lambda issue: issue.share.books.trailing_dividend / issue.share.price * 100,
        "released_date": lambda issue: str(issue.report.day),
        "released": lambda issue: issue.report.timestamp,
        "beat_ratio": lambda issue: issue.beat_ratio,
        "actual": lambda issue: issue.actual(issue.kind),
        "estimate": lambda issue: issue.expected(issue.kind),
        "yoy": lambda issue: issue.year_before,
        "yoy_growth": lambda issue: (issue.actual(issue.kind) / issue.year_before - 1) * 100,
        "earning_day_chg": lambda issue: issue.first_change,
        "term": lambda issue: issue.report.quarter.text,
        "detail_post_period": lambda issue: PostPeriodType.BEFORE if issue.report.is_early else PostPeriodType.AFTER,
    },
    sorts={
        "UNKNOWN": "market_cap",
        "BEAT_RATIO": "beat_ratio",
        "EARNING_DAY_CHG": "earning_day_chg",
        "RELEASED_DATE": "released",
        "ACTUAL": "actual",
        "ESTIMATE": "estimate",
        "YOY": "yoy",
        "YOY_GROWTH": "yoy_growth",
        "PE_TTM": "pe_ttm",
        "DIVIDENDS_TTM": "dividends_ttm",
        "PRICE": "cur_price",
        "CHANGE_RATE": "change_rate",
    },
    conditions={
        "BEAT_RATIO": "beat_ratio",
        "RELEASED_DATE": "released",
        "MARKET_CAP": "market_cap",
        "PRICE": "cur_price",
        "PE_TTM": "pe_ttm",
    },
)


def get_beat_rank(peer: Peer, request: qot_get_earnings_beat_rank.Request) -> qot_get_earnings_beat_rank.S2C:
    """Rank the companies whose last report beat the estimate within 30 days, or those that meet other conditions.

    Every company reports each quarter, so that the last report of any kind is that of a quarter.
    """
    c2s = request.c2s
    if c2s.beat_type not in {BeatType.EPS, BeatType.REVENUE, BeatType.EBIT}:
        raise RefusalError(f"beatType must be 1 to 3, not {int(c2s.beat_type)}")
    issues = [
        _Beat(share, report(share.listing, latest_quarter(share.listing, share.now)), c2s.beat_type)
        for share in shares_of(peer, c2s.market)
    ]
    if c2s.filter_list:
        chosen = _BEATS.chosen(issues, c2s.filter_list)
    else:
        recent = timedelta(days=_BEAT_DAYS)
        chosen = [each for each in issues if each.beat_ratio > 0 and each.report.day >= each.share.today - recent]
    sort = qot_get_earnings_beat_rank.SortField(c2s.sort_field or 0)
    found = _BEATS.ordered(chosen, sort, ascending=False)
    page, _ = page_of(found, 0, 30 if c2s.count is None else c2s.count, _MOST_RANKED)
    return qot_get_earnings_beat_rank.S2C(
        data_list=[_BEATS.row(EarningsBeatItem, each) for each in page], all_count=len(found)
    )


class _Payer(Issue):
    """A company, by the dividends that it pays."""

    @property
    def trailing(self) -> float:
        """Dividends of the last twelve months for a share."""
        return self.share.books.trailing_dividend

    @property
    def average_yield(self) -> float:
        """Mean dividend of five years by the price now, in percent."""
        paid = dividends_until(self.share.listing, self.share.today, _YEARS)
        return sum(each.per_share for each in paid) / _YEARS / self.share.price * 100

    @property
    def years_of_growth(self) -> int:
        """Years in a row with a higher dividend than the year before."""
        return years_of_growth(self.share.listing, self.share.today)

    @property
    def next_payment(self) -> date | None:
        """The day of the next payment that is announced."""
        paid = dividends_until(self.share.listing, self.share.today, 1)
        return paid[0].payable if paid and paid[0].payable > self.share.today else None


_PAYERS: Final[Screen[_Payer]] = Screen(
    figures={
        **FIGURES,
        "change_amount": lambda issue: issue.share.price - issue.previous_close,
        "dividend_yield_ttm": lambda issue: issue.trailing / issue.share.price * 100,
        "avg_dividend_yield5y": lambda issue: issue.average_yield,
        "distribution_frequency": lambda _: DistributionFrequency.ANNUAL,
        "dividend_grow_year": lambda issue: issue.years_of_growth,
        "dividends_ttm": lambda issue: issue.trailing,
        "payout_ratio_lfy": lambda issue: issue.share.books.dividend / issue.share.books.earnings_per_share * 100,
        "next_payable_date": lambda issue: None if issue.next_payment is None else str(issue.next_payment),
        "days_to_payment": lambda issue: (
            None if issue.next_payment is None else (issue.next_payment - issue.share.today).days
        ),
    },
    sorts={
        "DIVIDEND_YIELD_TTM": "dividend_yield_ttm",
        "AVG_DIVIDEND_YIELD5Y": "avg_dividend_yield5y",
        "DISTRIBUTION_FREQUENCY": "distribution_frequency",
        "DIVIDEND_GROW_YEAR": "dividend_grow_year",
        "DIVIDENDS_TTM": "dividends_ttm",
        "PAYOUT_RATIO_LFY": "payout_ratio_lfy",
        "PRICE": "cur_price",
        "MARKET_CAP": "market_cap",
        "CHANGE_RATE": "change_rate",
        "CHANGE_AMOUNT": "change_amount",
    },
    conditions={
        "DIVIDEND_YIELD_TTM": "dividend_yield_ttm",
        "AVG_DIVIDEND_YIELD5Y": "avg_dividend_yield5y",
        "DISTRIBUTION_FREQUENCY": "distribution_frequency",
        "DIVIDEND_GROW_YEAR": "dividend_grow_year",
        "DIVIDENDS_TTM": "dividends_ttm",
        "PAYOUT_RATIO_LFY": "payout_ratio_lfy",
        "NEXT_PAYABLE_DATE": "days_to_payment",
        "PRICE": "cur_price",
        "MARKET_CAP": "market_cap",
    },
)
_RANK_SORTS: Final = {
    DividendRankType.HIGH_YIELD: qot_get_dividend_rank.SortField.DIVIDEND_YIELD_TTM,
    DividendRankType.DIVIDEND_GROWTH: qot_get_dividend_rank.SortField.DIVIDEND_GROW_YEAR,
}


def get_dividend_rank(peer: Peer, request: qot_get_dividend_rank.Request) -> qot_get_dividend_rank.S2C:
    """Rank the companies of a market by the yield or the growth of their dividends, largest first."""
    c2s = request.c2s
    usual = _RANK_SORTS.get(DividendRankType(c2s.rank_type))
    if usual is None:
        raise RefusalError(f"rankType must be 1 or 2, not {int(c2s.rank_type)}")
    payers = [
        _Payer(share, report(share.listing, latest_quarter(share.listing, share.now)))
        for share in shares_of(peer, c2s.market)
    ]
    found = _PAYERS.ordered(_PAYERS.chosen(payers, c2s.filter_list), c2s.sort_field or usual, ascending=False)
    page, _ = page_of(found, 0, 10 if c2s.count is None else c2s.count, _MOST_RANKED)
    return qot_get_dividend_rank.S2C(data_list=[_PAYERS.row(DividendRankItem, each) for each in page])
