"""Find a market's trading days, their sessions, and the market's state at any instant.

Invariant: sessions follow one another without overlap, every trading day has a regular one, and both depend only on the
exchange and the hours kept. The trading days are the exchange's own. ``"around_the_clock"``: a trading day's session
lasts from its midnight to that of the next trading day, so that the market trades at any time. ``"exchange"``: the
exchange's own hours, with daylight saving and half days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, get_args

from opend.errors import UsageError
from opend.simulator.calendar.exchanges import Exchange, Hours, Part
from opend.simulator.calendar.holidays import closes_early, is_business_day
from opend_proto.qot_common import QotMarketState, TradeDateType

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Calendar", "HoursKept", "Session", "TradingDay", "calendar_of"]

HoursKept: TypeAlias = Literal["around_the_clock", "exchange"]
"""The hours that a market keeps."""

_DAY: Final = timedelta(days=1)
_EPOCH: Final = date(1970, 1, 1).toordinal()


class TradingDay(NamedTuple):
    """One day on which the market opens."""

    day: date
    type: TradeDateType


@dataclass(frozen=True, slots=True)
class Session:
    """One part of one trading day; minutes are counted from 1970 UTC."""

    day: date
    part: Part
    spans: tuple[tuple[int, int], ...]
    """The traded minutes, as pairs of first minute and exclusive end."""
    position: int
    """Increases from session to session; not every number is in use."""
    activity: float
    legs: tuple[Session, ...] = ()
    """The calendar days of a session that goes on over a weekend or holidays: a session for each, in order. Empty for
    other sessions."""

    def __hash__(self) -> int:
        return self.position  # Sessions are keys of hot tables.

    @property
    def begin(self) -> int:
        """The first minute."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """The minute after the last."""
        return self.spans[-1][1]

    @property
    def length(self) -> int:
        """Number of traded minutes."""
        return sum(end - begin for begin, end in self.spans)

    def minute(self, index: int) -> int:
        """Return the session's traded minute at an index from 0; raises IndexError beyond the last."""
        for begin, end in self.spans:
            if index < end - begin:
                return begin + index
            index -= end - begin
        raise IndexError(f"the session of {self.day} has {self.length} minutes")

    def index(self, minute: int) -> int:
        """Return the number of the session's traded minutes before a minute, which may lie in a break."""
        return sum(min(max(minute - begin, 0), end - begin) for begin, end in self.spans)

    def trades_in(self, minute: int) -> bool:
        """Return whether a minute is a traded minute of the session."""
        return any(begin <= minute < end for begin, end in self.spans)


class Calendar:
    """The trading days and sessions of one exchange."""

    def __init__(self, exchange: Exchange, hours: HoursKept = "around_the_clock") -> None:
        if hours not in get_args(HoursKept):
            raise UsageError(f"hours must be one of {', '.join(get_args(HoursKept))}, not {hours!r}")
        self.exchange = exchange
        self.always_open = hours == "around_the_clock"
        self.sessions_a_day: int = 1 if self.always_open else len(exchange.hours)
        self.sessions_of = lru_cache(4096)(self._sessions_of)
        self.legs_between = lru_cache(256)(self._legs_between)

    def is_trading_day(self, day: date) -> bool:
        """Return whether the market opens on a local day."""
        return is_business_day(self.exchange.market, day)

    def trading_days(self, begin: date, end: date) -> list[TradingDay]:
        """Return the trading days from ``begin`` to ``end``, both included; half days have the type MORNING."""
        days = (begin + timedelta(days=step) for step in range((end - begin).days + 1))
        return [TradingDay(day, self._type(day)) for day in days if self.is_trading_day(day)]

    def session_at(self, minute: int) -> Session:
        """Return the session that contains a minute (since 1970 UTC), or the last one before it."""
        # Search back from the day after the UTC day, which is quick to compute: no session that has begun is later.
        day = date.fromordinal(_EPOCH + minute // 1440) + _DAY
        while True:
            for session in reversed(self.sessions_of(day)):
                if session.begin <= minute:
                    return session
            day -= _DAY

    def before(self, session: Session) -> Session:
        """Return the session before another."""
        return self.session_at(session.begin - 1)

    def leg_at(self, minute: int) -> Session:
        """Return the session that contains a minute, or the last one before it; of a session with legs, the leg."""
        session = self.session_at(minute)
        return next((leg for leg in reversed(session.legs) if leg.begin <= minute), session)

    def _legs_between(self, first: Session, last: Session) -> tuple[tuple[Session, Session], ...]:
        """Return the regular sessions from one to another, or their legs, each after what precedes it."""
        found: list[tuple[Session, Session]] = []
        session = last
        while session.begin >= first.begin:
            found += [(self.leg_at(leg.begin - 1), leg) for leg in session.legs or (session,)]
            session = self.regular_before(session)
        return tuple(found)

    def after(self, session: Session) -> Session:
        """Return the session after another."""
        return next(other for other in self.sessions_from(session.day) if other.begin >= session.end)

    def sessions_from(self, day: date) -> Iterator[Session]:
        """Yield all sessions from a local day on, without end."""
        while True:
            yield from self.sessions_of(day)
            day += _DAY

    def regular(self, day: date) -> Session:
        """Return the regular session of a trading day; raises ValueError on other days."""
        for session in self.sessions_of(day):
            if session.part is Part.REGULAR:
                return session
        raise ValueError(f"{day} is no trading day")

    def regular_at(self, minute: int) -> Session:
        """Return the regular session that contains a minute, or the last one before it."""
        session = self.session_at(minute)
        while session.part is not Part.REGULAR:
            session = self.before(session)
        return session

    def regular_before(self, session: Session) -> Session:
        """Return the last regular session before a session."""
        return self.regular_at(session.begin - 1)

    def regular_after(self, session: Session) -> Session:
        """Return the next regular session after a session."""
        session = self.after(session)
        while session.part is not Part.REGULAR:
            session = self.after(session)
        return session

    def trades_in(self, minute: int) -> bool:
        """Return whether there are trades in a minute (since 1970 UTC)."""
        return self.session_at(minute).trades_in(minute)

    def state(self, timestamp: float) -> QotMarketState:
        """Return the state of the market at an instant, in seconds since 1970 UTC."""
        if self.always_open:
            return self.exchange.state(timestamp)
        minute = int(timestamp // 60)
        session = self.session_at(minute)
        if session.trades_in(minute) and session.part is Part.OVERNIGHT:
            return QotMarketState.OVERNIGHT
        if session.trades_in(minute) and session.part is Part.NIGHT:
            return QotMarketState.NIGHT_OPEN
        local = self.exchange.local_time(timestamp)
        if not self.is_trading_day(local.date()):
            return QotMarketState.CLOSED
        early = closes_early(self.exchange.market, local.date())
        phases = self.exchange.half_day_phases if early else self.exchange.real_phases
        return next(state for start, state in reversed(phases) if start <= local.hour * 60 + local.minute)

    def _type(self, day: date) -> TradeDateType:
        if self.always_open or not closes_early(self.exchange.market, day):
            return TradeDateType.WHOLE
        return TradeDateType.MORNING

    def _sessions_of(self, day: date) -> tuple[Session, ...]:
        """Return the sessions of a local day, in order; none if the market does not open."""
        if not self.is_trading_day(day):
            return ()
        if self.always_open:
            return (self._until_next_day(day),)
        if closes_early(self.exchange.market, day):
            parts: tuple[Hours, ...] = self.exchange.half_day
        else:
            parts = self.exchange.hours
        return tuple(
            Session(
                day=day,
                part=hours.part,
                spans=tuple((self._minute(day, begin), self._minute(day, end)) for begin, end in hours.spans),
                position=day.toordinal() * self.sessions_a_day + index,
                activity=hours.activity,
            )
            for index, hours in enumerate(parts)
        )

    def _until_next_day(self, day: date) -> Session:
        """Return the session of a trading day in a market that never closes."""
        legs = [self._whole_day(day)]
        while not self.is_trading_day(legs[-1].day + _DAY):
            legs.append(self._whole_day(legs[-1].day + _DAY))
        if len(legs) == 1:
            return legs[0]
        return replace(legs[0], spans=((legs[0].begin, legs[-1].end),), legs=tuple(legs))

    def _whole_day(self, day: date) -> Session:
        spans = ((self._minute(day, 0), self._minute(day, 1440)),)
        return Session(day=day, part=Part.REGULAR, spans=spans, position=day.toordinal(), activity=1.0)

    def _minute(self, day: date, minute: int) -> int:
        """Convert a wall-clock minute of the local day into a minute since 1970 UTC."""
        days, minute_of_day = divmod(minute, 1440)
        wall = time(minute_of_day // 60, minute_of_day % 60)
        return int(datetime.combine(day + timedelta(days=days), wall, self.exchange.zone).timestamp()) // 60


@lru_cache(64)
def calendar_of(exchange: Exchange, hours: HoursKept) -> Calendar:
    """Return the calendar of an exchange that keeps these hours."""
    return Calendar(exchange, hours)
