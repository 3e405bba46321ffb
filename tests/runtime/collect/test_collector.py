"""A collector keeps each tick and closed bar of a market once, over restarts and crashes, or tells of a gap."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from tests.support.markets.collected import audit_bars, audit_ticks, gaps_of, rows_of
from tests.support.patience import PATIENCE

from opend import AsyncClient, StorageError, StorageInUse, UsageError
from opend.collect import AsyncCollector, Wanted
from opend.collect import shelves as shelves_module
from opend.session.counters import Counters, DropReason
from opend.session.life.backoff import Reconnect
from opend.simulator import LISTINGS, ManualClock, Simulator
from opend.storage.kinds import BARS, BOOK, TICKS
from opend.storage.lock import FolderLock
from opend.storage.parts import last_value, write_part
from opend.testing import FaultProxy

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from pathlib import Path

    from opend.simulator import Listing

CODES = ["HK.00700", "US.AAPL"]
BUSY = [replace(each, trades_per_minute=600) for each in LISTINGS if each.text in CODES]
MINUTES = BARS["1m"]
QUICK = Reconnect(first=0.01, longest=0.05)


class Market:
    """A simulator whose clock the test moves, and a folder."""

    def __init__(self, simulator: Simulator, clock: ManualClock, root: Path) -> None:
        self.simulator = simulator
        self.clock = clock
        self.root = root
        self.flagged: set[str] = set()
        """The flags that were set, over all runs."""

    def listing(self, code: str) -> Listing:
        return next(each for each in self.simulator.market.securities if each.text == code)

    def collect(
        self,
        work: Callable[[AsyncCollector], AsyncIterator[None]] | None = None,
        port: int | None = None,
        **wanted: Any,
    ) -> None:
        """Collect until all that the market has is taken, then do the test's work, and stop as Ctrl-C does."""

        async def run() -> None:
            client = AsyncClient("127.0.0.1", port or self.simulator.port, reconnect=QUICK)
            async with asyncio.timeout(PATIENCE), client:
                given: dict[str, Any] = {"ticks": True, "bars": ["1m"], "book": True, "flush_seconds": 0.05, **wanted}
                collector = AsyncCollector(client, self.root, Wanted.of(CODES, **given))
                running = asyncio.create_task(collector.run())
                try:
                    await self._settled(collector, running, has_book=given["book"])
                    if work is not None:
                        async for _ in work(collector):
                            await self._settled(collector, running, has_book=given["book"])
                finally:
                    running.cancel()
                    with suppress(asyncio.CancelledError):
                        await running
                    self.flagged |= set(collector.figures.flagged)

        asyncio.run(run())

    async def _settled(self, collector: AsyncCollector, running: asyncio.Task[None], *, has_book: bool) -> None:
        """Wait until the last trade and the last closed bar of each security are written, and a book."""
        trades = {code: self.simulator.market.latest(self.listing(code), 1)[0] for code in CODES}

        def is_written(code: str) -> bool:
            trade = trades[code]
            minute = datetime.fromtimestamp(trade.milliseconds // 60_000 * 60, UTC)
            lasts = last_value(self.root, TICKS, code, "sequence"), last_value(self.root, MINUTES, code, "timestamp")
            return lasts == (trade.sequence, minute)

        written = collector.figures.written
        while not running.done():
            if (not has_book or written["book"] >= len(CODES)) and all(map(is_written, CODES)):
                return
            await asyncio.sleep(0.02)

    def check(self) -> None:
        """Check what is in the folder against the market."""
        problems: list[str] = []
        for code in CODES:
            problems += audit_ticks(self.root, self.simulator.market, self.listing(code)).problems
            problems += audit_bars(self.root, MINUTES, code).problems
        assert problems == []


@pytest.fixture
def market(tmp_path: Path) -> Iterator[Market]:
    clock = ManualClock()
    with Simulator(
        clock=clock, securities=BUSY, push_interval=0.02, unsubscribe_after=0, quota_freed_after=0, rate_limits=False
    ) as simulator:
        yield Market(simulator, clock, tmp_path / "data")


def test_what_is_pushed_and_what_was_before_is_kept_once(market: Market) -> None:
    async def work(_collector: AsyncCollector) -> AsyncIterator[None]:
        for _ in range(3):
            market.clock.advance(61)
            yield

    market.collect(work)
    market.check()
    for code in CODES:
        assert len(rows_of(market.root, TICKS, code)) > 1000
        assert len(rows_of(market.root, MINUTES, code)) > 900
        assert rows_of(market.root, BOOK, code)
        assert gaps_of(market.root, code, "ticks") == gaps_of(market.root, code, "bars-1m") == []
    assert {path.name for path in market.root.iterdir()} == {".lock", "ticks", "bars-1m", "book"}


def test_a_restart_goes_on_where_the_folder_ends(market: Market) -> None:
    market.collect()
    market.clock.advance(30)
    market.collect()  # The gateway still has what was traded meanwhile.
    assert [gaps_of(market.root, code, "ticks") for code in CODES] == [[], []]
    market.check()
    market.clock.advance(600)
    market.collect()  # It has no longer, of ticks; bars it has, and books never.
    for code in CODES:
        assert [gap["reason"] for gap in gaps_of(market.root, code, "ticks")] == ["not_running"]
        assert gaps_of(market.root, code, "bars-1m") == []
        assert len(gaps_of(market.root, code, "book")) == 2
    market.check()


def test_what_is_missed_while_the_connection_is_lost_is_a_gap(market: Market) -> None:
    async def work(_collector: AsyncCollector) -> AsyncIterator[None]:
        market.clock.advance(600)
        await asyncio.to_thread(proxy.disconnect_all)
        yield
        market.clock.advance(1)  # The next book ends the gap in the books.
        yield

    with FaultProxy(market.simulator.host, market.simulator.port) as proxy:
        market.collect(work, proxy.port)
    market.check()
    for code in CODES:
        for kind in ("ticks", "book"):
            assert [gap["reason"] for gap in gaps_of(market.root, code, kind)] == ["reconnected"]
        assert gaps_of(market.root, code, "bars-1m") == []


def test_prices_of_the_market_are_on_its_grid(market: Market) -> None:
    market.collect()
    # Its bars go back into a night in which the real exchanges are shut.
    assert market.flagged <= {"out_of_session"}


@pytest.mark.parametrize("parts", [0, 1, 3])
def test_a_crash_between_two_parts_loses_nothing_unseen(
    market: Market, parts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    market.collect(book=False)
    written: list[object] = []

    def fail(*given: Any, **more: Any) -> Path:
        if len(written) >= parts:
            raise StorageError("the disk is full")
        written.append(given)
        return write_part(*given, **more)

    monkeypatch.setattr(shelves_module, "write_part", fail)
    market.clock.advance(300)
    with pytest.raises(StorageError, match="the disk is full"):
        market.collect(book=False)
    monkeypatch.undo()
    assert (market.root / ".session").exists()
    market.clock.advance(300)
    market.collect(book=False)
    market.check()
    reasons = {gap["reason"] for code in CODES for gap in gaps_of(market.root, code, "ticks")}
    assert "ended_without_closing" in reasons
    assert not (market.root / ".session").exists()


def test_a_second_collector_is_refused_and_disturbs_nothing(market: Market) -> None:
    with FolderLock(market.root, "opend collect"), pytest.raises(StorageInUse, match="opend collect"):
        market.collect()
    market.collect()
    market.check()


def test_damaged_pushes_of_books_leave_a_gap(market: Market, monkeypatch: pytest.MonkeyPatch) -> None:
    counters = Counters()
    monkeypatch.setattr(AsyncClient, "stats", property(lambda _client: counters))

    async def until(is_there: Callable[[], bool]) -> None:
        while not is_there():
            market.clock.advance(1)
            await asyncio.sleep(0.02)

    async def damage(collector: AsyncCollector) -> AsyncIterator[None]:
        taken = collector.figures.taken
        counters.dropped[DropReason.LATE_REPLY] += 1
        before = taken["book"]
        await until(lambda: taken["book"] > before + len(CODES))
        assert not taken["gaps"]
        counters.dropped[DropReason.UNDECODABLE] += 1
        await until(lambda: taken["gaps"] >= len(CODES))
        yield

    market.collect(damage)
    told = [gap["reason"] for code in CODES for gap in gaps_of(market.root, code, "book")]
    assert told == ["history_too_short"] * len(CODES)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "say what to collect"),
        ({"ticks": True, "codes": []}, "at least one security"),
        ({"bars": ["1h"]}, r"there are no bars of '1h'; the lengths are 1m, 3m, "),
        ({"ticks": True, "jump": 1.0}, "jump is a factor above 1"),
        ({"ticks": True, "flush_seconds": 0}, "flush_seconds must be a positive number"),
        ({"ticks": True, "flush_rows": 0}, "flush_rows must be at least 1"),
        ({"ticks": True, "codes": ["00700"]}, "a security is written MARKET.CODE"),
    ],
)
def test_what_cannot_be_collected_is_refused_at_once(given: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        Wanted.of(given.pop("codes", CODES), **given)
