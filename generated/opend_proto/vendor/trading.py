# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Constants of accounts, orders, fills and positions.

Invariant: names, texts and numbers are those of the vendor's Python client.
"""

from __future__ import annotations

from .choice import Choice

__all__ = [
    "AssetCategory",
    "CashFlowDirection",
    "CltRiskLevel",
    "CltRiskStatus",
    "Currency",
    "DTStatus",
    "DealStatus",
    "ExposureLevel",
    "ModifyOrderOp",
    "OrderStatus",
    "OrderType",
    "PositionSide",
    "PositionType",
    "SecurityFirm",
    "SimAccType",
    "SubAccType",
    "TimeInForce",
    "TrailType",
    "TrdAccRole",
    "TrdAccStatus",
    "TrdAccType",
    "TrdCategory",
    "TrdEnv",
    "TrdMarket",
    "TrdSide",
]


class AssetCategory(Choice):
    """The two parts of an account with the Japanese securities firm. Since 10.0."""

    NONE = "N/A", 0
    JP = "JP", 1
    US = "US", 2


class CashFlowDirection(Choice):
    """Whether cash comes or goes."""

    NONE = "N/A", 0
    IN = "IN", 1
    OUT = "OUT", 2


class CltRiskLevel(Choice):
    """The risk of a futures account, in coarse levels. CltRiskStatus is finer and advised in its place. Since 3.17."""

    NONE = "N/A", -1
    SAFE = "SAFE", 0
    WARNING = "WARNING", 1
    DANGER = "DANGER", 2
    ABSOLUTE_SAFE = "ABSOLUTE_SAFE", 3
    OPT_DANGER = "OPT_DANGER", 4


class CltRiskStatus(Choice):
    """The risk of an account, from Level1, the safest, to Level9, the most dangerous. Since 5.0."""

    NONE = "N/A", 0
    LEVEL1 = "LEVEL1", 1
    LEVEL2 = "LEVEL2", 2
    LEVEL3 = "LEVEL3", 3
    LEVEL4 = "LEVEL4", 4
    LEVEL5 = "LEVEL5", 5
    LEVEL6 = "LEVEL6", 6
    LEVEL7 = "LEVEL7", 7
    LEVEL8 = "LEVEL8", 8
    LEVEL9 = "LEVEL9", 9


class Currency(Choice):
    """The currencies of money. Since 3.17."""

    NONE = "N/A", 0
    HKD = "HKD", 1
    USD = "USD", 2
    CNH = "CNH", 3
    JPY = "JPY", 4
    SGD = "SGD", 5
    AUD = "AUD", 6
    CAD = "CAD", 7
    MYR = "MYR", 8
    NZD = "NZD", 9


class DTStatus(Choice):
    """What limits day trading; only for accounts of the US securities firm marked as pattern day trader (PDT). Since
    5.7.
    """

    NONE = "N/A", 0
    UNLIMITED = "UNLIMITED", 1
    EM_CALL = "EM_CALL", 2
    DT_CALL = "DT_CALL", 3


class DealStatus(Choice):
    """Whether a fill stands. Since 3.12."""

    OK = "OK", 0
    CANCELLED = "CANCELLED", 1
    CHANGED = "CHANGED", 2
    PAYOUT = "PAYOUT", 3


class ExposureLevel(Choice):
    """Either the state of a position limit (Normal to Restricted; cryptocurrency accounts) or of risk (Safe to
    MarginCall; securities and futures accounts). The vendor's agent skill gives all of them for cryptocurrency
    accounts only. Since 10.5.
    """

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    NEAR_LIMIT = "NEAR_LIMIT", 2
    RESTRICTED = "RESTRICTED", 3
    SAFE = "SAFE", 4
    MODERATE = "MODERATE", 5
    WARNING = "WARNING", 6
    MARGIN_CALL = "MARGIN_CALL", 7


class ModifyOrderOp(Choice):
    """What can be done with an order. Hong Kong takes every operation, US orders Normal and Cancel only. An order
    through Stock Connect cannot be changed, only cancelled.
    """

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    CANCEL = "CANCEL", 2
    DISABLE = "DISABLE", 3
    ENABLE = "ENABLE", 4
    DELETE = "DELETE", 5


class OrderStatus(Choice):
    """How far an order has come."""

    UNSUBMITTED = "UNSUBMITTED", 0
    NONE = "N/A", -1
    WAITING_SUBMIT = "WAITING_SUBMIT", 1
    SUBMITTING = "SUBMITTING", 2
    SUBMIT_FAILED = "SUBMIT_FAILED", 3
    TIMEOUT = "TIMEOUT", 4
    SUBMITTED = "SUBMITTED", 5
    FILLED_PART = "FILLED_PART", 10
    FILLED_ALL = "FILLED_ALL", 11
    CANCELLING_PART = "CANCELLING_PART", 12
    CANCELLING_ALL = "CANCELLING_ALL", 13
    CANCELLED_PART = "CANCELLED_PART", 14
    CANCELLED_ALL = "CANCELLED_ALL", 15
    FAILED = "FAILED", 21
    DISABLED = "DISABLED", 22
    DELETED = "DELETED", 23
    FILL_CANCELLED = "FILL_CANCELLED", 24


class OrderType(Choice):
    """The kinds of order. Hong Kong options and Stock Connect take Normal, StopLimit, LimitifTouched and
    TrailingStopLimit only; simulated accounts Normal and Market only. Of the stop, if-touched and trailing kinds
    the vendor gives the names only; how they work is inferred.
    """

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    MARKET = "MARKET", 2
    ABSOLUTE_LIMIT = "ABSOLUTE_LIMIT", 5
    AUCTION = "AUCTION", 6
    AUCTION_LIMIT = "AUCTION_LIMIT", 7
    SPECIAL_LIMIT = "SPECIAL_LIMIT", 8
    SPECIAL_LIMIT_ALL = "SPECIAL_LIMIT_ALL", 9
    STOP = "STOP", 10
    STOP_LIMIT = "STOP_LIMIT", 11
    MARKET_IF_TOUCHED = "MARKET_IF_TOUCHED", 12
    LIMIT_IF_TOUCHED = "LIMIT_IF_TOUCHED", 13
    TRAILING_STOP = "TRAILING_STOP", 14
    TRAILING_STOP_LIMIT = "TRAILING_STOP_LIMIT", 15
    TWAP = "TWAP", 16
    TWAP_LIMIT = "TWAP_LIMIT", 17
    VWAP = "VWAP", 18
    VWAP_LIMIT = "VWAP_LIMIT", 19


class PositionSide(Choice):
    """Whether a position is long or short."""

    LONG = "LONG", 0
    NONE = "N/A", -1
    SHORT = "SHORT", 1


class PositionType(Choice):
    """Whether a position is an option combination or part of one. Since 10.7."""

    NONE = "N/A", 0
    COMBINED = "COMBINED", 1
    LEG = "LEG", 2


class SecurityFirm(Choice):
    """The securities firms of the vendor's group. Since 3.27."""

    NONE = "N/A", 0
    FUTUSECURITIES = "FUTUSECURITIES", 1
    FUTUINC = "FUTUINC", 2
    FUTUSG = "FUTUSG", 3
    FUTUAU = "FUTUAU", 4
    FUTUCA = "FUTUCA", 5
    FUTUMY = "FUTUMY", 6
    FUTUJP = "FUTUJP", 7


class SimAccType(Choice):
    """The types of account in simulated trading. Since 5.0."""

    NONE = "N/A", 0
    STOCK = "STOCK", 1
    OPTION = "OPTION", 2
    FUTURES = "FUTURES", 3
    STOCK_AND_OPTION = "STOCK_AND_OPTION", 4
    COMPETITION = "COMPETITION", 5


class SubAccType(Choice):
    """The sub-accounts of an account with the Japanese securities firm. Since 10.0."""

    NONE = "N/A", 0
    JP_GENERAL = "JP_GENERAL", 1
    JP_TOKUTEI = "JP_TOKUTEI", 2
    JP_NISA_GENERAL = "JP_NISA_GENERAL", 3
    JP_NISA_TSUMITATE = "JP_NISA_TSUMITATE", 4
    JP_GENERAL_SHORT = "JP_GENERAL_SHORT", 5
    JP_TOKUTEI_SHORT = "JP_TOKUTEI_SHORT", 6
    JP_HONPO_GENERAL = "JP_HONPO_GENERAL", 7
    JP_GAIKOKU_GENERAL = "JP_GAIKOKU_GENERAL", 8
    JP_HONPO_TOKUTEI = "JP_HONPO_TOKUTEI", 9
    JP_GAIKOKU_TOKUTEI = "JP_GAIKOKU_TOKUTEI", 10
    JP_DERIVATIVE_LONG = "JP_DERIVATIVE_LONG", 11
    JP_DERIVATIVE_SHORT = "JP_DERIVATIVE_SHORT", 12
    JP_HONPO_DERIVATIVE_GENERAL = "JP_HONPO_DERIVATIVE_GENERAL", 13
    JP_GAIKOKU_DERIVATIVE_GENERAL = "JP_GAIKOKU_DERIVATIVE_GENERAL", 14
    JP_HONPO_DERIVATIVE_TOKUTEI = "JP_HONPO_DERIVATIVE_TOKUTEI", 15
    JP_GAIKOKU_DERIVATIVE_TOKUTEI = "JP_GAIKOKU_DERIVATIVE_TOKUTEI", 16


class TimeInForce(Choice):
    """How long an order stays valid. Since 3.26."""

    DAY = "DAY", 0
    GTC = "GTC", 1
    IOC = "IOC", 2
    GTD = "GTD", 3


class TrailType(Choice):
    """How the distance of a trailing stop is given. Since 5.8."""

    NONE = "N/A", 0
    RATIO = "RATIO", 1
    AMOUNT = "AMOUNT", 2


class TrdAccRole(Choice):
    """The place of an account among the user's accounts. Since 9.5."""

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    MASTER = "MASTER", 2
    IPO = "IPO", 3


class TrdAccStatus(Choice):
    """Whether an account is in use. Since 8.4."""

    ACTIVE = "ACTIVE", 0
    DISABLED = "DISABLED", 1


class TrdAccType(Choice):
    """The types of account. Since 3.12."""

    NONE = "N/A", 0
    CASH = "CASH", 1
    MARGIN = "MARGIN", 2
    TFSA = "TFSA", 3
    RRSP = "RRSP", 4
    SRRSP = "SRRSP", 5
    DERIVATIVES = "DERIVATIVES", 6


class TrdCategory(Choice):
    """The kinds of product an account trades. Since 5.10."""

    NONE = "N/A", 0
    SECURITY = "SECURITY", 1
    FUTURE = "FUTURE", 2
    CRYPTO = "CRYPTO", 3


class TrdEnv(Choice):
    """Whether trading is real."""

    SIMULATE = "SIMULATE", 0
    REAL = "REAL", 1


class TrdMarket(Choice):
    """The markets in which an account trades. They are broader than the markets of single securities."""

    NONE = "N/A", 0
    HK = "HK", 1
    US = "US", 2
    CN = "CN", 3
    HKCC = "HKCC", 4
    FUTURES = "FUTURES", 5
    SG = "SG", 6
    CRYPTO = "CRYPTO", 7
    AU = "AU", 8
    FUTURES_SIMULATE_HK = "FUTURES_SIMULATE_HK", 10
    FUTURES_SIMULATE_US = "FUTURES_SIMULATE_US", 11
    FUTURES_SIMULATE_SG = "FUTURES_SIMULATE_SG", 12
    FUTURES_SIMULATE_JP = "FUTURES_SIMULATE_JP", 13
    JP = "JP", 15
    PREDICTION = "PREDICTION", 17
    MY = "MY", 111
    CA = "CA", 112
    HKFUND = "HKFUND", 113
    USFUND = "USFUND", 123
    SGFUND = "SGFUND", 124
    MYFUND = "MYFUND", 125
    JPFUND = "JPFUND", 126


class TrdSide(Choice):
    """The sides of an order. Clients send Buy or Sell; with the Japanese securities firm also SellShort and BuyBack,
    which elsewhere only the server sends.
    """

    NONE = "N/A", 0
    BUY = "BUY", 1
    SELL = "SELL", 2
    SELL_SHORT = "SELL_SHORT", 3
    BUY_BACK = "BUY_BACK", 4
