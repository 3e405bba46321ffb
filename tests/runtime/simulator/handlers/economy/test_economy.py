"""The economic calendar, the indicators' histories and what is expected of the Federal Reserve tell one story."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from tests.support.gathering import each_of
from tests.support.markets.still import STILL_MARKET
from tests.support.peers.direct import DirectClient

from opend_proto import (
    methods,
    qot_get_economic_calendar,
    qot_get_fed_watch_dot_plot,
    qot_get_fed_watch_target_rate,
    qot_get_macro_indicator_history,
    qot_get_macro_indicator_list,
)
from opend_proto.qot_common import QotMarket
from opend_proto.qot_get_economic_calendar import EconomicCalendarItem, Importance
from opend_proto.qot_get_macro_indicator_history import MacroDataPoint, MacroDataUnitType
from opend_proto.qot_get_macro_indicator_list import MacroRegion
from opend_proto.schema import AnyMethod

CLIENT: Final = DirectClient(STILL_MARKET)
ZONE: Final = ZoneInfo("Asia/Hong_Kong")


def reply(method: AnyMethod, module: Any, **fields: Any) -> Any:
    found: Any = CLIENT.ask(method, module.Request(c2s=module.C2S(**fields)))
    assert found.s2c is not None, found.ret_msg
    assert not found.ret_msg
    return found.s2c


def calendar(first: str, last: str, **fields: Any) -> list[EconomicCalendarItem]:
    """Return the releases of some days, of all pages."""
    found: list[EconomicCalendarItem] = []
    page = ""
    while True:
        fields |= {"begin_date": first, "end_date": last, "next_page": page}
        s2c = reply(methods.QOT_GET_ECONOMIC_CALENDAR, qot_get_economic_calendar, **fields)
        found += s2c.item_list
        page = s2c.next_page
        assert s2c.has_more is bool(page)
        if not page:
            return found


def indicators(region: MacroRegion) -> dict[str, int]:
    s2c = reply(methods.QOT_GET_MACRO_INDICATOR_LIST, qot_get_macro_indicator_list, region=region)
    return {each.name or "": each.indicator_id for category in s2c.indicator_list for each in category.indicator_list}


def history(number: int, **fields: Any) -> list[MacroDataPoint]:
    s2c = reply(methods.QOT_GET_MACRO_INDICATOR_HISTORY, qot_get_macro_indicator_history, indicator_id=number, **fields)
    assert s2c.indicator_id == number
    points: list[MacroDataPoint] = s2c.data_list
    return points


def number_in(text: str | None) -> float:
    """Return the number of the calendar's text, unscaled."""
    assert text
    scale = {"%": 0.01, "K": 1000.0}.get(text[-1], 1.0)
    return float(text.rstrip("%K")) * scale


def test_the_calendar_shows_the_releases_of_the_histories() -> None:
    shown = calendar("2025-04-01", "2025-06-02", market_list=[QotMarket.US_SECURITY])
    assert [each.timestamp for each in shown] == sorted(each.timestamp or 0 for each in shown)
    names = indicators(MacroRegion.US)
    assert len(names) == 8
    seen = 0
    for name, number in names.items():
        points = {point.release_time: point for point in history(number, max_count=6)}
        for item in shown:
            if name not in (item.title or "") or item.actual is None:
                continue
            point = points[datetime.fromtimestamp(item.timestamp or 0, ZONE).strftime("%Y-%m-%d %H:%M:%S")]
            told = [number_in(text) for text in (item.actual, item.consensus, item.previous)]
            assert [point.value, point.predict_value, point.previous_value] == pytest.approx(told), name
            seen += 1
    assert seen >= len(names)


def test_what_is_ahead_has_a_forecast_and_no_value() -> None:
    now = STILL_MARKET.clock.now()
    shown = calendar("2025-06-01", "2025-06-30")
    assert {each.timestamp is not None and each.timestamp > now for each in shown} == {True, False}
    for each in shown:
        assert (each.actual is None) == ((each.timestamp or 0) > now)
        assert each.consensus
        assert each.previous


def test_days_stars_and_markets_divide_the_calendar() -> None:
    titles = [each.title for each in calendar("2025-06-01", "2025-06-14")]
    weeks = [*calendar("2025-06-01", "2025-06-07"), *calendar("2025-06-08", "2025-06-14", count=3)]
    assert [each.title for each in weeks] == titles
    stars = [calendar("2025-06-01", "2025-06-14", importance=importance) for importance in (1, 2, 3)]
    assert sorted(each.title or "" for found in stars for each in found) == sorted(each or "" for each in titles)
    countries = {each.country for each in calendar("2025-06-01", "2025-06-30")}
    assert len(countries) == 8
    only = calendar("2025-06-01", "2025-06-30", market_list=[QotMarket.HK_SECURITY, QotMarket.JP_SECURITY])
    assert {each.country for each in only} == {"Hong Kong", "Japan"}


@each_of("region", [each for each in MacroRegion if each])
def test_each_value_is_what_the_next_one_calls_the_previous(region: MacroRegion) -> None:
    for number in indicators(region).values():
        points = history(number, max_count=30)
        assert len({point.data_time for point in points}) == 30
        assert [point.previous_value for point in points[:-1]] == [point.value for point in points[1:]]
        assert len({point.unit_type for point in points}) == 1
        if points[0].unit_type == MacroDataUnitType.PERCENT:
            assert all(abs(point.value or 0.0) < 0.3 for point in points)
        earlier = history(number, max_count=5, time=(points[7].release_time or "")[:10])
        assert earlier == points[7:12]


def test_the_federal_reserve_decides_on_the_days_that_are_watched() -> None:
    meetings = reply(methods.QOT_GET_FED_WATCH_TARGET_RATE, qot_get_fed_watch_target_rate).meeting_list
    decisions = [each for each in calendar("2025-06-02", "2026-05-31") if "Fed Interest Rate" in (each.title or "")]
    new_york = ZoneInfo("America/New_York")
    days = [str(datetime.fromtimestamp(each.timestamp or 0, new_york).date()) for each in decisions]
    assert [each.meeting_date for each in meetings] == days
    rate = history(indicators(MacroRegion.US)["Fed Interest Rate Decision"], max_count=1)[0].value or 0.0
    dots = reply(methods.QOT_GET_FED_WATCH_DOT_PLOT, qot_get_fed_watch_dot_plot)
    assert dots.current_rate == pytest.approx(rate * 100 - 0.125)
    assert number_in(decisions[0].previous) == pytest.approx(rate)
    for meeting in meetings:
        assert sum(each.probability for each in meeting.target_rate_list) == pytest.approx(100)
        ranges = [each.target_range for each in meeting.target_rate_list]
        assert ranges == sorted(ranges)
        assert all(each.probability > 0 for each in meeting.target_rate_list)
    now = f"{rate * 100 - 0.25:.2f}-{rate * 100:.2f}%"
    assert any(now == each.target_range for each in meetings[0].target_rate_list)
    assert len(meetings[-1].target_rate_list) >= len(meetings[0].target_rate_list)


def test_the_dots_are_those_of_nineteen_members() -> None:
    years = reply(methods.QOT_GET_FED_WATCH_DOT_PLOT, qot_get_fed_watch_dot_plot).year_list
    assert [each.year for each in years] == [2025, 2026, 2027]
    for each in years:
        rates = [rate for group in each.dot_list for rate in [group.rate] * group.vote_count]
        assert len(rates) == 19
        assert rates == sorted(rates)
        assert each.median_rate == rates[9]
        assert [group.rate for group in each.dot_list if group.is_median] == [each.median_rate]


NONSENSE: Final[list[tuple[AnyMethod, Any, dict[str, Any], str]]] = [
    (
        methods.QOT_GET_ECONOMIC_CALENDAR,
        qot_get_economic_calendar,
        {"begin_date": "2025-06-02", "end_date": "2025-06-01"},
        "endDate must be 0 to 365 days after beginDate",
    ),
    (
        methods.QOT_GET_ECONOMIC_CALENDAR,
        qot_get_economic_calendar,
        {"begin_date": "2025-06-02", "market_list": [QotMarket(91)]},
        "market 91 has no releases",
    ),
    (
        methods.QOT_GET_ECONOMIC_CALENDAR,
        qot_get_economic_calendar,
        {"begin_date": "2025-06-02", "importance": Importance(4)},
        "importance must be 0 to 3, not 4",
    ),
    (
        methods.QOT_GET_MACRO_INDICATOR_LIST,
        qot_get_macro_indicator_list,
        {"region": MacroRegion(9)},
        "region must be 1 to 8, not 9",
    ),
    (
        methods.QOT_GET_MACRO_INDICATOR_HISTORY,
        qot_get_macro_indicator_history,
        {"indicator_id": 99},
        "unknown indicatorId 99",
    ),
    (
        methods.QOT_GET_MACRO_INDICATOR_HISTORY,
        qot_get_macro_indicator_history,
        {"indicator_id": 1, "max_count": 0},
        "maxCount must be 1 to 1000, not 0",
    ),
]


@each_of("nonsense", NONSENSE)
def test_what_makes_no_sense_is_refused(nonsense: tuple[AnyMethod, Any, dict[str, Any], str]) -> None:
    method, module, fields, told = nonsense
    assert told in CLIENT.refusal(method, module.Request(c2s=module.C2S(**fields)))
