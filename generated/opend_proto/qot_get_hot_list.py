# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Ranks the stocks of a market by how much they are traded, searched for and written about (id 3414). For Hong Kong
and the United States. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "HotListItem",
    "HotListSortField",
    "HotNewsInfo",
    "HotNewsType",
    "Indicator",
    "IndicatorType",
    "Request",
    "Response",
    "SortDir",
]


class SortDir(OpenEnum):
    """Order of the ranking."""

    DESCENDING = 0
    """Largest first, the default."""
    ASCENDING = 1
    """Smallest first."""


class HotListSortField(OpenEnum):
    """What the stocks are ranked by."""

    UNKNOWN = 0
    """The default: averageHeat."""
    TRADE_HEAT = 1
    """How much they are traded."""
    SEARCH_HEAT = 2
    """How much they are searched for."""
    NEWS_HEAT = 3
    """How much is written about them."""
    AVERAGE_HEAT = 4
    """All three together."""


class IndicatorType(OpenEnum):
    """What can be filtered by."""

    UNKNOWN = 0
    """Not known."""
    MARKET_CAP = 1
    """Worth of the company's shares."""


class HotNewsType(OpenEnum):
    """What a share's news item is. Qot_GetSearchNews.NewsSubType numbers them otherwise.

    Source: the vendor's comment on HotNewsInfo.newsType; futu-api 10.11, quote/quote_query.py.
    """

    COMMUNITY = 1
    """A post of the community."""
    NEWS = 2
    """A news article; HotNewsInfo.newsUrl has its address."""


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """One condition."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_hot_list.IndicatorType"),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
    )

    indicator_type: IndicatorType
    """What is compared."""
    indicator_value: qot_option_common.Interval | None = None
    """The bounds it must lie between."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the order, the page and the conditions."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "sortField", "sort_field", "int32", "optional", enum="qot_get_hot_list.HotListSortField"),
        Field(3, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_hot_list.SortDir"),
        Field(4, "offset", "offset", "int32", "optional"),
        Field(5, "count", "count", "int32", "optional"),
        Field(6, "filterList", "filter_list", "message", "repeated", message="qot_get_hot_list.Indicator"),
    )

    market: qot_common.QotMarket
    """QotMarket_HK_Security or QotMarket_US_Security."""
    sort_field: HotListSortField | None = None
    """What they are ranked by; averageHeat by default."""
    sort_dir: SortDir | None = None
    """Largest or smallest first; largest by default."""
    offset: int | None = None
    """Items to skip, 0 by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told otherwise."""
    filter_list: list[Indicator] = empty_list()
    """Conditions on the worth of the company's shares."""


@dataclass(slots=True, kw_only=True)
class HotNewsInfo(Message):
    """A post or a piece of news about the stock."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.HotNewsInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "newsType", "news_type", "int32", "optional", enum="qot_get_hot_list.HotNewsType"),
        Field(2, "title", "title", "string", "optional"),
        Field(3, "newsUrl", "news_url", "string", "optional"),
    )

    news_type: HotNewsType | None = None
    """1 for a post of the community, 2 for news."""
    title: str | None = None
    """Headline of the post or the news."""
    news_url: str | None = None
    """Where to read it; for news only."""


@dataclass(slots=True, kw_only=True)
class HotListItem(Message):
    """One stock. The heats are scores without a unit: 9,999,995 for the first of the documented example, 5,578,115
    for the second.
    """

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.HotListItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(12, "tradeHeat", "trade_heat", "double", "optional"),
        Field(13, "tradeHeatChange", "trade_heat_change", "double", "optional"),
        Field(14, "searchHeat", "search_heat", "double", "optional"),
        Field(15, "searchHeatChange", "search_heat_change", "double", "optional"),
        Field(16, "newsHeat", "news_heat", "double", "optional"),
        Field(17, "newsHeatChange", "news_heat_change", "double", "optional"),
        Field(18, "averageHeat", "average_heat", "double", "optional"),
        Field(19, "averageHeatChange", "average_heat_change", "double", "optional"),
        Field(20, "newsInfo", "news_info", "message", "optional", message="qot_get_hot_list.HotNewsInfo"),
    )

    security: qot_common.Security
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    trade_heat: float | None = None
    """How much it is traded, as a score."""
    trade_heat_change: float | None = None
    """Change of tradeHeat. Over which time is not documented, nor whether it counts places: the examples have 0 and
    -2.
    """
    search_heat: float | None = None
    """How much it is searched for, as a score."""
    search_heat_change: float | None = None
    """Change of searchHeat. Over which time is not documented, nor whether it counts places: the examples have 0 and
    -2.
    """
    news_heat: float | None = None
    """How much is written about it, as a score."""
    news_heat_change: float | None = None
    """Change of newsHeat. Over which time is not documented, nor whether it counts places: the examples have 0 and
    -2.
    """
    average_heat: float | None = None
    """All three together; their mean in the documented example."""
    average_heat_change: float | None = None
    """Change of averageHeat. Over which time is not documented, nor whether it counts places: the examples have 0
    and -2.
    """
    news_info: HotNewsInfo | None = None
    """What is talked about. Absent for some stocks."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the ranking."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_hot_list.HotListItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[HotListItem] = empty_list()
    """The stocks, in the order asked for."""
    all_count: int | None = None
    """Stocks that meet the conditions, on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_hot_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_hot_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
