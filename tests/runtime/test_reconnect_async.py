"""The asynchronous client through outages: nothing is lost without a word, and nothing hangs."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest
from tests.runtime.outages import HK, ORDER, QUICK, US, Gateway, gateway, kinds
from tests.support.patience import BEYOND, PATIENCE

from opend import AsyncClient
from opend.errors import (
    CallTimeout,
    ConnectError,
    ConnectionClosed,
    OutcomeUnknown,
    QueueOverflow,
    UsageError,
)
from opend.session import DropReason
from opend.session.life.backoff import Reconnect
from opend.session.life.lifecycle import Lifecycle
from opend.session.life.states import (
    Closed,
    Connecting,
    Disconnected,
    Overflowed,
    Restored,
    RestoreFailed,
    StateEvent,
)
from opend.testing import FaultProxy
from opend_proto import common, init_connect, methods, qot_sub, qot_update_ticker, trd_place_order
from opend_proto.qot_common import SubType

__all__ = ["gateway"]

Scenario: TypeAlias = Callable[[AsyncClient, list[StateEvent]], Awaitable[None]]


def play(gateway: Gateway, scenario: Scenario, plan: Reconnect | None = QUICK) -> list[StateEvent]:
    """Run a scenario with a connected client, and see to it that nothing is left behind."""
    events: list[StateEvent] = []

    async def run() -> None:
        async with asyncio.timeout(PATIENCE):
            before = asyncio.all_tasks()
            async with AsyncClient(
                "127.0.0.1", gateway.port, timeout=BEYOND, connect_timeout=BEYOND, reconnect=plan
            ) as client:
                client.on_state(events.append)
                await scenario(client, events)
            assert asyncio.all_tasks() == before

    asyncio.run(run())
    gc.collect()  # What was not closed warns now, and warnings are errors.
    return events


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not await asyncio.sleep(0.005, condition()):
            pass


async def stop(gateway: Gateway, events: list[StateEvent]) -> None:
    """Take the gateway away, and wait until that was noticed."""
    gateway.stop()
    await until(lambda: any(isinstance(event, Disconnected) for event in events))


async def subscribe(client: AsyncClient) -> None:
    await client.qot.sub(
        security_list=[HK, US],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
        is_first_push=False,
    )


async def subscribed(client: AsyncClient) -> list[tuple[int, list[str]]]:
    info = await client.qot.get_sub_info(is_req_all_conn=False)
    return [
        (each.sub_type, [listed.code for listed in each.security_list])
        for each in info.conn_sub_info_list[0].sub_info_list
    ]


def test_everything_goes_on_after_an_outage(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        seen: list[qot_update_ticker.S2C] = []
        client.qot.on_update_ticker(seen.append)
        updates = client.qot.update_ticker()
        await subscribe(client)
        before = await subscribed(client)
        assert (await anext(updates)).ticker_list
        gateway.restart()
        await until(lambda: Restored(1, 0) in events)
        assert await subscribed(client) == before == [(int(SubType.TICKER), ["00700", "AAPL"])]
        count = len(seen)
        await until(lambda: len(seen) > count)
        assert (await anext(updates)).ticker_list
        assert client.stats.reconnects == 1

    events = play(gateway, scenario)
    assert kinds(events)[0] == "Disconnected"
    assert kinds(events)[-3:] == ["Connected", "Restored", "Closed"]


def test_calls_wait_for_the_connection(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        await subscribe(client)
        await stop(gateway, events)
        waiting = [asyncio.create_task(client.qot.get_ticker(security=HK, max_ret_num=3)) for _ in range(20)]
        await asyncio.sleep(0.1)
        assert not any(call.done() for call in waiting)
        await asyncio.to_thread(gateway.start)
        assert [len(s2c.ticker_list) for s2c in await asyncio.gather(*waiting)] == [3] * 20

    play(gateway, scenario)


def test_calls_wait_no_longer_than_their_time(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        await stop(gateway, events)
        with pytest.raises(
            CallTimeout, match=r"Qot_GetTicker \(3010\): not sent: there was no connection within 0.2 s"
        ):
            await client.qot.get_ticker(security=HK, max_ret_num=3, timeout=0.2)

    play(gateway, scenario)


def test_a_call_that_waits_can_be_cancelled(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        await stop(gateway, events)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.system.get_global_state(user_id=0), 0.05)
        assert client.stats.calls == 0

    play(gateway, scenario)


def test_what_cannot_be_restored_is_told(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        await subscribe(client)
        await stop(gateway, events)
        gateway.answer(methods.QOT_SUB, lambda: qot_sub.Response(ret_type=common.RetType.FAILED, ret_msg="no quota"))
        gateway.start()
        await until(lambda: Restored(0, 1) in events)
        (failed,) = [event for event in events if isinstance(event, RestoreFailed)]
        assert failed.what == "Qot_Sub: HK.00700, US.AAPL; TICKER"
        assert "no quota" in str(failed.error)
        assert (await client.system.get_global_state(user_id=0)).qot_logined

    play(gateway, scenario)


def test_a_handshake_that_is_refused_is_tried_again(gateway: Gateway) -> None:
    refusals = iter(range(2))

    def answer(_: init_connect.Request) -> init_connect.Response:
        if next(refusals, None) is not None:
            return init_connect.Response(ret_type=common.RetType.FAILED, ret_msg="go away")
        s2c = init_connect.S2C(server_ver=1, login_user_id=1, conn_id=99, conn_aes_key="k" * 16, keep_alive_interval=10)
        return init_connect.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)

    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        await stop(gateway, events)
        gateway.simulator.handle(methods.INIT_CONNECT)(answer)
        gateway.start()
        await until(lambda: Restored(0, 0) in events)
        assert client.connection_id == 99
        refused = [event for event in events if isinstance(event, Disconnected) and "go away" in str(event.error)]
        assert len(refused) == 2
        assert all(isinstance(event.error, ConnectError) and event.retry_in is not None for event in refused)

    play(gateway, scenario)


def test_unlocking_again_needs_a_provider(gateway: Gateway) -> None:
    gateway.answer_unlock()

    async def broken() -> str:
        await asyncio.sleep(0)
        raise KeyError("no password today")

    async def run() -> None:
        answers: list[Callable[[], str | Awaitable[str]]] = [lambda: "a" * 32, broken]

        def provide() -> str | Awaitable[str]:
            return answers.pop(0)()

        events: list[StateEvent] = []
        client = AsyncClient(
            "127.0.0.1", gateway.port, reconnect=QUICK, unlock_provider=provide, allow_real_trading=True
        )
        async with client:
            client.on_state(events.append)
            await client.trd.unlock_trade(unlock=True, pwd_md5="0" * 32)
            gateway.restart()
            await until(lambda: Restored(1, 0) in events)
            assert gateway.digests() == ["0" * 32, "a" * 32]
            gateway.restart()
            await until(lambda: Restored(0, 1) in events)
        (failed,) = [event for event in events if isinstance(event, RestoreFailed)]
        assert (failed.what, failed.request) == ("Trd_UnlockTrade", None)
        assert isinstance(failed.error, UsageError)
        assert isinstance(failed.error.__cause__, KeyError)

    asyncio.run(asyncio.wait_for(run(), 30))


def slowly() -> trd_place_order.Response:
    time.sleep(0.5)
    return trd_place_order.Response(ret_type=common.RetType.FAILED)


def test_an_order_under_way_has_an_unknown_outcome(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, _: list[StateEvent]) -> None:
        connection = client.connection_id
        gateway.answer(methods.TRD_PLACE_ORDER, slowly)
        with pytest.raises(OutcomeUnknown) as caught:
            await client.call(methods.TRD_PLACE_ORDER, ORDER, timeout=0.2)
        assert caught.value.conn_id == connection
        assert caught.value.serial is not None
        await client.system.get_global_state(user_id=0)
        assert len(gateway.requests) == 1

    play(gateway, scenario)


def test_without_reconnection_the_loss_is_the_end(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        updates = client.qot.update_ticker()
        gateway.stop()
        with pytest.raises(ConnectionClosed, match=r"closed by the gateway|lost"):
            await anext(updates)
        assert kinds(events) == ["Disconnected", "Closed"]
        with pytest.raises(ConnectionClosed, match="not sent"):
            await client.system.get_global_state(user_id=0)
        gateway.start()
        await client.connect()
        await client.system.get_global_state(user_id=0)

    play(gateway, scenario, None)


def test_giving_up_ends_iterators_with_the_error(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, _: list[StateEvent]) -> None:
        updates = client.qot.update_ticker()
        gateway.stop()
        with pytest.raises(ConnectError, match="connection refused"):
            await anext(updates)

    play(gateway, scenario, Reconnect(first=0.01, longest=0.02, attempts=2))


def test_closing_while_waiting_to_reconnect(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        updates = client.qot.update_ticker()
        await stop(gateway, events)
        call = asyncio.create_task(client.system.get_global_state(user_id=0))
        rest = asyncio.create_task(anext(updates, None))
        await asyncio.sleep(0.05)
        await client.close()
        with pytest.raises(ConnectionClosed, match="closed by this client"):
            await call
        assert await rest is None
        await client.close()

    assert play(gateway, scenario, Reconnect(first=BEYOND, longest=BEYOND))[-1] == Closed(None)


def test_closing_while_reconnecting_to_a_mute_gateway(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        await stop(gateway, events)
        with socket.create_server(("127.0.0.1", gateway.port)):
            await until(lambda: isinstance(events[-1], Connecting))
            await asyncio.sleep(0.05)
            await client.close()

    play(gateway, scenario)


def test_a_state_handler_may_be_a_coroutine_and_close(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        seen: list[str] = []

        async def close_at_loss(event: StateEvent) -> None:
            await asyncio.sleep(0)
            seen.append(type(event).__name__)
            if isinstance(event, Disconnected):
                await client.close()

        client.on_state(close_at_loss)
        await stop(gateway, events)
        await until(lambda: seen == ["Disconnected", "Closed"])

    play(gateway, scenario, Reconnect(first=BEYOND, longest=BEYOND))


def test_state_handlers_that_raise_or_are_removed_harm_nothing(gateway: Gateway) -> None:
    def broken(_: StateEvent) -> None:
        raise ValueError("broken")

    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        client.on_state(broken)
        client.on_state(lambda event: pytest.fail(f"was removed, got {event}"))()
        await client.close()
        assert events == [Closed(None)]
        await client.connect()

    assert kinds(play(gateway, scenario)) == ["Closed", "Connecting", "Connected", "Closed"]


def test_a_script_that_forgets_to_close_exits_while_reconnecting(gateway: Gateway) -> None:
    script = (
        "import asyncio\n"
        "from opend import AsyncClient, Disconnected\n"
        "async def main():\n"
        f"    client = await AsyncClient('127.0.0.1', {gateway.port}).connect()\n"
        "    lost = asyncio.Event()\n"
        "    client.on_state(lambda event: lost.set() if isinstance(event, Disconnected) else None)\n"
        "    print('ready', flush=True)\n"
        "    await asyncio.wait_for(lost.wait(), 20)\n"
        "asyncio.run(main())\n"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == "ready\n"
        gateway.stop()
        _, errors = started.communicate(timeout=30)
    assert (started.returncode, errors) == (0, "")


def test_a_fork_is_refused(gateway: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario(client: AsyncClient, _: list[StateEvent]) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(os, "getpid", lambda: -1)
            with pytest.raises(UsageError, match="before the process forked"):
                await client.connect()
            with pytest.raises(UsageError, match="before the process forked"):
                await client.system.get_global_state(user_id=0)
            await client.close()
        assert (await client.system.get_global_state(user_id=0)).qot_logined

    play(gateway, scenario)


# Slow readers.


def test_a_reader_that_drops_the_oldest_knows_how_many(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        updates = client.qot.update_ticker(queue=2, overflow="drop_oldest")
        everything = client.qot.update_ticker()
        await subscribe(client)
        await until(lambda: updates.dropped > 3)
        assert events == [Overflowed("Qot_UpdateTicker", "drop_oldest", 1)]
        assert client.stats.dropped[DropReason.OVERFLOW] == updates.dropped
        # Both get the same objects, so the other reader tells how many came before.
        newest, before = await anext(updates), 0
        while await anext(everything) is not newest:
            before += 1
        assert before > 3
        assert everything.dropped == 0

    play(gateway, scenario)


def test_a_reader_that_wants_an_error_gets_what_waited_first(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        updates = client.qot.update_ticker(queue=2, overflow="raise")
        await subscribe(client)
        await until(lambda: updates.dropped)
        assert (await anext(updates)).ticker_list
        assert (await anext(updates)).ticker_list
        with pytest.raises(QueueOverflow, match="more than 2 payloads"):
            await anext(updates)
        assert [s2c async for s2c in updates] == []
        assert events == [Overflowed("Qot_UpdateTicker", "raise", 1)]

    play(gateway, scenario)


def test_a_handler_that_drops_the_oldest_gets_the_newest(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, _: list[StateEvent]) -> None:
        seen: list[tuple[str, int]] = []
        release = asyncio.Event()

        async def slow(s2c: qot_update_ticker.S2C) -> None:
            seen.append((s2c.security.code, s2c.ticker_list[-1].sequence))
            await release.wait()

        client.qot.on_update_ticker(slow, queue=1, overflow="drop_oldest")
        await subscribe(client)
        await until(lambda: client.stats.dropped[DropReason.OVERFLOW] > 2)
        release.set()
        await until(lambda: len(seen) > 2)
        assert seen == list(dict.fromkeys(seen))

    play(gateway, scenario)


# Ending at any stage.


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to send")
def test_ctrl_c_ends_a_call_that_waits_for_a_connection(gateway: Gateway) -> None:
    async def scenario(client: AsyncClient, events: list[StateEvent]) -> None:
        await stop(gateway, events)
        asyncio.get_running_loop().call_later(0.1, signal.raise_signal, signal.SIGINT)
        await client.system.get_global_state(user_id=0)

    with pytest.raises(KeyboardInterrupt):
        play(gateway, scenario, Reconnect(first=BEYOND, longest=BEYOND))
    gc.collect()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to send")
def test_ctrl_c_ends_connecting() -> None:
    async def run(port: int) -> None:
        asyncio.get_running_loop().call_later(0.1, signal.raise_signal, signal.SIGINT)
        await AsyncClient("127.0.0.1", port, connect_timeout=BEYOND).connect()

    with socket.create_server(("127.0.0.1", 0)) as mute, pytest.raises(KeyboardInterrupt):
        asyncio.run(run(mute.getsockname()[1]))
    gc.collect()


# Faults of this package.


def test_after_a_fault_of_this_package_the_connection_is_closed_too(
    gateway: Gateway, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Lifecycle) -> None:
        raise RuntimeError("a fault")

    events: list[StateEvent] = []

    async def main(proxy: FaultProxy) -> None:
        client = await AsyncClient(proxy.host, proxy.port, reconnect=QUICK).connect()
        client.on_state(events.append)
        proxy.disconnect_all()
        await until(lambda: any(isinstance(event, Closed) for event in events))
        await until(lambda: proxy.accepted == 2 and not proxy.connections)
        await client.close()

    monkeypatch.setattr(Lifecycle, "next_step", fail)
    with FaultProxy("127.0.0.1", gateway.port) as proxy:
        asyncio.run(main(proxy))
    assert kinds(events)[-1] == "Closed"
    assert "fault of this package" in caplog.text
