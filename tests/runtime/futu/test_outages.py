"""A context survives a lost connection, and an order is never sent twice."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from hashlib import md5
from typing import Any

import pytest
from tests.support.patience import until
from tests.support.peers.outages import FleetingGateway, fleeting_gateway

from opend.futu import (
    RET_ERROR,
    RET_OK,
    ContextStatus,
    OpenQuoteContext,
    OpenSecTradeContext,
    SubType,
    TickerHandlerBase,
    TrdEnv,
    TrdMarket,
    TrdSide,
)
from opend_proto import methods, trd_place_order

HOST = "127.0.0.1"


@pytest.fixture
def gateway() -> Iterator[FleetingGateway]:
    with fleeting_gateway() as made:
        yield made


class Ticks(TickerHandlerBase):
    """Counts pushes."""

    count = 0

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        self.count += 1
        return super().on_recv_rsp(rsp_pb)


def test_pushes_go_on_after_an_outage(gateway: FleetingGateway) -> None:
    ticks = Ticks()
    with OpenQuoteContext(HOST, gateway.port) as context:
        context.set_handler(ticks)
        context.subscribe("HK.00700", SubType.TICKER)
        until(lambda: ticks.count)
        gateway.restart()
        before = ticks.count
        until(lambda: ticks.count > before)
        assert context.get_rt_ticker("HK.00700", 1)[0] == RET_OK
        until(lambda: context.status == ContextStatus.READY)
        gateway.stop()
        until(lambda: context.status in {ContextStatus.WAIT_RECONNECT, ContextStatus.CONNECTING})
    assert context.status == ContextStatus.CLOSED


def test_a_context_may_connect_in_the_background(gateway: FleetingGateway) -> None:
    gateway.stop()
    context = OpenQuoteContext(HOST, gateway.port, is_async_connect=True)
    try:
        ticks = Ticks()
        context.set_handler(ticks)
        context.set_sync_query_connect_timeout(0.05)
        code, text = context.get_global_state()
        assert (code, context.get_login_user_id()) == (RET_ERROR, 0)
        assert "connect" in text
        until(lambda: context.status == ContextStatus.WAIT_RECONNECT)
        context.set_sync_query_connect_timeout(60)
        gateway.start()
        assert context.subscribe("HK.00700", SubType.TICKER) == (RET_OK, None)
        until(lambda: ticks.count)
        assert context.get_login_user_id() > 0
    finally:
        context.close()
    assert context.get_global_state()[0] == RET_ERROR


def test_closing_ends_the_attempts_to_connect(gateway: FleetingGateway) -> None:
    gateway.stop()
    with OpenQuoteContext(HOST, gateway.port, is_async_connect=True) as context:
        name = f"opend-futu-{gateway.port}-connecting"
        assert [thread.name for thread in threading.enumerate() if thread.name == name] == [name]
    until(lambda: all(thread.name != name for thread in threading.enumerate()))
    assert context.status == ContextStatus.CLOSED


def test_trading_is_unlocked_again_after_an_outage(gateway: FleetingGateway) -> None:
    gateway.answer_unlock()
    with OpenSecTradeContext(TrdMarket.NONE, HOST, gateway.port, allow_real_trading=True) as context:
        assert context.unlock_trade("secret") == (RET_OK, None)
        gateway.restart()
        until(lambda: len(gateway.digests()) == 2)
    assert set(gateway.digests()) == {md5(b"secret", usedforsecurity=False).hexdigest()}


def test_an_order_whose_reply_is_lost_is_answered_as_unknown_and_not_sent_again(gateway: FleetingGateway) -> None:
    sent: list[trd_place_order.Request] = []
    with OpenSecTradeContext(TrdMarket.NONE, HOST, gateway.port) as context:

        @gateway.simulator.handle(methods.TRD_PLACE_ORDER)
        def lose(request: trd_place_order.Request) -> trd_place_order.Response:
            sent.append(request)
            context.client.close()
            raise AssertionError("nobody gets this reply")

        code, text = context.place_order(300, 100, "HK.00700", TrdSide.BUY, trd_env=TrdEnv.SIMULATE)
    assert code == RET_ERROR
    assert "whether it was carried out is not known" in text
    assert len(sent) == 1
