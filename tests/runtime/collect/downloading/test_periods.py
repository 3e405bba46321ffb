"""Periods of bars are whole, and what is missing of some days is found."""

from datetime import UTC, date, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from opend import security
from opend.collect.downloading.periods import first_day, last_day, missing, today_at, unit_of, whole, years_before
from opend.storage.coverage import Days

UNITS = ("day", "week", "month", "quarter", "year")
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
SPANS = st.tuples(DAYS, DAYS).map(lambda pair: Days(min(pair), max(pair)))


def test_each_length_of_bars_has_its_unit() -> None:
    assert [unit_of(each) for each in ("1m", "240m", "day", "week", "year")] == ["day", "day", "day", "week", "year"]


def test_periods_begin_and_end_where_the_calendar_says() -> None:
    day = date(2024, 2, 29)
    assert [(first_day(unit, day), last_day(unit, day)) for unit in UNITS] == [
        (day, day),
        (date(2024, 2, 26), date(2024, 3, 3)),
        (date(2024, 2, 1), date(2024, 2, 29)),
        (date(2024, 1, 1), date(2024, 3, 31)),
        (date(2024, 1, 1), date(2024, 12, 31)),
    ]


@given(SPANS, st.sampled_from(UNITS))
def test_whole_periods_end_within_the_days(days: Days, unit: str) -> None:
    found = whole(unit, days)
    assert found.begin == first_day(unit, found.begin) <= days.begin
    assert found.end == last_day(unit, found.end) <= days.end


@given(SPANS, st.lists(SPANS, max_size=4))
def test_missing_days_are_those_that_are_not_held(wanted: Days, held: list[Days]) -> None:
    found = missing(wanted, held)
    probes = {wanted.begin, wanted.end, *(day for each in (*held, *found) for day in each)}
    for day in (each for each in probes if wanted.begin <= each <= wanted.end):
        is_held = any(each.begin <= day <= each.end for each in held)
        assert is_held != any(each.begin <= day <= each.end for each in found)
    assert all(wanted.begin <= each.begin <= each.end <= wanted.end for each in found)
    assert all(before.end < after.begin for before, after in pairwise(found))


def test_days_are_counted() -> None:
    assert Days(date(2025, 1, 1), date(2025, 1, 31)).length == 31
    assert Days(date(2025, 1, 2), date(2025, 1, 1)).length == 0


def test_the_day_is_that_of_the_exchange() -> None:
    now = datetime(2025, 6, 2, 20, tzinfo=UTC)
    assert today_at(security("HK.00700"), now) == date(2025, 6, 3)
    assert today_at(security("US.AAPL"), now) == date(2025, 6, 2)
    # No clock is known for coins: a day has begun everywhere when it has begun at UTC-12.
    assert today_at(security("CC.BTCUSD"), datetime(2025, 6, 2, 11, tzinfo=UTC)) == date(2025, 6, 1)


def test_years_go_back_from_leap_days_too() -> None:
    assert years_before(date(2024, 2, 29), 10) == date(2014, 2, 28)
    assert years_before(date(2025, 6, 2), 20) == date(2005, 6, 2)
