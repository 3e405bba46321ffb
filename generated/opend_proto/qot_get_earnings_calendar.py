# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEarningsCalendar.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "EarningsCalendarEstimateType",
    "EarningsCalendarIndicator",
    "EarningsCalendarIndicatorType",
    "EarningsCalendarItem",
    "EarningsCalendarPeriodType",
    "EarningsCalendarPubType",
    "EarningsCalendarSortType",
    "EarningsCalendarStockListType",
    "EstimateData",
    "Request",
    "Response",
]


class EarningsCalendarSortType(OpenEnum):
    """Values of Qot_GetEarningsCalendar.EarningsCalendarSortType."""

    UNKNOWN = 0
    HOT = 1
    MARKET_CAP = 2
    OPTION_VOLUME = 3
    IV = 4
    IV_RANK = 5
    IV_PERCENTILE = 6
    RT_MARKET_CAP = 7


class EarningsCalendarPubType(OpenEnum):
    """Values of Qot_GetEarningsCalendar.EarningsCalendarPubType."""

    UNKNOWN = -1
    REGULAR = 0
    BEFORE = 1
    AFTER = 2


class EarningsCalendarEstimateType(OpenEnum):
    """Values of Qot_GetEarningsCalendar.EarningsCalendarEstimateType."""

    UNKNOWN = 0
    EPS = 1
    REVENUE = 2
    EBIT = 3


class EarningsCalendarPeriodType(OpenEnum):
    """Values of Qot_GetEarningsCalendar.EarningsCalendarPeriodType."""

    UNKNOWN = 0
    QUARTERLY = 1
    SEMI_ANNUAL = 2
    ANNUAL = 3


class EarningsCalendarStockListType(OpenEnum):
    """Values of Qot_GetEarningsCalendar.EarningsCalendarStockListType."""

    UNKNOWN = 0
    WATCHLIST = 1
    POSITION = 2
    SPECIAL = 3


class EarningsCalendarIndicatorType(OpenEnum):
    """Values of Qot_GetEarningsCalendar.EarningsCalendarIndicatorType."""

    UNKNOWN = 0
    PUB_TYPE = 1
    ESTIMATE_TYPE = 2
    MARKET_CAP = 3
    STOCK_LIST_TYPE = 4
    OPTION_VOLUME = 5
    IV = 6
    IV_RANK = 7
    IV_PERCENTILE = 8
    RT_MARKET_CAP = 9


@dataclass(slots=True, kw_only=True)
class EarningsCalendarIndicator(Message):
    """Message Qot_GetEarningsCalendar.EarningsCalendarIndicator."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.EarningsCalendarIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "indicatorType",
            "indicator_type",
            "int32",
            "required",
            enum="qot_get_earnings_calendar.EarningsCalendarIndicatorType",
        ),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: EarningsCalendarIndicatorType
    indicator_value: qot_option_common.IndicatorValue | None = None


@dataclass(slots=True, kw_only=True)
class EstimateData(Message):
    """Message Qot_GetEarningsCalendar.EstimateData."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.EstimateData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "estimateType",
            "estimate_type",
            "int32",
            "optional",
            enum="qot_get_earnings_calendar.EarningsCalendarEstimateType",
        ),
        Field(2, "actualValue", "actual_value", "double", "optional"),
        Field(3, "predictValue", "predict_value", "double", "optional"),
        Field(4, "currency", "currency", "string", "optional"),
        Field(
            5,
            "periodType",
            "period_type",
            "int32",
            "optional",
            enum="qot_get_earnings_calendar.EarningsCalendarPeriodType",
        ),
    )

    estimate_type: EarningsCalendarEstimateType | None = None
    actual_value: float | None = None
    predict_value: float | None = None
    currency: str | None = None
    period_type: EarningsCalendarPeriodType | None = None


@dataclass(slots=True, kw_only=True)
class EarningsCalendarItem(Message):
    """Message Qot_GetEarningsCalendar.EarningsCalendarItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.EarningsCalendarItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "earningsDate", "earnings_date", "string", "optional"),
        Field(4, "earningsTimestamp", "earnings_timestamp", "double", "optional"),
        Field(5, "pubType", "pub_type", "int32", "optional", enum="qot_get_earnings_calendar.EarningsCalendarPubType"),
        Field(7, "periodText", "period_text", "string", "optional"),
        Field(
            8, "estimateList", "estimate_list", "message", "repeated", message="qot_get_earnings_calendar.EstimateData"
        ),
        Field(10, "optionVolume", "option_volume", "int64", "optional"),
        Field(11, "iv", "iv", "double", "optional"),
        Field(12, "ivRank", "iv_rank", "double", "optional"),
        Field(13, "ivPercentile", "iv_percentile", "double", "optional"),
        Field(20, "marketCap", "market_cap", "double", "optional"),
        Field(21, "price", "price", "double", "optional"),
    )

    security: qot_common.Security
    name: str | None = None
    earnings_date: str | None = None
    earnings_timestamp: float | None = None
    pub_type: EarningsCalendarPubType | None = None
    period_text: str | None = None
    estimate_list: list[EstimateData] = empty_list()
    option_volume: int | None = None
    iv: float | None = None
    iv_rank: float | None = None
    iv_percentile: float | None = None
    market_cap: float | None = None
    price: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEarningsCalendar.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(
            2, "sortType", "sort_type", "int32", "optional", enum="qot_get_earnings_calendar.EarningsCalendarSortType"
        ),
        Field(3, "beginDate", "begin_date", "string", "optional"),
        Field(4, "endDate", "end_date", "string", "optional"),
        Field(
            5,
            "filterList",
            "filter_list",
            "message",
            "repeated",
            message="qot_get_earnings_calendar.EarningsCalendarIndicator",
        ),
    )

    market: qot_common.QotMarket
    sort_type: EarningsCalendarSortType | None = None
    begin_date: str | None = None
    end_date: str | None = None
    filter_list: list[EarningsCalendarIndicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEarningsCalendar.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "itemList", "item_list", "message", "repeated", message="qot_get_earnings_calendar.EarningsCalendarItem"
        ),
    )

    item_list: list[EarningsCalendarItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEarningsCalendar.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_earnings_calendar.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEarningsCalendar.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_earnings_calendar.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
