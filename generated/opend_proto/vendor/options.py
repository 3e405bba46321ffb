# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Constants of option chains, strategies, rankings and events.

Invariant: names, texts and numbers are those of the vendor's Python client.
"""

from __future__ import annotations

from enum import IntEnum

from .choice import Choice

__all__ = [
    "AlertOpType",
    "AlertOrderType",
    "EarningsIndicatorType",
    "EarningsPubType",
    "EarningsSortType",
    "EventIndicatorType",
    "EventMarketSentiment",
    "EventOrderType",
    "EventSortDir",
    "EventTickerStrategy",
    "EventTickerType",
    "ExpirationType",
    "IndexComponent",
    "OptIndicator",
    "OptMarketCategory",
    "OptSortDir",
    "OptUnderlyingIndicator",
    "OptionCondType",
    "OptionHVTimeRange",
    "OptionMarket",
    "OptionRankIndicatorType",
    "OptionRankType",
    "OptionStatisticDataType",
    "SellerIndicatorType",
    "SellerSortType",
    "SellerType",
    "StockCategory",
    "StrategyLegAction",
    "UnderlyingRankIndicatorType",
    "UnderlyingRankSortType",
    "ZeroDteContractIndicatorType",
    "ZeroDteContractSortType",
    "ZeroDteIndicatorType",
    "ZeroDteSortType",
]


class AlertOpType(Choice):
    """What is done with the alerts."""

    UNKNOWN = "N/A", 0
    ADD = "ADD", 1
    DELETE = "DELETE", 2
    MODIFY = "MODIFY", 3
    ENABLE = "ENABLE", 4
    DISABLE = "DISABLE", 5
    DELETE_ALL = "DELETE_ALL", 6


class AlertOrderType(Choice):
    """The kind of order of an alert about option events."""

    NORMAL = "NORMAL", 0
    SWEEP = "SWEEP", 1
    CROSS = "CROSS", 2
    FLOOR = "FLOOR", 4


class EarningsIndicatorType(Choice):
    """What Qot_GetOptionEarningsScreener can filter underlyings by. Each says which field of IndicatorValue it
    reads.
    """

    UNKNOWN = "N/A", 0
    OWNER_LIST = "OWNER_LIST", 1
    INDEX_COMPONENT = "INDEX_COMPONENT", 2
    PLATE = "PLATE", 3
    MARKET_CAP = "MARKET_CAP", 4
    EXPIRATION_TYPE = "EXPIRATION_TYPE", 5
    IV = "IV", 6
    LAST_REPORT_IV_CRUSH = "LAST_REPORT_IV_CRUSH", 7
    HISTORY_REPORT_IV_CRUSH = "HISTORY_REPORT_IV_CRUSH", 8
    IV_RANK = "IV_RANK", 9
    IV_PERCENTILE = "IV_PERCENTILE", 10
    VOLUME = "VOLUME", 11
    OPEN_INTEREST = "OPEN_INTEREST", 12
    PRICE = "PRICE", 13
    CHANGE_RATIO = "CHANGE_RATIO", 14
    EXPECTED_MOVE_RATIO = "EXPECTED_MOVE_RATIO", 15
    LAST_REPORT_CHG_RATIO = "LAST_REPORT_CHG_RATIO", 16
    HISTORY_REPORT_CHG_RATIO = "HISTORY_REPORT_CHG_RATIO", 17
    ESTIMATE_REVENUE_YOY = "ESTIMATE_REVENUE_YOY", 18
    ESTIMATE_EPS_YOY = "ESTIMATE_EPS_YOY", 19
    EARNINGS_DAY_RANGE = "EARNINGS_DAY_RANGE", 20


class EarningsPubType(Choice):
    """When on its day an earnings report comes out."""

    UNKNOWN = "N/A", 0
    BEFORE = "BEFORE", 1
    AFTER = "AFTER", 2


class EarningsSortType(Choice):
    """What the underlyings of Qot_GetOptionEarningsScreener are sorted by."""

    UNKNOWN = "N/A", 0
    EARNINGS_DATE = "EARNINGS_DATE", 1
    VOLUME = "VOLUME", 2
    IV = "IV", 3
    MARKET_CAP = "MARKET_CAP", 4
    CHANGE_RATIO = "CHANGE_RATIO", 5
    PRICE = "PRICE", 6
    IV_RANK = "IV_RANK", 7
    IV_PERCENTILE = "IV_PERCENTILE", 8
    HV = "HV", 9
    OPEN_INTEREST = "OPEN_INTEREST", 10
    LAST_REPORT_IV_CRUSH = "LAST_REPORT_IV_CRUSH", 11
    HISTORY_REPORT_IV_CRUSH = "HISTORY_REPORT_IV_CRUSH", 12
    LAST_REPORT_CHG_RATIO = "LAST_REPORT_CHG_RATIO", 13
    HISTORY_REPORT_CHG_RATIO = "HISTORY_REPORT_CHG_RATIO", 14
    ESTIMATE_EPS_YOY = "ESTIMATE_EPS_YOY", 15
    ESTIMATE_REVENUE_YOY = "ESTIMATE_REVENUE_YOY", 16
    EXPECTED_MOVE_RATIO = "EXPECTED_MOVE_RATIO", 17


class EventIndicatorType(Choice):
    """What can be filtered and sorted by. Each says which field of IndicatorValue a condition reads."""

    NONE = "N/A", 0
    OWNER_LIST = "OWNER_LIST", 101
    INDUSTRY_PLATE = "INDUSTRY_PLATE", 102
    CONCEPT_PLATE = "CONCEPT_PLATE", 103
    CORPORATE_ACTION = "CORPORATE_ACTION", 104
    MARKET_CAP = "MARKET_CAP", 105
    OPTION_TYPE = "OPTION_TYPE", 201
    MONEY_TYPE = "MONEY_TYPE", 202
    STRIKE_PRICE = "STRIKE_PRICE", 203
    EXPIRY_DAYS = "EXPIRY_DAYS", 204
    OTM = "OTM", 205
    TICKER_TYPE = "TICKER_TYPE", 301
    VOLUME = "VOLUME", 302
    TURNOVER = "TURNOVER", 303
    PRICE = "PRICE", 304
    TIME = "TIME", 305
    MAX_DAY_NUM = "MAX_DAY_NUM", 306
    ORDER_TYPE = "ORDER_TYPE", 401
    STRATEGY = "STRATEGY", 402
    SENTIMENT = "SENTIMENT", 403
    TOTAL_VOLUME = "TOTAL_VOLUME", 501
    TOTAL_OI = "TOTAL_OI", 502
    VO_RATIO = "VO_RATIO", 503
    IV = "IV", 504
    DELTA = "DELTA", 601
    GAMMA = "GAMMA", 602
    VEGA = "VEGA", 603
    THETA = "THETA", 604
    RHO = "RHO", 605


class EventMarketSentiment(Choice):
    """The view of the underlying that the trade shows."""

    NONE = "N/A", 0
    BEARISH = "BEARISH", 1
    BULLISH = "BULLISH", 2
    NEUTRAL = "NEUTRAL", 3


class EventOrderType(Choice):
    """The kinds of order behind a trade. A trade can have several."""

    NORMAL = "NORMAL", 0
    SWEEP = "SWEEP", 1
    CROSS = "CROSS", 2
    FLOOR = "FLOOR", 4


class EventSortDir(Choice):
    """The direction in which option events are sorted; the number tells whether it is ascending."""

    ASCEND = "ASCEND", 1
    DESCEND = "DESCEND", 0


class EventTickerStrategy(Choice):
    """Whether the trade is part of a strategy."""

    NONE = "N/A", 0
    SINGLE_LEG = "SINGLE_LEG", 1
    MULTI_LEG = "MULTI_LEG", 2


class EventTickerType(Choice):
    """Which side set off the trade."""

    NONE = "N/A", 0
    BUY = "BUY", 1
    SELL = "SELL", 2
    NEUTRAL = "NEUTRAL", 3


class ExpirationType(Choice):
    """When options of a series expire. Qot_OptionScreen and Qot_Common.ExpirationCycle number them otherwise."""

    UNKNOWN = "N/A", 0
    MONTHLY = "MONTHLY", 1
    WEEKLY = "WEEKLY", 2
    END_OF_MONTH = "END_OF_MONTH", 3
    QUARTERLY = "QUARTERLY", 4


class IndexComponent(Choice):
    """Indices of US shares whose members can be filtered for."""

    UNKNOWN = "N/A", 0
    DJI = "DJI", 1
    IXIC = "IXIC", 2
    NDX = "NDX", 3
    SPX = "SPX", 4


class OptIndicator(IntEnum):
    """Figures of the option, to filter by, sort by or return. Each says which field of IndicatorValue a condition
    reads.
    """

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
    CHANGE_RATIO = 2010
    VOLUME = 2011
    TURNOVER = 2012
    OPEN_INTEREST = 2013
    OPEN_INTEREST_MARKET_CAP = 2014
    VOL_OI_RATIO = 2018
    PREMIUM = 2021
    IMPLIED_VOLATILITY = 3001
    HISTORY_VOLATILITY = 3002
    IV_HV_RATIO = 3003
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


class OptMarketCategory(IntEnum):
    """The markets to screen, by the market and kind of the underlying. Not Qot_OptionCommon.OptionMarket."""

    US_STOCK = 0
    US_INDEX = 1
    US_FUTURE = 2
    HK_STOCK = 3
    HK_INDEX = 4
    JP_STOCK = 5
    JP_INDEX = 6


class OptSortDir(IntEnum):
    """Order of the results, smallest first by the value 0.

    Source: the vendor's comment on Sort.direction; futu-api 10.11, Python constants, class OptSortDir.
    """

    ASC = 0
    DESC = 1


class OptUnderlyingIndicator(IntEnum):
    """Figures of the underlying, to filter by or to return. Each says which field of IndicatorValue a condition
    reads.
    """

    UNKNOWN = 0
    STOCK_LIST = 101
    PLATE = 103
    INDEX_LIST = 106
    VOLUME = 201
    OPEN_INTEREST = 202
    IV = 203
    HV = 204
    IV_RANK = 205
    IV_PERCENTILE = 206
    IV_CHANGE = 207
    IV_CHANGE_RATIO = 208
    IV_HV_RATIO = 209
    IV_HV_SPREAD = 210
    MARKET_CAP = 401
    STOCK_PRICE = 402
    CHANGE_RATIO = 403


class OptionCondType(Choice):
    """Whether an option is in the money."""

    ALL = "ALL", 0
    WITHIN = "WITHIN", 1
    OUTSIDE = "OUTSIDE", 2


class OptionHVTimeRange(Choice):
    """The spans over which a historical volatility is computed."""

    NONE = "N/A", 0
    THIRTY_DAY = "30DAY", 1
    SIXTY_DAY = "60DAY", 2
    NINETY_DAY = "90DAY", 3
    ONE_TWENTY_DAY = "120DAY", 4
    THREE_SIXTY_FIVE_DAY = "365DAY", 5


class OptionMarket(Choice):
    """The option markets, by the market and kind of the underlying."""

    NONE = "N/A", 0
    US_SECURITY = "US_SECURITY", 1
    US_INDEX = "US_INDEX", 2
    HK_SECURITY = "HK_SECURITY", 3
    HK_INDEX = "HK_INDEX", 4


class OptionRankIndicatorType(Choice):
    """What Qot_GetOptionRank can filter contracts by: up to 7 by the underlying, from 8 by the contract. Each says
    which field of IndicatorValue it reads.
    """

    NONE = "N/A", 0
    STOCK_CATEGORY = "STOCK_CATEGORY", 1
    MARKET_CAP = "MARKET_CAP", 2
    OWNER_LIST = "OWNER_LIST", 3
    UNDERLYING_IV = "UNDERLYING_IV", 4
    UNDERLYING_HV = "UNDERLYING_HV", 5
    IV_RANK = "IV_RANK", 6
    IV_PERCENTILE = "IV_PERCENTILE", 7
    IV = "IV", 8
    OPTION_TYPE = "OPTION_TYPE", 9
    LEFT_DAYS = "LEFT_DAYS", 10
    IN_THE_MONEY = "IN_THE_MONEY", 11
    VOLUME = "VOLUME", 12
    OPEN_INTEREST = "OPEN_INTEREST", 13
    DELTA = "DELTA", 14
    GAMMA = "GAMMA", 15
    THETA = "THETA", 16
    VEGA = "VEGA", 17
    RHO = "RHO", 18


class OptionRankType(Choice):
    """What the contracts of Qot_GetOptionRank are ranked by."""

    NONE = "N/A", 0
    VOLUME = "VOLUME", 1
    TURNOVER = "TURNOVER", 2
    OI = "OI", 3
    OI_INCREMENT = "OI_INCREMENT", 4
    OI_DECREMENT = "OI_DECREMENT", 5
    OI_MARKET_CAP = "OI_MARKET_CAP", 6
    OI_MARKET_CAP_INCREMENT = "OI_MARKET_CAP_INCREMENT", 7
    OI_MARKET_CAP_DECREMENT = "OI_MARKET_CAP_DECREMENT", 8
    CHANGE_RATE = "CHANGE_RATE", 9
    IV = "IV", 10


class OptionStatisticDataType(Choice):
    """What a market statistic counts."""

    NONE = "N/A", -1
    VOLUME = "VOLUME", 0
    OPEN_INTEREST = "OPEN_INTEREST", 1


class SellerIndicatorType(Choice):
    """What Qot_GetOptionSellerScreener can filter by: up to 13 the underlying, from 14 the contract. Each says which
    field of IndicatorValue it reads. Some have a default that holds unless they are given.
    """

    UNKNOWN = "N/A", 0
    OWNER_LIST = "OWNER_LIST", 1
    STOCK_CATEGORY = "STOCK_CATEGORY", 2
    VOLUME = "VOLUME", 3
    OPEN_INTEREST = "OPEN_INTEREST", 4
    IV = "IV", 5
    HV = "HV", 6
    IV_RANK = "IV_RANK", 7
    IV_PERCENTILE = "IV_PERCENTILE", 8
    MARKET_CAP = "MARKET_CAP", 9
    PRICE = "PRICE", 10
    CHANGE_RATIO = "CHANGE_RATIO", 11
    PLATE = "PLATE", 12
    EXPIRATION_TYPE = "EXPIRATION_TYPE", 13
    LEFT_DAYS = "LEFT_DAYS", 14
    OPTION_EXPIRATION_TYPE = "OPTION_EXPIRATION_TYPE", 15
    STRIKE_DATE_TIMESTAMP = "STRIKE_DATE_TIMESTAMP", 16
    PREMIUM = "PREMIUM", 17
    ANNUALIZED_RETURN = "ANNUALIZED_RETURN", 18
    INTERVAL_RETURN = "INTERVAL_RETURN", 19
    OTM_DEGREE = "OTM_DEGREE", 20
    OTM_PROBABILITY = "OTM_PROBABILITY", 21
    OPTION_IV = "OPTION_IV", 22
    BID_PRICE = "BID_PRICE", 23
    ASK_PRICE = "ASK_PRICE", 24
    OPTION_VOLUME = "OPTION_VOLUME", 25
    OPTION_OPEN_INTEREST = "OPTION_OPEN_INTEREST", 26


class SellerSortType(Choice):
    """What the contracts of Qot_GetOptionSellerScreener are sorted by."""

    UNKNOWN = "N/A", 0
    ANNUALIZED_RETURN = "ANNUALIZED_RETURN", 1
    INTERVAL_RETURN = "INTERVAL_RETURN", 2
    ITM_PROBABILITY = "ITM_PROBABILITY", 3
    PREMIUM = "PREMIUM", 4


class SellerType(Choice):
    """The strategies of an option's seller."""

    UNKNOWN = "N/A", 0
    COVERED_CALL = "COVERED_CALL", 1
    CASH_SECURED_PUT = "CASH_SECURED_PUT", 2


class StockCategory(Choice):
    """The kinds of underlying."""

    ALL = "ALL", 0
    EQUITY = "EQUITY", 1
    ETF = "ETF", 2


class StrategyLegAction(Choice):
    """The side of a leg of an option strategy."""

    UNKNOWN = "UNKNOWN", 0
    BUY = "BUY", 1
    SELL = "SELL", 2


class UnderlyingRankIndicatorType(Choice):
    """What Qot_GetOptionUnderlyingRank can filter underlyings by. Each says which field of IndicatorValue it reads."""

    NONE = "N/A", 0
    OWNER_LIST = "OWNER_LIST", 1
    STOCK_CATEGORY = "STOCK_CATEGORY", 2
    VOLUME = "VOLUME", 3
    OPEN_INTEREST = "OPEN_INTEREST", 4
    IV = "IV", 5
    HV = "HV", 6
    IV_RANK = "IV_RANK", 7
    IV_PERCENTILE = "IV_PERCENTILE", 8
    IV_CHANGE = "IV_CHANGE", 9
    HV_CHANGE = "HV_CHANGE", 10
    VOLUME_RATIO = "VOLUME_RATIO", 11
    OI_RATIO = "OI_RATIO", 12
    MARKET_CAP = "MARKET_CAP", 13


class UnderlyingRankSortType(Choice):
    """What the underlyings of Qot_GetOptionUnderlyingRank are ranked by."""

    NONE = "N/A", 0
    VOLUME = "VOLUME", 1
    VOLUME_RATIO = "VOLUME_RATIO", 2
    OPEN_INTEREST = "OPEN_INTEREST", 3
    OPEN_INTEREST_RATIO = "OPEN_INTEREST_RATIO", 4
    PRICE = "PRICE", 5
    PRICE_CHANGE = "PRICE_CHANGE", 6
    IV = "IV", 7
    IV_CHANGE = "IV_CHANGE", 8
    HV = "HV", 9
    HV_CHANGE = "HV_CHANGE", 10
    IV_RANK = "IV_RANK", 11
    IV_PERCENTILE = "IV_PERCENTILE", 12
    MARKET_CAP = "MARKET_CAP", 13


class ZeroDteContractIndicatorType(Choice):
    """What Qot_GetOptionZeroDteContract can filter contracts by. Each says which field of IndicatorValue it reads."""

    UNKNOWN = "N/A", 0
    OPTION_TYPE = "OPTION_TYPE", 1
    VOLUME = "VOLUME", 2
    OPEN_INTEREST = "OPEN_INTEREST", 3
    IV = "IV", 4
    DELTA = "DELTA", 5
    GAMMA = "GAMMA", 6
    THETA = "THETA", 7
    VEGA = "VEGA", 8
    RHO = "RHO", 9
    PRICE = "PRICE", 10
    CHANGE_RATIO = "CHANGE_RATIO", 11
    BREAK_EVEN_POINT = "BREAK_EVEN_POINT", 12
    TO_BEP = "TO_BEP", 13
    BUY_PROFIT_PROBABILITY = "BUY_PROFIT_PROBABILITY", 14
    SELL_PROFIT_PROBABILITY = "SELL_PROFIT_PROBABILITY", 15


class ZeroDteContractSortType(Choice):
    """What the contracts of Qot_GetOptionZeroDteContract are sorted by."""

    UNKNOWN = "N/A", 0
    VOLUME = "VOLUME", 1
    OPEN_INTEREST = "OPEN_INTEREST", 2
    IV = "IV", 3
    DELTA = "DELTA", 4


class ZeroDteIndicatorType(Choice):
    """What Qot_GetOptionZeroDteScreener can filter underlyings by. Each says which field of IndicatorValue it reads."""

    UNKNOWN = "N/A", 0
    OWNER_LIST = "OWNER_LIST", 1
    HAS_EARNINGS_THIS_WEEK = "HAS_EARNINGS_THIS_WEEK", 2
    VOLUME = "VOLUME", 3
    OPEN_INTEREST = "OPEN_INTEREST", 4
    IV = "IV", 5
    HV = "HV", 6
    IV_RANK = "IV_RANK", 7
    IV_PERCENTILE = "IV_PERCENTILE", 8
    PRICE = "PRICE", 9
    CHANGE_RATIO = "CHANGE_RATIO", 10


class ZeroDteSortType(Choice):
    """What the underlyings of Qot_GetOptionZeroDteScreener are sorted by."""

    UNKNOWN = "N/A", 0
    VOLUME = "VOLUME", 1
    IV = "IV", 2
    CHANGE_RATIO = "CHANGE_RATIO", 3
    OPEN_INTEREST = "OPEN_INTEREST", 4
    MARKET_CAP = "MARKET_CAP", 5
