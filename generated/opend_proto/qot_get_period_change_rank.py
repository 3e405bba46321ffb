# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetPeriodChangeRank.proto. Since 10.8."""

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
    """Values of Qot_GetPeriodChangeRank.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


class PeriodType(OpenEnum):
    """Values of Qot_GetPeriodChangeRank.PeriodType."""

    UNKNOWN = 0
    P_5MIN = 1
    P_1DAY = 2
    P_5DAY = 3
    P_20DAY = 4
    P_60DAY = 5
    P_120DAY = 6
    P_250DAY = 7
    YTD = 8


class IndicatorType(OpenEnum):
    """Values of Qot_GetPeriodChangeRank.IndicatorType."""

    UNKNOWN = 0
    PRICE = 1
    MARKET_CAP = 2
    CHANGE_RATIO = 3
    VOLUME = 4
    TURNOVER = 5
    PE = 6
    PB = 7
    TURNOVER_RATIO = 8
    VOLUME_RATIO = 9
    AMPLITUDE = 10


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """Message Qot_GetPeriodChangeRank.Indicator."""

    FULL_NAME: ClassVar[str] = "Qot_GetPeriodChangeRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_period_change_rank.IndicatorType"
        ),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
    )

    indicator_type: IndicatorType
    indicator_value: qot_option_common.Interval | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetPeriodChangeRank.C2S."""

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
    period_type: PeriodType | None = None
    sort_dir: SortDir | None = None
    offset: int | None = None
    count: int | None = None
    filter_list: list[Indicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class PeriodChangeRankItem(Message):
    """Message Qot_GetPeriodChangeRank.PeriodChangeRankItem."""

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
    name: str | None = None
    cur_price: float | None = None
    change_ratio: float | None = None
    turnover: float | None = None
    volume: int | None = None
    market_cap: float | None = None
    change_rate5min: float | None = None
    change_rate5d: float | None = None
    change_rate10d: float | None = None
    change_rate20d: float | None = None
    change_rate60d: float | None = None
    change_rate120d: float | None = None
    change_rate250d: float | None = None
    change_rate_ytd: float | None = None
    pe_ttm: float | None = None
    pb: float | None = None
    turnover_ratio: float | None = None
    volume_ratio: float | None = None
    amplitude: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetPeriodChangeRank.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetPeriodChangeRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "dataList", "data_list", "message", "repeated", message="qot_get_period_change_rank.PeriodChangeRankItem"
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[PeriodChangeRankItem] = empty_list()
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetPeriodChangeRank.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetPeriodChangeRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_period_change_rank.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetPeriodChangeRank.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetPeriodChangeRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_period_change_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
