"""Collect ticks, each once and in the order of its sequence.

Invariant: a tick is put on its shelf only after the gap before it, if there is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opend.collect.following.starts import gap_after
from opend.collect.shelves import GapRow
from opend.session.feeds import Gap, Tick
from opend.session.feeds.since import second_of
from opend.storage.kinds import TICKS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from opend.collect.figures import Figures
    from opend.collect.following.starts import Start
    from opend.collect.shelves import Shelf, Shelves
    from opend.session.feeds import TickItem
    from opend_proto.qot_common import Security, Ticker

__all__ = ["TickTaker"]

_MICRO: Final = 1e6
_SETTLED_EVERY: Final = 256
"""After how many ticks it is looked whether too many wait."""


@dataclass(slots=True)
class _Series:
    """The ticks of one security."""

    shelf: Shelf
    start: Start
    is_joined: bool = False
    """Whether the first tick of this run is known, and so what lies between it and the run before."""
    last: Ticker | None = None
    gap: Gap | None = None
    """A gap whose end is not known yet: that is the next tick's."""
    was_lost: bool = False
    """Whether the connection has been lost since the last gap."""


class TickTaker:
    """Takes the items of ``client.ticks()``."""

    def __init__(self, shelves: Shelves, figures: Figures, starts: dict[str, Start]) -> None:
        """Set up; ``starts`` are where the ticks in the folder end, by security."""
        self._shelves = shelves
        self._figures = figures
        self._series = {code: _Series(shelves.shelf(TICKS, code), start) for code, start in starts.items()}
        self._known: dict[tuple[int, str], _Series] = {}

    @property
    def since(self) -> dict[str, int]:
        """The last sequence of each security of which there is one."""
        lasts = ((code, _last_sequence(series)) for code, series in self._series.items())
        return {code: last for code, last in lasts if last is not None}

    def lost(self) -> None:
        """Note that the connection was lost, which explains the gaps that follow."""
        for series in self._series.values():
            series.was_lost = True

    async def follow(self, items: AsyncIterator[TickItem]) -> None:
        """Take items until there are no more."""
        taken = self._figures.taken
        async for item in items:
            key = int(item.security.market), item.security.code
            series = self._known.get(key)
            if series is None:
                series = self._known[key] = self._series[item.code]
            if isinstance(item, Tick):
                if series.gap is not None or not series.is_joined:
                    self._join(series, item)
                series.last = item.ticker
                series.shelf.messages.append(item.ticker)
                taken[TICKS.name] += 1
                if not taken[TICKS.name] % _SETTLED_EVERY:
                    await self._shelves.settle(series.shelf)
            else:
                self._take_gap(series, item)

    def _take_gap(self, series: _Series, gap: Gap) -> None:
        last = _last_sequence(series)
        if last is not None and gap.before_sequence <= last:
            row = GapRow(TICKS.name, gap.after_sequence, gap.before_sequence, None, None, "came_late")
            self._shelves.add_gap(series.shelf.code, row)
        else:
            series.gap = gap

    def _join(self, series: _Series, tick: Tick) -> None:
        """Tell what may be missing before a tick."""
        end = _moment(tick.security, tick.ticker)
        gap, series.gap = series.gap, None
        row: GapRow | None = None
        if series.is_joined and gap is not None:
            begin = None if series.last is None else _moment(tick.security, series.last)
            reason = "reconnected" if series.was_lost else "history_too_short"
            series.was_lost = False
            row = GapRow(TICKS.name, gap.after_sequence or None, gap.before_sequence, begin, end, reason)
        elif gap is not None or series.start.sequence is None:
            # Without a sequence to begin after, the first tick is the first of the latest: more may lie before it.
            row = gap_after(series.start, TICKS, before=tick.ticker.sequence, end=end)
        series.is_joined = True
        if row is not None:
            self._shelves.add_gap(series.shelf.code, row)


def _last_sequence(series: _Series) -> int | None:
    return series.start.sequence if series.last is None else series.last.sequence


def _moment(security: Security, ticker: Ticker) -> int | None:
    second = second_of(ticker, security.market)
    return None if second is None else round(second * _MICRO)
