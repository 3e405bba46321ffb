"""Calls that may not be sent are refused before they take a turn under a rate limit."""

from __future__ import annotations

import asyncio

import pytest
from tests.runtime.session.connection.test_orders import order

from opend import AsyncClient, Client, UsageError
from opend.errors import RateLimitExceeded
from opend.session import ClientOptions
from opend.session.connection.guards.admission import admit
from opend.simulator import Simulator
from opend_proto import init_connect, methods, qot_get_ticker
from opend_proto.trd_common import TrdEnv

CALLS = 20
"""More than the limit of Trd_PlaceOrder lets through at once."""
REAL = order(TrdEnv.REAL)


def test_a_refused_order_uses_up_no_rate_limit() -> None:
    with Simulator() as simulator, Client(simulator.host, simulator.port, rate_limit="raise") as client:
        for _ in range(CALLS):
            with pytest.raises(UsageError, match="allow_real_trading") as caught:
                client.call(methods.TRD_PLACE_ORDER, REAL)
            assert not isinstance(caught.value, RateLimitExceeded)
        client.call(methods.TRD_PLACE_ORDER, order())


def test_nor_does_it_with_the_asynchronous_client() -> None:
    async def run(host: str, port: int) -> None:
        async with AsyncClient(host, port, rate_limit="raise") as client:
            for _ in range(CALLS):
                with pytest.raises(UsageError, match="allow_real_trading") as caught:
                    await client.call(methods.TRD_PLACE_ORDER, REAL)
                assert not isinstance(caught.value, RateLimitExceeded)
            await client.call(methods.TRD_PLACE_ORDER, order())

    with Simulator() as simulator:
        asyncio.run(run(simulator.host, simulator.port))


def test_the_type_and_the_handshake_are_looked_at_first() -> None:
    options = ClientOptions()
    ticker = qot_get_ticker.Request.__new__(qot_get_ticker.Request)
    with pytest.raises(UsageError, match=r"Trd_PlaceOrder takes a opend_proto\.trd_place_order\.Request, not Request"):
        admit(methods.TRD_PLACE_ORDER, ticker, options)
    connect = init_connect.Request(c2s=init_connect.C2S(client_ver=1, client_id="x"))
    with pytest.raises(UsageError, match="itself, while it connects"):
        admit(methods.INIT_CONNECT, connect, options)
    admit(methods.TRD_PLACE_ORDER, REAL, ClientOptions(allow_real_trading=True))
