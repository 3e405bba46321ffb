"""Test a strategy in CI: with pytest and an embedded OpenD for each test, without an account."""

import pytest

from opend import Client, LinkError, ServerError, security
from opend.simulator import RefusalError, Simulator
from opend.testing import FaultProxy
from opend_proto import methods
from opend_proto.common import RetType
from opend_proto.qot_common import KLine, KLType, RehabType
from opend_proto.qot_request_history_kl import S2C, Request, Response

SPRING = ("2025-03-03", "2025-05-30")

# The strategy under test: in a project of yours it has a module of its own.


def position(closes: list[float], short: int = 5, long: int = 20) -> str:
    """Return "long" while the short average is above the long one, else "flat"."""
    if len(closes) < long:
        return "flat"
    return "long" if sum(closes[-short:]) / short > sum(closes[-long:]) / long else "flat"


def decide(client: Client, code: str, begin: str, end: str) -> str:
    """Read daily closing prices and return the position to hold."""
    bars = client.qot.iter_history_kl(
        security=security(code), kl_type=KLType.DAY, rehab_type=RehabType.FORWARD, begin_time=begin, end_time=end
    )
    return position([bar.close_price for bar in bars if bar.close_price is not None])


# The tests. The fixtures come with opend; each test has an OpenD of its own.


@pytest.mark.parametrize(("closes", "expected"), [([1.0] * 19, "flat"), ([1.0] * 15 + [2.0] * 5, "long")])
def test_the_rule(closes: list[float], expected: str) -> None:
    assert position(closes) == expected


def test_the_synthetic_market_is_the_same_in_every_run(opend_client: Client) -> None:
    with Simulator(seed=0) as another, Client(another.host, another.port) as client:
        here, there = (decide(each, "HK.00700", *SPRING) for each in (opend_client, client))
    assert here == there


@pytest.mark.parametrize(("step", "expected"), [(1.0, "long"), (-1.0, "flat")])
def test_prices_of_our_own(opend_simulator: Simulator, opend_client: Client, step: float, expected: str) -> None:
    @opend_simulator.handle(methods.QOT_REQUEST_HISTORY_KL)
    def bars(request: Request) -> Response:
        lines = [KLine(time=f"day {at}", is_blank=False, close_price=100 + at * step) for at in range(40)]
        return Response(ret_type=RetType.SUCCEED, s2c=S2C(security=request.c2s.security, kl_list=lines))

    assert decide(opend_client, "HK.00700", *SPRING) == expected


def test_a_refusal_is_no_decision(opend_simulator: Simulator, opend_client: Client) -> None:
    @opend_simulator.handle(methods.QOT_REQUEST_HISTORY_KL)
    def refuse(request: Request) -> Response:
        raise RefusalError("the quota is used up")

    with pytest.raises(ServerError, match="the quota is used up"):
        decide(opend_client, "HK.00700", *SPRING)


def test_a_lost_connection_is_no_decision(opend_proxy: FaultProxy) -> None:
    with Client(opend_proxy.host, opend_proxy.port, reconnect=None) as client:
        opend_proxy.disconnect_all()
        with pytest.raises(LinkError):
            decide(client, "HK.00700", *SPRING)
