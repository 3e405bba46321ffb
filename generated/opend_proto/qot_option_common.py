# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_OptionCommon.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "Boundary",
    "EarningsIndicator",
    "EarningsIndicatorType",
    "EarningsPubType",
    "EarningsSortType",
    "ExpirationType",
    "IndexComponentType",
    "IndicatorValue",
    "Interval",
    "OptionHVTimeRange",
    "OptionMarket",
    "OptionRankIndicator",
    "OptionRankIndicatorType",
    "OptionRankType",
    "OptionStatisticDataType",
    "SellerIndicator",
    "SellerIndicatorType",
    "SellerSortType",
    "SellerType",
    "StockCategory",
    "UnderlyingRankIndicator",
    "UnderlyingRankIndicatorType",
    "UnderlyingRankSortType",
    "ZeroDteContractIndicator",
    "ZeroDteContractIndicatorType",
    "ZeroDteContractSortType",
    "ZeroDteIndicator",
    "ZeroDteIndicatorType",
    "ZeroDteSortType",
]


class OptionMarket(OpenEnum):
    """Values of Qot_OptionCommon.OptionMarket."""

    UNKNOWN = 0
    US_SECURITY = 1
    US_INDEX = 2
    HK_SECURITY = 3
    HK_INDEX = 4


class OptionStatisticDataType(OpenEnum):
    """Values of Qot_OptionCommon.OptionStatisticDataType."""

    UNKNOWN = -1
    VOLUME = 0
    OPEN_INTEREST = 1


class OptionHVTimeRange(OpenEnum):
    """Values of Qot_OptionCommon.OptionHVTimeRange."""

    UNKNOWN = 0
    O_30DAY = 1
    O_60DAY = 2
    O_90DAY = 3
    O_120DAY = 4
    O_365DAY = 5


class OptionRankType(OpenEnum):
    """Values of Qot_OptionCommon.OptionRankType."""

    UNKNOWN = 0
    VOLUME = 1
    TURNOVER = 2
    OI = 3
    OI_INCREMENT = 4
    OI_DECREMENT = 5
    OI_MARKET_CAP = 6
    OI_MARKET_CAP_INCREMENT = 7
    OI_MARKET_CAP_DECREMENT = 8
    CHANGE_RATE = 9
    IV = 10


class ZeroDteSortType(OpenEnum):
    """Values of Qot_OptionCommon.ZeroDteSortType."""

    UNKNOWN = 0
    VOLUME = 1
    IV = 2
    CHANGE_RATE = 3
    OPEN_INTEREST = 4
    MARKET_CAP = 5


class ZeroDteIndicatorType(OpenEnum):
    """Values of Qot_OptionCommon.ZeroDteIndicatorType."""

    UNKNOWN = 0
    OWNER_LIST = 1
    HAS_EARNINGS_THIS_WEEK = 2
    VOLUME = 3
    OPEN_INTEREST = 4
    IV = 5
    HV = 6
    IV_RANK = 7
    IV_PERCENTILE = 8
    PRICE = 9
    CHANGE_RATE = 10


class ZeroDteContractSortType(OpenEnum):
    """Values of Qot_OptionCommon.ZeroDteContractSortType."""

    UNKNOWN = 0
    VOLUME = 1
    OPEN_INTEREST = 2
    IV = 3
    DELTA = 4


class ZeroDteContractIndicatorType(OpenEnum):
    """Values of Qot_OptionCommon.ZeroDteContractIndicatorType."""

    UNKNOWN = 0
    OPTION_TYPE = 1
    VOLUME = 2
    OPEN_INTEREST = 3
    IV = 4
    DELTA = 5
    GAMMA = 6
    THETA = 7
    VEGA = 8
    RHO = 9
    PRICE = 10
    CHANGE_RATE = 11
    BREAK_EVEN_POINT = 12
    TO_BEP = 13
    BUY_PROFIT_PROBABILITY = 14
    SELL_PROFIT_PROBABILITY = 15


class EarningsSortType(OpenEnum):
    """Values of Qot_OptionCommon.EarningsSortType."""

    UNKNOWN = 0
    EARNINGS_DATE = 1
    VOLUME = 2
    IV = 3
    MARKET_CAP = 4
    CHANGE_RATE = 5
    PRICE = 6
    IV_RANK = 7
    IV_PERCENTILE = 8
    HV = 9
    OPEN_INTEREST = 10
    LAST_REPORT_IV_CRUSH = 11
    HISTORY_REPORT_IV_CRUSH = 12
    LAST_REPORT_CHG_RATE = 13
    HISTORY_REPORT_CHG_RATE = 14
    ESTIMATE_EPS_YOY = 15
    ESTIMATE_REVENUE_YOY = 16
    EXPECTED_MOVE_RATIO = 17


class StockCategory(OpenEnum):
    """Values of Qot_OptionCommon.StockCategory."""

    ALL = 0
    EQUITY = 1
    ETF = 2


class EarningsPubType(OpenEnum):
    """Values of Qot_OptionCommon.EarningsPubType."""

    UNKNOWN = 0
    BEFORE = 1
    AFTER = 2


class EarningsIndicatorType(OpenEnum):
    """Values of Qot_OptionCommon.EarningsIndicatorType."""

    UNKNOWN = 0
    OWNER_LIST = 1
    INDEX_COMPONENT = 2
    PLATE = 3
    MARKET_CAP = 4
    EXPIRATION_TYPE = 5
    IV = 6
    LAST_REPORT_IV_CRUSH = 7
    HISTORY_REPORT_IV_CRUSH = 8
    IV_RANK = 9
    IV_PERCENTILE = 10
    VOLUME = 11
    OPEN_INTEREST = 12
    PRICE = 13
    CHANGE_RATE = 14
    EXPECTED_MOVE_RATIO = 15
    LAST_REPORT_CHG_RATE = 16
    HISTORY_REPORT_CHG_RATE = 17
    ESTIMATE_REVENUE_YOY = 18
    ESTIMATE_EPS_YOY = 19
    EARNINGS_DAY_RANGE = 20


class SellerType(OpenEnum):
    """Values of Qot_OptionCommon.SellerType."""

    UNKNOWN = 0
    COVERED_CALL = 1
    CASH_SECURED_PUT = 2


class SellerSortType(OpenEnum):
    """Values of Qot_OptionCommon.SellerSortType."""

    UNKNOWN = 0
    ANNUALIZED_RETURN = 1
    INTERVAL_RETURN = 2
    ITM_PROBABILITY = 3
    PREMIUM = 4


class SellerIndicatorType(OpenEnum):
    """Values of Qot_OptionCommon.SellerIndicatorType."""

    UNKNOWN = 0
    OWNER_LIST = 1
    STOCK_CATEGORY = 2
    VOLUME = 3
    OPEN_INTEREST = 4
    IV = 5
    HV = 6
    IV_RANK = 7
    IV_PERCENTILE = 8
    MARKET_CAP = 9
    PRICE = 10
    CHANGE_RATE = 11
    PLATE = 12
    EXPIRATION_TYPE = 13
    LEFT_DAYS = 14
    OPTION_EXPIRATION_TYPE = 15
    STRIKE_DATE_TIMESTAMP = 16
    PREMIUM = 17
    ANNUALIZED_RETURN = 18
    INTERVAL_RETURN = 19
    OTM_DEGREE = 20
    OTM_PROBABILITY = 21
    OPTION_IV = 22
    BID_PRICE = 23
    ASK_PRICE = 24
    OPTION_VOLUME = 25
    OPTION_OPEN_INTEREST = 26


class UnderlyingRankSortType(OpenEnum):
    """Values of Qot_OptionCommon.UnderlyingRankSortType."""

    UNKNOWN = 0
    VOLUME = 1
    VOLUME_RATIO = 2
    OPEN_INTEREST = 3
    OPEN_INTEREST_RATIO = 4
    PRICE = 5
    PRICE_CHANGE = 6
    IV = 7
    IV_CHANGE = 8
    HV = 9
    HV_CHANGE = 10
    IV_RANK = 11
    IV_PERCENTILE = 12
    MARKET_CAP = 13


class UnderlyingRankIndicatorType(OpenEnum):
    """Values of Qot_OptionCommon.UnderlyingRankIndicatorType."""

    UNKNOWN = 0
    OWNER_LIST = 1
    STOCK_CATEGORY = 2
    VOLUME = 3
    OPEN_INTEREST = 4
    IV = 5
    HV = 6
    IV_RANK = 7
    IV_PERCENTILE = 8
    IV_CHANGE = 9
    HV_CHANGE = 10
    VOLUME_RATIO = 11
    OI_RATIO = 12
    MARKET_CAP = 13


class OptionRankIndicatorType(OpenEnum):
    """Values of Qot_OptionCommon.OptionRankIndicatorType."""

    UNKNOWN = 0
    STOCK_CATEGORY = 1
    MARKET_CAP = 2
    OWNER_LIST = 3
    UNDERLYING_IV = 4
    UNDERLYING_HV = 5
    IV_RANK = 6
    IV_PERCENTILE = 7
    IV = 8
    OPTION_TYPE = 9
    LEFT_DAYS = 10
    IN_THE_MONEY = 11
    VOLUME = 12
    OPEN_INTEREST = 13
    DELTA = 14
    GAMMA = 15
    THETA = 16
    VEGA = 17
    RHO = 18


class ExpirationType(OpenEnum):
    """Values of Qot_OptionCommon.ExpirationType."""

    UNKNOWN = 0
    MONTHLY = 1
    WEEKLY = 2
    END_OF_MONTH = 3
    QUARTERLY = 4


class IndexComponentType(OpenEnum):
    """Values of Qot_OptionCommon.IndexComponentType."""

    UNKNOWN = 0
    DJI = 1
    IXIC = 2
    NDX = 3
    SPX = 4


@dataclass(slots=True, kw_only=True)
class ZeroDteIndicator(Message):
    """Message Qot_OptionCommon.ZeroDteIndicator."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.ZeroDteIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_common.ZeroDteIndicatorType"),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: ZeroDteIndicatorType
    indicator_value: IndicatorValue | None = None


@dataclass(slots=True, kw_only=True)
class ZeroDteContractIndicator(Message):
    """Message Qot_OptionCommon.ZeroDteContractIndicator."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.ZeroDteContractIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "indicatorType",
            "indicator_type",
            "int32",
            "required",
            enum="qot_option_common.ZeroDteContractIndicatorType",
        ),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: ZeroDteContractIndicatorType
    indicator_value: IndicatorValue | None = None


@dataclass(slots=True, kw_only=True)
class EarningsIndicator(Message):
    """Message Qot_OptionCommon.EarningsIndicator."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.EarningsIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_common.EarningsIndicatorType"
        ),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: EarningsIndicatorType
    indicator_value: IndicatorValue | None = None


@dataclass(slots=True, kw_only=True)
class SellerIndicator(Message):
    """Message Qot_OptionCommon.SellerIndicator."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.SellerIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_common.SellerIndicatorType"),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: SellerIndicatorType
    indicator_value: IndicatorValue | None = None


@dataclass(slots=True, kw_only=True)
class Boundary(Message):
    """Message Qot_OptionCommon.Boundary."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.Boundary"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "value", "value", "double", "required"),
        Field(2, "includes", "includes", "bool", "required"),
    )

    value: float
    includes: bool


@dataclass(slots=True, kw_only=True)
class Interval(Message):
    """Message Qot_OptionCommon.Interval."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.Interval"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "filterMin", "filter_min", "message", "optional", message="qot_option_common.Boundary"),
        Field(2, "filterMax", "filter_max", "message", "optional", message="qot_option_common.Boundary"),
    )

    filter_min: Boundary | None = None
    filter_max: Boundary | None = None


@dataclass(slots=True, kw_only=True)
class IndicatorValue(Message):
    """Message Qot_OptionCommon.IndicatorValue."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.IndicatorValue"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "valueList", "value_list", "int64", "repeated"),
        Field(2, "valueInterval", "value_interval", "message", "optional", message="qot_option_common.Interval"),
        Field(3, "stringValueList", "string_value_list", "string", "repeated"),
        Field(4, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
    )

    value_list: list[int] = empty_list()
    value_interval: Interval | None = None
    string_value_list: list[str] = empty_list()
    security_list: list[qot_common.Security] = empty_list()


@dataclass(slots=True, kw_only=True)
class UnderlyingRankIndicator(Message):
    """Message Qot_OptionCommon.UnderlyingRankIndicator."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.UnderlyingRankIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "indicatorType",
            "indicator_type",
            "int32",
            "required",
            enum="qot_option_common.UnderlyingRankIndicatorType",
        ),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: UnderlyingRankIndicatorType
    indicator_value: IndicatorValue | None = None


@dataclass(slots=True, kw_only=True)
class OptionRankIndicator(Message):
    """Message Qot_OptionCommon.OptionRankIndicator."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.OptionRankIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_common.OptionRankIndicatorType"
        ),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: OptionRankIndicatorType
    indicator_value: IndicatorValue | None = None
