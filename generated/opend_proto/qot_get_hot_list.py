# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetHotList.proto. Since 10.8."""

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
    """Values of Qot_GetHotList.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


class HotListSortField(OpenEnum):
    """Values of Qot_GetHotList.HotListSortField."""

    UNKNOWN = 0
    TRADE_HEAT = 1
    SEARCH_HEAT = 2
    NEWS_HEAT = 3
    AVERAGE_HEAT = 4


class IndicatorType(OpenEnum):
    """Values of Qot_GetHotList.IndicatorType."""

    UNKNOWN = 0
    MARKET_CAP = 1


class HotNewsType(OpenEnum):
    """What a share's news item is. Qot_GetSearchNews.NewsSubType numbers them otherwise.

    Source: the vendor's comment on HotNewsInfo.newsType; futu-api 10.11, quote/quote_query.py.
    """

    COMMUNITY = 1
    """A post of the community."""
    NEWS = 2
    """News."""


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """Message Qot_GetHotList.Indicator."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_hot_list.IndicatorType"),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
    )

    indicator_type: IndicatorType
    indicator_value: qot_option_common.Interval | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetHotList.C2S."""

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
    sort_field: HotListSortField | None = None
    sort_dir: SortDir | None = None
    offset: int | None = None
    count: int | None = None
    filter_list: list[Indicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class HotNewsInfo(Message):
    """Message Qot_GetHotList.HotNewsInfo."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.HotNewsInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "newsType", "news_type", "int32", "optional", enum="qot_get_hot_list.HotNewsType"),
        Field(2, "title", "title", "string", "optional"),
        Field(3, "newsUrl", "news_url", "string", "optional"),
    )

    news_type: HotNewsType | None = None
    title: str | None = None
    news_url: str | None = None


@dataclass(slots=True, kw_only=True)
class HotListItem(Message):
    """Message Qot_GetHotList.HotListItem."""

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
    name: str | None = None
    trade_heat: float | None = None
    trade_heat_change: float | None = None
    search_heat: float | None = None
    search_heat_change: float | None = None
    news_heat: float | None = None
    news_heat_change: float | None = None
    average_heat: float | None = None
    average_heat_change: float | None = None
    news_info: HotNewsInfo | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetHotList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_hot_list.HotListItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[HotListItem] = empty_list()
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetHotList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_hot_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetHotList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetHotList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_hot_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
