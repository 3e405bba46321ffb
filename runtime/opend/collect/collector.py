"""Collect into a folder what a client's gateway pushes, until cancelled.

Invariant: while it runs nobody else writes to the folder; when it ends, all that was taken is on the disk, or the next
run finds that it ended without closing.
"""

from __future__ import annotations

import asyncio
from functools import partial
from logging import getLogger
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from opend.collect.figures import Figures
from opend.collect.following.bars import BarTaker
from opend.collect.following.books import BookTaker
from opend.collect.following.starts import read_starts
from opend.collect.following.ticks import TickTaker
from opend.collect.journal import Journal
from opend.collect.quality.facts import Learned
from opend.collect.quality.judging import Judge
from opend.collect.shelves import Shelves
from opend.errors import LinkError, OpenDError, ProtocolError, ServerError
from opend.securities import security
from opend.session.counters import DropReason
from opend.session.feeds.bar_feed import SUB_TYPES
from opend.session.life.states import Closed, Disconnected, RestoreFailed
from opend.storage.kinds import BAR_TYPES, BARS, BOOK, TICKS, arrow
from opend.storage.lock import FolderLock
from opend.storage.parts import remove_leftovers
from opend.zones import instant, zone_of
from opend_proto.qot_common import QotMarket, RehabType, SubType

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
    from datetime import datetime
    from os import PathLike

    from opend.client_async import AsyncClient
    from opend.collect.following.starts import Start
    from opend.collect.wanted import Wanted
    from opend.session.life.states import StateEvent

__all__ = ["AsyncCollector"]

_logger = getLogger("opend.collect")

_FACTS_SECONDS: Final = 60.0
_PAUSE: Final = 5.0
"""Seconds before reading is tried again after the gateway refused it."""
_MOST_BARS: Final = 1000
"""The most bars that the gateway returns at once."""
_QUEUE: Final = 8192
"""Pushes that may wait for one kind of data, before the client lets the gateway wait."""

_Job: TypeAlias = "Callable[[], Awaitable[None]]"
ItemT = TypeVar("ItemT")


class AsyncCollector:
    """Collects what is wanted into a folder; ``run`` does it, once."""

    def __init__(self, client: AsyncClient, to: str | PathLike[str], wanted: Wanted) -> None:
        """Set up a collector.

        Args:
            client: A connected client, of an OpenD or of a hub. It should reconnect, as clients do by default.
            to: The folder, which is made if it is not there.
            wanted: What to collect (`Wanted.of`).
        """
        self._client = client
        self._root = Path(to)
        self._wanted = wanted
        self.figures = Figures()
        """The counters, which may be read at any time."""
        self.begun = asyncio.Event()
        """Set once the folder is locked and the gateway has accepted all subscriptions."""
        self._takers: list[TickTaker | BarTaker | BookTaker] = []
        self._book_lost = asyncio.Event()
        self._closed_by: OpenDError | None = None

    async def run(self) -> None:
        """Collect until cancelled, or until the client is closed; then write what waits.

        Raises:
            StorageInUse: Another process writes to the folder.
            StorageError: The folder cannot be read or written, as when the disk is full.
            ServerError: The gateway refused to begin, as for a code that it does not know.
            LinkError: The client was lost, and does not reconnect.
            UsageError: The package pyarrow is not installed.
        """
        for module in ("pyarrow", "pyarrow.compute", "pyarrow.parquet"):
            arrow(module)  # Before anything is asked for, and not while ticks come.
        with FolderLock(self._root, "opend collect"):
            await asyncio.to_thread(remove_leftovers, self._root)
            journal = Journal(self._root)
            starts = await asyncio.to_thread(read_starts, self._root, self._wanted, journal)
            learned = Learned(self._wanted.codes)
            judge = Judge(learned.of, self.figures, jump=self._wanted.jump)
            shelves = Shelves(self._root, self.figures, judge.mark, flush_rows=self._wanted.flush_rows)
            remove = self._client.on_state(self._on_state)
            try:
                readers = self._readers(shelves, starts)  # That of the books listens from now on.
                await learned.refresh(self._client)
                await self._subscribe()
                journal.begin(list(starts), time_ns() // 1000)
                self.begun.set()
                keepers = [partial(_again, self._wanted.flush_seconds, shelves.flush)]
                keepers.append(partial(_again, _FACTS_SECONDS, partial(learned.refresh, self._client)))
                await _together(readers, [*keepers, self._keep_subscribed])
            finally:
                remove()
                await shelves.close()
                journal.end()
        if self._closed_by is not None:
            raise self._closed_by

    async def _subscribe(self) -> None:
        """Subscribe to all at once, so that a refusal comes first and says what uses the quota."""
        wanted = self._wanted
        types = [SUB_TYPES[BAR_TYPES[each]] for each in wanted.bars]
        types += [SubType.TICKER] if wanted.has_ticks else []
        if types:
            await self._client.subscribe(
                wanted.codes, *types, first=False, rehab=RehabType.NONE, session=wanted.session
            )
        if wanted.has_book:
            await self._subscribe_to_book()

    async def _subscribe_to_book(self) -> None:
        await self._client.subscribe(self._wanted.codes, SubType.ORDER_BOOK, session=self._wanted.session)

    def _readers(self, shelves: Shelves, starts: dict[tuple[str, str], Start]) -> list[_Job]:
        """Return what has to run for each kind of data."""

        def of(kind: str) -> dict[str, Start]:
            return {code: start for (name, code), start in starts.items() if name == kind}

        readers: list[_Job] = []
        if self._wanted.has_ticks:
            readers.append(self._reader_of_ticks(TickTaker(shelves, self.figures, of(TICKS.name))))
        for length in self._wanted.bars:
            kind = BARS[length]
            readers += self._readers_of_bars(length, BarTaker(shelves, self.figures, kind, of(kind.name)))
        if self._wanted.has_book:
            books = BookTaker(shelves, self.figures, of(BOOK.name), self._losses)
            self._takers.append(books)
            readers.append(partial(self._follow, books.follow, self._client.qot.update_order_book(queue=_QUEUE)))
        return readers

    def _reader_of_ticks(self, taker: TickTaker) -> _Job:
        self._takers.append(taker)
        items = self._client.ticks(
            self._wanted.codes, since=taker.since or None, session=self._wanted.session, queue=_QUEUE
        )
        return partial(self._follow, taker.follow, items)

    def _readers_of_bars(self, length: str, taker: BarTaker) -> list[_Job]:
        """Return a reader of the securities of which there are bars, and one of the others."""
        self._takers.append(taker)
        lasts = {code: last for code in self._wanted.codes if (last := _last_bar(taker, code)) is not None}
        others = [code for code in self._wanted.codes if code not in lasts]
        readers: list[_Job] = []
        for codes, since in ((list(lasts), min(lasts.values(), default=None)), (others, None)):
            if codes:
                items = self._client.klines(
                    codes,
                    BAR_TYPES[length],
                    rehab=RehabType.NONE,
                    recent=_MOST_BARS,
                    since=since,
                    session=self._wanted.session,
                    queue=_QUEUE,
                )
                readers.append(partial(self._follow, taker.follow, items))
        return readers

    def _losses(self) -> int:
        """Return how many pushes have been lost, whatever they were of."""
        dropped = self._client.stats.dropped
        return sum(dropped.values()) - dropped[DropReason.LATE_REPLY]

    async def _follow(
        self, follow: Callable[[AsyncIterator[ItemT]], Awaitable[None]], items: AsyncIterator[ItemT]
    ) -> None:
        """Follow items until the client is closed; what fails once it has begun is tried again, and loses nothing."""
        while True:
            taken = self.figures.taken.total()
            try:
                await follow(items)
            except (ServerError, LinkError, ProtocolError) as error:
                if self._closed_by is not None or (isinstance(error, ServerError) and not taken):
                    raise
                _logger.info("reading is tried again in %s s: %s", _PAUSE, error)
                self.figures.note_trouble(error)
            else:
                return
            await asyncio.sleep(_PAUSE)

    async def _keep_subscribed(self) -> None:
        """Subscribe to the books again if that failed after a lost connection; ticks and bars do so by themselves."""
        while True:
            await self._book_lost.wait()
            self._book_lost.clear()
            try:
                await self._subscribe_to_book()
            except OpenDError as error:
                _logger.info("the order books are subscribed to again in %s s: %s", _PAUSE, error)
                self.figures.note_trouble(error)
                await asyncio.sleep(_PAUSE)
                self._book_lost.set()

    def _on_state(self, event: StateEvent) -> None:
        if isinstance(event, Disconnected):
            for taker in self._takers:
                taker.lost()
        elif isinstance(event, RestoreFailed) and self._wanted.has_book:
            self._book_lost.set()
        elif isinstance(event, Closed):
            self._closed_by = event.error


def _last_bar(taker: BarTaker, code: str) -> datetime | None:
    """Return when the last bar in the folder was; None if there is none, or its exchange's time zone is not known."""
    moment = taker.last_moment(code)
    if moment is None or zone_of(QotMarket, security(code).market) is None:
        return None
    return instant(moment)


async def _again(seconds: float, job: _Job) -> None:
    """Do a job again and again, with a pause before each."""
    while True:
        await asyncio.sleep(seconds)
        await job()


async def _together(readers: Iterable[_Job], keepers: Iterable[_Job]) -> None:
    """Run all until the readers are done, or one job fails; raise its error alone."""
    try:
        async with asyncio.TaskGroup() as group:
            keeping = [group.create_task(_run(each)) for each in keepers]
            await asyncio.wait([group.create_task(_run(each)) for each in readers])
            for each in keeping:
                each.cancel()
    except ExceptionGroup as errors:
        raise errors.exceptions[0] from None


async def _run(job: _Job) -> None:
    await job()
