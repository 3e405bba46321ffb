"""Make recordings without a recorder: frames at chosen times.

Invariant: times follow from the arguments alone, so that two such files are equal.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from opend.codec import encode
from opend.frame import encode_frame
from opend.recording.format import FileHeader, Kind, encode_header, encode_record
from opend.securities import security
from opend_proto import init_connect, qot_get_ticker, qot_sub, qot_update_ticker, trd_sub_acc_push, trd_update_order
from opend_proto.common import RetType
from opend_proto.qot_common import SubType, Ticker, TickerDirection
from opend_proto.trd_common import Order, OrderStatus, OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto.schema import AnyMethod, AnyPush, Message

__all__ = ["Tape", "accounts", "greeting", "order_update", "subscription", "tick", "ticks_reply", "ticks_request"]

SECOND = 1_000_000_000


class Tape:
    """A recording under construction; ``at`` is its clock in seconds."""

    def __init__(self, peer: str = "127.0.0.1:11111") -> None:
        self.at = 0.0
        self.records = [encode_header(FileHeader(0, peer))]
        self.add(Kind.STARTED, 0, peer.encode())

    def add(self, kind: Kind, connection: int, payload: bytes) -> None:
        now = int(self.at * SECOND)
        self.records.append(encode_record(kind, connection, now, now, payload))

    def call(self, method: AnyMethod, request: Message, response: Message, *, connection: int = 1) -> None:
        """Add a request and its reply."""
        serial = len(self.records)
        for kind, message in ((Kind.TO_SERVER, request), (Kind.TO_CLIENT, response)):
            self.add(kind, connection, encode_frame(method.id, serial, encode(message)))

    def push(self, push: AnyPush, response: Message, *, connection: int = 1) -> None:
        self.add(Kind.TO_CLIENT, connection, encode_frame(push.id, 0, encode(response)))

    def save(self, path: Path) -> Path:
        path.write_bytes(b"".join(self.records))
        return path


def greeting() -> tuple[init_connect.Request, init_connect.Response]:
    """Return InitConnect and its reply."""
    request = init_connect.Request(c2s=init_connect.C2S(client_ver=1, client_id="tape"))
    s2c = init_connect.S2C(
        server_ver=900, login_user_id=7, conn_id=8, conn_aes_key="0123456789abcdef", keep_alive_interval=10
    )
    return request, init_connect.Response(ret_type=RetType.SUCCEED, s2c=s2c)


def subscription(codes: Iterable[str], *, subscribe: bool = True) -> tuple[qot_sub.Request, qot_sub.Response]:
    """Return Qot_Sub for the ticks of some securities, with pushes, and its reply."""
    c2s = qot_sub.C2S(
        security_list=[security(code) for code in codes],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=subscribe,
        is_reg_or_un_reg_push=subscribe,
    )
    return qot_sub.Request(c2s=c2s), qot_sub.Response(ret_type=RetType.SUCCEED, s2c=qot_sub.S2C())


def accounts(*numbers: int) -> tuple[trd_sub_acc_push.Request, trd_sub_acc_push.Response]:
    """Return Trd_SubAccPush for some accounts, and its reply."""
    c2s = trd_sub_acc_push.C2S(acc_id_list=list(numbers))
    return trd_sub_acc_push.Request(c2s=c2s), trd_sub_acc_push.Response(
        ret_type=RetType.SUCCEED, s2c=trd_sub_acc_push.S2C()
    )


def order_update(account: int) -> trd_update_order.Response:
    """Return a push of an order of an account; the id of the order is that of the account."""
    header = TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=account, trd_market=TrdMarket.HK)
    order = Order(
        trd_side=TrdSide.BUY,
        order_type=OrderType.NORMAL,
        order_status=OrderStatus.SUBMITTED,
        order_id=account,
        order_id_ex="",
        code="00700",
        name="",
        qty=100.0,
        create_time="",
        update_time="",
    )
    return trd_update_order.Response(ret_type=RetType.SUCCEED, s2c=trd_update_order.S2C(header=header, order=order))


def tick(code: str, sequence: int) -> qot_update_ticker.Response:
    """Return a push of one tick."""
    return qot_update_ticker.Response(
        ret_type=RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=security(code), ticker_list=[_ticker(sequence)])
    )


def ticks_request(code: str, count: int = 10) -> qot_get_ticker.Request:
    """Return a request Qot_GetTicker."""
    return qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security(code), max_ret_num=count))


def ticks_reply(code: str, sequence: int) -> qot_get_ticker.Response:
    """Return a reply to Qot_GetTicker, with one tick."""
    return qot_get_ticker.Response(
        ret_type=RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=security(code), ticker_list=[_ticker(sequence)])
    )


def _ticker(sequence: int) -> Ticker:
    return Ticker(
        time="2025-06-02 10:30:00.000",
        sequence=sequence,
        dir=TickerDirection.BID,
        price=100.0,
        volume=1,
        turnover=100.0,
    )
