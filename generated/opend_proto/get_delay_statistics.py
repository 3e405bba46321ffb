# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of GetDelayStatistics.proto. Since 3.9."""

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
    """Values of GetDelayStatistics.DelayStatisticsType."""

    UNKONW = 0
    QOT_PUSH = 1
    REQ_REPLY = 2
    PLACE_ORDER = 3


class QotPushStage(OpenEnum):
    """Values of GetDelayStatistics.QotPushStage."""

    UNKONW = 0
    SR2SS = 1
    SS2CR = 2
    CR2CS = 3
    SS2CS = 4
    SR2CS = 5


class QotPushType(OpenEnum):
    """Values of GetDelayStatistics.QotPushType."""

    UNKONW = 0
    PRICE = 1
    TICKER = 2
    ORDER_BOOK = 3
    BROKER = 4


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message GetDelayStatistics.C2S."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "typeList", "type_list", "int32", "repeated", enum="get_delay_statistics.DelayStatisticsType"),
        Field(2, "qotPushStage", "qot_push_stage", "int32", "optional", enum="get_delay_statistics.QotPushStage"),
        Field(3, "segmentList", "segment_list", "int32", "repeated"),
    )

    type_list: list[DelayStatisticsType] = empty_list()
    qot_push_stage: QotPushStage | None = None
    segment_list: list[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class DelayStatisticsItem(Message):
    """Message GetDelayStatistics.DelayStatisticsItem."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.DelayStatisticsItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "begin", "begin", "int32", "required"),
        Field(2, "end", "end", "int32", "required"),
        Field(3, "count", "count", "int32", "required"),
        Field(4, "proportion", "proportion", "float", "required"),
        Field(5, "cumulativeRatio", "cumulative_ratio", "float", "required"),
    )

    begin: int
    end: int
    count: int
    proportion: float
    cumulative_ratio: float


@dataclass(slots=True, kw_only=True)
class DelayStatistics(Message):
    """Message GetDelayStatistics.DelayStatistics."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.DelayStatistics"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "qotPushType", "qot_push_type", "int32", "required", enum="get_delay_statistics.QotPushType"),
        Field(2, "itemList", "item_list", "message", "repeated", message="get_delay_statistics.DelayStatisticsItem"),
        Field(3, "delayAvg", "delay_avg", "float", "required"),
        Field(4, "count", "count", "int32", "required"),
    )

    qot_push_type: QotPushType
    item_list: list[DelayStatisticsItem] = empty_list()
    delay_avg: float
    count: int


@dataclass(slots=True, kw_only=True)
class ReqReplyStatisticsItem(Message):
    """Message GetDelayStatistics.ReqReplyStatisticsItem."""

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
    count: int
    total_cost_avg: float
    open_d_cost_avg: float
    net_delay_avg: float
    is_local_reply: bool


@dataclass(slots=True, kw_only=True)
class PlaceOrderStatisticsItem(Message):
    """Message GetDelayStatistics.PlaceOrderStatisticsItem."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.PlaceOrderStatisticsItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "orderID", "order_id", "string", "required"),
        Field(2, "totalCost", "total_cost", "float", "required"),
        Field(3, "openDCost", "open_d_cost", "float", "required"),
        Field(4, "netDelay", "net_delay", "float", "required"),
        Field(5, "updateCost", "update_cost", "float", "required"),
    )

    order_id: str
    total_cost: float
    open_d_cost: float
    net_delay: float
    update_cost: float


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message GetDelayStatistics.S2C."""

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
    req_reply_statistics_list: list[ReqReplyStatisticsItem] = empty_list()
    place_order_statistics_list: list[PlaceOrderStatisticsItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message GetDelayStatistics.Request."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="get_delay_statistics.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message GetDelayStatistics.Response."""

    FULL_NAME: ClassVar[str] = "GetDelayStatistics.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="get_delay_statistics.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
