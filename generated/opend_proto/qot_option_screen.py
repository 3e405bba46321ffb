# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Screens the options of whole markets by conditions on the underlying and on the option (id 3253). Volatilities and
probabilities are fractions here, in conditions and results: 0.3 is 30%; most other protocols have them in
percent. The documentation and its recorded results say so; a docstring of the vendor's client has 30.0 for an
implied volatility of 30%. For other ratios no source has an example. For the next page raise pageFrom by the
number received, until lastPage. Since 10.6.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Boundary",
    "ExpirationType",
    "FilterGroup",
    "IndicatorValue",
    "Interval",
    "MarketCategory",
    "Moneyness",
    "OptionIndicator",
    "OptionIndicatorType",
    "OptionPlate",
    "OptionScreenItem",
    "Request",
    "Response",
    "Sort",
    "SortDirection",
    "UnderlyingIndicator",
    "UnderlyingIndicatorType",
    "UnderlyingInfo",
]


class MarketCategory(OpenEnum):
    """The markets to screen, by the market and kind of the underlying. Not Qot_OptionCommon.OptionMarket."""

    US_STOCK = 0
    """Options on US stocks; ETFs count as stocks."""
    US_INDEX = 1
    """Options on US indices."""
    US_FUTURE = 2
    """Options on US futures. No results yet, says the documentation of mid-2026."""
    HK_STOCK = 3
    """Options on Hong Kong stocks."""
    HK_INDEX = 4
    """Options on Hong Kong indices."""
    JP_STOCK = 5
    """Options on Japanese stocks. No results yet, says the documentation of mid-2026."""
    JP_INDEX = 6
    """Options on Japanese indices. No results yet, says the documentation of mid-2026."""


class UnderlyingIndicatorType(OpenEnum):
    """Figures of the underlying, to filter by or to return. Each says which field of IndicatorValue a condition
    reads.
    """

    UNKNOWN = 0
    """Not known."""
    STOCK_LIST = 101
    """Only these underlyings; valueList with ids of the gateway's, or strValueList with codes such as US.AAPL."""
    PLATE = 103
    """Deprecated. Only these plates. Not implemented: the gateway refuses it."""
    INDEX_LIST = 106
    """Only these indices; valueList with ids, or strValueList with codes."""
    VOLUME = 201
    """Contracts traded, all options of the underlying; valueInterval."""
    OPEN_INTEREST = 202
    """Open interest, all options of the underlying; valueInterval."""
    IV = 203
    """Implied volatility of the underlying, as a fraction: 0.3 is 30%; valueInterval."""
    HV = 204
    """Historical volatility of the underlying, as a fraction: 0.3 is 30%; valueInterval."""
    IV_RANK = 205
    """Place of the implied volatility in its past range; valueInterval. The documentation has a fraction (0.3 for
    30%) in one place and 0 to 100 in another, whose example finds nothing above 50.
    """
    IV_PERCENTILE = 206
    """Percentile of the implied volatility among its past values, as a fraction: 0.3 is 30%; valueInterval."""
    IV_CHANGE = 207
    """Change of the implied volatility, as a difference; valueInterval. No source has an example of its unit."""
    IV_CHANGE_RATIO = 208
    """Change of the implied volatility, relative to what it was; valueInterval. No source has an example of its
    unit.
    """
    IVHV_RATIO = 209
    """Implied by historical volatility; valueInterval."""
    IVHV_SPREAD = 210
    """Implied minus historical volatility; valueInterval. No source has an example of its unit."""
    MARKET_CAP = 401
    """Market capitalisation, in plain units of its currency; valueInterval."""
    STOCK_PRICE = 402
    """Last price of the underlying; valueInterval."""
    CHANGE_RATE = 403
    """Relative change of the underlying's price; valueInterval. No source has an example of its unit."""


class OptionIndicatorType(OpenEnum):
    """Figures of the option, to filter by, sort by or return. Each says which field of IndicatorValue a condition
    reads.
    """

    UNKNOWN = 0
    """Not known."""
    STRIKE_PRICE = 1001
    """Strike price; valueInterval."""
    LEFT_DAY = 1002
    """Days until expiry; valueInterval."""
    OPTION_TYPE = 1003
    """Calls or puts; valueList with values of Qot_Common.OptionType."""
    EXERCISE_TYPE = 1004
    """When the option can be exercised; valueList: 1 American, 2 European."""
    EXPIRATION_TYPE = 1005
    """Kind of expiry; valueList: 1 weekly, 2 monthly, 3 quarterly."""
    STRIKE_DATE_TIMESTAMP = 1007
    """Day of expiry, in seconds since 1970; valueList."""
    IN_THE_MONEY = 2001
    """0 for out of the money, 1 for in the money; valueList."""
    PRICE = 2002
    """Last price of the option; valueInterval."""
    MID_PRICE = 2003
    """Price midway between bid and ask; valueInterval."""
    BID_PRICE = 2004
    """Best bid; valueInterval."""
    ASK_PRICE = 2005
    """Best ask; valueInterval."""
    BID_ASK_SPREAD = 2006
    """Distance between bid and ask, in units of price; valueInterval."""
    BID_VOLUME = 2007
    """Contracts at the bid; valueInterval."""
    ASK_VOLUME = 2008
    """Contracts at the ask; valueInterval."""
    BID_ASK_VOLUME_RATIO = 2009
    """Contracts at the bid against those at the ask; valueInterval."""
    CHANGE_RATE = 2010
    """Relative change of the option's price; valueInterval. No source has an example of its unit."""
    VOLUME = 2011
    """Contracts traded; valueInterval."""
    TURNOVER = 2012
    """Money traded; valueInterval."""
    OPEN_INTEREST = 2013
    """Contracts that are open; valueInterval."""
    OPEN_INTEREST_MARKET_CAP = 2014
    """Value of the open interest; valueInterval."""
    VOL_OI_RATIO = 2018
    """Contracts traded per contract open; valueInterval."""
    PREMIUM = 2021
    """Money that the option's seller receives. To sort by or return only: the gateway refuses it as a condition."""
    IMPLIED_VOLATILITY = 3001
    """Implied volatility, as a fraction: 0.5 is 50%; valueInterval."""
    HISTORY_VOLATILITY = 3002
    """Historical volatility, as a fraction by the documentation's rule: 0.3 is 30%; valueInterval."""
    IVHV_RATIO = 3003
    """Implied by historical volatility; valueInterval."""
    DELTA = 3004
    """Change of the option's price per unit of change of the underlying: 0 to 1 for calls, -1 to 0 for puts;
    valueInterval.
    """
    GAMMA = 3005
    """Change of delta per unit of change of the underlying, 0 or more; valueInterval."""
    VEGA = 3006
    """Change of the option's price as volatility changes; valueInterval."""
    THETA = 3007
    """Change of the option's price as time passes, mostly 0 or less; valueInterval."""
    RHO = 3008
    """Change of the option's price as the interest rate changes; valueInterval."""
    LEVERAGE_RATIO = 3009
    """Leverage, in times; valueInterval."""
    EFFECTIVE_GEARING = 3010
    """Effective leverage, in times; valueInterval."""
    BUY_TO_BEP = 3011
    """Relative change of the underlying to where a buyer breaks even; valueInterval. No source has an example of its
    unit.
    """
    SELL_TO_BEP = 3012
    """Relative change of the underlying to where a seller breaks even; valueInterval. No source has an example of
    its unit.
    """
    BUY_PROFIT_PROBABILITY = 3013
    """Probability of a profit for the buyer, from 0 to 1; valueInterval."""
    SELL_PROFIT_PROBABILITY = 3014
    """Probability of a profit for the seller, from 0 to 1; valueInterval."""
    INTRINSIC_VALUE_PER = 3015
    """Share of intrinsic value; valueInterval. No source says of what, nor has an example of its unit."""
    TIME_VALUE_PER = 3016
    """Share of time value; valueInterval. No source says of what, nor has an example of its unit."""
    ITM_DEGREE = 3017
    """How far the option is in the money; valueInterval. No source has an example of its unit."""
    OTM_DEGREE = 3018
    """How far the option is out of the money; valueInterval. No source has an example of its unit."""
    ITM_PROBABILITY = 3019
    """Probability that the option expires in the money, from 0 to 1; valueInterval."""
    OTM_PROBABILITY = 3020
    """Probability that the option expires out of the money, from 0 to 1; valueInterval."""
    SELL_ANNUALIZED_RETURN = 3021
    """Return for the seller, brought to a year; valueInterval. No source has an example of its unit."""
    INTERVAL_RETURN = 3022
    """Return for the seller until expiry; valueInterval. No source has an example of its unit."""
    BUY_BREAK_EVEN_POINT = 3023
    """Deprecated. No longer supported: the gateway refuses it in conditions, sorting and returned fields. BuyToBep
    takes its place.
    """


class SortDirection(OpenEnum):
    """Order of the results, smallest first by the value 0.

    Source: the vendor's comment on Sort.direction; futu-api 10.11, Python constants, class OptSortDir.
    """

    ASC = 0
    """Smallest first."""
    DESC = 1
    """Largest first."""


class ExpirationType(OpenEnum):
    """When an option expires. Qot_Common.ExpirationCycle and Qot_OptionCommon.ExpirationType number them otherwise.

    Source: futu-api 10.11, Python constants, the comment on OptIndicator.EXPIRATION_TYPE.
    """

    WEEKLY = 1
    """Series with an expiry every week (the usual meaning)."""
    MONTHLY = 2
    """Series with an expiry every month (the usual meaning)."""
    QUARTERLY = 3
    """Series with an expiry every quarter (the usual meaning)."""


class Moneyness(OpenEnum):
    """Whether exercise would pay. Qot_OptionCommon numbers both otherwise.

    Source: the vendor's comment on OptionScreenItem.inTheMoney; futu-api 10.11, Python constants, the comment on
    OptIndicator.IN_THE_MONEY.
    """

    OUT_OF_THE_MONEY = 0
    """Out of the money: exercise would not pay."""
    IN_THE_MONEY = 1
    """In the money: exercise would pay."""


@dataclass(slots=True, kw_only=True)
class Boundary(Message):
    """One end of a range."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.Boundary"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "value", "value", "double", "required"),
        Field(2, "includes", "includes", "bool", "required"),
    )

    value: float
    """The bound, in plain units; the gateway scales it."""
    includes: bool
    """Whether the bound itself belongs to the range."""


@dataclass(slots=True, kw_only=True)
class Interval(Message):
    """A range of numbers."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.Interval"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "filterMin", "filter_min", "message", "optional", message="qot_option_screen.Boundary"),
        Field(2, "filterMax", "filter_max", "message", "optional", message="qot_option_screen.Boundary"),
    )

    filter_min: Boundary | None = None
    """Lower end; it may be left out."""
    filter_max: Boundary | None = None
    """Upper end; it may be left out."""


@dataclass(slots=True, kw_only=True)
class IndicatorValue(Message):
    """What a condition compares with. The kind of condition says which field it reads; a condition of "any of these"
    reads a list.
    """

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.IndicatorValue"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "valueList", "value_list", "int64", "repeated"),
        Field(2, "valueInterval", "value_interval", "message", "optional", message="qot_option_screen.Interval"),
        Field(3, "strValueList", "str_value_list", "string", "repeated"),
    )

    value_list: list[int] = empty_list()
    """Any of these: values of an enum, ids or timestamps."""
    value_interval: Interval | None = None
    """Between these bounds."""
    str_value_list: list[str] = empty_list()
    """Any of these codes, such as US.AAPL, for StockList and IndexList."""


@dataclass(slots=True, kw_only=True)
class UnderlyingIndicator(Message):
    """One condition on the underlying."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.UnderlyingIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_screen.UnderlyingIndicatorType"
        ),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_screen.IndicatorValue"
        ),
        Field(4, "plateList", "plate_list", "message", "repeated", message="qot_option_screen.OptionPlate"),
    )

    indicator_type: UnderlyingIndicatorType
    """What is compared."""
    indicator_value: IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""
    plate_list: list[OptionPlate] = empty_list()
    """Plates, for the kind Plate, which is not implemented."""


@dataclass(slots=True, kw_only=True)
class OptionIndicator(Message):
    """One condition on the option."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.OptionIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_screen.OptionIndicatorType"),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_screen.IndicatorValue"
        ),
    )

    indicator_type: OptionIndicatorType
    """What is compared."""
    indicator_value: IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""


@dataclass(slots=True, kw_only=True)
class FilterGroup(Message):
    """Conditions of which one must hold. Use one of the two lists only: a group with conditions on the underlying
    and on the option is refused.
    """

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.FilterGroup"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "underlyingList",
            "underlying_list",
            "message",
            "repeated",
            message="qot_option_screen.UnderlyingIndicator",
        ),
        Field(2, "optionList", "option_list", "message", "repeated", message="qot_option_screen.OptionIndicator"),
    )

    underlying_list: list[UnderlyingIndicator] = empty_list()
    """Conditions on the underlying."""
    option_list: list[OptionIndicator] = empty_list()
    """Conditions on the option."""


@dataclass(slots=True, kw_only=True)
class OptionPlate(Message):
    """Plates under one parent. Only for the condition Plate, which is not implemented."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.OptionPlate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "parentPlateId", "parent_plate_id", "string", "optional"),
        Field(2, "plateIdList", "plate_id_list", "string", "repeated"),
    )

    parent_plate_id: str | None = None
    """Parent plate, such as BK1000."""
    plate_id_list: list[str] = empty_list()
    """Any of these plates, such as BK1001."""


@dataclass(slots=True, kw_only=True)
class Sort(Message):
    """One key of the order of results."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.Sort"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_screen.OptionIndicatorType"),
        Field(2, "direction", "direction", "int32", "required", enum="qot_option_screen.SortDirection"),
    )

    indicator_type: OptionIndicatorType
    """Figure to sort by."""
    direction: SortDirection
    """0 smallest first, 1 largest first."""


@dataclass(slots=True, kw_only=True)
class UnderlyingInfo(Message):
    """Figures of an option's underlying. Those are set that underlyingRetrieveList asks for; stockID always is."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.UnderlyingInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stockID", "stock_id", "uint64", "optional"),
        Field(2, "iv", "iv", "double", "optional"),
        Field(3, "hv", "hv", "double", "optional"),
        Field(4, "ivRank", "iv_rank", "double", "optional"),
        Field(5, "ivPercentile", "iv_percentile", "double", "optional"),
        Field(6, "marketCap", "market_cap", "double", "optional"),
        Field(7, "price", "price", "double", "optional"),
        Field(8, "changeRate", "change_rate", "double", "optional"),
    )

    stock_id: int | None = None
    """Id that the gateway gives the underlying."""
    iv: float | None = None
    """Implied volatility, as a fraction: 0.45135 is 45.135%."""
    hv: float | None = None
    """Historical volatility, as a fraction: 0.46845 is 46.845%."""
    iv_rank: float | None = None
    """Place of the implied volatility in its past range, as a fraction by the documentation's rule: 0.3 is 30%."""
    iv_percentile: float | None = None
    """Percentile of the implied volatility among its past values, as a fraction: 0.3 is 30%."""
    market_cap: float | None = None
    """Market capitalisation, in plain units of its currency."""
    price: float | None = None
    """Last price of the underlying."""
    change_rate: float | None = None
    """Change of the underlying's price. The vendor's comment says in percent (20 is 20%), unlike the volatilities
    beside it; no example shows it.
    """


@dataclass(slots=True, kw_only=True)
class OptionScreenItem(Message):
    """One option that fits. Code, name, strike day and the underlying's id are always set; the rest as
    optionRetrieveList asks, or a basic set if that is empty.
    """

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.OptionScreenItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "optionName", "option_name", "string", "optional"),
        Field(3, "strikePrice", "strike_price", "double", "optional"),
        Field(4, "strikeDate", "strike_date", "int64", "optional"),
        Field(5, "optionType", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(6, "exerciseType", "exercise_type", "int32", "optional", enum="qot_common.OptionAreaType"),
        Field(7, "expirationType", "expiration_type", "int32", "optional", enum="qot_option_screen.ExpirationType"),
        Field(8, "inTheMoney", "in_the_money", "int32", "optional", enum="qot_option_screen.Moneyness"),
        Field(9, "leftDay", "left_day", "int32", "optional"),
        Field(20, "price", "price", "double", "optional"),
        Field(21, "midPrice", "mid_price", "double", "optional"),
        Field(22, "bidPrice", "bid_price", "double", "optional"),
        Field(23, "askPrice", "ask_price", "double", "optional"),
        Field(24, "bidAskSpread", "bid_ask_spread", "double", "optional"),
        Field(25, "bidVolume", "bid_volume", "int64", "optional"),
        Field(26, "askVolume", "ask_volume", "int64", "optional"),
        Field(27, "changeRate", "change_rate", "double", "optional"),
        Field(28, "volume", "volume", "int64", "optional"),
        Field(29, "turnover", "turnover", "double", "optional"),
        Field(30, "openInterest", "open_interest", "int64", "optional"),
        Field(31, "bidAskVolumeRatio", "bid_ask_volume_ratio", "double", "optional"),
        Field(32, "openInterestMarketCap", "open_interest_market_cap", "double", "optional"),
        Field(33, "volOIRatio", "vol_oi_ratio", "double", "optional"),
        Field(34, "premium", "premium", "double", "optional"),
        Field(40, "impliedVolatility", "implied_volatility", "double", "optional"),
        Field(41, "delta", "delta", "double", "optional"),
        Field(42, "gamma", "gamma", "double", "optional"),
        Field(43, "vega", "vega", "double", "optional"),
        Field(44, "theta", "theta", "double", "optional"),
        Field(45, "rho", "rho", "double", "optional"),
        Field(46, "leverageRatio", "leverage_ratio", "double", "optional"),
        Field(47, "effectiveGearing", "effective_gearing", "double", "optional"),
        Field(48, "itmProbability", "itm_probability", "double", "optional"),
        Field(49, "buyBreakEvenPoint", "buy_break_even_point", "double", "optional"),
        Field(
            50, "underlyingInfo", "underlying_info", "message", "optional", message="qot_option_screen.UnderlyingInfo"
        ),
        Field(51, "historyVolatility", "history_volatility", "double", "optional"),
        Field(52, "ivHvRatio", "iv_hv_ratio", "double", "optional"),
        Field(53, "buyToBep", "buy_to_bep", "double", "optional"),
        Field(54, "sellToBep", "sell_to_bep", "double", "optional"),
        Field(55, "buyProfitProbability", "buy_profit_probability", "double", "optional"),
        Field(56, "sellProfitProbability", "sell_profit_probability", "double", "optional"),
        Field(57, "intrinsicValuePer", "intrinsic_value_per", "double", "optional"),
        Field(58, "timeValuePer", "time_value_per", "double", "optional"),
        Field(59, "itmDegree", "itm_degree", "double", "optional"),
        Field(60, "otmDegree", "otm_degree", "double", "optional"),
        Field(61, "otmProbability", "otm_probability", "double", "optional"),
        Field(62, "sellAnnualizedReturn", "sell_annualized_return", "double", "optional"),
        Field(63, "intervalReturn", "interval_return", "double", "optional"),
    )

    security: qot_common.Security | None = None
    """Market and code of the option."""
    option_name: str | None = None
    """Name of the option, such as NVDA 260612 205.00C."""
    strike_price: float | None = None
    """Price at which it can be exercised."""
    strike_date: int | None = None
    """Day of expiry, as a number yyyyMMdd."""
    option_type: qot_common.OptionType | None = None
    """Call or put."""
    exercise_type: qot_common.OptionAreaType | None = None
    """When it can be exercised: 1 American, 2 European."""
    expiration_type: ExpirationType | None = None
    """1 weekly, 2 monthly, 3 quarterly."""
    in_the_money: Moneyness | None = None
    """Whether exercise would pay: 0 out of the money, 1 in the money."""
    left_day: int | None = None
    """Days until expiry."""
    price: float | None = None
    """Last price of the option."""
    mid_price: float | None = None
    """Price midway between bid and ask."""
    bid_price: float | None = None
    """Best bid."""
    ask_price: float | None = None
    """Best ask."""
    bid_ask_spread: float | None = None
    """Distance between bid and ask, in units of price."""
    bid_volume: int | None = None
    """Contracts at the bid."""
    ask_volume: int | None = None
    """Contracts at the ask."""
    change_rate: float | None = None
    """Change of the option's price. The vendor's comment says in percent (20 is 20%), unlike the volatilities below;
    no example shows it.
    """
    volume: int | None = None
    """Contracts traded."""
    turnover: float | None = None
    """Money traded."""
    open_interest: int | None = None
    """Contracts that are open."""
    bid_ask_volume_ratio: float | None = None
    """Contracts at the bid against those at the ask."""
    open_interest_market_cap: float | None = None
    """Value of the open interest."""
    vol_oi_ratio: float | None = None
    """Contracts traded per contract open."""
    premium: float | None = None
    """Money that the option's seller receives."""
    implied_volatility: float | None = None
    """Implied volatility, as a fraction: 0.70232 is 70.232%."""
    delta: float | None = None
    """Change of the option's price per unit of change of the underlying: 0 to 1 for calls, -1 to 0 for puts."""
    gamma: float | None = None
    """Change of delta per unit of change of the underlying."""
    vega: float | None = None
    """Change of the option's price as volatility changes."""
    theta: float | None = None
    """Change of the option's price as time passes."""
    rho: float | None = None
    """Change of the option's price as the interest rate changes."""
    leverage_ratio: float | None = None
    """Leverage, in times."""
    effective_gearing: float | None = None
    """Effective leverage, in times."""
    itm_probability: float | None = None
    """Probability that the option expires in the money, from 0 to 1."""
    buy_break_even_point: float | None = None
    """Deprecated. Never set. Use buyToBep."""
    underlying_info: UnderlyingInfo | None = None
    """Figures of the underlying."""
    history_volatility: float | None = None
    """Historical volatility, as a fraction by the documentation's rule: 0.3 is 30%."""
    iv_hv_ratio: float | None = None
    """Implied by historical volatility."""
    buy_to_bep: float | None = None
    """Relative change of the underlying to where a buyer breaks even. No source has an example of its unit."""
    sell_to_bep: float | None = None
    """Relative change of the underlying to where a seller breaks even. No source has an example of its unit."""
    buy_profit_probability: float | None = None
    """Probability of a profit for the buyer, from 0 to 1."""
    sell_profit_probability: float | None = None
    """Probability of a profit for the seller, from 0 to 1."""
    intrinsic_value_per: float | None = None
    """Share of intrinsic value. No source says of what, nor has an example of its unit."""
    time_value_per: float | None = None
    """Share of time value. No source says of what, nor has an example of its unit."""
    itm_degree: float | None = None
    """How far the option is in the money. No source has an example of its unit."""
    otm_degree: float | None = None
    """How far the option is out of the money. No source has an example of its unit."""
    otm_probability: float | None = None
    """Probability that the option expires out of the money, from 0 to 1."""
    sell_annualized_return: float | None = None
    """Return for the seller, brought to a year. No source has an example of its unit."""
    interval_return: float | None = None
    """Return for the seller until expiry. No source has an example of its unit."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The conditions, the order and the page."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "marketCategoryList",
            "market_category_list",
            "int32",
            "repeated",
            enum="qot_option_screen.MarketCategory",
        ),
        Field(2, "filterList", "filter_list", "message", "repeated", message="qot_option_screen.FilterGroup"),
        Field(3, "sortList", "sort_list", "message", "repeated", message="qot_option_screen.Sort"),
        Field(4, "pageFrom", "page_from", "int32", "optional"),
        Field(5, "pageCount", "page_count", "int32", "optional"),
        Field(
            6,
            "optionRetrieveList",
            "option_retrieve_list",
            "int32",
            "repeated",
            enum="qot_option_screen.OptionIndicatorType",
        ),
        Field(
            7,
            "underlyingRetrieveList",
            "underlying_retrieve_list",
            "int32",
            "repeated",
            enum="qot_option_screen.UnderlyingIndicatorType",
        ),
    )

    market_category_list: list[MarketCategory] = empty_list()
    """Markets to screen, at least one."""
    filter_list: list[FilterGroup] = empty_list()
    """Groups of conditions. Each group must hold, by any one of its conditions."""
    sort_list: list[Sort] = empty_list()
    """Order of the results, first key first."""
    page_from: int | None = None
    """Results to skip, from 0."""
    page_count: int | None = None
    """Results of this page, at most 1,000; the vendor's client sends 200 by default."""
    option_retrieve_list: list[OptionIndicatorType] = empty_list()
    """Figures of the option to return. A basic set if left empty."""
    underlying_retrieve_list: list[UnderlyingIndicatorType] = empty_list()
    """Figures of the underlying to return: IV, HV, IVRank, IVPercentile, MarketCap, StockPrice and ChangeRate only.
    None but its id if left empty.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of results."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "lastPage", "last_page", "bool", "required"),
        Field(2, "allCount", "all_count", "int32", "required"),
        Field(3, "dataList", "data_list", "message", "repeated", message="qot_option_screen.OptionScreenItem"),
    )

    last_page: bool
    """Whether no results follow."""
    all_count: int
    """Results on all pages."""
    data_list: list[OptionScreenItem] = empty_list()
    """The options of this page, in the order of sortList."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_option_screen.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_option_screen.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
