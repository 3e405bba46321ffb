# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetFutureInfo.proto. Since 3.17."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "FutureInfo",
    "Request",
    "Response",
    "TradeTime",
]


@dataclass(slots=True, kw_only=True)
class TradeTime(Message):
    """Message Qot_GetFutureInfo.TradeTime."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.TradeTime"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "begin", "begin", "double", "optional"),
        Field(2, "end", "end", "double", "optional"),
    )

    begin: float | None = None
    end: float | None = None


@dataclass(slots=True, kw_only=True)
class FutureInfo(Message):
    """Message Qot_GetFutureInfo.FutureInfo."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.FutureInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "string", "required"),
        Field(2, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "lastTradeTime", "last_trade_time", "string", "required"),
        Field(4, "lastTradeTimestamp", "last_trade_timestamp", "double", "optional"),
        Field(5, "owner", "owner", "message", "optional", message="qot_common.Security"),
        Field(6, "ownerOther", "owner_other", "string", "required"),
        Field(7, "exchange", "exchange", "string", "required"),
        Field(8, "contractType", "contract_type", "string", "required"),
        Field(9, "contractSize", "contract_size", "double", "required"),
        Field(10, "contractSizeUnit", "contract_size_unit", "string", "required"),
        Field(11, "quoteCurrency", "quote_currency", "string", "required"),
        Field(12, "minVar", "min_var", "double", "required"),
        Field(13, "minVarUnit", "min_var_unit", "string", "required"),
        Field(14, "quoteUnit", "quote_unit", "string", "optional"),
        Field(15, "tradeTime", "trade_time", "message", "repeated", message="qot_get_future_info.TradeTime"),
        Field(16, "timeZone", "time_zone", "string", "required"),
        Field(17, "exchangeFormatUrl", "exchange_format_url", "string", "required"),
        Field(18, "origin", "origin", "message", "optional", message="qot_common.Security"),
    )

    name: str
    security: qot_common.Security
    last_trade_time: str
    last_trade_timestamp: float | None = None
    owner: qot_common.Security | None = None
    owner_other: str
    exchange: str
    contract_type: str
    contract_size: float
    contract_size_unit: str
    quote_currency: str
    min_var: float
    min_var_unit: str
    quote_unit: str | None = None
    trade_time: list[TradeTime] = empty_list()
    time_zone: str
    exchange_format_url: str
    origin: qot_common.Security | None = None
    """Since 5.11."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetFutureInfo.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetFutureInfo.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "futureInfoList", "future_info_list", "message", "repeated", message="qot_get_future_info.FutureInfo"),
    )

    future_info_list: list[FutureInfo] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetFutureInfo.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_future_info.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetFutureInfo.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_future_info.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
