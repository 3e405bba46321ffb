"""A gateway that can be taken away and brought back, for the tests of both clients."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from tests.support.patience import PATIENCE
from tests.support.ports import reserved_port

from opend.errors import LinkError
from opend.securities import security
from opend.session.life.backoff import Reconnect
from opend.session.life.states import StateEvent
from opend.simulator import Simulator
from opend_proto import common, methods, trd_place_order, trd_unlock_trade
from opend_proto.schema import Message, Method
from opend_proto.trd_common import OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

__all__ = ["HK", "ORDER", "QUICK", "US", "Gateway", "kinds", "until"]

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

HK, US = security("HK.00700"), security("US.AAPL")
QUICK = Reconnect(first=0.02, longest=0.1)

ORDER = trd_place_order.Request(
    c2s=trd_place_order.C2S(
        packet_id=common.PacketID(conn_id=0, serial_no=0),
        header=TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=1, trd_market=TrdMarket.HK),
        trd_side=TrdSide.BUY,
        order_type=OrderType.NORMAL,
        code="00700",
        qty=100.0,
    )
)


class Gateway:
    """A simulator on a port of its own, and the requests that it was given to answer specially."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.simulator = Simulator(port=port, push_interval=0.02)
        self.requests: list[Message] = []

    def start(self) -> None:
        """Begin to listen, even if a straying connection holds the port for a moment."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self.simulator.start()
            except LinkError:
                assert time.monotonic() < deadline
                time.sleep(0.05)
            else:
                return

    def stop(self) -> None:
        """Close every connection and listen no more."""
        self.simulator.stop()

    def restart(self) -> None:
        """Be away for a moment."""
        self.stop()
        self.start()

    def answer(self, method: Method[RequestT, ResponseT], response: Callable[[], ResponseT]) -> None:
        """Note the requests of a method, and answer them with what ``response`` gives."""

        def reply(request: RequestT) -> ResponseT:
            self.requests.append(request)
            return response()

        self.simulator.handle(method)(reply)

    def answer_unlock(self, ret_type: common.RetType = common.RetType.SUCCEED) -> None:
        """Let trading be unlocked."""
        self.answer(methods.TRD_UNLOCK_TRADE, lambda: trd_unlock_trade.Response(ret_type=ret_type))

    def digests(self) -> list[str | None]:
        """The password digests it was given."""
        return [request.c2s.pwd_md5 for request in self.requests if isinstance(request, trd_unlock_trade.Request)]


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    """A gateway that runs."""
    with reserved_port() as port:
        made = Gateway(port)
        made.start()
        yield made
        made.stop()


def kinds(events: list[StateEvent]) -> list[str]:
    """The names of events, with repeated attempts taken together."""
    names = [type(event).__name__ for event in events]
    once: list[str] = []
    for name in names:
        if once[-2:] == ["Connecting", "Disconnected"] and name in {"Connecting", "Disconnected"}:
            continue
        once.append(name)
    return once


def until(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait on this thread until something is so."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.005)
