# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionMarketStatistic.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "StatisticItem",
]


@dataclass(slots=True, kw_only=True)
class StatisticItem(Message):
    """Message Qot_GetOptionMarketStatistic.StatisticItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionMarketStatistic.StatisticItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "timestamp", "timestamp", "double", "optional"),
        Field(3, "callValue", "call_value", "int64", "required"),
        Field(4, "putValue", "put_value", "int64", "required"),
        Field(5, "totalValue", "total_value", "int64", "optional"),
        Field(6, "ratio", "ratio", "double", "optional"),
    )

    time: str
    timestamp: float | None = None
    call_value: int
    put_value: int
    total_value: int | None = None
    ratio: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionMarketStatistic.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionMarketStatistic.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "dataType", "data_type", "int32", "required", enum="qot_option_common.OptionStatisticDataType"),
        Field(3, "beginTime", "begin_time", "string", "required"),
        Field(4, "endTime", "end_time", "string", "required"),
        Field(5, "nextPageKey", "next_page_key", "bytes", "optional"),
    )

    option_market: qot_option_common.OptionMarket
    data_type: qot_option_common.OptionStatisticDataType
    begin_time: str
    end_time: str
    next_page_key: bytes | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionMarketStatistic.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionMarketStatistic.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "dataType", "data_type", "int32", "required", enum="qot_option_common.OptionStatisticDataType"),
        Field(
            3,
            "statisticList",
            "statistic_list",
            "message",
            "repeated",
            message="qot_get_option_market_statistic.StatisticItem",
        ),
        Field(4, "nextPageKey", "next_page_key", "bytes", "optional"),
    )

    option_market: qot_option_common.OptionMarket
    data_type: qot_option_common.OptionStatisticDataType
    statistic_list: list[StatisticItem] = empty_list()
    next_page_key: bytes | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionMarketStatistic.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionMarketStatistic.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_market_statistic.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionMarketStatistic.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionMarketStatistic.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_market_statistic.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
