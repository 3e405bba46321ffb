"""The ticks of one security out of two sources: pushes, and windows of the latest ticks.

Invariant: the sequences of the ticks that come out strictly increase, and every tick that either source has shown comes
out once or lies inside a gap that came out.

Sequences increase but are not consecutive, so a hole shows in one way only: a window of the latest ticks that does not
reach back to the last tick that came out. After an interruption pushes are therefore held back until such a window has
been read.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from opend.session.feeds.items import Gap, Tick, TickItem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto.qot_common import Security, Ticker

__all__ = ["WINDOW", "TickMerger"]

WINDOW: Final = 1000
"""The most ticks that the gateway gives at once (protocol document, section 6)."""

_REMEMBERED: Final = 1000

_sequence = attrgetter("sequence")


class TickMerger:
    """Merges what is pushed with what is read; ask for ``wanted`` ticks and hand them to ``fill``."""

    def __init__(self, security: Security, *, recent: int = WINDOW, window: int = WINDOW) -> None:
        self._security = security
        self._recent = recent
        self._window = window
        self._last: int | None = None
        self._joined = True
        """Whether nothing can be missing between the last tick that came out and the next one known."""
        self._held: dict[int, Ticker] = {}
        self._delivered: list[int] = []
        # An answer only counts as whole if nothing was interrupted since it was asked for.
        self._interruptions = 1
        self._filled = 0

    @property
    def interruptions(self) -> int:
        """How often the pushes were interrupted; to be noted when a window is asked for."""
        return self._interruptions

    @property
    def wanted(self) -> int:
        """How many of the latest ticks must be read now; 0 if none."""
        if self._filled == self._interruptions:
            return 0
        return self._window if self._last is not None else max(1, self._recent)

    def interrupt(self) -> None:
        """Take note that pushes may have been lost: hold back those that follow until a window has been read."""
        self._interruptions += 1
        # What was held before has a hole behind it now; the next window holds it again, or a gap will tell.
        self._held.clear()

    def push(self, ticks: Iterable[Ticker]) -> list[TickItem]:
        """Take pushed ticks; return what comes out."""
        if not self.wanted:
            arrived = sorted(ticks, key=_sequence)
            return [*self._late(arrived), *self._emit(arrived)]
        self._held.update((tick.sequence, tick) for tick in ticks)
        if len(self._held) > 2 * self._window:
            self.interrupt()  # Keeping them without bound could end the program.
        return []

    def fill(self, ticks: Iterable[Ticker], interruptions: int) -> list[TickItem]:
        """Take the latest ticks, asked for when there had been so many ``interruptions``; return what comes out."""
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
        items += self._emit(window)
        if whole:
            self._filled = interruptions
            items += self._emit(self._held_in_order())
            self._held.clear()
        return items

    @property
    def _position(self) -> int:
        return 0 if self._last is None else self._last

    def _begin(self, window: list[Ticker]) -> None:
        """Start before the window; what was pushed earlier is older than what was asked for."""
        start = window[0].sequence - 1 if window else 0
        self._last = window[-1].sequence if window and not self._recent else start
        self._delivered = [self._last]

    def _before(self, window: list[Ticker]) -> list[TickItem]:
        """Let out the held ticks that a window which does not reach back leaves out."""
        held = [tick for tick in self._held_in_order() if tick.sequence > self._position]
        older = [tick for tick in held if not window or tick.sequence < window[0].sequence]
        items = self._emit(older)
        if older and window:
            # Nothing is missing among the held ticks; so if they reach into the window, nothing is before it.
            self._joined = held[-1].sequence >= window[0].sequence
        return items

    def _held_in_order(self) -> list[Ticker]:
        return sorted(self._held.values(), key=_sequence)

    def _emit(self, ticks: list[Ticker]) -> list[TickItem]:
        """Let out what lies behind the last tick, with a gap before it if something may be missing there."""
        items: list[TickItem] = []
        for tick in ticks:
            position = self._position
            if tick.sequence <= position:
                continue
            if not self._joined:
                items.append(Gap(self._security, position, tick.sequence))
                self._joined = True
            items.append(Tick(self._security, tick))
            self._last = tick.sequence
            self._delivered.append(tick.sequence)
        if len(self._delivered) > 2 * _REMEMBERED:
            del self._delivered[:-_REMEMBERED]
        return items

    def _late(self, ticks: list[Ticker]) -> list[TickItem]:
        """Report ticks that never came out and whose turn has passed: they can only be told of."""
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
