# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_StockFilter.proto. Since 3.13."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

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
    """Values of Qot_StockFilter.StockField."""

    UNKNOWN = 0
    STOCK_CODE = 1
    STOCK_NAME = 2
    CUR_PRICE = 3
    CUR_PRICE_TO_HIGHEST52WEEKS_RATIO = 4
    CUR_PRICE_TO_LOWEST52WEEKS_RATIO = 5
    HIGH_PRICE_TO_HIGHEST52WEEKS_RATIO = 6
    LOW_PRICE_TO_LOWEST52WEEKS_RATIO = 7
    VOLUME_RATIO = 8
    BID_ASK_RATIO = 9
    LOT_PRICE = 10
    MARKET_VAL = 11
    PE_ANNUAL = 12
    PE_TTM = 13
    PB_RATE = 14
    CHANGE_RATE5MIN = 15
    """Since 3.15."""
    CHANGE_RATE_BEGIN_YEAR = 16
    """Since 3.15."""
    PSTTM = 17
    """Since 3.22."""
    PCFTTM = 18
    """Since 3.22."""
    TOTAL_SHARE = 19
    """Since 3.22."""
    FLOAT_SHARE = 20
    """Since 3.22."""
    FLOAT_MARKET_VAL = 21
    """Since 3.22."""


class AccumulateField(OpenEnum):
    """Values of Qot_StockFilter.AccumulateField. Since 3.15."""

    UNKNOWN = 0
    CHANGE_RATE = 1
    AMPLITUDE = 2
    VOLUME = 3
    TURNOVER = 4
    TURNOVER_RATE = 5


class FinancialField(OpenEnum):
    """Values of Qot_StockFilter.FinancialField. Since 3.15."""

    UNKNOWN = 0
    NET_PROFIT = 1
    NET_PROFIT_GROWTH = 2
    SUM_OF_BUSINESS = 3
    SUM_OF_BUSINESS_GROWTH = 4
    NET_PROFIT_RATE = 5
    GROSS_PROFIT_RATE = 6
    DEBT_ASSETS_RATE = 7
    RETURN_ON_EQUITY_RATE = 8
    ROIC = 9
    """Since 3.22."""
    ROATTM = 10
    """Since 3.22."""
    EBITTTM = 11
    """Since 3.22."""
    EBITDA = 12
    """Since 3.22."""
    OPERATING_MARGIN_TTM = 13
    """Since 3.22."""
    EBIT_MARGIN = 14
    """Since 3.22."""
    EBITDA_MARGIN = 15
    """Since 3.22."""
    FINANCIAL_COST_RATE = 16
    """Since 3.22."""
    OPERATING_PROFIT_TTM = 17
    """Since 3.22."""
    SHAREHOLDER_NET_PROFIT_TTM = 18
    """Since 3.22."""
    NET_PROFIT_CASH_COVER_TTM = 19
    """Since 3.22."""
    CURRENT_RATIO = 20
    """Since 3.22."""
    QUICK_RATIO = 21
    """Since 3.22."""
    CURRENT_ASSET_RATIO = 22
    """Since 3.22."""
    CURRENT_DEBT_RATIO = 23
    """Since 3.22."""
    EQUITY_MULTIPLIER = 24
    """Since 3.22."""
    PROPERTY_RATIO = 25
    """Since 3.22."""
    CASH_AND_CASH_EQUIVALENTS = 26
    """Since 3.22."""
    TOTAL_ASSET_TURNOVER = 27
    """Since 3.22."""
    FIXED_ASSET_TURNOVER = 28
    """Since 3.22."""
    INVENTORY_TURNOVER = 29
    """Since 3.22."""
    OPERATING_CASH_FLOW_TTM = 30
    """Since 3.22."""
    ACCOUNTS_RECEIVABLE = 31
    """Since 3.22."""
    EBIT_GROWTH_RATE = 32
    """Since 3.22."""
    OPERATING_PROFIT_GROWTH_RATE = 33
    """Since 3.22."""
    TOTAL_ASSETS_GROWTH_RATE = 34
    """Since 3.22."""
    PROFIT_TO_SHAREHOLDERS_GROWTH_RATE = 35
    """Since 3.22."""
    PROFIT_BEFORE_TAX_GROWTH_RATE = 36
    """Since 3.22."""
    EPS_GROWTH_RATE = 37
    """Since 3.22."""
    ROE_GROWTH_RATE = 38
    """Since 3.22."""
    ROIC_GROWTH_RATE = 39
    """Since 3.22."""
    NOCF_GROWTH_RATE = 40
    """Since 3.22."""
    NOCF_PER_SHARE_GROWTH_RATE = 41
    """Since 3.22."""
    OPERATING_REVENUE_CASH_COVER = 42
    """Since 3.22."""
    OPERATING_PROFIT_TO_TOTAL_PROFIT = 43
    """Since 3.22."""
    BASIC_EPS = 44
    """Since 3.22."""
    DILUTED_EPS = 45
    """Since 3.22."""
    NOCF_PER_SHARE = 46
    """Since 3.22."""


class CustomIndicatorField(OpenEnum):
    """Values of Qot_StockFilter.CustomIndicatorField. Since 3.27."""

    UNKNOWN = 0
    PRICE = 1
    MA5 = 2
    MA10 = 3
    MA20 = 4
    MA30 = 5
    MA60 = 6
    MA120 = 7
    MA250 = 8
    RSI = 9
    EMA5 = 10
    EMA10 = 11
    EMA20 = 12
    EMA30 = 13
    EMA60 = 14
    EMA120 = 15
    EMA250 = 16
    VALUE = 17
    MA = 30
    """Since 6.0."""
    EMA = 40
    """Since 6.0."""
    KDJ_K = 50
    """Since 6.0."""
    KDJ_D = 51
    """Since 6.0."""
    KDJ_J = 52
    """Since 6.0."""
    MACD_DIFF = 60
    """Since 6.0."""
    MACD_DEA = 61
    """Since 6.0."""
    MACD = 62
    """Since 6.0."""
    BOLL_UPPER = 70
    """Since 6.0."""
    BOLL_MIDDLER = 71
    """Since 6.0."""
    BOLL_LOWER = 72
    """Since 6.0."""


class PatternField(OpenEnum):
    """Values of Qot_StockFilter.PatternField. Since 3.27."""

    UNKNOWN = 0
    MA_ALIGNMENT_LONG = 1
    MA_ALIGNMENT_SHORT = 2
    EMA_ALIGNMENT_LONG = 3
    EMA_ALIGNMENT_SHORT = 4
    RSI_GOLD_CROSS_LOW = 5
    RSI_DEATH_CROSS_HIGH = 6
    RSI_TOP_DIVERGENCE = 7
    RSI_BOTTOM_DIVERGENCE = 8
    KDJ_GOLD_CROSS_LOW = 9
    KDJ_DEATH_CROSS_HIGH = 10
    KDJ_TOP_DIVERGENCE = 11
    KDJ_BOTTOM_DIVERGENCE = 12
    MACD_GOLD_CROSS_LOW = 13
    MACD_DEATH_CROSS_HIGH = 14
    MACD_TOP_DIVERGENCE = 15
    MACD_BOTTOM_DIVERGENCE = 16
    BOLL_BREAK_UPPER = 17
    BOLL_LOWER = 18
    BOLL_CROSS_MIDDLE_UP = 19
    BOLL_CROSS_MIDDLE_DOWN = 20


class FinancialQuarter(OpenEnum):
    """Values of Qot_StockFilter.FinancialQuarter. Since 3.15."""

    UNKNOWN = 0
    ANNUAL = 1
    FIRST_QUARTER = 2
    INTERIM = 3
    THIRD_QUARTER = 4
    MOST_RECENT_QUARTER = 5


class RelativePosition(OpenEnum):
    """Values of Qot_StockFilter.RelativePosition. Since 3.27."""

    UNKNOWN = 0
    MORE = 1
    LESS = 2
    CROSS_UP = 3
    CROSS_DOWN = 4


class SortDir(OpenEnum):
    """Values of Qot_StockFilter.SortDir."""

    NO = 0
    ASCEND = 1
    DESCEND = 2


@dataclass(slots=True, kw_only=True)
class BaseFilter(Message):
    """Message Qot_StockFilter.BaseFilter."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.BaseFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.StockField"),
        Field(2, "filterMin", "filter_min", "double", "optional"),
        Field(3, "filterMax", "filter_max", "double", "optional"),
        Field(4, "isNoFilter", "is_no_filter", "bool", "optional"),
        Field(5, "sortDir", "sort_dir", "int32", "optional", enum="qot_stock_filter.SortDir"),
    )

    field_name: StockField
    filter_min: float | None = None
    filter_max: float | None = None
    is_no_filter: bool | None = None
    sort_dir: SortDir | None = None


@dataclass(slots=True, kw_only=True)
class AccumulateFilter(Message):
    """Message Qot_StockFilter.AccumulateFilter. Since 3.15."""

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
    filter_min: float | None = None
    filter_max: float | None = None
    is_no_filter: bool | None = None
    sort_dir: SortDir | None = None
    days: int


@dataclass(slots=True, kw_only=True)
class FinancialFilter(Message):
    """Message Qot_StockFilter.FinancialFilter. Since 3.15."""

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
    filter_min: float | None = None
    filter_max: float | None = None
    is_no_filter: bool | None = None
    sort_dir: SortDir | None = None
    quarter: FinancialQuarter


@dataclass(slots=True, kw_only=True)
class PatternFilter(Message):
    """Message Qot_StockFilter.PatternFilter. Since 3.27."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.PatternFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.PatternField"),
        Field(2, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(3, "isNoFilter", "is_no_filter", "bool", "optional"),
        Field(4, "consecutivePeriod", "consecutive_period", "int32", "optional"),
    )

    field_name: PatternField
    kl_type: qot_common.KLType
    is_no_filter: bool | None = None
    consecutive_period: int | None = None
    """Since 6.0."""


@dataclass(slots=True, kw_only=True)
class CustomIndicatorFilter(Message):
    """Message Qot_StockFilter.CustomIndicatorFilter. Since 3.27."""

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
    second_field_name: CustomIndicatorField
    relative_position: RelativePosition
    field_value: float | None = None
    kl_type: qot_common.KLType
    is_no_filter: bool | None = None
    first_field_para_list: list[int] = empty_list()
    """Since 6.0."""
    second_field_para_list: list[int] = empty_list()
    """Since 6.0."""
    consecutive_period: int | None = None
    """Since 6.0."""


@dataclass(slots=True, kw_only=True)
class BaseData(Message):
    """Message Qot_StockFilter.BaseData."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.BaseData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.StockField"),
        Field(2, "value", "value", "double", "required"),
    )

    field_name: StockField
    value: float


@dataclass(slots=True, kw_only=True)
class AccumulateData(Message):
    """Message Qot_StockFilter.AccumulateData. Since 3.15."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.AccumulateData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.AccumulateField"),
        Field(2, "value", "value", "double", "required"),
        Field(3, "days", "days", "int32", "required"),
    )

    field_name: AccumulateField
    value: float
    days: int


@dataclass(slots=True, kw_only=True)
class FinancialData(Message):
    """Message Qot_StockFilter.FinancialData. Since 3.15."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.FinancialData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.FinancialField"),
        Field(2, "value", "value", "double", "required"),
        Field(3, "quarter", "quarter", "int32", "required", enum="qot_stock_filter.FinancialQuarter"),
    )

    field_name: FinancialField
    value: float
    quarter: FinancialQuarter


@dataclass(slots=True, kw_only=True)
class CustomIndicatorData(Message):
    """Message Qot_StockFilter.CustomIndicatorData. Since 3.27."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.CustomIndicatorData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldName", "field_name", "int32", "required", enum="qot_stock_filter.CustomIndicatorField"),
        Field(2, "value", "value", "double", "required"),
        Field(3, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(4, "fieldParaList", "field_para_list", "int32", "repeated"),
    )

    field_name: CustomIndicatorField
    value: float
    kl_type: qot_common.KLType
    field_para_list: list[int] = empty_list()
    """Since 6.0."""


@dataclass(slots=True, kw_only=True)
class StockData(Message):
    """Message Qot_StockFilter.StockData."""

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
    name: str
    base_data_list: list[BaseData] = empty_list()
    accumulate_data_list: list[AccumulateData] = empty_list()
    """Since 3.15."""
    financial_data_list: list[FinancialData] = empty_list()
    """Since 3.15."""
    custom_indicator_data_list: list[CustomIndicatorData] = empty_list()
    """Since 5.8."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_StockFilter.C2S."""

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
    num: int
    market: qot_common.QotMarket
    plate: qot_common.Security | None = None
    base_filter_list: list[BaseFilter] = empty_list()
    accumulate_filter_list: list[AccumulateFilter] = empty_list()
    """Since 3.15."""
    financial_filter_list: list[FinancialFilter] = empty_list()
    """Since 3.15."""
    pattern_filter_list: list[PatternFilter] = empty_list()
    """Since 3.27."""
    custom_indicator_filter_list: list[CustomIndicatorFilter] = empty_list()
    """Since 3.27."""
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_StockFilter.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "lastPage", "last_page", "bool", "required"),
        Field(2, "allCount", "all_count", "int32", "required"),
        Field(3, "dataList", "data_list", "message", "repeated", message="qot_stock_filter.StockData"),
    )

    last_page: bool
    all_count: int
    data_list: list[StockData] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_StockFilter.Request."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_stock_filter.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_StockFilter.Response."""

    FULL_NAME: ClassVar[str] = "Qot_StockFilter.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_stock_filter.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
