# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetFinancialsEarningsPriceHistory.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

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
    """Message Qot_GetFinancialsEarningsPriceHistory.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security


@dataclass(slots=True, kw_only=True)
class PriceInfo(Message):
    """Message Qot_GetFinancialsEarningsPriceHistory.PriceInfo."""

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
    trading_day_str: str | None = None
    close_price: float | None = None
    open_price: float | None = None
    highest_price: float | None = None
    lowest_price: float | None = None
    last_close_price: float | None = None
    volume: float | None = None


@dataclass(slots=True, kw_only=True)
class FinScheduleInfo(Message):
    """Message Qot_GetFinancialsEarningsPriceHistory.FinScheduleInfo."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.FinScheduleInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "delta", "delta", "int32", "optional"),
        Field(2, "closePrice", "close_price", "double", "optional"),
    )

    delta: int | None = None
    close_price: float | None = None


@dataclass(slots=True, kw_only=True)
class PriceHistoryOnEarningsDays(Message):
    """Message Qot_GetFinancialsEarningsPriceHistory.PriceHistoryOnEarningsDays."""

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
    financial_type: qot_common.F10Type | None = None
    period_text: str | None = None
    is_current: bool | None = None
    pub_trading_day: int | None = None
    pub_trading_day_str: str | None = None
    pub_time: int | None = None
    pub_time_str: str | None = None
    pub_type: qot_common.EarningsPubTimeType | None = None
    predict_vola_ratio_newest: float | None = None
    predict_vola_ratio_highest: float | None = None
    predict_vola_val_newest: float | None = None
    predict_vola_val_highest: float | None = None
    option_iv_crush: float | None = None
    option_strike_date_iv_crush: float | None = None
    price_info: PriceInfo | None = None
    schedule_info_list: list[FinScheduleInfo] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetFinancialsEarningsPriceHistory.S2C."""

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


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetFinancialsEarningsPriceHistory.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_financials_earnings_price_history.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetFinancialsEarningsPriceHistory.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetFinancialsEarningsPriceHistory.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_financials_earnings_price_history.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
