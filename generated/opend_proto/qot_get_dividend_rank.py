# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetDividendRank.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DistributionFrequency",
    "DividendRankItem",
    "DividendRankType",
    "Indicator",
    "IndicatorType",
    "Request",
    "Response",
    "SortField",
]


class DividendRankType(OpenEnum):
    """Values of Qot_GetDividendRank.DividendRankType."""

    UNKNOWN = 0
    HIGH_YIELD = 1
    DIVIDEND_GROWTH = 2


class IndicatorType(OpenEnum):
    """Values of Qot_GetDividendRank.IndicatorType."""

    UNKNOWN = 0
    DIVIDEND_YIELD_TTM = 1
    AVG_DIVIDEND_YIELD5Y = 2
    DISTRIBUTION_FREQUENCY = 3
    DIVIDEND_GROW_YEAR = 4
    DIVIDENDS_TTM = 5
    PAYOUT_RATIO_LFY = 6
    NEXT_PAYABLE_DATE = 7
    PRICE = 8
    MARKET_CAP = 9


class SortField(OpenEnum):
    """Values of Qot_GetDividendRank.SortField."""

    UNKNOWN = 0
    DIVIDEND_YIELD_TTM = 1
    AVG_DIVIDEND_YIELD5Y = 2
    DISTRIBUTION_FREQUENCY = 3
    DIVIDEND_GROW_YEAR = 4
    DIVIDENDS_TTM = 5
    PAYOUT_RATIO_LFY = 6
    PRICE = 7
    MARKET_CAP = 8
    CHANGE_RATE = 9
    CHANGE_AMOUNT = 10


class DistributionFrequency(OpenEnum):
    """How often a dividend is paid; not known of Hong Kong shares.

    Source: the vendor's comment on DividendRankItem.distributionFrequency; futu-api 10.11, Python constants,
    class DistributionFrequency.
    """

    UNKNOWN = 0
    """Unknown."""
    ANNUAL = 1
    """Yearly."""
    SEMI_ANNUAL = 2
    """Half-yearly."""
    QUARTERLY = 3
    """Quarterly."""
    MONTHLY = 4
    """Monthly."""


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """Message Qot_GetDividendRank.Indicator."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_dividend_rank.IndicatorType"),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: IndicatorType
    indicator_value: qot_option_common.IndicatorValue | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetDividendRank.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "rankType", "rank_type", "int32", "required", enum="qot_get_dividend_rank.DividendRankType"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "filterList", "filter_list", "message", "repeated", message="qot_get_dividend_rank.Indicator"),
        Field(5, "sortField", "sort_field", "int32", "optional", enum="qot_get_dividend_rank.SortField"),
    )

    market: qot_common.QotMarket
    rank_type: DividendRankType
    count: int | None = None
    filter_list: list[Indicator] = empty_list()
    sort_field: SortField | None = None


@dataclass(slots=True, kw_only=True)
class DividendRankItem(Message):
    """Message Qot_GetDividendRank.DividendRankItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.DividendRankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "industry", "industry", "string", "optional"),
        Field(10, "curPrice", "cur_price", "double", "optional"),
        Field(11, "changeRate", "change_rate", "double", "optional"),
        Field(12, "changeAmount", "change_amount", "double", "optional"),
        Field(13, "marketCap", "market_cap", "double", "optional"),
        Field(20, "dividendYieldTTM", "dividend_yield_ttm", "double", "optional"),
        Field(21, "avgDividendYield5Y", "avg_dividend_yield5y", "double", "optional"),
        Field(
            22,
            "distributionFrequency",
            "distribution_frequency",
            "int32",
            "optional",
            enum="qot_get_dividend_rank.DistributionFrequency",
        ),
        Field(23, "dividendGrowYear", "dividend_grow_year", "int32", "optional"),
        Field(24, "dividendsTTM", "dividends_ttm", "double", "optional"),
        Field(25, "payoutRatioLFY", "payout_ratio_lfy", "double", "optional"),
        Field(26, "nextPayableDate", "next_payable_date", "string", "optional"),
    )

    security: qot_common.Security
    name: str | None = None
    industry: str | None = None
    cur_price: float | None = None
    change_rate: float | None = None
    change_amount: float | None = None
    market_cap: float | None = None
    dividend_yield_ttm: float | None = None
    avg_dividend_yield5y: float | None = None
    distribution_frequency: DistributionFrequency | None = None
    dividend_grow_year: int | None = None
    dividends_ttm: float | None = None
    payout_ratio_lfy: float | None = None
    next_payable_date: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetDividendRank.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_dividend_rank.DividendRankItem"),
    )

    data_list: list[DividendRankItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetDividendRank.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_dividend_rank.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetDividendRank.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_dividend_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
