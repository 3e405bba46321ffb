# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_RequestTradeDate.proto. Since 3.18."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "TradeDate",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_RequestTradeDate.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_RequestTradeDate.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.TradeDateMarket"),
        Field(2, "beginTime", "begin_time", "string", "required"),
        Field(3, "endTime", "end_time", "string", "required"),
        Field(4, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    market: qot_common.TradeDateMarket
    begin_time: str
    end_time: str
    security: qot_common.Security | None = None
    """Since 5.6."""
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class TradeDate(Message):
    """Message Qot_RequestTradeDate.TradeDate."""

    FULL_NAME: ClassVar[str] = "Qot_RequestTradeDate.TradeDate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "timestamp", "timestamp", "double", "optional"),
        Field(3, "tradeDateType", "trade_date_type", "int32", "optional", enum="qot_common.TradeDateType"),
    )

    time: str
    timestamp: float | None = None
    trade_date_type: qot_common.TradeDateType | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_RequestTradeDate.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_RequestTradeDate.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "tradeDateList", "trade_date_list", "message", "repeated", message="qot_request_trade_date.TradeDate"),
    )

    trade_date_list: list[TradeDate] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_RequestTradeDate.Request."""

    FULL_NAME: ClassVar[str] = "Qot_RequestTradeDate.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_request_trade_date.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_RequestTradeDate.Response."""

    FULL_NAME: ClassVar[str] = "Qot_RequestTradeDate.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_request_trade_date.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
