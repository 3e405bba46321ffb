# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Ranks Hong Kong's state-owned companies that trade below book value and pay high dividends (id 3417). Unless
filterList says otherwise the server takes the stocks of the vendor's concept plate of state-owned value stocks
with a price to book value of at most 1, a dividend yield of at least 5% and a price to earnings of at least 0.
For dividends of all stocks see Qot_GetDividendRank. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "HighDividendSOERankItem",
    "Indicator",
    "IndicatorType",
    "Request",
    "Response",
    "SortDir",
    "SortField",
]


class SortDir(OpenEnum):
    """Order of the ranking."""

    DESCENDING = 0
    """Largest first, the default."""
    ASCENDING = 1
    """Smallest first."""


class SortField(OpenEnum):
    """What the stocks are ranked by."""

    UNKNOWN = 0
    """The default: MarketCap."""
    DIVIDEND_YIELD_TTM = 1
    """Dividends of the last twelve months by price."""
    PB = 2
    """Price to book value."""
    PE_TTM = 3
    """Price to earnings of the last twelve months."""
    PRICE = 4
    """Last price."""
    CHANGE_RATIO = 5
    """Relative change of the price today."""
    MARKET_CAP = 6
    """Worth of the company's shares."""


class IndicatorType(OpenEnum):
    """What can be filtered by, always between bounds."""

    UNKNOWN = 0
    """Not known."""
    PRICE = 1
    """Last price."""
    MARKET_CAP = 2
    """Worth of the company's shares."""
    PE = 3
    """Price to earnings of the last twelve months."""
    DIVIDEND_YIELD_TTM = 4
    """Dividends of the last twelve months by price, in percent: 6 is 6% in an example of the vendor's client."""
    CHANGE_RATIO = 5
    """Change of the price today, in percent as in HighDividendSOERankItem (inferred): 20 is 20%."""


@dataclass(slots=True, kw_only=True)
class Indicator(Message):
    """One condition."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.Indicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "indicatorType",
            "indicator_type",
            "int32",
            "required",
            enum="qot_get_high_dividend_soe_rank.IndicatorType",
        ),
        Field(2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.Interval"),
    )

    indicator_type: IndicatorType
    """What is compared, an IndicatorType."""
    indicator_value: qot_option_common.Interval | None = None
    """The bounds it must lie between."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The order, the page and the conditions."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "sortField", "sort_field", "int32", "optional", enum="qot_get_high_dividend_soe_rank.SortField"),
        Field(2, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_high_dividend_soe_rank.SortDir"),
        Field(3, "offset", "offset", "int32", "optional"),
        Field(4, "count", "count", "int32", "optional"),
        Field(
            5, "filterList", "filter_list", "message", "repeated", message="qot_get_high_dividend_soe_rank.Indicator"
        ),
    )

    sort_field: SortField | None = None
    """What they are ranked by, a SortField; the worth of the company's shares by default."""
    sort_dir: SortDir | None = None
    """Largest or smallest first, a SortDir; largest by default."""
    offset: int | None = None
    """Items to skip, 0 by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told otherwise."""
    filter_list: list[Indicator] = empty_list()
    """Conditions. They can replace the server's own thresholds. The vendor's comment names that of the price to book
    value among these, but no IndicatorType reads it.
    """


@dataclass(slots=True, kw_only=True)
class HighDividendSOERankItem(Message):
    """One stock."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.HighDividendSOERankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "industry", "industry", "string", "optional"),
        Field(10, "curPrice", "cur_price", "double", "optional"),
        Field(11, "changeRatio", "change_ratio", "double", "optional"),
        Field(12, "turnover", "turnover", "double", "optional"),
        Field(13, "volume", "volume", "int64", "optional"),
        Field(14, "marketCap", "market_cap", "double", "optional"),
        Field(20, "peTTM", "pe_ttm", "double", "optional"),
        Field(21, "pb", "pb", "double", "optional"),
        Field(22, "dividendYieldTTM", "dividend_yield_ttm", "double", "optional"),
        Field(23, "turnoverRatio", "turnover_ratio", "double", "optional"),
        Field(30, "changeRate5D", "change_rate5d", "double", "optional"),
        Field(31, "changeRate10D", "change_rate10d", "double", "optional"),
        Field(32, "changeRate20D", "change_rate20d", "double", "optional"),
        Field(33, "changeRate60D", "change_rate60d", "double", "optional"),
        Field(34, "changeRate120D", "change_rate120d", "double", "optional"),
        Field(35, "changeRate250D", "change_rate250d", "double", "optional"),
    )

    security: qot_common.Security
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    industry: str | None = None
    """Industry of the company."""
    cur_price: float | None = None
    """Last price, in Hong Kong dollars in the documented example."""
    change_ratio: float | None = None
    """Change of the price today, in percent: 20 is 20%."""
    turnover: float | None = None
    """Money traded, in the currency of curPrice: 325,569,646 for 46,871,758 shares at 6.9 in the documented example."""
    volume: int | None = None
    """Shares traded."""
    market_cap: float | None = None
    """Worth of all shares at curPrice, in plain units. In the documented example it counts those listed elsewhere
    too.
    """
    pe_ttm: float | None = None
    """Price to earnings of the last twelve months."""
    pb: float | None = None
    """Price to book value: 0.55 is 55% of it."""
    dividend_yield_ttm: float | None = None
    """Dividends of the last twelve months by price, in percent: 5.072 is 5.072%."""
    turnover_ratio: float | None = None
    """Share of the outstanding shares traded, in percent: 0.054 is 0.054%. In the documented example only those
    listed in Hong Kong count (inferred).
    """
    change_rate5d: float | None = None
    """Change of the price in 5 days, in percent: 20 is 20%."""
    change_rate10d: float | None = None
    """Change of the price in 10 days, in percent: 20 is 20%."""
    change_rate20d: float | None = None
    """Change of the price in 20 days, in percent: 20 is 20%."""
    change_rate60d: float | None = None
    """Change of the price in 60 days, in percent: 20 is 20%."""
    change_rate120d: float | None = None
    """Change of the price in 120 days, in percent: 20 is 20%."""
    change_rate250d: float | None = None
    """Change of the price in 250 days, in percent: 20 is 20%."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the ranking."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "dataList",
            "data_list",
            "message",
            "repeated",
            message="qot_get_high_dividend_soe_rank.HighDividendSOERankItem",
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[HighDividendSOERankItem] = empty_list()
    """The stocks, in the order asked for."""
    all_count: int | None = None
    """Stocks that meet the conditions, on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_high_dividend_soe_rank.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHighDividendSOERank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_high_dividend_soe_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
