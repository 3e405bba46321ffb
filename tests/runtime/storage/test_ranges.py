"""The ends of a range belong to it, and a day is one of the exchange, also where its clock is changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from opend import UsageError
from opend.storage.reading.ranges import Moment, Window, range_of

HONG_KONG, NEW_YORK = ZoneInfo("Asia/Hong_Kong"), ZoneInfo("America/New_York")


def micro(year: int, month: int, day: int, hour: int = 0, *, zone: ZoneInfo) -> int:
    return round(datetime(year, month, day, hour, tzinfo=zone).timestamp()) * 1_000_000


def test_a_day_ends_with_its_last_microsecond() -> None:
    day = range_of("2025-06-02", date(2025, 6, 2))
    (window,) = day.windows({"HK": HONG_KONG}, are_days_exact=False)
    assert window.markets is None
    assert window.begin == micro(2025, 6, 2, zone=HONG_KONG)
    assert window.end == micro(2025, 6, 3, zone=HONG_KONG) - 1
    assert day.windows({"HK": HONG_KONG}, are_days_exact=True) == ()
    assert day.days() == (date(2025, 6, 2), date(2025, 6, 2))


def test_the_day_on_which_the_clock_is_changed_has_23_hours() -> None:
    (window,) = range_of("2025-03-09", "2025-03-09").windows({"US": NEW_YORK}, are_days_exact=False)
    assert window.begin is not None
    assert window.end is not None
    assert timedelta(microseconds=window.end - window.begin + 1) == timedelta(hours=23)


def test_a_moment_without_a_zone_is_on_each_exchange_s_own_clock() -> None:
    asked = range_of("2025-06-02 10:00", None)
    assert asked.windows({"HK": HONG_KONG, "HK_FUTURE": HONG_KONG, "US": NEW_YORK}, are_days_exact=True) == (
        Window(frozenset({"HK", "HK_FUTURE"}), micro(2025, 6, 2, 10, zone=HONG_KONG), None),
        Window(frozenset({"US"}), micro(2025, 6, 2, 10, zone=NEW_YORK), None),
    )
    assert asked.windows({}, are_days_exact=True) == ()


def test_a_moment_with_a_zone_is_one_instant() -> None:
    moments: tuple[Moment, ...] = (
        "2025-06-02T10:00:00+08:00",
        datetime(2025, 6, 2, 2, tzinfo=UTC),
        datetime(2025, 6, 2, 4, tzinfo=timezone(timedelta(hours=2))),
    )
    for moment in moments:
        asked = range_of(None, moment)
        wanted = (Window(None, None, micro(2025, 6, 2, 10, zone=HONG_KONG)),)
        assert asked.windows({"HK": HONG_KONG, "US": NEW_YORK}, are_days_exact=True) == wanted
        first, last = asked.days()
        assert first is None
        assert last is not None
        assert last > date(2025, 6, 2)


def test_the_ends_of_the_calendar_are_no_trouble() -> None:
    asked = range_of("0001-01-01", "9999-12-31")
    (window,) = asked.windows({"HK": HONG_KONG}, are_days_exact=False)
    assert window.begin is not None
    assert window.begin < 0
    assert window.end is None
    assert range_of("0001-01-01 00:00", "9999-12-31 23:59").days() == (date.min, date.max)


def test_what_is_no_moment_is_refused() -> None:
    wrong: tuple[Any, ...] = ("", "tomorrow", "2025-13-01", "10:00", 20250602)
    for each in wrong:
        with pytest.raises(UsageError, match="begin must be a date or a datetime"):
            range_of(each, None)
    for begin, end in (("2025-06-03", "2025-06-02"), ("2025-06-03 10:00:01", "2025-06-03 10:00:00")):
        with pytest.raises(UsageError, match="must not be before begin"):
            range_of(begin, end)
    assert range_of("2025-06-03 10:00", date(2025, 6, 3)).days() == (date(2025, 6, 2), date(2025, 6, 3))
