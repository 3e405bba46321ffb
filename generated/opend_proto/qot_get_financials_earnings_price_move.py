# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads a stock's daily prices and option volatilities around its earnings reports (id 3225). For expected moves see
Qot_GetFinancialsEarningsPriceHistory. Stocks of Hong Kong, the United States, Singapore, Japan, Malaysia and
mainland China only. Since 10.6.
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
    "PricePerformanceRow",
    "ReportCycleQuote",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which stock to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceMove.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "periodCount", "period_count", "int32", "optional"),
    )

    security: qot_common.Security
    """The stock."""
    period_count: int | None = None
    """How many reports to return, 1 to 50; 10 by default."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            period_count: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class PricePerformanceRow(Message):
    """The figures of one trading day."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceMove.PricePerformanceRow"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "tradingDay", "trading_day", "int64", "optional"),
        Field(2, "tradingDayStr", "trading_day_str", "string", "optional"),
        Field(3, "closePrice", "close_price", "double", "optional"),
        Field(4, "openPrice", "open_price", "double", "optional"),
        Field(5, "highestPrice", "highest_price", "double", "optional"),
        Field(6, "lowestPrice", "lowest_price", "double", "optional"),
        Field(7, "lastClosePrice", "last_close_price", "double", "optional"),
        Field(8, "optionIV", "option_iv", "double", "optional"),
        Field(9, "optionHV", "option_hv", "double", "optional"),
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
    option_iv: float | None = None
    """Implied volatility of the options, in percent: 12.34 is 12.34%."""
    option_hv: float | None = None
    """Historical volatility, in percent: 12.34 is 12.34%. No source tells over how many days."""


@dataclass(slots=True, kw_only=True)
class ReportCycleQuote(Message):
    """One report and the trading days around it."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceMove.ReportCycleQuote"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fiscalYear", "fiscal_year", "int32", "optional"),
        Field(2, "financialType", "financial_type", "int32", "optional", enum="qot_common.F10Type"),
        Field(3, "periodText", "period_text", "string", "optional"),
        Field(4, "pubTradingDay", "pub_trading_day", "int64", "optional"),
        Field(5, "pubTradingDayStr", "pub_trading_day_str", "string", "optional"),
        Field(6, "pubType", "pub_type", "enum", "optional", enum="qot_common.EarningsPubTimeType"),
        Field(7, "priceInfoIndex", "price_info_index", "int32", "optional"),
        Field(
            8,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_financials_earnings_price_move.PricePerformanceRow",
        ),
    )

    fiscal_year: int | None = None
    """Financial year, such as 2024."""
    financial_type: qot_common.F10Type | None = None
    """Kind of the report, a Qot_Common.F10Type: a quarter, several or the year."""
    period_text: str | None = None
    """Period reported on, such as 2024/Q3 or 2024/FY."""
    pub_trading_day: int | None = None
    """Trading day of the report, in seconds since 1970."""
    pub_trading_day_str: str | None = None
    """Trading day of the report as yyyy-MM-dd, in the market's time zone."""
    pub_type: qot_common.EarningsPubTimeType | None = None
    """Whether it came out before, during or after trading."""
    price_info_index: int | None = None
    """Index in itemList, from 0, of the day of the report; -1 if it is not there."""
    item_list: list[PricePerformanceRow] = empty_list()
    """The trading days around the report, earliest first."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The reports of one stock."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceMove.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "detailList",
            "detail_list",
            "message",
            "repeated",
            message="qot_get_financials_earnings_price_move.ReportCycleQuote",
        ),
    )

    detail_list: list[ReportCycleQuote] = empty_list()
    """The reports, latest first."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceMove.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_financials_earnings_price_move.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceMove.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_financials_earnings_price_move.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
