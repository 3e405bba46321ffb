"""Find the periods that candlesticks cover: minutes of a session, or the trading days of a day, week … year.

Invariant: periods of one type follow one another without overlap, and each begins with a traded minute.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from opend.simulator.calendar.exchanges import REGULAR_HOURS, Part
from opend.simulator.market.bars import Bar, merge
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend_proto.qot_common import KLType

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from opend.simulator.calendar.sessions import Calendar, Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.adjustment import Bars

__all__ = ["Period", "Periods", "periods_of"]

_DAY: Final = timedelta(days=1)
_KEPT_PERIODS: Final = 4096
# Members that the oldest supported schema lacks are given by number.
_MINUTES: Final = {
    KLType.K_1MIN: 1,
    KLType.K_3MIN: 3,
    KLType.K_5MIN: 5,
    KLType(12): 10,
    KLType.K_15MIN: 15,
    KLType.K_30MIN: 30,
    KLType.K_60MIN: 60,
    KLType(13): 120,
    KLType(14): 180,
    KLType(15): 240,
}
# The first calendar day of the week, month … of a day.
_FIRST_DAYS: Final[dict[KLType, Callable[[date], date]]] = {
    KLType.DAY: lambda day: day,
    KLType.WEEK: lambda day: day - timedelta(days=day.weekday()),
    KLType.MONTH: lambda day: day.replace(day=1),
    KLType.QUARTER: lambda day: day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1),
    KLType.YEAR: lambda day: day.replace(month=1, day=1),
}


class Period(Protocol):
    """The time that one candlestick covers; minutes are counted from 1970 UTC."""

    @property
    def name(self) -> int:
        """The minute whose wall-clock time names the candlestick."""
        ...

    @property
    def begin(self) -> int:
        """The first minute."""
        ...

    @property
    def end(self) -> int:
        """The minute after the last."""
        ...

    def bar(self, market: Bars, listing: Listing, until: int) -> Bar | None:
        """Return the bar up to an instant (milliseconds since 1970 UTC); None before the first trade."""
        ...


class Periods(Protocol):
    """All periods of one type in one calendar."""

    def at(self, minute: int) -> Period:
        """Return the period that contains a minute, or the last one before it."""
        ...

    def before(self, period: Period) -> Period:
        """Return the period before another."""
        ...

    def after(self, period: Period) -> Period:
        """Return the period after another."""
        ...


def periods_of(calendar: Calendar, kl_type: KLType, parts: Collection[Part] = REGULAR_HOURS) -> Periods:
    """Return the periods of a type; days and longer ones cover only regular hours.

    Raises KeyError for an unknown type.
    """
    if kl_type in _MINUTES:
        return _MinutePeriods(calendar, _MINUTES[kl_type], parts)
    return _DayPeriods(calendar, kl_type)


@dataclass(frozen=True, slots=True)
class _Minutes:
    """Some minutes of a session, counted from its first; they may continue across a break."""

    session: Session
    first: int
    behind: int

    @property
    def name(self) -> int:
        """The gateway names minutes by their end (inferred)."""
        return self.end

    @property
    def begin(self) -> int:
        return self.session.minute(self.first)

    @property
    def end(self) -> int:
        return self.session.minute(self.behind - 1) + 1

    def bar(self, market: Bars, listing: Listing, until: int) -> Bar | None:
        return market.part(listing, self.session, (self.first, self.behind), until)


class _MinutePeriods:
    def __init__(self, calendar: Calendar, size: int, parts: Collection[Part]) -> None:
        self._calendar = calendar
        self._size = size
        self._parts = parts

    def at(self, minute: int) -> Period:
        session = self._calendar.session_at(minute)
        while session.part not in self._parts:
            session = self._calendar.before(session)
        index = min(max(session.index(minute + 1) - 1, 0), session.length - 1)
        return self._cut(session, index // self._size * self._size)

    def before(self, period: Period) -> Period:
        return self.at(period.begin - 1)

    def after(self, period: Period) -> Period:
        session = self._calendar.session_at(period.begin)
        behind = session.index(period.end)
        if behind < session.length:
            return self._cut(session, behind)
        session = self._calendar.after(session)
        while session.part not in self._parts:
            session = self._calendar.after(session)
        return self._cut(session, 0)

    def _cut(self, session: Session, first: int) -> Period:
        return _Minutes(session, first, min(first + self._size, session.length))


@dataclass(frozen=True, slots=True)
class _Days:
    """The regular sessions of one or more trading days."""

    calendar: Calendar
    sessions: tuple[Session, ...]

    @property
    def name(self) -> int:
        """Midnight before its first trading day (inferred for periods of several days)."""
        midnight = datetime.combine(self.sessions[0].day, time(), self.calendar.exchange.zone)
        return int(midnight.timestamp()) // 60

    @property
    def begin(self) -> int:
        return self.sessions[0].begin

    @property
    def end(self) -> int:
        return self.sessions[-1].end

    def bar(self, market: Bars, listing: Listing, until: int) -> Bar | None:
        begun = [session for session in self.sessions if session.begin * MINUTE_MILLISECONDS <= until]
        past = [market.whole_bars(listing, tuple(begun[:-1]))] if len(begun) > 1 else []
        bars = [market.bar(listing, session, until) for session in begun[-1:]]
        return merge([*past, *(bar for bar in bars if bar is not None)])


class _DayPeriods:
    def __init__(self, calendar: Calendar, kl_type: KLType) -> None:
        self._calendar = calendar
        self._kl_type = kl_type
        self._first_day = _FIRST_DAYS[kl_type]

    def at(self, minute: int) -> Period:
        return self._around(self._calendar.regular_at(minute).day)

    def before(self, period: Period) -> Period:
        return self.at(period.begin - 1)

    def after(self, period: Period) -> Period:
        return self._around(self._calendar.regular_after(self._calendar.session_at(period.end - 1)).day)

    def _around(self, day: date) -> Period:
        return _days_from(self._calendar, self._kl_type, self._first_day(day))


@lru_cache(_KEPT_PERIODS)
def _days_from(calendar: Calendar, kl_type: KLType, first: date) -> _Days:
    """Return the trading days of the day, week, month … that begins on a calendar day."""
    last = first
    while _FIRST_DAYS[kl_type](last + _DAY) == first:
        last += _DAY
    days = calendar.trading_days(first, last)
    return _Days(calendar, tuple(calendar.regular(each.day) for each in days))
