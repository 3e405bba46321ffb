"""Count the periods of bars: days, weeks, months, quarters and years, by the exchange's calendar.

Invariant: the periods of one unit follow one another without overlap; a week begins on Monday.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from opend.storage.coverage import Days
from opend.zones import zone_of
from opend_proto.qot_common import QotMarket

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend_proto.qot_common import Security

__all__ = ["first_day", "last_day", "missing", "today_at", "unit_of", "whole", "years_before"]

_DAY: Final = timedelta(days=1)
_HALF_DAY: Final = timedelta(hours=12)
_FIRST: Final[dict[str, Callable[[date], date]]] = {
    "day": lambda day: day,
    "week": lambda day: day - timedelta(days=day.weekday()),
    "month": lambda day: day.replace(day=1),
    "quarter": lambda day: day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1),
    "year": lambda day: day.replace(month=1, day=1),
}
_LONGEST: Final = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366}
"""The most days of a period of each unit."""


def unit_of(length: str) -> str:
    """Return the period that bars of a length, such as ``5m`` or ``week``, are complete at the end of."""
    return length if length in _FIRST else "day"


def first_day(unit: str, day: date) -> date:
    """Return the first day of the period that a day is in."""
    return _FIRST[unit](day)


def last_day(unit: str, day: date) -> date:
    """Return the last day of the period that a day is in."""
    return first_day(unit, first_day(unit, day) + timedelta(days=_LONGEST[unit])) - _DAY


def whole(unit: str, days: Days) -> Days:
    """Return whole periods: from the one that the days begin in to the last one that ends in them."""
    end = days.end if last_day(unit, days.end) == days.end else first_day(unit, days.end) - _DAY
    return Days(first_day(unit, days.begin), end)


def missing(wanted: Days, held: Iterable[Days]) -> list[Days]:
    """Return the days that are wanted and not held, in as few stretches as possible, oldest first."""
    found, begin = list[Days](), wanted.begin
    for each in sorted(held):
        if begin < each.begin and begin <= wanted.end:
            found.append(Days(begin, min(each.begin - _DAY, wanted.end)))
        begin = max(begin, each.end + _DAY)
    if begin <= wanted.end:
        found.append(Days(begin, wanted.end))
    return found


def years_before(day: date, years: int) -> date:
    """Return the same day some years before; 28 February for 29 February."""
    year = day.year - years
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def today_at(security: Security, now: datetime) -> date:
    """Return the day by the clock of a security's exchange; if that is unknown, one that has begun everywhere."""
    zone = zone_of(QotMarket, security.market)
    return (now.astimezone(UTC) - _HALF_DAY).date() if zone is None else now.astimezone(zone).date()
