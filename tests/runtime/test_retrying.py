"""Calls that are made again, and those that never are."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any, Final

import pytest

from opend import AsyncClient, CallTimeout, Client, Observer, OutcomeUnknown, Reconnect, Retry, ServerError, UsageError
from opend.observing import Call
from opend.simulator import Simulator
from opend.testing import Drop, FaultProxy
from opend_proto import get_global_state, methods, trd_get_acc_list
from opend_proto.common import RetType
from opend_proto.schema import Method
from opend_proto.trd_common import OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSecMarket, TrdSide

QUICK: Final = Retry(first=0.01, longest=0.02)


class Names(Observer):
    """Keeps the names of calls."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def on_call(self, call: Call, /) -> None:
        self.made.append(call.method.name)


@pytest.fixture
def gateway() -> Iterator[Simulator]:
    """A simulator whose first two replies to GetGlobalState say that the gateway is not connected."""
    with Simulator() as simulator:
        refusals = [-200, -100]

        @simulator.handle(methods.GET_GLOBAL_STATE)
        def answer(_: get_global_state.Request) -> get_global_state.Response:
            if refusals:
                return get_global_state.Response(ret_type=RetType(refusals.pop()))
            return get_global_state.Response(ret_type=RetType.FAILED, ret_msg="for good")

        yield simulator


def test_passing_refusals_are_repeated_until_the_attempts_are_used_up_and_lasting_ones_are_not(
    gateway: Simulator,
) -> None:
    names = Names()
    with Client(gateway.host, gateway.port, retry=QUICK, observer=names) as client:
        with pytest.raises(ServerError, match="for good"):
            client.system.get_global_state(user_id=0)
        assert names.made == ["GetGlobalState"] * 3


def test_an_asynchronous_client_repeats_too_and_by_default_none_does(gateway: Simulator) -> None:
    async def run(**settings: Any) -> int:
        async with AsyncClient(gateway.host, gateway.port, **settings) as client:
            with pytest.raises(ServerError) as caught:
                await client.system.get_global_state(user_id=0)
            return caught.value.ret_type

    assert asyncio.run(run()) == -100
    assert asyncio.run(run(retry=QUICK)) == -1


def test_a_call_whose_connection_breaks_is_made_again_on_the_next_one() -> None:
    names = Names()
    with Simulator() as simulator, FaultProxy(simulator.host, simulator.port) as proxy:
        reconnect = Reconnect(first=0.01)
        with Client(proxy.host, proxy.port, retry=QUICK, reconnect=reconnect, observer=names, timeout=2) as client:

            @simulator.handle(methods.TRD_GET_ACC_LIST)
            def answer(_: trd_get_acc_list.Request) -> trd_get_acc_list.Response:
                if len(names.made) == 1:
                    proxy.disconnect_all()
                return trd_get_acc_list.Response(ret_type=RetType.SUCCEED, s2c=trd_get_acc_list.S2C())

            assert client.trd.get_acc_list(user_id=0).acc_list == []
    assert names.made == ["Trd_GetAccList"] * 2


def test_an_order_is_never_sent_twice_and_neither_is_a_call_of_unknown_effect() -> None:
    names = Names()
    with (
        Simulator() as simulator,
        FaultProxy(simulator.host, simulator.port) as proxy,
        Client(proxy.host, proxy.port, retry=QUICK, observer=names, timeout=0.2) as client,
    ):
        (account, *_) = [
            each for each in client.trd.get_acc_list(user_id=0).acc_list if each.trd_env == TrdEnv.SIMULATE
        ]
        names.made.clear()
        proxy.faults = [Drop()]
        header = TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=account.acc_id, trd_market=TrdMarket.HK)
        with pytest.raises(OutcomeUnknown):
            client.trd.place_order(
                header=header,
                trd_side=TrdSide.BUY,
                order_type=OrderType.NORMAL,
                code="00700",
                qty=100,
                price=300,
                sec_market=TrdSecMarket.HK,
            )
        assert names.made == ["Trd_PlaceOrder"]
        with pytest.raises(CallTimeout):
            client.trd.get_acc_list(user_id=0)
        assert names.made[1:] == ["Trd_GetAccList"] * 3


def test_only_calls_that_are_known_to_read_are_repeated() -> None:
    once = {method.name for method in methods.METHODS_BY_ID.values() if QUICK.trials(method) is None}
    changing = {method.name for method in methods.METHODS_BY_ID.values() if method.effect in {"order", "state"}}
    assert changing >= {"Trd_PlaceOrder", "Trd_ModifyOrder", "Trd_UnlockTrade"}
    assert once - changing == {"InitConnect", "KeepAlive", "Qot_Sub", "Qot_RegQotPush", "Qot_SubEventContract"}
    for number, name in ((3999, "Qot_Buy"), (2999, "Trd_GetNew"), (2999, "GetTrade")):
        unknown: Method[Any, Any] = Method(number, name, "get_global_state")
        assert QUICK.trials(unknown) is None, name


@pytest.mark.parametrize("wrong", [{"attempts": 1}, {"first": 0}, {"longest": 0.1}, {"factor": 0.5}, {"jitter": 2}])
def test_a_value_out_of_range_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=next(iter(wrong))):
        Retry(**wrong)
