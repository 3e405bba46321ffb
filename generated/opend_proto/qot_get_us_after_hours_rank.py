# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Ranks the stocks of the United States by their change after the market closes (id 3411). For the other sessions
see Qot_GetUSPreMarketRank, Qot_GetTopMoversRank and Qot_GetUSOvernightRank. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "AfterHoursRankItem",
    "Indicator",
    "IndicatorType",
    "PriceFilter",
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


class IndicatorType(OpenEnum):
    """What can be filtered by. Each says which field of Indicator it reads."""

    UNKNOWN = 0
    """Not known."""
    PRICE = 1
    """Price; priceFilter."""
    MARKET_CAP = 2
    """Worth of the company's shares; indicatorValue."""
    PE = 3
    """Price to earnings; indicatorValue."""


class PriceFilter(OpenEnum):
    """Classes of prices, in dollars. Which class the bounds 1, 10 and 100 belong to is not documented."""

    ALL = 0
    """Any price, the default."""
    LESS_THAN1 = 1
    """Below 1."""
    BETWEEN1AND10 = 2
    """From 1 to 10."""
    BETWEEN10AND100 = 3
    """From 10 to 100."""
    GREATER_THAN100 = 4
    """Above 100."""
    NEAR52WEEK_HIGH = 5
    """Close to the highest price of 52 weeks. How close is not documented."""
    NEAR52WEEK_LOW = 6
    """Close to the lowest price of 52 weeks. How close is not documented."""


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """One condition."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSAfterHoursRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_us_after_hours_rank.IndicatorType"
        ),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
        Field(3, "priceFilter", "price_filter", "int32", "optional", enum="qot_get_us_after_hours_rank.PriceFilter"),
    )

    indicator_type: IndicatorType
    """What is compared."""
    indicator_value: qot_option_common.Interval | None = None
    """Bounds, for IndicatorType_MarketCap and IndicatorType_PE."""
    price_filter: PriceFilter | None = None
    """Class of prices, for IndicatorType_Price."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The order, the page and the conditions."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSAfterHoursRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_us_after_hours_rank.SortDir"),
        Field(2, "offset", "offset", "int32", "optional"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "filterList", "filter_list", "message", "repeated", message="qot_get_us_after_hours_rank.Indicator"),
    )

    sort_dir: SortDir | None = None
    """Which come first; the largest rises by default."""
    offset: int | None = None
    """Items to skip, 0 by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told otherwise."""
    filter_list: list[Indicator] = empty_list()
    """Conditions, which must all hold."""


@dataclass(slots=True, kw_only=True)
class AfterHoursRankItem(Message):
    """One stock."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSAfterHoursRank.AfterHoursRankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(10, "afterHoursPrice", "after_hours_price", "double", "optional"),
        Field(11, "afterHoursChangeRatio", "after_hours_change_ratio", "double", "optional"),
        Field(12, "afterHoursChangeAmount", "after_hours_change_amount", "double", "optional"),
        Field(13, "afterHoursTurnover", "after_hours_turnover", "double", "optional"),
        Field(14, "afterHoursVolume", "after_hours_volume", "int64", "optional"),
        Field(15, "closePrice", "close_price", "double", "optional"),
        Field(16, "changeRatio", "change_ratio", "double", "optional"),
        Field(17, "changeAmount", "change_amount", "double", "optional"),
    )

    security: qot_common.Security
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    after_hours_price: float | None = None
    """Last price after the market closes."""
    after_hours_change_ratio: float | None = None
    """afterHoursChangeAmount relative to closePrice, in percent: 20 is 20%."""
    after_hours_change_amount: float | None = None
    """afterHoursPrice less closePrice, in units of price."""
    after_hours_turnover: float | None = None
    """Money traded after the market closes, in dollars."""
    after_hours_volume: int | None = None
    """Shares traded after the market closes."""
    close_price: float | None = None
    """Close of the last trading day, in regular hours."""
    change_ratio: float | None = None
    """Change of the price in regular hours, up to closePrice, in percent: 20 is 20%."""
    change_amount: float | None = None
    """Change of the price in regular hours, up to closePrice, in units of price."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the ranking."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSAfterHoursRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "dataList", "data_list", "message", "repeated", message="qot_get_us_after_hours_rank.AfterHoursRankItem"
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[AfterHoursRankItem] = empty_list()
    """The stocks, in the order asked for."""
    all_count: int | None = None
    """Stocks that meet the conditions, on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSAfterHoursRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_us_after_hours_rank.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSAfterHoursRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_us_after_hours_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
