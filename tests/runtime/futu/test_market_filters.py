"""The filters of calendars and rankings become messages; one that cannot filter is refused."""

from __future__ import annotations

from typing import Any

import pytest

from opend.errors import UsageError
from opend.futu import (
    RET_ERROR,
    RET_OK,
    DistributionFrequency,
    DividendRankFilter,
    DividendRankIndicatorType,
    EarningsCalendarFilter,
    EarningsCalendarIndicatorType,
    HotListFilter,
    HotListIndicatorType,
    Market,
    OpenQuoteContext,
    PriceFilter,
    SimpleRankFilter,
    SimpleRankIndicatorType,
)
from opend.futu.rankings.filters import filters_of
from opend_proto import qot_get_dividend_rank, qot_get_earnings_calendar, qot_get_hot_list, qot_get_top_movers_rank


def message_of(form: Any, one: object) -> Any:
    made: Any = filters_of(form)([one], "filter_list")
    return made[0]


def test_an_interval_contains_its_bounds() -> None:
    made = message_of(qot_get_hot_list.Indicator, HotListFilter(HotListIndicatorType.MARKET_CAP, 1))
    low = made.indicator_value.filter_min
    assert made.indicator_type == qot_get_hot_list.IndicatorType.MARKET_CAP
    assert (low.value, low.includes, made.indicator_value.filter_max) == (1.0, True, None)


def test_an_open_bound_is_sent_as_one() -> None:
    given = EarningsCalendarFilter(EarningsCalendarIndicatorType.MARKET_CAP, interval_max=9, max_inclusive=False)
    value = message_of(qot_get_earnings_calendar.EarningsCalendarIndicator, given).indicator_value
    assert value.value_interval.filter_min is None
    assert (value.value_interval.filter_max.value, value.value_interval.filter_max.includes) == (9.0, False)


def test_constants_among_the_values_become_numbers() -> None:
    given = DividendRankFilter(
        DividendRankIndicatorType.DISTRIBUTION_FREQUENCY, value_list=[DistributionFrequency.MONTHLY, 1]
    )
    assert message_of(qot_get_dividend_rank.Indicator, given).indicator_value.value_list == [4, 1]


def test_a_price_is_filtered_by_its_class() -> None:
    given = SimpleRankFilter(SimpleRankIndicatorType.PRICE, price_filter=PriceFilter.LESS_THAN_1)
    made = message_of(qot_get_top_movers_rank.Indicator, given)
    assert made.indicator_value is None
    assert made.price_filter == PriceFilter.LESS_THAN_1.number


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (HotListFilter(), "indicator_type is missing"),
        (HotListFilter(HotListIndicatorType.MARKET_CAP), "HotListFilter needs interval_min or interval_max"),
        (HotListFilter("PE", 1), "indicator_type must be one of HotListIndicatorType"),
        ("MARKET_CAP", "filter_list must hold filters such as SimpleRankFilter"),
    ],
)
def test_a_filter_that_cannot_filter_is_refused(given: object, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        message_of(qot_get_hot_list.Indicator, given)


def test_a_ranking_is_a_pair_of_all_and_those_asked_for(quotes: OpenQuoteContext) -> None:
    code, (count, frame) = quotes.get_hot_list(Market.HK, count=3)
    assert (code, count >= 0, list(frame.columns[:3])) == (RET_OK, True, ["security", "name", "trade_heat"])
    code, text = quotes.get_hot_list(Market.HK, filter_list=[HotListFilter()])
    assert (code, text[:25]) == (RET_ERROR, "indicator_type is missing")


def test_pages_fail_with_as_many_parts_as_they_have(quotes: OpenQuoteContext) -> None:
    code, text, page, count = quotes.get_rating_change("MARS")
    assert (code, page, count) == (RET_ERROR, None, None)
    assert "market must be one of Market" in text
