# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads how a stock's price moved around its earnings reports, and what options expected (id 3226). For daily
volatilities around them see Qot_GetFinancialsEarningsPriceMove. Stocks of Hong Kong, the United States,
Singapore, Japan, Malaysia and mainland China only. Since 10.6.
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
    "FinScheduleInfo",
    "PriceHistoryOnEarningsDays",
    "PriceInfo",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which stock to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security
    """The stock."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class PriceInfo(Message):
    """The prices of one trading day."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.PriceInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "tradingDay", "trading_day", "int64", "optional"),
        Field(2, "tradingDayStr", "trading_day_str", "string", "optional"),
        Field(3, "closePrice", "close_price", "double", "optional"),
        Field(4, "openPrice", "open_price", "double", "optional"),
        Field(5, "highestPrice", "highest_price", "double", "optional"),
        Field(6, "lowestPrice", "lowest_price", "double", "optional"),
        Field(7, "lastClosePrice", "last_close_price", "double", "optional"),
        Field(8, "volume", "volume", "double", "optional"),
    )

    trading_day: int | None = None
    """The day, in seconds since 1970."""
    trading_day_str: str | None = None
    """The day as yyyy-MM-dd, in the market's time zone."""
    close_price: float | None = None
    """Last price of the day; no source tells the currency of prices."""
    open_price: float | None = None
    """First price of the day."""
    highest_price: float | None = None
    """Highest price of the day."""
    lowest_price: float | None = None
    """Lowest price of the day."""
    last_close_price: float | None = None
    """Close of the trading day before."""
    volume: float | None = None
    """Shares traded."""


@dataclass(slots=True, kw_only=True)
class FinScheduleInfo(Message):
    """The close of a trading day near the report."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.FinScheduleInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "delta", "delta", "int32", "optional"),
        Field(2, "closePrice", "close_price", "double", "optional"),
    )

    delta: int | None = None
    """Trading days since the report: negative before it, 0 on its day."""
    close_price: float | None = None
    """Close of that day. It looks adjusted for dividends: the documented example of 00700 has 445.420633 in 2021."""


@dataclass(slots=True, kw_only=True)
class PriceHistoryOnEarningsDays(Message):
    """One report and the prices around it."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.PriceHistoryOnEarningsDays"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fiscalYear", "fiscal_year", "int32", "optional"),
        Field(2, "financialType", "financial_type", "int32", "optional", enum="qot_common.F10Type"),
        Field(3, "periodText", "period_text", "string", "optional"),
        Field(4, "isCurrent", "is_current", "bool", "optional"),
        Field(5, "pubTradingDay", "pub_trading_day", "int64", "optional"),
        Field(6, "pubTradingDayStr", "pub_trading_day_str", "string", "optional"),
        Field(7, "pubTime", "pub_time", "int64", "optional"),
        Field(8, "pubTimeStr", "pub_time_str", "string", "optional"),
        Field(9, "pubType", "pub_type", "enum", "optional", enum="qot_common.EarningsPubTimeType"),
        Field(10, "predictVolaRatioNewest", "predict_vola_ratio_newest", "double", "optional"),
        Field(11, "predictVolaRatioHighest", "predict_vola_ratio_highest", "double", "optional"),
        Field(12, "predictVolaValNewest", "predict_vola_val_newest", "double", "optional"),
        Field(13, "predictVolaValHighest", "predict_vola_val_highest", "double", "optional"),
        Field(14, "optionIVCrush", "option_iv_crush", "double", "optional"),
        Field(15, "optionStrikeDateIVCrush", "option_strike_date_iv_crush", "double", "optional"),
        Field(
            16,
            "priceInfo",
            "price_info",
            "message",
            "optional",
            message="qot_get_financials_earnings_price_history.PriceInfo",
        ),
        Field(
            17,
            "scheduleInfoList",
            "schedule_info_list",
            "message",
            "repeated",
            message="qot_get_financials_earnings_price_history.FinScheduleInfo",
        ),
    )

    fiscal_year: int | None = None
    """Financial year, such as 2024."""
    financial_type: qot_common.F10Type | None = None
    """Kind of the report, a Qot_Common.F10Type: a quarter, several or the year."""
    period_text: str | None = None
    """Period reported on, such as 2024/Q3 or 2024/FY."""
    is_current: bool | None = None
    """Whether this is the latest report, says the proto; whether now lies in its window, says the documentation."""
    pub_trading_day: int | None = None
    """Trading day of the report, in seconds since 1970."""
    pub_trading_day_str: str | None = None
    """Trading day of the report as yyyy-MM-dd, in the market's time zone."""
    pub_time: int | None = None
    """When the report came out, in seconds since 1970."""
    pub_time_str: str | None = None
    """When the report came out, as yyyy-MM-dd HH:mm:ss, in the market's time zone."""
    pub_type: qot_common.EarningsPubTimeType | None = None
    """Whether it came out before, during or after trading."""
    predict_vola_ratio_newest: float | None = None
    """Latest expected move, in percent: 12.34 is 12.34%."""
    predict_vola_ratio_highest: float | None = None
    """Highest expected move, in percent: 12.34 is 12.34%."""
    predict_vola_val_newest: float | None = None
    """Latest expected move of the price, as an amount; in the currency of the price (inferred)."""
    predict_vola_val_highest: float | None = None
    """Highest expected move of the price, in the unit of predictVolaValNewest."""
    option_iv_crush: float | None = None
    """Fall of the options' implied volatility, in percent: 12.34 is 12.34%. No source tells whether percentage
    points or the relative fall, nor over which span.
    """
    option_strike_date_iv_crush: float | None = None
    """The same for options by their day of expiry, in percent: 12.34 is 12.34%. No source says more."""
    price_info: PriceInfo | None = None
    """Prices of the day of the report."""
    schedule_info_list: list[FinScheduleInfo] = empty_list()
    """Closes of the trading days around the report, earliest first."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The reports of one stock."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "detailList",
            "detail_list",
            "message",
            "repeated",
            message="qot_get_financials_earnings_price_history.PriceHistoryOnEarningsDays",
        ),
    )

    detail_list: list[PriceHistoryOnEarningsDays] = empty_list()
    """The reports, latest first."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_financials_earnings_price_history.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_financials_earnings_price_history.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
