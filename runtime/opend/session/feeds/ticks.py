"""Merge the ticks of one security from two sources: pushes, and windows of the latest ticks.

Invariant: the sequences of the ticks returned strictly increase, and every tick that either source has shown is
returned once or lies inside a returned gap.

Sequences increase but are not consecutive, so a hole can be detected in one way only: a window of the latest ticks does
not reach back to the last tick returned. After an interruption pushes are therefore held back until such a window has
been read.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from opend.session.feeds.items import Gap, Tick, TickItem
from opend.session.feeds.since import second_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto.qot_common import Security, Ticker

__all__ = ["WINDOW", "TickMerger"]

WINDOW: Final = 1000
"""The most ticks that the gateway returns in one reply (protocol document, section 6)."""

_REMEMBERED: Final = 1000

_sequence = attrgetter("sequence")


class TickMerger:
    """Merges pushed ticks with ticks that were read; read ``wanted`` ticks and pass them to ``fill``."""

    def __init__(
        self,
        security: Security,
        *,
        recent: int = WINDOW,
        window: int = WINDOW,
        after: int | None = None,
        since: float | None = None,
    ) -> None:
        """Begin with the ``recent`` latest ticks, or with the tick after the sequence ``after``, or at a time.

        ``since`` is that time in seconds since 1970 UTC. If no tick before it is known, a gap comes first.
        """
        self._security = security
        self._recent = recent
        self._window = window
        self._last = after
        self._since = since
        self._joined = True
        """Whether no tick can be missing between the last one returned and the next known one."""
        self._held: dict[int, Ticker] = {}
        self._delivered: list[int] = [] if after is None else [after]
        # A window only counts as whole if there was no interruption since it was asked for.
        self._interruptions = 1
        self._filled = 0

    @property
    def last(self) -> int | None:
        """Sequence of the last tick returned, or of the one before the first; None before the first window."""
        return self._last

    @property
    def interruptions(self) -> int:
        """Number of interruptions so far; keep it when you ask for a window, and pass it with the window."""
        return self._interruptions

    @property
    def wanted(self) -> int:
        """Number of the latest ticks to read now; 0 if none."""
        if self._filled == self._interruptions:
            return 0
        begins = self._last is None and self._since is None
        return max(1, self._recent) if begins else self._window

    @property
    def position(self) -> int:
        """Sequence of the last tick returned, or passed over; 0 if there is none yet."""
        return 0 if self._last is None else self._last

    def reaches_back(self, ticks: Iterable[Ticker]) -> bool:
        """Return whether no tick is missing between the last one returned and these, the latest ones."""
        if self._last is None:
            return True
        return min((tick.sequence for tick in ticks), default=self._last + 1) <= self._last

    def interrupt(self) -> None:
        """Hold back the pushes that follow until a window has been read, since some may have been lost."""
        self._interruptions += 1
        # A hole may follow the ticks held so far; the next window contains them again, or a gap will report them.
        self._held.clear()

    def push(self, ticks: Iterable[Ticker]) -> list[TickItem]:
        """Take pushed ticks; return the items that are due."""
        if not self.wanted:
            arrived = sorted(ticks, key=_sequence)
            if arrived and arrived[0].sequence > self.position:  # Nearly always.
                return self._emit(arrived)
            return [*self._late(arrived), *self._emit(arrived)]
        self._held.update((tick.sequence, tick) for tick in ticks)
        if len(self._held) > 2 * self._window:
            self.interrupt()  # Held without bound, ticks could exhaust the memory.
        return []

    def fill(self, ticks: Iterable[Ticker], interruptions: int) -> list[TickItem]:
        """Take the latest ticks; return the items that are due.

        ``interruptions`` is the count at the time when the ticks were asked for.
        """
        window = sorted(ticks, key=_sequence)
        whole = interruptions == self._interruptions
        items = self._late([*window, *self._held.values()])
        if self._last is None:
            self._begin(window)
        elif window and window[0].sequence <= self._last:
            self._joined = True
        else:
            self._joined = False
            items += self._before(window) if whole else []
        items += self._emit(window, read=True)
        if whole:
            self._filled = interruptions
            items += self._emit(self._held_in_order())
            self._held.clear()
        return items

    def replay(self, ticks: Iterable[Ticker], *, after_gap: bool = False) -> list[TickItem]:
        """Take ticks that were kept, in the order in which they were; return the items that are due.

        Between the last tick returned and the first of them none is missing, unless ``after_gap`` says so.
        """
        kept = sorted(ticks, key=_sequence)
        if self._last is None:
            self._begin(kept)
        if after_gap:
            self._joined = False
        elif kept and kept[0].sequence <= self.position:
            self._joined = True
        return self._emit(kept, read=True)

    def join(self, after: int | None = None) -> None:
        """Note that no tick is missing before the next one that was kept; or none after this sequence."""
        if after is None:
            self._joined = True
        elif self._since is None or self.position:
            self._joined = after <= self.position

    def _begin(self, window: list[Ticker]) -> None:
        """Start just before the window: ticks pushed earlier are older than those the user asked for."""
        if self._since is not None:
            self._last, self._joined, self._delivered = 0, False, [0]
            return
        start = window[0].sequence - 1 if window else 0
        self._last = window[-1].sequence if window and not self._recent else start
        self._delivered = [self._last]

    def _before(self, window: list[Ticker]) -> list[TickItem]:
        """Return the held ticks older than the window, if the window does not reach back to the last tick returned."""
        held = [tick for tick in self._held_in_order() if tick.sequence > self.position]
        older = [tick for tick in held if not window or tick.sequence < window[0].sequence]
        items = self._emit(older)
        if older and window:
            # No tick is missing among the held ones; so if they reach into the window, none is missing before it.
            self._joined = held[-1].sequence >= window[0].sequence
        return items

    def _held_in_order(self) -> list[Ticker]:
        return sorted(self._held.values(), key=_sequence)

    def _emit(self, ticks: list[Ticker], *, read: bool = False) -> list[TickItem]:
        """Return the ticks after the last one returned, with a gap before them if some may be missing there.

        Those that were ``read`` are live only if they are also held, since they were pushed before the reading.
        """
        items: list[TickItem] = []
        if self._since is not None:
            ticks = self._from(self._since, ticks)
        for tick in ticks:
            position = self.position
            if tick.sequence <= position:
                continue
            if not self._joined:
                items.append(Gap(self._security, position, tick.sequence))
                self._joined = True
            items.append(Tick(self._security, tick, live=not read or tick.sequence in self._held))
            self._last = tick.sequence
            self._delivered.append(tick.sequence)
        if len(self._delivered) > 2 * _REMEMBERED:
            del self._delivered[:-_REMEMBERED]
        return items

    def _from(self, since: float, ticks: list[Ticker]) -> list[Ticker]:
        """Pass over the ticks before a time, which show that none after them is missing."""
        for index, tick in enumerate(ticks):
            second = second_of(tick, self._security.market)
            if second is None or second >= since:
                self._since = None
                return ticks[index:]
            if tick.sequence > self.position:
                self._last, self._joined, self._delivered = tick.sequence, True, [tick.sequence]
        return []

    def _late(self, ticks: list[Ticker]) -> list[TickItem]:
        """Return gaps for ticks that were never returned and whose place has passed."""
        gaps: dict[tuple[int, int], None] = {}
        fresh: set[int] = set()
        for tick in ticks:
            place = bisect_left(self._delivered, tick.sequence)
            if 0 < place < len(self._delivered) and self._delivered[place] != tick.sequence:
                gaps[self._delivered[place - 1], self._delivered[place]] = None
                fresh.add(tick.sequence)
        if fresh:
            self._delivered = sorted(fresh.union(self._delivered))
        return [Gap(self._security, after, before) for after, before in gaps]
