# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Trd_GetMarginRatio.proto. Since 5.4."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "MarginRatioInfo",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class MarginRatioInfo(Message):
    """Message Trd_GetMarginRatio.MarginRatioInfo."""

    FULL_NAME: ClassVar[str] = "Trd_GetMarginRatio.MarginRatioInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "isLongPermit", "is_long_permit", "bool", "optional"),
        Field(3, "isShortPermit", "is_short_permit", "bool", "optional"),
        Field(4, "shortPoolRemain", "short_pool_remain", "double", "optional"),
        Field(5, "shortFeeRate", "short_fee_rate", "double", "optional"),
        Field(6, "alertLongRatio", "alert_long_ratio", "double", "optional"),
        Field(7, "alertShortRatio", "alert_short_ratio", "double", "optional"),
        Field(8, "imLongRatio", "im_long_ratio", "double", "optional"),
        Field(9, "imShortRatio", "im_short_ratio", "double", "optional"),
        Field(10, "mcmLongRatio", "mcm_long_ratio", "double", "optional"),
        Field(11, "mcmShortRatio", "mcm_short_ratio", "double", "optional"),
        Field(12, "mmLongRatio", "mm_long_ratio", "double", "optional"),
        Field(13, "mmShortRatio", "mm_short_ratio", "double", "optional"),
    )

    security: qot_common.Security
    is_long_permit: bool | None = None
    is_short_permit: bool | None = None
    short_pool_remain: float | None = None
    short_fee_rate: float | None = None
    alert_long_ratio: float | None = None
    alert_short_ratio: float | None = None
    im_long_ratio: float | None = None
    im_short_ratio: float | None = None
    mcm_long_ratio: float | None = None
    mcm_short_ratio: float | None = None
    mm_long_ratio: float | None = None
    mm_short_ratio: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Trd_GetMarginRatio.C2S."""

    FULL_NAME: ClassVar[str] = "Trd_GetMarginRatio.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
    )

    header: trd_common.TrdHeader
    security_list: list[qot_common.Security] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Trd_GetMarginRatio.S2C."""

    FULL_NAME: ClassVar[str] = "Trd_GetMarginRatio.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(
            2,
            "marginRatioInfoList",
            "margin_ratio_info_list",
            "message",
            "repeated",
            message="trd_get_margin_ratio.MarginRatioInfo",
        ),
    )

    header: trd_common.TrdHeader
    margin_ratio_info_list: list[MarginRatioInfo] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Trd_GetMarginRatio.Request."""

    FULL_NAME: ClassVar[str] = "Trd_GetMarginRatio.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_margin_ratio.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Trd_GetMarginRatio.Response."""

    FULL_NAME: ClassVar[str] = "Trd_GetMarginRatio.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_margin_ratio.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
