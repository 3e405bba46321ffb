"""Call the trade handlers directly, from a request's bytes to its reply's, without a socket.

Invariant: there is one clock, and the market stands still unless a test moves it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import md5
from typing import TypeVar

from opend import codec
from opend.frame import BODY_PROTOBUF
from opend.session import RequestReceived
from opend.simulator import LISTINGS, ManualClock, SyntheticMarket
from opend.simulator.handlers import standard_handlers
from opend.simulator.market.book import Book, book
from opend.simulator.rules.subscriptions import Quota
from opend.simulator.state import Gateway, Peer
from opend_proto import (
    methods,
    trd_get_funds,
    trd_get_order_list,
    trd_modify_order,
    trd_place_order,
    trd_unlock_trade,
)
from opend_proto.common import PacketID, RetType
from opend_proto.schema import AnyMethod, Message, Method
from opend_proto.trd_common import (
    Currency,
    ModifyOrderOp,
    Order,
    OrderStatus,
    OrderType,
    TrdEnv,
    TrdHeader,
    TrdMarket,
    TrdSide,
)

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

__all__ = ["DIGEST", "Desk", "refused"]

DIGEST = md5(b"open sesame", usedforsecurity=False).hexdigest()
LISTED = {listing.text: listing for listing in LISTINGS}


@dataclass
class Desk:
    """A gateway with one clock, and clients that talk to its handlers directly."""

    clock: ManualClock = field(default_factory=ManualClock)

    def __post_init__(self) -> None:
        self.handlers = standard_handlers()
        self.market = SyntheticMarket(0, clock=self.clock)
        self.gateway = Gateway(market=self.market, quota=Quota(100), user_id=7, trade_password="open sesame")  # noqa: S106
        self.serial = 0

    def client(self, connection_id: int = 42, opening: AnyMethod = methods.INIT_CONNECT) -> Peer:
        return Peer(
            gateway=self.gateway,
            connection_id=connection_id,
            subscriptions=self.gateway.quota.open(),
            opening=opening,
            initialised=True,
        )

    def ask(self, peer: Peer, method: Method[RequestT, ResponseT], request: RequestT) -> ResponseT:
        body = codec.encode(request)
        reply = self.handlers.reply_to(peer, RequestReceived(method.id, self.serial, body, BODY_PROTOBUF))
        return codec.decode(method.response, reply)

    def packet(self, peer: Peer) -> PacketID:
        self.serial += 1
        return PacketID(conn_id=peer.connection_id, serial_no=self.serial)

    def header(self, market: TrdMarket = TrdMarket.HK, environment: TrdEnv = TrdEnv.SIMULATE) -> TrdHeader:
        accounts = self.gateway.trading.accounts
        found = next(each for each in accounts if each.environment == environment and each.markets == (market,))
        return TrdHeader(trd_env=environment, acc_id=found.id, trd_market=market)

    def universal(self, market: TrdMarket = TrdMarket.HK) -> TrdHeader:
        return TrdHeader(trd_env=TrdEnv.REAL, acc_id=self.gateway.trading.accounts[0].id, trd_market=market)

    def book(self, text: str = "HK.00700") -> Book:
        return book(self.market, LISTED[text])

    def order(self, peer: Peer, header: TrdHeader, price: float, quantity: float = 100) -> trd_place_order.C2S:
        return trd_place_order.C2S(
            packet_id=self.packet(peer),
            header=header,
            trd_side=TrdSide.BUY,
            order_type=OrderType.NORMAL,
            code="00700",
            qty=quantity,
            price=price,
        )

    def place(self, peer: Peer, c2s: trd_place_order.C2S) -> trd_place_order.Response:
        return self.ask(peer, methods.TRD_PLACE_ORDER, trd_place_order.Request(c2s=c2s))

    def placed(self, peer: Peer, c2s: trd_place_order.C2S) -> trd_place_order.S2C:
        response = self.place(peer, c2s)
        assert response.ret_type == RetType.SUCCEED, response.ret_msg
        assert response.s2c is not None
        return response.s2c

    def buy(self, peer: Peer, header: TrdHeader | None = None, quantity: float = 100) -> trd_place_order.S2C:
        """Buy at any price, at once."""
        return self.placed(peer, self.order(peer, header or self.header(), self.book().asks[-1].price, quantity))

    def rest(self, peer: Peer, header: TrdHeader | None = None, quantity: float = 100) -> trd_place_order.S2C:
        """Place an order at a price at which nothing will fill it soon."""
        return self.placed(peer, self.order(peer, header or self.header(), 300.0, quantity))

    def modify(
        self,
        peer: Peer,
        header: TrdHeader,
        order_id: int,
        operation: ModifyOrderOp,
        *,
        price: float | None = None,
        quantity: float | None = None,
        text_id: str | None = None,
        for_all: bool | None = None,
        market: TrdMarket | None = None,
    ) -> trd_modify_order.Response:
        c2s = trd_modify_order.C2S(
            packet_id=self.packet(peer),
            header=header,
            order_id=order_id,
            modify_order_op=operation,
            price=price,
            qty=quantity,
            order_id_ex=text_id,
            for_all=for_all,
            trd_market=market,
        )
        return self.ask(peer, methods.TRD_MODIFY_ORDER, trd_modify_order.Request(c2s=c2s))

    def order_messages(self, peer: Peer, header: TrdHeader, statuses: tuple[OrderStatus, ...] = ()) -> list[Order]:
        c2s = trd_get_order_list.C2S(header=header, filter_status_list=list(statuses))
        response = self.ask(peer, methods.TRD_GET_ORDER_LIST, trd_get_order_list.Request(c2s=c2s))
        assert response.s2c is not None
        return response.s2c.order_list

    def orders(
        self, peer: Peer, header: TrdHeader, statuses: tuple[OrderStatus, ...] = ()
    ) -> list[tuple[int, OrderStatus]]:
        return [(order.order_id, order.order_status) for order in self.order_messages(peer, header, statuses)]

    def funds(self, peer: Peer, header: TrdHeader, currency: Currency | None = None) -> trd_get_funds.Response:
        c2s = trd_get_funds.C2S(header=header, currency=currency)
        return self.ask(peer, methods.TRD_GET_FUNDS, trd_get_funds.Request(c2s=c2s))

    def unlock(self, peer: Peer, digest: str | None = DIGEST, *, unlock: bool = True) -> trd_unlock_trade.Response:
        c2s = trd_unlock_trade.C2S(unlock=unlock, pwd_md5=digest)
        return self.ask(peer, methods.TRD_UNLOCK_TRADE, trd_unlock_trade.Request(c2s=c2s))


def refused(response: object) -> str:
    """Make a call that is refused and return its message."""
    assert getattr(response, "ret_type", None) == RetType.FAILED, response
    assert getattr(response, "s2c", None) is None
    return str(getattr(response, "ret_msg", ""))
