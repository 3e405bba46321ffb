# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_OptionScreen.proto. Since 10.6."""

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
    """Values of Qot_OptionScreen.MarketCategory."""

    US_STOCK = 0
    US_INDEX = 1
    US_FUTURE = 2
    HK_STOCK = 3
    HK_INDEX = 4
    JP_STOCK = 5
    JP_INDEX = 6


class UnderlyingIndicatorType(OpenEnum):
    """Values of Qot_OptionScreen.UnderlyingIndicatorType."""

    UNKNOWN = 0
    STOCK_LIST = 101
    PLATE = 103
    """Deprecated."""
    INDEX_LIST = 106
    VOLUME = 201
    OPEN_INTEREST = 202
    IV = 203
    HV = 204
    IV_RANK = 205
    IV_PERCENTILE = 206
    IV_CHANGE = 207
    IV_CHANGE_RATIO = 208
    IVHV_RATIO = 209
    IVHV_SPREAD = 210
    MARKET_CAP = 401
    STOCK_PRICE = 402
    CHANGE_RATE = 403


class OptionIndicatorType(OpenEnum):
    """Values of Qot_OptionScreen.OptionIndicatorType."""

    UNKNOWN = 0
    STRIKE_PRICE = 1001
    LEFT_DAY = 1002
    OPTION_TYPE = 1003
    EXERCISE_TYPE = 1004
    EXPIRATION_TYPE = 1005
    STRIKE_DATE_TIMESTAMP = 1007
    IN_THE_MONEY = 2001
    PRICE = 2002
    MID_PRICE = 2003
    BID_PRICE = 2004
    ASK_PRICE = 2005
    BID_ASK_SPREAD = 2006
    BID_VOLUME = 2007
    ASK_VOLUME = 2008
    BID_ASK_VOLUME_RATIO = 2009
    CHANGE_RATE = 2010
    VOLUME = 2011
    TURNOVER = 2012
    OPEN_INTEREST = 2013
    OPEN_INTEREST_MARKET_CAP = 2014
    VOL_OI_RATIO = 2018
    PREMIUM = 2021
    IMPLIED_VOLATILITY = 3001
    HISTORY_VOLATILITY = 3002
    IVHV_RATIO = 3003
    DELTA = 3004
    GAMMA = 3005
    VEGA = 3006
    THETA = 3007
    RHO = 3008
    LEVERAGE_RATIO = 3009
    EFFECTIVE_GEARING = 3010
    BUY_TO_BEP = 3011
    SELL_TO_BEP = 3012
    BUY_PROFIT_PROBABILITY = 3013
    SELL_PROFIT_PROBABILITY = 3014
    INTRINSIC_VALUE_PER = 3015
    TIME_VALUE_PER = 3016
    ITM_DEGREE = 3017
    OTM_DEGREE = 3018
    ITM_PROBABILITY = 3019
    OTM_PROBABILITY = 3020
    SELL_ANNUALIZED_RETURN = 3021
    INTERVAL_RETURN = 3022
    BUY_BREAK_EVEN_POINT = 3023
    """Deprecated."""


class SortDirection(OpenEnum):
    """Order of the results. The other way round than in most of the schema.

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
    """Weekly."""
    MONTHLY = 2
    """Monthly."""
    QUARTERLY = 3
    """Quarterly."""


class Moneyness(OpenEnum):
    """Whether exercise would pay. Qot_OptionCommon numbers both otherwise.

    Source: the vendor's comment on OptionScreenItem.inTheMoney; futu-api 10.11, Python constants, the comment on
    OptIndicator.IN_THE_MONEY.
    """

    OUT_OF_THE_MONEY = 0
    """Out of the money."""
    IN_THE_MONEY = 1
    """In the money."""


@dataclass(slots=True, kw_only=True)
class Boundary(Message):
    """Message Qot_OptionScreen.Boundary."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.Boundary"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "value", "value", "double", "required"),
        Field(2, "includes", "includes", "bool", "required"),
    )

    value: float
    includes: bool


@dataclass(slots=True, kw_only=True)
class Interval(Message):
    """Message Qot_OptionScreen.Interval."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.Interval"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "filterMin", "filter_min", "message", "optional", message="qot_option_screen.Boundary"),
        Field(2, "filterMax", "filter_max", "message", "optional", message="qot_option_screen.Boundary"),
    )

    filter_min: Boundary | None = None
    filter_max: Boundary | None = None


@dataclass(slots=True, kw_only=True)
class IndicatorValue(Message):
    """Message Qot_OptionScreen.IndicatorValue."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.IndicatorValue"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "valueList", "value_list", "int64", "repeated"),
        Field(2, "valueInterval", "value_interval", "message", "optional", message="qot_option_screen.Interval"),
        Field(3, "strValueList", "str_value_list", "string", "repeated"),
    )

    value_list: list[int] = empty_list()
    value_interval: Interval | None = None
    str_value_list: list[str] = empty_list()


@dataclass(slots=True, kw_only=True)
class UnderlyingIndicator(Message):
    """Message Qot_OptionScreen.UnderlyingIndicator."""

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
    indicator_value: IndicatorValue | None = None
    plate_list: list[OptionPlate] = empty_list()


@dataclass(slots=True, kw_only=True)
class OptionIndicator(Message):
    """Message Qot_OptionScreen.OptionIndicator."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.OptionIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_screen.OptionIndicatorType"),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_screen.IndicatorValue"
        ),
    )

    indicator_type: OptionIndicatorType
    indicator_value: IndicatorValue | None = None


@dataclass(slots=True, kw_only=True)
class FilterGroup(Message):
    """Message Qot_OptionScreen.FilterGroup."""

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
    option_list: list[OptionIndicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class OptionPlate(Message):
    """Message Qot_OptionScreen.OptionPlate."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.OptionPlate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "parentPlateId", "parent_plate_id", "string", "optional"),
        Field(2, "plateIdList", "plate_id_list", "string", "repeated"),
    )

    parent_plate_id: str | None = None
    plate_id_list: list[str] = empty_list()


@dataclass(slots=True, kw_only=True)
class Sort(Message):
    """Message Qot_OptionScreen.Sort."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.Sort"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorType", "indicator_type", "int32", "required", enum="qot_option_screen.OptionIndicatorType"),
        Field(2, "direction", "direction", "int32", "required", enum="qot_option_screen.SortDirection"),
    )

    indicator_type: OptionIndicatorType
    direction: SortDirection


@dataclass(slots=True, kw_only=True)
class UnderlyingInfo(Message):
    """Message Qot_OptionScreen.UnderlyingInfo."""

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
    iv: float | None = None
    hv: float | None = None
    iv_rank: float | None = None
    iv_percentile: float | None = None
    market_cap: float | None = None
    price: float | None = None
    change_rate: float | None = None


@dataclass(slots=True, kw_only=True)
class OptionScreenItem(Message):
    """Message Qot_OptionScreen.OptionScreenItem."""

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
    option_name: str | None = None
    strike_price: float | None = None
    strike_date: int | None = None
    option_type: qot_common.OptionType | None = None
    exercise_type: qot_common.OptionAreaType | None = None
    expiration_type: ExpirationType | None = None
    in_the_money: Moneyness | None = None
    left_day: int | None = None
    price: float | None = None
    mid_price: float | None = None
    bid_price: float | None = None
    ask_price: float | None = None
    bid_ask_spread: float | None = None
    bid_volume: int | None = None
    ask_volume: int | None = None
    change_rate: float | None = None
    volume: int | None = None
    turnover: float | None = None
    open_interest: int | None = None
    bid_ask_volume_ratio: float | None = None
    open_interest_market_cap: float | None = None
    vol_oi_ratio: float | None = None
    premium: float | None = None
    implied_volatility: float | None = None
    delta: float | None = None
    gamma: float | None = None
    vega: float | None = None
    theta: float | None = None
    rho: float | None = None
    leverage_ratio: float | None = None
    effective_gearing: float | None = None
    itm_probability: float | None = None
    buy_break_even_point: float | None = None
    """Deprecated."""
    underlying_info: UnderlyingInfo | None = None
    history_volatility: float | None = None
    iv_hv_ratio: float | None = None
    buy_to_bep: float | None = None
    sell_to_bep: float | None = None
    buy_profit_probability: float | None = None
    sell_profit_probability: float | None = None
    intrinsic_value_per: float | None = None
    time_value_per: float | None = None
    itm_degree: float | None = None
    otm_degree: float | None = None
    otm_probability: float | None = None
    sell_annualized_return: float | None = None
    interval_return: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_OptionScreen.C2S."""

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
    filter_list: list[FilterGroup] = empty_list()
    sort_list: list[Sort] = empty_list()
    page_from: int | None = None
    page_count: int | None = None
    option_retrieve_list: list[OptionIndicatorType] = empty_list()
    underlying_retrieve_list: list[UnderlyingIndicatorType] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_OptionScreen.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "lastPage", "last_page", "bool", "required"),
        Field(2, "allCount", "all_count", "int32", "required"),
        Field(3, "dataList", "data_list", "message", "repeated", message="qot_option_screen.OptionScreenItem"),
    )

    last_page: bool
    all_count: int
    data_list: list[OptionScreenItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_OptionScreen.Request."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_option_screen.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_OptionScreen.Response."""

    FULL_NAME: ClassVar[str] = "Qot_OptionScreen.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_option_screen.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
