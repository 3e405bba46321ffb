"""Calendars and rankings of companies agree with the statements, the dividends and the snapshots."""

from __future__ import annotations

from datetime import date, timedelta
from math import isclose
from typing import Any

import pytest
from tests.support.peers.direct import DirectClient

from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.companies.fundamentals import fundamentals
from opend.simulator.companies.reports import latest_quarter, report
from opend_proto import (
    methods,
    qot_get_dividend_calendar,
    qot_get_dividend_rank,
    qot_get_earnings_beat_rank,
    qot_get_earnings_calendar,
    qot_get_financials_statements,
    qot_get_rating_change,
    qot_request_rehab,
)
from opend_proto.qot_common import F10Type, QotMarket, Security, SecurityType
from opend_proto.qot_get_dividend_rank import DividendRankType
from opend_proto.qot_get_earnings_beat_rank import BeatType, Indicator, IndicatorType, SortField
from opend_proto.qot_get_earnings_calendar import EarningsCalendarEstimateType
from opend_proto.qot_get_rating_change import RatingChangeType, RatingLevel
from opend_proto.qot_option_common import Boundary, Interval

CLIENT = DirectClient(SyntheticMarket(3, clock=ManualClock(), hours="exchange"))
US, HK = QotMarket.US_SECURITY, QotMarket.HK_SECURITY
COMPANIES = [each for each in CLIENT.market.securities if each.market == US and each.kind == SecurityType.EQTY]
NOW = CLIENT.market.clock.now()


def ask(method: Any, request: Any) -> Any:
    """Return the S2C of a call, which must succeed by the model."""
    response: Any = CLIENT.ask(method, request)
    assert response.s2c is not None, response.ret_msg
    assert response.ret_msg == ""
    return response.s2c


def reports_of(first: date, last: date) -> list[qot_get_earnings_calendar.EarningsCalendarItem]:
    c2s = qot_get_earnings_calendar.C2S(market=US, begin_date=str(first), end_date=str(last))
    found: list[qot_get_earnings_calendar.EarningsCalendarItem] = ask(
        methods.QOT_GET_EARNINGS_CALENDAR, qot_get_earnings_calendar.Request(c2s=c2s)
    ).item_list
    return found


def last_income(security: Security) -> dict[str, float]:
    c2s = qot_get_financials_statements.C2S(security=security, financial_type=F10Type.QUARTERLY, num=1)
    s2c = ask(methods.QOT_GET_FINANCIALS_STATEMENTS, qot_get_financials_statements.Request(c2s=c2s))
    names = {line.field_id: line.display_name for line in s2c.structure_list}
    return {names[item.field_id]: item.data for item in s2c.report_list[0].item_list}


def test_every_company_is_in_the_calendar_on_the_day_of_its_report() -> None:
    days = {each.code: report(each, latest_quarter(each, NOW)).day for each in COMPANIES}
    first, found = min(days.values()), dict[str, str]()
    while first <= max(days.values()):
        found |= {each.security.code: each.earnings_date or "" for each in reports_of(first, first + timedelta(6))}
        first += timedelta(7)
    assert found == {code: str(day) for code, day in days.items()}


def test_what_was_reported_is_in_the_statements_and_what_comes_is_not_told() -> None:
    company = COMPANIES[0]
    day = report(company, latest_quarter(company, NOW)).day
    item = next(each for each in reports_of(day, day) if each.security == company.security)
    income = last_income(company.security)
    actual = {each.estimate_type: each.actual_value for each in item.estimate_list}
    assert actual[EarningsCalendarEstimateType.REVENUE] == income["Revenue"]
    assert actual[EarningsCalendarEstimateType.EBIT] == income["Operating profit"]
    assert actual[EarningsCalendarEstimateType.EPS] == income["Basic earnings per share"]
    coming = reports_of(date(2025, 7, 28), date(2025, 8, 4))
    assert coming
    assert all(each.actual_value is None for item in coming for each in item.estimate_list)
    assert all(each.predict_value for item in coming for each in item.estimate_list)


def test_those_that_beat_the_estimate_are_ranked_by_how_far() -> None:
    c2s = qot_get_earnings_beat_rank.C2S(market=US, beat_type=BeatType.REVENUE, sort_field=SortField.BEAT_RATIO)
    request = qot_get_earnings_beat_rank.Request(c2s=c2s)
    found = ask(methods.QOT_GET_EARNINGS_BEAT_RANK, request)
    ratios = [each.beat_ratio for each in found.data_list]
    assert ratios == sorted(ratios, reverse=True)
    for each in found.data_list:
        assert isclose(each.beat_ratio, (each.actual / each.estimate - 1) * 100)
        assert each.actual == last_income(each.security)["Revenue"]
    low = Interval(filter_min=Boundary(value=-100, includes=True))
    c2s.filter_list = [Indicator(indicator_type=IndicatorType.BEAT_RATIO, indicator_value=low)]
    assert ask(methods.QOT_GET_EARNINGS_BEAT_RANK, request).all_count == len(COMPANIES) > found.all_count


def test_dividends_are_ranked_and_listed_as_the_factors_have_them() -> None:
    c2s = qot_get_dividend_rank.C2S(market=US, rank_type=DividendRankType.HIGH_YIELD, count=300)
    ranked = ask(methods.QOT_GET_DIVIDEND_RANK, qot_get_dividend_rank.Request(c2s=c2s)).data_list
    yields = [each.dividend_yield_ttm for each in ranked]
    assert yields == sorted(yields, reverse=True)
    assert len(ranked) == len(COMPANIES)
    for each in ranked:
        listing = CLIENT.market.find(US, each.security.code)
        assert listing is not None
        books = fundamentals(listing, NOW)
        assert each.dividends_ttm == books.trailing_dividend
        assert isclose(each.payout_ratio_lfy, books.dividend / books.earnings_per_share * 100)
        request = qot_request_rehab.Request(c2s=qot_request_rehab.C2S(security=each.security))
        paid = [act for act in ask(methods.QOT_REQUEST_REHAB, request).rehab_list if act.dividend]
        if paid and paid[-1].time > "2024-06-02":
            assert isclose(each.dividends_ttm, paid[-1].dividend)
    payer = next(each for each in ranked if each.next_payable_date)
    coming = date.fromisoformat(payer.next_payable_date)
    days = [coming - timedelta(step) for step in range(15, 32)]
    listed = [
        item
        for day in days
        for item in ask(
            methods.QOT_GET_DIVIDEND_CALENDAR,
            qot_get_dividend_calendar.Request(c2s=qot_get_dividend_calendar.C2S(market=US, date=str(day))),
        ).item_list
    ]
    assert payer.next_payable_date in {item.dividend_payable_date for item in listed if item.security == payer.security}


def test_a_changed_rating_has_changed() -> None:
    found: dict[RatingChangeType, list[Any]] = {}
    for kind in (RatingChangeType.UPGRADE, RatingChangeType.DOWNGRADE):
        c2s = qot_get_rating_change.C2S(market=US, change_type=kind, count=20)
        found[kind] = ask(methods.QOT_GET_RATING_CHANGE, qot_get_rating_change.Request(c2s=c2s)).data_list
    assert all(each.target_price > each.last_target_price for each in found[RatingChangeType.UPGRADE])
    assert all(each.target_price < each.last_target_price for each in found[RatingChangeType.DOWNGRADE])
    for each in (*found[RatingChangeType.UPGRADE], *found[RatingChangeType.DOWNGRADE]):
        assert each.last_recommendation_date < each.recommendation_date <= "2025-06-02"
        assert {each.rating, each.last_rating} <= {RatingLevel.SELL, RatingLevel.HOLD, RatingLevel.BUY}


@pytest.mark.parametrize(
    ("method", "request_", "reason"),
    [
        (
            methods.QOT_GET_EARNINGS_CALENDAR,
            qot_get_earnings_calendar.Request(
                c2s=qot_get_earnings_calendar.C2S(market=US, begin_date="2025-06-02", end_date="2025-06-20")
            ),
            "endDate must be at most 7 days after beginDate",
        ),
        (
            methods.QOT_GET_DIVIDEND_CALENDAR,
            qot_get_dividend_calendar.Request(c2s=qot_get_dividend_calendar.C2S(market=HK, date="today")),
            "date must be a day such as 2025-06-02, not 'today'",
        ),
        (
            methods.QOT_GET_RATING_CHANGE,
            qot_get_rating_change.Request(c2s=qot_get_rating_change.C2S(market=HK)),
            "market 1 has no changes of ratings",
        ),
        (
            methods.QOT_GET_DIVIDEND_RANK,
            qot_get_dividend_rank.Request(c2s=qot_get_dividend_rank.C2S(market=HK, rank_type=DividendRankType.UNKNOWN)),
            "rankType must be 1 or 2, not 0",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_request_is_refused_with_a_reason(method: Any, request_: Any, reason: str) -> None:
    assert CLIENT.refusal(method, request_).startswith(reason)
