"""The days on which derivatives expire, counted from any day.

Invariant: what is listed on a day stays listed until it expires, and every day has expirations that are still to come;
both follow from the market and the day alone. All of them are business days.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.holidays import is_business_day
from opend_proto.qot_common import ExpirationCycle, QotMarket

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Expiration", "future_expirations", "last_business_day", "option_expirations"]

_WEEKS: Final = 3
_MONTHS: Final = 3
_QUARTERS: Final = 2
_MONTHS_AHEAD: Final = 13
_FRIDAY: Final = 4
_DAY: Final = timedelta(days=1)


class Expiration(NamedTuple):
    """One day of expiry."""

    day: date
    cycle: ExpirationCycle


@lru_cache(256)
def option_expirations(market: QotMarket, today: date) -> tuple[Expiration, ...]:
    """The next three weeks, three months and two quarters, the earliest first; what expires today is still listed."""
    weeks = [day for day in _fridays(market, today) if day >= today][:_WEEKS]
    months = [day for day in _months(market, today) if day >= today]
    quarters = [day for day in months[_MONTHS:] if day.month % 3 == 0][:_QUARTERS]
    cycles = dict.fromkeys(weeks, ExpirationCycle.WEEK)
    cycles.update(dict.fromkeys(months[:_MONTHS] + quarters, ExpirationCycle.MONTH))
    return tuple(Expiration(day, cycles[day]) for day in sorted(cycles))


@lru_cache(256)
def future_expirations(market: QotMarket, today: date) -> tuple[date, ...]:
    """The last days of the futures listed: in Hong Kong two months and two quarters, in New York four quarters."""
    days = [day for day in _months(market, today) if day >= today]
    if market == QotMarket.HK_SECURITY:
        return (*days[:2], *[day for day in days[2:] if day.month % 3 == 0][:_QUARTERS])
    return tuple(day for day in days if day.month % 3 == 0)


def last_business_day(market: QotMarket, month: date, before: int = 0) -> date:
    """The last business day of a month, or the one that so many business days come after in it."""
    day = _business_day(market, _month_after(month) - _DAY)
    for _ in range(before):
        day = _business_day(market, day - _DAY)
    return day


def _months(market: QotMarket, today: date) -> Iterator[date]:
    """In New York the third Friday; in Hong Kong the last business day but one."""
    month = today.replace(day=1)
    for _ in range(_MONTHS_AHEAD):
        if market == QotMarket.HK_SECURITY:
            yield last_business_day(market, month, before=1)
        else:
            yield _business_day(market, month + timedelta(days=(_FRIDAY - month.weekday()) % 7 + 14))
        month = _month_after(month)


def _fridays(market: QotMarket, today: date) -> Iterator[date]:
    friday = today + timedelta(days=_FRIDAY - today.weekday())
    for _ in range(_WEEKS + 2):
        yield _business_day(market, friday)
        friday += timedelta(weeks=1)


def _business_day(market: QotMarket, day: date) -> date:
    """The day, or the last business day before it."""
    while not is_business_day(market, day):
        day -= _DAY
    return day


def _month_after(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=31)).replace(day=1)
