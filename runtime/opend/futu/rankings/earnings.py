"""Provide the calendars and rankings of earnings and dividends, and changes of ratings.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.futu.calls import Argument, Call, frame, to_fields, together, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.rankings.filters import (
    DividendRankFilter,
    EarningsBeatRankFilter,
    EarningsCalendarFilter,
    filters_of,
)
from opend.futu.tables.columns import TableColumn, each, table
from opend_proto import qot_get_dividend_rank, qot_get_earnings_beat_rank, qot_get_earnings_calendar
from opend_proto.qot_get_earnings_calendar import EarningsCalendarEstimateType

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EarningsCalls"]


def _estimates(name: str, kind: EarningsCalendarEstimateType) -> Iterator[TableColumn]:
    """Yield the columns of the real and the expected figure of one kind."""

    def reader(field: str) -> TableColumn:
        def convert(estimates: Any) -> object:
            for estimate in reversed(estimates):
                if estimate.estimate_type == kind:
                    found: object = getattr(estimate, field)
                    return NA if found is None else found
            return NA

        return TableColumn(f"{name}_{field.removesuffix('_value')}", "estimate_list", NA, convert)

    yield from map(reader, ("actual_value", "predict_value"))


_CALENDAR: Final = Call(
    "Qot_GetEarningsCalendar",
    (
        *to_fields("market", "sort_type", "begin_date", "end_date"),
        Argument("filter_list", read=filters_of(qot_get_earnings_calendar.EarningsCalendarIndicator)),
    ),
    (
        frame(
            table(
                "item_list",
                "security",
                *each(NA, "name", "earnings_date", "earnings_timestamp", "pub_type", "period_text"),
                *_estimates("eps", EarningsCalendarEstimateType.EPS),
                *_estimates("revenue", EarningsCalendarEstimateType.REVENUE),
                *_estimates("ebit", EarningsCalendarEstimateType.EBIT),
                *each(NA, "option_volume", "iv", "iv_rank", "iv_percentile", "market_cap", "price"),
            )
        ),
    ),
)

_BEAT_RANK: Final = Call(
    "Qot_GetEarningsBeatRank",
    (
        *to_fields("market", "beat_type", "count", "term"),
        Argument("filter_list", read=filters_of(qot_get_earnings_beat_rank.Indicator)),
        *to_fields("sort_field"),
    ),
    (
        together(
            value("all_count", 0),
            frame(
                table(
                    "data_list",
                    "security",
                    *each(
                        NA,
                        "name",
                        "industry",
                        "cur_price",
                        "last_close_price",
                        "change_rate",
                        "market_cap",
                        "pe_ttm",
                        "dividends_ttm",
                        "released_date",
                        "beat_ratio",
                        "actual",
                        "estimate",
                        "yoy",
                        "yoy_growth",
                        "earning_day_chg",
                        "term",
                        "detail_post_period",
                    ),
                )
            ),
        ),
    ),
)

_DIVIDEND_RANK: Final = Call(
    "Qot_GetDividendRank",
    (
        *to_fields("market", "rank_type", "count"),
        Argument("filter_list", read=filters_of(qot_get_dividend_rank.Indicator)),
        *to_fields("sort_field"),
    ),
    (
        frame(
            table(
                "data_list",
                "security",
                *each(
                    NA,
                    "name",
                    "industry",
                    "cur_price",
                    "change_rate",
                    "change_amount",
                    "market_cap",
                    "dividend_yield_ttm",
                    "avg_dividend_yield_5y=avg_dividend_yield5y",
                    "distribution_frequency",
                    "dividend_grow_year",
                    "dividends_ttm",
                    "payout_ratio_lfy",
                    "next_payable_date",
                ),
            )
        ),
    ),
)

_DIVIDEND_CALENDAR: Final = Call(
    "Qot_GetDividendCalendar",
    to_fields("market", "date", "data_from", "count"),
    (
        together(
            value("all_count", 0),
            frame(
                table(
                    "item_list",
                    "security",
                    *each(NA, "name", "statement", "record_date", "ex_date", "dividend_payable_date"),
                )
            ),
        ),
    ),
)

_RATING_CHANGE: Final = Call(
    "Qot_GetRatingChange",
    to_fields("market", "change_type", "count", "page"),
    (
        frame(
            table(
                "data_list",
                *each(
                    NA,
                    "security",
                    "name",
                    "rating",
                    "last_rating",
                    "target_price",
                    "last_target_price",
                    "change_type",
                    "institution_name",
                    "recommendation_date",
                    "last_recommendation_date",
                ),
            )
        ),
        value("next_page"),
        value("all_count", 0),
    ),
)


class EarningsCalls(Context):
    """The calls on earnings, dividends and ratings of a market."""

    def get_earnings_calendar(
        self,
        market: str,
        sort_type: str | None = None,
        begin_date: str | None = None,
        end_date: str | None = None,
        filter_list: list[EarningsCalendarFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return the companies that report, with real and expected figures: Qot_GetEarningsCalendar (3401)."""
        return self._ask(_CALENDAR, market, sort_type, begin_date, end_date, filter_list)

    def get_earnings_beat_rank(
        self,
        market: str,
        beat_type: str,
        count: int | None = None,
        term: str | None = None,
        filter_list: list[EarningsBeatRankFilter] | None = None,
        sort_field: str | None = None,
    ) -> tuple[int, Any]:
        """Return the companies that beat expectations most: Qot_GetEarningsBeatRank (3406).

        The answer is (RET_OK, (number of all, frame)).
        """
        return self._ask(_BEAT_RANK, market, beat_type, count, term, filter_list, sort_field)

    def get_dividend_rank(
        self,
        market: str,
        rank_type: str,
        count: int | None = None,
        filter_list: list[DividendRankFilter] | None = None,
        sort_field: str | None = None,
    ) -> tuple[int, Any]:
        """Return stocks ranked by yield or growth of their dividends: Qot_GetDividendRank (3407)."""
        return self._ask(_DIVIDEND_RANK, market, rank_type, count, filter_list, sort_field)

    def get_dividend_calendar(
        self, market: str, date: str, data_from: int | None = None, count: int | None = None
    ) -> tuple[int, Any]:
        """Return the dividends of a day: Qot_GetDividendCalendar (3408).

        The answer is (RET_OK, (number of all, frame)).
        """
        return self._ask(_DIVIDEND_CALENDAR, market, date, data_from, count)

    def get_rating_change(
        self, market: str, change_type: str | None = None, count: int | None = None, page: str | None = None
    ) -> tuple[int, Any, Any, Any]:
        """Return the latest changes of analysts' ratings: Qot_GetRatingChange (3426).

        The answer is (RET_OK, frame, key of the next page or None, number of all), or (RET_ERROR, text, None, None).
        """
        code, data, next_page, all_count = self._answers(_RATING_CHANGE, market, change_type, count, page)
        return code, data, next_page, all_count
