# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the earnings reports of a market on some days, past or to come, with estimates (id 3401). Option figures are
for Hong Kong and the United States only. Since 10.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

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
    """What the list is sorted by."""

    UNKNOWN = 0
    """Not known."""
    HOT = 1
    """How popular the stock is; the default."""
    MARKET_CAP = 2
    """Past market capitalisation. No source says of which day."""
    OPTION_VOLUME = 3
    """Option contracts traded. Hong Kong and the United States only."""
    IV = 4
    """Implied volatility. Hong Kong and the United States only."""
    IV_RANK = 5
    """Place of the implied volatility in its past range. Hong Kong and the United States only."""
    IV_PERCENTILE = 6
    """Percentile of the implied volatility among its past values. Hong Kong and the United States only."""
    RT_MARKET_CAP = 7
    """Market capitalisation now."""


class EarningsCalendarPubType(OpenEnum):
    """When on its day a report comes out."""

    UNKNOWN = -1
    """Not known."""
    REGULAR = 0
    """During trading, or at a time not known."""
    BEFORE = 1
    """Before trading."""
    AFTER = 2
    """After trading."""


class EarningsCalendarEstimateType(OpenEnum):
    """The figures that are estimated."""

    UNKNOWN = 0
    """Not known."""
    EPS = 1
    """Earnings per share, by GAAP."""
    REVENUE = 2
    """Total revenue."""
    EBIT = 3
    """Earnings before interest and taxes."""


class EarningsCalendarPeriodType(OpenEnum):
    """What a report covers."""

    UNKNOWN = 0
    """Not known."""
    QUARTERLY = 1
    """A quarter."""
    SEMI_ANNUAL = 2
    """Half a year."""
    ANNUAL = 3
    """A year."""


class EarningsCalendarStockListType(OpenEnum):
    """Lists of the user's that the stocks can be looked up in."""

    UNKNOWN = 0
    """Not known."""
    WATCHLIST = 1
    """The watch list."""
    POSITION = 2
    """The positions held."""
    SPECIAL = 3
    """The starred stocks."""


class EarningsCalendarIndicatorType(OpenEnum):
    """What can be filtered by. Each says which field of IndicatorValue it reads."""

    UNKNOWN = 0
    """Not known."""
    PUB_TYPE = 1
    """When on its day the report comes out; valueList with values of EarningsCalendarPubType."""
    ESTIMATE_TYPE = 2
    """Figures that are estimated; valueList with values of EarningsCalendarEstimateType."""
    MARKET_CAP = 3
    """Market capitalisation; valueInterval."""
    STOCK_LIST_TYPE = 4
    """List that the stock is in; valueList with values of EarningsCalendarStockListType."""
    OPTION_VOLUME = 5
    """Option contracts traded; valueInterval. Hong Kong and the United States only."""
    IV = 6
    """Implied volatility, in percent: 20 is 20%; valueInterval. Hong Kong and the United States only."""
    IV_RANK = 7
    """Place of the implied volatility in its past range, in percent: 20 is 20%; valueInterval. Hong Kong and the
    United States only.
    """
    IV_PERCENTILE = 8
    """Percentile of the implied volatility among its past values, in percent: 20 is 20%; valueInterval. Hong Kong
    and the United States only.
    """
    RT_MARKET_CAP = 9
    """Market capitalisation now; valueInterval."""


@dataclass(slots=True, kw_only=True)
class EarningsCalendarIndicator(Message):
    """One condition."""

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
    """What is compared, an EarningsCalendarIndicatorType."""
    indicator_value: qot_option_common.IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""


@dataclass(slots=True, kw_only=True)
class EstimateData(Message):
    """One figure and its estimate."""

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
    """Which figure, an EarningsCalendarEstimateType."""
    actual_value: float | None = None
    """The figure, in plain units of currency; per share for EPS. Once reported."""
    predict_value: float | None = None
    """Its estimate, in the unit of actualValue: 20.8654 for EPS, 35251836320 for Revenue in the documented example."""
    currency: str | None = None
    """Currency, by its ISO 4217 code."""
    period_type: EarningsCalendarPeriodType | None = None
    """What the report covers, an EarningsCalendarPeriodType."""


@dataclass(slots=True, kw_only=True)
class EarningsCalendarItem(Message):
    """One report."""

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
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    earnings_date: str | None = None
    """Day of the report, as yyyy-MM-dd; in the market's time zone (inferred from earningsTimestamp in the documented
    example).
    """
    earnings_timestamp: float | None = None
    """When it comes out, in seconds since 1970 UTC. In the documented example it seems to be the close of trading in
    New York, 16:00, for After and the opening, 09:30, for Before, not the minute of the report (inferred).
    """
    pub_type: EarningsCalendarPubType | None = None
    """When on its day it comes out, an EarningsCalendarPubType."""
    period_text: str | None = None
    """Financial period, such as 2025Q1."""
    estimate_list: list[EstimateData] = empty_list()
    """The figures and their estimates."""
    option_volume: int | None = None
    """Option contracts traded (the unit is inferred). Hong Kong and the United States only."""
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%. Hong Kong and the United States only."""
    iv_rank: float | None = None
    """Place of the implied volatility in its past range, in percent: 20 is 20%. Hong Kong and the United States
    only.
    """
    iv_percentile: float | None = None
    """Percentile of the implied volatility among its past values, in percent: 20 is 20%. Hong Kong and the United
    States only.
    """
    market_cap: float | None = None
    """Market capitalisation now, in plain units; in dollars for US stocks in the documented example."""
    price: float | None = None
    """Last price, in the currency of marketCap."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the days, the conditions and the order."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(
            2, "sortType", "sort_type", "int32", "optional", enum="qot_get_earnings_calendar.EarningsCalendarSortType"
        ),
        Field(3, "beginDate", "begin_date", "string", "optional", moment="day"),
        Field(4, "endDate", "end_date", "string", "optional", moment="day"),
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
    """QotMarket of Hong Kong, the United States, Shanghai, Shenzhen, Singapore, Japan, Australia or Canada."""
    sort_type: EarningsCalendarSortType | None = None
    """What the list is sorted by, an EarningsCalendarSortType; Hot by default. There is no direction to choose, and
    no source tells it.
    """
    begin_date: str | None = None
    """First day, as yyyy-MM-dd; today by default."""
    end_date: str | None = None
    """Last day, as yyyy-MM-dd, at most 7 days after beginDate; beginDate by default."""
    filter_list: list[EarningsCalendarIndicator] = empty_list()
    """Conditions, which must all hold."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            market: qot_common.QotMarket,
            sort_type: EarningsCalendarSortType | None = None,
            begin_date: str | Date | None = None,
            end_date: str | Date | None = None,
            filter_list: list[EarningsCalendarIndicator] = empty_list(),
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The reports."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "itemList", "item_list", "message", "repeated", message="qot_get_earnings_calendar.EarningsCalendarItem"
        ),
    )

    item_list: list[EarningsCalendarItem] = empty_list()
    """The reports, in the order asked for."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_earnings_calendar.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsCalendar.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_earnings_calendar.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
