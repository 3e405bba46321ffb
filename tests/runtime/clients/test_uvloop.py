"""The asynchronous client and the simulator work on uvloop, where it is installed, as on asyncio's loop."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, cast, get_args

import pytest

from opend import AsyncClient, Tick, UsageError, security
from opend.errors import CallTimeout, ConnectionClosed
from opend.serving.loops import LoopName, loop_factory
from opend.session import ClientSession
from opend.simulator import Simulator
from opend.testing import FaultProxy
from opend.testing.faults import Drop
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from opend_proto.qot_update_ticker import S2C

TENCENT = security("HK.00700")


@pytest.fixture(params=get_args(LoopName))
def loop(request: pytest.FixtureRequest) -> LoopName:
    name: LoopName = request.param
    if name == "uvloop":
        pytest.importorskip("uvloop")
    return name


def run_on_uvloop(scenario: Callable[[], Awaitable[None]]) -> None:
    uvloop: Any = pytest.importorskip("uvloop")

    async def bounded() -> None:
        assert type(asyncio.get_running_loop()).__module__.startswith("uvloop")
        async with asyncio.timeout(20):
            await scenario()

    uvloop.run(bounded())


async def subscribe(client: AsyncClient) -> None:
    await client.qot.sub(
        security_list=[TENCENT], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True, is_reg_or_un_reg_push=True
    )


def test_calls_and_pushes(loop: LoopName) -> None:
    async def scenario() -> None:
        async with (
            Simulator(loop=loop, push_interval=0.02) as gateway,
            AsyncClient(gateway.host, gateway.port) as client,
        ):
            handled: list[S2C] = []
            client.qot.on_update_ticker(handled.append)
            pushes = client.qot.update_ticker()
            await subscribe(client)
            states = await asyncio.gather(*(client.system.get_global_state(user_id=0) for _ in range(50)))
            assert {state.conn_id for state in states} == {client.connection_id}
            first = await anext(pushes)
            assert first is handled[0]
            call = asyncio.ensure_future(client.system.get_global_state(user_id=0))
            await asyncio.sleep(0)
            await client.close()
            with pytest.raises(ConnectionClosed):
                await call

    run_on_uvloop(scenario)


def test_a_slow_reader_holds_the_gateway_back_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    paused = asyncio.Event()
    pause = ClientSession.pause

    def watched(session: ClientSession) -> None:
        pause(session)
        paused.set()

    monkeypatch.setattr(ClientSession, "pause", watched)

    async def scenario() -> None:
        async with Simulator(push_interval=0.005) as gateway, AsyncClient(gateway.host, gateway.port) as client:
            pushes = client.qot.update_ticker(queue=1)
            await subscribe(client)
            sequences: list[int] = []
            for _ in range(10):
                await paused.wait()
                paused.clear()
                sequences += [tick.sequence for tick in (await anext(pushes)).ticker_list]
            assert sequences == sorted(set(sequences))
            assert client.stats.dropped == dict.fromkeys(client.stats.dropped, 0)

    run_on_uvloop(scenario)


def test_a_lost_connection_is_made_anew(loop: LoopName) -> None:
    async def scenario() -> None:
        with Simulator(loop=loop, push_interval=0.02) as gateway, FaultProxy(gateway.host, gateway.port) as proxy:
            async with AsyncClient(proxy.host, proxy.port) as client:
                ticks = client.ticks("HK.00700", recent=3)
                for _ in range(5):
                    assert isinstance(await anext(ticks), Tick)
                assert proxy.disconnect_all() == 1
                for _ in range(5):
                    assert isinstance(await anext(ticks), Tick)
                assert client.stats.reconnects == 1

    run_on_uvloop(scenario)


def test_a_call_without_reply_ends_in_time() -> None:
    async def scenario() -> None:
        with Simulator() as gateway, FaultProxy(gateway.host, gateway.port) as proxy:
            async with AsyncClient(proxy.host, proxy.port) as client:
                proxy.faults = [Drop()]
                with pytest.raises(CallTimeout):
                    await client.system.get_global_state(user_id=0, timeout=0.1)

    run_on_uvloop(scenario)


def test_other_loops_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="loop must be 'asyncio' or 'uvloop', not 'trio'"):
        Simulator(loop=cast("LoopName", "trio"))
    monkeypatch.setitem(sys.modules, "uvloop", None)
    with pytest.raises(UsageError, match=r"pip install 'opend\[uvloop\]'"):
        loop_factory("uvloop")
