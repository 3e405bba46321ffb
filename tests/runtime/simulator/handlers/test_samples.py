"""Every request protocol answers: from its model, with sample data, or, if it would trade, with a refusal."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.schemas.building import NAMED_CHOICES, build

from opend import Client, codec
from opend.schema.effects import judge
from opend.session import RequestReceived
from opend.simulator import Simulator, SyntheticMarket
from opend.simulator import handlers as simulator_handlers
from opend.simulator.dispatch import Handlers
from opend.simulator.handlers import samples
from opend.simulator.rules.subscriptions import Quota
from opend.simulator.state import Gateway, Peer
from opend_proto import methods
from opend_proto.common import RetType
from opend_proto.methods import METHODS_BY_ID
from opend_proto.schema import AnyMethod

ORDERS = [method for method in METHODS_BY_ID.values() if method.effect == "order"]
STATES = [method for method in METHODS_BY_ID.values() if method.effect == "state"]


def answer(method: AnyMethod) -> tuple[RetType, str]:
    """Return the answer to a protocol that is not modelled."""
    handlers, quota = Handlers(), Quota(1)
    samples.register(handlers)
    gateway = Gateway(market=SyntheticMarket(), quota=quota, user_id=1)
    peer = Peer(gateway=gateway, connection_id=1, subscriptions=quota.open(), initialised=True)
    body = codec.encode(build(method.request, NAMED_CHOICES["only required, all zero"]))
    reply = codec.decode(method.response, handlers.reply_to(peer, RequestReceived(method.id, 1, body, 0)))
    return reply.ret_type, reply.ret_msg


@pytest.mark.parametrize("method", ORDERS, ids=lambda method: method.name)
def test_an_order_is_refused_where_nothing_models_it(method: AnyMethod) -> None:
    assert answer(method) == (RetType.FAILED, f"the simulator does not model {method.name}: nothing was ordered")


@pytest.mark.parametrize("method", STATES, ids=lambda method: method.name)
def test_what_would_change_something_says_that_nothing_has_changed(method: AnyMethod) -> None:
    ret_type, message = answer(method)
    assert ret_type == RetType.SUCCEED
    assert message == f"sample data: the simulator does not model {method.name}, and nothing has changed"


class Recorder(Handlers):
    """Handlers that remember which module answers each protocol."""

    def __init__(self) -> None:
        super().__init__()
        self.modules: dict[str, str] = {}

    def register(self, method: Any, handler: Any) -> None:
        self.modules[method.name] = handler.__module__
        super().register(method, handler)

    def answer(self, method: Any, handler: Any) -> None:
        self.modules[method.name] = handler.__module__
        super().answer(method, handler)


def test_what_is_not_modelled_has_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulator_handlers, "Handlers", Recorder)
    handlers = simulator_handlers.standard_handlers()
    assert isinstance(handlers, Recorder)
    sampled = {name for name, module in handlers.modules.items() if module == samples.__name__}
    assert sampled == set(samples.UNMODELLED)


def test_no_request_protocol_is_unknown_to_the_simulator() -> None:
    others = [method for method in METHODS_BY_ID.values() if method is not methods.INIT_CONNECT]
    asked = [method for method in others if not judge(method).changes]
    with (
        Simulator(rate_limits=False) as simulator,
        Client(simulator.host, simulator.port, rate_limit="off") as client,
    ):
        for method in asked:
            reply = client.call(method, build(method.request, NAMED_CHOICES["only required, all zero"]))
            assert reply.ret_type == RetType.SUCCEED or "unknown protocol" not in reply.ret_msg, method.name
            assert "handler failed" not in reply.ret_msg, method.name
