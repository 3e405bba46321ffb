# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetTopMoversRank.proto. Since 10.8."""

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
    """Values of Qot_GetTopMoversRank.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


class IndicatorType(OpenEnum):
    """Values of Qot_GetTopMoversRank.IndicatorType."""

    UNKNOWN = 0
    PRICE = 1
    MARKET_CAP = 2
    PE = 3


class PriceFilter(OpenEnum):
    """Values of Qot_GetTopMoversRank.PriceFilter."""

    ALL = 0
    LESS_THAN1 = 1
    BETWEEN1AND10 = 2
    BETWEEN10AND100 = 3
    GREATER_THAN100 = 4
    NEAR52WEEK_HIGH = 5
    NEAR52WEEK_LOW = 6


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """Message Qot_GetTopMoversRank.Indicator."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_top_movers_rank.IndicatorType"),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
        Field(3, "priceFilter", "price_filter", "int32", "optional", enum="qot_get_top_movers_rank.PriceFilter"),
    )

    indicator_type: IndicatorType
    indicator_value: qot_option_common.Interval | None = None
    price_filter: PriceFilter | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetTopMoversRank.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_top_movers_rank.SortDir"),
        Field(3, "offset", "offset", "int32", "optional"),
        Field(4, "count", "count", "int32", "optional"),
        Field(5, "filterList", "filter_list", "message", "repeated", message="qot_get_top_movers_rank.Indicator"),
    )

    market: qot_common.QotMarket
    sort_dir: SortDir | None = None
    offset: int | None = None
    count: int | None = None
    filter_list: list[Indicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class TopMoversRankItem(Message):
    """Message Qot_GetTopMoversRank.TopMoversRankItem."""

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
    name: str | None = None
    cur_price: float | None = None
    change_ratio: float | None = None
    change_amount: float | None = None
    turnover: float | None = None
    volume: int | None = None
    turnover_ratio: float | None = None
    pe_ttm: float | None = None
    amplitude: float | None = None
    market_cap: float | None = None
    volume_ratio: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetTopMoversRank.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_top_movers_rank.TopMoversRankItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[TopMoversRankItem] = empty_list()
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetTopMoversRank.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_top_movers_rank.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetTopMoversRank.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopMoversRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_top_movers_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
