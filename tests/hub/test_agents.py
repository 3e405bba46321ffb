"""A hub is no way around the server of an agent: what it lets through is what the person said yes to, or less."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
from tests.support.peers.agents import LIMITS, ORDER, Market, says, trading_desk

from opend import AsyncClient, Client
from opend.accounts.choosing import Environment
from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings
from opend.simulator import ManualClock, Simulator

pytestmark = pytest.mark.one_python

HUBS: Final = {
    "reading": (HubOptions(name="reading"), False),
    "paper": (HubOptions(name="paper", allow_trading=True, risk_limits=LIMITS), False),
    "real": (HubOptions(name="real", allow_trading=True, risk_limits=LIMITS), True),
}
ARRIVES: Final = {("paper", "paper"), ("real", "paper"), ("real", "real")}
"""The hubs, and the servers behind them, that pass an order on after a yes."""


def test_a_hub_passes_on_what_both_it_and_the_person_allow(nats: EmbeddedServer, tmp_path: Path) -> None:
    async def attempt(market: Market, name: str, environment: Environment | None) -> None:
        make = partial(AsyncClient.nats, nats.url, name=name)
        order: dict[str, Any] = {**ORDER, **({"kind": "CASH"} if environment == "real" else {})}
        header = market.headers[0]
        fields = {
            "packetID": {"connID": 0, "serialNo": 0},
            "header": {"trdEnv": int(header.trd_env), "accID": str(header.acc_id), "trdMarket": 1},
            "trdSide": "BUY",
            "orderType": "MARKET",
            "code": "00700",
            "qty": 100,
        }
        before = await asyncio.to_thread(market.orders)
        async with trading_desk(market, tmp_path, environment, make=make) as desk:
            told = await desk.refused("call_protocol", {"name": "Trd_PlaceOrder", "fields": fields}, says())
            assert "othing was sent" in told  # The gate's words: it was a request.
            await desk.call("place_order", order, says("no"))
            assert await asyncio.to_thread(market.orders) == before
            await desk.call("place_order", order, says())
        new = (await asyncio.to_thread(market.orders)).keys() - before.keys()
        assert len(new) == ((name, environment) in ARRIVES), (name, environment, new)

    async def scene() -> None:
        with (
            Simulator(clock=ManualClock(), push_interval=0.02, rate_limits=False) as simulator,
            Client(simulator.host, simulator.port, rate_limit="off", allow_real_trading=True) as client,
        ):
            market = await asyncio.to_thread(Market, simulator, client)
            await asyncio.to_thread(market.unlock)
            environments: tuple[Environment | None, ...] = (None, "paper", "real")
            for name, (options, is_real) in HUBS.items():
                settings = Settings({"host": simulator.host, "port": simulator.port, "allow_real_trading": is_real})
                async with asyncio.timeout(60), Hub(settings, nats.url, options, login={}):
                    for environment in environments:
                        await attempt(market, name, environment)

    asyncio.run(scene())
