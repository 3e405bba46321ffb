# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads how much of a stock is sold short each day (id 3248). For stocks and funds of Hong Kong and the United
States. For what is not yet bought back see Qot_GetShortInterest. Since 10.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

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
    """The security and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetDailyShortVolume.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "nextKey", "next_key", "string", "optional"),
        Field(3, "num", "num", "int32", "optional"),
    )

    security: qot_common.Security
    """The stock or fund."""
    next_key: str | None = None
    """nextKey of the previous reply. Absent for the first page."""
    num: int | None = None
    """Items of this page, 1 to 50; 10 by default."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            next_key: str | None = None,
            num: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class UsDailyShortVolumeItem(Message):
    """The figures of one day, United States."""

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
    """Midnight at which the trading day begins, in seconds since 1970 UTC."""
    timestamp_str: str | None = None
    """The trading day as yyyy-MM-dd, in the market's time zone."""
    total_shares_short: int | None = None
    """Shares sold short."""
    nasdaq_shares_short: int | None = None
    """Shares sold short on Nasdaq."""
    nyse_shares_short: int | None = None
    """Shares sold short on the New York Stock Exchange."""
    short_percent: float | None = None
    """Share of short selling, in percent: 12.34 is 12.34%. No source says of what."""
    volume: int | None = None
    """Shares traded."""
    close_price: float | None = None
    """Last price of the day."""
    last_close_price: float | None = None
    """The close before."""
    daily_trade_avg_ratio: float | None = None
    """Daily mean over the last 20 trading days, in percent: 12.34 is 12.34%; of short selling, it seems: the sources
    say only the share traded.
    """


@dataclass(slots=True, kw_only=True)
class HkDailyShortVolumeItem(Message):
    """The figures of one day, Hong Kong."""

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
    """Midnight at which the trading day begins, in seconds since 1970 UTC; in Hong Kong time in the documented
    example.
    """
    timestamp_str: str | None = None
    """The trading day as yyyy-MM-dd, in the market's time zone."""
    shares_traded: int | None = None
    """Volume of the day, in shares."""
    turnover: float | None = None
    """Money traded in the stock. No source tells the currency."""
    short_sell_shares_traded: int | None = None
    """Shares sold short."""
    short_sell_turnover: float | None = None
    """Money of the short sales, in the currency of turnover."""
    open_price: float | None = None
    """First price of the day."""
    close_price: float | None = None
    """Last price of the day."""
    last_close_price: float | None = None
    """The close before."""
    daily_trade_avg_ratio: float | None = None
    """Daily mean over the last 20 trading days, in percent: 12.34 is 12.34%; of short selling, it seems: the sources
    say only the share traded.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of days, in the list of the security's market."""

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
    """Days of a US security."""
    hk_item_list: list[HkDailyShortVolumeItem] = empty_list()
    """Days of a Hong Kong security."""
    next_key: str | None = None
    """To be sent for the next page; "-1" on the last one."""
    aggregated_short: int | None = None
    """Shares sold short and not yet bought back. Hong Kong only."""
    aggregated_short_ratio: float | None = None
    """aggregatedShort by the floating shares, in percent: 12.34 is 12.34%. Hong Kong only."""
    new_time_str: str | None = None
    """Day of the latest figures as yyyy-MM-dd, in the market's time zone. Hong Kong only."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetDailyShortVolume.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_daily_short_volume.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetDailyShortVolume.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_daily_short_volume.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
