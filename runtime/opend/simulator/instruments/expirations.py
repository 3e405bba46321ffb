"""Compute the days on which derivatives expire, as listed on any day.

Invariant: an expiration listed on a day stays listed until it is past, and every day lists expirations still to come.
They depend only on the market and the day, and all are business days.
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
    """Return the next three weeks, three months and two quarters, earliest first; today's expiration is included."""
    weeks = [day for day in _fridays(market, today) if day >= today][:_WEEKS]
    months = [day for day in _months(market, today) if day >= today]
    quarters = [day for day in months[_MONTHS:] if day.month % 3 == 0][:_QUARTERS]
    cycles = dict.fromkeys(weeks, ExpirationCycle.WEEK)
    cycles.update(dict.fromkeys(months[:_MONTHS] + quarters, ExpirationCycle.MONTH))
    return tuple(Expiration(day, cycles[day]) for day in sorted(cycles))


@lru_cache(256)
def future_expirations(market: QotMarket, today: date) -> tuple[date, ...]:
    """Return the last days of the listed futures: two months and two quarters in Hong Kong, quarters in New York.

    New York lists the quarters within 13 months, four or five of them.
    """
    days = [day for day in _months(market, today) if day >= today]
    if market == QotMarket.HK_SECURITY:
        return (*days[:2], *[day for day in days[2:] if day.month % 3 == 0][:_QUARTERS])
    return tuple(day for day in days if day.month % 3 == 0)


def last_business_day(market: QotMarket, month: date, before: int = 0) -> date:
    """Return the last business day of a month, or the one `before` business days earlier."""
    day = _business_day(market, _month_after(month) - _DAY)
    for _ in range(before):
        day = _business_day(market, day - _DAY)
    return day


def _months(market: QotMarket, today: date) -> Iterator[date]:
    """Yield each month's expiration: the third Friday in New York, the last business day but one in Hong Kong."""
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
    """Return the day itself, or the last business day before it."""
    while not is_business_day(market, day):
        day -= _DAY
    return day


def _month_after(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=31)).replace(day=1)
