"""Every face refuses an order without a marked effect before it is sent, unless real trading is allowed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from tests.runtime.session.connection.test_orders import order
from tests.runtime.session.joined import CONNECTION_ID, Joined
from tests.support.commands import Cli
from tests.support.patience import PATIENCE

from opend import AsyncClient, Client, OutcomeUnknown, UsageError, frames
from opend.callbacks import CallbackClient, Callbacks
from opend.codec import decode
from opend.futu import RET_ERROR, OpenSecTradeContext, TrdMarket, TrdSide
from opend.session import CallFailed, ClientOptions
from opend.simulator import Simulator
from opend_proto import methods, trd_get_funds, trd_place_order, trd_unlock_trade
from opend_proto.schema import Method
from opend_proto.trd_common import TrdEnv

BARE: Method[trd_place_order.Request, trd_place_order.Response] = replace(methods.TRD_PLACE_ORDER, effect="")
"""The method as in a package that was generated without our knowledge."""
UNKNOWN: Method[trd_place_order.Request, trd_place_order.Response] = Method(2299, "Trd_PlaceBasket", "trd_place_order")
"""The method as in a release whose effects are not known yet."""
REAL = order(TrdEnv.REAL)
ARGUMENTS: dict[str, Any] = {
    field.attribute: getattr(REAL.c2s, field.attribute)
    for field in trd_place_order.C2S.FIELDS
    if field.attribute != "packet_id" and getattr(REAL.c2s, field.attribute) is not None
}


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(ws_port=0) as running:
        yield running


@pytest.fixture(params=[BARE, UNKNOWN], ids=["bare", "unknown"])
def method(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Method[trd_place_order.Request, trd_place_order.Response]:
    """The order's protocol without an effect, also in the tables and stubs of the schema."""
    unmarked: Method[trd_place_order.Request, trd_place_order.Response] = request.param
    monkeypatch.setattr(methods, "TRD_PLACE_ORDER", unmarked)
    known = {**methods.METHODS_BY_NAME, "Trd_PlaceOrder": unmarked}
    monkeypatch.setattr(methods, "METHODS_BY_NAME", MappingProxyType(known))
    return unmarked


def refusal(call: Callable[[], object], method: Method[Any, Any]) -> None:
    with pytest.raises(UsageError) as caught:
        call()
    text = str(caught.value)
    assert text.startswith(f"{method.name} ({method.id}): not sent: ")
    assert "allow_real_trading=True" in text
    assert ("taken for one that moves money" in text) is (method is UNKNOWN)
    assert ("protocols.toml" in text) is (method is UNKNOWN)
    assert "\n" not in text


def test_call_and_stub_of_the_blocking_client(simulator: Simulator, method: Method[Any, Any]) -> None:
    with Client(simulator.host, simulator.port) as client:
        refusal(lambda: client.call(method, REAL), method)
        refusal(lambda: client.trd.place_order(**ARGUMENTS), method)
        assert client.stats.calls == 0


def test_json_bodies(simulator: Simulator, method: Method[Any, Any]) -> None:
    with Client(simulator.host, simulator.port, body_format="json") as client:
        refusal(lambda: client.trd.place_order(**ARGUMENTS), method)
        assert client.stats.calls == 0


def test_websocket(simulator: Simulator, method: Method[Any, Any]) -> None:
    with Client.websocket(f"ws://{simulator.host}:{simulator.ws_port}") as client:
        refusal(lambda: client.trd.place_order(**ARGUMENTS), method)
        assert client.stats.calls == 0


def test_fetch(simulator: Simulator, method: Method[Any, Any]) -> None:
    with Client(simulator.host, simulator.port) as client:
        refusal(lambda: frames.fetch(client.trd.place_order, **ARGUMENTS), method)
        assert client.stats.calls == 0


def test_the_asynchronous_client(simulator: Simulator, method: Method[Any, Any]) -> None:
    async def run(kind: str) -> None:
        async with AsyncClient(simulator.host, simulator.port) as client:
            try:
                await (client.call(method, REAL) if kind == "call" else client.trd.place_order(**ARGUMENTS))
            finally:
                assert client.stats.calls == 0

    for kind in ("call", "stub"):
        refusal(lambda kind=kind: asyncio.run(run(kind)), method)  # type: ignore[misc]


def test_the_callback_client(simulator: Simulator, method: Method[Any, Any]) -> None:
    from threading import Event

    ready = Event()

    class Program(Callbacks):
        def on_init_connect(self, client: object, error_code: int, description: str) -> None:
            ready.set()

    with CallbackClient(Program(), simulator.host, simulator.port) as client:
        assert ready.wait(PATIENCE)
        refusal(lambda: client.place_order(REAL), method)
        refusal(lambda: client.send(method, REAL), method)
        assert client.stats.calls == 0


def test_the_command_line(simulator: Simulator, method: Method[Any, Any], capsys: pytest.CaptureFixture[str]) -> None:
    fields = json.dumps(
        {
            "packetID": {"connID": "0", "serialNo": 0},
            "header": {"trdEnv": 1, "accID": "1", "trdMarket": 1},
            "trdSide": 1,
            "orderType": 1,
            "code": "00700",
            "qty": 100,
            "price": 300,
        }
    )
    address = ("--host", simulator.host, "--port", str(simulator.port))
    cli = Cli(capsys)
    assert cli("call", "Trd_PlaceOrder", fields, *address) == 2
    assert cli.out == ""
    assert cli.error.startswith(f"opend call: {method.name} ({method.id}): not sent: ")


def test_the_vendors_face(simulator: Simulator, method: Method[Any, Any]) -> None:
    with OpenSecTradeContext(TrdMarket.NONE, simulator.host, simulator.port) as context:
        answer: tuple[int, Any] = context.place_order(300, 100, "HK.00700", TrdSide.BUY)
    code, text = answer
    assert code == RET_ERROR
    assert method.name in text
    assert "allow_real_trading=True" in text


# The rules that an order keeps without its mark.


def test_it_is_sent_to_a_simulated_account_with_its_packet_id(method: Method[Any, Any]) -> None:
    joined = Joined()
    serial = joined.client.call(method, order(TrdEnv.SIMULATE), joined.now)
    (sent,) = joined.requests()
    packet_id = decode(trd_place_order.Request, sent.body).c2s.packet_id
    assert (packet_id.conn_id, packet_id.serial_no) == (CONNECTION_ID, serial)


def test_it_is_sent_to_a_real_account_if_that_is_allowed(method: Method[Any, Any]) -> None:
    joined = Joined(ClientOptions(allow_real_trading=True))
    joined.client.call(method, REAL, joined.now)
    assert len(joined.requests()) == 1


def test_its_outcome_is_unknown_without_a_reply(method: Method[Any, Any]) -> None:
    joined = Joined()
    joined.client.call(method, order(), joined.now)
    joined.requests()
    failed, *_ = joined.client.receive_eof()
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, OutcomeUnknown)


@pytest.mark.parametrize("environment", [1, 2, 99, None])
def test_an_order_for_anything_but_a_simulated_account_counts_as_real(environment: int | None) -> None:
    joined = Joined()
    request: Any = order()
    request.c2s.header = replace(request.c2s.header, trd_env=environment)
    with pytest.raises(UsageError, match="allow_real_trading=True"):
        joined.client.call(methods.TRD_PLACE_ORDER, request, joined.now)
    request.c2s.header = None
    with pytest.raises(UsageError, match="does not say trdEnv 0"):
        joined.client.call(methods.TRD_PLACE_ORDER, request, joined.now)
    assert joined.client.data_to_send() == b""


def test_looking_at_a_real_account_and_locking_stay_free_without_marks() -> None:
    joined = Joined()
    funds = trd_get_funds.Request(c2s=trd_get_funds.C2S(header=REAL.c2s.header))
    joined.client.call(replace(methods.TRD_GET_FUNDS, effect=""), funds, joined.now)
    unlock = trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=False))
    joined.client.call(replace(methods.TRD_UNLOCK_TRADE, effect=""), unlock, joined.now)
    assert len(joined.requests()) == 2
