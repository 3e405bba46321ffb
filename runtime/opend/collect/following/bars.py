"""Collect closed bars of one length, each once.

Invariant: only bars that are final are put on a shelf, and of those in the folder none again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opend.collect.following.starts import gap_after
from opend.collect.shelves import GapRow
from opend.session.feeds import BarGap
from opend.storage.kinds import UNADJUSTED
from opend.zones import microseconds

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from opend.collect.figures import Figures
    from opend.collect.following.starts import Start
    from opend.collect.shelves import Shelf, Shelves
    from opend.session.feeds import KLineItem
    from opend.storage.kinds import Kind

__all__ = ["BarTaker"]


@dataclass(slots=True)
class _Series:
    """The bars of one security."""

    shelf: Shelf
    start: Start
    last: str | None
    """The time of the last closed bar, in the folder or taken."""
    is_joined: bool = False
    """Whether it is known that nothing lies between the bars in the folder and the next one, or what."""
    gap: BarGap | None = None
    was_lost: bool = False
    """Whether the connection has been lost since the last gap."""


class BarTaker:
    """Takes the items of ``client.klines()`` for bars of one length."""

    def __init__(self, shelves: Shelves, figures: Figures, kind: Kind, starts: dict[str, Start]) -> None:
        """Set up; ``starts`` are where the bars in the folder end, by security."""
        self.kind = kind
        self._shelves = shelves
        self._figures = figures
        self._series = {code: _Series(shelves.shelf(kind, code), start, start.time) for code, start in starts.items()}

    def lost(self) -> None:
        """Note that the connection was lost, which explains the gaps that follow."""
        for series in self._series.values():
            series.was_lost = True

    def last_moment(self, code: str) -> int | None:
        """Return the moment of a security's last closed bar, in microseconds since 1970 UTC; None if there is none."""
        series = self._series[code]
        return microseconds(series.last, series.shelf.zone)

    async def follow(self, items: AsyncIterator[KLineItem]) -> None:
        """Take items until there are no more."""
        async for item in items:
            series = self._series[item.code]
            if isinstance(item, BarGap):
                series.gap = item
            elif not item.closed:
                continue
            elif series.last is not None and item.kl.time <= series.last:
                series.is_joined = True  # It is in the folder, so nothing is missing between it and those that follow.
                series.gap = None
            else:
                self._tell_missing(series, item.kl.time)
                series.last = item.kl.time
                series.shelf.messages.append(item.kl)
                series.shelf.beside["adjustment"].append(UNADJUSTED)
                self._figures.taken[self.kind.name] += 1
                await self._shelves.settle(series.shelf)

    def _tell_missing(self, series: _Series, time: str) -> None:
        """Tell of the gap before the bar of this time, if there is one."""
        gap, series.gap = series.gap, None
        is_first, series.is_joined = not series.is_joined, True
        zone = series.shelf.zone
        end = microseconds(time, zone)
        row: GapRow | None = None
        if is_first:
            row = gap_after(series.start, self.kind, before=None, end=end)
        elif gap is not None:
            reason = "reconnected" if series.was_lost else "history_too_short"
            series.was_lost = False
            row = GapRow(self.kind.name, None, None, microseconds(series.last, zone), end, reason)
        if row is not None:
            self._shelves.add_gap(series.shelf.code, row)
