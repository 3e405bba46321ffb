# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionUnderlyingHisVolatility.proto. Since 10.8."""

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
    "VolatilityItem",
]


@dataclass(slots=True, kw_only=True)
class VolatilityItem(Message):
    """Message Qot_GetOptionUnderlyingHisVolatility.VolatilityItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisVolatility.VolatilityItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "timestamp", "timestamp", "double", "optional"),
        Field(3, "iv", "iv", "double", "optional"),
        Field(4, "hv", "hv", "double", "optional"),
        Field(5, "underlyingPrice", "underlying_price", "double", "optional"),
    )

    time: str
    timestamp: float | None = None
    iv: float | None = None
    hv: float | None = None
    underlying_price: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionUnderlyingHisVolatility.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisVolatility.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(3, "beginTime", "begin_time", "string", "required"),
        Field(4, "endTime", "end_time", "string", "required"),
        Field(5, "nextPageKey", "next_page_key", "bytes", "optional"),
    )

    owner: qot_common.Security
    index_option_type: qot_common.IndexOptionType | None = None
    begin_time: str
    end_time: str
    next_page_key: bytes | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionUnderlyingHisVolatility.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisVolatility.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "code", "code", "string", "optional"),
        Field(3, "name", "name", "string", "optional"),
        Field(
            4,
            "volatilityList",
            "volatility_list",
            "message",
            "repeated",
            message="qot_get_option_underlying_his_volatility.VolatilityItem",
        ),
        Field(5, "nextPageKey", "next_page_key", "bytes", "optional"),
    )

    owner: qot_common.Security
    code: str | None = None
    name: str | None = None
    volatility_list: list[VolatilityItem] = empty_list()
    next_page_key: bytes | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionUnderlyingHisVolatility.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisVolatility.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_underlying_his_volatility.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionUnderlyingHisVolatility.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisVolatility.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_underlying_his_volatility.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
