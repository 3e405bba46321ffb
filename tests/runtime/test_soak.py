"""Over a connection that keeps breaking, every tick comes once or in a gap, and memory does not grow."""

from __future__ import annotations

import asyncio
import gc
import random
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread, active_count
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from tests.support.markets.truth import LeapingClock, TickAudit

from opend import AsyncClient, Client
from opend.session.life.backoff import Reconnect
from opend.simulator import Listing, Simulator
from opend.testing import FaultProxy
from opend_proto.qot_common import QotMarket

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.session.feeds import TickItem

pytestmark = [pytest.mark.one_python, pytest.mark.usefixtures("only_new_objects")]

DISCONNECTS = 200
SPEED = 20.0
LEAP_SECONDS = 120.0
"""Seconds of the market's time, with more trades than a gateway returns at once, so that some gaps stay."""
QUICK = Reconnect(first=0.001, longest=0.01)
LISTINGS = [
    Listing(
        market=QotMarket.HK_SECURITY,
        code=code,
        name=code,
        currency="HKD",
        lot_size=100,
        base_price=100.0,
        trades_per_minute=trades,
    )
    for code, trades in (("00001", 900), ("00002", 300), ("00003", 30))
]
MOST_GROWTH = 4_000
"""Objects: a window of 1,000 ticks may wait at one time and not at another, and little more than that."""


@dataclass
class Disruptor:
    """A thread that breaks connections at random moments, sometimes while the market's time leaps."""

    proxy: FaultProxy
    clock: LeapingClock
    seconds: float
    broken: int = 0
    leaps: int = 0
    over: Event = field(default_factory=Event)
    stopped: Event = field(default_factory=Event)

    def run(self) -> None:
        chance = random.Random(7)  # noqa: S311
        deadline = monotonic() + self.seconds
        try:
            while not self.stopped.wait(chance.uniform(0.0, 0.04)):
                if self.broken >= DISCONNECTS and monotonic() >= deadline:
                    break
                if chance.random() < 0.05:
                    self.leaps += 1
                    self.clock.leap(LEAP_SECONDS)
                self.broken += self.proxy.disconnect_all(reset=chance.random() < 0.5)
        finally:
            self.over.set()


@dataclass
class Watch:
    """Audits the items of the reader, and knows when all after the last disconnect have come."""

    simulator: Simulator
    disruptor: Disruptor
    audits: dict[str, TickAudit] = field(init=False)
    until: float | None = None
    sizes: list[int] = field(default_factory=list[int])

    def __post_init__(self) -> None:
        self.audits = {listing.text: TickAudit(self.simulator.market, listing) for listing in LISTINGS}

    def take(self, item: TickItem) -> bool:
        """Audit an item; return whether the reader may stop."""
        self.audits[item.code].take(item)
        self._measure()
        if self.until is None and self.disruptor.over.is_set():
            self.until = self.simulator.market.milliseconds() + SPEED * 500
        return self.until is not None and all(self._is_past(code, self.until) for code in ("HK.00001", "HK.00002"))

    def _is_past(self, code: str, until: float) -> bool:
        last = self.audits[code].last
        return last is not None and last.milliseconds > until

    def _measure(self) -> None:
        """Record the number of our live objects, at regular intervals."""
        if self.disruptor.broken >= (len(self.sizes) + 1) * DISCONNECTS // 4:
            gc.collect()
            self.sizes.append(sum(is_ours(each) for each in gc.get_objects()))

    def check(self) -> None:
        assert self.disruptor.broken >= DISCONNECTS
        assert all(audit.ticks for audit in self.audits.values())
        busiest = self.audits["HK.00001"]
        assert busiest.gaps <= self.disruptor.leaps + DISCONNECTS // 10, "what the gateway still has is read again"
        assert busiest.missed, "some leaps were longer than what it has"
        assert max(self.sizes[1:]) - self.sizes[0] < MOST_GROWTH, self.sizes


OURS = ("opend.client", "opend.threaded", "opend.session", "opend.codec", "opend_proto", "asyncio", "threading")


def is_ours(each: object) -> bool:
    return str(type(each).__module__).startswith(OURS)  # It is not always a str, although it should be.


def left_over() -> tuple[int, int]:
    """Return the numbers of threads and, on systems that show them, of open files."""
    place = Path("/proc/self/fd")
    return active_count(), len(list(place.iterdir())) if place.exists() else 0


def assert_nothing_is_left(before: tuple[int, int]) -> None:
    deadline = monotonic() + 5.0
    while left_over() != before and monotonic() < deadline:
        Event().wait(0.01)  # The proxy still has to see the end of the last connection.
    assert left_over() == before


@pytest.fixture
def watch(request: pytest.FixtureRequest) -> Iterator[Watch]:
    """A simulator behind a proxy whose connections keep breaking, until the test is over."""
    clock = LeapingClock(SPEED)
    seconds = request.config.getoption("--soak-seconds")
    assert isinstance(seconds, float)
    with (
        Simulator(clock=clock, securities=LISTINGS, push_interval=0.01) as simulator,
        FaultProxy(simulator.host, simulator.port) as proxy,
    ):
        disruptor = Disruptor(proxy, clock, seconds)
        yield Watch(simulator, disruptor)
        disruptor.stopped.set()


@pytest.mark.timeout(0)
def test_an_asynchronous_reader_loses_nothing_silently(watch: Watch) -> None:
    async def read() -> None:
        proxy = watch.disruptor.proxy
        async with AsyncClient(proxy.host, proxy.port, reconnect=QUICK, timeout=20.0) as client:
            thread.start()
            async for item in client.ticks([listing.text for listing in LISTINGS], recent=10):
                if watch.take(item):
                    break

    thread = Thread(target=watch.disruptor.run)
    before = left_over()
    asyncio.run(read())
    thread.join()
    watch.check()
    assert_nothing_is_left(before)


@pytest.mark.timeout(0)
def test_a_blocking_reader_loses_nothing_silently(watch: Watch) -> None:
    proxy = watch.disruptor.proxy
    thread = Thread(target=watch.disruptor.run)
    before = left_over()
    with Client(proxy.host, proxy.port, reconnect=QUICK, timeout=20.0) as client:
        thread.start()
        for item in client.ticks([listing.text for listing in LISTINGS], recent=10):
            if watch.take(item):
                break
    thread.join()
    watch.check()
    assert_nothing_is_left(before)
