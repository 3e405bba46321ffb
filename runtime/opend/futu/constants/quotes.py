"""Define the constants of subscriptions, ticks, K-lines, order books and trading days.

Invariant: texts and numbers are those of futu-api 10.11.
"""

from __future__ import annotations

from enum import nonmember

from opend.futu.constants.choice import Choice

__all__ = [
    "KL_FIELD",
    "AuType",
    "KLType",
    "MarketState",
    "OrderBookType",
    "PeriodType",
    "PushDataType",
    "Session",
    "SubType",
    "TickerDirect",
    "TickerType",
    "TradeDateMarket",
    "TradeDateType",
]


class AuType(Choice):
    """How K-line prices are adjusted for splits and dividends: forward, backward, or not at all."""

    QFQ = "qfq", 1
    HFQ = "hfq", 2
    NONE = "None", 0


class KLType(Choice):
    """The period of a K-line."""

    NONE = "N/A", 0
    K_1M = "K_1M", 1
    K_3M = "K_3M", 10
    K_5M = "K_5M", 6
    K_10M = "K_10M", 12
    K_15M = "K_15M", 7
    K_30M = "K_30M", 8
    K_60M = "K_60M", 9
    K_120M = "K_120M", 13
    K_180M = "K_180M", 14
    K_240M = "K_240M", 15
    K_DAY = "K_DAY", 2
    K_WEEK = "K_WEEK", 3
    K_MON = "K_MON", 4
    K_QUARTER = "K_QUARTER", 11
    K_YEAR = "K_YEAR", 5


class MarketState(Choice):
    """The current state of a market."""

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


class OrderBookType(Choice):
    """Round lots or odd lots."""

    NONE = "N/A", 0
    NORMAL = "NORMAL", 0
    ODD = "ODD", 1


class PeriodType(Choice):
    """The period of an entry of a capital flow."""

    NONE = "N/A", 0
    INTRADAY = "INTRADAY", 1
    DAY = "DAY", 2
    WEEK = "WEEK", 3
    MONTH = "MONTH", 4


class PushDataType(Choice):
    """The origin of a pushed tick."""

    NONE = "N/A", 0
    REALTIME = "REALTIME", 1
    BYDISCONN = "BYDISCONN", 2
    CACHE = "CACHE", 3


class Session(Choice):
    """The session of the US trading day."""

    NONE = "N/A", 0
    RTH = "RTH", 1
    ETH = "ETH", 2
    ALL = "ALL", 3
    OVERNIGHT = "OVERNIGHT", 4


class SubType(Choice):
    """The kind of data to subscribe to."""

    NONE = "N/A", 0
    TICKER = "TICKER", 4
    QUOTE = "QUOTE", 1
    ORDER_BOOK = "ORDER_BOOK", 2
    ORDER_BOOK_ODD = "ORDER_BOOK_ODD", 22
    K_1M = "K_1M", 11
    K_3M = "K_3M", 17
    K_5M = "K_5M", 7
    K_10M = "K_10M", 18
    K_15M = "K_15M", 8
    K_30M = "K_30M", 9
    K_60M = "K_60M", 10
    K_120M = "K_120M", 19
    K_180M = "K_180M", 20
    K_240M = "K_240M", 21
    K_DAY = "K_DAY", 6
    K_WEEK = "K_WEEK", 12
    K_MON = "K_MON", 13
    K_QUARTER = "K_QUARTER", 15
    K_YEAR = "K_YEAR", 16
    RT_DATA = "RT_DATA", 5
    BROKER = "BROKER", 14


class TickerDirect(Choice):
    """The side of the order book that a tick hit."""

    NONE = "N/A", 0
    BUY = "BUY", 1
    SELL = "SELL", 2
    NEUTRAL = "NEUTRAL", 3


class TickerType(Choice):
    """The kind of trade of a tick."""

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
    """The market of a trading calendar."""

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
    """Whether a trading day is whole or half."""

    WHOLE = "WHOLE", 0
    MORNING = "MORNING", 1
    AFTERNOON = "AFTERNOON", 2


class KL_FIELD(Choice):
    """A column of request_history_kline; its number is the flag in needKLFieldsFlag (Qot_Common.KLFields)."""

    ALL = "", 0
    DATE_TIME = "1", 0
    OPEN = "2", 2
    CLOSE = "3", 8
    HIGH = "4", 1
    LOW = "5", 4
    PE_RATIO = "6", 256
    TURNOVER_RATE = "7", 128
    TRADE_VOL = "8", 32
    TRADE_VAL = "9", 64
    CHANGE_RATE = "10", 512
    LAST_CLOSE = "11", 16

    ALL_REAL = nonmember([str(number) for number in range(1, 12)])
    """All fields except ALL."""
