# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Ranks the stocks of a market by their change in regular hours (id 3413). For Hong Kong and the United States. For
longer spans see Qot_GetPeriodChangeRank, for the other sessions of the United States Qot_GetUSPreMarketRank,
Qot_GetUSAfterHoursRank and Qot_GetUSOvernightRank. Since 10.8.
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
    "PriceFilter",
    "Request",
    "Response",
    "SortDir",
    "TopMoversRankItem",
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
    """Worth of the company's shares, in plain units (inferred from TopMoversRankItem); indicatorValue."""
    PE = 3
    """Price to earnings; indicatorValue."""


class PriceFilter(OpenEnum):
    """Classes of prices, in the market's currency. Which class the bounds 1, 10 and 100 belong to is not documented."""

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

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_top_movers_rank.IndicatorType"),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
        Field(3, "priceFilter", "price_filter", "int32", "optional", enum="qot_get_top_movers_rank.PriceFilter"),
    )

    indicator_type: IndicatorType
    """What is compared, an IndicatorType."""
    indicator_value: qot_option_common.Interval | None = None
    """Bounds, for IndicatorType_MarketCap and IndicatorType_PE."""
    price_filter: PriceFilter | None = None
    """Class of prices, a PriceFilter, for IndicatorType_Price."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the order, the page and the conditions."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_top_movers_rank.SortDir"),
        Field(3, "offset", "offset", "int32", "optional"),
        Field(4, "count", "count", "int32", "optional"),
        Field(5, "filterList", "filter_list", "message", "repeated", message="qot_get_top_movers_rank.Indicator"),
    )

    market: qot_common.QotMarket
    """QotMarket_HK_Security or QotMarket_US_Security."""
    sort_dir: SortDir | None = None
    """Which come first, a SortDir; the largest rises by default."""
    offset: int | None = None
    """Items to skip, 0 by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told otherwise."""
    filter_list: list[Indicator] = empty_list()
    """Conditions, which must all hold."""


@dataclass(slots=True, kw_only=True)
class TopMoversRankItem(Message):
    """One stock."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.TopMoversRankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(10, "curPrice", "cur_price", "double", "optional"),
        Field(11, "changeRatio", "change_ratio", "double", "optional"),
        Field(12, "changeAmount", "change_amount", "double", "optional"),
        Field(13, "turnover", "turnover", "double", "optional"),
        Field(14, "volume", "volume", "int64", "optional"),
        Field(15, "turnoverRatio", "turnover_ratio", "double", "optional"),
        Field(16, "peTTM", "pe_ttm", "double", "optional"),
        Field(17, "amplitude", "amplitude", "double", "optional"),
        Field(18, "marketCap", "market_cap", "double", "optional"),
        Field(19, "volumeRatio", "volume_ratio", "double", "optional"),
    )

    security: qot_common.Security
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    cur_price: float | None = None
    """Last price, in the currency of turnover."""
    change_ratio: float | None = None
    """Change of the price today, in percent: 20 is 20%."""
    change_amount: float | None = None
    """Change of the price today, in units of price."""
    turnover: float | None = None
    """Money traded, in dollars for US stocks in the documented example."""
    volume: int | None = None
    """Shares traded."""
    turnover_ratio: float | None = None
    """Share of the outstanding shares traded. The sources say in percent, but as with amplitude the documented
    example, 175.45, may be tenths of a percent.
    """
    pe_ttm: float | None = None
    """Price to earnings of the last twelve months; negative after a loss."""
    amplitude: float | None = None
    """Span between highest and lowest price. The sources say in percent; the documented examples, 225.28 and 225.35
    on days with changes of 13% and 10%, look like tenths of a percent.
    """
    market_cap: float | None = None
    """Worth of the company's shares in plain units, in dollars for US stocks in the documented example."""
    volume_ratio: float | None = None
    """Volume relative to the average of earlier days, as a multiple: 2 is twice as much. How many days is not
    documented.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the ranking."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_top_movers_rank.TopMoversRankItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[TopMoversRankItem] = empty_list()
    """The stocks, in the order asked for."""
    all_count: int | None = None
    """Stocks that meet the conditions, on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_top_movers_rank.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_top_movers_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
