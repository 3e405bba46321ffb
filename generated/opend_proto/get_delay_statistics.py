# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads OpenD's statistics of delays: of pushed quotes, of requests and of orders (id 1007). OpenD clears them every
day at 6:00 Beijing time (documented for its command show_delay_report). Since 3.9.
"""

from __future__ import annotations

from typing import ClassVar

from . import common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DelayStatistics",
    "DelayStatisticsItem",
    "DelayStatisticsType",
    "PlaceOrderStatisticsItem",
    "QotPushStage",
    "QotPushType",
    "ReqReplyStatisticsItem",
    "Request",
    "Response",
]


class DelayStatisticsType(OpenEnum):
    """The kinds of statistics."""

    UNKONW = 0
    """Not known; the misspelling is the vendor's."""
    QOT_PUSH = 1
    """Delay of quote pushes."""
    REQ_REPLY = 2
    """Time from request to reply."""
    PLACE_ORDER = 3
    """Time to place an order."""


class QotPushStage(OpenEnum):
    """The stretch of a push's way that is measured, between two of four points: SR, the vendor's server receives the
    data (Hong Kong only); SS, that server sends it; CR, OpenD receives it; CS, OpenD sends it.
    """

    UNKONW = 0
    """Not known; the misspelling is the vendor's."""
    SR2SS = 1
    """From SR to SS: processing by the vendor's server."""
    SS2CR = 2
    """From SS to CR: the network."""
    CR2CS = 3
    """From CR to CS: processing by OpenD."""
    SS2CS = 4
    """From SS to CS: network and OpenD."""
    SR2CS = 5
    """From SR to CS: the whole way, from the vendor's server to OpenD's clients."""


class QotPushType(OpenEnum):
    """The kinds of pushed data that are measured."""

    UNKONW = 0
    """Not known; the misspelling is the vendor's."""
    PRICE = 1
    """Latest price."""
    TICKER = 2
    """Ticks."""
    ORDER_BOOK = 3
    """Order books: SubType_OrderBook."""
    BROKER = 4
    """Broker queues."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which statistics to read."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "typeList", "type_list", "int32", "repeated", enum="get_delay_statistics.DelayStatisticsType"),
        Field(2, "qotPushStage", "qot_push_stage", "int32", "optional", enum="get_delay_statistics.QotPushStage"),
        Field(3, "segmentList", "segment_list", "int32", "repeated"),
    )

    type_list: list[DelayStatisticsType] = empty_list()
    """The kinds of statistics to read."""
    qot_push_stage: QotPushStage | None = None
    """The stretch to measure; used only for quote pushes."""
    segment_list: list[int] = empty_list()
    """The bounds of the ranges that delays are sorted into, in milliseconds; -1 is infinity. Without bounds the
    ranges are 2 ms wide up to 100 ms, then end at 500, 1,000, 2,000 and -1. The narrowest range is 1 ms up to 100
    ms, 50 ms up to 1,000 ms and 500 ms up to 5,000 ms; above 5,000 ms no bound can be given.
    """


@dataclass(slots=True, kw_only=True)
class DelayStatisticsItem(Message):
    """How many pushes took a time from begin (included) to end (excluded)."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.DelayStatisticsItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "begin", "begin", "int32", "required"),
        Field(2, "end", "end", "int32", "required"),
        Field(3, "count", "count", "int32", "required"),
        Field(4, "proportion", "proportion", "float", "required"),
        Field(5, "cumulativeRatio", "cumulative_ratio", "float", "required"),
    )

    begin: int
    """Start of the range, in milliseconds."""
    end: int
    """End of the range, in milliseconds."""
    count: int
    """How many pushes fall into the range."""
    proportion: float
    """Share of all pushes, in percent."""
    cumulative_ratio: float
    """Share of this range and those before it, in percent."""


@dataclass(slots=True, kw_only=True)
class DelayStatistics(Message):
    """The delays of one kind of pushed data."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.DelayStatistics"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "qotPushType", "qot_push_type", "int32", "required", enum="get_delay_statistics.QotPushType"),
        Field(2, "itemList", "item_list", "message", "repeated", message="get_delay_statistics.DelayStatisticsItem"),
        Field(3, "delayAvg", "delay_avg", "float", "required"),
        Field(4, "count", "count", "int32", "required"),
    )

    qot_push_type: QotPushType
    """The kind of pushed data."""
    item_list: list[DelayStatisticsItem] = empty_list()
    """The ranges with their counts."""
    delay_avg: float
    """Average delay. The unit is not documented; the ranges are in milliseconds."""
    count: int
    """How many packets were measured."""


@dataclass(slots=True, kw_only=True)
class ReqReplyStatisticsItem(Message):
    """The times of the requests of one protocol."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.ReqReplyStatisticsItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "protoID", "proto_id", "int32", "required"),
        Field(2, "count", "count", "int32", "required"),
        Field(3, "totalCostAvg", "total_cost_avg", "float", "required"),
        Field(4, "openDCostAvg", "open_d_cost_avg", "float", "required"),
        Field(5, "netDelayAvg", "net_delay_avg", "float", "required"),
        Field(6, "isLocalReply", "is_local_reply", "bool", "required"),
    )

    proto_id: int
    """Id of the protocol."""
    count: int
    """How many requests were measured."""
    total_cost_avg: float
    """Average total time, in milliseconds."""
    open_d_cost_avg: float
    """Average time within OpenD, in milliseconds."""
    net_delay_avg: float
    """Average network time, in milliseconds; not measured on the requests themselves."""
    is_local_reply: bool
    """True if OpenD replies by itself, without asking the vendor's server."""


@dataclass(slots=True, kw_only=True)
class PlaceOrderStatisticsItem(Message):
    """The times of one order."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.PlaceOrderStatisticsItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "orderID", "order_id", "string", "required"),
        Field(2, "totalCost", "total_cost", "float", "required"),
        Field(3, "openDCost", "open_d_cost", "float", "required"),
        Field(4, "netDelay", "net_delay", "float", "required"),
        Field(5, "updateCost", "update_cost", "float", "required"),
    )

    order_id: str
    """Id of the order, as text."""
    total_cost: float
    """Total time, in milliseconds."""
    open_d_cost: float
    """Time within OpenD, in milliseconds."""
    net_delay: float
    """Network time, in milliseconds; not measured on the request itself."""
    update_cost: float
    """Time from the reply to the news that the order is at the exchange, in milliseconds."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The statistics that were asked for."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "qotPushStatisticsList",
            "qot_push_statistics_list",
            "message",
            "repeated",
            message="get_delay_statistics.DelayStatistics",
        ),
        Field(
            2,
            "reqReplyStatisticsList",
            "req_reply_statistics_list",
            "message",
            "repeated",
            message="get_delay_statistics.ReqReplyStatisticsItem",
        ),
        Field(
            3,
            "placeOrderStatisticsList",
            "place_order_statistics_list",
            "message",
            "repeated",
            message="get_delay_statistics.PlaceOrderStatisticsItem",
        ),
    )

    qot_push_statistics_list: list[DelayStatistics] = empty_list()
    """Delays of quote pushes, one entry per kind of data."""
    req_reply_statistics_list: list[ReqReplyStatisticsItem] = empty_list()
    """Times of requests."""
    place_order_statistics_list: list[PlaceOrderStatisticsItem] = empty_list()
    """Times of orders."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="get_delay_statistics.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="get_delay_statistics.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
