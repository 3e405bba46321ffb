# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionVolatility.proto. Since 10.6."""

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
class C2S(Message):
    """Message Qot_GetOptionVolatility.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionVolatility.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(
            2,
            "queryTimePeriod",
            "query_time_period",
            "enum",
            "optional",
            enum="qot_common.OptionVolatilityTimePeriodType",
        ),
        Field(3, "hvTimePeriod", "hv_time_period", "int32", "optional"),
    )

    security: qot_common.Security
    query_time_period: qot_common.OptionVolatilityTimePeriodType | None = None
    hv_time_period: int | None = None


@dataclass(slots=True, kw_only=True)
class VolatilityItem(Message):
    """Message Qot_GetOptionVolatility.VolatilityItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionVolatility.VolatilityItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "timestamp", "timestamp", "int64", "optional"),
        Field(2, "timestampStr", "timestamp_str", "string", "optional"),
        Field(3, "impliedVolatility", "implied_volatility", "double", "optional"),
        Field(4, "historyVolatility", "history_volatility", "double", "optional"),
        Field(5, "volatilityPremium", "volatility_premium", "double", "optional"),
    )

    timestamp: int | None = None
    timestamp_str: str | None = None
    implied_volatility: float | None = None
    history_volatility: float | None = None
    volatility_premium: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionVolatility.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionVolatility.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "itemList", "item_list", "message", "repeated", message="qot_get_option_volatility.VolatilityItem"),
        Field(2, "averageImpvol", "average_impvol", "double", "optional"),
        Field(3, "impvolStatus", "impvol_status", "enum", "optional", enum="qot_common.OptionImpvolStatusType"),
        Field(4, "analysis", "analysis", "string", "optional"),
    )

    item_list: list[VolatilityItem] = empty_list()
    average_impvol: float | None = None
    impvol_status: qot_common.OptionImpvolStatusType | None = None
    analysis: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionVolatility.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionVolatility.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_volatility.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionVolatility.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionVolatility.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_volatility.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
