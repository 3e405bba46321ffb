# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEarningsBeatRank.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "BeatTerm",
    "BeatType",
    "EarningsBeatItem",
    "Indicator",
    "IndicatorType",
    "PostPeriodType",
    "Request",
    "Response",
    "SortField",
]


class BeatType(OpenEnum):
    """Values of Qot_GetEarningsBeatRank.BeatType."""

    UNKNOWN = 0
    EPS = 1
    REVENUE = 2
    EBIT = 3


class BeatTerm(OpenEnum):
    """Values of Qot_GetEarningsBeatRank.BeatTerm."""

    LATEST = 0
    LATEST_QUARTER = 1
    LATEST_HALF = 2
    LATEST_ANNUAL = 3
    ALL = 4


class IndicatorType(OpenEnum):
    """Values of Qot_GetEarningsBeatRank.IndicatorType."""

    UNKNOWN = 0
    BEAT_RATIO = 1
    RELEASED_DATE = 2
    MARKET_CAP = 3
    PRICE = 4
    PE_TTM = 5


class SortField(OpenEnum):
    """Values of Qot_GetEarningsBeatRank.SortField."""

    UNKNOWN = 0
    BEAT_RATIO = 1
    EARNING_DAY_CHG = 2
    RELEASED_DATE = 3
    ACTUAL = 4
    ESTIMATE = 5
    YOY = 6
    YOY_GROWTH = 7
    PE_TTM = 8
    DIVIDENDS_TTM = 9
    PRICE = 10
    CHANGE_RATE = 11


class PostPeriodType(OpenEnum):
    """Values of Qot_GetEarningsBeatRank.PostPeriodType."""

    REGULAR = 0
    BEFORE = 1
    AFTER = 2
    INTRADAY_TRADING = 3


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """Message Qot_GetEarningsBeatRank.Indicator."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsBeatRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_earnings_beat_rank.IndicatorType"
        ),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
    )

    indicator_type: IndicatorType
    indicator_value: qot_option_common.Interval | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEarningsBeatRank.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsBeatRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "beatType", "beat_type", "int32", "required", enum="qot_get_earnings_beat_rank.BeatType"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "term", "term", "int32", "optional", enum="qot_get_earnings_beat_rank.BeatTerm"),
        Field(5, "filterList", "filter_list", "message", "repeated", message="qot_get_earnings_beat_rank.Indicator"),
        Field(6, "sortField", "sort_field", "int32", "optional", enum="qot_get_earnings_beat_rank.SortField"),
    )

    market: qot_common.QotMarket
    beat_type: BeatType
    count: int | None = None
    term: BeatTerm | None = None
    filter_list: list[Indicator] = empty_list()
    sort_field: SortField | None = None


@dataclass(slots=True, kw_only=True)
class EarningsBeatItem(Message):
    """Message Qot_GetEarningsBeatRank.EarningsBeatItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsBeatRank.EarningsBeatItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "industry", "industry", "string", "optional"),
        Field(10, "curPrice", "cur_price", "double", "optional"),
        Field(11, "lastClosePrice", "last_close_price", "double", "optional"),
        Field(12, "changeRate", "change_rate", "double", "optional"),
        Field(13, "marketCap", "market_cap", "double", "optional"),
        Field(14, "peTTM", "pe_ttm", "double", "optional"),
        Field(15, "dividendsTTM", "dividends_ttm", "double", "optional"),
        Field(20, "releasedDate", "released_date", "string", "optional"),
        Field(21, "beatRatio", "beat_ratio", "double", "optional"),
        Field(22, "actual", "actual", "double", "optional"),
        Field(23, "estimate", "estimate", "double", "optional"),
        Field(24, "yoy", "yoy", "double", "optional"),
        Field(25, "yoyGrowth", "yoy_growth", "double", "optional"),
        Field(26, "earningDayChg", "earning_day_chg", "double", "optional"),
        Field(27, "term", "term", "string", "optional"),
        Field(
            28,
            "detailPostPeriod",
            "detail_post_period",
            "int32",
            "optional",
            enum="qot_get_earnings_beat_rank.PostPeriodType",
        ),
    )

    security: qot_common.Security
    name: str | None = None
    industry: str | None = None
    cur_price: float | None = None
    last_close_price: float | None = None
    change_rate: float | None = None
    market_cap: float | None = None
    pe_ttm: float | None = None
    dividends_ttm: float | None = None
    released_date: str | None = None
    beat_ratio: float | None = None
    actual: float | None = None
    estimate: float | None = None
    yoy: float | None = None
    yoy_growth: float | None = None
    earning_day_chg: float | None = None
    term: str | None = None
    detail_post_period: PostPeriodType | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEarningsBeatRank.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsBeatRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_earnings_beat_rank.EarningsBeatItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[EarningsBeatItem] = empty_list()
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEarningsBeatRank.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsBeatRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_earnings_beat_rank.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEarningsBeatRank.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsBeatRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_earnings_beat_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
