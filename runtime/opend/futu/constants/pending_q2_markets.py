"""Define the constants of calendars, rankings and economic figures.

Invariant: texts and numbers are those of futu-api 10.11.
"""

from __future__ import annotations

from opend.futu.constants.choice import Choice

__all__ = [
    "BeatTerm",
    "BeatType",
    "DistributionFrequency",
    "DividendRankIndicatorType",
    "DividendRankSortField",
    "DividendRankType",
    "EarningsBeatIndicatorType",
    "EarningsBeatSortField",
    "EarningsCalendarEstimateType",
    "EarningsCalendarIndicatorType",
    "EarningsCalendarPubType",
    "EarningsCalendarSortType",
    "EarningsCalendarStockListType",
    "EconomicImportance",
    "HighDividendSOEIndicatorType",
    "HighDividendSOESortField",
    "HotListIndicatorType",
    "HotListSortField",
    "MacroDataUnitType",
    "MacroRegion",
    "PeriodChangeIndicatorType",
    "PostPeriodType",
    "PriceFilter",
    "RankPeriodType",
    "RankSortDir",
    "ShortSellingSortField",
    "SimpleRankIndicatorType",
]


class BeatTerm(Choice):
    """The vendor's beat term."""

    LATEST = "LATEST", 0
    LATEST_QUARTER = "LATEST_QUARTER", 1
    LATEST_HALF = "LATEST_HALF", 2
    LATEST_ANNUAL = "LATEST_ANNUAL", 3
    ALL = "ALL", 4


class BeatType(Choice):
    """The vendor's beat type."""

    UNKNOWN = "N/A", 0
    EPS = "EPS", 1
    REVENUE = "REVENUE", 2
    EBIT = "EBIT", 3


class DistributionFrequency(Choice):
    """The vendor's distribution frequency."""

    UNKNOWN = "N/A", 0
    ANNUAL = "ANNUAL", 1
    SEMI_ANNUAL = "SEMI_ANNUAL", 2
    QUARTERLY = "QUARTERLY", 3
    MONTHLY = "MONTHLY", 4


class DividendRankIndicatorType(Choice):
    """The vendor's dividend rank indicator type."""

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
    """The vendor's dividend rank sort field."""

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
    """The vendor's dividend rank type."""

    UNKNOWN = "N/A", 0
    HIGH_YIELD = "HIGH_YIELD", 1
    DIVIDEND_GROWTH = "DIVIDEND_GROWTH", 2


class EarningsBeatIndicatorType(Choice):
    """The vendor's earnings beat indicator type."""

    UNKNOWN = "N/A", 0
    BEAT_RATIO = "BEAT_RATIO", 1
    RELEASED_DATE = "RELEASED_DATE", 2
    MARKET_CAP = "MARKET_CAP", 3
    PRICE = "PRICE", 4
    PE_TTM = "PE_TTM", 5


class EarningsBeatSortField(Choice):
    """The vendor's earnings beat sort field."""

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
    """The vendor's earnings calendar estimate type."""

    UNKNOWN = "N/A", 0
    EPS = "EPS", 1
    REVENUE = "REVENUE", 2
    EBIT = "EBIT", 3


class EarningsCalendarIndicatorType(Choice):
    """The vendor's earnings calendar indicator type."""

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


class EarningsCalendarPubType(Choice):
    """The vendor's earnings calendar pub type."""

    UNKNOWN = "N/A", -1
    REGULAR = "REGULAR", 0
    BEFORE = "BEFORE", 1
    AFTER = "AFTER", 2


class EarningsCalendarSortType(Choice):
    """The vendor's earnings calendar sort type."""

    UNKNOWN = "N/A", 0
    HOT = "HOT", 1
    MARKET_CAP = "MARKET_CAP", 2
    OPTION_VOLUME = "OPTION_VOLUME", 3
    IV = "IV", 4
    IV_RANK = "IV_RANK", 5
    IV_PERCENTILE = "IV_PERCENTILE", 6
    RT_MARKET_CAP = "RT_MARKET_CAP", 7


class EarningsCalendarStockListType(Choice):
    """The vendor's earnings calendar stock list type."""

    UNKNOWN = "N/A", 0
    WATCHLIST = "WATCHLIST", 1
    POSITION = "POSITION", 2
    SPECIAL = "SPECIAL", 3


class EconomicImportance(Choice):
    """The vendor's economic importance."""

    ALL = "ALL", 0
    LOW = "LOW", 1
    MEDIUM = "MEDIUM", 2
    HIGH = "HIGH", 3


class HighDividendSOEIndicatorType(Choice):
    """The vendor's high dividend soeindicator type."""

    UNKNOWN = "N/A", 0
    PRICE = "PRICE", 1
    MARKET_CAP = "MARKET_CAP", 2
    PE = "PE", 3
    DIVIDEND_YIELD_TTM = "DIVIDEND_YIELD_TTM", 4
    CHANGE_RATIO = "CHANGE_RATIO", 5


class HighDividendSOESortField(Choice):
    """The vendor's high dividend soesort field."""

    UNKNOWN = "N/A", 0
    DIVIDEND_YIELD_TTM = "DIVIDEND_YIELD_TTM", 1
    PB = "PB", 2
    PE_TTM = "PE_TTM", 3
    PRICE = "PRICE", 4
    CHANGE_RATIO = "CHANGE_RATIO", 5
    MARKET_CAP = "MARKET_CAP", 6


class HotListIndicatorType(Choice):
    """The vendor's hot list indicator type."""

    UNKNOWN = "N/A", 0
    MARKET_CAP = "MARKET_CAP", 1


class HotListSortField(Choice):
    """The vendor's hot list sort field."""

    UNKNOWN = "N/A", 0
    TRADE_HEAT = "TRADE_HEAT", 1
    SEARCH_HEAT = "SEARCH_HEAT", 2
    NEWS_HEAT = "NEWS_HEAT", 3
    AVERAGE_HEAT = "AVERAGE_HEAT", 4


class MacroDataUnitType(Choice):
    """The vendor's macro data unit type."""

    UNKNOWN = "N/A", 0
    PERCENT = "PERCENT", 1
    VALUE = "VALUE", 2
    INDEX = "INDEX", 3


class MacroRegion(Choice):
    """The vendor's macro region."""

    UNKNOWN = "N/A", 0
    HK = "HK", 1
    US = "US", 2
    JP = "JP", 3
    SG = "SG", 4
    AU = "AU", 5
    CA = "CA", 6
    MY = "MY", 7
    CN = "CN", 8


class PeriodChangeIndicatorType(Choice):
    """The vendor's period change indicator type."""

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


class PostPeriodType(Choice):
    """The vendor's post period type."""

    REGULAR = "REGULAR", 0
    BEFORE = "BEFORE", 1
    AFTER = "AFTER", 2
    INTRADAY_TRADING = "INTRADAY_TRADING", 3


class PriceFilter(Choice):
    """The vendor's price filter."""

    ALL = "ALL", 0
    LESS_THAN_1 = "LESS_THAN_1", 1
    BETWEEN_1_AND_10 = "BETWEEN_1_AND_10", 2
    BETWEEN_10_AND_100 = "BETWEEN_10_AND_100", 3
    GREATER_THAN_100 = "GREATER_THAN_100", 4
    NEAR_52_WEEK_HIGH = "NEAR_52_WEEK_HIGH", 5
    NEAR_52_WEEK_LOW = "NEAR_52_WEEK_LOW", 6


class RankPeriodType(Choice):
    """The vendor's rank period type."""

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
    """The vendor's rank sort dir."""

    DESCENDING = "DESCENDING", 0
    ASCENDING = "ASCENDING", 1


class ShortSellingSortField(Choice):
    """The vendor's short selling sort field."""

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
    """The vendor's simple rank indicator type."""

    UNKNOWN = "N/A", 0
    PRICE = "PRICE", 1
    MARKET_CAP = "MARKET_CAP", 2
    PE = "PE", 3
