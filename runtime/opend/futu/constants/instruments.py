"""Define the constants that describe a security.

Invariant: texts and numbers are those of futu-api 10.11.
"""

from __future__ import annotations

from opend.futu.constants.choice import Choice

__all__ = [
    "AssetClass",
    "DarkStatus",
    "ExchType",
    "IndexOptionType",
    "Market",
    "OptionAreaType",
    "OptionStrategyType",
    "OptionType",
    "PriceType",
    "SecurityStatus",
    "SecurityType",
    "WrtType",
]


class AssetClass(Choice):
    """The asset class that a fund invests in."""

    NONE = "N/A", 0
    STOCK = "STOCK", 1
    BOND = "BOND", 2
    COMMODITY = "COMMODITY", 3
    CURRENCY_MARKET = "CURRENCY_MARKET", 4
    FUTURE = "FUTURE", 5
    SWAP = "SWAP", 6


class DarkStatus(Choice):
    """Whether a security trades on the grey market."""

    NONE = "N/A", 0
    TRADING = "TRADING", 1
    END = "END", 2


class ExchType(Choice):
    """The exchange of a security."""

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
    JP_TSE = "JP_TSE", 21
    JP_NIKKEI = "JP_NIKKEI", 22
    CC_CRYPTO = "CC_CRYPTO", 19
    MY_MYX = "MY_MYX", 20


class IndexOptionType(Choice):
    """The size of an index option's contract."""

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    SMALL = "SMALL", 2


class Market(Choice):
    """The market of a security, which is the prefix of its code."""

    NONE = "N/A", 0
    HK = "HK", 1
    US = "US", 11
    SH = "SH", 21
    SZ = "SZ", 22
    HK_FUTURE = "HK_FUTURE", 2
    SG = "SG", 31
    JP = "JP", 41
    AU = "AU", 51
    MY = "MY", 61
    CA = "CA", 71
    FX = "FX", 81
    CC = "CC", 91
    EC = "EC", 101


class OptionAreaType(Choice):
    """When an option may be exercised."""

    NONE = "N/A", 0
    AMERICAN = "AMERICAN", 1
    EUROPEAN = "EUROPEAN", 2
    BERMUDA = "BERMUDA", 3


class OptionStrategyType(Choice):
    """The strategy that a combination of options follows."""

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
    """Call or put."""

    ALL = "ALL", 0
    CALL = "CALL", 1
    PUT = "PUT", 2


class PriceType(Choice):
    """Whether an inline warrant is within its bounds."""

    NONE = "N/A", 0
    OUTSIDE = "OUTSIDE", 1
    WITH_IN = "WITH_IN", 2


class SecurityStatus(Choice):
    """Whether a security can be traded, or why it cannot."""

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
    """The kind of a security."""

    NONE = "N/A", 0
    BOND = "BOND", 1
    BWRT = "BWRT", 2
    STOCK = "STOCK", 3
    WARRANT = "WARRANT", 5
    IDX = "IDX", 6
    ETF = "ETF", 4
    DRVT = "DRVT", 8
    FUTURE = "FUTURE", 10
    PLATE = "PLATE", 7
    PLATESET = "PLATESET", 9
    CRYPTO = "CRYPTO", 12
    FOREX = "FOREX", 11


class WrtType(Choice):
    """The kind of a warrant."""

    NONE = "N/A", 0
    CALL = "CALL", 1
    PUT = "PUT", 2
    BULL = "BULL", 3
    BEAR = "BEAR", 4
    INLINE = "INLINE", 5
