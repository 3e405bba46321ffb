# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads how a stock, fund or index is valued: over time, within its market and its industry (id 3232). Ratios are
price to earnings, to book value or to sales, as valuationType says. Since 10.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "FinancialQuarter",
    "MarketDistribution",
    "PlateDistribution",
    "ProfitGrowthRate",
    "Request",
    "Response",
    "ValuationTrend",
]


class FinancialQuarter(OpenEnum):
    """The report of its financial year that an item of ProfitGrowthRate is for. Qot_Common.F10Type numbers the full
    year otherwise.

    Source: the vendor's comment on ProfitGrowthItem.financialQuarter, which calls the enum FinancialType.
    """

    Q1 = 1
    """First quarter."""
    Q2 = 2
    """Second quarter."""
    Q3 = 3
    """Third quarter."""
    FY = 4
    """Full year."""


@dataclass(slots=True, kw_only=True)
class ValuationTrend(Message):
    """The ratio over time."""

    @dataclass(slots=True, kw_only=True)
    class ValuationHistoricalItem(Message):
        """The ratio on one day."""

        FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.ValuationTrend.ValuationHistoricalItem"
        FIELDS: ClassVar[tuple[Field, ...]] = (
            Field(1, "value", "value", "double", "optional"),
            Field(2, "time", "time", "uint64", "optional"),
            Field(3, "timeStr", "time_str", "string", "optional"),
            Field(4, "plateValue", "plate_value", "double", "optional"),
        )

        value: float | None = None
        """The ratio, as a multiple: 22.69 in the documented example."""
        time: int | None = None
        """The day, in seconds since 1970 UTC; its midnight in Hong Kong time in the documented example."""
        time_str: str | None = None
        """The day as yyyy-MM-dd, in the market's time zone."""
        plate_value: float | None = None
        """Mean ratio of the industry."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.ValuationTrend"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "currentValue", "current_value", "double", "optional"),
        Field(2, "averageValue", "average_value", "double", "optional"),
        Field(3, "avgMinus1Stddev", "avg_minus1stddev", "double", "optional"),
        Field(4, "avgPlus1Stddev", "avg_plus1stddev", "double", "optional"),
        Field(5, "valuationPercentile", "valuation_percentile", "double", "optional"),
        Field(6, "forwardValue", "forward_value", "double", "optional"),
        Field(
            7,
            "historicalItems",
            "historical_items",
            "message",
            "repeated",
            message="qot_get_valuation_detail.ValuationTrend.ValuationHistoricalItem",
        ),
    )

    current_value: float | None = None
    """Ratio now."""
    average_value: float | None = None
    """Mean ratio over the span that intervalType asks for (inferred)."""
    avg_minus1stddev: float | None = None
    """Mean less one standard deviation."""
    avg_plus1stddev: float | None = None
    """Mean plus one standard deviation."""
    valuation_percentile: float | None = None
    """Percentile of the ratio among its past values, in percent: 12.34 is 12.34%."""
    forward_value: float | None = None
    """Ratio to forecast figures. Earnings and sales only."""
    historical_items: list[ValuationTrend.ValuationHistoricalItem] = empty_list()
    """The ratio day by day."""


@dataclass(slots=True, kw_only=True)
class MarketDistribution(Message):
    """The ratios within the market or, for an index, among its members."""

    @dataclass(slots=True, kw_only=True)
    class DistributionSection(Message):
        """The stocks within one range of ratios."""

        FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.MarketDistribution.DistributionSection"
        FIELDS: ClassVar[tuple[Field, ...]] = (
            Field(1, "start", "start", "double", "optional"),
            Field(2, "end", "end", "double", "optional"),
            Field(3, "number", "number", "int32", "optional"),
        )

        start: float | None = None
        """Start of the range."""
        end: float | None = None
        """End of the range; 0 for no end."""
        number: int | None = None
        """Stocks in the range."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.MarketDistribution"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "sections",
            "sections",
            "message",
            "repeated",
            message="qot_get_valuation_detail.MarketDistribution.DistributionSection",
        ),
        Field(2, "total", "total", "int32", "optional"),
        Field(3, "ranking", "ranking", "int32", "optional"),
        Field(4, "averageValue", "average_value", "double", "optional"),
        Field(5, "medianValue", "median_value", "double", "optional"),
    )

    sections: list[MarketDistribution.DistributionSection] = empty_list()
    """The ranges, highest first."""
    total: int | None = None
    """Stocks in the market, or members of the index."""
    ranking: int | None = None
    """Rank of the stock. Not for an index."""
    average_value: float | None = None
    """Mean ratio of the market. Not for an index."""
    median_value: float | None = None
    """Median ratio of the market. Not for an index."""


@dataclass(slots=True, kw_only=True)
class PlateDistribution(Message):
    """The ratios within the stock's industry."""

    @dataclass(slots=True, kw_only=True)
    class PlateStockItem(Message):
        """One stock of the industry."""

        FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.PlateDistribution.PlateStockItem"
        FIELDS: ClassVar[tuple[Field, ...]] = (
            Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
            Field(2, "name", "name", "string", "optional"),
            Field(3, "value", "value", "double", "optional"),
            Field(4, "marketCap", "market_cap", "double", "optional"),
        )

        security: qot_common.Security | None = None
        """Market and code of the stock."""
        name: str | None = None
        """Name of the stock, for display."""
        value: float | None = None
        """Its ratio."""
        market_cap: float | None = None
        """Its market capitalisation; no source tells its currency."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.PlateDistribution"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plate", "plate", "message", "optional", message="qot_common.Security"),
        Field(2, "plateName", "plate_name", "string", "optional"),
        Field(3, "plateAverageValue", "plate_average_value", "double", "optional"),
        Field(4, "plateRanking", "plate_ranking", "int32", "optional"),
        Field(5, "plateStockItemCount", "plate_stock_item_count", "int32", "optional"),
        Field(
            6,
            "stockItems",
            "stock_items",
            "message",
            "repeated",
            message="qot_get_valuation_detail.PlateDistribution.PlateStockItem",
        ),
    )

    plate: qot_common.Security | None = None
    """Plate of the industry."""
    plate_name: str | None = None
    """Name of the industry."""
    plate_average_value: float | None = None
    """Mean ratio of the plate."""
    plate_ranking: int | None = None
    """Rank of the stock in the plate."""
    plate_stock_item_count: int | None = None
    """Number of stocks in the plate."""
    stock_items: list[PlateDistribution.PlateStockItem] = empty_list()
    """The plate's stocks with their ratios."""


@dataclass(slots=True, kw_only=True)
class ProfitGrowthRate(Message):
    """Growth of market capitalisation against that of profit or revenue, as multiples."""

    @dataclass(slots=True, kw_only=True)
    class ProfitGrowthItem(Message):
        """The multiples of one report."""

        FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.ProfitGrowthRate.ProfitGrowthItem"
        FIELDS: ClassVar[tuple[Field, ...]] = (
            Field(1, "financialYear", "financial_year", "uint32", "optional"),
            Field(
                2,
                "financialQuarter",
                "financial_quarter",
                "uint32",
                "optional",
                enum="qot_get_valuation_detail.FinancialQuarter",
            ),
            Field(3, "periodStr", "period_str", "string", "optional"),
            Field(4, "reportDate", "report_date", "int64", "optional"),
            Field(5, "reportDateStr", "report_date_str", "string", "optional"),
            Field(6, "marketCapMultiple", "market_cap_multiple", "double", "optional"),
            Field(7, "financeDataMultiple", "finance_data_multiple", "double", "optional"),
        )

        financial_year: int | None = None
        """Financial year, as a number such as 2024."""
        financial_quarter: FinancialQuarter | None = None
        """1 to 3 for the quarters, 4 for the whole year."""
        period_str: str | None = None
        """Period reported on, such as 2024/Q3 or 2024/FY."""
        report_date: int | None = None
        """Day of the report, in seconds since 1970."""
        report_date_str: str | None = None
        """Day of the report as yyyy-MM-dd, in the market's time zone."""
        market_cap_multiple: float | None = None
        """Market capitalisation on that day, as a multiple of that of the base period, which has 1. No source tells
        which period that is.
        """
        finance_data_multiple: float | None = None
        """Profit or revenue, by valuationType, as a multiple of that of the base period, which has 1."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.ProfitGrowthRate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "financialTtmMultiple", "financial_ttm_multiple", "double", "optional"),
        Field(2, "marketCapMultiple", "market_cap_multiple", "double", "optional"),
        Field(3, "yearCount", "year_count", "int32", "optional"),
        Field(
            4,
            "profitData",
            "profit_data",
            "message",
            "repeated",
            message="qot_get_valuation_detail.ProfitGrowthRate.ProfitGrowthItem",
        ),
        Field(5, "conclusionDetailed", "conclusion_detailed", "string", "optional"),
    )

    financial_ttm_multiple: float | None = None
    """Growth of the last twelve months' figure, in times."""
    market_cap_multiple: float | None = None
    """Growth of market capitalisation, in times."""
    year_count: int | None = None
    """Years that the growth was computed over."""
    profit_data: list[ProfitGrowthRate.ProfitGrowthItem] = empty_list()
    """The reports."""
    conclusion_detailed: str | None = None
    """What follows for the valuation, in words: a label, a text, or both as "label : text"."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The security, the ratio and the span."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "valuationType", "valuation_type", "enum", "optional", enum="qot_common.ValuationType"),
        Field(3, "intervalType", "interval_type", "enum", "optional", enum="qot_common.ValuationIntervalType"),
    )

    security: qot_common.Security
    """The stock, fund or index."""
    valuation_type: qot_common.ValuationType | None = None
    """Which ratio. Absent or Unknown for the one that suits the security."""
    interval_type: qot_common.ValuationIntervalType | None = None
    """Span of the past values. No source tells the default; without it the documented example has one year."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            valuation_type: qot_common.ValuationType | None = None,
            interval_type: qot_common.ValuationIntervalType | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The valuation of one security."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "valuationType", "valuation_type", "enum", "optional", enum="qot_common.ValuationType"),
        Field(2, "lastUpdateTime", "last_update_time", "uint64", "optional"),
        Field(3, "lastUpdateTimeStr", "last_update_time_str", "string", "optional"),
        Field(4, "trend", "trend", "message", "optional", message="qot_get_valuation_detail.ValuationTrend"),
        Field(
            5,
            "marketDistribution",
            "market_distribution",
            "message",
            "optional",
            message="qot_get_valuation_detail.MarketDistribution",
        ),
        Field(
            6,
            "plateDistribution",
            "plate_distribution",
            "message",
            "optional",
            message="qot_get_valuation_detail.PlateDistribution",
        ),
        Field(
            7,
            "profitGrowthRate",
            "profit_growth_rate",
            "message",
            "optional",
            message="qot_get_valuation_detail.ProfitGrowthRate",
        ),
    )

    valuation_type: qot_common.ValuationType | None = None
    """Which ratio it is."""
    last_update_time: int | None = None
    """When it was last computed, in seconds since 1970."""
    last_update_time_str: str | None = None
    """The same as yyyy-MM-dd HH:mm:ss, in the market's time zone."""
    trend: ValuationTrend | None = None
    """The ratio over time."""
    market_distribution: MarketDistribution | None = None
    """Within the market or, for an index, among its members."""
    plate_distribution: PlateDistribution | None = None
    """Within the industry. Stocks only."""
    profit_growth_rate: ProfitGrowthRate | None = None
    """Against profit or revenue. Stocks only, and not for price to book value."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_valuation_detail.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_valuation_detail.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
