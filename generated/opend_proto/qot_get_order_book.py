# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the order book of one security (id 3012). The security must be subscribed to with sub type OrderBook, or
OrderBook_Odd for odd lots. How many levels there are depends on the quote right. For the US it is the book of the
session that is under way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which order book to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetOrderBook.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "num", "num", "int32", "required"),
        Field(4, "orderBookType", "order_book_type", "int32", "optional", enum="qot_common.OrderBookType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security
    """The security to read."""
    num: int
    """How many price levels to return per side. Fewer come back if there are fewer, or if the quote right includes
    fewer.
    """
    order_book_type: qot_common.OrderBookType | None = None
    """The board lots or the odd lots, a Qot_Common.OrderBookType. Absent means board lots. Since 10.7."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            num: int,
            order_book_type: qot_common.OrderBookType | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The order book of one security."""

    FULL_NAME: ClassVar[str] = "Qot_GetOrderBook.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(8, "name", "name", "string", "optional"),
        Field(2, "orderBookAskList", "order_book_ask_list", "message", "repeated", message="qot_common.OrderBook"),
        Field(3, "orderBookBidList", "order_book_bid_list", "message", "repeated", message="qot_common.OrderBook"),
        Field(4, "svrRecvTimeBid", "svr_recv_time_bid", "string", "optional"),
        Field(5, "svrRecvTimeBidTimestamp", "svr_recv_time_bid_timestamp", "double", "optional"),
        Field(6, "svrRecvTimeAsk", "svr_recv_time_ask", "string", "optional"),
        Field(7, "svrRecvTimeAskTimestamp", "svr_recv_time_ask_timestamp", "double", "optional"),
        Field(9, "orderBookType", "order_book_type", "int32", "optional", enum="qot_common.OrderBookType"),
    )

    security: qot_common.Security
    """The security the book belongs to."""
    name: str | None = None
    """Name of the security. Since 7.2."""
    order_book_ask_list: list[qot_common.OrderBook] = empty_list()
    """The sell side, best (lowest) price first. Its single orders need isSubOrderBookDetail and, by the
    documentation, SF rights for Hong Kong; there are at most 1,000 of them.
    """
    order_book_bid_list: list[qot_common.OrderBook] = empty_list()
    """The buy side, best (highest) price first. Its single orders need isSubOrderBookDetail and, by the
    documentation, SF rights for Hong Kong; there are at most 1,000 of them.
    """
    svr_recv_time_bid: str | None = None
    """When the vendor's server receives the buy side from the exchange, as exchange-local time. Zero or empty when
    not known, for instance for cached data. The sources disagree where it is told: Hong Kong only; or also
    mainland China, in trading hours; and the vendor's example has it for the US. Since 3.9.
    """
    svr_recv_time_bid_timestamp: float | None = None
    """The same moment as svrRecvTimeBid, in seconds since 1970 UTC. Since 3.9."""
    svr_recv_time_ask: str | None = None
    """When the vendor's server receives the sell side from the exchange, as exchange-local time. Told and missing as
    svrRecvTimeBid is. Since 3.9.
    """
    svr_recv_time_ask_timestamp: float | None = None
    """The same moment as svrRecvTimeAsk, in seconds since 1970 UTC. Since 3.9."""
    order_book_type: qot_common.OrderBookType | None = None
    """The board lots or the odd lots, a Qot_Common.OrderBookType. Since 10.7."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOrderBook.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_order_book.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOrderBook.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_order_book.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
