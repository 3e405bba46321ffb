# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Finds stocks by price, accumulated, financial and technical properties, a page at a time (id 3215). With Bmp
rights for Hong Kong it is refused. Data is of regular hours. At most 250 filters are advised, since more may time
out. If sorted by a property that changes, such as the latest price, the order can change between pages.
Qot_StockScreen covers more properties. For the next page raise begin by the number received, until lastPage.
Since 3.13.
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
    "AccumulateData",
    "AccumulateField",
    "AccumulateFilter",
    "BaseData",
    "BaseFilter",
    "CustomIndicatorData",
    "CustomIndicatorField",
    "CustomIndicatorFilter",
    "FinancialData",
    "FinancialField",
    "FinancialFilter",
    "FinancialQuarter",
    "PatternField",
    "PatternFilter",
    "RelativePosition",
    "Request",
    "Response",
    "SortDir",
    "StockData",
    "StockField",
]


class StockField(OpenEnum):
    """Simple properties. Values have 3 decimals unless told otherwise; more are cut off."""

    UNKNOWN = 0
    """Not known."""
    STOCK_CODE = 1
    """Code of the stock. It takes no bounds."""
    STOCK_NAME = 2
    """Name of the stock. It takes no bounds."""
    CUR_PRICE = 3
    """Latest price."""
    CUR_PRICE_TO_HIGHEST52WEEKS_RATIO = 4
    """Distance of the latest price from the highest of 52 weeks, relative to the latter, in percent: -20 is 20%
    below.
    """
    CUR_PRICE_TO_LOWEST52WEEKS_RATIO = 5
    """Distance of the latest price from the lowest of 52 weeks, relative to the latter, in percent: 20 is 20% above."""
    HIGH_PRICE_TO_HIGHEST52WEEKS_RATIO = 6
    """Distance of the day's highest price from the highest of 52 weeks, relative to the latter, in percent: -20 is
    20% below.
    """
    LOW_PRICE_TO_LOWEST52WEEKS_RATIO = 7
    """Distance of the day's lowest price from the lowest of 52 weeks, relative to the latter, in percent: 20 is 20%
    above.
    """
    VOLUME_RATIO = 8
    """Volume of the day relative to the average of earlier days, as a multiple: 2 is twice as much."""
    BID_ASK_RATIO = 9
    """Imbalance of the order book, in percent: 20 is 20%. Positive when more is wanted than on offer."""
    LOT_PRICE = 10
    """Price of a board lot."""
    MARKET_VAL = 11
    """Market value of all issued shares."""
    PE_ANNUAL = 12
    """Price-earnings ratio by the last annual report (static)."""
    PE_TTM = 13
    """Price-earnings ratio over the last twelve months."""
    PB_RATE = 14
    """Price-to-book ratio."""
    CHANGE_RATE5MIN = 15
    """Change of the price in five minutes, in percent: 20 is 20%. Since 3.15."""
    CHANGE_RATE_BEGIN_YEAR = 16
    """Change of the price since the year began, in percent: 20 is 20%. Since 3.15."""
    PSTTM = 17
    """Price-to-sales ratio over the last twelve months, in percent by the sources: 100 is a ratio of 1. Since 3.22."""
    PCFTTM = 18
    """Price-to-cash-flow ratio over the last twelve months, in percent by the sources: 100 is a ratio of 1. Since
    3.22.
    """
    TOTAL_SHARE = 19
    """All shares issued, in shares. Whole numbers. Since 3.22."""
    FLOAT_SHARE = 20
    """Shares that can be traded, in shares. Whole numbers. Since 3.22."""
    FLOAT_MARKET_VAL = 21
    """Market value of the shares that can be traded. Since 3.22."""


class AccumulateField(OpenEnum):
    """Properties accumulated over a number of days. Values have 3 decimals unless told otherwise; more are cut off.
    Since 3.15.
    """

    UNKNOWN = 0
    """Not known."""
    CHANGE_RATE = 1
    """Change of the price over the days, in percent: 20 is 20%."""
    AMPLITUDE = 2
    """Span between highest and lowest price of the days, in percent: 20 is 20%."""
    VOLUME = 3
    """Average volume of a day. Whole numbers."""
    TURNOVER = 4
    """Average turnover of a day, as money."""
    TURNOVER_RATE = 5
    """Share of the shares traded over the days, in percent: 20 is 20%."""


class FinancialField(OpenEnum):
    """Properties from financial reports. Values have 3 decimals; more are cut off. Amounts are money; the vendor
    does not name the currency. Since 3.15.
    """

    UNKNOWN = 0
    """Not known."""
    NET_PROFIT = 1
    """Profit after costs and tax, as money."""
    NET_PROFIT_GROWTH = 2
    """Growth of net profit, in percent: 20 is 20%."""
    SUM_OF_BUSINESS = 3
    """Revenue, as money."""
    SUM_OF_BUSINESS_GROWTH = 4
    """Growth of revenue over a year, in percent: 20 is 20%."""
    NET_PROFIT_RATE = 5
    """Net profit as a share of revenue, in percent: 20 is 20%."""
    GROSS_PROFIT_RATE = 6
    """Gross profit as a share of revenue, in percent: 20 is 20%."""
    DEBT_ASSETS_RATE = 7
    """Debts as a share of assets, in percent: 20 is 20%."""
    RETURN_ON_EQUITY_RATE = 8
    """Return on equity, in percent: 20 is 20%."""
    ROIC = 9
    """Return on invested capital, in percent: 20 is 20%. Since 3.22."""
    ROATTM = 10
    """Return on assets over twelve months, in percent: 20 is 20%. Annual reports only. Since 3.22."""
    EBITTTM = 11
    """Earnings before interest and tax (EBIT) over twelve months, as money, annual reports only. One list of the
    documentation calls it a percentage, but its example bounds are 1,000,000,000. Since 3.22.
    """
    EBITDA = 12
    """Earnings before interest, tax, depreciation and amortization, as money. Since 3.22."""
    OPERATING_MARGIN_TTM = 13
    """Operating profit as a share of revenue over twelve months, in percent: 20 is 20%. Annual reports only. Since
    3.22.
    """
    EBIT_MARGIN = 14
    """EBIT as a share of revenue, in percent: 20 is 20%. Since 3.22."""
    EBITDA_MARGIN = 15
    """EBITDA as a share of revenue, in percent: 20 is 20%. Since 3.22."""
    FINANCIAL_COST_RATE = 16
    """Financial costs as a rate, in percent: 20 is 20%. Of what is not documented. Since 3.22."""
    OPERATING_PROFIT_TTM = 17
    """Operating profit over twelve months, as money. Annual reports only. Since 3.22."""
    SHAREHOLDER_NET_PROFIT_TTM = 18
    """Net profit of the parent company's shareholders over twelve months (by its name), as money. Annual reports
    only. Since 3.22.
    """
    NET_PROFIT_CASH_COVER_TTM = 19
    """Share of the profit that came in as cash over twelve months, in percent: 20 is 20%. Annual reports only. Since
    3.22.
    """
    CURRENT_RATIO = 20
    """Current assets over current debts, in percent: 150 is a ratio of 1.5. Since 3.22."""
    QUICK_RATIO = 21
    """Liquid assets over current debts, in percent: 150 is a ratio of 1.5. Since 3.22."""
    CURRENT_ASSET_RATIO = 22
    """Current assets as a share, in percent: 20 is 20%. Since 3.22."""
    CURRENT_DEBT_RATIO = 23
    """Current debts as a share, in percent: 20 is 20%. Since 3.22."""
    EQUITY_MULTIPLIER = 24
    """Assets over equity. The example bounds, 100 to 180, suggest percent, but no source says so. Since 3.22."""
    PROPERTY_RATIO = 25
    """Debts over equity, in percent: 20 is 20%. Since 3.22."""
    CASH_AND_CASH_EQUIVALENTS = 26
    """What the company holds in cash or the like, as money. Since 3.22."""
    TOTAL_ASSET_TURNOVER = 27
    """Turnover rate of all assets, in percent: 20 is 20%. Since 3.22."""
    FIXED_ASSET_TURNOVER = 28
    """Turnover rate of fixed assets, in percent: 20 is 20%. Since 3.22."""
    INVENTORY_TURNOVER = 29
    """Turnover rate of inventories, in percent: 20 is 20%. Since 3.22."""
    OPERATING_CASH_FLOW_TTM = 30
    """Cash flow from operations over twelve months, as money. Annual reports only. Since 3.22."""
    ACCOUNTS_RECEIVABLE = 31
    """Net amount that customers owe, as money. Since 3.22."""
    EBIT_GROWTH_RATE = 32
    """Growth of EBIT over a year, in percent: 20 is 20%. Since 3.22."""
    OPERATING_PROFIT_GROWTH_RATE = 33
    """Growth of operating profit over a year, in percent: 20 is 20%. Since 3.22."""
    TOTAL_ASSETS_GROWTH_RATE = 34
    """Growth of all assets over a year, in percent: 20 is 20%. Since 3.22."""
    PROFIT_TO_SHAREHOLDERS_GROWTH_RATE = 35
    """Growth over a year of the net profit of the parent company's shareholders, in percent: 20 is 20%. Since 3.22."""
    PROFIT_BEFORE_TAX_GROWTH_RATE = 36
    """Growth of profit before tax over a year, in percent: 20 is 20%. Since 3.22."""
    EPS_GROWTH_RATE = 37
    """Growth of earnings per share over a year, in percent: 20 is 20%. Since 3.22."""
    ROE_GROWTH_RATE = 38
    """Growth of return on equity over a year, in percent: 20 is 20%. Since 3.22."""
    ROIC_GROWTH_RATE = 39
    """Growth of return on invested capital over a year, in percent: 20 is 20%. Since 3.22."""
    NOCF_GROWTH_RATE = 40
    """Growth of cash flow from operations over a year, in percent: 20 is 20%. Since 3.22."""
    NOCF_PER_SHARE_GROWTH_RATE = 41
    """Growth of cash flow from operations per share over a year, in percent: 20 is 20%. Since 3.22."""
    OPERATING_REVENUE_CASH_COVER = 42
    """Ratio of cash from operations to revenue, in percent: 20 is 20%. Since 3.22."""
    OPERATING_PROFIT_TO_TOTAL_PROFIT = 43
    """Share of operating profit in all profit, in percent: 20 is 20%. Since 3.22."""
    BASIC_EPS = 44
    """Basic earnings per share, as money. Since 3.22."""
    DILUTED_EPS = 45
    """Diluted earnings per share, as money. Since 3.22."""
    NOCF_PER_SHARE = 46
    """Net cash flow from operations per share, as money. Since 3.22."""


class CustomIndicatorField(OpenEnum):
    """Technical indicators. Their parameters are told by the filter, or are the defaults named here. Since 3.27."""

    UNKNOWN = 0
    """Not known."""
    PRICE = 1
    """Latest price."""
    MA5 = 2
    """Simple moving average of 5 days. The vendor advises against it; see MA."""
    MA10 = 3
    """Simple moving average of 10 days. The vendor advises against it; see MA."""
    MA20 = 4
    """Simple moving average of 20 days. The vendor advises against it; see MA."""
    MA30 = 5
    """Simple moving average of 30 days. The vendor advises against it; see MA."""
    MA60 = 6
    """Simple moving average of 60 days. The vendor advises against it; see MA."""
    MA120 = 7
    """Simple moving average of 120 days. The vendor advises against it; see MA."""
    MA250 = 8
    """Simple moving average of 250 days. The vendor advises against it; see MA."""
    RSI = 9
    """Relative strength index. The default is 12 periods."""
    EMA5 = 10
    """Exponential moving average of 5 days. The vendor advises against it; see EMA."""
    EMA10 = 11
    """Exponential moving average of 10 days. The vendor advises against it; see EMA."""
    EMA20 = 12
    """Exponential moving average of 20 days. The vendor advises against it; see EMA."""
    EMA30 = 13
    """Exponential moving average of 30 days. The vendor advises against it; see EMA."""
    EMA60 = 14
    """Exponential moving average of 60 days. The vendor advises against it; see EMA."""
    EMA120 = 15
    """Exponential moving average of 120 days. The vendor advises against it; see EMA."""
    EMA250 = 16
    """Exponential moving average of 250 days. The vendor advises against it; see EMA."""
    VALUE = 17
    """The number in fieldValue. For the second field of a comparison only."""
    MA = 30
    """Simple moving average. Since 6.0."""
    EMA = 40
    """Exponential moving average. Since 6.0."""
    KDJ_K = 50
    """K of the stochastic oscillator KDJ. The default is 9, 3, 3. Since 6.0."""
    KDJ_D = 51
    """D of the stochastic oscillator KDJ. The default is 9, 3, 3. Since 6.0."""
    KDJ_J = 52
    """J of the stochastic oscillator KDJ. The default is 9, 3, 3. Since 6.0."""
    MACD_DIFF = 60
    """DIFF, the fast less the slow average of MACD. The default is 12, 26, 9. Since 6.0."""
    MACD_DEA = 61
    """DEA, the average of DIFF. The default is 12, 26, 9. Since 6.0."""
    MACD = 62
    """The value called MACD of that indicator. The default is 12, 26, 9. Since 6.0."""
    BOLL_UPPER = 70
    """Upper Bollinger band. The default is 20, 2. Since 6.0."""
    BOLL_MIDDLER = 71
    """Middle Bollinger band. The default is 20, 2. Since 6.0."""
    BOLL_LOWER = 72
    """Lower Bollinger band. The default is 20, 2. Since 6.0."""


class PatternField(OpenEnum):
    """Patterns of technical indicators. In a divergence, two neighbouring peaks (or troughs) of the candlesticks are
    compared. Since 3.27.
    """

    UNKNOWN = 0
    """Not known."""
    MA_ALIGNMENT_LONG = 1
    """For two days MA5 > MA10 > MA20 > MA30 > MA60, and the close is above that of the day before."""
    MA_ALIGNMENT_SHORT = 2
    """For two days MA5 < MA10 < MA20 < MA30 < MA60, and the close is below that of the day before."""
    EMA_ALIGNMENT_LONG = 3
    """For two days EMA5 > EMA10 > EMA20 > EMA30 > EMA60, and the close is above that of the day before."""
    EMA_ALIGNMENT_SHORT = 4
    """For two days EMA5 < EMA10 < EMA20 < EMA30 < EMA60, and the close is below that of the day before."""
    RSI_GOLD_CROSS_LOW = 5
    """The short RSI crosses above the long RSI, below 50."""
    RSI_DEATH_CROSS_HIGH = 6
    """The short RSI crosses below the long RSI, above 50."""
    RSI_TOP_DIVERGENCE = 7
    """The later peak has the higher close, but the lower RSI12."""
    RSI_BOTTOM_DIVERGENCE = 8
    """The later trough has the lower close, but the higher RSI12."""
    KDJ_GOLD_CROSS_LOW = 9
    """K crosses above D at 30 or below. The sources differ: in the proto J crosses too, and all three lie there; in
    the documentation D lies there.
    """
    KDJ_DEATH_CROSS_HIGH = 10
    """K crosses below D at 70 or above. The sources differ: in the proto J crosses too, and all three lie there; in
    the documentation D lies there.
    """
    KDJ_TOP_DIVERGENCE = 11
    """The later peak has the higher close, but the lower J."""
    KDJ_BOTTOM_DIVERGENCE = 12
    """The later trough has the lower close, but the higher J."""
    MACD_GOLD_CROSS_LOW = 13
    """DIFF crosses above DEA."""
    MACD_DEATH_CROSS_HIGH = 14
    """DIFF crosses below DEA."""
    MACD_TOP_DIVERGENCE = 15
    """The later peak has the higher close, but the lower MACD."""
    MACD_BOTTOM_DIVERGENCE = 16
    """The later trough has the lower close, but the higher MACD."""
    BOLL_BREAK_UPPER = 17
    """The price crosses above the upper Bollinger band."""
    BOLL_LOWER = 18
    """The price crosses below the lower Bollinger band."""
    BOLL_CROSS_MIDDLE_UP = 19
    """The price crosses above the middle Bollinger band."""
    BOLL_CROSS_MIDDLE_DOWN = 20
    """The price crosses below the middle Bollinger band."""


class FinancialQuarter(OpenEnum):
    """The financial reports to look at. Since 3.15."""

    UNKNOWN = 0
    """Not known."""
    ANNUAL = 1
    """Annual report."""
    FIRST_QUARTER = 2
    """Report of the first quarter."""
    INTERIM = 3
    """Half-year report."""
    THIRD_QUARTER = 4
    """Report of the third quarter."""
    MOST_RECENT_QUARTER = 5
    """The latest quarterly report."""


class RelativePosition(OpenEnum):
    """How the first field must lie to the second. Since 3.27."""

    UNKNOWN = 0
    """Not known."""
    MORE = 1
    """Above it."""
    LESS = 2
    """Below it."""
    CROSS_UP = 3
    """Crossing it from below."""
    CROSS_DOWN = 4
    """Crossing it from above."""


class SortDir(OpenEnum):
    """The order of the results."""

    NO = 0
    """Not sorted."""
    ASCEND = 1
    """Upwards."""
    DESCEND = 2
    """Downwards."""


@dataclass(slots=True, kw_only=True)
class BaseFilter(Message):
    """A filter on a simple property. A property can have one such filter only."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.BaseFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.StockField"),
        Field(2, "filterMin", "filter_min", "double", "optional"),
        Field(3, "filterMax", "filter_max", "double", "optional"),
        Field(4, "isNoFilter", "is_no_filter", "bool", "optional"),
        Field(5, "sortDir", "sort_dir", "int32", "optional", enum="qot_stock_filter.SortDir"),
    )

    field_name: StockField
    """The property, a StockField."""
    filter_min: float | None = None
    """Lower bound, included. Absent means none."""
    filter_max: float | None = None
    """Upper bound, included. Absent means none."""
    is_no_filter: bool | None = None
    """True disregards the bounds. Absent means true."""
    sort_dir: SortDir | None = None
    """Whether to sort by the property. Absent means not."""


@dataclass(slots=True, kw_only=True)
class AccumulateFilter(Message):
    """A filter on an accumulated property. A property can have at most 10 such filters. Since 3.15."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.AccumulateFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.AccumulateField"),
        Field(2, "filterMin", "filter_min", "double", "optional"),
        Field(3, "filterMax", "filter_max", "double", "optional"),
        Field(4, "isNoFilter", "is_no_filter", "bool", "optional"),
        Field(5, "sortDir", "sort_dir", "int32", "optional", enum="qot_stock_filter.SortDir"),
        Field(6, "days", "days", "int32", "required"),
    )

    field_name: AccumulateField
    """The property, an AccumulateField."""
    filter_min: float | None = None
    """Lower bound, included. Absent means none."""
    filter_max: float | None = None
    """Upper bound, included. Absent means none."""
    is_no_filter: bool | None = None
    """True disregards the bounds. Absent means true."""
    sort_dir: SortDir | None = None
    """Whether to sort by the property. Absent means not."""
    days: int
    """Over how many of the latest days it is accumulated."""


@dataclass(slots=True, kw_only=True)
class FinancialFilter(Message):
    """A filter on a property from financial reports. A property can have one such filter only. Since 3.15."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.FinancialFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.FinancialField"),
        Field(2, "filterMin", "filter_min", "double", "optional"),
        Field(3, "filterMax", "filter_max", "double", "optional"),
        Field(4, "isNoFilter", "is_no_filter", "bool", "optional"),
        Field(5, "sortDir", "sort_dir", "int32", "optional", enum="qot_stock_filter.SortDir"),
        Field(6, "quarter", "quarter", "int32", "required", enum="qot_stock_filter.FinancialQuarter"),
    )

    field_name: FinancialField
    """The property, a FinancialField."""
    filter_min: float | None = None
    """Lower bound, included. Absent means none."""
    filter_max: float | None = None
    """Upper bound, included. Absent means none."""
    is_no_filter: bool | None = None
    """True disregards the bounds. Absent means true."""
    sort_dir: SortDir | None = None
    """Whether to sort by the property. Absent means not."""
    quarter: FinancialQuarter
    """The report to look at, a FinancialQuarter."""


@dataclass(slots=True, kw_only=True)
class PatternFilter(Message):
    """A filter on a pattern of a technical indicator. A pattern can have one such filter only. Since 3.27."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.PatternFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.PatternField"),
        Field(2, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(3, "isNoFilter", "is_no_filter", "bool", "optional"),
        Field(4, "consecutivePeriod", "consecutive_period", "int32", "optional"),
    )

    field_name: PatternField
    """The pattern, a PatternField."""
    kl_type: qot_common.KLType
    """The period of the candlesticks: 60 minutes, a day, a week or a month."""
    is_no_filter: bool | None = None
    """True disregards the filter. Absent means true."""
    consecutive_period: int | None = None
    """For how many periods on end the pattern must hold, from 1 to 12. Since 6.0."""


@dataclass(slots=True, kw_only=True)
class CustomIndicatorFilter(Message):
    """A filter that compares two technical indicators of one kind, such as MA with MA, or an indicator with a
    number; other pairs are refused. There can be at most 10 such filters of one kind. Since 3.27.
    """

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.CustomIndicatorFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "firstFieldName", "first_field_name", "int32", "required", enum="qot_stock_filter.CustomIndicatorField"
        ),
        Field(
            2, "secondFieldName", "second_field_name", "int32", "required", enum="qot_stock_filter.CustomIndicatorField"
        ),
        Field(
            3, "relativePosition", "relative_position", "int32", "required", enum="qot_stock_filter.RelativePosition"
        ),
        Field(4, "fieldValue", "field_value", "double", "optional"),
        Field(5, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(6, "isNoFilter", "is_no_filter", "bool", "optional"),
        Field(7, "firstFieldParaList", "first_field_para_list", "int32", "repeated"),
        Field(8, "secondFieldParaList", "second_field_para_list", "int32", "repeated"),
        Field(9, "consecutivePeriod", "consecutive_period", "int32", "optional"),
    )

    first_field_name: CustomIndicatorField
    """The first indicator, a CustomIndicatorField; not Value."""
    second_field_name: CustomIndicatorField
    """What it is compared with, a CustomIndicatorField."""
    relative_position: RelativePosition
    """How the first must lie to the second."""
    field_value: float | None = None
    """The number to compare with. Needed if secondFieldName is Value. The vendor allows it for KDJ, MACD and
    Bollinger bands.
    """
    kl_type: qot_common.KLType
    """The period of the candlesticks: 60 minutes, a day, a week or a month."""
    is_no_filter: bool | None = None
    """True disregards the filter. Absent means true."""
    first_field_para_list: list[int] = empty_list()
    """Parameters of the first indicator. MA, EMA, RSI: the periods. MACD: fast, slow, DIF. BOLL: the periods, the
    deviation. KDJ: the periods of RSV, K and D. Since 6.0.
    """
    second_field_para_list: list[int] = empty_list()
    """Parameters of the second indicator, as those of the first. Since 6.0."""
    consecutive_period: int | None = None
    """For how many periods on end it must hold, from 1 to 12. Since 6.0."""


@dataclass(slots=True, kw_only=True)
class BaseData(Message):
    """The value of a simple property."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.BaseData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.StockField"),
        Field(2, "value", "value", "double", "required"),
    )

    field_name: StockField
    """The property, a StockField."""
    value: float
    """Its value, in the unit that StockField names."""


@dataclass(slots=True, kw_only=True)
class AccumulateData(Message):
    """The value of an accumulated property. Since 3.15."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.AccumulateData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.AccumulateField"),
        Field(2, "value", "value", "double", "required"),
        Field(3, "days", "days", "int32", "required"),
    )

    field_name: AccumulateField
    """The property, an AccumulateField."""
    value: float
    """Its value, in the unit that AccumulateField names."""
    days: int
    """Over how many of the latest days it is accumulated."""


@dataclass(slots=True, kw_only=True)
class FinancialData(Message):
    """The value of a property from financial reports. Since 3.15."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.FinancialData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.FinancialField"),
        Field(2, "value", "value", "double", "required"),
        Field(3, "quarter", "quarter", "int32", "required", enum="qot_stock_filter.FinancialQuarter"),
    )

    field_name: FinancialField
    """The property, a FinancialField."""
    value: float
    """Its value, in the unit that FinancialField names."""
    quarter: FinancialQuarter
    """The report it is from, a FinancialQuarter."""


@dataclass(slots=True, kw_only=True)
class CustomIndicatorData(Message):
    """The value of a technical indicator. Since 3.27."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.CustomIndicatorData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.CustomIndicatorField"),
        Field(2, "value", "value", "double", "required"),
        Field(3, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(4, "fieldParaList", "field_para_list", "int32", "repeated"),
    )

    field_name: CustomIndicatorField
    """The indicator, a CustomIndicatorField."""
    value: float
    """Figure computed for the indicator."""
    kl_type: qot_common.KLType
    """The period of the candlesticks: 60 minutes, a day, a week or a month."""
    field_para_list: list[int] = empty_list()
    """Parameters of the indicator, in the order of firstFieldParaList. Since 6.0."""


@dataclass(slots=True, kw_only=True)
class StockData(Message):
    """One stock that passes the filters, with the values of their properties."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.StockData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "baseDataList", "base_data_list", "message", "repeated", message="qot_stock_filter.BaseData"),
        Field(
            4,
            "accumulateDataList",
            "accumulate_data_list",
            "message",
            "repeated",
            message="qot_stock_filter.AccumulateData",
        ),
        Field(
            5,
            "financialDataList",
            "financial_data_list",
            "message",
            "repeated",
            message="qot_stock_filter.FinancialData",
        ),
        Field(
            6,
            "customIndicatorDataList",
            "custom_indicator_data_list",
            "message",
            "repeated",
            message="qot_stock_filter.CustomIndicatorData",
        ),
    )

    security: qot_common.Security
    """Market and code of the stock."""
    name: str
    """Name of the stock, as the vendor displays it."""
    base_data_list: list[BaseData] = empty_list()
    """The simple properties of the filters."""
    accumulate_data_list: list[AccumulateData] = empty_list()
    """The accumulated properties of the filters. Since 3.15."""
    financial_data_list: list[FinancialData] = empty_list()
    """The properties from financial reports of the filters. Since 3.15."""
    custom_indicator_data_list: list[CustomIndicatorData] = empty_list()
    """The technical indicators of the filters; the first and the second of a filter are two entries. Since 5.8."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which stocks to find. Lists that are empty do not filter."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "begin", "begin", "int32", "required"),
        Field(2, "num", "num", "int32", "required"),
        Field(3, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(4, "plate", "plate", "message", "optional", message="qot_common.Security"),
        Field(5, "baseFilterList", "base_filter_list", "message", "repeated", message="qot_stock_filter.BaseFilter"),
        Field(
            6,
            "accumulateFilterList",
            "accumulate_filter_list",
            "message",
            "repeated",
            message="qot_stock_filter.AccumulateFilter",
        ),
        Field(
            7,
            "financialFilterList",
            "financial_filter_list",
            "message",
            "repeated",
            message="qot_stock_filter.FinancialFilter",
        ),
        Field(
            8,
            "patternFilterList",
            "pattern_filter_list",
            "message",
            "repeated",
            message="qot_stock_filter.PatternFilter",
        ),
        Field(
            9,
            "customIndicatorFilterList",
            "custom_indicator_filter_list",
            "message",
            "repeated",
            message="qot_stock_filter.CustomIndicatorFilter",
        ),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    begin: int
    """Where the page starts: 0 for the first one."""
    num: int
    """How many stocks to return, at most 200."""
    market: qot_common.QotMarket
    """The market. Shanghai and Shenzhen are one: either returns the stocks of both."""
    plate: qot_common.Security | None = None
    """The plate to search in: an industry; for Hong Kong and mainland China also a concept, for mainland China also
    a region; or a board such as GEM or NASDAQ. Absent means the whole market.
    """
    base_filter_list: list[BaseFilter] = empty_list()
    """Filters on simple properties."""
    accumulate_filter_list: list[AccumulateFilter] = empty_list()
    """Filters on accumulated properties. Since 3.15."""
    financial_filter_list: list[FinancialFilter] = empty_list()
    """Filters on properties from financial reports. Since 3.15."""
    pattern_filter_list: list[PatternFilter] = empty_list()
    """Filters on patterns of technical indicators. Since 3.27."""
    custom_indicator_filter_list: list[CustomIndicatorFilter] = empty_list()
    """Filters that compare technical indicators. Since 3.27."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            begin: int,
            num: int,
            market: qot_common.QotMarket,
            plate: qot_common.Security | str | None = None,
            base_filter_list: list[BaseFilter] = empty_list(),
            accumulate_filter_list: list[AccumulateFilter] = empty_list(),
            financial_filter_list: list[FinancialFilter] = empty_list(),
            pattern_filter_list: list[PatternFilter] = empty_list(),
            custom_indicator_filter_list: list[CustomIndicatorFilter] = empty_list(),
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of stocks."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "lastPage", "last_page", "bool", "required"),
        Field(2, "allCount", "all_count", "int32", "required"),
        Field(3, "dataList", "data_list", "message", "repeated", message="qot_stock_filter.StockData"),
    )

    last_page: bool
    """True if no page follows."""
    all_count: int
    """How many stocks there are on all pages."""
    data_list: list[StockData] = empty_list()
    """The stocks of this page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_stock_filter.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_stock_filter.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
