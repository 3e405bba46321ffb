"""Who gives way when the quota is used up, who is told, and who is not touched."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from json import loads
from typing import Any

import pytest
from tests.support.patience import PATIENCE, until

from opend import AsyncClient, security
from opend.errors import OpenDError, ProtocolError, QuotaExceeded, UsageError
from opend.hub.embedded import EmbeddedServer
from opend.hub.granting.giving_way import said, without, yielding
from opend.hub.granting.places import Asker
from opend.hub.leases import Lease, Pair
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.session.life.subscriptions import QuoteSubscriptions
from opend.settings import Settings
from opend.simulator import Simulator
from opend_proto import notify, qot_sub
from opend_proto.qot_common import SubType

pytestmark = pytest.mark.one_python


def lease(label: str, priority: int, *codes: str) -> Lease:
    quotes = QuoteSubscriptions()
    listed = [security(f"HK.{code}") for code in codes]
    quotes.accept(qot_sub.C2S(security_list=listed, sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True))
    return Lease(label, quotes, priority=priority)


def pairs(*codes: str) -> list[Pair]:
    return [Pair(1, code, SubType.TICKER) for code in codes]


def test_the_lowest_priority_gives_way_first_and_of_it_who_holds_most() -> None:
    leases = {
        "a": lease("a", 0, "00001"),
        "b": lease("b", 0, "00002", "00003", "00005"),
        "c": lease("c", 3, "00003", "00004"),
        "d": lease("d", 5, "00005"),
    }
    ripe = pairs("00001", "00002", "00003", "00004", "00005", "00006")
    assert yielding(leases, ripe, 5) == pairs("00002", "00001", "00003", "00004")
    assert yielding(leases, ripe, 3) == pairs("00002", "00001")
    assert yielding(leases, ripe, 0) == []
    reduced = without(leases["c"], pairs("00004"))
    assert (list(reduced.wanted), reduced.priority, reduced.label) == (pairs("00003"), 3, "c")
    assert list(leases["c"].wanted) == pairs("00003", "00004")
    assert said(pairs("00003"), Asker("", "d", 5)).endswith("for 'd' of priority 5: HK.00003 TICKER")


def test_a_priority_is_kept_in_the_entry_and_checked() -> None:
    assert Lease.read(lease("a", 7, "00001").entry).priority == 7
    assert "priority" not in loads(lease("a", 0, "00001").entry)
    for entry in (b'{"priority": 10}', b'{"priority": -1}', b'{"priority": "x"}'):
        with pytest.raises(ProtocolError):
            Lease.read(entry)
    strange: list[Any] = [10, -1, True, 1.5, "5"]
    for wrong in strange:
        with pytest.raises(UsageError, match="priority is a whole number from 0 to 9"):
            AsyncClient.nats("nats://127.0.0.1", priority=wrong)


async def read_on(ticks: AsyncIterator[object]) -> None:
    async for _ in ticks:
        continue


def test_a_higher_priority_takes_what_a_lower_one_holds(nats: EmbeddedServer) -> None:
    options = HubOptions(name="ranks", hold_seconds=0.0)

    async def main() -> None:
        with Simulator(subscription_quota=3, unsubscribe_after=0, quota_freed_after=0) as simulator:
            hub = Hub(Settings({"host": simulator.host, "port": simulator.port}), nats.url, options, login={})
            async with AsyncExitStack() as stack:
                await stack.enter_async_context(hub)

                async def client(label: str, priority: int) -> AsyncClient:
                    made = AsyncClient.nats(nats.url, name="ranks", client_id=label, priority=priority)
                    return await stack.enter_async_context(made)

                low, middle, high, equal = [
                    await client(label, rank) for label, rank in (("low", 0), ("middle", 1), ("high", 5), ("equal", 5))
                ]
                told: list[notify.S2C] = []
                low.system.on_notify(told.append)
                ticks = low.ticks("HK.00700", recent=1)
                await anext(ticks)
                await low.subscribe("HK.00005", SubType.TICKER)
                await middle.subscribe("HK.00001", SubType.TICKER)
                await high.subscribe(["HK.00388", "HK.00941"], SubType.TICKER)
                holds = {each["label"]: each["holds"] for each in hub.status()["clients"]}
                assert holds["low"] == []
                assert holds["middle"] == ["HK.00001 TICKER"]
                assert holds["high"] == ["HK.00388 TICKER", "HK.00941 TICKER"]
                await asyncio.to_thread(until, lambda: told)
                event = told[0].event
                assert event is not None
                assert event.desc.startswith(
                    "the hub has taken subscriptions from this client for 'high' of priority 5"
                )
                with pytest.raises(OpenDError):  # A reader is not left to wait for ticks that do not come.
                    await asyncio.wait_for(read_on(ticks), PATIENCE)
                with pytest.raises(QuotaExceeded, match=r"high 2 of priority 5, .*middle 1 of priority 1"):
                    await equal.subscribe(["HK.00700", "HK.00005"], SubType.TICKER)  # The middle's one is too few.
                assert hub.status()["subscriptions"] == 3

    asyncio.run(main())


def test_quota_that_is_not_free_yet_is_waited_for_not_taken_again(nats: EmbeddedServer) -> None:
    options = HubOptions(name="later", hold_seconds=0.0)

    async def main() -> None:
        with Simulator(subscription_quota=2, unsubscribe_after=0) as simulator:
            hub = Hub(Settings({"host": simulator.host, "port": simulator.port}), nats.url, options, login={})
            low = AsyncClient.nats(nats.url, name="later", client_id="low")
            high = AsyncClient.nats(nats.url, name="later", client_id="high", priority=9)
            async with hub, low, high:
                await low.subscribe(["HK.00001", "HK.00005"], SubType.TICKER)
                said = "free: 0, up to 1 more within a minute, and kept for this client: 1"
                for _ in range(2):
                    with pytest.raises(QuotaExceeded, match=said):
                        await high.subscribe("HK.00700", SubType.TICKER)
                    assert [each["subscriptions"] for each in hub.status()["clients"] if each["label"] == "low"] == [1]

    asyncio.run(main())
