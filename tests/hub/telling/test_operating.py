"""What an operator needs of a hub: its health through its whole life, its figures, its limits, its cache, its gRPC."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, Final

import pytest
from tests.hub.telling.visiting import becomes, visit
from tests.support.patience import until

from opend import AsyncClient, Client, RiskLimits
from opend.errors import OpenDError, RiskLimitExceeded, ServerError
from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.hub.telling.server import StatusServer
from opend.hub.telling.visitors import StatusPlace
from opend.session.life.backoff import Reconnect
from opend.settings import Settings
from opend.simulator import Simulator
from opend.testing import FaultProxy, Refuse
from opend_proto.qot_common import PlateSetType, QotMarket, SecurityType, SubType

pytestmark = pytest.mark.one_python

CODE: Final = "HK.00700"
SOON: Final = Reconnect(first=0.05, longest=0.2)


def hub_of(
    place: Simulator | FaultProxy, nats: EmbeddedServer, limits: RiskLimits | None = None, **options: Any
) -> Hub:
    arguments: dict[str, Any] = {"host": place.host, "port": place.port, "reconnect": SOON}
    if limits is not None:
        arguments["risk_limits"] = limits
    return Hub(Settings(arguments), nats.url, HubOptions(**options), login={})


@asynccontextmanager
async def told_by(hub: Hub) -> AsyncGenerator[str, None]:
    """Serve the status of a hub; yield its address."""
    async with StatusServer(StatusPlace(), hub) as server:
        yield server.address


def test_the_health_follows_what_happens(nats: EmbeddedServer) -> None:
    async def main() -> None:
        with Simulator() as simulator, FaultProxy(simulator.host, simulator.port) as proxy:
            first = hub_of(proxy, nats, name="health")
            second = hub_of(simulator, nats, name="health", standby=True)
            async with told_by(first) as one, told_by(second) as other:
                assert (await visit(one, "/healthz")).body == "starting: NATS is not connected\n"
                async with first:
                    await becomes(one, 200, "leading")
                    taking_over = asyncio.create_task(second.start())
                    await becomes(other, 200, "standing by")
                    standing = (await visit(other, "/status.json")).json()
                    assert (standing["state"], standing["healthy"], "leases" in standing) == (
                        "standing by",
                        True,
                        False,
                    )
                    assert 'opend_hub_state{state="standing by"} 1.0' in (await visit(other, "/metrics")).body
                    proxy.faults = [Refuse()]
                    proxy.disconnect_all()
                    await becomes(one, 503, "leading: OpenD is not connected")
                    assert first.status()["opend"] is False
                    proxy.faults = []
                    await becomes(one, 200, "leading")
                    assert first.status()["connections"]["opend"]["reconnects"] == 1
                await taking_over
                await becomes(other, 200, "leading")
                await second.close()

    asyncio.run(main())


def test_the_figures_say_who_holds_what_and_what_became_of_calls(nats: EmbeddedServer) -> None:
    async def main() -> None:
        with Simulator(subscription_quota=100, push_interval=0.05) as simulator:
            hub = hub_of(simulator, nats, name="figures")
            async with hub, told_by(hub) as address:
                async with AsyncClient.nats(nats.url, name="figures", client_id="<b>reader</b>") as client:
                    await client.subscribe([CODE, "HK.00005"], SubType.TICKER)
                    with pytest.raises(ServerError):
                        await client.qot.get_ticker(security="HK.00388", max_ret_num=1)
                    with pytest.raises(OpenDError):
                        await client.account(market="HK", env="real", kind="none")
                    await asyncio.to_thread(until, lambda: hub.status()["pushes"])
                    figures = (await visit(address, "/status.json")).json()
                assert figures["quota"]["used"] == 2
                assert figures["quota"]["left"] == 98
                assert [each["own"] for each in figures["quota"]["connections"]] == [True]
                (reader,) = figures["clients"]
                assert (reader["label"], reader["subscriptions"]) == ("<b>reader</b>", 2)
                assert reader["holds"] == ["HK.00700 TICKER", "HK.00005 TICKER"]
                outcomes = {(each["protocol"], each["outcome"]): each["calls"] for each in figures["outcomes"]}
                assert outcomes[("Qot_GetTicker", "refused")] == 1
                assert outcomes[("Qot_Sub", "ok")] == 1
                assert figures["pushes_by_kind"]["Qot_UpdateTicker"] > 0
                assert figures["failed_calls"] == 0
                assert (figures["waiting"], figures["lag"]) == (0, 0) or figures["lag"] < 5
                assert figures["rate_limit"] == {"waiting": 0, "waits": 0, "seconds": 0}

    asyncio.run(main())


def test_orders_over_the_limits_of_the_hub_are_refused_by_it(nats: EmbeddedServer) -> None:
    def trade() -> None:
        with Client.nats(nats.url, name="limits") as client:
            account = client.account(market="HK")
            for quantity, limit, broken in (
                (200, 450.0, "max_notional"),
                (600, 1.0, "max_quantity"),
                (100, 100.0, "price_band"),
            ):
                with pytest.raises(RiskLimitExceeded, match="not sent") as caught:
                    account.buy(CODE, quantity, limit=limit)
                assert broken in caught.value.limits
            price = client.qot.get_security_snapshot(security_list=[CODE]).snapshot_list[0].basic.cur_price
            order = account.buy(CODE, 100, limit=round(price * 0.99, 1))
            with pytest.raises(RiskLimitExceeded) as caught:
                order.change(quantity=600)
            assert "max_quantity" in caught.value.limits
            order.cancel()

    async def main() -> None:
        with Simulator() as simulator:
            # The profile's limits and the hub's own hold both.
            own = RiskLimits(max_notional={"HKD": 60_000}, price_band=0.05)
            hub = hub_of(
                simulator, nats, RiskLimits(max_quantity=500), name="limits", allow_trading=True, risk_limits=own
            )
            async with hub:
                await asyncio.to_thread(trade)

    asyncio.run(main())


def test_static_data_is_answered_from_the_cache(nats: EmbeddedServer) -> None:
    async def main() -> None:
        with Simulator() as simulator, FaultProxy(simulator.host, simulator.port) as proxy:
            hub = hub_of(proxy, nats, name="cache")
            first, second = (AsyncClient.nats(nats.url, name="cache") for _ in range(2))
            async with hub, first, second:
                listed = [
                    await each.qot.get_static_info(market=QotMarket.HK_SECURITY, sec_type=SecurityType.EQTY)
                    for each in (first, first, second)
                ]
                assert listed[0] == listed[1] == listed[2]
                assert hub.status()["cache"] | {"bytes": 0} == {"hits": 2, "misses": 1, "entries": 1, "bytes": 0}
                # Of many who ask the same at once, one asks OpenD: its limit is ten such calls in half a minute.
                together = [
                    each.qot.get_plate_set(market=QotMarket.HK_SECURITY, plate_set_type=PlateSetType.ALL)
                    for each in (first, second) * 10
                ]
                plates = await asyncio.gather(*together)
                assert plates == [plates[0]] * 20
                assert hub.status()["cache"] | {"bytes": 0} == {"hits": 21, "misses": 2, "entries": 2, "bytes": 0}
                for _ in range(2):
                    await first.qot.get_security_snapshot(security_list=[CODE])
                assert hub.status()["cache"]["entries"] == 2
                proxy.disconnect_all()
                await asyncio.to_thread(until, lambda: hub.status()["cache"]["entries"] == 0)

    asyncio.run(main())
