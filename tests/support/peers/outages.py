"""A simulator that can be taken away and brought back.

Invariant: it comes back on the same port, which nobody else is given meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TypeVar

from tests.support.patience import until
from tests.support.peers.ports import reserved_port

from opend.errors import LinkError
from opend.securities import security
from opend.session.life.backoff import Reconnect
from opend.session.life.states import StateEvent
from opend.simulator import Simulator
from opend_proto import common, methods, trd_place_order, trd_unlock_trade
from opend_proto.schema import Message, Method
from opend_proto.trd_common import OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

__all__ = ["HK", "ORDER", "QUICK", "US", "FleetingGateway", "fleeting_gateway", "kinds"]

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


class FleetingGateway:
    """A simulator on a port of its own, and the requests that it was given to answer specially."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.simulator = Simulator(port=port, push_interval=0.02)
        self.requests: list[Message] = []

    def start(self) -> None:
        """Begin to listen, even if a straying connection holds the port for a moment."""
        until(self._is_started)

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

    def _is_started(self) -> bool:
        try:
            self.simulator.start()
        except LinkError:
            return False
        return True


@contextmanager
def fleeting_gateway() -> Generator[FleetingGateway]:
    """Run a gateway on a port that is kept for it."""
    with reserved_port() as port:
        made = FleetingGateway(port)
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
