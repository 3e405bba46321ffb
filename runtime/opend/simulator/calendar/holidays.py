"""Find the days on which exchanges are closed, or close early.

Invariant: a day's kind depends only on the market and the date. Holidays that follow a rule are computed for every
year. The lunar holidays, and China's holidays as the State Council sets them, are a table of the years 2024 to 2026; in
other years those days count as ordinary, which is inferred.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from opend_proto.qot_common import QotMarket

__all__ = ["closes_early", "is_business_day"]

_SATURDAY: Final = 5
_THURSDAY: Final = 3
_EVERY_DAY: Final = frozenset({91, 101})
"""Cryptocurrencies and event contracts, by number, since the oldest supported schema lacks the names."""


def is_business_day(market: QotMarket, day: date) -> bool:
    """Return whether the exchange of a market opens on a day."""
    if market in _EVERY_DAY:
        return True
    return day.weekday() < _SATURDAY and day not in _holidays(market, day.year)


def closes_early(market: QotMarket, day: date) -> bool:
    """Return whether a business day is a half day: holidays' eves, and in New York the day after Thanksgiving too."""
    if market == QotMarket.HK_SECURITY:
        return (day.month, day.day) in {(12, 24), (12, 31)} or day in _LUNAR_NEW_YEAR_EVES
    if market == QotMarket.US_SECURITY:
        before_holiday = (day.month, day.day) in {(7, 3), (12, 24)} and day.weekday() <= _THURSDAY
        return before_holiday or day == _weekday(day.year, 11, _THURSDAY, 4) + timedelta(days=1)
    return False


@lru_cache(256)
def _holidays(market: QotMarket, year: int) -> frozenset[date]:
    if market == QotMarket.US_SECURITY:
        return _new_york(year)
    if market == QotMarket.HK_SECURITY:
        return _hong_kong(year)
    return _china(year)


def _new_york(year: int) -> frozenset[date]:
    """Return the holidays of rule 7.2 of the New York Stock Exchange, and days of mourning, which are listed."""
    new_year = date(year, 1, 1)
    return frozenset(
        {
            new_year + timedelta(days=1) if new_year.weekday() > _SATURDAY else new_year,
            _weekday(year, 1, 0, 3),
            _weekday(year, 2, 0, 3),
            _easter(year) - timedelta(days=2),
            _weekday(year, 6, 0, 1) - timedelta(days=7),
            _observed(date(year, 6, 19)),
            _observed(date(year, 7, 4)),
            _weekday(year, 9, 0, 1),
            _weekday(year, 11, _THURSDAY, 4),
            _observed(date(year, 12, 25)),
            date(2025, 1, 9),
        }
    )


def _hong_kong(year: int) -> frozenset[date]:
    """Return the holidays of the General Holidays Ordinance: one on a Sunday moves to the next day that is none."""
    easter = _easter(year)
    found = {easter - timedelta(days=2), easter + timedelta(days=1)}
    for month, day in ((1, 1), (5, 1), (7, 1), (10, 1), (12, 25), (12, 26)):
        holiday = date(year, month, day)
        while holiday.weekday() > _SATURDAY or holiday in found:
            holiday += timedelta(days=1)
        found.add(holiday)
    return frozenset(found.union(_HONG_KONG_LUNAR))


def _china(year: int) -> frozenset[date]:
    if year in _CHINA_YEARS:
        return _CHINA_TABLE
    return frozenset(date(year, month, day) for month, day in ((1, 1), (5, 1), (10, 1), (10, 2), (10, 3)))


def _weekday(year: int, month: int, weekday: int, number: int) -> date:
    """Return the first, second … given weekday of a month; weekday 0 is Monday."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _observed(holiday: date) -> date:
    """Return the day on which a holiday is observed: a Saturday moves to Friday, a Sunday to Monday."""
    return holiday + timedelta(days={5: -1, 6: 1}.get(holiday.weekday(), 0))


def _easter(year: int) -> date:
    """Return Easter Sunday, by the anonymous Gregorian algorithm."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    day = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * day) // 451
    month, before = divmod(epact + day - 7 * shift + 114, 31)
    return date(year, month, before + 1)


def _days(year: int, text: str) -> frozenset[date]:
    """Parse days written as ``MM-DD``, or as ``MM-DD+n`` for a day and the n days after it."""
    found: set[date] = set()
    for word in text.split():
        begin, _, more = word.partition("+")
        first = date.fromisoformat(f"{year}-{begin}")
        found.update(first + timedelta(days=step) for step in range(int(more or 0) + 1))
    return frozenset(found)


# Lunar New Year, Ching Ming, the Buddha's birthday, Tuen Ng, the day after Mid-Autumn, Chung Yeung.
_HONG_KONG_LUNAR: Final = (
    _days(2024, "02-12+1 04-04 05-15 06-10 09-18 10-11")
    | _days(2025, "01-29+2 04-04 05-05 10-07 10-29")
    | _days(2026, "02-17+2 04-07 05-25 06-19 10-19")
)
_LUNAR_NEW_YEAR_EVES: Final = frozenset({date(2024, 2, 9), date(2025, 1, 28), date(2026, 2, 16)})
_CHINA_YEARS: Final = range(2024, 2027)
_CHINA_TABLE: Final = (
    _days(2024, "01-01 02-09+7 04-04+1 05-01+2 06-10 09-16+1 10-01+6")
    | _days(2025, "01-01 01-28+7 04-04 05-01+4 06-02 10-01+7")
    | _days(2026, "01-01+1 02-16+7 04-06 05-01+4 06-19 09-25 10-01+6")
)
