"""Every face of the package passes the desk: none sends an order that breaks a limit."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest
from tests.runtime.session.connection.test_orders import order
from tests.support.commands import Cli
from tests.support.patience import PATIENCE

from opend import AsyncClient, Client, RiskLimitExceeded, RiskLimits
from opend.callbacks import CallbackClient, Callbacks
from opend.codec import encode, to_json
from opend.futu import RET_ERROR, OpenSecTradeContext, TrdEnv, TrdMarket, TrdSide
from opend.futu.settings import Settings, SysConfig
from opend.risk.desk import limit_process
from opend.simulator import Simulator
from opend_proto import methods, trd_place_order
from opend_proto.trd_common import TrdMarket as MarketNumber

LIMITS = RiskLimits(max_quantity=99)
REQUEST = order()
ARGUMENTS: dict[str, Any] = {
    field.attribute: getattr(REQUEST.c2s, field.attribute)
    for field in trd_place_order.C2S.FIELDS
    if field.attribute != "packet_id" and getattr(REQUEST.c2s, field.attribute) is not None
}


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


def refused(call: Callable[[], object]) -> None:
    with pytest.raises(RiskLimitExceeded, match="max_quantity: the quantity 100 of at most 99"):
        call()


def test_the_clients(simulator: Simulator) -> None:
    with Client(simulator.host, simulator.port, risk_limits=LIMITS) as client:
        refused(lambda: client.call(methods.TRD_PLACE_ORDER, REQUEST))
        refused(lambda: client.trd.place_order(**ARGUMENTS))
        refused(lambda: client.raw.call(2202, encode(REQUEST)))
        assert client.stats.calls == 0

    async def run() -> None:
        async with AsyncClient(simulator.host, simulator.port, risk_limits=LIMITS) as client:
            for call in (
                lambda: client.call(methods.TRD_PLACE_ORDER, REQUEST),
                lambda: client.trd.place_order(**ARGUMENTS),
            ):
                with pytest.raises(RiskLimitExceeded):
                    await call()
            assert client.stats.calls == 0

    asyncio.run(run())


def test_accounts_read_the_terms_of_a_future(simulator: Simulator) -> None:
    """So its notional is known: one contract stands for 50 times the index, about 1.3 million."""
    with Client(simulator.host, simulator.port, risk_limits=RiskLimits(max_notional={"HKD": 2_000_000})) as client:
        account = client.account(market=MarketNumber(10))
        placed = account.buy("HK.HSImain", 1)
        assert placed.wait(PATIENCE)
        assert placed.filled == 1
        with pytest.raises(RiskLimitExceeded, match=r"2 at .* HKD of at most 2,000,000"):
            account.buy("HK.HSImain", 2)


def test_the_callback_client(simulator: Simulator) -> None:
    ready = Event()

    class Program(Callbacks):
        def on_init_connect(self, client: object, error_code: int, description: str) -> None:
            ready.set()

    with CallbackClient(Program(), simulator.host, simulator.port, risk_limits=LIMITS) as client:
        assert ready.wait(PATIENCE)
        refused(lambda: client.place_order(REQUEST))


def test_the_vendors_face(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SysConfig, "current", Settings())
    SysConfig.set_risk_limits(LIMITS)
    with OpenSecTradeContext(TrdMarket.HK, simulator.host, simulator.port) as context:
        answer: tuple[int, Any] = context.place_order(300, 100, "HK.00700", TrdSide.BUY, trd_env=TrdEnv.SIMULATE)
    assert answer[0] == RET_ERROR
    assert "max_quantity" in answer[1]


def test_the_command_line(simulator: Simulator, capsys: pytest.CaptureFixture[str]) -> None:
    limit_process(LIMITS)
    try:
        cli = Cli(capsys)
        fields = json.dumps(json.loads(to_json(REQUEST))["c2s"])
        assert cli("call", "Trd_PlaceOrder", fields, "--host", simulator.host, "--port", str(simulator.port)) == 2
        assert "not sent: max_quantity" in cli.error
    finally:
        limit_process(None)
