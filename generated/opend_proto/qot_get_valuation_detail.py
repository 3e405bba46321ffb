# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetValuationDetail.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

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
    """The report that a year's growth is taken from. Qot_Common.F10Type numbers the full year otherwise.

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
    """Message Qot_GetValuationDetail.ValuationTrend."""

    @dataclass(slots=True, kw_only=True)
    class ValuationHistoricalItem(Message):
        """Message Qot_GetValuationDetail.ValuationTrend.ValuationHistoricalItem."""

        FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.ValuationTrend.ValuationHistoricalItem"
        FIELDS: ClassVar[tuple[Field, ...]] = (
            Field(1, "value", "value", "double", "optional"),
            Field(2, "time", "time", "uint64", "optional"),
            Field(3, "timeStr", "time_str", "string", "optional"),
            Field(4, "plateValue", "plate_value", "double", "optional"),
        )

        value: float | None = None
        time: int | None = None
        time_str: str | None = None
        plate_value: float | None = None

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
    average_value: float | None = None
    avg_minus1stddev: float | None = None
    avg_plus1stddev: float | None = None
    valuation_percentile: float | None = None
    forward_value: float | None = None
    historical_items: list[ValuationTrend.ValuationHistoricalItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class MarketDistribution(Message):
    """Message Qot_GetValuationDetail.MarketDistribution."""

    @dataclass(slots=True, kw_only=True)
    class DistributionSection(Message):
        """Message Qot_GetValuationDetail.MarketDistribution.DistributionSection."""

        FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.MarketDistribution.DistributionSection"
        FIELDS: ClassVar[tuple[Field, ...]] = (
            Field(1, "start", "start", "double", "optional"),
            Field(2, "end", "end", "double", "optional"),
            Field(3, "number", "number", "int32", "optional"),
        )

        start: float | None = None
        end: float | None = None
        number: int | None = None

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
    total: int | None = None
    ranking: int | None = None
    average_value: float | None = None
    median_value: float | None = None


@dataclass(slots=True, kw_only=True)
class PlateDistribution(Message):
    """Message Qot_GetValuationDetail.PlateDistribution."""

    @dataclass(slots=True, kw_only=True)
    class PlateStockItem(Message):
        """Message Qot_GetValuationDetail.PlateDistribution.PlateStockItem."""

        FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.PlateDistribution.PlateStockItem"
        FIELDS: ClassVar[tuple[Field, ...]] = (
            Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
            Field(2, "name", "name", "string", "optional"),
            Field(3, "value", "value", "double", "optional"),
            Field(4, "marketCap", "market_cap", "double", "optional"),
        )

        security: qot_common.Security | None = None
        name: str | None = None
        value: float | None = None
        market_cap: float | None = None

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
    plate_name: str | None = None
    plate_average_value: float | None = None
    plate_ranking: int | None = None
    plate_stock_item_count: int | None = None
    stock_items: list[PlateDistribution.PlateStockItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class ProfitGrowthRate(Message):
    """Message Qot_GetValuationDetail.ProfitGrowthRate."""

    @dataclass(slots=True, kw_only=True)
    class ProfitGrowthItem(Message):
        """Message Qot_GetValuationDetail.ProfitGrowthRate.ProfitGrowthItem."""

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
        financial_quarter: FinancialQuarter | None = None
        period_str: str | None = None
        report_date: int | None = None
        report_date_str: str | None = None
        market_cap_multiple: float | None = None
        finance_data_multiple: float | None = None

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
    market_cap_multiple: float | None = None
    year_count: int | None = None
    profit_data: list[ProfitGrowthRate.ProfitGrowthItem] = empty_list()
    conclusion_detailed: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetValuationDetail.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "valuationType", "valuation_type", "enum", "optional", enum="qot_common.ValuationType"),
        Field(3, "intervalType", "interval_type", "enum", "optional", enum="qot_common.ValuationIntervalType"),
    )

    security: qot_common.Security
    valuation_type: qot_common.ValuationType | None = None
    interval_type: qot_common.ValuationIntervalType | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetValuationDetail.S2C."""

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
    last_update_time: int | None = None
    last_update_time_str: str | None = None
    trend: ValuationTrend | None = None
    market_distribution: MarketDistribution | None = None
    plate_distribution: PlateDistribution | None = None
    profit_growth_rate: ProfitGrowthRate | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetValuationDetail.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_valuation_detail.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetValuationDetail.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetValuationDetail.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_valuation_detail.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
