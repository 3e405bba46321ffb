"""Merge the candlesticks of one security from three sources: pushes, windows of the latest bars, and history.

Invariant: the times of the closed bars returned strictly increase, and every bar that has closed since the start is
returned as closed once, in its final form, or lies inside a returned gap.

A bar is closed when a later one is known. After an interruption pushes are held back until a window of the latest bars
has been read; if it does not reach back to the current bar, history is read up to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from opend.session.feeds.items import Bar, BarGap, KLineItem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto.qot_common import KLine, Security

__all__ = ["MOST_BARS", "BarMerger", "Page"]

MOST_BARS: Final = 1000
"""The most bars that the gateway returns in one reply."""

# Exchange-local, yyyy-MM-dd HH:mm:ss: sorting as text sorts by time.
_time = attrgetter("time")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of history to read: its first and last day, and the key that the previous page returned."""

    begin_time: str
    end_time: str
    key: bytes | None = None


class BarMerger:
    """Merges pushed bars with bars that were read.

    Read ``wanted`` bars and pass them to ``fill``; then, while there is a ``page``, read it and pass it to ``turn``.
    """

    def __init__(
        self, security: Security, *, recent: int = MOST_BARS, window: int = MOST_BARS, since: str | None = None
    ) -> None:
        """Begin with the ``recent`` latest bars or, if ``since`` is given, with those from this local time on."""
        self._security = security
        self._since = since
        self._recent = recent
        self._window = window
        self._current: KLine | None = None
        self._last_closed: str | None = None
        self._held: dict[str, KLine] = {}
        self._joined = True
        """Whether no bar can be missing between the current bar and the next known one."""
        self._interruptions = 1
        self._filled = 0
        # While history is read: the window of bars that follows it.
        self._behind: list[KLine] = []
        self.page: Page | None = None
        """The history that must be read now, if any."""

    @property
    def interruptions(self) -> int:
        """Number of interruptions so far; keep it when you ask for bars, and pass it with them."""
        return self._interruptions

    @property
    def wanted(self) -> int:
        """Number of the latest bars to read now; 0 if none."""
        if self._filled == self._interruptions or self.page is not None:
            return 0
        return max(1, self._recent) if self._start is None else self._window

    @property
    def _start(self) -> str | None:
        """The time up to which a window must reach back, so that nothing is missing before it."""
        return self._since if self._current is None else self._current.time

    def interrupt(self) -> None:
        """Hold back the pushes that follow until the bars have been read, since some may have been lost."""
        self._interruptions += 1
        self._held.clear()
        self._behind.clear()
        self.page = None

    def push(self, bars: Iterable[KLine]) -> list[KLineItem]:
        """Take pushed bars; return the items that are due."""
        if self._filled == self._interruptions:
            return self._emit(sorted(bars, key=_time))
        self._held.update((bar.time, bar) for bar in bars)
        if len(self._held) > 2 * self._window:
            self.interrupt()
        return []

    def fill(self, bars: Iterable[KLine], interruptions: int) -> list[KLineItem]:
        """Take the latest bars; return the items that are due.

        ``interruptions`` is the count at the time when the bars were asked for.
        """
        window = sorted(bars, key=_time)
        start = self._start
        reaches = start is None or (bool(window) and window[0].time <= start)
        if interruptions != self._interruptions:
            return self._emit(window) if reaches else []  # They will be read again.
        self._joined = reaches
        if start is None or reaches or not window:
            return self._finish(window)
        self._behind = window
        self.page = Page(_day(start), _day(window[-1].time))
        return []

    def turn(self, bars: Iterable[KLine], key: bytes | None, interruptions: int) -> list[KLineItem]:
        """Take a page of history and the key of the next page, if any; return the items that are due."""
        if interruptions != self._interruptions or self.page is None:
            return []
        listed = sorted(bars, key=_time)
        # The first page begins with the day of the start, so no bar is missing before its first one.
        if self._current is None or (listed and listed[0].time <= self._current.time):
            self._joined = True
        items = self._emit(listed)
        if key:
            self.page = Page(self.page.begin_time, self.page.end_time, key)
            return items
        # That was the last page: either history reaches the window now, or a gap stays.
        self._joined = self._current is None or self._behind[0].time <= self._current.time
        return items + self._finish(self._behind)

    def give_up(self, interruptions: int) -> list[KLineItem]:
        """Go on without history, which the gateway refused; return the items that are due."""
        return self._finish(self._behind) if interruptions == self._interruptions else []

    def _finish(self, window: list[KLine]) -> list[KLineItem]:
        """Return the items of the window, followed by those that were held back."""
        self._filled = self._interruptions
        self.page, self._behind = None, []
        held = sorted(self._held.values(), key=_time)
        self._held.clear()
        items = self._before(window, held)
        return items + self._emit(_newest(window, held))

    def _before(self, window: list[KLine], held: list[KLine]) -> list[KLineItem]:
        """Return the held bars older than the window, if the window does not reach back to the current bar."""
        if self._current is None or not window or window[0].time <= self._current.time:
            return []
        items = self._emit([bar for bar in held if bar.time < window[0].time])
        # No bar is missing among the held ones; so if they reach into the window, none is missing before it.
        self._joined = self._joined and held[-1].time >= window[0].time
        return items

    def _emit(self, bars: list[KLine]) -> list[KLineItem]:
        """Return each bar that closes, and the current one if it has changed."""
        items: list[KLineItem] = []
        before = self._current
        for bar in bars:
            if not bar.is_blank and (self._since is None or bar.time >= self._since):
                items += self._advance(bar)
        if self._current is not None and self._current != before:
            items.append(Bar(self._security, self._current, closed=False))
        return items

    def _advance(self, bar: KLine) -> list[KLineItem]:
        """Take a version of the current bar, or a later bar, which closes it."""
        current, self._current = self._current, bar
        if current is None and not self._joined:
            self._joined = True
            return [BarGap(self._security, None, bar.time)]
        if current is None or bar.time == current.time:
            self._joined = True
            return []
        if bar.time < current.time:
            self._current = current
            return []
        if not self._joined:
            # The final form of the current bar is not known either, so it lies inside the gap.
            self._joined = True
            return [BarGap(self._security, self._last_closed, bar.time)]
        self._last_closed = current.time
        return [Bar(self._security, current, closed=True)]


def _day(time: str) -> str:
    return time.partition(" ")[0]


def _newest(window: list[KLine], held: list[KLine]) -> list[KLine]:
    """Merge two lists into one, sorted by time, with the newest version of each bar."""
    bars = {bar.time: bar for bar in window}
    for bar in held:
        known = bars.get(bar.time)
        if known is None or not _is_older(bar, known):
            bars[bar.time] = bar
    return sorted(bars.values(), key=_time)


def _is_older(bar: KLine, other: KLine) -> bool:
    """Return whether this version of a bar is older than the other: the volume of a bar only grows."""
    return bar.volume is not None and other.volume is not None and bar.volume < other.volume
