# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetTopTenBuySellBrokers.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "BrokerItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetTopTenBuySellBrokers.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopTenBuySellBrokers.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "daysBefore", "days_before", "int32", "optional"),
    )

    security: qot_common.Security
    days_before: int | None = None


@dataclass(slots=True, kw_only=True)
class BrokerItem(Message):
    """Message Qot_GetTopTenBuySellBrokers.BrokerItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopTenBuySellBrokers.BrokerItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "netVol", "net_vol", "int64", "optional"),
        Field(2, "brokerName", "broker_name", "string", "optional"),
        Field(3, "buySellType", "buy_sell_type", "enum", "optional", enum="qot_common.BuySellType"),
        Field(4, "avgPrice", "avg_price", "double", "optional"),
        Field(5, "totalVol", "total_vol", "double", "optional"),
        Field(6, "totalTurnover", "total_turnover", "double", "optional"),
    )

    net_vol: int | None = None
    broker_name: str | None = None
    buy_sell_type: qot_common.BuySellType | None = None
    avg_price: float | None = None
    total_vol: float | None = None
    total_turnover: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetTopTenBuySellBrokers.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopTenBuySellBrokers.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "isRealTime", "is_real_time", "bool", "optional"),
        Field(2, "dataTime", "data_time", "int64", "optional"),
        Field(3, "dataTimeStr", "data_time_str", "string", "optional"),
        Field(
            4, "brokerList", "broker_list", "message", "repeated", message="qot_get_top_ten_buy_sell_brokers.BrokerItem"
        ),
    )

    is_real_time: bool | None = None
    data_time: int | None = None
    data_time_str: str | None = None
    broker_list: list[BrokerItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetTopTenBuySellBrokers.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopTenBuySellBrokers.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_top_ten_buy_sell_brokers.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetTopTenBuySellBrokers.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopTenBuySellBrokers.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_top_ten_buy_sell_brokers.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
