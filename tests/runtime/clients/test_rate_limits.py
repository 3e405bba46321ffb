"""Rate limits of the clients: calls wait for their turn, are refused, or time out while waiting."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from queue import SimpleQueue

import pytest
from tests.runtime.clients.conftest import OpenFace
from tests.support.patience import BEYOND, PATIENCE, until
from tests.support.peers.faces import Face

from opend import AsyncClient, CallTimeout, Client, ConnectionClosed, Disconnected, UsageError, security
from opend.callbacks import CallbackClient, Callbacks
from opend.errors import EncodeError, RateLimitExceeded
from opend.session.life.backoff import Reconnect
from opend.session.life.limits import RateLimiter
from opend.simulator import Simulator
from opend.testing import FaultProxy, Refuse
from opend.threaded.supervisor import Supervisor
from opend_proto import methods, qot_get_sub_info, qot_get_ticker
from opend_proto.schema import AnyMethod, Limit, Message

SECONDS = 0.4
LIMITED = replace(methods.QOT_GET_SUB_INFO, limit=Limit(2, SECONDS))
ENDLESS = replace(LIMITED, limit=Limit(2, 3600.0))
"""A limit under which a third call gets no turn, however slow the machine is."""
REQUEST = qot_get_sub_info.Request(c2s=qot_get_sub_info.C2S())


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


@pytest.fixture
def face(open_face: OpenFace, simulator: Simulator) -> Face:
    """A client that is connected."""
    made = open_face(simulator.port)
    made.connect()
    return made


def test_calls_wait_their_turn(face: Face) -> None:
    started = time.monotonic()
    calls = [face.begin_call(LIMITED, REQUEST) for _ in range(3)]
    assert all(call.result(PATIENCE).s2c is not None for call in calls)
    assert time.monotonic() - started >= SECONDS
    assert (face.stats.rate_limit_waits, 0 < face.stats.rate_limit_seconds <= SECONDS) == (1, True)


def test_a_turn_beyond_the_time_out_is_refused_at_once(face: Face) -> None:
    face.call(ENDLESS, REQUEST)
    face.call(ENDLESS, REQUEST)
    with pytest.raises(RateLimitExceeded, match=r"Qot_GetSubInfo \(3003\): not sent: the limit of 2 calls"):
        face.call(ENDLESS, REQUEST, BEYOND)


def test_the_policy_raise(open_face: OpenFace, simulator: Simulator) -> None:
    face = open_face(simulator.port, rate_limit="raise")
    face.connect()
    face.call(ENDLESS, REQUEST)
    face.call(ENDLESS, REQUEST)
    with pytest.raises(RateLimitExceeded):
        face.call(ENDLESS, REQUEST)


def test_the_policy_off(open_face: OpenFace, simulator: Simulator) -> None:
    endless = replace(LIMITED, limit=Limit(1, 3600.0))
    face = open_face(simulator.port, rate_limit="off")
    face.connect()
    for _ in range(5):
        face.call(endless, REQUEST)


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> SimpleQueue[float]:
    """The turns that calls were given."""
    given: SimpleQueue[float] = SimpleQueue()
    reserve = RateLimiter.reserve

    def watched(limiter: RateLimiter, method: AnyMethod, request: Message, now: float, timeout: float) -> float:
        turn = reserve(limiter, method, request, now, timeout)
        given.put(turn)
        return turn

    monkeypatch.setattr(RateLimiter, "reserve", watched)
    return given


def test_who_gives_up_leaves_the_turn_to_the_next(simulator: Simulator, turns: SimpleQueue[float]) -> None:
    async def turn() -> float:
        return await asyncio.to_thread(turns.get, timeout=PATIENCE)

    async def main() -> None:
        async with AsyncClient(simulator.host, simulator.port, timeout=4 * 3600.0) as client:
            for _ in range(2):
                await client.call(ENDLESS, REQUEST)
                await turn()
            impatient = asyncio.create_task(client.call(ENDLESS, REQUEST))
            free = await turn()
            impatient.cancel()
            with pytest.raises(asyncio.CancelledError):
                await impatient
            patient = asyncio.create_task(client.call(ENDLESS, REQUEST))
            assert await turn() == free
            patient.cancel()
            with pytest.raises(asyncio.CancelledError):
                await patient

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


def test_what_cannot_be_written_uses_nothing_up(face: Face) -> None:
    for _ in range(3):
        with pytest.raises(EncodeError):
            face.call(UNWRITABLE, TOO_LARGE)
    assert face.call(UNWRITABLE, WRITABLE).ret_type is not None


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


def test_what_finds_no_connection_uses_nothing_up(open_face: OpenFace, simulator: Simulator) -> None:
    with FaultProxy(simulator.host, simulator.port) as proxy:
        face = open_face(proxy.port)
        face.connect()
        proxy.faults = [Refuse()]
        proxy.disconnect_all()
        until(lambda: any(isinstance(event, Disconnected) for event in face.events))
        for _ in range(3):
            with pytest.raises(CallTimeout, match="not sent"):
                face.call(UNWRITABLE, WRITABLE, 0.01)
        proxy.faults = []
        assert face.call(UNWRITABLE, WRITABLE).ret_type is not None
        face.close()


def test_who_is_cancelled_while_there_is_no_connection_uses_nothing_up(
    simulator: Simulator, turns: SimpleQueue[float]
) -> None:
    async def main() -> None:
        async with AsyncClient(simulator.host, proxy.port, reconnect=Reconnect(first=3600.0, longest=3600.0)) as client:
            lost = asyncio.Event()
            client.on_state(lambda event: lost.set() if isinstance(event, Disconnected) else None)
            proxy.disconnect_all()
            await lost.wait()
            for _ in range(3):
                waiting = asyncio.create_task(client.call(UNWRITABLE, WRITABLE))
                await asyncio.to_thread(turns.get, timeout=PATIENCE)
                waiting.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await waiting
            # With its turn gone, it would be refused by RateLimitExceeded.
            with pytest.raises(CallTimeout, match="not sent: there was no connection"):
                await client.call(UNWRITABLE, WRITABLE, timeout=0.01)

    with FaultProxy(simulator.host, simulator.port) as proxy:
        asyncio.run(main())


def test_close_ends_the_wait(open_face: OpenFace, simulator: Simulator, turns: SimpleQueue[float]) -> None:
    face = open_face(simulator.port, timeout=2 * 3600.0)
    face.connect()
    calls = [face.begin_call(ENDLESS, REQUEST) for _ in range(3)]
    for _ in calls:
        turns.get(timeout=PATIENCE)
    until(lambda: [call.done() for call in calls].count(True) == 2)
    face.close()
    failures = [error for call in calls if (error := call.exception(PATIENCE)) is not None]
    assert [type(error) for error in failures] == [ConnectionClosed]


def test_an_unknown_policy_is_refused() -> None:
    with pytest.raises(UsageError, match="rate_limit must be"):
        Client(rate_limit="perhaps")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
