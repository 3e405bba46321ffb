# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Holds the types that the option protocols 3301 to 3314 share. It is no protocol itself and has no id. Since 10.8."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    """The option markets, by the market and kind of the underlying."""

    UNKNOWN = 0
    """Not known."""
    US_SECURITY = 1
    """Options on US stocks; ETFs count as stocks."""
    US_INDEX = 2
    """Options on US indices."""
    HK_SECURITY = 3
    """Options on Hong Kong stocks."""
    HK_INDEX = 4
    """Options on Hong Kong indices."""


class OptionStatisticDataType(OpenEnum):
    """What a market statistic counts."""

    UNKNOWN = -1
    """Not known."""
    VOLUME = 0
    """Contracts traded."""
    OPEN_INTEREST = 1
    """Contracts that are open."""


class OptionHVTimeRange(OpenEnum):
    """The spans over which a historical volatility is computed."""

    UNKNOWN = 0
    """Not known."""
    O_30DAY = 1
    """The last 30 days."""
    O_60DAY = 2
    """The last 60 days."""
    O_90DAY = 3
    """The last 90 days."""
    O_120DAY = 4
    """The last 120 days."""
    O_365DAY = 5
    """The last 365 days."""


class OptionRankType(OpenEnum):
    """What the contracts of Qot_GetOptionRank are ranked by."""

    UNKNOWN = 0
    """Not known."""
    VOLUME = 1
    """Contracts traded."""
    TURNOVER = 2
    """Money traded."""
    OI = 3
    """Open interest."""
    OI_INCREMENT = 4
    """Growth of open interest over the day."""
    OI_DECREMENT = 5
    """Fall of open interest over the day."""
    OI_MARKET_CAP = 6
    """Value of the open interest, as money."""
    OI_MARKET_CAP_INCREMENT = 7
    """Growth of the value of the open interest over the day."""
    OI_MARKET_CAP_DECREMENT = 8
    """Fall of the value of the open interest over the day."""
    CHANGE_RATE = 9
    """Relative change of the option's price."""
    IV = 10
    """Implied volatility."""


class ZeroDteSortType(OpenEnum):
    """What the underlyings of Qot_GetOptionZeroDteScreener are sorted by."""

    UNKNOWN = 0
    """Not known."""
    VOLUME = 1
    """Contracts traded, all options of the underlying."""
    IV = 2
    """Implied volatility."""
    CHANGE_RATE = 3
    """Relative change of the underlying's price."""
    OPEN_INTEREST = 4
    """Open interest, all options of the underlying."""
    MARKET_CAP = 5
    """Market capitalisation."""


class ZeroDteIndicatorType(OpenEnum):
    """What Qot_GetOptionZeroDteScreener can filter underlyings by. Each says which field of IndicatorValue it reads."""

    UNKNOWN = 0
    """Not known."""
    OWNER_LIST = 1
    """Only these underlyings; securityList."""
    HAS_EARNINGS_THIS_WEEK = 2
    """Whether earnings are reported this week; valueList: 0 for either, 1 yes, 2 no."""
    VOLUME = 3
    """Contracts traded, all options of the underlying; valueInterval."""
    OPEN_INTEREST = 4
    """Open interest, all options of the underlying; valueInterval."""
    IV = 5
    """Implied volatility, in percent: 20 is 20%; valueInterval."""
    HV = 6
    """Historical volatility, in percent: 20 is 20%; valueInterval."""
    IV_RANK = 7
    """Place of the implied volatility in its past range, in percent: 20 is 20%; valueInterval."""
    IV_PERCENTILE = 8
    """Percentile of the implied volatility among its past values, in percent: 20 is 20%; valueInterval."""
    PRICE = 9
    """Last price of the underlying; valueInterval."""
    CHANGE_RATE = 10
    """Change of the underlying's price, in percent: 20 is 20%; valueInterval."""


class ZeroDteContractSortType(OpenEnum):
    """What the contracts of Qot_GetOptionZeroDteContract are sorted by."""

    UNKNOWN = 0
    """Not known."""
    VOLUME = 1
    """Contracts traded."""
    OPEN_INTEREST = 2
    """By ZeroDteContractItem.openInterest."""
    IV = 3
    """Implied volatility."""
    DELTA = 4
    """Change of the option's price per unit of change of the underlying."""


class ZeroDteContractIndicatorType(OpenEnum):
    """What Qot_GetOptionZeroDteContract can filter contracts by. Each says which field of IndicatorValue it reads."""

    UNKNOWN = 0
    """Not known."""
    OPTION_TYPE = 1
    """Calls or puts; valueList with values of Qot_Common.OptionType."""
    VOLUME = 2
    """Contracts traded; valueInterval."""
    OPEN_INTEREST = 3
    """Open interest; valueInterval."""
    IV = 4
    """Implied volatility, in percent: 20 is 20%; valueInterval."""
    DELTA = 5
    """Change of the option's price per unit of change of the underlying; valueInterval."""
    GAMMA = 6
    """Change of delta per unit of change of the underlying; valueInterval."""
    THETA = 7
    """Change of the option's price as time passes; valueInterval."""
    VEGA = 8
    """Change of the option's price as volatility changes; valueInterval."""
    RHO = 9
    """Change of the option's price as the interest rate changes; valueInterval."""
    PRICE = 10
    """Last price of the option; valueInterval."""
    CHANGE_RATE = 11
    """Change of the option's price, in percent: 20 is 20%; valueInterval."""
    BREAK_EVEN_POINT = 12
    """Price of the underlying at which the option breaks even; valueInterval."""
    TO_BEP = 13
    """Change of the underlying to where the option breaks even, in percent: 20 is 20%; valueInterval."""
    BUY_PROFIT_PROBABILITY = 14
    """Probability of a profit for the buyer, in percent: 20 is 20%; valueInterval."""
    SELL_PROFIT_PROBABILITY = 15
    """Probability of a profit for the seller, in percent: 20 is 20%; valueInterval."""


class EarningsSortType(OpenEnum):
    """What the underlyings of Qot_GetOptionEarningsScreener are sorted by."""

    UNKNOWN = 0
    """Not known."""
    EARNINGS_DATE = 1
    """Day of the earnings report. The default."""
    VOLUME = 2
    """Contracts traded, all options of the underlying."""
    IV = 3
    """Implied volatility."""
    MARKET_CAP = 4
    """Market capitalisation."""
    CHANGE_RATE = 5
    """Relative change of the underlying's price."""
    PRICE = 6
    """Last price of the underlying."""
    IV_RANK = 7
    """Place of the implied volatility in its past range."""
    IV_PERCENTILE = 8
    """Percentile of the implied volatility among its past values."""
    HV = 9
    """Historical volatility."""
    OPEN_INTEREST = 10
    """Open interest, all options of the underlying."""
    LAST_REPORT_IV_CRUSH = 11
    """Fall of implied volatility after the last report."""
    HISTORY_REPORT_IV_CRUSH = 12
    """Fall of implied volatility after past reports, on average."""
    LAST_REPORT_CHG_RATE = 13
    """Relative change of the underlying's price on the day of the last report."""
    HISTORY_REPORT_CHG_RATE = 14
    """Relative change of the underlying's price on the days of past reports, on average."""
    ESTIMATE_EPS_YOY = 15
    """Estimated growth of earnings per share against the year before."""
    ESTIMATE_REVENUE_YOY = 16
    """Estimated growth of revenue against the year before."""
    EXPECTED_MOVE_RATIO = 17
    """Move of the underlying that option prices imply."""


class StockCategory(OpenEnum):
    """The kinds of underlying."""

    ALL = 0
    """Any kind."""
    EQUITY = 1
    """Shares of companies."""
    ETF = 2
    """Exchange-traded funds."""


class EarningsPubType(OpenEnum):
    """When on its day an earnings report comes out."""

    UNKNOWN = 0
    """Not known."""
    BEFORE = 1
    """Before the market opens."""
    AFTER = 2
    """After the market closes."""


class EarningsIndicatorType(OpenEnum):
    """What Qot_GetOptionEarningsScreener can filter underlyings by. Each says which field of IndicatorValue it
    reads.
    """

    UNKNOWN = 0
    """Not known."""
    OWNER_LIST = 1
    """Only these underlyings; securityList."""
    INDEX_COMPONENT = 2
    """Member of an index; valueList with values of IndexComponentType."""
    PLATE = 3
    """Industry or other plate; valueList with ids of plates."""
    MARKET_CAP = 4
    """Market capitalisation, in plain units, no source names the currency; valueInterval."""
    EXPIRATION_TYPE = 5
    """Kind of expiry of the options; valueList with values of ExpirationType."""
    IV = 6
    """Implied volatility, in percent: 20 is 20%; valueInterval."""
    LAST_REPORT_IV_CRUSH = 7
    """Fall of implied volatility after the last report, in percent: 20 is 20%; valueInterval."""
    HISTORY_REPORT_IV_CRUSH = 8
    """Average fall of implied volatility after past reports, in percent: 20 is 20%; valueInterval."""
    IV_RANK = 9
    """Place of the implied volatility in its past range, in percent: 20 is 20%; valueInterval."""
    IV_PERCENTILE = 10
    """Percentile of the implied volatility among its past values, in percent: 20 is 20%; valueInterval."""
    VOLUME = 11
    """Contracts traded, all options of the underlying; valueInterval."""
    OPEN_INTEREST = 12
    """Open interest, all options of the underlying; valueInterval."""
    PRICE = 13
    """Last price of the underlying; valueInterval."""
    CHANGE_RATE = 14
    """Change of the underlying's price, in percent: 20 is 20%; valueInterval."""
    EXPECTED_MOVE_RATIO = 15
    """Move of the underlying that option prices imply, in percent: 20 is 20%; valueInterval."""
    LAST_REPORT_CHG_RATE = 16
    """Change of the underlying's price on the day of the last report, in percent: 20 is 20%; valueInterval."""
    HISTORY_REPORT_CHG_RATE = 17
    """Average change of the underlying's price on the days of past reports, in percent: 20 is 20%; valueInterval."""
    ESTIMATE_REVENUE_YOY = 18
    """Estimated growth of revenue against the year before, in percent: 20 is 20%; valueInterval."""
    ESTIMATE_EPS_YOY = 19
    """Estimated growth of earnings per share against the year before, in percent: 20 is 20%; valueInterval."""
    EARNINGS_DAY_RANGE = 20
    """Days until the earnings report; valueInterval."""


class SellerType(OpenEnum):
    """The strategies of an option's seller."""

    UNKNOWN = 0
    """Not known."""
    COVERED_CALL = 1
    """Sells calls on shares held. United States only."""
    CASH_SECURED_PUT = 2
    """Sells puts with the cash set aside to buy the shares."""


class SellerSortType(OpenEnum):
    """What the contracts of Qot_GetOptionSellerScreener are sorted by."""

    UNKNOWN = 0
    """Not known."""
    ANNUALIZED_RETURN = 1
    """Return brought to a year. The default."""
    INTERVAL_RETURN = 2
    """Return until expiry."""
    ITM_PROBABILITY = 3
    """Probability of exercise."""
    PREMIUM = 4
    """Money that the seller receives."""


class SellerIndicatorType(OpenEnum):
    """What Qot_GetOptionSellerScreener can filter by: up to 13 the underlying, from 14 the contract. Each says which
    field of IndicatorValue it reads. Some have a default that holds unless they are given.
    """

    UNKNOWN = 0
    """Not known."""
    OWNER_LIST = 1
    """Only these underlyings; securityList."""
    STOCK_CATEGORY = 2
    """Kind of the underlying; valueList with values of StockCategory."""
    VOLUME = 3
    """Contracts traded, all options of the underlying; valueInterval, by default above 0."""
    OPEN_INTEREST = 4
    """Open interest, all options of the underlying; valueInterval, by default above 0."""
    IV = 5
    """Implied volatility of the underlying, in percent: 20 is 20%; valueInterval."""
    HV = 6
    """Historical volatility of the underlying, in percent: 20 is 20%; valueInterval."""
    IV_RANK = 7
    """Place of the underlying's implied volatility in its past range, in percent: 20 is 20%; valueInterval."""
    IV_PERCENTILE = 8
    """Percentile of the underlying's implied volatility among its past values, in percent: 20 is 20%; valueInterval."""
    MARKET_CAP = 9
    """Market capitalisation of the underlying; valueInterval, by default above 10 billion; no source names the
    currency.
    """
    PRICE = 10
    """Last price of the underlying; valueInterval, by default above 1 (the source says $1)."""
    CHANGE_RATE = 11
    """Change of the underlying's price, in percent: 20 is 20%; valueInterval."""
    PLATE = 12
    """Plate of the underlying; valueList with ids of plates."""
    EXPIRATION_TYPE = 13
    """Kind of expiry of the underlying's options; valueList with values of ExpirationType."""
    LEFT_DAYS = 14
    """Days until expiry; valueInterval, by default above 0."""
    OPTION_EXPIRATION_TYPE = 15
    """Kind of expiry of the contract; valueList with values of ExpirationType."""
    STRIKE_DATE_TIMESTAMP = 16
    """Day of expiry, in seconds since 1970; valueList."""
    PREMIUM = 17
    """Money that the seller of one contract receives: the option's price times the multiplier; valueInterval."""
    ANNUALIZED_RETURN = 18
    """Return brought to a year, in percent: 20 is 20%; valueInterval."""
    INTERVAL_RETURN = 19
    """Return until expiry, in percent: 20 is 20%; valueInterval."""
    OTM_DEGREE = 20
    """How far the option is out of the money, in percent: 20 is 20%; valueInterval, by default above 0."""
    OTM_PROBABILITY = 21
    """Probability that the option expires out of the money, in percent: 20 is 20%; valueInterval."""
    OPTION_IV = 22
    """Implied volatility of the option, in percent: 20 is 20%; valueInterval."""
    BID_PRICE = 23
    """Bid price of the option; valueInterval, by default above 0.01 (the source says $0.01)."""
    ASK_PRICE = 24
    """Ask price of the option; valueInterval, by default above 0.01 (the source says $0.01)."""
    OPTION_VOLUME = 25
    """Contracts of the option traded; valueInterval, by default above 0."""
    OPTION_OPEN_INTEREST = 26
    """Open interest of the option; valueInterval, by default above 0."""


class UnderlyingRankSortType(OpenEnum):
    """What the underlyings of Qot_GetOptionUnderlyingRank are ranked by."""

    UNKNOWN = 0
    """Not known."""
    VOLUME = 1
    """Contracts traded, calls and puts."""
    VOLUME_RATIO = 2
    """Puts traded per call traded."""
    OPEN_INTEREST = 3
    """Open interest, calls and puts."""
    OPEN_INTEREST_RATIO = 4
    """Open interest in puts per open interest in calls."""
    PRICE = 5
    """Last price of the underlying."""
    PRICE_CHANGE = 6
    """Relative change of the underlying's price."""
    IV = 7
    """Implied volatility."""
    IV_CHANGE = 8
    """Relative change of the implied volatility."""
    HV = 9
    """Historical volatility."""
    HV_CHANGE = 10
    """Relative change of the historical volatility."""
    IV_RANK = 11
    """Place of the implied volatility in its past range."""
    IV_PERCENTILE = 12
    """Percentile of the implied volatility among its past values."""
    MARKET_CAP = 13
    """Market capitalisation."""


class UnderlyingRankIndicatorType(OpenEnum):
    """What Qot_GetOptionUnderlyingRank can filter underlyings by. Each says which field of IndicatorValue it reads."""

    UNKNOWN = 0
    """Not known."""
    OWNER_LIST = 1
    """Only these underlyings; securityList."""
    STOCK_CATEGORY = 2
    """Kind of the underlying; valueList with values of StockCategory."""
    VOLUME = 3
    """Contracts traded, calls and puts; valueInterval."""
    OPEN_INTEREST = 4
    """Open interest, calls and puts; valueInterval."""
    IV = 5
    """Implied volatility, in percent: 20 is 20%; valueInterval."""
    HV = 6
    """Historical volatility, in percent: 20 is 20%; valueInterval."""
    IV_RANK = 7
    """Place of the implied volatility in its past range, in percent: 20 is 20%; valueInterval."""
    IV_PERCENTILE = 8
    """Percentile of the implied volatility among its past values, in percent: 20 is 20%; valueInterval."""
    IV_CHANGE = 9
    """Relative change of the implied volatility, in percent: 20 is 20%; valueInterval."""
    HV_CHANGE = 10
    """Relative change of the historical volatility, in percent: 20 is 20%; valueInterval."""
    VOLUME_RATIO = 11
    """Puts traded per call traded; valueInterval. Documented as in percent, but an example of the result is a plain
    ratio (0.97899).
    """
    OI_RATIO = 12
    """Open interest in puts per open interest in calls; valueInterval. Documented as in percent, but an example of
    the result is a plain ratio (1.93868).
    """
    MARKET_CAP = 13
    """Market capitalisation, in plain units, no source names the currency; valueInterval."""


class OptionRankIndicatorType(OpenEnum):
    """What Qot_GetOptionRank can filter contracts by: up to 7 by the underlying, from 8 by the contract. Each says
    which field of IndicatorValue it reads.
    """

    UNKNOWN = 0
    """Not known."""
    STOCK_CATEGORY = 1
    """Kind of the underlying; valueList with values of StockCategory."""
    MARKET_CAP = 2
    """Market capitalisation of the underlying, in plain units, no source names the currency; valueInterval."""
    OWNER_LIST = 3
    """Only these underlyings; securityList."""
    UNDERLYING_IV = 4
    """Implied volatility of the underlying, in percent: 20 is 20%; valueInterval."""
    UNDERLYING_HV = 5
    """Historical volatility of the underlying, in percent: 20 is 20%; valueInterval."""
    IV_RANK = 6
    """Place of the underlying's implied volatility in its past range, in percent: 20 is 20%; valueInterval."""
    IV_PERCENTILE = 7
    """Percentile of the underlying's implied volatility among its past values, in percent: 20 is 20%; valueInterval."""
    IV = 8
    """Implied volatility of the contract, in percent: 20 is 20%; valueInterval."""
    OPTION_TYPE = 9
    """Calls or puts; valueList with values of Qot_Common.OptionType (1 call, 2 put)."""
    LEFT_DAYS = 10
    """Days until expiry; valueInterval."""
    IN_THE_MONEY = 11
    """0 for out of the money, 1 for in the money; valueList."""
    VOLUME = 12
    """Contracts traded; valueInterval."""
    OPEN_INTEREST = 13
    """Open interest; valueInterval."""
    DELTA = 14
    """Change of the option's price per unit of change of the underlying; valueInterval."""
    GAMMA = 15
    """Change of delta per unit of change of the underlying; valueInterval."""
    THETA = 16
    """Change of the option's price as time passes; valueInterval."""
    VEGA = 17
    """Change of the option's price as volatility changes; valueInterval."""
    RHO = 18
    """Change of the option's price as the interest rate changes; valueInterval."""


class ExpirationType(OpenEnum):
    """When options of a series expire. Qot_OptionScreen and Qot_Common.ExpirationCycle number them otherwise."""

    UNKNOWN = 0
    """Not known."""
    MONTHLY = 1
    """Once a month."""
    WEEKLY = 2
    """Every week."""
    END_OF_MONTH = 3
    """Options that expire at the end of a month, on its last trading day (inferred)."""
    QUARTERLY = 4
    """Once a quarter."""


class IndexComponentType(OpenEnum):
    """Indices of US shares whose members can be filtered for."""

    UNKNOWN = 0
    """Not known."""
    DJI = 1
    """Dow Jones Industrial Average."""
    IXIC = 2
    """Nasdaq Composite."""
    NDX = 3
    """Nasdaq-100."""
    SPX = 4
    """Standard & Poor's 500."""


@dataclass(slots=True, kw_only=True)
class ZeroDteIndicator(Message):
    """One condition on the underlyings of Qot_GetOptionZeroDteScreener."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.ZeroDteIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_common.ZeroDteIndicatorType"),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: ZeroDteIndicatorType
    """What is compared."""
    indicator_value: IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""


@dataclass(slots=True, kw_only=True)
class ZeroDteContractIndicator(Message):
    """One condition on the contracts of Qot_GetOptionZeroDteContract."""

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
    """What is compared."""
    indicator_value: IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""


@dataclass(slots=True, kw_only=True)
class EarningsIndicator(Message):
    """One condition on the underlyings of Qot_GetOptionEarningsScreener."""

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
    """What is compared."""
    indicator_value: IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""


@dataclass(slots=True, kw_only=True)
class SellerIndicator(Message):
    """One condition on the contracts of Qot_GetOptionSellerScreener."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.SellerIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_common.SellerIndicatorType"),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: SellerIndicatorType
    """What is compared."""
    indicator_value: IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""


@dataclass(slots=True, kw_only=True)
class Boundary(Message):
    """One end of a range."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.Boundary"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "value", "value", "double", "required"),
        Field(2, "includes", "includes", "bool", "required"),
    )

    value: float
    """The bound, in the unit of what is compared."""
    includes: bool
    """Whether the bound itself belongs to the range."""


@dataclass(slots=True, kw_only=True)
class Interval(Message):
    """A range of numbers."""

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.Interval"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "filterMin", "filter_min", "message", "optional", message="qot_option_common.Boundary"),
        Field(2, "filterMax", "filter_max", "message", "optional", message="qot_option_common.Boundary"),
    )

    filter_min: Boundary | None = None
    """Lower end."""
    filter_max: Boundary | None = None
    """Upper end."""


@dataclass(slots=True, kw_only=True)
class IndicatorValue(Message):
    """What a condition compares with. The kind of condition says which field it reads; a condition of "any of these"
    reads a list.
    """

    FULL_NAME: ClassVar[str] = "Qot_OptionCommon.IndicatorValue"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "valueList", "value_list", "int64", "repeated"),
        Field(2, "valueInterval", "value_interval", "message", "optional", message="qot_option_common.Interval"),
        Field(3, "stringValueList", "string_value_list", "string", "repeated"),
        Field(4, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
    )

    value_list: list[int] = empty_list()
    """Any of these numbers: values of an enum, ids of plates or timestamps."""
    value_interval: Interval | None = None
    """Between these bounds."""
    string_value_list: list[str] = empty_list()
    """Any of these texts, such as condition codes; used by Qot_GetOptionEvent."""
    security_list: list[qot_common.Security] = empty_list()
    """Any of these securities, each an underlying."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            value_list: list[int] = empty_list(),
            value_interval: Interval | None = None,
            string_value_list: list[str] = empty_list(),
            security_list: Sequence[qot_common.Security | str] = (),
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class UnderlyingRankIndicator(Message):
    """One condition on the underlyings of Qot_GetOptionUnderlyingRank."""

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
    """What is compared."""
    indicator_value: IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""


@dataclass(slots=True, kw_only=True)
class OptionRankIndicator(Message):
    """One condition on the contracts of Qot_GetOptionRank."""

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
    """What is compared."""
    indicator_value: IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""
