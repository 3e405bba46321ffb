# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetFinancialsEarningsPriceMove.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

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
    """Message Qot_GetFinancialsEarningsPriceMove.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceMove.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "periodCount", "period_count", "int32", "optional"),
    )

    security: qot_common.Security
    period_count: int | None = None


@dataclass(slots=True, kw_only=True)
class PricePerformanceRow(Message):
    """Message Qot_GetFinancialsEarningsPriceMove.PricePerformanceRow."""

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
    trading_day_str: str | None = None
    close_price: float | None = None
    open_price: float | None = None
    highest_price: float | None = None
    lowest_price: float | None = None
    last_close_price: float | None = None
    option_iv: float | None = None
    option_hv: float | None = None


@dataclass(slots=True, kw_only=True)
class ReportCycleQuote(Message):
    """Message Qot_GetFinancialsEarningsPriceMove.ReportCycleQuote."""

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
    financial_type: qot_common.F10Type | None = None
    period_text: str | None = None
    pub_trading_day: int | None = None
    pub_trading_day_str: str | None = None
    pub_type: qot_common.EarningsPubTimeType | None = None
    price_info_index: int | None = None
    item_list: list[PricePerformanceRow] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetFinancialsEarningsPriceMove.S2C."""

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


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetFinancialsEarningsPriceMove.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceMove.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_financials_earnings_price_move.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetFinancialsEarningsPriceMove.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceMove.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_financials_earnings_price_move.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
