"""What only the asynchronous client does: coroutines as handlers, cancellation, and the end of its loop."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable

import pytest
from tests.support.patience import BEYOND, PATIENCE, until
from tests.support.peers.gateway import GET_TICKER, SECURITY, TICKS, ScriptedGateway
from tests.support.peers.outages import QUICK, FleetingGateway, kinds

from opend import AsyncClient
from opend.errors import ConnectionClosed, UsageError
from opend.session import DropReason
from opend.session.life.backoff import Reconnect
from opend.session.life.lifecycle import Lifecycle
from opend.session.life.states import Closed, Disconnected, Restored, RestoreFailed, StateEvent
from opend.testing import FaultProxy
from opend_proto import methods, qot_common, qot_update_ticker

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to send")

NEVER_AGAIN = Reconnect(first=BEYOND, longest=BEYOND)
SCRIPT = """
import asyncio
from opend import AsyncClient, Disconnected
async def main():
    client = await AsyncClient('127.0.0.1', {port}).connect()
    lost = asyncio.Event()
    client.on_state(lambda event: lost.set() if isinstance(event, Disconnected) else None)
    print('ready', flush=True)
    await asyncio.wait_for(lost.wait(), 60)
asyncio.run(main())
"""


def play(scenario: Callable[[], Awaitable[None]]) -> None:
    """Run a scenario, not for ever, and see to it that no task is left behind."""

    async def run() -> None:
        async with asyncio.timeout(PATIENCE):
            await scenario()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(run())
    gc.collect()  # What was not closed warns now, and warnings are errors.


def scripted(gateway: ScriptedGateway) -> AsyncClient:
    return AsyncClient("127.0.0.1", gateway.port, timeout=PATIENCE, connect_timeout=PATIENCE, reconnect=None)


def reconnecting(fleeting: FleetingGateway, plan: Reconnect = QUICK) -> AsyncClient:
    return AsyncClient("127.0.0.1", fleeting.port, timeout=BEYOND, connect_timeout=BEYOND, reconnect=plan)


async def arrived(gateway: ScriptedGateway, count: int = 1) -> None:
    """Wait until so many more requests have arrived."""
    await asyncio.to_thread(gateway.wait_for, count)


class Occurrences:
    """The events of a client, which can be waited for."""

    def __init__(self, client: AsyncClient) -> None:
        self.events: list[StateEvent] = []
        self._told = asyncio.Condition()
        client.on_state(self._take)

    async def _take(self, event: StateEvent) -> None:
        self.events.append(event)
        async with self._told:
            self._told.notify_all()

    async def wait_for(self, condition: Callable[[list[StateEvent]], bool]) -> None:
        async with self._told:
            await self._told.wait_for(lambda: condition(self.events))

    async def loss(self) -> None:
        await self.wait_for(lambda events: any(isinstance(event, Disconnected) for event in events))


def test_async_with_connects_and_closes(gateway: ScriptedGateway) -> None:
    async def scenario() -> None:
        async with scripted(gateway) as client:
            assert await client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
        with pytest.raises(ConnectionClosed, match="closed by this client"):
            await client.call(methods.QOT_GET_TICKER, GET_TICKER)

    play(scenario)
    assert gateway.closed.wait(PATIENCE)


def test_security_type_is_the_generated_one() -> None:
    assert isinstance(SECURITY, qot_common.Security)


# Cancellation.


def test_connecting_can_be_cancelled(gateway: ScriptedGateway) -> None:
    async def scenario() -> None:
        gateway.answers[1001] = None
        connecting = asyncio.create_task(scripted(gateway).connect())
        await arrived(gateway)
        connecting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await connecting

    play(scenario)
    assert gateway.closed.wait(PATIENCE)


def test_a_cancelled_call_frees_its_serial(gateway: ScriptedGateway) -> None:
    async def scenario() -> None:
        async with scripted(gateway) as client:
            gateway.answers[3010] = None
            call = asyncio.create_task(client.call(methods.QOT_GET_TICKER, GET_TICKER))
            await arrived(gateway, 2)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            gateway.answers[3010] = TICKS
            gateway.answer(gateway.requests[-1])
            assert await client.call(methods.QOT_GET_TICKER, GET_TICKER) == TICKS
            assert client.stats.dropped[DropReason.LATE_REPLY] == 1

    play(scenario)


def test_a_call_that_waits_for_a_connection_can_be_cancelled(fleeting: FleetingGateway) -> None:
    async def scenario() -> None:
        async with reconnecting(fleeting) as client:
            told = Occurrences(client)
            fleeting.stop()
            await told.loss()
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(client.system.get_global_state(user_id=0), 0.05)
            assert client.stats.calls == 0

    play(scenario)


# Handlers that are coroutine functions.


def test_plain_and_coroutine_handlers_get_every_payload_in_order(gateway: ScriptedGateway) -> None:
    names = [str(number) for number in range(50)]

    async def scenario() -> None:
        plain: list[str | None] = []
        awaited: list[str | None] = []
        done = asyncio.Event()

        async def later(s2c: qot_update_ticker.S2C) -> None:
            await asyncio.sleep(0)
            awaited.append(s2c.name)
            if len(awaited) == len(names):
                done.set()

        async with scripted(gateway) as client:
            client.qot.on_update_ticker(lambda s2c: plain.append(s2c.name))
            client.qot.on_update_ticker(later)
            gateway.push(*names)
            await done.wait()
        assert plain == awaited == names

    play(scenario)


def test_coroutine_handlers_that_raise_are_logged_and_harm_nothing(
    gateway: ScriptedGateway, caplog: pytest.LogCaptureFixture
) -> None:
    async def scenario() -> None:
        seen: asyncio.Queue[str | None] = asyncio.Queue()

        async def broken(_: qot_update_ticker.S2C) -> None:
            await asyncio.sleep(0)
            raise ValueError("awaited")

        async with scripted(gateway) as client:
            client.qot.on_update_ticker(broken)
            client.qot.on_update_ticker(lambda s2c: seen.put(s2c.name))
            gateway.push("first", "second")
            assert [await seen.get(), await seen.get()] == ["first", "second"]

    with caplog.at_level(logging.ERROR, "opend"):
        play(scenario)
    assert [record.getMessage() for record in caplog.records] == ["a handler of Qot_UpdateTicker raised"] * 2


def test_a_handler_may_make_calls_and_close(gateway: ScriptedGateway) -> None:
    async def scenario() -> None:
        client = await scripted(gateway).connect()
        done = asyncio.Event()

        async def call_and_close(_: qot_update_ticker.S2C) -> None:
            await client.qot.get_ticker(security=SECURITY, max_ret_num=1)
            await client.close()
            done.set()

        client.qot.on_update_ticker(call_and_close)
        gateway.push("go")
        await done.wait()
        await client.close()

    play(scenario)


def test_a_state_handler_may_be_a_coroutine_and_close(fleeting: FleetingGateway) -> None:
    async def scenario() -> None:
        client = await reconnecting(fleeting, NEVER_AGAIN).connect()
        seen: list[str] = []
        closed = asyncio.Event()

        async def close_at_loss(event: StateEvent) -> None:
            await asyncio.sleep(0)
            seen.append(type(event).__name__)
            if isinstance(event, Disconnected):
                await client.close()
            else:
                closed.set()

        client.on_state(close_at_loss)
        fleeting.stop()
        await closed.wait()
        assert seen == ["Disconnected", "Closed"]
        await client.close()

    play(scenario)


def test_unlocking_again_awaits_the_provider(fleeting: FleetingGateway) -> None:
    async def broken() -> str:
        await asyncio.sleep(0)
        raise KeyError("no password today")

    async def scenario() -> None:
        answers: list[Callable[[], str | Awaitable[str]]] = [lambda: "a" * 32, broken]

        def provide() -> str | Awaitable[str]:
            return answers.pop(0)()

        client = AsyncClient(
            "127.0.0.1",
            fleeting.port,
            reconnect=QUICK,
            unlock_provider=provide,
            allow_real_trading=True,
        )
        async with client:
            told = Occurrences(client)
            await client.trd.unlock_trade(unlock=True, pwd_md5="0" * 32)
            fleeting.restart()
            await told.wait_for(lambda events: Restored(1, 0) in events)
            assert fleeting.digests() == ["0" * 32, "a" * 32]
            fleeting.restart()
            await told.wait_for(lambda events: Restored(0, 1) in events)
        (failed,) = [event for event in told.events if isinstance(event, RestoreFailed)]
        assert (failed.what, failed.request) == ("Trd_UnlockTrade", None)
        assert isinstance(failed.error, UsageError)
        assert isinstance(failed.error.__cause__, KeyError)

    fleeting.answer_unlock()
    play(scenario)


# Ending at any stage.


@on_unix
def test_ctrl_c_ends_a_call_that_waits_for_a_connection(fleeting: FleetingGateway) -> None:
    async def scenario() -> None:
        async with reconnecting(fleeting, NEVER_AGAIN) as client:
            told = Occurrences(client)
            fleeting.stop()
            await told.loss()
            asyncio.get_running_loop().call_later(0.1, signal.raise_signal, signal.SIGINT)
            await client.system.get_global_state(user_id=0)

    with pytest.raises(KeyboardInterrupt):
        play(scenario)


@on_unix
def test_ctrl_c_ends_connecting() -> None:
    async def scenario(port: int) -> None:
        asyncio.get_running_loop().call_later(0.1, signal.raise_signal, signal.SIGINT)
        await AsyncClient("127.0.0.1", port, connect_timeout=BEYOND).connect()

    with socket.create_server(("127.0.0.1", 0)) as mute, pytest.raises(KeyboardInterrupt):
        play(lambda: scenario(mute.getsockname()[1]))


def test_a_script_that_forgets_to_close_exits_while_reconnecting(fleeting: FleetingGateway) -> None:
    command = [sys.executable, "-c", SCRIPT.format(port=fleeting.port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == "ready\n"
        fleeting.stop()
        _, errors = started.communicate(timeout=PATIENCE)
    assert (started.returncode, errors) == (0, "")


# Faults of this package.


def test_after_a_fault_of_this_package_the_connection_is_closed_too(
    fleeting: FleetingGateway, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Lifecycle) -> None:
        raise RuntimeError("a fault")

    told: list[str] = []

    async def scenario(proxy: FaultProxy) -> None:
        client = await AsyncClient(proxy.host, proxy.port, reconnect=QUICK).connect()
        occurrences = Occurrences(client)
        proxy.disconnect_all()
        await occurrences.wait_for(lambda events: any(isinstance(event, Closed) for event in events))
        await asyncio.to_thread(until, lambda: proxy.accepted == 2 and not proxy.connections)
        await client.close()
        told.extend(kinds(occurrences.events))

    monkeypatch.setattr(Lifecycle, "next_step", fail)
    with FaultProxy("127.0.0.1", fleeting.port) as proxy:
        play(lambda: scenario(proxy))
    assert told[-1] == "Closed"
    assert "fault of this package" in caplog.text
