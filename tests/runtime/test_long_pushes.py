"""Both clients read long pushes in another thread: all pushes keep their order, and nothing else waits for them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from itertools import islice
from queue import SimpleQueue
from typing import Any, Final

import pytest
from tests.support.gateway import INIT, ScriptedGateway
from tests.support.truth import LeapingClock, TickAudit

from opend import AsyncClient, Bar, CallTimeout, Client, Tick, security
from opend.client_async import connection as async_connection
from opend.codec import encode
from opend.frame import SHORT_BODY, encode_frame
from opend.session import ClientSession
from opend.session.connection import bodies, tcp
from opend.session.connection.bodies import read_body
from opend.simulator import Simulator
from opend_proto import methods, qot_update_ticker, trd_unlock_trade
from opend_proto.common import RetType
from opend_proto.qot_common import KLType

UNLOCKED: Final = trd_unlock_trade.Response(ret_type=RetType.SUCCEED, s2c=trd_unlock_trade.S2C())
CODE: Final = "HK.00700"


def frame(code: str, size: int = 1) -> bytes:
    s2c = qot_update_ticker.S2C(security=security(f"HK.{code}"), name="x" * size)
    body = encode(qot_update_ticker.Response(ret_type=RetType.SUCCEED, s2c=s2c))
    return encode_frame(methods.QOT_UPDATE_TICKER.id, 1, body)


PUSHES: Final = frame("1") + frame("2", 2 * SHORT_BODY) + frame("3") + frame("4")


class Reading:
    """The reading of long pushes, which begins only when the test lets it."""

    def __init__(self) -> None:
        self.allowed = threading.Event()
        self.began = threading.Event()
        self.threads: list[str] = []

    def read(self, message_type: Any, body: Any, *rest: Any) -> Any:
        if len(body) > SHORT_BODY:
            self.threads.append(threading.current_thread().name)
            self.began.set()
            assert self.allowed.wait(30)
        return read_body(message_type, body, *rest)


@pytest.fixture
def gateway() -> Iterator[ScriptedGateway]:
    """A gateway that answers InitConnect and UnlockTrade, and nothing else."""
    running = ScriptedGateway()
    running.answers = {1001: INIT, 2005: UNLOCKED}
    yield running
    running.close()


def is_not_short(body: bytes, _: int) -> bool:
    return len(body) > SHORT_BODY


def every_body_is_long(_: bytes, __: int) -> bool:
    return True


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Reading:
    held = Reading()
    monkeypatch.setattr(bodies, "is_long", is_not_short)
    monkeypatch.setattr(bodies, "read_body", held.read)
    return held


def in_time(scenario: Any) -> None:
    async def run() -> None:
        async with asyncio.timeout(30):
            await scenario()

    asyncio.run(run())


def test_the_loop_goes_on_and_the_order_is_kept(gateway: ScriptedGateway, reading: Reading) -> None:
    async def scenario() -> None:
        async with AsyncClient("127.0.0.1", gateway.port, reconnect=None) as client:
            handled: list[str] = []
            client.qot.on_update_ticker(lambda s2c: handled.append(s2c.security.code))
            pushes = client.qot.update_ticker()
            gateway.flush(PUSHES)
            assert (await anext(pushes)).security.code == "1"
            await client.trd.unlock_trade(unlock=False)
            assert reading.began.is_set()
            with pytest.raises(CallTimeout):
                await client.system.get_global_state(user_id=0, timeout=0.05)
            assert handled == ["1"]
            reading.allowed.set()
            assert [(await anext(pushes)).security.code for _ in range(3)] == ["2", "3", "4"]
            assert handled == ["1", "2", "3", "4"]

    in_time(scenario)
    assert "MainThread" not in reading.threads


def test_an_async_close_does_not_wait_for_a_push(gateway: ScriptedGateway, reading: Reading) -> None:
    async def scenario() -> None:
        async with AsyncClient("127.0.0.1", gateway.port, reconnect=None) as client:
            pushes = client.qot.update_ticker()
            reader = asyncio.create_task(anext(pushes))
            gateway.flush(frame("2", 2 * SHORT_BODY))
            assert await asyncio.to_thread(reading.began.wait, 30)
            reader.cancel()
            with pytest.raises(asyncio.CancelledError):
                await reader
            late = asyncio.create_task(anext(pushes))
        with pytest.raises(StopAsyncIteration):
            await late
        reading.allowed.set()

    in_time(scenario)


def test_a_full_line_holds_the_connection_back(
    gateway: ScriptedGateway, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    paused = asyncio.Event()

    class Watched(ClientSession):
        def pause(self) -> None:
            super().pause()
            paused.set()

    monkeypatch.setattr(async_connection, "ClientSession", Watched)

    async def scenario() -> None:
        async with AsyncClient("127.0.0.1", gateway.port, reconnect=None) as client:
            pushes = client.qot.update_ticker(queue=10_000)
            gateway.flush(frame("0", 2 * SHORT_BODY) + b"".join(frame(str(number)) for number in range(1, 2000)))
            await paused.wait()
            reading.allowed.set()
            assert [(await anext(pushes)).security.code for _ in range(2000)] == [str(each) for each in range(2000)]

    in_time(scenario)


def test_the_sync_client(gateway: ScriptedGateway, reading: Reading) -> None:
    with Client("127.0.0.1", gateway.port, reconnect=None) as client:
        handled: SimpleQueue[str] = SimpleQueue()
        client.qot.on_update_ticker(lambda s2c: handled.put(s2c.security.code))
        pushes = client.qot.update_ticker()
        gateway.flush(PUSHES)
        assert next(pushes).security.code == "1"
        assert reading.began.wait(30)
        client.trd.unlock_trade(unlock=False)
        with pytest.raises(CallTimeout):
            client.system.get_global_state(user_id=0, timeout=0.05)
        reading.allowed.set()
        assert [next(pushes).security.code for _ in range(3)] == ["2", "3", "4"]
        assert [handled.get(timeout=30) for _ in range(4)] == ["1", "2", "3", "4"]
    assert reading.threads == ["opend-decoder"]


def test_a_sync_close_does_not_wait_for_a_push(gateway: ScriptedGateway, reading: Reading) -> None:
    with Client("127.0.0.1", gateway.port, reconnect=None) as client:
        pushes = client.qot.update_ticker()
        gateway.flush(PUSHES)
        assert reading.began.wait(30)
    assert [each.security.code for each in pushes] == ["1"]
    reading.allowed.set()


# Loss-free iterators, for which every push and every reply is long.


@pytest.fixture
def market(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    monkeypatch.setattr(bodies, "is_long", every_body_is_long)
    monkeypatch.setattr(tcp, "run_reader", lambda: None)
    with Simulator(clock=LeapingClock(60.0), push_interval=0.01) as simulator:
        yield simulator


def audit_of(simulator: Simulator) -> TickAudit:
    return TickAudit(simulator.market, next(each for each in simulator.market.securities if each.text == CODE))


def check_bars(bars: list[Any]) -> None:
    closed = [item.kl.time for item in bars if item.closed]
    assert closed == sorted(set(closed))
    assert closed


def test_feeds_of_the_sync_client(market: Simulator) -> None:
    audit = audit_of(market)
    with Client(market.host, market.port) as client:
        for item in islice(client.ticks(CODE, recent=3), 60):
            audit.take(item)
        check_bars([item for item in islice(client.klines(CODE, KLType.K_1MIN), 150) if isinstance(item, Bar)])
    assert (audit.gaps, audit.ticks) == (0, 60)


def test_feeds_of_the_async_client(market: Simulator) -> None:
    audit = audit_of(market)

    async def scenario() -> None:
        async with AsyncClient(market.host, market.port) as client:
            ticks, bars = client.ticks(CODE, recent=3), client.klines(CODE, KLType.K_1MIN)
            for _ in range(60):
                item = await anext(ticks)
                assert isinstance(item, Tick)
                audit.take(item)
            check_bars([item for item in [await anext(bars) for _ in range(150)] if isinstance(item, Bar)])

    in_time(scenario)
    assert (audit.gaps, audit.ticks) == (0, 60)
