# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetDailyShortVolume.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "HkDailyShortVolumeItem",
    "Request",
    "Response",
    "UsDailyShortVolumeItem",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetDailyShortVolume.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetDailyShortVolume.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    next_key: str | None = None
    num: int | None = None


@dataclass(slots=True, kw_only=True)
class UsDailyShortVolumeItem(Message):
    """Message Qot_GetDailyShortVolume.UsDailyShortVolumeItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetDailyShortVolume.UsDailyShortVolumeItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "timestamp", "timestamp", "int64", "optional"),
        Field(2, "timestampStr", "timestamp_str", "string", "optional"),
        Field(3, "totalSharesShort", "total_shares_short", "uint64", "optional"),
        Field(4, "nasdaqSharesShort", "nasdaq_shares_short", "uint64", "optional"),
        Field(5, "nyseSharesShort", "nyse_shares_short", "uint64", "optional"),
        Field(6, "shortPercent", "short_percent", "double", "optional"),
        Field(7, "volume", "volume", "uint64", "optional"),
        Field(8, "closePrice", "close_price", "double", "optional"),
        Field(9, "lastClosePrice", "last_close_price", "double", "optional"),
        Field(10, "dailyTradeAvgRatio", "daily_trade_avg_ratio", "double", "optional"),
    )

    timestamp: int | None = None
    timestamp_str: str | None = None
    total_shares_short: int | None = None
    nasdaq_shares_short: int | None = None
    nyse_shares_short: int | None = None
    short_percent: float | None = None
    volume: int | None = None
    close_price: float | None = None
    last_close_price: float | None = None
    daily_trade_avg_ratio: float | None = None


@dataclass(slots=True, kw_only=True)
class HkDailyShortVolumeItem(Message):
    """Message Qot_GetDailyShortVolume.HkDailyShortVolumeItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetDailyShortVolume.HkDailyShortVolumeItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "timestamp", "timestamp", "int64", "optional"),
        Field(2, "timestampStr", "timestamp_str", "string", "optional"),
        Field(3, "sharesTraded", "shares_traded", "uint64", "optional"),
        Field(4, "turnover", "turnover", "double", "optional"),
        Field(5, "shortSellSharesTraded", "short_sell_shares_traded", "uint64", "optional"),
        Field(6, "shortSellTurnover", "short_sell_turnover", "double", "optional"),
        Field(7, "openPrice", "open_price", "double", "optional"),
        Field(8, "closePrice", "close_price", "double", "optional"),
        Field(9, "lastClosePrice", "last_close_price", "double", "optional"),
        Field(10, "dailyTradeAvgRatio", "daily_trade_avg_ratio", "double", "optional"),
    )

    timestamp: int | None = None
    timestamp_str: str | None = None
    shares_traded: int | None = None
    turnover: float | None = None
    short_sell_shares_traded: int | None = None
    short_sell_turnover: float | None = None
    open_price: float | None = None
    close_price: float | None = None
    last_close_price: float | None = None
    daily_trade_avg_ratio: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetDailyShortVolume.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetDailyShortVolume.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "usItemList",
            "us_item_list",
            "message",
            "repeated",
            message="qot_get_daily_short_volume.UsDailyShortVolumeItem",
        ),
        Field(
            2,
            "hkItemList",
            "hk_item_list",
            "message",
            "repeated",
            message="qot_get_daily_short_volume.HkDailyShortVolumeItem",
        ),
        Field(3, "nextKey", "next_key", "string", "optional"),
        Field(4, "aggregatedShort", "aggregated_short", "int64", "optional"),
        Field(5, "aggregatedShortRatio", "aggregated_short_ratio", "double", "optional"),
        Field(6, "newTimeStr", "new_time_str", "string", "optional"),
    )

    us_item_list: list[UsDailyShortVolumeItem] = empty_list()
    hk_item_list: list[HkDailyShortVolumeItem] = empty_list()
    next_key: str | None = None
    aggregated_short: int | None = None
    aggregated_short_ratio: float | None = None
    new_time_str: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetDailyShortVolume.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetDailyShortVolume.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_daily_short_volume.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetDailyShortVolume.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetDailyShortVolume.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_daily_short_volume.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
