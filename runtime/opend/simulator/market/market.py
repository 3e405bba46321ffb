"""Read the synthetic market: one order-flow model behind everything that the simulator shows.

Invariant: a security's ticks are a pure function of (seed, security, hours, time). Reading changes nothing, so two
readers, two runs or two processes with the same seed see the same ticks at the same instant, and later reads only
append. Bars of every length agree with the ticks exactly.

The market is drawn from the top down. A session's bar is drawn without its parts; its half hours are drawn to add up to
the bar, their minutes to the half hour, and a minute's ticks to the minute. So any instant, however far back, costs the
same, a year of daily bars costs no more than a few minutes of ticks, and all stored state is only a cache.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.clock import Clock, SystemClock
from opend.simulator.calendar.sessions import Calendar, HoursKept, Session, calendar_of
from opend.simulator.instruments import Catalogue
from opend.simulator.instruments.listings import LISTINGS
from opend.simulator.market.adjustment.actions import Actions
from opend.simulator.market.bars import Bar, merge
from opend.simulator.market.derived_path import DerivedPath
from opend.simulator.market.kept import Kept
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS, Tick, draw_minute
from opend.simulator.market.session_path import BLOCK, SessionPath
from opend.simulator.market.subdivision import Series

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from opend.simulator.instruments.listings import Listing

__all__ = ["SyntheticMarket", "Tick"]

# A minute of every option in a screen of the largest underlyings.
_CACHED_MINUTES: Final = 2048
_CACHED_BLOCKS: Final = 4096
_CACHED_SESSIONS: Final = 1024
_CACHED_BARS: Final = 65_536
_LONGEST_PAUSE: Final = 30 * 24 * 60 * MINUTE_MILLISECONDS


class _Minute(NamedTuple):
    times: list[int]
    ticks: list[Tick]


class SyntheticMarket:
    """Listed securities and their trades; safe to read from several threads.

    Args:
        seed: The same seed and the same time give the same market.
        securities: The listed securities.
        clock: The clock of the market; by default the system's.
        hours: ``"around_the_clock"`` never closes, so that a program can be tried at any hour: the trading days are
            the exchanges' own, and each has one session from its midnight to that of the next, so that Friday's goes
            on over the weekend. ``"exchange"`` keeps the exchanges' own hours too. Another value raises UsageError.
        unlisted: Whether to make up a share or a fund, from the seed, for a code of its market's form that is not
            listed. ``securities`` and the lists of the market stay without it.
    """

    def __init__(
        self,
        seed: int = 0,
        securities: Iterable[Listing] = LISTINGS,
        clock: Clock | None = None,
        hours: HoursKept = "around_the_clock",
        *,
        unlisted: bool = False,
    ) -> None:
        self.seed = seed
        self.clock: Clock = clock or SystemClock()
        self.hours: HoursKept = hours
        self.catalogue = Catalogue(securities, seed if unlisted else None)
        for listing in self.catalogue.permanent:
            self.calendar(listing)
        self.kept = Kept()
        """What callers have computed from the market, for the next time."""
        self._underlyings = {
            listing.derivation.underlying.key for listing in self.catalogue.permanent if listing.derivation is not None
        }
        self.actions: Callable[[Listing], Actions] = lru_cache(_CACHED_SESSIONS)(self._draw_actions)
        """Return the corporate actions of a security."""
        self._path: Callable[[Listing], SessionPath] = lru_cache(_CACHED_BARS)(self._draw_path)
        self._bar: Callable[[Listing, Session], Bar] = lru_cache(_CACHED_BARS)(self._draw_bar)
        self.whole_volume: Callable[[Listing, Session], int] = lru_cache(_CACHED_BLOCKS)(self._draw_volume)
        """Return the volume of a session's final bar, which costs less than the bar."""
        self._bars: Callable[[Listing, tuple[Session, ...]], Bar] = lru_cache(_CACHED_SESSIONS)(self._merge_bars)
        self._extremes: Callable[[Listing, Session, Session], tuple[int, int]] = lru_cache(_CACHED_SESSIONS)(
            self._find_extremes
        )
        # Those who follow all securities need the current part of each, and for a moment the one before.
        every = 2 * len(self.catalogue.permanent)
        self._blocks: Callable[[Listing, Session], Series] = lru_cache(max(_CACHED_SESSIONS, every))(self._draw_blocks)
        self._minutes: Callable[[Listing, Session, int], Series] = lru_cache(max(_CACHED_BLOCKS, every))(
            self._draw_minutes
        )
        self._minute: Callable[[Listing, int], _Minute] = lru_cache(max(_CACHED_MINUTES, every))(self._draw)

    @property
    def securities(self) -> tuple[Listing, ...]:
        """The listed securities that do not expire; ``catalogue`` has the others too."""
        return self.catalogue.permanent

    def find(self, market: int, code: str) -> Listing | None:
        """Return the listing of a security; None if it is not listed now."""
        return self.catalogue.find(market, code, self.clock.now())

    def milliseconds(self) -> int:
        """Return the market's time now, in milliseconds since 1970 UTC."""
        return int(self.clock.now() * 1000)

    def calendar(self, listing: Listing) -> Calendar:
        """Return the trading calendar of a security."""
        return calendar_of(listing.exchange, self.hours)

    def latest(self, listing: Listing, count: int, until: int | None = None) -> list[Tick]:
        """Return the last `count` ticks up to now, or to ``until`` (milliseconds), oldest first."""
        end = self.milliseconds() if until is None else until
        parts: list[list[Tick]] = []
        for minute in self._back(listing, end // MINUTE_MILLISECONDS):
            if count <= 0:
                break
            ticks = self._part(listing, minute, -1, end)[-count:]
            parts.append(ticks)
            count -= len(ticks)
        return [tick for part in reversed(parts) for tick in part]

    def following(self, listing: Listing, after: int, limit: int, until: int | None = None) -> list[Tick]:
        """Return the first `limit` ticks later than ``after`` and up to now, or to ``until``, oldest first.

        Both times are in milliseconds since 1970 UTC.
        """
        end = self.milliseconds() if until is None else until
        first, last = (after + 1) // MINUTE_MILLISECONDS, end // MINUTE_MILLISECONDS
        if first == last:  # As in nearly every round of pushes.
            return self._part(listing, first, after, end)[:limit]
        found: list[Tick] = []
        for minute in self._forth(listing, first, last):
            found += self._part(listing, minute, after, end)
            if len(found) >= limit:
                break
        return found[:limit]

    def quiet_until(self, listing: Listing, after: int) -> int:
        """Return a time before which there is no tick later than ``after``: that of the next, or the minute's end."""
        minute = (after + 1) // MINUTE_MILLISECONDS
        times = self._minute(listing, minute).times
        index = bisect_right(times, after)
        return times[index] if index < len(times) else (minute + 1) * MINUTE_MILLISECONDS

    def upcoming(self, listing: Listing, after: int) -> Tick:
        """Return the first tick later than an instant (milliseconds), even if it lies in the future."""
        return self.following(listing, after, 1, after + _LONGEST_PAUSE)[0]

    def whole_bar(self, listing: Listing, session: Session) -> Bar:
        """Return the final bar of a session, whether or not it has ended."""
        return self._bar(listing, session)

    def whole_close(self, listing: Listing, session: Session) -> int:
        """Return the close of a session's final bar, which costs less than the bar."""
        return self._path(listing).close(session.legs[-1] if session.legs else session)

    def extremes(self, listing: Listing, sessions: Sequence[Session]) -> tuple[int, int]:
        """Return the highest and the lowest price of consecutive regular sessions, of their final bars."""
        return self._extremes(listing, sessions[0], sessions[-1])

    def whole_bars(self, listing: Listing, sessions: tuple[Session, ...]) -> Bar:
        """Return one bar for the final bars of at least one session."""
        return self._bars(listing, sessions)

    def bar(self, listing: Listing, session: Session, until: int) -> Bar | None:
        """Return a session's bar as it was at an instant (milliseconds); None before its first trade."""
        if until >= session.end * MINUTE_MILLISECONDS - 1:
            return self._bar(listing, session)
        return self.part(listing, session, (0, session.length), until)

    def part(self, listing: Listing, session: Session, span: tuple[int, int], until: int) -> Bar | None:
        """Return one bar for a span of a session's minutes, as it was at an instant (milliseconds).

        The span is a first minute and an exclusive end, counted from the session's first minute. None before the
        span's first trade.
        """
        begin, end = span
        minute = until // MINUTE_MILLISECONDS
        whole = min(session.index(minute), end)
        bars = self._whole_part(listing, session, begin, whole) if begin < whole else []
        if begin <= whole < end and session.trades_in(minute):
            bars += _bars_of(self._part(listing, minute, -1, until))
        return merge(bars)

    def _whole_part(self, listing: Listing, session: Session, begin: int, end: int) -> list[Bar]:
        """Return a session's closed minutes, merged into the fewest bars: whole blocks, and the minutes around them."""
        if end - begin == 1:
            return [self._minutes(listing, session, begin // BLOCK).bar(begin % BLOCK)]
        first, behind = -(-begin // BLOCK), -(-end // BLOCK) if end == session.length else end // BLOCK
        if first >= behind:
            return self._minutes_between(listing, session, begin, end)
        return [
            *self._minutes_between(listing, session, begin, first * BLOCK),
            self._blocks(listing, session).merged(first, behind),
            *self._minutes_between(listing, session, behind * BLOCK, end),
        ]

    def _minutes_between(self, listing: Listing, session: Session, begin: int, end: int) -> list[Bar]:
        bars: list[Bar] = []
        while begin < end:
            block, offset = divmod(begin, BLOCK)
            behind = min(BLOCK, end - block * BLOCK)
            bars.append(self._minutes(listing, session, block).merged(offset, behind))
            begin = (block + 1) * BLOCK
        return bars

    def _back(self, listing: Listing, minute: int) -> Iterator[int]:
        """Yield the traded minutes from `minute` backwards, without end."""
        calendar = self.calendar(listing)
        session = calendar.session_at(minute)
        index = session.index(minute + 1)
        while True:
            yield from map(session.minute, range(index - 1, -1, -1))
            session = calendar.before(session)
            index = session.length

    def _forth(self, listing: Listing, minute: int, last: int) -> Iterator[int]:
        """Yield the traded minutes from `minute` to `last`, both included."""
        calendar = self.calendar(listing)
        session = calendar.session_at(minute)
        while session.begin <= last:
            for begin, end in session.spans:
                yield from range(max(begin, minute), min(end, last + 1))
            if session.end > last:
                return
            session = calendar.after(session)

    def _part(self, listing: Listing, minute: int, after: int, until: int) -> list[Tick]:
        times, ticks = self._minute(listing, minute)
        return ticks[bisect_right(times, after) : bisect_right(times, until)]

    def _key(self, listing: Listing) -> str:
        return f"{self.seed}|{listing.text}"

    def _draw_path(self, listing: Listing) -> SessionPath:
        key, sessions_a_day = self._key(listing), self.calendar(listing).sessions_a_day
        derivation = listing.derivation
        actions = self.actions(listing)
        if derivation is None:
            return SessionPath(listing, key, sessions_a_day, actions)
        underlying = self._path(derivation.underlying)
        return DerivedPath(listing, derivation, key, sessions_a_day, actions=actions, underlying=underlying)

    def _draw_actions(self, listing: Listing) -> Actions:
        has_derivatives = bool(listing.option_root) or listing.key in self._underlyings
        return Actions(self.seed, listing, may_split=not has_derivatives)

    def _draw_volume(self, listing: Listing, session: Session) -> int:
        path = self._path(listing)
        return sum(path.volume(leg) for leg in session.legs or (session,))

    def _draw_bar(self, listing: Listing, session: Session) -> Bar:
        if session.legs:
            return self._merge_bars(listing, session.legs)
        return self._path(listing).bar(session, self.calendar(listing).leg_at(session.begin - 1))

    def _merge_bars(self, listing: Listing, sessions: tuple[Session, ...]) -> Bar:
        bar = merge(self._bar(listing, session) for session in sessions)
        if bar is None:
            raise ValueError(f"{listing.text}: no sessions to merge")
        return bar

    def _find_extremes(self, listing: Listing, first: Session, last: Session) -> tuple[int, int]:
        """Draw only the bars that may have the highest or the lowest price: those that reach farthest."""
        reach, pairs = self._path(listing).reach, self.calendar(listing).legs_between(first, last)
        found = [(*reach(before, leg), leg) for before, leg in pairs]
        highest, lowest = 0, math.inf
        for top, _, leg in sorted(found, key=lambda each: -each[0]):
            if top <= highest:
                break
            highest = max(highest, self._bar(listing, leg).high)
        for _, bottom, leg in sorted(found, key=lambda each: each[1]):
            if bottom >= lowest:
                break
            lowest = min(lowest, self._bar(listing, leg).low)
        return highest, int(lowest)

    def _draw_blocks(self, listing: Listing, session: Session) -> Series:
        if session.legs:
            return Series.joined(self._blocks(listing, leg) for leg in session.legs)
        return self._path(listing).blocks(session, self._bar(listing, session))

    def _draw_minutes(self, listing: Listing, session: Session, block: int) -> Series:
        for leg in session.legs:
            blocks = leg.length // BLOCK
            if block < blocks:
                return self._minutes(listing, leg, block)
            block -= blocks
        return self._path(listing).minutes(session, block, self._blocks(listing, session).bar(block))

    def _draw(self, listing: Listing, minute: int) -> _Minute:
        calendar = self.calendar(listing)
        if not calendar.trades_in(minute):
            return _Minute([], [])
        session = calendar.leg_at(minute)
        block, index = divmod(session.index(minute), BLOCK)
        trades = self._path(listing).trades(session, block)[index]
        bar = self._minutes(listing, session, block).bar(index)
        ticks = draw_minute(listing, self._key(listing), minute, bar, trades)
        return _Minute([tick.milliseconds for tick in ticks], ticks)


def _bars_of(ticks: Sequence[Tick]) -> list[Bar]:
    """Return one bar for some ticks; none for none."""
    if not ticks:
        return []
    units = [tick.units for tick in ticks]
    turnover = sum(price * tick.volume for price, tick in zip(units, ticks, strict=True))
    return [Bar(units[0], max(units), min(units), units[-1], sum(tick.volume for tick in ticks), turnover)]
