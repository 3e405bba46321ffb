"""Lists that are longer than the gateway takes are asked for in parts, on both clients."""

from __future__ import annotations

from itertools import islice

import pytest
from tests.support.peers.faces import FACES, FaceName, connected

from opend import Client, RateLimitExceeded, UsageError, in_parts, security
from opend.everyday import parts
from opend.simulator import Simulator
from opend.steps import Ask, Delay, Step
from opend_proto import qot_get_market_state
from opend_proto.common import RetType
from opend_proto.methods import METHODS_BY_ID, QOT_GET_MARKET_STATE
from opend_proto.qot_common import QotMarket


@pytest.mark.parametrize("name", FACES)
def test_a_long_list_is_asked_for_in_parts_and_its_order_kept(name: FaceName, opend_simulator: Simulator) -> None:
    codes = [security(each.text) for each in islice(opend_simulator.market.securities, 2)] * 401
    with connected(name, opend_simulator.port) as face:
        sent = face.stats.calls
        reply = face.do(lambda client: in_parts(client.qot.get_market_state, security_list=codes))
        assert face.stats.calls - sent == 3
    assert [each.security for each in reply.market_info_list] == codes


def asked_for(step: Step) -> int:
    assert isinstance(step, Ask)
    assert isinstance(step.request, qot_get_market_state.Request)
    return len(step.request.c2s.security_list)


def test_a_part_over_the_rate_limit_is_sent_when_its_turn_comes() -> None:
    whole = qot_get_market_state.C2S(security_list=[security("HK.00700")] * 500)
    steps = parts.ask_in_parts(Ask(QOT_GET_MARKET_STATE, qot_get_market_state.Request(c2s=whole), 1.0))
    reply = qot_get_market_state.Response(ret_type=RetType.SUCCEED, s2c=qot_get_market_state.S2C())
    assert asked_for(next(steps)) == 400
    assert asked_for(steps.send(reply)) == 100
    assert steps.throw(RateLimitExceeded("not yet", retry_in=3.0)) == Delay(3.0)
    assert asked_for(next(steps)) == 100
    with pytest.raises(StopIteration) as end:
        steps.send(reply)
    assert end.value.value is reply.s2c


def test_every_bound_names_lists_of_its_call() -> None:
    bounded = [(method, method.bound) for method in METHODS_BY_ID.values() if method.bound is not None]
    assert len(bounded) == 7
    for method, bound in bounded:
        c2s, s2c = (
            next(field.message_type for field in message.FIELDS if field.name == name)
            for message, name in ((method.request, "c2s"), (method.response, "s2c"))
        )
        assert {field.attribute for field in c2s.FIELDS if field.label == "repeated"} >= {bound.list}
        assert {field.attribute for field in s2c.FIELDS if field.label == "repeated"} >= {bound.items}


def test_what_has_no_parts_is_refused() -> None:
    client = Client()
    with pytest.raises(UsageError, match="Qot_GetSecuritySnapshot"):
        in_parts(client.qot.get_ticker, security=security("HK.00700"), max_ret_num=1)
    with pytest.raises(UsageError, match="by name, not by position"):
        vars(parts)["in_parts"](client.qot.get_security_snapshot, [])
    with pytest.raises(UsageError, match="no single call"):
        vars(parts)["in_parts"](client.qot.iter_stock_filter, market=QotMarket.HK_SECURITY, num=1)
