# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Ranks the stocks of a market whose reports beat the estimates (id 3406). For Hong Kong, the United States,
Singapore and Japan. Since 10.8.
"""

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
    """The figure that is compared with its estimate."""

    UNKNOWN = 0
    """Not known."""
    EPS = 1
    """Earnings per share."""
    REVENUE = 2
    """Revenue of the period."""
    EBIT = 3
    """Earnings before interest and taxes."""


class BeatTerm(OpenEnum):
    """Which report counts."""

    LATEST = 0
    """The latest report, whatever it covers. The vendor's enum calls it the default; see C2S.term."""
    LATEST_QUARTER = 1
    """The latest report of a quarter."""
    LATEST_HALF = 2
    """The latest of a half year."""
    LATEST_ANNUAL = 3
    """The latest of a year."""
    ALL = 4
    """The latest of any kind; of two on the same day that of the quarter."""


class IndicatorType(OpenEnum):
    """What can be filtered by, by a range."""

    UNKNOWN = 0
    """Not known."""
    BEAT_RATIO = 1
    """How far the figure lies above the estimate; in percent in the results."""
    RELEASED_DATE = 2
    """When the report came out, in seconds since 1970."""
    MARKET_CAP = 3
    """Market capitalisation."""
    PRICE = 4
    """Last price."""
    PE_TTM = 5
    """Price to earnings of the last twelve months."""


class SortField(OpenEnum):
    """What the stocks are sorted by, always largest first."""

    UNKNOWN = 0
    """The default: market capitalisation."""
    BEAT_RATIO = 1
    """How far the figure lies above the estimate."""
    EARNING_DAY_CHG = 2
    """Relative change of the price on the first day after the report."""
    RELEASED_DATE = 3
    """When the report came out."""
    ACTUAL = 4
    """The figure."""
    ESTIMATE = 5
    """What analysts expected of the figure."""
    YOY = 6
    """The figure one year before."""
    YOY_GROWTH = 7
    """Its growth against the year before."""
    PE_TTM = 8
    """Price to earnings of the last twelve months."""
    DIVIDENDS_TTM = 9
    """Dividends of the last twelve months by price."""
    PRICE = 10
    """Last price."""
    CHANGE_RATE = 11
    """Relative change of the price today."""


class PostPeriodType(OpenEnum):
    """When on its day a report came out."""

    REGULAR = 0
    """On the day; the time is not known."""
    BEFORE = 1
    """Before trading."""
    AFTER = 2
    """After trading."""
    INTRADAY_TRADING = 3
    """During trading."""


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """One condition."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsBeatRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_earnings_beat_rank.IndicatorType"
        ),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
    )

    indicator_type: IndicatorType
    """What is compared."""
    indicator_value: qot_option_common.Interval | None = None
    """The range that it must lie in."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the figure, the conditions and the order."""

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
    """QotMarket of Hong Kong, the United States, Singapore or Japan."""
    beat_type: BeatType
    """The figure that is compared with its estimate."""
    count: int | None = None
    """Stocks to return, 1 to 300; 30 by default."""
    term: BeatTerm | None = None
    """Which report counts; All by default, say the vendor's description of this field and its page, while its enum
    says Latest.
    """
    filter_list: list[Indicator] = empty_list()
    """Conditions, which must all hold. If empty, the figure must lie above the estimate and the report be of the
    last 30 days.
    """
    sort_field: SortField | None = None
    """What they are sorted by, always largest first; market capitalisation by default."""


@dataclass(slots=True, kw_only=True)
class EarningsBeatItem(Message):
    """One stock."""

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
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    industry: str | None = None
    """Industry of the stock."""
    cur_price: float | None = None
    """Last price, in dollars for US stocks in the documented example."""
    last_close_price: float | None = None
    """Previous close, in the currency of curPrice."""
    change_rate: float | None = None
    """Change of the price today, in percent: 20 is 20%."""
    market_cap: float | None = None
    """Market capitalisation in plain units, in dollars for US stocks in the documented example."""
    pe_ttm: float | None = None
    """Price to earnings of the last twelve months."""
    dividends_ttm: float | None = None
    """Dividends of the last twelve months by price, in percent: 0.353 is 0.353%."""
    released_date: str | None = None
    """Day of the report, as yyyy-MM-dd."""
    beat_ratio: float | None = None
    """How far actual lies above estimate, in percent: 37.253 is 37.253%."""
    actual: float | None = None
    """The figure that beatType names, in plain units: 2.39 for earnings per share in the documented example. No
    source tells its currency.
    """
    estimate: float | None = None
    """What was expected of it, in the unit of actual."""
    yoy: float | None = None
    """The figure one year before, in the unit of actual."""
    yoy_growth: float | None = None
    """Growth of actual against yoy, in percent: 214.473 is 214.473%."""
    earning_day_chg: float | None = None
    """Change of the price on the first day after the report, in percent: 20 is 20%."""
    term: str | None = None
    """Period reported on, such as 2024/Q1."""
    detail_post_period: PostPeriodType | None = None
    """When on its day the report came out."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The ranking."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsBeatRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_earnings_beat_rank.EarningsBeatItem"),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[EarningsBeatItem] = empty_list()
    """The stocks, in the order asked for."""
    all_count: int | None = None
    """Stocks that fit."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsBeatRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_earnings_beat_rank.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEarningsBeatRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_earnings_beat_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
