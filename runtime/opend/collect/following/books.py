"""Collect every order book that is pushed.

Invariant: the gateway has no earlier books to read, so each interruption is a gap, and ends with the next book.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from time import time_ns
from typing import TYPE_CHECKING

from opend.collect.following.starts import gap_after
from opend.collect.shelves import GapRow
from opend.securities import security_text
from opend.storage.kinds import BOOK

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from opend.collect.figures import Figures
    from opend.collect.following.starts import Start
    from opend.collect.shelves import Shelf, Shelves
    from opend_proto.qot_update_order_book import S2C

__all__ = ["BookTaker"]


@dataclass(slots=True)
class _Series:
    """The books of one security."""

    shelf: Shelf
    start: Start
    last: int | None = None
    """When the last one of this run came, in microseconds since 1970 UTC."""
    was_lost: bool = False
    """Whether the connection has been lost since."""
    losses: int = 0
    """How many pushes had been lost until then."""


class BookTaker:
    """Takes the payloads of ``client.qot.update_order_book()``."""

    def __init__(self, shelves: Shelves, figures: Figures, starts: dict[str, Start], losses: Callable[[], int]) -> None:
        """Set up.

        Args:
            shelves: Where the books go.
            figures: The counters.
            starts: Where the books in the folder end, by security.
            losses: Returns how many pushes have been lost or damaged so far. Books have no sequence that would tell.
        """
        self._losses = losses
        self._shelves = shelves
        self._figures = figures
        self._series = {code: _Series(shelves.shelf(BOOK, code), start) for code, start in starts.items()}
        self._serials = count(1)

    def lost(self) -> None:
        """Note that the connection was lost: what was pushed meanwhile is missing."""
        for series in self._series.values():
            series.was_lost = True

    async def follow(self, books: AsyncIterator[S2C]) -> None:
        """Take books until there are no more."""
        async for book in books:
            series = self._series.get(security_text(book.security))
            if series is not None:
                received = time_ns() // 1000
                self._tell_missing(series, received)
                series.last = received
                series.shelf.messages.append(book)
                series.shelf.beside["received"].append(received)
                series.shelf.beside["serial"].append(next(self._serials))
                self._figures.taken[BOOK.name] += 1
                await self._shelves.settle(series.shelf)

    def _tell_missing(self, series: _Series, received: int) -> None:
        row: GapRow | None = None
        losses = self._losses()
        if series.last is None:
            row = gap_after(series.start, BOOK, before=None, end=received)
        elif series.was_lost or losses != series.losses:
            reason = "reconnected" if series.was_lost else "history_too_short"
            row = GapRow(BOOK.name, None, None, series.last, received, reason)
        series.was_lost, series.losses = False, losses
        if row is not None:
            self._shelves.add_gap(series.shelf.code, row)
