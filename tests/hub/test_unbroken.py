"""Every tick once and in order, whatever breaks: OpenD's connection, the hub, the NATS server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.patience import until

from opend import AsyncClient
from opend.errors import ConnectError
from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.session.feeds import Gap, Tick
from opend.session.life.backoff import Reconnect
from opend.settings import Settings
from opend.simulator import Simulator
from opend.testing import FaultProxy, Refuse
from opend_proto.qot_common import SubType

pytestmark = pytest.mark.one_python

CODE = "HK.00700"
SOON = Reconnect(first=0.05, longest=0.2)


def gateway(proxy: FaultProxy) -> Settings:
    return Settings({"host": proxy.host, "port": proxy.port, "reconnect": SOON})


class Reader:
    """A consumer's ticks, read while other things break."""

    def __init__(self, client: AsyncClient) -> None:
        self.sequences: list[int] = []
        self.gaps: list[Gap] = []
        self._came = asyncio.Event()
        self._ticks = client.ticks(CODE, recent=1)
        self._task = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for item in self._ticks:
            match item:
                case Tick(_, ticker):
                    self.sequences.append(ticker.sequence)
                    self._came.set()
                case gap:
                    self.gaps.append(gap)

    async def reach(self, sequence: int) -> None:
        async with asyncio.timeout(20):
            while not self.sequences or self.sequences[-1] < sequence:
                self._came.clear()
                await self._came.wait()

    async def end(self) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task


@asynccontextmanager
async def reading(client: AsyncClient) -> AsyncGenerator[Reader, None]:
    reader = Reader(client)
    try:
        yield reader
    finally:
        await reader.end()


async def newest(client: AsyncClient) -> int:
    s2c = await client.qot.get_ticker(security=CODE, max_ret_num=1)
    return s2c.ticker_list[-1].sequence


def test_another_hub_takes_over(nats: EmbeddedServer) -> None:
    """The first is cut off from NATS, as if it had been killed; once it is back, it publishes nothing more."""
    options = HubOptions(name="pair")

    async def main() -> None:
        place = nats.url.rpartition("/")[2].split(":")
        with Simulator(push_interval=0.05) as simulator, FaultProxy(place[0], int(place[1])) as proxy:
            settings = Settings({"host": simulator.host, "port": simulator.port})
            first = Hub(settings, f"nats://{proxy.host}:{proxy.port}", options, login={})
            second = Hub(settings, nats.url, replace(options, standby=True), login={})
            client = AsyncClient.nats(nats.url, name="pair", reconnect=SOON)
            direct = AsyncClient(simulator.host, simulator.port)
            async with first, client, direct, reading(client) as reader, reading(direct) as reference:
                with pytest.raises(ConnectError, match="another hub named 'pair' is at work"):
                    await Hub(settings, nats.url, options, login={}).start()
                waiting = asyncio.create_task(second.start())
                await reader.reach(1)
                begun = reader.sequences[0]
                await direct.subscribe(CODE, SubType.TICKER)
                proxy.faults = [Refuse()]
                proxy.disconnect_all()
                async with asyncio.timeout(20):
                    await waiting
                await reader.reach(await newest(direct))
                proxy.faults = []
                await asyncio.to_thread(until, lambda: first.failure)
                assert "another hub of this name is at work" in str(first.failure)
                last = await newest(direct)
                await reader.reach(last)
                await reference.reach(last)
                expected = [each for each in reference.sequences if begun <= each <= last]
                assert [each for each in reader.sequences if each <= last] == expected
                assert reader.gaps == []
            await second.close()

    asyncio.run(main())


def test_no_tick_is_lost_or_doubled(tmp_path: Path, nats: EmbeddedServer) -> None:
    del nats  # Only to skip the test where there is no server; this one kills its own.

    async def main() -> None:
        server = EmbeddedServer(tmp_path)
        server.start()
        with Simulator(push_interval=0.05) as simulator, FaultProxy(simulator.host, simulator.port) as proxy:
            hub = Hub(gateway(proxy), server.url, HubOptions(), login={})
            await hub.start()
            direct = AsyncClient(simulator.host, simulator.port)
            client = AsyncClient.nats(server.url, reconnect=SOON)
            async with direct, client, reading(client) as reader, reading(direct) as reference:
                await reader.reach(1)
                first = reader.sequences[0]
                await direct.subscribe(CODE, SubType.TICKER)

                proxy.faults = [Refuse()]
                proxy.disconnect_all()
                await asyncio.sleep(0.3)
                proxy.faults = []
                await reader.reach(await newest(direct))

                await hub.close()
                await asyncio.sleep(0.3)
                hub = Hub(gateway(proxy), server.url, HubOptions(), login={})
                await hub.start()
                await reader.reach(await newest(direct))

                port = int(server.url.rpartition(":")[2])
                server.kill()
                await asyncio.sleep(0.3)
                server = EmbeddedServer(tmp_path, port=port)
                server.start()
                last = await newest(direct)
                await reader.reach(last)
                await reference.reach(last)
                expected = [each for each in reference.sequences if first <= each <= last]
                assert [each for each in reader.sequences if each <= last] == expected
                assert reader.gaps == []
                assert hub.status()["gaps"] == 0
            await hub.close()
        server.stop()

    asyncio.run(main())
