# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Ranks the stocks of a market by their change over five minutes, up to 250 days, or this year (id 3416). For Hong
Kong and the United States. For the change in regular hours see Qot_GetTopMoversRank. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Indicator",
    "IndicatorType",
    "PeriodChangeRankItem",
    "PeriodType",
    "Request",
    "Response",
    "SortDir",
]


class SortDir(OpenEnum):
    """Order of the ranking."""

    DESCENDING = 0
    """Largest rise first, the default."""
    ASCENDING = 1
    """Largest fall first."""


class PeriodType(OpenEnum):
    """The span over which the change is ranked."""

    UNKNOWN = 0
    """Not known."""
    P_5MIN = 1
    """Five minutes, the default: changeRate5Min."""
    P_1DAY = 2
    """Today: changeRatio."""
    P_5DAY = 3
    """5 days: changeRate5D."""
    P_20DAY = 4
    """20 days: changeRate20D."""
    P_60DAY = 5
    """60 days: changeRate60D."""
    P_120DAY = 6
    """120 days: changeRate120D."""
    P_250DAY = 7
    """250 days: changeRate250D."""
    YTD = 8
    """Since the year began: changeRateYTD."""


class IndicatorType(OpenEnum):
    """What can be filtered by, always between bounds."""

    UNKNOWN = 0
    """Not known."""
    PRICE = 1
    """Last price."""
    MARKET_CAP = 2
    """Worth of the company's shares, in plain units: 1,000,000,000 is a billion."""
    CHANGE_RATIO = 3
    """Change of the price over the span of periodType, in percent as in the results: 20 is 20% (inferred)."""
    VOLUME = 4
    """Shares traded."""
    TURNOVER = 5
    """Money traded."""
    PE = 6
    """Price to earnings of the last twelve months."""
    PB = 7
    """Price to book value."""
    TURNOVER_RATIO = 8
    """Share of the outstanding shares traded, in percent: 1 is 1%."""
    VOLUME_RATIO = 9
    """Volume relative to the average of earlier days, as a multiple."""
    AMPLITUDE = 10
    """Span between highest and lowest price, in percent as in the results: 20 is 20% (inferred)."""


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """One condition."""

    FULL_NAME: ClassVar[str] = "Qot_GetPeriodChangeRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_period_change_rank.IndicatorType"
        ),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
    )

    indicator_type: IndicatorType
    """What is compared."""
    indicator_value: qot_option_common.Interval | None = None
    """The bounds it must lie between."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the span, the order, the page and the conditions."""

    FULL_NAME: ClassVar[str] = "Qot_GetPeriodChangeRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "periodType", "period_type", "int32", "optional", enum="qot_get_period_change_rank.PeriodType"),
        Field(3, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_period_change_rank.SortDir"),
        Field(4, "offset", "offset", "int32", "optional"),
        Field(5, "count", "count", "int32", "optional"),
        Field(6, "filterList", "filter_list", "message", "repeated", message="qot_get_period_change_rank.Indicator"),
    )

    market: qot_common.QotMarket
    """QotMarket_HK_Security or QotMarket_US_Security."""
    period_type: PeriodType | None = None
    """Over which span the change is ranked; five minutes by default."""
    sort_dir: SortDir | None = None
    """Which come first; the largest rises by default."""
    offset: int | None = None
    """Items to skip, 0 by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told otherwise."""
    filter_list: list[Indicator] = empty_list()
    """Conditions, which must all hold."""


@dataclass(slots=True, kw_only=True)
class PeriodChangeRankItem(Message):
    """One stock, with its change over every span."""

    FULL_NAME: ClassVar[str] = "Qot_GetPeriodChangeRank.PeriodChangeRankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(10, "curPrice", "cur_price", "double", "optional"),
        Field(11, "changeRatio", "change_ratio", "double", "optional"),
        Field(12, "turnover", "turnover", "double", "optional"),
        Field(13, "volume", "volume", "int64", "optional"),
        Field(14, "marketCap", "market_cap", "double", "optional"),
        Field(20, "changeRate5Min", "change_rate5min", "double", "optional"),
        Field(21, "changeRate5D", "change_rate5d", "double", "optional"),
        Field(22, "changeRate10D", "change_rate10d", "double", "optional"),
        Field(23, "changeRate20D", "change_rate20d", "double", "optional"),
        Field(24, "changeRate60D", "change_rate60d", "double", "optional"),
        Field(25, "changeRate120D", "change_rate120d", "double", "optional"),
        Field(26, "changeRate250D", "change_rate250d", "double", "optional"),
        Field(27, "changeRateYTD", "change_rate_ytd", "double", "optional"),
        Field(30, "peTTM", "pe_ttm", "double", "optional"),
        Field(31, "pb", "pb", "double", "optional"),
        Field(32, "turnoverRatio", "turnover_ratio", "double", "optional"),
        Field(33, "volumeRatio", "volume_ratio", "double", "optional"),
        Field(34, "amplitude", "amplitude", "double", "optional"),
    )

    security: qot_common.Security
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    cur_price: float | None = None
    """Last price."""
    change_ratio: float | None = None
    """Change of the price today, in percent: 20 is 20%."""
    turnover: float | None = None
    """Money traded, in dollars for US stocks in the documented example."""
    volume: int | None = None
    """Shares traded."""
    market_cap: float | None = None
    """Worth of the company's shares in plain units, in dollars for US stocks in the documented example."""
    change_rate5min: float | None = None
    """Change of the price in five minutes, in percent: 20 is 20%."""
    change_rate5d: float | None = None
    """Change of the price in 5 days, in percent: 20 is 20%."""
    change_rate10d: float | None = None
    """Change of the price in 10 days, in percent: 20 is 20%."""
    change_rate20d: float | None = None
    """Change of the price in 20 days, in percent: 20 is 20%."""
    change_rate60d: float | None = None
    """Change of the price in 60 days, in percent: 20 is 20%."""
    change_rate120d: float | None = None
    """Change of the price in 120 days, in percent: 20 is 20%."""
    change_rate250d: float | None = None
    """Change of the price in 250 days, in percent: 20 is 20%."""
    change_rate_ytd: float | None = None
    """Change of the price since the year began, in percent: 20 is 20%."""
    pe_ttm: float | None = None
    """Price to earnings of the last twelve months; negative after a loss."""
    pb: float | None = None
    """Price to book value; negative if the book value is."""
    turnover_ratio: float | None = None
    """Share of the outstanding shares traded, in percent: 5.22 is 5.22%."""
    volume_ratio: float | None = None
    """Volume relative to the average of earlier days, as a multiple: 2 is twice as much. How many days is not
    documented.
    """
    amplitude: float | None = None
    """Span between highest and lowest price, in percent: 20.94 is 20.94%."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the ranking."""

    FULL_NAME: ClassVar[str] = "Qot_GetPeriodChangeRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "dataList", "data_list", "message", "repeated", message="qot_get_period_change_rank.PeriodChangeRankItem"
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[PeriodChangeRankItem] = empty_list()
    """The stocks, in the order asked for."""
    all_count: int | None = None
    """Stocks that meet the conditions, on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetPeriodChangeRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_period_change_rank.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetPeriodChangeRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_period_change_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
