# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetUSOvernightRank.proto. Since 10.8."""

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
    "OvernightRankItem",
    "PriceFilter",
    "Request",
    "Response",
    "SortDir",
]


class SortDir(OpenEnum):
    """Values of Qot_GetUSOvernightRank.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


class IndicatorType(OpenEnum):
    """Values of Qot_GetUSOvernightRank.IndicatorType."""

    UNKNOWN = 0
    PRICE = 1
    MARKET_CAP = 2
    PE = 3


class PriceFilter(OpenEnum):
    """Values of Qot_GetUSOvernightRank.PriceFilter."""

    ALL = 0
    LESS_THAN1 = 1
    BETWEEN1AND10 = 2
    BETWEEN10AND100 = 3
    GREATER_THAN100 = 4
    NEAR52WEEK_HIGH = 5
    NEAR52WEEK_LOW = 6


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """Message Qot_GetUSOvernightRank.Indicator."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSOvernightRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_us_overnight_rank.IndicatorType"
        ),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
        Field(3, "priceFilter", "price_filter", "int32", "optional", enum="qot_get_us_overnight_rank.PriceFilter"),
    )

    indicator_type: IndicatorType
    indicator_value: qot_option_common.Interval | None = None
    price_filter: PriceFilter | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetUSOvernightRank.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSOvernightRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_us_overnight_rank.SortDir"),
        Field(2, "offset", "offset", "int32", "optional"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "filterList", "filter_list", "message", "repeated", message="qot_get_us_overnight_rank.Indicator"),
    )

    sort_dir: SortDir | None = None
    offset: int | None = None
    count: int | None = None
    filter_list: list[Indicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class OvernightRankItem(Message):
    """Message Qot_GetUSOvernightRank.OvernightRankItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSOvernightRank.OvernightRankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(10, "overnightPrice", "overnight_price", "double", "optional"),
        Field(11, "overnightChangeRatio", "overnight_change_ratio", "double", "optional"),
        Field(12, "overnightChangeAmount", "overnight_change_amount", "double", "optional"),
        Field(13, "overnightTurnover", "overnight_turnover", "double", "optional"),
        Field(14, "overnightVolume", "overnight_volume", "int64", "optional"),
        Field(15, "closePrice", "close_price", "double", "optional"),
        Field(16, "changeRatio", "change_ratio", "double", "optional"),
        Field(17, "changeAmount", "change_amount", "double", "optional"),
    )

    security: qot_common.Security
    name: str | None = None
    overnight_price: float | None = None
    overnight_change_ratio: float | None = None
    overnight_change_amount: float | None = None
    overnight_turnover: float | None = None
    overnight_volume: int | None = None
    close_price: float | None = None
    change_ratio: float | None = None
    change_amount: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetUSOvernightRank.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSOvernightRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_us_overnight_rank.OvernightRankItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[OvernightRankItem] = empty_list()
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetUSOvernightRank.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSOvernightRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_us_overnight_rank.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetUSOvernightRank.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetUSOvernightRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_us_overnight_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
