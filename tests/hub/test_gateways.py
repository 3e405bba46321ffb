"""A hub reaches OpenD in every way that a client can, and has after a loss what it had before, unlocking included."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any, Final

import pytest
from tests.support.patience import until
from tests.support.peers.certificates import server_context
from tests.support.peers.keys import rsa_key
from tests.support.peers.ports import HOST, reserved_port

from opend import AsyncClient, Bar, Client, Tick
from opend.accounts.passwords import TradePassword
from opend.errors import ConnectError, ServerError
from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.session.life.backoff import Reconnect
from opend.settings import Settings
from opend.simulator import ManualClock, Simulator
from opend.testing import FaultProxy, Refuse
from opend_proto.qot_common import KLType

pytestmark = pytest.mark.one_python

CODE: Final = "HK.00700"
SOON: Final = Reconnect(first=0.05, longest=0.2)


def in_the_clear(stack: ExitStack, folder: Path) -> tuple[FaultProxy, dict[str, Any]]:
    del folder
    simulator = stack.enter_context(Simulator(push_interval=0.05))
    proxy = stack.enter_context(FaultProxy(simulator.host, simulator.port))
    return proxy, {"host": proxy.host, "port": proxy.port}


def encrypted(stack: ExitStack, folder: Path) -> tuple[FaultProxy, dict[str, Any]]:
    del folder
    simulator = stack.enter_context(Simulator(push_interval=0.05, rsa_key=rsa_key(1024)))
    proxy = stack.enter_context(FaultProxy(simulator.host, simulator.port))
    return proxy, {"host": proxy.host, "port": proxy.port, "rsa_key": rsa_key(1024), "encryption": "cbc"}


def websocket(stack: ExitStack, folder: Path) -> tuple[FaultProxy, dict[str, Any]]:
    del folder
    simulator = stack.enter_context(Simulator(push_interval=0.05, ws_port=0, ws_key="open sesame"))
    assert simulator.ws_port is not None
    proxy = stack.enter_context(FaultProxy(simulator.host, simulator.ws_port))
    return proxy, {"ws_url": f"ws://{proxy.host}:{proxy.port}", "ws_key": "open sesame"}


def tls(stack: ExitStack, folder: Path) -> tuple[FaultProxy, dict[str, Any]]:
    server, _ = server_context(folder)
    # Where the system's own certificates are, so that the hub trusts this one without being told.
    stack.enter_context(pytest.MonkeyPatch.context()).setenv("SSL_CERT_FILE", str(folder / "server.pem"))
    simulator = stack.enter_context(Simulator(push_interval=0.05, ws_port=0, ws_ssl=server))
    assert simulator.ws_port is not None
    proxy = stack.enter_context(FaultProxy(simulator.host, simulator.ws_port))
    return proxy, {"ws_url": f"wss://127.0.0.1:{proxy.port}"}


WAYS: Final = (in_the_clear, encrypted, websocket, tls)
NAMES: Final[Iterator[int]] = count()


def lose(proxy: FaultProxy, hub: Hub) -> None:
    """Cut the hub off from OpenD until it has noticed, and wait until it is back."""
    proxy.faults = [Refuse()]
    proxy.disconnect_all()
    until(lambda: not hub.status()["opend"])
    proxy.faults = []
    until(lambda: hub.status()["opend"])


async def next_tick(ticks: Any, after: int) -> int:
    """Return the sequence of a tick behind another, of which none was missed."""
    async for item in ticks:
        assert isinstance(item, Tick)
        if item.ticker.sequence > after:
            return item.ticker.sequence
    raise AssertionError("the ticks have ended")


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_opend_carries_ticks_and_outlives_a_loss(
    way: Callable[[ExitStack, Path], tuple[FaultProxy, dict[str, Any]]], nats: EmbeddedServer, tmp_path: Path
) -> None:
    name = f"way-{next(NAMES)}"

    async def main(proxy: FaultProxy, settings: dict[str, Any]) -> None:
        hub = Hub(Settings({**settings, "reconnect": SOON}), nats.url, HubOptions(name=name), login={})
        async with asyncio.timeout(60), hub, AsyncClient.nats(nats.url, name=name) as client:
            ticks = client.ticks(CODE, recent=1)
            first = await next_tick(ticks, 0)
            await asyncio.to_thread(lose, proxy, hub)
            later = await next_tick(ticks, await next_tick(ticks, first))
            newest = await client.qot.get_ticker(security=CODE, max_ret_num=1)
            assert newest.ticker_list[-1].sequence >= later
            assert hub.status()["gaps"] == 0

    with ExitStack() as stack:
        asyncio.run(main(*way(stack, tmp_path)))


@pytest.mark.parametrize("is_provided", [True, False])
def test_trading_is_unlocked_again_after_a_loss_if_the_hub_may(nats: EmbeddedServer, *, is_provided: bool) -> None:
    """OpenD is locked when it has started again; a client's unlocking went through the hub, which knows of it."""
    password = TradePassword(lambda: "123456")
    name = f"unlocked-{is_provided}".lower()

    def trade(simulator: Simulator, proxy: FaultProxy, hub: Hub) -> None:
        with (
            Client.nats(nats.url, name=name, allow_real_trading=True) as client,
            Client(simulator.host, simulator.port, allow_real_trading=True) as direct,
        ):
            account = client.account(market="HK", env="real", kind="CASH")
            with pytest.raises(ServerError):
                account.buy(CODE, 100, limit=400)
            account.unlock(password)
            account.buy(CODE, 100, limit=400).cancel()
            direct.account(market="HK", env="real", kind="CASH").lock()
            lose(proxy, hub)
            if is_provided:
                account.buy(CODE, 100, limit=400).cancel()
            else:
                with pytest.raises(ServerError):
                    account.buy(CODE, 100, limit=400)

    async def main() -> None:
        with Simulator() as simulator, FaultProxy(simulator.host, simulator.port) as proxy:
            gateway = {"host": proxy.host, "port": proxy.port, "reconnect": SOON, "allow_real_trading": True}
            options = HubOptions(name=name, allow_trading=True)
            provider = password if is_provided else None
            hub = Hub(Settings(gateway), nats.url, options, login={}, unlock_provider=provider)
            async with asyncio.timeout(60), hub:
                await asyncio.to_thread(trade, simulator, proxy, hub)

    asyncio.run(main())


def test_a_hub_that_stands_by_waits_for_both_sides(
    nats: EmbeddedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del nats  # Only to skip the test where there is no server.
    monkeypatch.setattr("opend.hub.service._WAIT_SECONDS", 0.05)

    async def main(first: int, second: int) -> None:
        gateway, url = Settings({"host": HOST, "port": first}), f"nats://{HOST}:{second}"
        with pytest.raises(ConnectError, match="no NATS server answers"):
            await Hub(gateway, url, HubOptions(), login={}).start()
        hub = Hub(gateway, url, HubOptions(standby=True), login={})
        starting = asyncio.create_task(hub.start())
        await asyncio.sleep(0.2)
        with EmbeddedServer(tmp_path, port=second):
            with pytest.raises(ConnectError, match="refused"):
                await Hub(gateway, url, HubOptions(), login={}).start()
            assert not starting.done()
            with Simulator(HOST, first):
                await starting
                async with AsyncClient.nats(url) as client:
                    assert isinstance(await anext(client.ticks(CODE, recent=1)), Tick)
                await hub.close()

    with reserved_port() as first, reserved_port() as second:
        asyncio.run(asyncio.wait_for(main(first, second), 60))


def test_what_happened_while_opend_was_lost_is_read_by_whoever_counts_on_it(nats: EmbeddedServer) -> None:
    """Closed candlesticks, and what became of orders; the client's own connection was never lost."""
    clock = ManualClock()

    async def main(simulator: Simulator, proxy: FaultProxy) -> None:
        options = HubOptions(name="missed", allow_trading=True)
        hub = Hub(Settings({"host": proxy.host, "port": proxy.port, "reconnect": SOON}), nats.url, options, login={})
        client = AsyncClient.nats(nats.url, name="missed", reconnect=SOON)
        async with asyncio.timeout(60), hub, client, AsyncClient(simulator.host, simulator.port) as direct:
            order = await (await client.account(market="HK")).buy(CODE, 100, limit=300.0)
            closed: list[str] = []

            async def read() -> None:
                async for item in client.klines(CODE, KLType.K_1MIN, recent=2):
                    assert isinstance(item, Bar), item
                    if item.closed:
                        closed.append(item.kl.time)

            reading = asyncio.create_task(read())
            await asyncio.to_thread(until, lambda: closed)
            proxy.faults = [Refuse()]
            proxy.disconnect_all()
            await asyncio.to_thread(until, lambda: not hub.status()["opend"])
            clock.advance(300)
            mine = await direct.account(market="HK")
            await (await mine.order(order.id)).cancel()
            clock.advance(300)
            proxy.faults = []
            await asyncio.to_thread(until, lambda: len(closed) >= 10)
            await order.done(20.0)
            assert order.is_final
            reading.cancel()
            minutes = [int(time[14:16]) for time in closed]
            assert minutes == [(minutes[0] + step) % 60 for step in range(len(minutes))]

    with Simulator(clock=clock, push_interval=0.05) as simulator, FaultProxy(simulator.host, simulator.port) as proxy:
        asyncio.run(main(simulator, proxy))
