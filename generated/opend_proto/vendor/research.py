# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Constants of rankings, calendars, companies, institutions and economies.

Invariant: names, texts and numbers are those of the vendor's Python client.
"""

from __future__ import annotations

from .choice import Choice

__all__ = [
    "ArkActiveTransactionHoldingType",
    "ArkActiveTransactionSortField",
    "ArkCycleType",
    "ArkDynamicType",
    "ArkFundHoldingSortField",
    "ArkHoldingType",
    "BeatTerm",
    "BeatType",
    "CodeChangeType",
    "DistributionFrequency",
    "DividendRankIndicatorType",
    "DividendRankSortField",
    "DividendRankType",
    "EarningsBeatIndicatorType",
    "EarningsBeatSortField",
    "EarningsCalendarEstimateType",
    "EarningsCalendarIndicatorType",
    "EarningsCalendarPeriodType",
    "EarningsCalendarPubType",
    "EarningsCalendarSortType",
    "EarningsCalendarStockListType",
    "EconomicImportance",
    "HeatMapPlateType",
    "HeatMapSortField",
    "HighDividendSOEIndicatorType",
    "HighDividendSOESortField",
    "HotListIndicatorType",
    "HotListSortField",
    "IndustrialChainType",
    "InstitutionHoldingChangeSortField",
    "InstitutionHoldingChangeType",
    "InstitutionHoldingListSortField",
    "InstitutionListSortField",
    "MacroDataUnitType",
    "MacroRegion",
    "ModifyUserSecurityOp",
    "NewsSubType",
    "PeriodChangeIndicatorType",
    "PlateStockSortField",
    "PostPeriodType",
    "PriceFilter",
    "RankPeriodType",
    "RankSortDir",
    "RatingChangeType",
    "RatingLevel",
    "RiseFallDistributionType",
    "SecurityReferenceType",
    "SetPriceReminderOp",
    "ShortSellingSortField",
    "SimpleRankIndicatorType",
    "TimeFilterType",
    "UserSecurityGroupType",
]


class ArkActiveTransactionHoldingType(Choice):
    """The ways in which a position changed."""

    INCREASE = "INCREASE", 0
    DECREASE = "DECREASE", 1
    NEW = "NEW", 2
    SOLD_OUT = "SOLD_OUT", 3


class ArkActiveTransactionSortField(Choice):
    """What the list is sorted by."""

    UNKNOWN = "N/A", 0
    CHANGE_AMOUNT = "CHANGE_AMOUNT", 1
    CHANGE_SHARES = "CHANGE_SHARES", 2


class ArkCycleType(Choice):
    """The periods back from now. Whether calendar or trading days count is not documented."""

    ONE_DAY = "ONE_DAY", 0
    FIVE_DAY = "FIVE_DAY", 1
    TEN_DAY = "TEN_DAY", 2
    THIRTY_DAY = "THIRTY_DAY", 3
    SIXTY_DAY = "SIXTY_DAY", 4


class ArkDynamicType(Choice):
    """What there is to tell of the trades in a stock. What separates the kinds is not documented."""

    UNKNOWN = "N/A", 0
    CONSECUTIVE_SAME_DIRECTION = "CONSECUTIVE_SAME_DIRECTION", 1
    RECENT_TRANSACTION = "RECENT_TRANSACTION", 2
    LAST_TRANSACTION = "LAST_TRANSACTION", 3
    NO_DYNAMIC = "NO_DYNAMIC", 4


class ArkFundHoldingSortField(Choice):
    """What the list is sorted by."""

    SHARES = "SHARES", 0
    WEIGHT_CHANGE = "WEIGHT_CHANGE", 1
    SHARES_CHANGE = "SHARES_CHANGE", 2
    MARKET_VALUE = "MARKET_VALUE", 3
    WEIGHT = "WEIGHT", 4


class ArkHoldingType(Choice):
    """Which holdings to list."""

    POSITION = "POSITION", 0
    INCREASE = "INCREASE", 1
    DECREASE = "DECREASE", 2
    NEW = "NEW", 3
    SOLD_OUT = "SOLD_OUT", 4


class BeatTerm(Choice):
    """Which report counts."""

    LATEST = "LATEST", 0
    LATEST_QUARTER = "LATEST_QUARTER", 1
    LATEST_HALF = "LATEST_HALF", 2
    LATEST_ANNUAL = "LATEST_ANNUAL", 3
    ALL = "ALL", 4


class BeatType(Choice):
    """The figure that is compared with its estimate."""

    UNKNOWN = "N/A", 0
    EPS = "EPS", 1
    REVENUE = "REVENUE", 2
    EBIT = "EBIT", 3


class CodeChangeType(Choice):
    """Why a code changes or a temporary code is added."""

    NONE = "N/A", 0
    GEM_TO_MAIN = "GEM_TO_MAIN", 1
    UNPAID = "UNPAID", 2
    CHANGE_LOT = "CHANGE_LOT", 3
    SPLIT = "SPLIT", 4
    JOINT = "JOINT", 5
    JOINT_SPLIT = "JOINT_SPLIT", 6
    SPLIT_JOINT = "SPLIT_JOINT", 7
    OTHER = "OTHER", 8


class DistributionFrequency(Choice):
    """How often a dividend is paid. The sources say not for Hong Kong; the documented example has it there.

    Source: the vendor's comment on DividendRankItem.distributionFrequency; futu-api 10.11, Python constants,
    class DistributionFrequency.
    """

    UNKNOWN = "N/A", 0
    ANNUAL = "ANNUAL", 1
    SEMI_ANNUAL = "SEMI_ANNUAL", 2
    QUARTERLY = "QUARTERLY", 3
    MONTHLY = "MONTHLY", 4


class DividendRankIndicatorType(Choice):
    """What can be filtered by. Each says which field of IndicatorValue it reads."""

    UNKNOWN = "N/A", 0
    DIVIDEND_YIELD_TTM = "DIVIDEND_YIELD_TTM", 1
    AVG_DIVIDEND_YIELD_5Y = "AVG_DIVIDEND_YIELD_5Y", 2
    DISTRIBUTION_FREQUENCY = "DISTRIBUTION_FREQUENCY", 3
    DIVIDEND_GROW_YEAR = "DIVIDEND_GROW_YEAR", 4
    DIVIDENDS_TTM = "DIVIDENDS_TTM", 5
    PAYOUT_RATIO_LFY = "PAYOUT_RATIO_LFY", 6
    NEXT_PAYABLE_DATE = "NEXT_PAYABLE_DATE", 7
    PRICE = "PRICE", 8
    MARKET_CAP = "MARKET_CAP", 9


class DividendRankSortField(Choice):
    """What the stocks are sorted by, always largest first."""

    UNKNOWN = "N/A", 0
    DIVIDEND_YIELD_TTM = "DIVIDEND_YIELD_TTM", 1
    AVG_DIVIDEND_YIELD_5Y = "AVG_DIVIDEND_YIELD_5Y", 2
    DISTRIBUTION_FREQUENCY = "DISTRIBUTION_FREQUENCY", 3
    DIVIDEND_GROW_YEAR = "DIVIDEND_GROW_YEAR", 4
    DIVIDENDS_TTM = "DIVIDENDS_TTM", 5
    PAYOUT_RATIO_LFY = "PAYOUT_RATIO_LFY", 6
    PRICE = "PRICE", 7
    MARKET_CAP = "MARKET_CAP", 8
    CHANGE_RATE = "CHANGE_RATE", 9
    CHANGE_AMOUNT = "CHANGE_AMOUNT", 10


class DividendRankType(Choice):
    """The rankings."""

    UNKNOWN = "N/A", 0
    HIGH_YIELD = "HIGH_YIELD", 1
    DIVIDEND_GROWTH = "DIVIDEND_GROWTH", 2


class EarningsBeatIndicatorType(Choice):
    """What can be filtered by, by a range."""

    UNKNOWN = "N/A", 0
    BEAT_RATIO = "BEAT_RATIO", 1
    RELEASED_DATE = "RELEASED_DATE", 2
    MARKET_CAP = "MARKET_CAP", 3
    PRICE = "PRICE", 4
    PE_TTM = "PE_TTM", 5


class EarningsBeatSortField(Choice):
    """What the stocks are sorted by, always largest first."""

    UNKNOWN = "N/A", 0
    BEAT_RATIO = "BEAT_RATIO", 1
    EARNING_DAY_CHG = "EARNING_DAY_CHG", 2
    RELEASED_DATE = "RELEASED_DATE", 3
    ACTUAL = "ACTUAL", 4
    ESTIMATE = "ESTIMATE", 5
    YOY = "YOY", 6
    YOY_GROWTH = "YOY_GROWTH", 7
    PE_TTM = "PE_TTM", 8
    DIVIDENDS_TTM = "DIVIDENDS_TTM", 9
    PRICE = "PRICE", 10
    CHANGE_RATE = "CHANGE_RATE", 11


class EarningsCalendarEstimateType(Choice):
    """The figures that are estimated."""

    UNKNOWN = "N/A", 0
    EPS = "EPS", 1
    REVENUE = "REVENUE", 2
    EBIT = "EBIT", 3


class EarningsCalendarIndicatorType(Choice):
    """What can be filtered by. Each says which field of IndicatorValue it reads."""

    UNKNOWN = "N/A", 0
    PUB_TYPE = "PUB_TYPE", 1
    ESTIMATE_TYPE = "ESTIMATE_TYPE", 2
    MARKET_CAP = "MARKET_CAP", 3
    STOCK_LIST_TYPE = "STOCK_LIST_TYPE", 4
    OPTION_VOLUME = "OPTION_VOLUME", 5
    IV = "IV", 6
    IV_RANK = "IV_RANK", 7
    IV_PERCENTILE = "IV_PERCENTILE", 8
    RT_MARKET_CAP = "RT_MARKET_CAP", 9


class EarningsCalendarPeriodType(Choice):
    """What a report covers."""

    UNKNOWN = "N/A", 0
    QUARTERLY = "QUARTERLY", 1
    SEMI_ANNUAL = "SEMI_ANNUAL", 2
    ANNUAL = "ANNUAL", 3


class EarningsCalendarPubType(Choice):
    """When on its day a report comes out."""

    UNKNOWN = "N/A", -1
    REGULAR = "REGULAR", 0
    BEFORE = "BEFORE", 1
    AFTER = "AFTER", 2


class EarningsCalendarSortType(Choice):
    """What the list is sorted by."""

    UNKNOWN = "N/A", 0
    HOT = "HOT", 1
    MARKET_CAP = "MARKET_CAP", 2
    OPTION_VOLUME = "OPTION_VOLUME", 3
    IV = "IV", 4
    IV_RANK = "IV_RANK", 5
    IV_PERCENTILE = "IV_PERCENTILE", 6
    RT_MARKET_CAP = "RT_MARKET_CAP", 7


class EarningsCalendarStockListType(Choice):
    """Lists of the user's that the stocks can be looked up in."""

    UNKNOWN = "N/A", 0
    WATCHLIST = "WATCHLIST", 1
    POSITION = "POSITION", 2
    SPECIAL = "SPECIAL", 3


class EconomicImportance(Choice):
    """How important a release is, in stars."""

    ALL = "ALL", 0
    LOW = "LOW", 1
    MEDIUM = "MEDIUM", 2
    HIGH = "HIGH", 3


class HeatMapPlateType(Choice):
    """The kinds of plates."""

    INDUSTRY = "INDUSTRY", 0
    CONCEPT = "CONCEPT", 1
    THEME = "THEME", 2


class HeatMapSortField(Choice):
    """What the plates are sorted by."""

    UNKNOWN = "N/A", 0
    CHANGE_RATE = "CHANGE_RATE", 1
    MARKET_VAL = "MARKET_VAL", 2
    TURNOVER = "TURNOVER", 3
    HOT = "HOT", 4


class HighDividendSOEIndicatorType(Choice):
    """What can be filtered by, always between bounds."""

    UNKNOWN = "N/A", 0
    PRICE = "PRICE", 1
    MARKET_CAP = "MARKET_CAP", 2
    PE = "PE", 3
    DIVIDEND_YIELD_TTM = "DIVIDEND_YIELD_TTM", 4
    CHANGE_RATIO = "CHANGE_RATIO", 5


class HighDividendSOESortField(Choice):
    """What the stocks are ranked by."""

    UNKNOWN = "N/A", 0
    DIVIDEND_YIELD_TTM = "DIVIDEND_YIELD_TTM", 1
    PB = "PB", 2
    PE_TTM = "PE_TTM", 3
    PRICE = "PRICE", 4
    CHANGE_RATIO = "CHANGE_RATIO", 5
    MARKET_CAP = "MARKET_CAP", 6


class HotListIndicatorType(Choice):
    """What can be filtered by."""

    UNKNOWN = "N/A", 0
    MARKET_CAP = "MARKET_CAP", 1


class HotListSortField(Choice):
    """What the stocks are ranked by."""

    UNKNOWN = "N/A", 0
    TRADE_HEAT = "TRADE_HEAT", 1
    SEARCH_HEAT = "SEARCH_HEAT", 2
    NEWS_HEAT = "NEWS_HEAT", 3
    AVERAGE_HEAT = "AVERAGE_HEAT", 4


class IndustrialChainType(Choice):
    """How the nodes of a chain are arranged."""

    CHAIN = "CHAIN", 1
    PARALLEL = "PARALLEL", 2
    UP_MID_DOWN = "UP_MID_DOWN", 3
    UNKNOWN = "N/A", 0


class InstitutionHoldingChangeSortField(Choice):
    """What the list is sorted by."""

    UNKNOWN = "N/A", 0
    CHANGE_PCT = "CHANGE_PCT", 1
    CHANGE_SHARES = "CHANGE_SHARES", 2
    HOLDING_DATE = "HOLDING_DATE", 3


class InstitutionHoldingChangeType(Choice):
    """How a holding changed."""

    UNKNOWN = "N/A", 0
    NEW = "NEW", 1
    SOLD_OUT = "SOLD_OUT", 2
    INCREASE = "INCREASE", 3
    DECREASE = "DECREASE", 4


class InstitutionHoldingListSortField(Choice):
    """What the list is sorted by."""

    UNKNOWN = "N/A", 0
    HOLDING_VALUE = "HOLDING_VALUE", 1
    HOLDING_PCT = "HOLDING_PCT", 2
    LAST_HOLDING_PCT = "LAST_HOLDING_PCT", 3
    CHANGE_SHARES = "CHANGE_SHARES", 4
    CHANGE_PCT = "CHANGE_PCT", 5
    PORTFOLIO_PCT = "PORTFOLIO_PCT", 6
    INDUSTRY = "INDUSTRY", 7
    HOLDING_DATE = "HOLDING_DATE", 8


class InstitutionListSortField(Choice):
    """What the list is sorted by."""

    UNKNOWN = "N/A", 0
    POSITION_VALUE = "POSITION_VALUE", 1
    POSITION_VALUE_CHANGE = "POSITION_VALUE_CHANGE", 2
    POSITION_COUNT = "POSITION_COUNT", 3
    POSITION_COUNT_CHANGE = "POSITION_COUNT_CHANGE", 4


class MacroDataUnitType(Choice):
    """The units of an indicator's values."""

    UNKNOWN = "N/A", 0
    PERCENT = "PERCENT", 1
    VALUE = "VALUE", 2
    INDEX = "INDEX", 3


class MacroRegion(Choice):
    """The countries and regions whose indicators can be listed."""

    UNKNOWN = "N/A", 0
    HK = "HK", 1
    US = "US", 2
    JP = "JP", 3
    SG = "SG", 4
    AU = "AU", 5
    CA = "CA", 6
    MY = "MY", 7
    CN = "CN", 8


class ModifyUserSecurityOp(Choice):
    """What to do with the securities."""

    NONE = "N/A", 0
    ADD = "ADD", 1
    DEL = "DEL", 2
    MOVE_OUT = "MOVE_OUT", 3


class NewsSubType(Choice):
    """The kinds of news."""

    ALL = "ALL", 0
    NEWS = "NEWS", 1
    NOTICE = "NOTICE", 2
    RATING = "RATING", 3


class PeriodChangeIndicatorType(Choice):
    """What can be filtered by, always between bounds."""

    UNKNOWN = "N/A", 0
    PRICE = "PRICE", 1
    MARKET_CAP = "MARKET_CAP", 2
    CHANGE_RATIO = "CHANGE_RATIO", 3
    VOLUME = "VOLUME", 4
    TURNOVER = "TURNOVER", 5
    PE = "PE", 6
    PB = "PB", 7
    TURNOVER_RATIO = "TURNOVER_RATIO", 8
    VOLUME_RATIO = "VOLUME_RATIO", 9
    AMPLITUDE = "AMPLITUDE", 10


class PlateStockSortField(Choice):
    """What the list is sorted by."""

    UNKNOWN = "N/A", 0
    CODE = "CODE", 0
    CHANGE_RATE = "CHANGE_RATE", 1
    TURNOVER = "TURNOVER", 2
    VOLUME = "VOLUME", 3
    MARKET_VAL = "MARKET_VAL", 4


class PostPeriodType(Choice):
    """When on its day a report came out."""

    REGULAR = "REGULAR", 0
    BEFORE = "BEFORE", 1
    AFTER = "AFTER", 2
    INTRADAY_TRADING = "INTRADAY_TRADING", 3


class PriceFilter(Choice):
    """Classes of prices, in the market's currency. Which class the bounds 1, 10 and 100 belong to is not documented."""

    ALL = "ALL", 0
    LESS_THAN_1 = "LESS_THAN_1", 1
    BETWEEN_1_AND_10 = "BETWEEN_1_AND_10", 2
    BETWEEN_10_AND_100 = "BETWEEN_10_AND_100", 3
    GREATER_THAN_100 = "GREATER_THAN_100", 4
    NEAR_52_WEEK_HIGH = "NEAR_52_WEEK_HIGH", 5
    NEAR_52_WEEK_LOW = "NEAR_52_WEEK_LOW", 6


class RankPeriodType(Choice):
    """The span over which the change is ranked."""

    UNKNOWN = "N/A", 0
    FIVE_MIN = "5MIN", 1
    ONE_DAY = "1DAY", 2
    FIVE_DAY = "5DAY", 3
    TWENTY_DAY = "20DAY", 4
    SIXTY_DAY = "60DAY", 5
    ONE_TWENTY_DAY = "120DAY", 6
    TWO_FIFTY_DAY = "250DAY", 7
    YTD = "YTD", 8


class RankSortDir(Choice):
    """Order of the list."""

    DESCENDING = "DESCENDING", 0
    ASCENDING = "ASCENDING", 1


class RatingChangeType(Choice):
    """How a rating changed."""

    UPGRADE = "UPGRADE", 1
    DOWNGRADE = "DOWNGRADE", 2
    NEW_RATING = "NEW_RATING", 3
    UNKNOWN = "N/A", 0


class RatingLevel(Choice):
    """The ratings. Qot_Common.ResearchRatingType numbers them otherwise."""

    UNKNOWN = "N/A", 0
    SELL = "SELL", 1
    HOLD = "HOLD", 2
    BUY = "BUY", 3


class RiseFallDistributionType(Choice):
    """The kinds of ranges."""

    UNKNOWN = "N/A", 0
    RISE_LIMIT = "RISE_LIMIT", 1
    POSITIVE_INFINITY = "POSITIVE_INFINITY", 2
    NORMAL_RANGE = "NORMAL_RANGE", 3
    NEGATIVE_INFINITY = "NEGATIVE_INFINITY", 4
    FALL_LIMIT = "FALL_LIMIT", 5


class SecurityReferenceType(Choice):
    """What to list."""

    NONE = "N/A", 0
    WARRANT = "WARRANT", 1
    FUTURE = "FUTURE", 2


class SetPriceReminderOp(Choice):
    """What to do with reminders."""

    NONE = "N/A", 0
    ADD = "ADD", 1
    DEL = "DEL", 2
    ENABLE = "ENABLE", 3
    DISABLE = "DISABLE", 4
    MODIFY = "MODIFY", 5
    DEL_ALL = "DEL_ALL", 6


class ShortSellingSortField(Choice):
    """What the stocks are ranked by."""

    UNKNOWN = "N/A", 0
    SHORT_NUMBER_CHANGE = "SHORT_NUMBER_CHANGE", 1
    SHORT_RATIO_CHANGE = "SHORT_RATIO_CHANGE", 2
    SHORT_NUMBER = "SHORT_NUMBER", 3
    SHORT_RATIO = "SHORT_RATIO", 4
    VOLUME = "VOLUME", 5
    POSITION_VOLUME = "POSITION_VOLUME", 6
    POSITION_RATIO = "POSITION_RATIO", 7
    DAYS_TO_COVER = "DAYS_TO_COVER", 8
    WEEK_AVG_VOLUME = "WEEK_AVG_VOLUME", 9
    WEEK_AVG_SHORT_NUMBER = "WEEK_AVG_SHORT_NUMBER", 10
    WEEK_AVG_SHORT_RATIO = "WEEK_AVG_SHORT_RATIO", 11
    MONTH_AVG_VOLUME = "MONTH_AVG_VOLUME", 12
    MONTH_AVG_SHORT_NUMBER = "MONTH_AVG_SHORT_NUMBER", 13
    MONTH_AVG_SHORT_RATIO = "MONTH_AVG_SHORT_RATIO", 14


class SimpleRankIndicatorType(Choice):
    """What can be filtered by. Each says which field of Indicator it reads."""

    UNKNOWN = "N/A", 0
    PRICE = "PRICE", 1
    MARKET_CAP = "MARKET_CAP", 2
    PE = "PE", 3


class TimeFilterType(Choice):
    """Which time a filter looks at."""

    NONE = "N/A", 0
    PUBLIC = "PUBLIC", 1
    EFFECTIVE = "EFFECTIVE", 2
    END = "END", 3


class UserSecurityGroupType(Choice):
    """The kinds of watchlist group."""

    NONE = "N/A", 0
    CUSTOM = "CUSTOM", 1
    SYSTEM = "SYSTEM", 2
    ALL = "ALL", 3
