"""The iterators of both clients, from the wire to the item, against the simulator and through a faulty proxy."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar, cast

import pytest
from tests.support.markets.truth import LeapingClock, TickAudit
from tests.support.patience import PATIENCE, until
from tests.support.peers.faces import FACES, Face, FaceName, connected

from opend import AsyncClient, Bar, Client, Gap, Tick
from opend.errors import ConnectionClosed, QueueOverflow, ServerError, UsageError
from opend.session import DropReason
from opend.session.feeds import TickItem
from opend.session.life.backoff import Reconnect
from opend.simulator import Listing, ManualClock, Simulator
from opend.testing import Duplicate, Fault, FaultProxy, Flip, FlipField
from opend_proto import methods, qot_sub
from opend_proto.common import RetType
from opend_proto.qot_common import KLType, QotMarket, RehabType
from opend_proto.schema import Overflow

T = TypeVar("T")

QUICK = Reconnect(first=0.01, longest=0.05)
CODES = ["HK.00700", "US.AAPL"]


def listing(simulator: Simulator, code: str) -> Listing:
    return next(each for each in simulator.market.securities if each.text == code)


async def several(items: AsyncIterator[T], count: int) -> list[T]:
    return [await anext(items) for _ in range(count)]


def in_time(scenario: Callable[[], Coroutine[None, None, None]]) -> None:
    """Run a coroutine function with a time-out."""

    async def run() -> None:
        async with asyncio.timeout(PATIENCE):
            await scenario()

    asyncio.run(run())


@pytest.fixture
def gateway() -> Iterator[Simulator]:
    """A market that runs 60 times as fast as the clock."""
    with Simulator(clock=LeapingClock(60.0), push_interval=0.01) as simulator:
        yield simulator


@pytest.fixture
def proxy(gateway: Simulator) -> Iterator[FaultProxy]:
    with FaultProxy(gateway.host, gateway.port) as running:
        yield running


@contextmanager
def audited(simulator: Simulator) -> Generator[Callable[[TickItem], TickAudit]]:
    audits = {code: TickAudit(simulator.market, listing(simulator, code)) for code in CODES}

    def take(item: TickItem) -> TickAudit:
        audits[item.code].take(item)
        return audits[item.code]

    yield take
    assert all(audit.ticks for audit in audits.values())


# Ticks.


@pytest.mark.parametrize("name", FACES)
def test_a_reader_gets_the_recent_ticks_and_then_each_new_one(name: FaceName, gateway: Simulator) -> None:
    with connected(name, gateway.port) as face, audited(gateway) as take:
        items = face.reader(lambda client: client.ticks(CODES, recent=3)).take(60)
        for item in items:
            assert take(item).gaps == 0
    assert [item.code for item in items[:3]] == ["HK.00700"] * 3


FAULTS = {
    "a damaged body": FlipField(protocol_id=methods.QOT_UPDATE_TICKER.id, after_frames=3, times=2),
    "a damaged id": FlipField(protocol_id=methods.QOT_UPDATE_TICKER.id, after_frames=3, times=2, field="protocol_id"),
    "pushes twice": Duplicate(protocol_id=methods.QOT_UPDATE_TICKER.id),
    "a damaged reply": FlipField(protocol_id=methods.QOT_GET_TICKER.id, times=2),
    "damage anywhere": Flip(after_bytes=3000),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_what_is_damaged_is_read_again(gateway: Simulator, proxy: FaultProxy, fault: Fault) -> None:
    proxy.faults = [fault]
    with Client(proxy.host, proxy.port, reconnect=QUICK, timeout=0.5) as client, audited(gateway) as take:
        for item in islice(client.ticks(CODES, recent=3), 400):
            assert take(item).gaps == 0
    assert proxy.counts[fault.name] >= 1


@pytest.mark.parametrize("name", FACES)
def test_a_reader_goes_on_after_losses(name: FaceName, gateway: Simulator, proxy: FaultProxy) -> None:
    with connected(name, proxy.port, reconnect=QUICK) as face, audited(gateway) as take:
        items = face.reader(lambda client: client.ticks(CODES, recent=3))
        for _ in range(5):
            for item in items.take(30):
                assert take(item).gaps == 0
            proxy.disconnect_all()


def test_what_cannot_be_filled_is_a_gap(proxy: FaultProxy, gateway: Simulator) -> None:
    clock = gateway.market.clock
    assert isinstance(clock, LeapingClock)
    with Client(proxy.host, proxy.port, reconnect=QUICK) as client, audited(gateway) as take:
        items = client.ticks(CODES, recent=3)
        for item in islice(items, 30):
            take(item)
        clock.leap(600.0)
        assert proxy.disconnect_all() == 1
        gaps: set[str] = set()
        while len(gaps) < len(CODES):
            item = next(items)
            take(item)
            gaps.update({item.code} if isinstance(item, Gap) else ())


def test_a_cancelled_reader_goes_on_where_it_was() -> None:
    # The market moves when the test says so, so that on a slow machine all missed ticks can still be read again.
    clock = ManualClock()

    async def scenario(simulator: Simulator) -> None:
        async with AsyncClient(simulator.host, simulator.port) as client:
            items = client.ticks(CODES, recent=3)
            with audited(simulator) as take:
                cancelled = 0
                for turn in range(200):
                    clock.advance(0.1)
                    try:
                        # At once in every other turn, so that the first reader certainly has to be cancelled.
                        async with asyncio.timeout(0.002 * (turn % 2)):
                            take(await anext(items))
                    except TimeoutError:
                        cancelled += 1
                for _ in range(20):
                    clock.advance(5.0)
                    assert take(await anext(items)).gaps == 0
                assert cancelled

    with Simulator(clock=clock, push_interval=0.01) as simulator:
        in_time(lambda: scenario(simulator))


def overflows(face: Face) -> int:
    return face.stats.dropped[DropReason.OVERFLOW]


def lose(face: Face, count: int) -> None:
    """Wait until so many more pushes were dropped."""
    lost = overflows(face) + count
    until(lambda: overflows(face) >= lost)


@pytest.mark.parametrize("name", FACES)
def test_a_slow_reader_that_does_not_block_reads_again(name: FaceName, gateway: Simulator) -> None:
    with connected(name, gateway.port) as face, audited(gateway) as take:
        items = face.reader(lambda client: client.ticks(CODES, recent=3, queue=2, overflow="drop_oldest"))
        take(items.next())
        for _ in range(3):
            lose(face, 10)
            for item in items.take(100):
                take(item)


@pytest.mark.parametrize("name", FACES)
def test_a_slow_reader_may_ask_for_an_error(name: FaceName, gateway: Simulator) -> None:
    with connected(name, gateway.port) as face:
        items = face.reader(lambda client: client.ticks(CODES, recent=3, queue=1, overflow="raise"))

        def read() -> None:
            items.next()  # It may be too late already: the market does not wait.
            until(lambda: overflows(face))
            items.rest()

        with pytest.raises(QueueOverflow):
            read()


def test_a_refusal_reaches_the_reader(gateway: Simulator) -> None:
    with Client(gateway.host, gateway.port) as client:
        items = client.ticks("HK.99999")
        with pytest.raises(ServerError, match="unknown security '99999'"):
            next(items)
        with pytest.raises(ServerError, match="unknown security '99999'"):
            next(items)


def test_arguments_are_checked_at_once(gateway: Simulator) -> None:
    with Client(gateway.host, gateway.port) as client:
        with pytest.raises(UsageError, match="name at least one security"):
            client.ticks([])
        with pytest.raises(UsageError, match="overflow must be one of"):
            client.ticks("HK.00700", overflow=cast("Overflow", "explode"))


def test_a_client_that_is_not_connected_has_no_ticks() -> None:
    with pytest.raises(ConnectionClosed, match="not connected"):
        Client().ticks("HK.00700")
    with pytest.raises(ConnectionClosed, match="not connected"):
        AsyncClient().ticks("HK.00700")


@pytest.mark.parametrize("name", FACES)
def test_closing_the_client_ends_the_iterators(name: FaceName, gateway: Simulator) -> None:
    with connected(name, gateway.port) as face:
        items = face.reader(lambda client: client.ticks(CODES, recent=3))
        items.take(6)
        face.close()
        assert all(isinstance(item, Tick) for item in items.rest())


def test_a_closed_iterator_ends_and_leaves_the_subscription(gateway: Simulator) -> None:
    async def scenario() -> None:
        async with AsyncClient(gateway.host, gateway.port) as client:
            items = client.ticks(CODES, recent=1)
            await several(items, 2)
            await items.aclose()
            assert [item async for item in items] == []
            assert (await client.qot.get_sub_info()).total_used_quota == 2

    in_time(scenario)
    with Client(gateway.host, gateway.port) as client:
        items = client.ticks("HK.00700", recent=1)
        next(items)
        items.close()
        assert list(items) == []


def test_without_reconnection_the_reader_gets_the_error(gateway: Simulator, proxy: FaultProxy) -> None:
    with Client(proxy.host, proxy.port, reconnect=None) as client:
        items = client.ticks(CODES, recent=3)
        next(items)
        proxy.disconnect_all()
        with pytest.raises(ConnectionClosed):
            for _ in items:
                pass


def test_a_subscription_that_cannot_be_restored_is_told(gateway: Simulator, proxy: FaultProxy) -> None:
    with Client(proxy.host, proxy.port, reconnect=QUICK) as client:
        items = client.ticks(CODES, recent=3)
        next(items)

        @gateway.handle(methods.QOT_SUB)
        def refuse(_request: qot_sub.Request) -> qot_sub.Response:
            return qot_sub.Response(ret_type=RetType.FAILED, ret_msg="no right any more")

        proxy.disconnect_all()
        with pytest.raises(ServerError, match="no right any more"):
            for _ in items:
                pass


# Candlesticks.

SLOW = Listing(
    market=QotMarket.HK_SECURITY,
    code="00001",
    name="SLOW",
    currency="HKD",
    lot_size=100,
    base_price=100.0,
    trades_per_minute=4,
)


def test_candlesticks_close_once_across_losses() -> None:
    clock = ManualClock()
    with (
        Simulator(clock=clock, securities=[SLOW], push_interval=0.005) as simulator,
        FaultProxy(simulator.host, simulator.port) as proxy,
        Client(proxy.host, proxy.port, reconnect=QUICK) as client,
    ):
        items = client.klines("HK.00001", KLType.K_1MIN, recent=3)
        bars: list[Bar] = []

        def read_until(time: str) -> None:
            for item in items:
                assert isinstance(item, Bar)
                bars.append(item)
                if item.kl.time >= time and not item.closed:
                    break

        clock.advance(50)
        read_until("2025-06-02 10:31:00")
        clock.advance(60)
        read_until("2025-06-02 10:32:00")
        proxy.disconnect_all()
        clock.advance(180)
        read_until("2025-06-02 10:35:00")
        proxy.disconnect_all()
        # Further than the latest 1,000 candlesticks reach: history must be read.
        clock.advance(1500 * 60)
        read_until("2025-06-03 11:35:00")

        closed = [item.kl for item in bars if item.closed]
        day = client.qot.request_history_kl(
            rehab_type=RehabType.FORWARD,
            kl_type=KLType.K_1MIN,
            security=SLOW.security,
            begin_time="2025-06-02",
            end_time="2025-06-02",
        ).kl_list
    assert len(closed) == len({each.time for each in closed}) == 2 + 5 + 1500 - 1
    known = {each.time: each for each in day}
    assert all(known[each.time] == each for each in closed if each.time in known)
