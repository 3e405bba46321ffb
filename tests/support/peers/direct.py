"""Call the simulator's handlers without a connection: requests and replies are encoded, but use no socket."""

from __future__ import annotations

from typing import TypeVar

from opend import codec
from opend.frame import BODY_PROTOBUF
from opend.session import RequestReceived
from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.handlers import standard_handlers
from opend.simulator.rules.subscriptions import Quota
from opend.simulator.state import Gateway, Peer
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, Security
from opend_proto.schema import Message, Method

__all__ = ["DirectClient", "hong_kong", "new_york", "shanghai"]

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)


def hong_kong(code: str) -> Security:
    return Security(market=QotMarket.HK_SECURITY, code=code)


def new_york(code: str) -> Security:
    return Security(market=QotMarket.US_SECURITY, code=code)


def shanghai(code: str) -> Security:
    return Security(market=QotMarket.CNSH_SECURITY, code=code)


class DirectClient:
    """An initialised client of a separate gateway."""

    def __init__(self, market: SyntheticMarket | None = None) -> None:
        self.market = market or SyntheticMarket(0, clock=ManualClock())
        self.handlers = standard_handlers()
        quota = Quota(100)
        gateway = Gateway(market=self.market, quota=quota, user_id=7)
        self.peer = Peer(gateway=gateway, connection_id=42, subscriptions=quota.open(), initialised=True)

    def ask(self, method: Method[RequestT, ResponseT], request: RequestT) -> ResponseT:
        """Make a call and return the whole response."""
        received = RequestReceived(method.id, 1, codec.encode(request), BODY_PROTOBUF)
        return codec.decode(method.response, self.handlers.reply_to(self.peer, received))

    def refusal(self, method: Method[RequestT, ResponseT], request: RequestT) -> str:
        """Make a call that is refused and return the reason; fail if it succeeds."""
        told = codec.to_dict(self.ask(method, request))
        assert told["retType"] == RetType.FAILED, told
        assert "s2c" not in told
        return str(told["retMsg"])
