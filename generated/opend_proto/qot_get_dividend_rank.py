# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Ranks the stocks of a market by dividend yield or by years of growing dividends (id 3407). For Hong Kong, the
United States, Malaysia, Singapore and Japan. Since 10.8.
"""

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
    """The rankings."""

    UNKNOWN = 0
    """Not known."""
    HIGH_YIELD = 1
    """Stocks whose dividends are high against their price."""
    DIVIDEND_GROWTH = 2
    """Dividends that grow year after year."""


class IndicatorType(OpenEnum):
    """What can be filtered by. Each says which field of IndicatorValue it reads."""

    UNKNOWN = 0
    """Not known."""
    DIVIDEND_YIELD_TTM = 1
    """Dividends of the last twelve months by price, in percent: 20 is 20%; valueInterval."""
    AVG_DIVIDEND_YIELD5Y = 2
    """Mean yield of five years, in percent: 20 is 20%; valueInterval."""
    DISTRIBUTION_FREQUENCY = 3
    """How often dividends are paid; valueList: 1 yearly, 2 half-yearly, 3 quarterly, 4 monthly."""
    DIVIDEND_GROW_YEAR = 4
    """Years in a row with a higher dividend; valueInterval."""
    DIVIDENDS_TTM = 5
    """Dividends of the last twelve months, in money; valueInterval."""
    PAYOUT_RATIO_LFY = 6
    """Share of the last financial year's profit that was paid out, in percent: 20 is 20%; valueInterval."""
    NEXT_PAYABLE_DATE = 7
    """Days until the next payment; valueInterval."""
    PRICE = 8
    """Last price; valueInterval."""
    MARKET_CAP = 9
    """Market capitalisation; valueInterval."""


class SortField(OpenEnum):
    """What the stocks are sorted by, always largest first."""

    UNKNOWN = 0
    """The default: DividendYieldTTM for HighYield, DividendGrowYear for DividendGrowth."""
    DIVIDEND_YIELD_TTM = 1
    """Dividends of the last twelve months by price."""
    AVG_DIVIDEND_YIELD5Y = 2
    """Mean yield of five years."""
    DISTRIBUTION_FREQUENCY = 3
    """How often dividends are paid."""
    DIVIDEND_GROW_YEAR = 4
    """Years in a row with a higher dividend."""
    DIVIDENDS_TTM = 5
    """Dividends of the last twelve months, in money."""
    PAYOUT_RATIO_LFY = 6
    """Share of the last financial year's profit that was paid out."""
    PRICE = 7
    """Last price."""
    MARKET_CAP = 8
    """Market capitalisation."""
    CHANGE_RATE = 9
    """Relative change of the price today."""
    CHANGE_AMOUNT = 10
    """Change of the price today, in units of price."""


class DistributionFrequency(OpenEnum):
    """How often a dividend is paid. The sources say not for Hong Kong; the documented example has it there.

    Source: the vendor's comment on DividendRankItem.distributionFrequency; futu-api 10.11, Python constants,
    class DistributionFrequency.
    """

    UNKNOWN = 0
    """Not known."""
    ANNUAL = 1
    """Yearly."""
    SEMI_ANNUAL = 2
    """Half-yearly."""
    QUARTERLY = 3
    """Paid four times a year."""
    MONTHLY = 4
    """Paid twelve times a year."""


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """One condition."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_dividend_rank.IndicatorType"),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: IndicatorType
    """What is compared."""
    indicator_value: qot_option_common.IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the ranking, the conditions and the order."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "rankType", "rank_type", "int32", "required", enum="qot_get_dividend_rank.DividendRankType"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "filterList", "filter_list", "message", "repeated", message="qot_get_dividend_rank.Indicator"),
        Field(5, "sortField", "sort_field", "int32", "optional", enum="qot_get_dividend_rank.SortField"),
    )

    market: qot_common.QotMarket
    """QotMarket of Hong Kong, the United States, Malaysia, Singapore or Japan."""
    rank_type: DividendRankType
    """Which ranking."""
    count: int | None = None
    """Stocks to return, 1 to 300; 10 by default."""
    filter_list: list[Indicator] = empty_list()
    """Conditions, which must all hold."""
    sort_field: SortField | None = None
    """What they are sorted by, always largest first; by default as rankType says."""


@dataclass(slots=True, kw_only=True)
class DividendRankItem(Message):
    """One stock."""

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
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    industry: str | None = None
    """Industry of the stock."""
    cur_price: float | None = None
    """Last price, in Hong Kong dollars for Hong Kong stocks in the documented example."""
    change_rate: float | None = None
    """Change of the price today, in percent: 20 is 20%."""
    change_amount: float | None = None
    """Change of the price today, in units of price."""
    market_cap: float | None = None
    """Market capitalisation in plain units, in Hong Kong dollars for Hong Kong stocks in the documented example."""
    dividend_yield_ttm: float | None = None
    """Dividends of the last twelve months by price, in percent: 10.655 is 10.655%."""
    avg_dividend_yield5y: float | None = None
    """Mean yield of five years, in percent: 20 is 20%."""
    distribution_frequency: DistributionFrequency | None = None
    """How often dividends are paid: 1 yearly, 2 half-yearly, 3 quarterly, 4 monthly. The sources say not for Hong
    Kong; the documented example has it there.
    """
    dividend_grow_year: int | None = None
    """Years in a row with a higher dividend."""
    dividends_ttm: float | None = None
    """Dividends of the last twelve months per share, in the currency of curPrice: their ratio is dividendYieldTTM."""
    payout_ratio_lfy: float | None = None
    """Share of the last financial year's profit that was paid out, in percent: 116.44 is 116.44%."""
    next_payable_date: str | None = None
    """Day of the next payment, as yyyy-MM-dd."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The ranking."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataList", "data_list", "message", "repeated", message="qot_get_dividend_rank.DividendRankItem"),
    )

    data_list: list[DividendRankItem] = empty_list()
    """The stocks, in the order asked for."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_dividend_rank.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_dividend_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
