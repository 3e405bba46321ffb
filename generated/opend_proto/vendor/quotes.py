# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Constants of securities, quotes, subscriptions and K-lines.

Invariant: names, texts and numbers are those of the vendor's Python client.
"""

from __future__ import annotations

from enum import IntEnum

from .choice import Choice

__all__ = [
    "AssetClass",
    "AuType",
    "DarkStatus",
    "ECContractType",
    "ECFrequency",
    "ECKlineSource",
    "ECMilestoneType",
    "ECStatus",
    "EarningsPubTimeType",
    "ExchType",
    "ExpirationCycle",
    "F10Type",
    "HolderDetailType",
    "HoldingChangesFilterType",
    "IndexOptionType",
    "IpoPeriod",
    "Issuer",
    "KLType",
    "Market",
    "MarketState",
    "MorningstarRatingType",
    "OptionAreaType",
    "OptionSettlementMode",
    "OptionStandardType",
    "OptionStrategyType",
    "OptionType",
    "OrderBookType",
    "PeriodType",
    "Plate",
    "PriceReminderFreq",
    "PriceReminderMarketStatus",
    "PriceReminderType",
    "PriceType",
    "PushDataType",
    "QotRight",
    "ResearchRatingDimensionType",
    "ResearchRatingType",
    "RevenueBreakdownType",
    "SecurityStatus",
    "SecurityType",
    "SortField",
    "StockHolder",
    "SubType",
    "TickerDirect",
    "TickerType",
    "TradeDateMarket",
    "TradeDateType",
    "ValuationIntervalType",
    "ValuationType",
    "WarrantStatus",
    "WarrantType",
    "WrtType",
]


class AssetClass(Choice):
    """What a fund invests in. Since 3.24."""

    NONE = "N/A", 0
    STOCK = "STOCK", 1
    BOND = "BOND", 2
    COMMODITY = "COMMODITY", 3
    CURRENCY_MARKET = "CURRENCY_MARKET", 4
    FUTURE = "FUTURE", 5
    SWAP = "SWAP", 6


class AuType(Choice):
    """How past prices are adjusted for splits, dividends and other corporate actions."""

    NONE = "None", 0
    QFQ = "qfq", 1
    HFQ = "hfq", 2


class DarkStatus(Choice):
    """The states of grey-market trading before a listing."""

    NONE = "N/A", 0
    TRADING = "TRADING", 1
    END = "END", 2


class ECContractType(Choice):
    """The kinds of event contract. Since 10.9."""

    NONE = "N/A", 0
    BINARY = "BINARY", 1
    SCALAR = "SCALAR", 2


class ECFrequency(Choice):
    """How often the events of a series take place. Since 10.9."""

    UNKNOWN = "N/A", 0
    ANNUAL = "ANNUAL", 1
    MONTHLY = "MONTHLY", 2
    WEEKLY = "WEEKLY", 3
    DAILY = "DAILY", 4
    HOURLY = "HOURLY", 5
    CUSTOM = "CUSTOM", 6
    ONE_OFF = "ONE_OFF", 7


class ECKlineSource(Choice):
    """The prices an event contract's candlesticks are made of. Since 10.9."""

    NONE = "N/A", 0
    ORDER_BOOK_YES = "ORDER_BOOK_YES", 1


class ECMilestoneType(Choice):
    """The kinds of milestone, such as a game. Since 10.9."""

    UNKNOWN = "N/A", 0
    FOOTBALL_GAME = "FOOTBALL_GAME", 1
    BASKETBALL_GAME = "BASKETBALL_GAME", 2
    SOCCER_TOURNAMENT_MULTI_LEG = "SOCCER_TOURNAMENT_MULTI_LEG", 3
    BASEBALL_TOURNAMENT = "BASEBALL_TOURNAMENT", 4
    BASEBALL_GAME = "BASEBALL_GAME", 5


class ECStatus(Choice):
    """The states of event contracts, of contracts below 100 and of their events from 100 on. Since 10.9."""

    INITIALIZED = "INITIALIZED", 0
    INACTIVE = "INACTIVE", 1
    ACTIVE = "ACTIVE", 2
    CLOSED = "CLOSED", 3
    HALTED = "HALTED", 4
    SETTLED = "SETTLED", 5
    CANCELED = "CANCELED", 6
    DETERMINATION_PENDING = "DETERMINATION_PENDING", 7
    DETERMINED = "DETERMINED", 8
    FINALIZED = "FINALIZED", 9
    EVENT_ABNORMAL = "EVENT_ABNORMAL", 100
    EVENT_INITIALIZED = "EVENT_INITIALIZED", 101
    EVENT_ACTIVE = "EVENT_ACTIVE", 102
    EVENT_CLOSED = "EVENT_CLOSED", 103
    EVENT_SETTLED = "EVENT_SETTLED", 104
    EVENT_CANCELED = "EVENT_CANCELED", 105
    EVENT_FINALIZED = "EVENT_FINALIZED", 106


class EarningsPubTimeType(Choice):
    """When in the trading day earnings are published. Since 10.6."""

    NONE = "None", 0
    PRE_MARKET = "PRE_MARKET", 1
    AFTER_MARKET = "AFTER_MARKET", 2
    DURING_MARKET = "DURING_MARKET", 3


class ExchType(Choice):
    """The exchanges and their boards. Since 5.8."""

    NONE = "N/A", 0
    HK_MAINBOARD = "HK_MAINBOARD", 1
    HK_GEMBOARD = "HK_GEMBOARD", 2
    HK_HKEX = "HK_HKEX", 3
    US_NYSE = "US_NYSE", 4
    US_NASDAQ = "US_NASDAQ", 5
    US_PINK = "US_PINK", 6
    US_AMEX = "US_AMEX", 7
    US_OPTION = "US_OPTION", 8
    US_NYMEX = "US_NYMEX", 9
    US_COMEX = "US_COMEX", 10
    US_CBOT = "US_CBOT", 11
    US_CME = "US_CME", 12
    US_CBOE = "US_CBOE", 13
    CN_SH = "CN_SH", 14
    CN_SZ = "CN_SZ", 15
    CN_STIB = "CN_STIB", 16
    SG_SGX = "SG_SGX", 17
    JP_OSE = "JP_OSE", 18
    CC_CRYPTO = "CC_CRYPTO", 19
    MY_MYX = "MY_MYX", 20
    JP_TSE = "JP_TSE", 21
    JP_NIKKEI = "JP_NIKKEI", 22


class ExpirationCycle(Choice):
    """How often options of a kind expire. Since 5.4."""

    NONE = "N/A", 0
    WEEK = "WEEK", 1
    MONTH = "MONTH", 2
    ENDOFMONTH = "END_OF_MONTH", 3
    QUARTERLY = "QUARTERLY", 4
    WEEKMON = "WEEKMON", 11
    WEEKTUE = "WEEKTUE", 12
    WEEKWED = "WEEKWED", 13
    WEEKTHU = "WEEKTHU", 14
    WEEKFRI = "WEEKFRI", 15


class F10Type(Choice):
    """The periods of financial reports. Since 10.6."""

    NONE = "None", 0
    Q1 = "Q1", 1
    Q2 = "Q2", 2
    Q3 = "Q3", 3
    Q4 = "Q4", 4
    Q6 = "Q6", 5
    Q9 = "Q9", 6
    ANNUAL = "ANNUAL", 7
    QUARTERLY = "QUARTERLY", 9
    QUARTERLY_ANNUAL = "QUARTERLY_ANNUAL", 10
    MUL_QUARTERLY = "MUL_QUARTERLY", 11


class HolderDetailType(Choice):
    """The kinds of shareholder to list. Since 10.6."""

    NONE = "None", 0
    ALL = "ALL", 1000
    UNCLASSIFIED = "UNCLASSIFIED", 1
    TRADITIONAL_INVESTMENT_MANAGER = "TRADITIONAL_INVESTMENT_MANAGER", 2
    HEDGE_FUND_MANAGER = "HEDGE_FUND_MANAGER", 3
    VC_OR_PE = "VC_OR_PE", 4
    CORPORATE_PENSION_PLAN_SPONSOR = "CORPORATE_PENSION_PLAN_SPONSOR", 5
    FOUNDATION_FUND_SPONSOR = "FOUNDATION_FUND_SPONSOR", 6
    INSURANCE_COMPANY = "INSURANCE_COMPANY", 7
    BANK_OR_INVESTMENT_BANK = "BANK_OR_INVESTMENT_BANK", 8
    FAMILY_OFFICES_OR_TRUST = "FAMILY_OFFICES_OR_TRUST", 9
    SOVEREIGN_WEALTH_FUND = "SOVEREIGN_WEALTH_FUND", 10
    REIT = "REIT", 11
    STRUCTURED_FINANCE_POOL_MANAGER = "STRUCTURED_FINANCE_POOL_MANAGER", 12
    UNION_PENSION_PLAN_SPONSOR = "UNION_PENSION_PLAN_SPONSOR", 13
    GOVERNMENT_PENSION_PLAN_SPONSOR = "GOVERNMENT_PENSION_PLAN_SPONSOR", 14
    ENDOWMENT_FUND_SPONSOR = "ENDOWMENT_FUND_SPONSOR", 15
    INDIVIDUAL_INSIDERS = "INDIVIDUAL_INSIDERS", 100
    ISSUE_SPONSORED_ADR = "ISSUE_SPONSORED_ADR", 200
    CORPORATIONS_PUBLIC = "CORPORATIONS_PUBLIC", 300
    CORPORATIONS_PRIVATE = "CORPORATIONS_PRIVATE", 400
    STATE_OWNED_SHARES = "STATE_OWNED_SHARES", 500


class HoldingChangesFilterType(Choice):
    """Which changes of holdings to list. Since 10.6."""

    NONE = "None", 0
    INCREASE = "INCREASE", 1
    DECREASE = "DECREASE", 2
    NEW_IN = "NEW_IN", 3
    CLOSE_OUT = "CLOSE_OUT", 4


class IndexOptionType(Choice):
    """The sizes of index options. Since 3.14."""

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    SMALL = "SMALL", 2


class IpoPeriod(Choice):
    """When a warrant is listed, seen from today. Since 3.7."""

    NONE = "N/A", 0
    TODAY = "TODAY", 1
    TOMORROW = "TOMORROW", 2
    NEXTWEEK = "NEXTWEEK", 3
    LASTWEEK = "LASTWEEK", 4
    LASTMONTH = "LASTMONTH", 5


class Issuer(Choice):
    """The issuers of warrants. Since 3.7."""

    NONE = "N/A", 0
    SG = "SG", 1
    BP = "BP", 2
    CS = "CS", 3
    CT = "CT", 4
    EA = "EA", 5
    GS = "GS", 6
    HS = "HS", 7
    JP = "JP", 8
    MB = "MB", 9
    SC = "SC", 10
    UB = "UB", 11
    BI = "BI", 12
    DB = "DB", 13
    DC = "DC", 14
    ML = "ML", 15
    NM = "NM", 16
    RB = "RB", 17
    RS = "RS", 18
    BC = "BC", 19
    HT = "HT", 20
    VT = "VT", 21
    KC = "KC", 22
    MS = "MS", 23
    GJ = "GJ", 24
    XZ = "XZ", 25
    HU = "HU", 26
    KS = "KS", 27
    CI = "CI", 28


class KLType(Choice):
    """The periods of a candlestick. Options have those of 1, 5, 15 and 60 minutes and of a day only."""

    NONE = "N/A", 0
    K_1M = "K_1M", 1
    K_DAY = "K_DAY", 2
    K_WEEK = "K_WEEK", 3
    K_MON = "K_MON", 4
    K_YEAR = "K_YEAR", 5
    K_5M = "K_5M", 6
    K_15M = "K_15M", 7
    K_30M = "K_30M", 8
    K_60M = "K_60M", 9
    K_3M = "K_3M", 10
    K_QUARTER = "K_QUARTER", 11
    K_10M = "K_10M", 12
    K_120M = "K_120M", 13
    K_180M = "K_180M", 14
    K_240M = "K_240M", 15


class Market(Choice):
    """The markets in which a quoted security is found. Trading uses TrdSecMarket instead."""

    NONE = "N/A", 0
    HK = "HK", 1
    HK_FUTURE = "HK_FUTURE", 2
    US = "US", 11
    SH = "SH", 21
    SZ = "SZ", 22
    SG = "SG", 31
    JP = "JP", 41
    AU = "AU", 51
    MY = "MY", 61
    CA = "CA", 71
    FX = "FX", 81
    CC = "CC", 91
    EC = "EC", 101


class MarketState(Choice):
    """The states of a market during its day. Times of day are exchange-local; where none is given they depend on the
    product.
    """

    NONE = "NONE", 0
    AUCTION = "AUCTION", 1
    WAITING_OPEN = "WAITING_OPEN", 2
    MORNING = "MORNING", 3
    REST = "REST", 4
    AFTERNOON = "AFTERNOON", 5
    CLOSED = "CLOSED", 6
    PRE_MARKET_BEGIN = "PRE_MARKET_BEGIN", 8
    PRE_MARKET_END = "PRE_MARKET_END", 9
    AFTER_HOURS_BEGIN = "AFTER_HOURS_BEGIN", 10
    AFTER_HOURS_END = "AFTER_HOURS_END", 11
    NIGHT_OPEN = "NIGHT_OPEN", 13
    NIGHT_END = "NIGHT_END", 14
    FUTURE_DAY_OPEN = "FUTURE_DAY_OPEN", 15
    FUTURE_DAY_BREAK = "FUTURE_DAY_BREAK", 16
    FUTURE_DAY_CLOSE = "FUTURE_DAY_CLOSE", 17
    FUTURE_DAY_WAIT_OPEN = "FUTURE_DAY_WAIT_OPEN", 18
    HK_CAS = "HK_CAS", 19
    FUTURE_NIGHT_WAIT = "FUTURE_NIGHT_WAIT", 20
    FUTURE_AFTERNOON = "FUTURE_AFTERNOON", 21
    FUTURE_SWITCH_DATE = "FUTURE_SWITCH_DATE", 22
    FUTURE_OPEN = "FUTURE_OPEN", 23
    FUTURE_BREAK = "FUTURE_BREAK", 24
    FUTURE_BREAK_OVER = "FUTURE_BREAK_OVER", 25
    FUTURE_CLOSE = "FUTURE_CLOSE", 26
    STIB_AFTER_HOURS_WAIT = "STIB_AFTER_HOURS_WAIT", 27
    ASHARE_AFTER_HOURS_WAIT = "ASHARE_AFTER_HOURS_WAIT", 27
    STIB_AFTER_HOURS_BEGIN = "STIB_AFTER_HOURS_BEGIN", 28
    ASHARE_AFTER_HOURS_BEGIN = "ASHARE_AFTER_HOURS_BEGIN", 28
    STIB_AFTER_HOURS_END = "STIB_AFTER_HOURS_END", 29
    ASHARE_AFTER_HOURS_END = "ASHARE_AFTER_HOURS_END", 29
    NIGHT = "NIGHT", 32
    TRADE_AT_LAST = "TRADE_AT_LAST", 35
    OVERNIGHT = "OVERNIGHT", 37


class MorningstarRatingType(Choice):
    """How Morningstar arrives at a rating. Since 10.6."""

    NONE = "None", 0
    QUANTITATIVE = "QUANTITATIVE", 1
    QUALITATIVE = "QUALITATIVE", 2


class OptionAreaType(Choice):
    """When an option can be exercised. Since 3.14."""

    NONE = "N/A", 0
    AMERICAN = "AMERICAN", 1
    EUROPEAN = "EUROPEAN", 2
    BERMUDA = "BERMUDA", 3


class OptionSettlementMode(Choice):
    """At what time of day an option is settled. The documentation calls AM Asian and PM path-dependent, which AM and
    PM settlement are not. Since 9.2.
    """

    NONE = "N/A", 0
    AM = "AM", 1
    PM = "PM", 2


class OptionStandardType(Choice):
    """Whether an option has standard terms. Since 9.2."""

    NONE = "N/A", 0
    STANDARD = "STANDARD", 1
    NON_STANDARD = "NON_STANDARD", 2


class OptionStrategyType(Choice):
    """The strategies that combine options. Since 10.7."""

    NONE = "NONE", 0
    SINGLE = "SINGLE", 1
    COVERED = "COVERED", 2
    SPREAD = "SPREAD", 4
    STRADDLE = "STRADDLE", 6
    STRANGLE = "STRANGLE", 7
    COLLAR = "COLLAR", 8
    BUTTERFLY = "BUTTERFLY", 9
    CONDOR = "CONDOR", 11
    IRON_BUTTERFLY = "IRON_BUTTERFLY", 13
    IRON_CONDOR = "IRON_CONDOR", 14
    CALENDAR_SPREAD = "CALENDAR_SPREAD", 15
    DIAGONAL_SPREAD = "DIAGONAL_SPREAD", 16
    CUSTOM = "CUSTOM", 100


class OptionType(Choice):
    """The kinds of option."""

    ALL = "ALL", 0
    CALL = "CALL", 1
    PUT = "PUT", 2


class OrderBookType(Choice):
    """The order books of one security. Since 10.7."""

    NONE = "N/A", 0
    NORMAL = "NORMAL", 0
    ODD = "ODD", 1


class PeriodType(Choice):
    """The periods of capital flow. Since 6.2."""

    NONE = "N/A", 0
    INTRADAY = "INTRADAY", 1
    DAY = "DAY", 2
    WEEK = "WEEK", 3
    MONTH = "MONTH", 4


class Plate(Choice):
    """The ways in which plates are grouped."""

    ALL = "ALL", 0
    INDUSTRY = "INDUSTRY", 1
    REGION = "REGION", 2
    CONCEPT = "CONCEPT", 3
    OTHER = "OTHER", 4


class PriceReminderFreq(Choice):
    """How often a price reminder tells. Since 3.19."""

    NONE = "N/A", 0
    ALWAYS = "ALWAYS", 1
    ONCE_A_DAY = "ONCE_A_DAY", 2
    ONCE = "ONCE", 3


class PriceReminderMarketStatus(Choice):
    """The parts of the trading day in which a price reminder tells. Since 9.2."""

    NONE = "N/A", 0
    OPEN = "OPEN", 1
    US_PRE = "US_PRE", 2
    US_AFTER = "US_AFTER", 3
    US_OVERNIGHT = "US_OVERNIGHT", 4


class PriceReminderType(Choice):
    """What sets off a price reminder. Ratios are in percent: 20 is 20%. Since 3.19."""

    NONE = "N/A", 0
    PRICE_UP = "PRICE_UP", 1
    PRICE_DOWN = "PRICE_DOWN", 2
    CHANGE_RATE_UP = "CHANGE_RATE_UP", 3
    CHANGE_RATE_DOWN = "CHANGE_RATE_DOWN", 4
    FIVE_MIN_CHANGE_RATE_UP = "FIVE_MIN_CHANGE_RATE_UP", 5
    FIVE_MIN_CHANGE_RATE_DOWN = "FIVE_MIN_CHANGE_RATE_DOWN", 6
    VOLUME_UP = "VOLUME_UP", 7
    TURNOVER_UP = "TURNOVER_UP", 8
    TURNOVER_RATE_UP = "TURNOVER_RATE_UP", 9
    BID_PRICE_UP = "BID_PRICE_UP", 10
    ASK_PRICE_DOWN = "ASK_PRICE_DOWN", 11
    BID_VOL_UP = "BID_VOL_UP", 12
    ASK_VOL_UP = "ASK_VOL_UP", 13
    THREE_MIN_CHANGE_RATE_UP = "THREE_MIN_CHANGE_RATE_UP", 14
    THREE_MIN_CHANGE_RATE_DOWN = "THREE_MIN_CHANGE_RATE_DOWN", 15


class PriceType(Choice):
    """Whether a warrant is in the money; for inline warrants, whether the price is within the strike prices. Since
    3.7.
    """

    NONE = "N/A", 0
    OUTSIDE = "OUTSIDE", 1
    WITH_IN = "WITH_IN", 2


class PushDataType(Choice):
    """Where a pushed tick comes from."""

    NONE = "N/A", 0
    REALTIME = "REALTIME", 1
    BYDISCONN = "BYDISCONN", 2
    CACHE = "CACHE", 3


class QotRight(Choice):
    """The quote rights a user can have for a market. Since 3.8."""

    NONE = "N/A", 0
    BMP = "BMP", 1
    LEVEL1 = "LV1", 2
    LEVEL2 = "LV2", 3
    SF = "SF", 4
    NO = "NO", 5
    LEVEL3 = "LV3", 6


class ResearchRatingDimensionType(Choice):
    """Whose ratings are summed up. Since 10.6."""

    NONE = "None", 0
    INSTITUTION = "INSTITUTION", 1
    ANALYST = "ANALYST", 2


class ResearchRatingType(Choice):
    """The ratings that analysts give, from worst to best. Since 10.6."""

    NONE = "None", 0
    SELL = "SELL", 1
    UNDERPERFORM = "UNDERPERFORM", 2
    HOLD = "HOLD", 3
    BUY = "BUY", 4
    STRONG_BUY = "STRONG_BUY", 5


class RevenueBreakdownType(Choice):
    """What revenue is broken down by. Since 10.6."""

    NONE = "None", 0
    PRODUCT = "PRODUCT", 1
    INDUSTRY = "INDUSTRY", 2
    REGION = "REGION", 4
    BUSINESS = "BUSINESS", 8


class SecurityStatus(Choice):
    """The states of a security. Since 3.14."""

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    LISTING = "LISTING", 2
    PURCHASING = "PURCHASING", 3
    SUBSCRIBING = "SUBSCRIBING", 4
    BEFORE_DARK_TRADE_OPEING = "BEFORE_DARK_TRADE_OPEING", 5
    DARK_TRADING = "DARK_TRADING", 6
    DARK_TRAD_END = "DARK_TRAD_END", 7
    TO_BE_OPEN = "TO_BE_OPEN", 8
    SUSPENDED = "SUSPENDED", 9
    CALLED = "CALLED", 10
    EXPIRED_LAST_TRADING_DATE = "EXPIRED_LAST_TRADING_DATE", 11
    EXPIRED = "EXPIRED", 12
    DELISTED = "DELISTED", 13
    CHANGE_TO_TEMPORARY_CODE = "CHANGE_TO_TEMPORARY_CODE", 14
    TEMPORARY_CODE_TRADE_END = "TEMPORARY_CODE_TRADE_END", 15
    CHANGED_PLATE_TRADE_END = "CHANGED_PLATE_TRADE_END", 16
    CHANGED_CODE_TRAD_END = "CHANGED_CODE_TRAD_END", 17
    RECOVERABLE_CIRCUIT_BREAKER = "RECOVERABLE_CIRCUIT_BREAKER", 18
    UNRECOVERABLE_CIRCUIT_BREAKER = "UNRECOVERABLE_CIRCUIT_BREAKER", 19
    AFTER_COMBINATION = "AFTER_COMBINATION", 20
    AFTER_TRANSACTION = "AFTER_TRANSACTION", 21


class SecurityType(Choice):
    """The kinds of security."""

    NONE = "N/A", 0
    BOND = "BOND", 1
    BWRT = "BWRT", 2
    STOCK = "STOCK", 3
    ETF = "ETF", 4
    WARRANT = "WARRANT", 5
    IDX = "IDX", 6
    PLATE = "PLATE", 7
    DRVT = "DRVT", 8
    PLATESET = "PLATESET", 9
    FUTURE = "FUTURE", 10
    FOREX = "FOREX", 11
    CRYPTO = "CRYPTO", 12


class SortField(Choice):
    """What a list is sorted by. A value that names no protocol in its comment is of general use. Since 3.7."""

    NONE = "N/A", 0
    CODE = "CODE", 1
    CUR_PRICE = "CUR_PRICE", 2
    PRICE_CHANGE_VAL = "PRICE_CHANGE_VAL", 3
    CHANGE_RATE = "CHANGE_RATE", 4
    STATUS = "STATUS", 5
    BID_PRICE = "BID_PRICE", 6
    ASK_PRICE = "ASK_PRICE", 7
    BID_VOL = "BID_VOL", 8
    ASK_VOL = "ASK_VOL", 9
    VOLUME = "VOLUME", 10
    TURNOVER = "TURNOVER", 11
    AMPLITUDE = "AMPLITUDE", 30
    SCORE = "SCORE", 12
    PREMIUM = "PREMIUM", 13
    EFFECTIVE_LEVERAGE = "EFFECTIVE_LEVERAGE", 14
    DELTA = "DELTA", 15
    IMPLIED_VOLATILITY = "IMPLIED_VOLATILITY", 16
    TYPE = "TYPE", 17
    STRIKE_PRICE = "STRIKE_PRICE", 18
    BREAK_EVEN_POINT = "BREAK_EVEN_POINT", 19
    MATURITY_TIME = "MATURITY_TIME", 20
    LIST_TIME = "LIST_TIME", 21
    LAST_TRADE_TIME = "LAST_TRADE_TIME", 22
    LEVERAGE = "LEVERAGE", 23
    IN_OUT_MONEY = "IN_OUT_MONEY", 24
    RECOVERY_PRICE = "RECOVERY_PRICE", 25
    CHANGE_PRICE = "CHANGE_PRICE", 26
    CHANGE = "CHANGE", 27
    STREET_RATE = "STREET_RATE", 28
    STREET_VOL = "STREET_VOL", 29
    WARRANT_NAME = "WARRANT_NAME", 31
    ISSUER = "ISSUER", 32
    LOT_SIZE = "LOT_SIZE", 33
    ISSUE_SIZE = "ISSUE_SIZE", 34
    UPPER_STRIKE_PRICE = "UPPER_STRIKE_PRICE", 45
    LOWER_STRIKE_PRICE = "LOWER_STRIKE_PRICE", 46
    INLINE_PRICE_STATUS = "INLINE_PRICE_STATUS", 47
    PRE_CUR_PRICE = "PRE_CUR_PRICE", 35
    AFTER_CUR_PRICE = "AFTER_CUR_PRICE", 36
    PRE_PRICE_CHANGE_VAL = "PRE_PRICE_CHANGE_VAL", 37
    AFTER_PRICE_CHANGE_VAL = "AFTER_PRICE_CHANGE_VAL", 38
    PRE_CHANGE_RATE = "PRE_CHANGE_RATE", 39
    AFTER_CHANGE_RATE = "AFTER_CHANGE_RATE", 40
    PRE_AMPLITUDE = "PRE_AMPLITUDE", 41
    AFTER_AMPLITUDE = "AFTER_AMPLITUDE", 42
    PRE_TURNOVER = "PRE_TURNOVER", 43
    AFTER_TURNOVER = "AFTER_TURNOVER", 44
    LAST_SETTLE_PRICE = "LAST_SETTLE_PRICE", 48
    POSITION = "POSITION", 49
    POSITION_CHANGE = "POSITION_CHANGE", 50


class StockHolder(Choice):
    """The kinds of shareholder."""

    NONE = "N/A", 0
    INSTITUTE = "INSTITUTE", 1
    FUND = "FUND", 2
    EXECUTIVE = "EXECUTIVE", 3


class SubType(Choice):
    """The kinds of live data that can be subscribed to. Each security and sub type counts against the quota."""

    NONE = "N/A", 0
    QUOTE = "QUOTE", 1
    ORDER_BOOK = "ORDER_BOOK", 2
    TICKER = "TICKER", 4
    RT_DATA = "RT_DATA", 5
    K_DAY = "K_DAY", 6
    K_5M = "K_5M", 7
    K_15M = "K_15M", 8
    K_30M = "K_30M", 9
    K_60M = "K_60M", 10
    K_1M = "K_1M", 11
    K_WEEK = "K_WEEK", 12
    K_MON = "K_MON", 13
    BROKER = "BROKER", 14
    K_QUARTER = "K_QUARTER", 15
    K_YEAR = "K_YEAR", 16
    K_3M = "K_3M", 17
    K_10M = "K_10M", 18
    K_120M = "K_120M", 19
    K_180M = "K_180M", 20
    K_240M = "K_240M", 21
    ORDER_BOOK_ODD = "ORDER_BOOK_ODD", 22


class TickerDirect(Choice):
    """Which side sets off a trade."""

    NONE = "N/A", 0
    BUY = "BUY", 1
    SELL = "SELL", 2
    NEUTRAL = "NEUTRAL", 3


class TickerType(Choice):
    """The kinds of trade that a tick tells of. Which of them occur depends on the exchange. The vendor only names
    them; what the names of US conditions mean is inferred from the sale conditions of the US tapes.
    """

    UNKNOWN = "UNKNOWN", 0
    AUTO_MATCH = "AUTO_MATCH", 1
    LATE = "LATE", 2
    NON_AUTO_MATCH = "NON_AUTO_MATCH", 3
    INTER_AUTO_MATCH = "INTER_AUTO_MATCH", 4
    INTER_NON_AUTO_MATCH = "INTER_NON_AUTO_MATCH", 5
    ODD_LOT = "ODD_LOT", 6
    AUCTION = "AUCTION", 7
    BULK = "BULK", 8
    CRASH = "CRASH", 9
    CROSS_MARKET = "CROSS_MARKET", 10
    BULK_SOLD = "BULK_SOLD", 11
    FREE_ON_BOARD = "FREE_ON_BOARD", 12
    RULE127_OR_155 = "RULE127_OR_155", 13
    DELAY = "DELAY", 14
    MARKET_CENTER_CLOSE_PRICE = "MARKET_CENTER_CLOSE_PRICE", 15
    NEXT_DAY = "NEXT_DAY", 16
    MARKET_CENTER_OPENING = "MARKET_CENTER_OPENING", 17
    PRIOR_REFERENCE_PRICE = "PRIOR_REFERENCE_PRICE", 18
    MARKET_CENTER_OPEN_PRICE = "MARKET_CENTER_OPEN_PRICE", 19
    SELLER = "SELLER", 20
    T = "T", 21
    EXTENDED_TRADING_HOURS = "EXTENDED_TRADING_HOURS", 22
    CONTINGENT = "CONTINGENT", 23
    AVERAGE_PRICE = "AVERAGE_PRICE", 24
    OTC_SOLD = "OTC_SOLD", 25
    ODD_LOT_CROSS_MARKET = "ODD_LOT_CROSS_MARKET", 26
    DERIVATIVELY_PRICED = "DERIVATIVELY_PRICED", 27
    REOPENINGP_RICED = "REOPENINGP_RICED", 28
    CLOSING_PRICED = "CLOSING_PRICED", 29
    COMPREHENSIVE_DELAY_PRICE = "COMPREHENSIVE_DELAY_PRICE", 30
    OVERSEAS = "OVERSEAS", 31


class TradeDateMarket(Choice):
    """The markets whose trading days can be asked for. Since 3.18."""

    NONE = "N/A", 0
    HK = "HK", 1
    US = "US", 2
    CN = "CN", 3
    NT = "NT", 4
    ST = "ST", 5
    JP_FUTURE = "JP_FUTURE", 6
    SG_FUTURE = "SG_FUTURE", 7
    SG = "SG", 8
    MY = "MY", 9
    JP = "JP", 10


class TradeDateType(Choice):
    """Which part of a trading day is traded. Since 3.7."""

    WHOLE = "WHOLE", 0
    MORNING = "MORNING", 1
    AFTERNOON = "AFTERNOON", 2


class ValuationIntervalType(Choice):
    """The stretches of history of a valuation. Since 10.6."""

    NONE = "None", 0
    MONTH_3 = "MONTH_3", 1
    MONTH_6 = "MONTH_6", 2
    YEAR_1 = "YEAR_1", 3
    YEAR_3 = "YEAR_3", 4
    SINCE_2019 = "SINCE_2019", 5
    YEAR_5 = "YEAR_5", 6
    YEAR_10 = "YEAR_10", 7
    YEAR_2 = "YEAR_2", 8
    YEAR_20 = "YEAR_20", 9
    YEAR_30 = "YEAR_30", 10


class ValuationType(Choice):
    """The ratios that value a stock. Since 10.6."""

    NONE = "None", 0
    PE = "PE", 1
    PB = "PB", 2
    PS = "PS", 3


class WarrantStatus(Choice):
    """Whether a warrant trades. Since 3.7."""

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    SUSPEND = "SUSPEND", 2
    STOP_TRADE = "STOP_TRADE", 3
    PENDING_LISTING = "PENDING_LISTING", 4


class WarrantType(IntEnum):
    """The kinds of warrant."""

    CALL = 1
    PUT = 2
    BULL = 3
    BEAR = 4
    IW = 5


class WrtType(Choice):
    """The kinds of warrant."""

    NONE = "N/A", 0
    CALL = "CALL", 1
    PUT = "PUT", 2
    BULL = "BULL", 3
    BEAR = "BEAR", 4
    INLINE = "INLINE", 5
