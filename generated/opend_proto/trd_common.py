# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Holds the types that the trade protocols share. It is no protocol itself and has no id."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "AccCashInfo",
    "AccMarketInfo",
    "CltRiskLevel",
    "CltRiskStatus",
    "ComboMaxTrdQtys",
    "Currency",
    "DTStatus",
    "ExposureLevel",
    "Funds",
    "MaxTrdQtys",
    "ModifyOrderOp",
    "Order",
    "OrderFee",
    "OrderFeeItem",
    "OrderFill",
    "OrderFillStatus",
    "OrderStatus",
    "OrderType",
    "Position",
    "PositionSide",
    "PositionType",
    "SecurityFirm",
    "SimAccType",
    "TimeInForce",
    "TrailType",
    "TrdAcc",
    "TrdAccRole",
    "TrdAccStatus",
    "TrdAccType",
    "TrdAssetCategory",
    "TrdCategory",
    "TrdEnv",
    "TrdFilterConditions",
    "TrdHeader",
    "TrdMarket",
    "TrdSecMarket",
    "TrdSide",
    "TrdSubAccType",
]


class TrdEnv(OpenEnum):
    """Whether trading is real."""

    SIMULATE = 0
    """Simulated trading."""
    REAL = 1
    """Real trading."""


class TrdCategory(OpenEnum):
    """Values of Trd_Common.TrdCategory. Since 5.10."""

    UNKNOWN = 0
    SECURITY = 1
    FUTURE = 2
    CRYPTO = 3
    """Since 10.5."""


class TrdMarket(OpenEnum):
    """The markets in which an account trades. They are broader than the markets of single securities."""

    UNKNOWN = 0
    """Not known."""
    HK = 1
    """Hong Kong."""
    US = 2
    """United States."""
    CN = 3
    """Mainland China; simulated trading."""
    HKCC = 4
    """Mainland China through the Stock Connect of Hong Kong."""
    FUTURES = 5
    """Futures. Since 3.17."""
    SG = 6
    """Singapore. Since 5.10."""
    CRYPTO = 7
    """Cryptocurrencies. Since 10.5."""
    AU = 8
    """Australia. Since 9.0."""
    FUTURES_SIMULATE_HK = 10
    """Simulated Hong Kong futures. Since 7.7."""
    FUTURES_SIMULATE_US = 11
    """Simulated US futures. Since 7.7."""
    FUTURES_SIMULATE_SG = 12
    """Simulated Singapore futures. Since 7.7."""
    FUTURES_SIMULATE_JP = 13
    """Simulated Japanese futures. Since 7.7."""
    JP = 15
    """Japan. Since 9.0."""
    PREDICTION = 17
    """Event contracts. Since 10.9."""
    MY = 111
    """Malaysia. Since 9.0."""
    CA = 112
    """Canada. Since 9.0."""
    HK_FUND = 113
    """Funds, Hong Kong. Since 8.2."""
    US_FUND = 123
    """Funds, United States. Since 8.2."""
    SG_FUND = 124
    """Funds, Singapore. Since 10.0."""
    MY_FUND = 125
    """Funds, Malaysia. Since 10.0."""
    JP_FUND = 126
    """Funds, Japan. Since 10.0."""


class TrdSecMarket(OpenEnum):
    """The markets to which a traded security belongs. Quotes use QotMarket instead."""

    UNKNOWN = 0
    """Not known."""
    HK = 1
    """Hong Kong, all kinds of security."""
    US = 2
    """United States, all kinds of security."""
    CN_SH = 31
    """Shanghai."""
    CN_SZ = 32
    """Shenzhen."""
    SG = 41
    """Singapore. Since 5.2."""
    JP = 51
    """Japan. Since 5.2."""
    AU = 61
    """Australia. Since 9.0."""
    MY = 71
    """Malaysia. Since 9.0."""
    CA = 81
    """Canada. Since 9.0."""
    FX = 91
    """Foreign exchange. Since 9.0."""
    CC = 101
    """Cryptocurrencies. Since 10.5."""
    EC = 111
    """Event contracts. Since 10.9."""


class TrdSide(OpenEnum):
    """The sides of an order. Clients send Buy or Sell; the others come from the server."""

    UNKNOWN = 0
    """Not known."""
    BUY = 1
    """Buy."""
    SELL = 2
    """Sell."""
    SELL_SHORT = 3
    """Sell short; reported for US orders."""
    BUY_BACK = 4
    """Buy back what was sold short."""


class OrderType(OpenEnum):
    """The kinds of order."""

    UNKNOWN = 0
    """Not known."""
    NORMAL = 1
    """Limit order; in Hong Kong an enhanced limit order."""
    MARKET = 2
    """Market order."""
    ABSOLUTE_LIMIT = 5
    """Fills at exactly the given price or is refused, Hong Kong."""
    AUCTION = 6
    """Takes part in the opening or closing auction at the auction's price, Hong Kong."""
    AUCTION_LIMIT = 7
    """Takes part in the opening or closing auction up to the given price, Hong Kong."""
    SPECIAL_LIMIT = 8
    """Fills what it can at once and is cancelled for the rest, Hong Kong."""
    SPECIAL_LIMIT_ALL = 9
    """Fills as a whole at once or is cancelled, Hong Kong. Since 3.12."""
    STOP = 10
    """Becomes a market order when the price moves against it to the trigger. Since 5.8."""
    STOP_LIMIT = 11
    """Becomes a limit order when the price moves against it to the trigger. Since 5.8."""
    MARKETIF_TOUCHED = 12
    """Becomes a market order when the price moves in its favour to the trigger. Since 5.8."""
    LIMITIF_TOUCHED = 13
    """Becomes a limit order when the price moves in its favour to the trigger. Since 5.8."""
    TRAILING_STOP = 14
    """Becomes a market order at a trigger that trails the price. Since 5.8."""
    TRAILING_STOP_LIMIT = 15
    """Becomes a limit order at a trigger that trails the price. Since 5.8."""
    TWAP_MARKET = 16
    """Spread over time by time-weighted average price, at the market. Since 7.5."""
    TWAP_LIMIT = 17
    """Spread over time by time-weighted average price, within a limit. Since 7.5."""
    VWAP_MARKET = 18
    """Spread over time by volume-weighted average price, at the market. Since 7.5."""
    VWAP_LIMIT = 19
    """Spread over time by volume-weighted average price, within a limit. Since 7.5."""


class TrailType(OpenEnum):
    """How the distance of a trailing stop is given. Since 5.8."""

    UNKNOWN = 0
    """Not known."""
    RATIO = 1
    """As a percentage of the price."""
    AMOUNT = 2
    """As an amount of money."""


class OrderStatus(OpenEnum):
    """Values of Trd_Common.OrderStatus."""

    UNSUBMITTED = 0
    UNKNOWN = -1
    WAITING_SUBMIT = 1
    SUBMITTING = 2
    SUBMIT_FAILED = 3
    TIME_OUT = 4
    SUBMITTED = 5
    FILLED_PART = 10
    FILLED_ALL = 11
    CANCELLING_PART = 12
    CANCELLING_ALL = 13
    CANCELLED_PART = 14
    CANCELLED_ALL = 15
    FAILED = 21
    DISABLED = 22
    DELETED = 23
    FILL_CANCELLED = 24
    """Since 3.12."""


class OrderFillStatus(OpenEnum):
    """Values of Trd_Common.OrderFillStatus. Since 3.12."""

    OK = 0
    CANCELLED = 1
    CHANGED = 2
    PAYOUT = 3
    """Since 10.9."""


class PositionSide(OpenEnum):
    """Values of Trd_Common.PositionSide."""

    LONG = 0
    UNKNOWN = -1
    SHORT = 1


class ModifyOrderOp(OpenEnum):
    """What can be done with an order. For US orders it is Normal and Cancel only."""

    UNKNOWN = 0
    """Not known."""
    NORMAL = 1
    """Changes price, quantity or trigger."""
    CANCEL = 2
    """Cancels the order."""
    DISABLE = 3
    """Takes the order out of the market and keeps it."""
    ENABLE = 4
    """Puts a disabled order back into the market."""
    DELETE = 5
    """Removes an order that has not filled."""


class TrdAccType(OpenEnum):
    """Values of Trd_Common.TrdAccType. Since 3.12."""

    UNKNOWN = 0
    CASH = 1
    MARGIN = 2
    TFSA = 3
    """Since 10.0."""
    RRSP = 4
    """Since 10.0."""
    SRRSP = 5
    """Since 10.0."""
    DERIVATIVES = 6
    """Since 10.0."""


class TrdAccStatus(OpenEnum):
    """Values of Trd_Common.TrdAccStatus. Since 8.4."""

    ACTIVE = 0
    DISABLED = 1


class TrdAccRole(OpenEnum):
    """Values of Trd_Common.TrdAccRole. Since 9.5."""

    UNKNOWN = 0
    NORMAL = 1
    MASTER = 2
    IPO = 3
    """Since 10.0."""


class Currency(OpenEnum):
    """Values of Trd_Common.Currency. Since 3.17."""

    UNKNOWN = 0
    HKD = 1
    USD = 2
    CNH = 3
    JPY = 4
    """Since 5.2."""
    SGD = 5
    """Since 5.10."""
    AUD = 6
    """Since 7.2."""
    CAD = 7
    """Since 9.0."""
    MYR = 8
    """Since 9.0."""
    NZD = 9
    """Since 10.9."""


class CltRiskLevel(OpenEnum):
    """Values of Trd_Common.CltRiskLevel. Since 3.17."""

    UNKNOWN = -1
    SAFE = 0
    WARNING = 1
    DANGER = 2
    ABSOLUTE_SAFE = 3
    OPT_DANGER = 4


class TimeInForce(OpenEnum):
    """How long an order stays valid. Since 3.26."""

    DAY = 0
    """Until the end of the trading day."""
    GTC = 1
    """Until cancelled, for 90 calendar days at most."""
    IOC = 2
    """Fills at once what it can and is cancelled for the rest. Since 10.5."""
    GTD = 3
    """Until a given day. Since 10.7."""


class SimAccType(OpenEnum):
    """Values of Trd_Common.SimAccType. Since 5.0."""

    UNKNOWN = 0
    STOCK = 1
    OPTION = 2
    FUTURES = 3
    """Since 7.7."""
    STOCK_AND_OPTION = 4
    """Since 10.2."""
    COMPETITION = 5
    """Since 10.6."""


class CltRiskStatus(OpenEnum):
    """Values of Trd_Common.CltRiskStatus. Since 5.0."""

    UNKNOWN = 0
    LEVEL1 = 1
    LEVEL2 = 2
    LEVEL3 = 3
    LEVEL4 = 4
    LEVEL5 = 5
    LEVEL6 = 6
    LEVEL7 = 7
    LEVEL8 = 8
    LEVEL9 = 9


class DTStatus(OpenEnum):
    """Values of Trd_Common.DTStatus. Since 5.7."""

    UNKNOWN = 0
    UNLIMITED = 1
    EM_CALL = 2
    DT_CALL = 3


class TrdSubAccType(OpenEnum):
    """The sub-accounts of an account with the Japanese securities firm. Since 10.0."""

    NONE = 0
    """Not given, or no such account."""
    JP_GENERAL = 1
    """General account, long."""
    JP_TOKUTEI = 2
    """Specified (tokutei) account, long."""
    JP_NISA_GENERAL = 3
    """NISA, general."""
    JP_NISA_TSUMITATE = 4
    """NISA, regular saving (tsumitate)."""
    JP_GENERAL_SHORT = 5
    """General account, short."""
    JP_TOKUTEI_SHORT = 6
    """Specified (tokutei) account, short."""
    JP_HONPO_GENERAL = 7
    """Domestic collateral for margin trading, general account."""
    JP_GAIKOKU_GENERAL = 8
    """Foreign collateral for margin trading, general account."""
    JP_HONPO_TOKUTEI = 9
    """Domestic collateral for margin trading, specified account."""
    JP_GAIKOKU_TOKUTEI = 10
    """Foreign collateral for margin trading, specified account."""
    JP_DERIVATIVE_LONG = 11
    """Derivatives, long."""
    JP_DERIVATIVE_SHORT = 12
    """Derivatives, short."""
    JP_HONPO_DERIVATIVE_GENERAL = 13
    """Domestic margin for derivatives, general account."""
    JP_GAIKOKU_DERIVATIVE_GENERAL = 14
    """Foreign margin for derivatives, general account."""
    JP_HONPO_DERIVATIVE_TOKUTEI = 15
    """Domestic margin for derivatives, specified account."""
    JP_GAIKOKU_DERIVATIVE_TOKUTEI = 16
    """Foreign margin for derivatives, specified account."""


class TrdAssetCategory(OpenEnum):
    """Values of Trd_Common.TrdAssetCategory. Since 10.0."""

    UNKNOWN = 0
    JP = 1
    US = 2


class ExposureLevel(OpenEnum):
    """Values of Trd_Common.ExposureLevel. Since 10.5."""

    UNKNOWN = 0
    NORMAL = 1
    NEAR_LIMIT = 2
    RESTRICTED = 3
    SAFE = 4
    MODERATE = 5
    WARNING = 6
    MARGIN_CALL = 7


class PositionType(OpenEnum):
    """Values of Trd_Common.PositionType. Since 10.7."""

    UNKNOWN = 0
    COMBINED = 1
    LEG = 2


class SecurityFirm(OpenEnum):
    """The securities firms of the vendor's group. Since 3.27."""

    UNKNOWN = 0
    """Not known."""
    FUTU_SECURITIES = 1
    """Hong Kong."""
    FUTU_INC = 2
    """United States."""
    FUTU_SG = 3
    """Singapore. Since 5.3."""
    FUTU_AU = 4
    """Australia. Since 7.2."""
    FUTU_CA = 5
    """Canada. Since 10.0."""
    FUTU_MY = 6
    """Malaysia. Since 10.0."""
    FUTU_JP = 7
    """Japan. Since 10.0."""


@dataclass(slots=True, kw_only=True)
class AccCashInfo(Message):
    """Message Trd_Common.AccCashInfo. Since 3.17."""

    FULL_NAME: ClassVar[str] = "Trd_Common.AccCashInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "currency", "currency", "int32", "optional", enum="trd_common.Currency"),
        Field(2, "cash", "cash", "double", "optional"),
        Field(3, "availableBalance", "available_balance", "double", "optional"),
        Field(4, "netCashPower", "net_cash_power", "double", "optional"),
    )

    currency: Currency | None = None
    cash: float | None = None
    available_balance: float | None = None
    net_cash_power: float | None = None
    """Since 8.7."""


@dataclass(slots=True, kw_only=True)
class AccMarketInfo(Message):
    """Message Trd_Common.AccMarketInfo. Since 9.0."""

    FULL_NAME: ClassVar[str] = "Trd_Common.AccMarketInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "trdMarket", "trd_market", "int32", "optional", enum="trd_common.TrdMarket"),
        Field(2, "assets", "assets", "double", "optional"),
    )

    trd_market: TrdMarket | None = None
    assets: float | None = None


@dataclass(slots=True, kw_only=True, frozen=True)
class TrdHeader(Message):
    """Header common to trade requests: which account, where. The three must fit each other, or the server refuses."""

    FULL_NAME: ClassVar[str] = "Trd_Common.TrdHeader"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "trdEnv", "trd_env", "int32", "required", enum="trd_common.TrdEnv"),
        Field(2, "accID", "acc_id", "uint64", "required"),
        Field(3, "trdMarket", "trd_market", "int32", "required", enum="trd_common.TrdMarket"),
        Field(4, "jpAccType", "jp_acc_type", "int32", "optional", enum="trd_common.TrdSubAccType"),
    )

    __match_args__ = ("trd_env", "acc_id", "trd_market", "jp_acc_type")

    trd_env: TrdEnv
    """Real or simulated trading."""
    acc_id: int
    """Id of the account."""
    trd_market: TrdMarket
    """The market to trade in."""
    jp_acc_type: TrdSubAccType | None = None
    """The sub-account, for the Japanese securities firm. Absent for all others. Since 10.0."""


@dataclass(slots=True, kw_only=True)
class TrdAcc(Message):
    """Message Trd_Common.TrdAcc."""

    FULL_NAME: ClassVar[str] = "Trd_Common.TrdAcc"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "trdEnv", "trd_env", "int32", "required", enum="trd_common.TrdEnv"),
        Field(2, "accID", "acc_id", "uint64", "required"),
        Field(3, "trdMarketAuthList", "trd_market_auth_list", "int32", "repeated", enum="trd_common.TrdMarket"),
        Field(4, "accType", "acc_type", "int32", "optional", enum="trd_common.TrdAccType"),
        Field(5, "cardNum", "card_num", "string", "optional"),
        Field(6, "securityFirm", "security_firm", "int32", "optional", enum="trd_common.SecurityFirm"),
        Field(7, "simAccType", "sim_acc_type", "int32", "optional", enum="trd_common.SimAccType"),
        Field(8, "uniCardNum", "uni_card_num", "string", "optional"),
        Field(9, "accStatus", "acc_status", "int32", "optional", enum="trd_common.TrdAccStatus"),
        Field(10, "accRole", "acc_role", "int32", "optional", enum="trd_common.TrdAccRole"),
        Field(11, "jpAccType", "jp_acc_type", "int32", "repeated", enum="trd_common.TrdSubAccType"),
        Field(12, "competitionAccName", "competition_acc_name", "string", "optional"),
    )

    trd_env: TrdEnv
    acc_id: int
    trd_market_auth_list: list[TrdMarket] = empty_list()
    acc_type: TrdAccType | None = None
    """Since 3.12."""
    card_num: str | None = None
    """Since 3.12."""
    security_firm: SecurityFirm | None = None
    """Since 3.27."""
    sim_acc_type: SimAccType | None = None
    """Since 5.0."""
    uni_card_num: str | None = None
    """Since 8.1."""
    acc_status: TrdAccStatus | None = None
    """Since 8.4."""
    acc_role: TrdAccRole | None = None
    """Since 9.5."""
    jp_acc_type: list[TrdSubAccType] = empty_list()
    """Since 10.0."""
    competition_acc_name: str | None = None
    """Since 10.6."""


@dataclass(slots=True, kw_only=True)
class Funds(Message):
    """Message Trd_Common.Funds."""

    FULL_NAME: ClassVar[str] = "Trd_Common.Funds"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "power", "power", "double", "required"),
        Field(2, "totalAssets", "total_assets", "double", "required"),
        Field(3, "cash", "cash", "double", "required"),
        Field(4, "marketVal", "market_val", "double", "required"),
        Field(5, "frozenCash", "frozen_cash", "double", "required"),
        Field(6, "debtCash", "debt_cash", "double", "required"),
        Field(7, "avlWithdrawalCash", "avl_withdrawal_cash", "double", "required"),
        Field(8, "currency", "currency", "int32", "optional", enum="trd_common.Currency"),
        Field(9, "availableFunds", "available_funds", "double", "optional"),
        Field(10, "unrealizedPL", "unrealized_pl", "double", "optional"),
        Field(11, "realizedPL", "realized_pl", "double", "optional"),
        Field(12, "riskLevel", "risk_level", "int32", "optional", enum="trd_common.CltRiskLevel"),
        Field(13, "initialMargin", "initial_margin", "double", "optional"),
        Field(14, "maintenanceMargin", "maintenance_margin", "double", "optional"),
        Field(15, "cashInfoList", "cash_info_list", "message", "repeated", message="trd_common.AccCashInfo"),
        Field(16, "maxPowerShort", "max_power_short", "double", "optional"),
        Field(17, "netCashPower", "net_cash_power", "double", "optional"),
        Field(18, "longMv", "long_mv", "double", "optional"),
        Field(19, "shortMv", "short_mv", "double", "optional"),
        Field(20, "pendingAsset", "pending_asset", "double", "optional"),
        Field(21, "maxWithdrawal", "max_withdrawal", "double", "optional"),
        Field(22, "riskStatus", "risk_status", "int32", "optional", enum="trd_common.CltRiskStatus"),
        Field(23, "marginCallMargin", "margin_call_margin", "double", "optional"),
        Field(24, "isPdt", "is_pdt", "bool", "optional"),
        Field(25, "pdtSeq", "pdt_seq", "string", "optional"),
        Field(26, "beginningDTBP", "beginning_dtbp", "double", "optional"),
        Field(27, "remainingDTBP", "remaining_dtbp", "double", "optional"),
        Field(28, "dtCallAmount", "dt_call_amount", "double", "optional"),
        Field(29, "dtStatus", "dt_status", "int32", "optional", enum="trd_common.DTStatus"),
        Field(30, "securitiesAssets", "securities_assets", "double", "optional"),
        Field(31, "fundAssets", "fund_assets", "double", "optional"),
        Field(32, "bondAssets", "bond_assets", "double", "optional"),
        Field(33, "marketInfoList", "market_info_list", "message", "repeated", message="trd_common.AccMarketInfo"),
        Field(34, "cryptoMv", "crypto_mv", "double", "optional"),
        Field(35, "exposureLevel", "exposure_level", "int32", "optional", enum="trd_common.ExposureLevel"),
        Field(36, "exposureLimit", "exposure_limit", "double", "optional"),
        Field(37, "usedLimit", "used_limit", "double", "optional"),
        Field(38, "remainingLimit", "remaining_limit", "double", "optional"),
    )

    power: float
    total_assets: float
    cash: float
    market_val: float
    frozen_cash: float
    debt_cash: float
    avl_withdrawal_cash: float
    currency: Currency | None = None
    """Since 3.17."""
    available_funds: float | None = None
    """Since 3.17."""
    unrealized_pl: float | None = None
    """Since 3.17."""
    realized_pl: float | None = None
    """Since 3.17."""
    risk_level: CltRiskLevel | None = None
    """Since 3.17."""
    initial_margin: float | None = None
    """Since 3.17."""
    maintenance_margin: float | None = None
    """Since 3.17."""
    cash_info_list: list[AccCashInfo] = empty_list()
    """Since 3.17."""
    max_power_short: float | None = None
    """Since 5.0."""
    net_cash_power: float | None = None
    """Since 5.0."""
    long_mv: float | None = None
    """Since 5.0."""
    short_mv: float | None = None
    """Since 5.0."""
    pending_asset: float | None = None
    """Since 5.0."""
    max_withdrawal: float | None = None
    """Since 5.0."""
    risk_status: CltRiskStatus | None = None
    """Since 5.0."""
    margin_call_margin: float | None = None
    """Since 5.0."""
    is_pdt: bool | None = None
    """Since 5.7."""
    pdt_seq: str | None = None
    """Since 5.7."""
    beginning_dtbp: float | None = None
    """Since 5.7."""
    remaining_dtbp: float | None = None
    """Since 5.7."""
    dt_call_amount: float | None = None
    """Since 5.7."""
    dt_status: DTStatus | None = None
    """Since 5.7."""
    securities_assets: float | None = None
    """Since 8.2."""
    fund_assets: float | None = None
    """Since 8.2."""
    bond_assets: float | None = None
    """Since 8.2."""
    market_info_list: list[AccMarketInfo] = empty_list()
    """Since 9.0."""
    crypto_mv: float | None = None
    """Since 10.5."""
    exposure_level: ExposureLevel | None = None
    """Since 10.5."""
    exposure_limit: float | None = None
    """Since 10.5."""
    used_limit: float | None = None
    """Since 10.5."""
    remaining_limit: float | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class Position(Message):
    """Message Trd_Common.Position."""

    FULL_NAME: ClassVar[str] = "Trd_Common.Position"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "positionID", "position_id", "uint64", "required"),
        Field(2, "positionSide", "position_side", "int32", "required", enum="trd_common.PositionSide"),
        Field(3, "code", "code", "string", "required"),
        Field(4, "name", "name", "string", "required"),
        Field(5, "qty", "qty", "double", "required"),
        Field(6, "canSellQty", "can_sell_qty", "double", "required"),
        Field(7, "price", "price", "double", "required"),
        Field(8, "costPrice", "cost_price", "double", "optional"),
        Field(9, "val", "val", "double", "required"),
        Field(10, "plVal", "pl_val", "double", "required"),
        Field(11, "plRatio", "pl_ratio", "double", "optional"),
        Field(12, "secMarket", "sec_market", "int32", "optional", enum="trd_common.TrdSecMarket"),
        Field(21, "td_plVal", "td_pl_val", "double", "optional"),
        Field(22, "td_trdVal", "td_trd_val", "double", "optional"),
        Field(23, "td_buyVal", "td_buy_val", "double", "optional"),
        Field(24, "td_buyQty", "td_buy_qty", "double", "optional"),
        Field(25, "td_sellVal", "td_sell_val", "double", "optional"),
        Field(26, "td_sellQty", "td_sell_qty", "double", "optional"),
        Field(28, "unrealizedPL", "unrealized_pl", "double", "optional"),
        Field(29, "realizedPL", "realized_pl", "double", "optional"),
        Field(30, "currency", "currency", "int32", "optional", enum="trd_common.Currency"),
        Field(31, "trdMarket", "trd_market", "int32", "optional", enum="trd_common.TrdMarket"),
        Field(32, "dilutedCostPrice", "diluted_cost_price", "double", "optional"),
        Field(33, "averageCostPrice", "average_cost_price", "double", "optional"),
        Field(34, "averagePlRatio", "average_pl_ratio", "double", "optional"),
        Field(35, "comboID", "combo_id", "uint64", "optional"),
        Field(36, "strategyType", "strategy_type", "int32", "optional", enum="qot_common.OptionStrategyType"),
        Field(37, "positionType", "position_type", "int32", "optional", enum="trd_common.PositionType"),
        Field(38, "accID", "acc_id", "uint64", "optional"),
        Field(39, "jpAccType", "jp_acc_type", "int32", "optional", enum="trd_common.TrdSubAccType"),
        Field(40, "payoutIfWin", "payout_if_win", "double", "optional"),
    )

    position_id: int
    position_side: PositionSide
    code: str
    name: str
    qty: float
    can_sell_qty: float
    price: float
    cost_price: float | None = None
    val: float
    pl_val: float
    pl_ratio: float | None = None
    sec_market: TrdSecMarket | None = None
    td_pl_val: float | None = None
    td_trd_val: float | None = None
    td_buy_val: float | None = None
    td_buy_qty: float | None = None
    td_sell_val: float | None = None
    td_sell_qty: float | None = None
    unrealized_pl: float | None = None
    """Since 3.17."""
    realized_pl: float | None = None
    """Since 3.17."""
    currency: Currency | None = None
    """Since 5.10."""
    trd_market: TrdMarket | None = None
    """Since 5.10."""
    diluted_cost_price: float | None = None
    """Since 9.2."""
    average_cost_price: float | None = None
    """Since 9.2."""
    average_pl_ratio: float | None = None
    """Since 9.2."""
    combo_id: int | None = None
    """Since 10.7."""
    strategy_type: qot_common.OptionStrategyType | None = None
    """Since 10.7."""
    position_type: PositionType | None = None
    """Since 10.7."""
    acc_id: int | None = None
    """Since 10.7."""
    jp_acc_type: TrdSubAccType | None = None
    """Since 10.7."""
    payout_if_win: float | None = None
    """Since 10.9."""


@dataclass(slots=True, kw_only=True)
class Order(Message):
    """Message Trd_Common.Order."""

    FULL_NAME: ClassVar[str] = "Trd_Common.Order"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "trdSide", "trd_side", "int32", "required", enum="trd_common.TrdSide"),
        Field(2, "orderType", "order_type", "int32", "required", enum="trd_common.OrderType"),
        Field(3, "orderStatus", "order_status", "int32", "required", enum="trd_common.OrderStatus"),
        Field(4, "orderID", "order_id", "uint64", "required"),
        Field(5, "orderIDEx", "order_id_ex", "string", "required"),
        Field(6, "code", "code", "string", "required"),
        Field(7, "name", "name", "string", "required"),
        Field(8, "qty", "qty", "double", "required"),
        Field(9, "price", "price", "double", "optional"),
        Field(10, "createTime", "create_time", "string", "required"),
        Field(11, "updateTime", "update_time", "string", "required"),
        Field(12, "fillQty", "fill_qty", "double", "optional"),
        Field(13, "fillAvgPrice", "fill_avg_price", "double", "optional"),
        Field(14, "lastErrMsg", "last_err_msg", "string", "optional"),
        Field(15, "secMarket", "sec_market", "int32", "optional", enum="trd_common.TrdSecMarket"),
        Field(16, "createTimestamp", "create_timestamp", "double", "optional"),
        Field(17, "updateTimestamp", "update_timestamp", "double", "optional"),
        Field(18, "remark", "remark", "string", "optional"),
        Field(19, "timeInForce", "time_in_force", "int32", "optional", enum="trd_common.TimeInForce"),
        Field(20, "fillOutsideRTH", "fill_outside_rth", "bool", "optional"),
        Field(21, "auxPrice", "aux_price", "double", "optional"),
        Field(22, "trailType", "trail_type", "int32", "optional", enum="trd_common.TrailType"),
        Field(23, "trailValue", "trail_value", "double", "optional"),
        Field(24, "trailSpread", "trail_spread", "double", "optional"),
        Field(25, "currency", "currency", "int32", "optional", enum="trd_common.Currency"),
        Field(26, "trdMarket", "trd_market", "int32", "optional", enum="trd_common.TrdMarket"),
        Field(27, "session", "session", "int32", "optional", enum="common.Session"),
        Field(28, "jpAccType", "jp_acc_type", "int32", "optional", enum="trd_common.TrdSubAccType"),
        Field(29, "expireTime", "expire_time", "string", "optional"),
        Field(30, "orderAmount", "order_amount", "double", "optional"),
        Field(31, "strategyType", "strategy_type", "int32", "optional", enum="qot_common.OptionStrategyType"),
        Field(32, "comboLegs", "combo_legs", "message", "repeated", message="qot_common.ComboLeg"),
    )

    trd_side: TrdSide
    order_type: OrderType
    order_status: OrderStatus
    order_id: int
    order_id_ex: str
    code: str
    name: str
    qty: float
    price: float | None = None
    create_time: str
    update_time: str
    fill_qty: float | None = None
    fill_avg_price: float | None = None
    last_err_msg: str | None = None
    sec_market: TrdSecMarket | None = None
    create_timestamp: float | None = None
    """Since 3.7."""
    update_timestamp: float | None = None
    """Since 3.7."""
    remark: str | None = None
    """Since 3.12."""
    time_in_force: TimeInForce | None = None
    """Since 3.26."""
    fill_outside_rth: bool | None = None
    """Since 3.26."""
    aux_price: float | None = None
    """Since 5.8."""
    trail_type: TrailType | None = None
    """Since 5.8."""
    trail_value: float | None = None
    """Since 5.8."""
    trail_spread: float | None = None
    """Since 5.8."""
    currency: Currency | None = None
    """Since 5.10."""
    trd_market: TrdMarket | None = None
    """Since 5.10."""
    session: common.Session | None = None
    """Since 9.2."""
    jp_acc_type: TrdSubAccType | None = None
    """Since 10.0."""
    expire_time: str | None = None
    """Since 10.7."""
    order_amount: float | None = None
    """Since 10.7."""
    strategy_type: qot_common.OptionStrategyType | None = None
    """Since 10.7."""
    combo_legs: list[qot_common.ComboLeg] = empty_list()
    """Since 10.7."""


@dataclass(slots=True, kw_only=True)
class OrderFeeItem(Message):
    """Message Trd_Common.OrderFeeItem. Since 8.2."""

    FULL_NAME: ClassVar[str] = "Trd_Common.OrderFeeItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "title", "title", "string", "optional"),
        Field(2, "value", "value", "double", "optional"),
    )

    title: str | None = None
    value: float | None = None


@dataclass(slots=True, kw_only=True)
class OrderFee(Message):
    """Message Trd_Common.OrderFee. Since 8.2."""

    FULL_NAME: ClassVar[str] = "Trd_Common.OrderFee"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "orderIDEx", "order_id_ex", "string", "required"),
        Field(2, "feeAmount", "fee_amount", "double", "optional"),
        Field(3, "feeList", "fee_list", "message", "repeated", message="trd_common.OrderFeeItem"),
    )

    order_id_ex: str
    fee_amount: float | None = None
    fee_list: list[OrderFeeItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class OrderFill(Message):
    """Message Trd_Common.OrderFill."""

    FULL_NAME: ClassVar[str] = "Trd_Common.OrderFill"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "trdSide", "trd_side", "int32", "required", enum="trd_common.TrdSide"),
        Field(2, "fillID", "fill_id", "uint64", "required"),
        Field(3, "fillIDEx", "fill_id_ex", "string", "required"),
        Field(4, "orderID", "order_id", "uint64", "optional"),
        Field(5, "orderIDEx", "order_id_ex", "string", "optional"),
        Field(6, "code", "code", "string", "required"),
        Field(7, "name", "name", "string", "required"),
        Field(8, "qty", "qty", "double", "required"),
        Field(9, "price", "price", "double", "required"),
        Field(10, "createTime", "create_time", "string", "required"),
        Field(11, "counterBrokerID", "counter_broker_id", "int32", "optional"),
        Field(12, "counterBrokerName", "counter_broker_name", "string", "optional"),
        Field(13, "secMarket", "sec_market", "int32", "optional", enum="trd_common.TrdSecMarket"),
        Field(14, "createTimestamp", "create_timestamp", "double", "optional"),
        Field(15, "updateTimestamp", "update_timestamp", "double", "optional"),
        Field(16, "status", "status", "int32", "optional", enum="trd_common.OrderFillStatus"),
        Field(17, "trdMarket", "trd_market", "int32", "optional", enum="trd_common.TrdMarket"),
        Field(18, "jpAccType", "jp_acc_type", "int32", "optional", enum="trd_common.TrdSubAccType"),
    )

    trd_side: TrdSide
    fill_id: int
    fill_id_ex: str
    order_id: int | None = None
    order_id_ex: str | None = None
    code: str
    name: str
    qty: float
    price: float
    create_time: str
    counter_broker_id: int | None = None
    counter_broker_name: str | None = None
    sec_market: TrdSecMarket | None = None
    create_timestamp: float | None = None
    """Since 3.7."""
    update_timestamp: float | None = None
    """Since 3.12."""
    status: OrderFillStatus | None = None
    """Since 3.12."""
    trd_market: TrdMarket | None = None
    """Since 9.0."""
    jp_acc_type: TrdSubAccType | None = None
    """Since 10.0."""


@dataclass(slots=True, kw_only=True)
class MaxTrdQtys(Message):
    """Message Trd_Common.MaxTrdQtys."""

    FULL_NAME: ClassVar[str] = "Trd_Common.MaxTrdQtys"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "maxCashBuy", "max_cash_buy", "double", "required"),
        Field(2, "maxCashAndMarginBuy", "max_cash_and_margin_buy", "double", "optional"),
        Field(3, "maxPositionSell", "max_position_sell", "double", "required"),
        Field(4, "maxSellShort", "max_sell_short", "double", "optional"),
        Field(5, "maxBuyBack", "max_buy_back", "double", "optional"),
        Field(6, "longRequiredIM", "long_required_im", "double", "optional"),
        Field(7, "shortRequiredIM", "short_required_im", "double", "optional"),
        Field(8, "session", "session", "int32", "optional", enum="common.Session"),
    )

    max_cash_buy: float
    max_cash_and_margin_buy: float | None = None
    max_position_sell: float
    max_sell_short: float | None = None
    max_buy_back: float | None = None
    long_required_im: float | None = None
    """Since 5.0."""
    short_required_im: float | None = None
    """Since 5.0."""
    session: common.Session | None = None
    """Since 9.4."""


@dataclass(slots=True, kw_only=True)
class ComboMaxTrdQtys(Message):
    """Message Trd_Common.ComboMaxTrdQtys. Since 10.7."""

    FULL_NAME: ClassVar[str] = "Trd_Common.ComboMaxTrdQtys"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "nlvChange", "nlv_change", "double", "optional"),
        Field(2, "initialMarginChange", "initial_margin_change", "double", "optional"),
        Field(3, "maintenanceMarginChange", "maintenance_margin_change", "double", "optional"),
        Field(4, "optionBuyPower", "option_buy_power", "double", "optional"),
        Field(5, "maxWithDrawChange", "max_with_draw_change", "double", "optional"),
        Field(6, "buyPowerDecrease", "buy_power_decrease", "double", "optional"),
    )

    nlv_change: float | None = None
    initial_margin_change: float | None = None
    maintenance_margin_change: float | None = None
    option_buy_power: float | None = None
    max_with_draw_change: float | None = None
    buy_power_decrease: float | None = None


@dataclass(slots=True, kw_only=True)
class TrdFilterConditions(Message):
    """Message Trd_Common.TrdFilterConditions."""

    FULL_NAME: ClassVar[str] = "Trd_Common.TrdFilterConditions"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "codeList", "code_list", "string", "repeated"),
        Field(2, "idList", "id_list", "uint64", "repeated"),
        Field(3, "beginTime", "begin_time", "string", "optional"),
        Field(4, "endTime", "end_time", "string", "optional"),
        Field(5, "orderIDExList", "order_id_ex_list", "string", "repeated"),
        Field(6, "filterMarket", "filter_market", "int32", "optional", enum="trd_common.TrdMarket"),
    )

    code_list: list[str] = empty_list()
    id_list: list[int] = empty_list()
    begin_time: str | None = None
    end_time: str | None = None
    order_id_ex_list: list[str] = empty_list()
    """Since 8.2."""
    filter_market: TrdMarket | None = None
    """Since 9.0."""
