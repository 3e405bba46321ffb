# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetUSPreMarketRank.proto. Since 10.8."""

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
    "PreMarketRankItem",
    "PriceFilter",
    "Request",
    "Response",
    "SortDir",
]


class SortDir(OpenEnum):
    """Values of Qot_GetUSPreMarketRank.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


class IndicatorType(OpenEnum):
    """Values of Qot_GetUSPreMarketRank.IndicatorType."""

    UNKNOWN = 0
    PRICE = 1
    MARKET_CAP = 2
    PE = 3


class PriceFilter(OpenEnum):
    """Values of Qot_GetUSPreMarketRank.PriceFilter."""

    ALL = 0
    LESS_THAN1 = 1
    BETWEEN1AND10 = 2
    BETWEEN10AND100 = 3
    GREATER_THAN100 = 4
    NEAR52WEEK_HIGH = 5
    NEAR52WEEK_LOW = 6


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """Message Qot_GetUSPreMarketRank.Indicator."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSPreMarketRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_us_pre_market_rank.IndicatorType"
        ),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
        Field(3, "priceFilter", "price_filter", "int32", "optional", enum="qot_get_us_pre_market_rank.PriceFilter"),
    )

    indicator_type: IndicatorType
    indicator_value: qot_option_common.Interval | None = None
    price_filter: PriceFilter | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetUSPreMarketRank.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSPreMarketRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_us_pre_market_rank.SortDir"),
        Field(2, "offset", "offset", "int32", "optional"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "filterList", "filter_list", "message", "repeated", message="qot_get_us_pre_market_rank.Indicator"),
    )

    sort_dir: SortDir | None = None
    offset: int | None = None
    count: int | None = None
    filter_list: list[Indicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class PreMarketRankItem(Message):
    """Message Qot_GetUSPreMarketRank.PreMarketRankItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSPreMarketRank.PreMarketRankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(10, "preMarketPrice", "pre_market_price", "double", "optional"),
        Field(11, "preMarketChangeRatio", "pre_market_change_ratio", "double", "optional"),
        Field(12, "preMarketChangeAmount", "pre_market_change_amount", "double", "optional"),
        Field(13, "preMarketTurnover", "pre_market_turnover", "double", "optional"),
        Field(14, "preMarketVolume", "pre_market_volume", "int64", "optional"),
        Field(15, "closePrice", "close_price", "double", "optional"),
        Field(16, "changeRatio", "change_ratio", "double", "optional"),
        Field(17, "changeAmount", "change_amount", "double", "optional"),
    )

    security: qot_common.Security
    name: str | None = None
    pre_market_price: float | None = None
    pre_market_change_ratio: float | None = None
    pre_market_change_amount: float | None = None
    pre_market_turnover: float | None = None
    pre_market_volume: int | None = None
    close_price: float | None = None
    change_ratio: float | None = None
    change_amount: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetUSPreMarketRank.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSPreMarketRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "dataList", "data_list", "message", "repeated", message="qot_get_us_pre_market_rank.PreMarketRankItem"
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[PreMarketRankItem] = empty_list()
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetUSPreMarketRank.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSPreMarketRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_us_pre_market_rank.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetUSPreMarketRank.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSPreMarketRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_us_pre_market_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
