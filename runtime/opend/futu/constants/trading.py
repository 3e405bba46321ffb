"""Define the constants of accounts, orders, fills and positions.

Invariant: texts and numbers are those of futu-api 10.11.
"""

from __future__ import annotations

from opend.futu.constants.choice import Choice

__all__ = [
    "AssetCategory",
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
    "PredSide",
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
    """The part of a Japanese account."""

    NONE = "N/A", 0
    JP = "JP", 1
    US = "US", 2


class CltRiskLevel(Choice):
    """How near an account is to a margin call, in words."""

    NONE = "N/A", -1
    SAFE = "SAFE", 0
    WARNING = "WARNING", 1
    DANGER = "DANGER", 2
    ABSOLUTE_SAFE = "ABSOLUTE_SAFE", 3
    OPT_DANGER = "OPT_DANGER", 4


class CltRiskStatus(Choice):
    """How near an account is to a margin call, from 1 (safest) to 9."""

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
    """The currency of an amount."""

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
    """Whether an account is restricted in day trading."""

    NONE = "N/A", 0
    UNLIMITED = "UNLIMITED", 1
    DT_CALL = "DT_CALL", 3
    EM_CALL = "EM_CALL", 2


class DealStatus(Choice):
    """The state of a fill."""

    OK = "OK", 0
    CANCELLED = "CANCELLED", 1
    CHANGED = "CHANGED", 2
    PAYOUT = "PAYOUT", 3


class ExposureLevel(Choice):
    """How much of its exposure limit an account uses."""

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    NEAR_LIMIT = "NEAR_LIMIT", 2
    RESTRICTED = "RESTRICTED", 3
    SAFE = "SAFE", 4
    MODERATE = "MODERATE", 5
    WARNING = "WARNING", 6
    MARGIN_CALL = "MARGIN_CALL", 7


class ModifyOrderOp(Choice):
    """The change to make to an order."""

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    CANCEL = "CANCEL", 2
    DISABLE = "DISABLE", 3
    ENABLE = "ENABLE", 4
    DELETE = "DELETE", 5


class OrderStatus(Choice):
    """The state of an order."""

    NONE = "N/A", -1
    UNSUBMITTED = "UNSUBMITTED", 0
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
    """The kind of an order."""

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
    """Long or short."""

    NONE = "N/A", -1
    LONG = "LONG", 0
    SHORT = "SHORT", 1


class PositionType(Choice):
    """The role of a position's row in an option strategy."""

    NONE = "N/A", 0
    COMBINED = "COMBINED", 1
    LEG = "LEG", 2


class PredSide(Choice):
    """The side of a prediction contract."""

    NONE = "N/A", 0
    YES = "YES", 1
    NO = "NO", 2


class SecurityFirm(Choice):
    """The securities firm of an account."""

    NONE = "N/A", 0
    FUTUSECURITIES = "FUTUSECURITIES", 1
    FUTUINC = "FUTUINC", 2
    FUTUSG = "FUTUSG", 3
    FUTUAU = "FUTUAU", 4
    FUTUCA = "FUTUCA", 5
    FUTUMY = "FUTUMY", 6
    FUTUJP = "FUTUJP", 7


class SimAccType(Choice):
    """The kind of a simulated account."""

    NONE = "N/A", 0
    STOCK = "STOCK", 1
    OPTION = "OPTION", 2
    FUTURES = "FUTURES", 3
    STOCK_AND_OPTION = "STOCK_AND_OPTION", 4
    COMPETITION = "COMPETITION", 5


class SubAccType(Choice):
    """The tax class of a Japanese sub-account."""

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
    """How long an order stays valid."""

    DAY = "DAY", 0
    GTC = "GTC", 1
    IOC = "IOC", 2
    GTD = "GTD", 3


class TrailType(Choice):
    """Whether a trailing stop follows by ratio or by amount."""

    NONE = "N/A", 0
    RATIO = "RATIO", 1
    AMOUNT = "AMOUNT", 2


class TrdAccRole(Choice):
    """The role of an account."""

    NONE = "N/A", 0
    NORMAL = "NORMAL", 1
    MASTER = "MASTER", 2
    IPO = "IPO", 3


class TrdAccStatus(Choice):
    """Whether an account is in use."""

    ACTIVE = "ACTIVE", 0
    DISABLED = "DISABLED", 1


class TrdAccType(Choice):
    """The kind of an account."""

    NONE = "N/A", 0
    CASH = "CASH", 1
    MARGIN = "MARGIN", 2
    TFSA = "TFSA", 3
    RRSP = "RRSP", 4
    SRRSP = "SRRSP", 5
    DERIVATIVES = "DERIVATIVES", 6


class TrdCategory(Choice):
    """The kind of business that accounts are for."""

    NONE = "N/A", 0
    SECURITY = "SECURITY", 1
    FUTURE = "FUTURE", 2
    CRYPTO = "CRYPTO", 3


class TrdEnv(Choice):
    """Real money or simulated."""

    REAL = "REAL", 1
    SIMULATE = "SIMULATE", 0


class TrdMarket(Choice):
    """The market that an account or an order is for."""

    NONE = "N/A", 0
    HK = "HK", 1
    US = "US", 2
    CN = "CN", 3
    HKCC = "HKCC", 4
    FUTURES = "FUTURES", 5
    FUTURES_SIMULATE_HK = "FUTURES_SIMULATE_HK", 10
    FUTURES_SIMULATE_US = "FUTURES_SIMULATE_US", 11
    FUTURES_SIMULATE_SG = "FUTURES_SIMULATE_SG", 12
    FUTURES_SIMULATE_JP = "FUTURES_SIMULATE_JP", 13
    SG = "SG", 6
    AU = "AU", 8
    JP = "JP", 15
    MY = "MY", 111
    CA = "CA", 112
    HKFUND = "HKFUND", 113
    USFUND = "USFUND", 123
    SGFUND = "SGFUND", 124
    MYFUND = "MYFUND", 125
    JPFUND = "JPFUND", 126
    CRYPTO = "CRYPTO", 7
    PREDICTION = "PREDICTION", 17


class TrdSide(Choice):
    """Buy or sell."""

    NONE = "N/A", 0
    BUY = "BUY", 1
    SELL = "SELL", 2
    SELL_SHORT = "SELL_SHORT", 3
    BUY_BACK = "BUY_BACK", 4
