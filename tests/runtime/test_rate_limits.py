"""Rate limits of the clients: calls wait for their turn, are refused, or time out while waiting."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.support.patience import BEYOND, PATIENCE

from opend import AsyncClient, CallTimeout, Client, ConnectionClosed, Disconnected, UsageError, security
from opend.callbacks import CallbackClient, Callbacks
from opend.errors import EncodeError, RateLimitExceeded
from opend.session.life.backoff import Reconnect
from opend.session.life.limits import RateLimiter
from opend.simulator import Simulator
from opend.testing import FaultProxy, Refuse
from opend.threaded.supervisor import Supervisor
from opend_proto import methods, qot_get_sub_info, qot_get_ticker
from opend_proto.schema import Limit

SECONDS = 0.4
LIMITED = replace(methods.QOT_GET_SUB_INFO, limit=Limit(2, SECONDS))
ENDLESS = replace(LIMITED, limit=Limit(2, 3600.0))
"""A limit under which a third call gets no turn, however slow the machine is."""
REQUEST = qot_get_sub_info.Request(c2s=qot_get_sub_info.C2S())


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


def test_the_blocking_client_waits_its_turn(simulator: Simulator) -> None:
    with Client(simulator.host, simulator.port) as client:
        started = time.monotonic()
        for _ in range(3):
            assert client.call(LIMITED, REQUEST).s2c is not None
        assert time.monotonic() - started >= SECONDS


def test_the_asynchronous_client_waits_its_turn(simulator: Simulator) -> None:
    async def main() -> None:
        async with AsyncClient(simulator.host, simulator.port) as client:
            started = time.monotonic()
            await asyncio.gather(*(client.call(LIMITED, REQUEST) for _ in range(3)))
            assert time.monotonic() - started >= SECONDS

    asyncio.run(main())


def test_a_turn_beyond_the_time_out_is_refused_at_once(simulator: Simulator) -> None:
    with Client(simulator.host, simulator.port) as client:
        client.call(ENDLESS, REQUEST)
        client.call(ENDLESS, REQUEST)
        with pytest.raises(RateLimitExceeded, match=r"Qot_GetSubInfo \(3003\): not sent: the limit of 2 calls"):
            client.call(ENDLESS, REQUEST, timeout=BEYOND)


def test_the_policy_raise(simulator: Simulator) -> None:
    async def main() -> None:
        async with AsyncClient(simulator.host, simulator.port, rate_limit="raise") as client:
            await client.call(ENDLESS, REQUEST)
            await client.call(ENDLESS, REQUEST)
            with pytest.raises(RateLimitExceeded):
                await client.call(ENDLESS, REQUEST)

    asyncio.run(main())


def test_the_policy_off(simulator: Simulator) -> None:
    endless = replace(LIMITED, limit=Limit(1, 3600.0))
    with Client(simulator.host, simulator.port, rate_limit="off") as client:
        for _ in range(5):
            client.call(endless, REQUEST)


def test_who_gives_up_leaves_the_turn_to_the_next(simulator: Simulator) -> None:
    slower = replace(LIMITED, limit=Limit(2, 3.0))

    async def main() -> None:
        async with AsyncClient(simulator.host, simulator.port) as client:
            await client.call(slower, REQUEST)
            await client.call(slower, REQUEST)
            impatient = [asyncio.create_task(client.call(slower, REQUEST)) for _ in range(2)]
            await asyncio.sleep(0.01)
            for task in impatient:
                task.cancel()
            await asyncio.gather(*impatient, return_exceptions=True)
            # Behind two that were still counted, this turn would be past the time-out.
            await client.call(slower, REQUEST, timeout=5.5)

    asyncio.run(main())


class Program(Callbacks):
    """A callback program that signals when it is connected."""

    def __init__(self) -> None:
        self.ready = threading.Event()

    def on_init_connect(self, client: object, error_code: int, description: str) -> None:
        self.ready.set()


UNWRITABLE = replace(methods.QOT_GET_TICKER, limit=Limit(2, 3600.0))
TOO_LARGE = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security("HK.00700"), max_ret_num=2**40))
WRITABLE = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security("HK.00700"), max_ret_num=1))


def test_what_cannot_be_written_uses_nothing_up(simulator: Simulator) -> None:
    with Client(simulator.host, simulator.port) as client:
        for _ in range(3):
            with pytest.raises(EncodeError):
                client.call(UNWRITABLE, TOO_LARGE)
        assert client.call(UNWRITABLE, WRITABLE).ret_type is not None


def test_what_cannot_be_written_uses_nothing_up_asynchronously(simulator: Simulator) -> None:
    async def main() -> None:
        async with AsyncClient(simulator.host, simulator.port) as client:
            for _ in range(3):
                with pytest.raises(EncodeError):
                    await client.call(UNWRITABLE, TOO_LARGE)
            assert (await client.call(UNWRITABLE, WRITABLE)).ret_type is not None

    asyncio.run(main())


def test_what_cannot_be_written_uses_nothing_up_with_callbacks(simulator: Simulator) -> None:
    program = Program()
    with CallbackClient(program, simulator.host, simulator.port) as client:
        assert program.ready.wait(PATIENCE)
        for _ in range(3):
            with pytest.raises(EncodeError):
                client.send(UNWRITABLE, TOO_LARGE)
        assert client.send(UNWRITABLE, WRITABLE)


def is_taken(lock: threading.Condition) -> bool:
    """Return whether another thread has the lock."""
    if lock.acquire(blocking=False):
        lock.release()
        return False
    return True


def test_turns_are_given_under_the_lock(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two threads that were given the last turn at once would both send."""
    owned: list[bool] = []

    def reserve(_: RateLimiter, method: object, request: object, now: float, timeout: float) -> float:
        other = threading.Thread(target=lambda: owned.append(is_taken(lock)))
        other.start()
        other.join()
        return now

    program = Program()
    with CallbackClient(program, simulator.host, simulator.port) as client:
        assert program.ready.wait(PATIENCE)
        supervisor: Supervisor = vars(client)["_supervisor"]
        lock: threading.Condition = vars(supervisor)["_changed"]
        monkeypatch.setattr(RateLimiter, "reserve", reserve)
        client.send(LIMITED, REQUEST)
    assert owned == [True]


def test_what_finds_no_connection_uses_nothing_up(simulator: Simulator) -> None:
    with FaultProxy(simulator.host, simulator.port) as proxy, Client(proxy.host, proxy.port) as client:
        lost = threading.Event()
        client.on_state(lambda event: lost.set() if isinstance(event, Disconnected) else None)
        proxy.faults = [Refuse()]
        proxy.disconnect_all()
        assert lost.wait(PATIENCE)
        for _ in range(3):
            with pytest.raises(CallTimeout, match="not sent"):
                client.call(UNWRITABLE, WRITABLE, timeout=0.01)
        proxy.faults = []
        assert client.call(UNWRITABLE, WRITABLE).ret_type is not None


def test_who_is_cancelled_while_there_is_no_connection_uses_nothing_up(simulator: Simulator) -> None:
    async def main() -> None:
        async with AsyncClient(simulator.host, proxy.port, reconnect=Reconnect(first=3600.0, longest=3600.0)) as client:
            lost = asyncio.Event()
            client.on_state(lambda event: lost.set() if isinstance(event, Disconnected) else None)
            proxy.disconnect_all()
            await lost.wait()
            for _ in range(3):
                waiting = asyncio.create_task(client.call(UNWRITABLE, WRITABLE))
                await asyncio.sleep(0)  # The call has its turn now.
                waiting.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await waiting
            # With its turn gone, it would be refused by RateLimitExceeded.
            with pytest.raises(CallTimeout, match="not sent: there was no connection"):
                await client.call(UNWRITABLE, WRITABLE, timeout=0.01)

    with FaultProxy(simulator.host, simulator.port) as proxy:
        asyncio.run(main())


def test_close_ends_the_wait(simulator: Simulator) -> None:
    slow = replace(LIMITED, limit=Limit(1, 60.0))
    client = Client(simulator.host, simulator.port, timeout=120.0).connect()
    client.call(slow, REQUEST)
    failures: list[BaseException] = []

    def wait() -> None:
        try:
            client.call(slow, REQUEST)
        except ConnectionClosed as error:
            failures.append(error)

    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.05)
    client.close()
    waiting.join(PATIENCE)
    assert not waiting.is_alive()
    assert len(failures) == 1


def test_an_unknown_policy_is_refused() -> None:
    with pytest.raises(UsageError, match="rate_limit must be"):
        Client(rate_limit="perhaps")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
