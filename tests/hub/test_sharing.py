"""One OpenD for several clients: calls, orders, errors, leases and the quota, through a real NATS server."""

from __future__ import annotations

import asyncio
import sys
from json import dumps

import pytest
from tests.support.patience import until

from opend import AsyncClient, Client
from opend.errors import ConnectError, QuotaExceeded, ServerError, UsageError
from opend.hub.embedded import EmbeddedServer
from opend.hub.engine import Engine
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings
from opend.simulator import ManualClock, Simulator
from opend_proto import qot_update_order_book
from opend_proto.qot_common import KLType, QotMarket, SecurityType, SubType

pytestmark = pytest.mark.one_python

CODE = "HK.00700"


def hub_of(simulator: Simulator, nats: EmbeddedServer, options: HubOptions) -> Hub:
    return Hub(Settings({"host": simulator.host, "port": simulator.port}), nats.url, options, login={})


def test_the_blocking_client_trades_through_a_hub_that_allows_it(nats: EmbeddedServer) -> None:
    def trade() -> None:
        with Client.nats(nats.url, name="traders") as client:
            account = client.account(market="HK")
            order = account.buy(CODE, 100, limit=450.0)
            assert order.id
            assert order.id in {each.order_id for each in account.orders()}
            order.cancel()
            with pytest.raises(UsageError, match="real account"):
                client.account(market="HK", env="real", kind="MARGIN").buy(CODE, 100, limit=450.0)
        with Client.nats(nats.url, name="traders", allow_real_trading=True) as client:
            real = client.account(market="HK", env="real", kind="MARGIN")
            with pytest.raises(UsageError, match="real account"):  # The hub's own guard.
                real.buy(CODE, 100, limit=450.0)
        with Client.nats(nats.url, name="readers") as client:
            account = client.account(market="HK")
            with pytest.raises(UsageError, match="without --allow-trading"):
                account.buy(CODE, 100, limit=450.0)
            with pytest.raises(ServerError):
                client.qot.get_ticker(security="HK.00005", max_ret_num=1)  # Not subscribed to.

    async def main() -> None:
        with Simulator() as simulator:
            traders = hub_of(simulator, nats, HubOptions(name="traders", allow_trading=True))
            readers = hub_of(simulator, nats, HubOptions(name="readers"))
            async with traders, readers:
                await asyncio.to_thread(trade)

    asyncio.run(main())


def test_pushes_arrive_as_opend_sent_them(nats: EmbeddedServer) -> None:
    async def main() -> None:
        with Simulator() as simulator:
            books: list[qot_update_order_book.S2C] = []
            async with hub_of(simulator, nats, HubOptions()), AsyncClient.nats(nats.url) as client:
                client.qot.on_update_order_book(books.append)
                await client.subscribe([CODE, "US..DJI"], SubType.ORDER_BOOK)
                await asyncio.to_thread(until, lambda: len(books) > 1)
                assert {each.security.code for each in books} <= {"00700", ".DJI"}
                await client.unsubscribe([CODE, "US..DJI"], SubType.ORDER_BOOK)
                count = len(books)
                await asyncio.sleep(0.3)
                assert len(books) == count
                async with asyncio.timeout(60):
                    bar = await anext(client.klines(CODE, kl_type=KLType.K_1MIN, recent=1))
                assert bar.code == CODE

    asyncio.run(main())


def test_who_comes_late_gets_the_latest_push(nats: EmbeddedServer) -> None:
    async def main() -> None:
        with Simulator(clock=ManualClock()) as simulator:  # Nothing changes, so nothing more is pushed.
            async with (
                hub_of(simulator, nats, HubOptions(name="late")),
                AsyncClient.nats(nats.url, name="late") as first,
                AsyncClient.nats(nats.url, name="late") as second,
            ):
                early: list[qot_update_order_book.S2C] = []
                late: list[qot_update_order_book.S2C] = []
                first.qot.on_update_order_book(early.append)
                second.qot.on_update_order_book(late.append)
                await first.subscribe(CODE, SubType.ORDER_BOOK)
                await asyncio.to_thread(until, lambda: early)
                assert late == []
                await second.subscribe(CODE, SubType.ORDER_BOOK)
                await asyncio.to_thread(until, lambda: late)
                assert late == early[-1:]

    asyncio.run(main())


def test_a_reply_longer_than_a_message_comes_whole(nats: EmbeddedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Engine, "max_payload", 2000)

    async def main() -> None:
        with Simulator() as simulator:
            async with hub_of(simulator, nats, HubOptions()), AsyncClient.nats(nats.url) as client:
                listed = [
                    client.qot.get_static_info(market=QotMarket.HK_SECURITY, sec_type=SecurityType.EQTY)
                    for _ in range(3)
                ]
                through = await asyncio.gather(*listed)
            async with AsyncClient(simulator.host, simulator.port) as direct:
                expected = await direct.qot.get_static_info(market=QotMarket.HK_SECURITY, sec_type=SecurityType.EQTY)
            assert through == [expected] * 3

    asyncio.run(main())


def test_subscriptions_are_leases_that_share_the_quota(nats: EmbeddedServer) -> None:
    options = HubOptions(name="leases", lease_seconds=3.0, hold_seconds=0.0)

    async def main() -> None:
        with Simulator(subscription_quota=3, unsubscribe_after=0, quota_freed_after=0) as simulator:
            async with hub_of(simulator, nats, options) as hub:
                first = AsyncClient.nats(nats.url, name="leases", client_id="first")
                second = AsyncClient.nats(nats.url, name="leases", client_id="second")
                async with first, second:
                    await asyncio.gather(*(first.subscribe(code, SubType.TICKER) for code in (CODE, "HK.00005")))
                    await second.subscribe([CODE, "HK.00005", "HK.00001"], SubType.TICKER)
                    assert hub.status()["subscriptions"] == 3
                    with pytest.raises(QuotaExceeded, match="second 3, first 3"):
                        await first.subscribe("HK.00388", SubType.TICKER)
                    await second.unsubscribe([CODE], SubType.TICKER)
                    await first.qot.get_ticker(security=CODE, max_ret_num=1)
                    assert hub.status()["subscriptions"] == 3
                # What has no package of ours may put a lease into the bucket; it runs out, since nobody renews it.
                quote = {"securityList": [{"market": 1, "code": "00388"}], "subTypeList": [4], "isSubOrUnSub": True}
                engine = Engine(nats.url, client_name="stranger", login={})
                await engine.start()
                await engine.make_bucket(options.names.leases, keep_seconds=3.0)
                await engine.put(options.names.leases, "stranger", dumps({"label": "R", "quotes": [quote]}).encode())
                await engine.put(options.names.leases, "broken", b"{")
                await engine.close()
                await asyncio.to_thread(until, lambda: hub.status()["subscriptions"] == 1)
                assert [each["label"] for each in hub.status()["clients"]] == ["R"]
                await asyncio.to_thread(until, lambda: hub.status()["subscriptions"] == 0)

    asyncio.run(main())


def test_without_hub_or_server_or_package_the_error_says_so(
    nats: EmbeddedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ConnectError, match=r"no hub named 'nobody'.*opend hub --name nobody"):
        Client.nats(nats.url, name="nobody", connect_timeout=5).connect()
    with pytest.raises(ConnectError, match="NATS server"):
        Client.nats("nats://127.0.0.1:1").connect()
    with pytest.raises(ConnectError, match="no NATS server answers"):
        asyncio.run(Engine("nats://127.0.0.1:1", client_name="x", login={}).start())
    monkeypatch.setitem(sys.modules, "nats", None)
    with pytest.raises(UsageError, match=r"opend\[hub\]"):
        Engine(nats.url, client_name="x", login={})
