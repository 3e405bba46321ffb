"""Ticks of the past through a hub: from its stream, then live, each once and in order, for both clients."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.hub.past.scene import BEGIN, CODE, COUNT, OPTIONS, check, hub_with_a_past, is_done, keep
from tests.support.patience import until

from opend import AsyncClient, Client, Gap, Tick
from opend.hub.embedded import EmbeddedServer
from opend.hub.service import Hub
from opend.session.feeds import TickItem
from opend.session.life.backoff import Reconnect
from opend.settings import Settings
from opend.simulator import Simulator

pytestmark = pytest.mark.one_python


def test_what_was_kept_comes_before_what_happens(nats: EmbeddedServer) -> None:
    async def ask() -> list[TickItem]:
        items: list[TickItem] = []
        async with AsyncClient.nats(nats.url, name="past") as client:
            since = datetime.fromtimestamp(BEGIN + 700.5, UTC)
            async for item in client.ticks(CODE, since=since):
                items.append(item)
                if is_done(items):
                    break
        return items

    def block() -> list[TickItem]:
        items: list[TickItem] = []
        with Client.nats(nats.url, name="past") as client:
            for item in client.ticks(CODE, since={CODE: 100}):
                items.append(item)
                if is_done(items):
                    break
        return items

    async def main() -> None:
        async with asyncio.timeout(60), hub_with_a_past(nats):
            blocked, asked = await asyncio.gather(asyncio.to_thread(block), ask())
        check(blocked, 101)
        check(asked, 701)

    asyncio.run(main())


def test_another_hub_goes_on_where_a_reading_was(nats: EmbeddedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opend.hub.desk.kept._MOST_MESSAGES", 20)

    async def read(client: AsyncClient, items: list[TickItem]) -> None:
        async for item in client.ticks(CODE, since=0):
            items.append(item)
            if isinstance(item, Gap) and item.before_sequence > COUNT:
                return

    async def main() -> None:
        items: list[TickItem] = []
        options = replace(OPTIONS, name="again")
        await keep(nats.url, options)
        with Simulator() as simulator:
            settings = Settings({"host": simulator.host, "port": simulator.port})
            client = AsyncClient.nats(nats.url, name="again", reconnect=Reconnect(first=0.05, longest=0.2))
            first = Hub(settings, nats.url, options, login={})
            await first.start()
            async with asyncio.timeout(60), client:
                reading = asyncio.create_task(read(client, items))
                await asyncio.to_thread(until, lambda: len(items) >= 300)
                await first.close()
                assert not reading.done()
                async with Hub(settings, nats.url, options, login={}):
                    await reading
        gap, *ticks = reversed(items)
        assert isinstance(gap, Gap)
        assert [item.ticker.sequence for item in reversed(ticks) if isinstance(item, Tick)] == list(range(1, COUNT + 1))
        assert len(ticks) == COUNT + isinstance(items[0], Gap)

    asyncio.run(main())
