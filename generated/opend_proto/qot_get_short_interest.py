# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetShortInterest.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "HkShortInterestItem",
    "Request",
    "Response",
    "UsShortInterestItem",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetShortInterest.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortInterest.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    next_key: str | None = None
    num: int | None = None


@dataclass(slots=True, kw_only=True)
class UsShortInterestItem(Message):
    """Message Qot_GetShortInterest.UsShortInterestItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortInterest.UsShortInterestItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "timestamp", "timestamp", "int64", "optional"),
        Field(2, "timestampStr", "timestamp_str", "string", "optional"),
        Field(3, "sharesShort", "shares_short", "uint64", "optional"),
        Field(4, "shortPercent", "short_percent", "double", "optional"),
        Field(5, "avgDailyShareVolume", "avg_daily_share_volume", "uint64", "optional"),
        Field(6, "daysToCover", "days_to_cover", "double", "optional"),
        Field(7, "closePrice", "close_price", "double", "optional"),
        Field(8, "lastClosePrice", "last_close_price", "double", "optional"),
    )

    timestamp: int | None = None
    timestamp_str: str | None = None
    shares_short: int | None = None
    short_percent: float | None = None
    avg_daily_share_volume: int | None = None
    days_to_cover: float | None = None
    close_price: float | None = None
    last_close_price: float | None = None


@dataclass(slots=True, kw_only=True)
class HkShortInterestItem(Message):
    """Message Qot_GetShortInterest.HkShortInterestItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortInterest.HkShortInterestItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "timestamp", "timestamp", "int64", "optional"),
        Field(2, "timestampStr", "timestamp_str", "string", "optional"),
        Field(3, "closePrice", "close_price", "double", "optional"),
        Field(4, "lastClosePrice", "last_close_price", "double", "optional"),
        Field(5, "aggregatedShort", "aggregated_short", "uint64", "optional"),
        Field(6, "aggregatedShortRatio", "aggregated_short_ratio", "double", "optional"),
    )

    timestamp: int | None = None
    timestamp_str: str | None = None
    close_price: float | None = None
    last_close_price: float | None = None
    aggregated_short: int | None = None
    aggregated_short_ratio: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetShortInterest.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortInterest.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "usItemList", "us_item_list", "message", "repeated", message="qot_get_short_interest.UsShortInterestItem"
        ),
        Field(
            2, "hkItemList", "hk_item_list", "message", "repeated", message="qot_get_short_interest.HkShortInterestItem"
        ),
        Field(3, "nextKey", "next_key", "string", "optional"),
    )

    us_item_list: list[UsShortInterestItem] = empty_list()
    hk_item_list: list[HkShortInterestItem] = empty_list()
    next_key: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetShortInterest.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortInterest.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_short_interest.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetShortInterest.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortInterest.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_short_interest.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
