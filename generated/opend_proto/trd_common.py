# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Holds the types that the trade protocols share. It is no protocol itself and has no id."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

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
    """The kinds of product an account trades. Since 5.10."""

    UNKNOWN = 0
    """Not known."""
    SECURITY = 1
    """Securities: stocks, ETFs, options and the like."""
    FUTURE = 2
    """Futures contracts."""
    CRYPTO = 3
    """Cryptocurrencies. Since 10.5."""


class TrdMarket(OpenEnum):
    """The markets in which an account trades. They are broader than the markets of single securities."""

    UNKNOWN = 0
    """Not known."""
    HK = 1
    """Hong Kong."""
    US = 2
    """United States."""
    CN = 3
    """Mainland China; simulated trading only."""
    HKCC = 4
    """Mainland China through the Stock Connect of Hong Kong; real trading only."""
    FUTURES = 5
    """Futures of all exchanges; real trading, simulated accounts have markets of their own. Since 3.17."""
    SG = 6
    """Singapore; the comment in the vendor's protocol file says futures by mistake. Since 5.10."""
    CRYPTO = 7
    """Cryptocurrencies; real trading only. Since 10.5."""
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
    """Singapore; the vendor's protocol file names futures. Since 5.2."""
    JP = 51
    """Japan; the vendor's protocol file names futures. Since 5.2."""
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
    """The sides of an order. Clients send Buy or Sell; with the Japanese securities firm also SellShort and BuyBack,
    which elsewhere only the server sends.
    """

    UNKNOWN = 0
    """Not known."""
    BUY = 1
    """The order buys; see also BuyBack."""
    SELL = 2
    """The order sells; see also SellShort."""
    SELL_SHORT = 3
    """Sell short; reported for US orders. A Sell without a position is reported as this."""
    BUY_BACK = 4
    """Buy back what was sold short. The vendor's protocol file says the server does not send it yet."""

    @property
    def is_buy(self) -> bool:
        """Whether the order buys, to own or to buy back what was sold short."""
        return self.name in (
            "BUY",
            "BUY_BACK",
        )

    @property
    def is_sell(self) -> bool:
        """Whether the order sells, what is owned or short."""
        return self.name in (
            "SELL",
            "SELL_SHORT",
        )


class OrderType(OpenEnum):
    """The kinds of order. Hong Kong options and Stock Connect take Normal, StopLimit, LimitifTouched and
    TrailingStopLimit only; simulated accounts Normal and Market only. Of the stop, if-touched and trailing kinds
    the vendor gives the names only; how they work is inferred.
    """

    UNKNOWN = 0
    """Not known."""
    NORMAL = 1
    """Limit order; in Hong Kong an enhanced limit order."""
    MARKET = 2
    """Market order. The vendor's proto names US stocks, and Hong Kong stocks, warrants, CBBCs and inline warrants."""
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
    """Spread over time by time-weighted average price, at the market; US stocks. Such orders can be read here, not
    placed. Since 7.5.
    """
    TWAP_LIMIT = 17
    """Spread over time by time-weighted average price, within a limit; Hong Kong and US stocks. Such orders can be
    read here, not placed. Since 7.5.
    """
    VWAP_MARKET = 18
    """Spread over time by volume-weighted average price, at the market; US stocks. Such orders can be read here, not
    placed. Since 7.5.
    """
    VWAP_LIMIT = 19
    """Spread over time by volume-weighted average price, within a limit; Hong Kong and US stocks. Such orders can be
    read here, not placed. Since 7.5.
    """


class TrailType(OpenEnum):
    """How the distance of a trailing stop is given. Since 5.8."""

    UNKNOWN = 0
    """Not known."""
    RATIO = 1
    """As a percentage of the price."""
    AMOUNT = 2
    """As an amount of money."""


class OrderStatus(OpenEnum):
    """How far an order has come."""

    UNSUBMITTED = 0
    """Not handed in."""
    UNKNOWN = -1
    """Not known."""
    WAITING_SUBMIT = 1
    """The vendor's server has the order and prepares to send it to the exchange."""
    SUBMITTING = 2
    """The order is sent to the exchange, which has not confirmed it."""
    SUBMIT_FAILED = 3
    """The order could not be handed in; placing it failed."""
    TIME_OUT = 4
    """Handling took too long; the outcome is not known."""
    SUBMITTED = 5
    """At the exchange, waiting to fill."""
    FILLED_PART = 10
    """Partly filled; the rest is still live."""
    FILLED_ALL = 11
    """Filled as a whole."""
    CANCELLING_PART = 12
    """Partly filled; the rest is being cancelled."""
    CANCELLING_ALL = 13
    """Being cancelled as a whole."""
    CANCELLED_PART = 14
    """Partly filled; the rest is cancelled."""
    CANCELLED_ALL = 15
    """Cancelled without a fill."""
    FAILED = 21
    """Refused by the server."""
    DISABLED = 22
    """Taken off the exchange by ModifyOrderOp_Disable."""
    DELETED = 23
    """Hidden by ModifyOrderOp_Delete; only an order without a fill can be."""
    FILL_CANCELLED = 24
    """A fill was taken back, which voids the order; seldom seen. Since 3.12."""

    @property
    def is_final(self) -> bool:
        """Whether the order has ended: it neither fills nor changes any more. A disabled order can be enabled again,
        and the outcome after a time-out is not known, so these two have not ended.
        """
        return self.name in (
            "SUBMIT_FAILED",
            "FILLED_ALL",
            "CANCELLED_PART",
            "CANCELLED_ALL",
            "FAILED",
            "DELETED",
            "FILL_CANCELLED",
        )

    @property
    def is_cancelled(self) -> bool:
        """Whether the order, or the rest of it, was cancelled."""
        return self.name in (
            "CANCELLED_PART",
            "CANCELLED_ALL",
        )


class OrderFillStatus(OpenEnum):
    """Whether a fill stands. Since 3.12."""

    OK = 0
    """It stands."""
    CANCELLED = 1
    """Cancelled afterwards: it no longer stands."""
    CHANGED = 2
    """Changed afterwards."""
    PAYOUT = 3
    """It is the payout of an event contract. Since 10.9."""


class PositionSide(OpenEnum):
    """Whether a position is long or short."""

    LONG = 0
    """Long; the default."""
    UNKNOWN = -1
    """Not known."""
    SHORT = 1
    """Short: sold without being owned."""


class ModifyOrderOp(OpenEnum):
    """What can be done with an order. Hong Kong takes every operation, US orders Normal and Cancel only. An order
    through Stock Connect cannot be changed, only cancelled.
    """

    UNKNOWN = 0
    """Not known."""
    NORMAL = 1
    """Changes price, quantity or trigger."""
    CANCEL = 2
    """Cancels the order: what has not filled leaves the exchange."""
    DISABLE = 3
    """Takes the order off the exchange as Cancel does, and keeps its price and quantity on the vendor's server."""
    ENABLE = 4
    """Sends a disabled order to the exchange again at its old price and quantity; it queues as a new order."""
    DELETE = 5
    """Hides an order that is already cancelled or has failed. OpenD does it by itself."""


class TrdAccType(OpenEnum):
    """The types of account. Since 3.12."""

    UNKNOWN = 0
    """Not known."""
    CASH = 1
    """Cash account: no credit, and no derivatives."""
    MARGIN = 2
    """Margin account: trades on credit."""
    TFSA = 3
    """Tax-free savings account, Canada. Since 10.0."""
    RRSP = 4
    """Registered retirement account, Canada. Since 10.0."""
    SRRSP = 5
    """Retirement account of a spouse, Canada. Since 10.0."""
    DERIVATIVES = 6
    """Derivatives account, Japan. Since 10.0."""


class TrdAccStatus(OpenEnum):
    """Whether an account is in use. Since 8.4."""

    ACTIVE = 0
    """In use."""
    DISABLED = 1
    """No longer in use."""


class TrdAccRole(OpenEnum):
    """The place of an account among the user's accounts. Since 9.5."""

    UNKNOWN = 0
    """Not known."""
    NORMAL = 1
    """Ordinary account."""
    MASTER = 2
    """Main account."""
    IPO = 3
    """Account for new issues; the Malaysian securities firm only. Since 10.0."""


class Currency(OpenEnum):
    """The currencies of money. Since 3.17."""

    UNKNOWN = 0
    """Not known."""
    HKD = 1
    """Hong Kong dollar."""
    USD = 2
    """US dollar."""
    CNH = 3
    """Renminbi traded offshore."""
    JPY = 4
    """Japanese yen. Since 5.2."""
    SGD = 5
    """Singapore dollar. Since 5.10."""
    AUD = 6
    """Australian dollar. Since 7.2."""
    CAD = 7
    """Canadian dollar. Since 9.0."""
    MYR = 8
    """Malaysian ringgit. Since 9.0."""
    NZD = 9
    """New Zealand dollar. Since 10.9."""


class CltRiskLevel(OpenEnum):
    """The risk of a futures account, in coarse levels. CltRiskStatus is finer and advised in its place. Since 3.17."""

    UNKNOWN = -1
    """Not known."""
    SAFE = 0
    """Safe, with no warning."""
    WARNING = 1
    """Warning: less than danger."""
    DANGER = 2
    """In danger: worse than Warning."""
    ABSOLUTE_SAFE = 3
    """Safest of all."""
    OPT_DANGER = 4
    """In danger because of options."""


class TimeInForce(OpenEnum):
    """How long an order stays valid. Since 3.26."""

    DAY = 0
    """Until the end of the trading day."""
    GTC = 1
    """Until cancelled, for 90 calendar days at most."""
    IOC = 2
    """Fills at once or is cancelled. Documented for market orders for cryptocurrencies only. Since 10.5."""
    GTD = 3
    """Until a given day, the expireTime. Since 10.7."""


class SimAccType(OpenEnum):
    """The types of account in simulated trading. Since 5.0."""

    UNKNOWN = 0
    """Not known."""
    STOCK = 1
    """Trades securities, not options."""
    OPTION = 2
    """Trades options only."""
    FUTURES = 3
    """Trades futures of one market. Since 7.7."""
    STOCK_AND_OPTION = 4
    """Trades stocks and options; in the documentation the US account on margin. Since 10.2."""
    COMPETITION = 5
    """Account of a trading competition. Since 10.6."""


class CltRiskStatus(OpenEnum):
    """The risk of an account, from Level1, the safest, to Level9, the most dangerous. Since 5.0."""

    UNKNOWN = 0
    """Not known."""
    LEVEL1 = 1
    """Very safe."""
    LEVEL2 = 2
    """Safe."""
    LEVEL3 = 3
    """Fairly safe."""
    LEVEL4 = 4
    """Lower risk."""
    LEVEL5 = 5
    """Medium risk."""
    LEVEL6 = 6
    """Higher risk."""
    LEVEL7 = 7
    """Warning: less than danger."""
    LEVEL8 = 8
    """Danger by the documentation; the vendor's protocol file says warning."""
    LEVEL9 = 9
    """Danger by the documentation, the worst level; the vendor's protocol file says warning."""


class DTStatus(OpenEnum):
    """What limits day trading; only for accounts of the US securities firm marked as pattern day trader (PDT). Since
    5.7.
    """

    UNKNOWN = 0
    """Not known."""
    UNLIMITED = 1
    """Any number of day trades; the remaining day-trading buying power still bounds them."""
    EM_CALL = 2
    """Equity maintenance call: no new positions until net assets are above 25,000 USD; otherwise new positions are
    barred for 90 days.
    """
    DT_CALL = 3
    """Day-trading call: its amount must be paid in within 5 trading days; otherwise new positions are barred until
    it is.
    """


class TrdSubAccType(OpenEnum):
    """The sub-accounts of an account with the Japanese securities firm. Since 10.0."""

    NONE = 0
    """Not known, or not given."""
    JP_GENERAL = 1
    """General account, long."""
    JP_TOKUTEI = 2
    """Specified (tokutei) account, long."""
    JP_NISA_GENERAL = 3
    """Japan's tax-free NISA, general."""
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
    """Japan: derivatives, long positions."""
    JP_DERIVATIVE_SHORT = 12
    """Japan: derivatives, short positions."""
    JP_HONPO_DERIVATIVE_GENERAL = 13
    """Domestic margin for derivatives, general account."""
    JP_GAIKOKU_DERIVATIVE_GENERAL = 14
    """Foreign margin for derivatives, general account."""
    JP_HONPO_DERIVATIVE_TOKUTEI = 15
    """Domestic margin for derivatives, specified account."""
    JP_GAIKOKU_DERIVATIVE_TOKUTEI = 16
    """Foreign margin for derivatives, specified account."""


class TrdAssetCategory(OpenEnum):
    """The two parts of an account with the Japanese securities firm. Since 10.0."""

    UNKNOWN = 0
    """Not known."""
    JP = 1
    """Domestic assets."""
    US = 2
    """Foreign assets."""


class ExposureLevel(OpenEnum):
    """Either the state of a position limit (Normal to Restricted; cryptocurrency accounts) or of risk (Safe to
    MarginCall; securities and futures accounts). The vendor's agent skill gives all of them for cryptocurrency
    accounts only. Since 10.5.
    """

    UNKNOWN = 0
    """Not known."""
    NORMAL = 1
    """Limit: more than 10% of it is left; buying is not restricted."""
    NEAR_LIMIT = 2
    """Limit: 10% of it or less is left."""
    RESTRICTED = 3
    """Limit: nothing of it is left; no more can be bought."""
    SAFE = 4
    """Risk: equity with loan value covers the initial margin."""
    MODERATE = 5
    """Risk: some leverage; the remaining liquidity is at least 10% of the equity with loan value."""
    WARNING = 6
    """Risk: the remaining liquidity is below 10% of the equity with loan value."""
    MARGIN_CALL = 7
    """Risk: the equity with loan value is at or below the maintenance margin."""


class PositionType(OpenEnum):
    """Whether a position is an option combination or part of one. Since 10.7."""

    UNKNOWN = 0
    """Not known."""
    COMBINED = 1
    """The combination as a whole."""
    LEG = 2
    """A single leg."""


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
    """The cash of an account in one currency, in that currency, not converted. The documentation gives it for
    universal accounts, the vendor's protocol file for futures accounts only. Since 3.17.
    """

    FULL_NAME: ClassVar[str] = "Trd_Common.AccCashInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "currency", "currency", "int32", "optional", enum="trd_common.Currency"),
        Field(2, "cash", "cash", "double", "optional"),
        Field(3, "availableBalance", "available_balance", "double", "optional"),
        Field(4, "netCashPower", "net_cash_power", "double", "optional"),
    )

    currency: Currency | None = None
    """The currency of the amounts below."""
    cash: float | None = None
    """Balance of cash."""
    available_balance: float | None = None
    """Cash that can be withdrawn."""
    net_cash_power: float | None = None
    """What can be bought with cash alone. Since 8.7."""


@dataclass(slots=True, kw_only=True)
class AccMarketInfo(Message):
    """The assets of an account in one market. Since 9.0."""

    FULL_NAME: ClassVar[str] = "Trd_Common.AccMarketInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "trdMarket", "trd_market", "int32", "optional", enum="trd_common.TrdMarket"),
        Field(2, "assets", "assets", "double", "optional"),
    )

    trd_market: TrdMarket | None = None
    """The market the assets are in."""
    assets: float | None = None
    """Net assets in that market, in the market's own currency, not converted."""


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
    """The market to trade in; one that the account has in trdMarketAuthList (inferred)."""
    jp_acc_type: TrdSubAccType | None = None
    """The sub-account, as a TrdSubAccType; only for the Japanese securities firm. Since 10.0."""


@dataclass(slots=True, kw_only=True)
class TrdAcc(Message):
    """A trading account."""

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
    """Real or simulated trading."""
    acc_id: int
    """Id of the account, to be sent in TrdHeader."""
    trd_market_auth_list: list[TrdMarket] = empty_list()
    """The markets the account may trade in."""
    acc_type: TrdAccType | None = None
    """Cash, margin or another type. Since 3.12."""
    card_num: str | None = None
    """Number of the account's own card; for an account within a universal one see uniCardNum. Since 3.12."""
    security_firm: SecurityFirm | None = None
    """The securities firm that keeps the account. Simulated accounts have none. Since 3.27."""
    sim_acc_type: SimAccType | None = None
    """The type of a simulated account. Simulated accounts only. Since 5.0."""
    uni_card_num: str | None = None
    """Card number of the universal account this one belongs to, as the vendor's app shows it. Since 8.1."""
    acc_status: TrdAccStatus | None = None
    """Whether the account is in use. Since 8.4."""
    acc_role: TrdAccRole | None = None
    """Main account, ordinary account or one for new issues. Since 9.5."""
    jp_acc_type: list[TrdSubAccType] = empty_list()
    """The sub-accounts, with the Japanese securities firm. Since 10.0."""
    competition_acc_name: str | None = None
    """Name of the account of a trading competition. Since 10.6."""


@dataclass(slots=True, kw_only=True)
class Funds(Message):
    """The funds of an account. Amounts are in the currency named in currency, except those that name their own;
    universal securities and futures accounts are converted to the currency asked for in Trd_GetFunds. The vendor
    gives three decimals, its examples show more.
    """

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
    """Greatest buying power. An approximation at an initial margin of 50%; Trd_GetMaxTrdQtys tells what can be
    bought of one security.
    """
    total_assets: float
    """Net assets: those in securities, funds and bonds together."""
    cash: float
    """Cash, of accounts with one currency. For universal accounts see cashInfoList."""
    market_val: float
    """Market value of the securities. Securities accounts only."""
    frozen_cash: float
    """Cash on hold."""
    debt_cash: float
    """Amount on which interest is charged."""
    avl_withdrawal_cash: float
    """Cash that can be withdrawn, of securities accounts with one currency. For universal accounts see cashInfoList."""
    currency: Currency | None = None
    """The currency of the amounts. Universal securities and futures accounts only. Since 3.17."""
    available_funds: float | None = None
    """Funds that are free. Futures accounts only. Since 3.17."""
    unrealized_pl: float | None = None
    """Profit or loss of open positions. Futures accounts only. Since 3.17."""
    realized_pl: float | None = None
    """Profit or loss of closed positions. Futures accounts only. Since 3.17."""
    risk_level: CltRiskLevel | None = None
    """Risk in coarse levels. Futures accounts only. The documentation advises riskStatus in its place, its latest
    table exposureLevel. Since 3.17.
    """
    initial_margin: float | None = None
    """Initial margin: what the open positions need to be opened. The English documentation gives it for futures
    accounts only, though its example is a securities account; the Chinese one has no such limit. Since 3.17.
    """
    maintenance_margin: float | None = None
    """Margin needed to keep the open positions. Since 3.17."""
    cash_info_list: list[AccCashInfo] = empty_list()
    """Cash, currency by currency, unconverted. Universal accounts; by the vendor's protocol file futures accounts.
    Since 3.17.
    """
    max_power_short: float | None = None
    """Buying power for selling short. An approximation at a margin of 60%; Trd_GetMaxTrdQtys tells what can be sold
    short of one security. Since 5.0.
    """
    net_cash_power: float | None = None
    """What can be bought with cash alone, of accounts with one currency. For universal accounts see cashInfoList.
    Since 5.0.
    """
    long_mv: float | None = None
    """Market value of long positions. Since 5.0."""
    short_mv: float | None = None
    """Market value of short positions; negative in the documentation's examples. Since 5.0."""
    pending_asset: float | None = None
    """Assets in transit. Since 5.0."""
    max_withdrawal: float | None = None
    """What can be withdrawn at most, borrowing included. Securities accounts only, by the latest documentation of
    the Hong Kong firm only. Since 5.0.
    """
    risk_status: CltRiskStatus | None = None
    """Risk in nine levels, Level1 the safest. Securities and, by the documentation, futures accounts. Since 5.0."""
    margin_call_margin: float | None = None
    """Margin at which a margin call is made. Since 5.0."""
    is_pdt: bool | None = None
    """Whether the account is marked as pattern day trader (PDT). Accounts of the US firm only. Since 5.7."""
    pdt_seq: str | None = None
    """Day trades left, as text. Accounts of the US firm only; by one page only those marked as PDT. Since 5.7."""
    beginning_dtbp: float | None = None
    """Day-trading buying power at the start. PDT accounts of the US firm only. Since 5.7."""
    remaining_dtbp: float | None = None
    """Day-trading buying power left. PDT accounts of the US firm only. Since 5.7."""
    dt_call_amount: float | None = None
    """Amount of the day-trading call still to be paid in. PDT accounts of the US firm only. Since 5.7."""
    dt_status: DTStatus | None = None
    """What limits day trading. PDT accounts of the US firm only. Since 5.7."""
    securities_assets: float | None = None
    """Net assets in securities. Since 8.2."""
    fund_assets: float | None = None
    """Net assets in investment funds; for universal accounts the total of all funds. Since 8.2."""
    bond_assets: float | None = None
    """Net assets in bonds. Since 8.2."""
    market_info_list: list[AccMarketInfo] = empty_list()
    """Net assets, market by market. Universal securities accounts only. Since 9.0."""
    crypto_mv: float | None = None
    """Market value of cryptocurrencies. Since 10.5."""
    exposure_level: ExposureLevel | None = None
    """Cryptocurrency accounts: state of the position limit. Securities and futures accounts: state of risk. Since
    10.5.
    """
    exposure_limit: float | None = None
    """Position limit, in USD. Cryptocurrency accounts only. Since 10.5."""
    used_limit: float | None = None
    """What is used of the position limit, in USD. Cryptocurrency accounts only. Since 10.5."""
    remaining_limit: float | None = None
    """What is left of the position limit, in USD. Cryptocurrency accounts only. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class Position(Message):
    """A position of an account. Fields with td_ count today only, and by the documentation are valid in real trading
    only.
    """

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
    """Unique id of the position. Trd_PlaceOrder takes it when the Japanese securities firm is to close one."""
    position_side: PositionSide
    """Whether it is long or short."""
    code: str
    """Code of the security. For a cryptocurrency that of the coin (BTC); orders name the pair (BTCUSD)."""
    name: str
    """Name of the security."""
    qty: float
    """Quantity held in shares, or in contracts for options and futures, with two decimals; cryptocurrencies in
    fractions.
    """
    can_sell_qty: float
    """Quantity that can be closed: quantity held less what is on hold. Units as for qty."""
    price: float
    """Market price, in the position's currency, with three decimals, two for futures."""
    cost_price: float | None = None
    """Diluted cost in securities accounts, average opening price in futures accounts. Absent when not valid.
    Superseded by dilutedCostPrice and averageCostPrice.
    """
    val: float
    """Market value, in the position's currency, with three decimals. The vendor's protocol file has it 0 for
    futures; the documentation gives it no decimals for them and two for mainland shares.
    """
    pl_val: float
    """Profit or loss, in the position's currency, with three decimals, two for futures."""
    pl_ratio: float | None = None
    """Profit or loss over diluted cost, as a fraction: 0.05 is 5%. The documented replies prove it (price 479.8 on
    cost 454.558 gives 0.0555) and the Python client multiplies it by 100; the comment in the vendor's protocol
    file has 8.8 for 8.8%. By the documentation not for futures. Absent when not valid.
    """
    sec_market: TrdSecMarket | None = None
    """The market the security belongs to."""
    td_pl_val: float | None = None
    """Today's profit or loss, in the position's currency, with three decimals, two for futures."""
    td_trd_val: float | None = None
    """Today's turnover in the position's currency; not for futures."""
    td_buy_val: float | None = None
    """Value bought today in the position's currency; not for futures."""
    td_buy_qty: float | None = None
    """Quantity bought today, in the units of qty; not for futures."""
    td_sell_val: float | None = None
    """Value sold today in the position's currency; not for futures."""
    td_sell_qty: float | None = None
    """Quantity sold today, in the units of qty; not for futures."""
    unrealized_pl: float | None = None
    """Profit or loss not yet realised. Universal securities accounts: on average cost. Not for securities accounts
    of simulated trading; the vendor's protocol file says futures accounts only. Since 3.17.
    """
    realized_pl: float | None = None
    """Profit or loss already realised; cost and accounts as for unrealizedPL. Since 3.17."""
    currency: Currency | None = None
    """Currency of the amounts. For cryptocurrencies the one asked for in Trd_GetPositionList. Since 5.10."""
    trd_market: TrdMarket | None = None
    """The market it is traded in. Since 5.10."""
    diluted_cost_price: float | None = None
    """Diluted cost. Securities accounts only. Since 9.2."""
    average_cost_price: float | None = None
    """Average cost. By the documentation not for securities accounts of simulated trading, though its example has
    it. Since 9.2.
    """
    average_pl_ratio: float | None = None
    """Profit or loss over average cost, as a fraction: 0.05 is 5%, as for plRatio. By the documentation not for
    securities accounts of simulated trading, though its example has it. Absent when not valid. Since 9.2.
    """
    combo_id: int | None = None
    """Id of the option combination it belongs to. Valid when asked for by optionStrategyView. Since 10.7."""
    strategy_type: qot_common.OptionStrategyType | None = None
    """Option strategy of the combination, as a Qot_Common.OptionStrategyType. Valid when asked for by
    optionStrategyView. Since 10.7.
    """
    position_type: PositionType | None = None
    """Whether it is a combination as a whole or a leg. Valid when asked for by optionStrategyView. Since 10.7."""
    acc_id: int | None = None
    """Id of the account. Since 10.7."""
    jp_acc_type: TrdSubAccType | None = None
    """The sub-account, with the Japanese securities firm. Since 10.7."""
    payout_if_win: float | None = None
    """Payout of an event contract if it wins: 1.0 for each contract held. Event contracts only. Since 10.9."""


@dataclass(slots=True, kw_only=True)
class Order(Message):
    """An order: what was placed, and how far it has come."""

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
    """Whether it buys or sells."""
    order_type: OrderType
    """The kind of order."""
    order_status: OrderStatus
    """How far it has come."""
    order_id: int
    """Numeric id of the order. The Python client uses orderIDEx alone."""
    order_id_ex: str
    """Id of the order on the server."""
    code: str
    """Code of the security."""
    name: str
    """Name of the security."""
    qty: float
    """Quantity in shares, or in contracts for options and futures, with two decimals; cryptocurrencies in fractions."""
    price: float | None = None
    """Price, in the order's currency, with three decimals, the rest rounded."""
    create_time: str
    """When it was created, as yyyy-MM-dd HH:mm:ss with or without decimals. Futures accounts: in the time zone of
    OpenD's setting future_trade_api_time_zone (UTC+8 by default). Hong Kong, US and Stock Connect:
    exchange-local. Others are not documented.
    """
    update_time: str
    """When it last changed; form and time zone as for createTime."""
    fill_qty: float | None = None
    """Quantity filled, with two decimals; units as for qty."""
    fill_avg_price: float | None = None
    """Average price of the fills, in the order's currency; decimals are not bounded."""
    last_err_msg: str | None = None
    """The latest error in words; empty if there was none."""
    sec_market: TrdSecMarket | None = None
    """The market the security belongs to."""
    create_timestamp: float | None = None
    """The same moment as createTime, in seconds since 1970 UTC, with decimals. Since 3.7."""
    update_timestamp: float | None = None
    """The same moment as updateTime, in seconds since 1970 UTC, with decimals. Since 3.7."""
    remark: str | None = None
    """The note given when it was placed, at most 64 bytes of UTF-8. Since 3.12."""
    time_in_force: TimeInForce | None = None
    """How long it stays valid. Since 3.26."""
    fill_outside_rth: bool | None = None
    """Whether it may fill in US pre-market and after-hours, and in Hong Kong's pre-opening auction. Since 3.26."""
    aux_price: float | None = None
    """Trigger price, in the order's currency. Since 5.8."""
    trail_type: TrailType | None = None
    """Whether trailValue is a ratio or an amount. Since 5.8."""
    trail_value: float | None = None
    """How far a trailing stop trails: a percentage, 20 for 20%, or an amount in the order's currency. Since 5.8."""
    trail_spread: float | None = None
    """Distance of a trailing stop limit order's limit from its trigger, in the order's currency. Since 5.8."""
    currency: Currency | None = None
    """Currency of the prices and amounts. Since 5.10."""
    trd_market: TrdMarket | None = None
    """The market it is traded in. Since 5.10."""
    session: common.Session | None = None
    """The part of the US trading day in which it is live; US only. Since 9.2."""
    jp_acc_type: TrdSubAccType | None = None
    """The sub-account, with the Japanese securities firm. Since 10.0."""
    expire_time: str | None = None
    """When it expires; only with time in force GTD. Its format and time zone are not documented. Since 10.7."""
    order_amount: float | None = None
    """Amount of money of the order. Its currency, and when it is set, are not documented. Since 10.7."""
    strategy_type: qot_common.OptionStrategyType | None = None
    """Option strategy of a combination, as a Qot_Common.OptionStrategyType. Since 10.7."""
    combo_legs: list[qot_common.ComboLeg] = empty_list()
    """The legs of an option combination. Since 10.7."""


@dataclass(slots=True, kw_only=True)
class OrderFeeItem(Message):
    """One kind of fee, and how much it is. Since 8.2."""

    FULL_NAME: ClassVar[str] = "Trd_Common.OrderFeeItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "title", "title", "string", "optional"),
        Field(2, "value", "value", "double", "optional"),
    )

    title: str | None = None
    """What the fee is for in words, such as commission, platform fee or stamp duty."""
    value: float | None = None
    """Its amount; no source tells the currency."""


@dataclass(slots=True, kw_only=True)
class OrderFee(Message):
    """The fees of one order: the sum, and what it is made of. Since 8.2."""

    FULL_NAME: ClassVar[str] = "Trd_Common.OrderFee"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "orderIDEx", "order_id_ex", "string", "required"),
        Field(2, "feeAmount", "fee_amount", "double", "optional"),
        Field(3, "feeList", "fee_list", "message", "repeated", message="trd_common.OrderFeeItem"),
    )

    order_id_ex: str
    """Id of the order on the server."""
    fee_amount: float | None = None
    """All fees together; no source tells the currency."""
    fee_list: list[OrderFeeItem] = empty_list()
    """The kinds of fee that make up feeAmount."""


@dataclass(slots=True, kw_only=True)
class OrderFill(Message):
    """A fill: one trade of an order."""

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
    """Whether it bought or sold."""
    fill_id: int
    """Numeric id of the fill."""
    fill_id_ex: str
    """Extended id of the fill, meant for tracing problems."""
    order_id: int | None = None
    """Numeric id of the order."""
    order_id_ex: str | None = None
    """Id of the order on the server."""
    code: str
    """Code of the security."""
    name: str
    """Name of the security."""
    qty: float
    """Quantity in shares, or in contracts for options and futures, with two decimals."""
    price: float
    """Price of the trade, in the security's currency, with three decimals."""
    create_time: str
    """When the trade was made, as yyyy-MM-dd HH:mm:ss with or without decimals. Futures accounts: in the time zone
    of OpenD's setting future_trade_api_time_zone (UTC+8 by default). Hong Kong, US and Stock Connect:
    exchange-local. Others are not documented.
    """
    counter_broker_id: int | None = None
    """Id of the broker on the other side. Hong Kong only."""
    counter_broker_name: str | None = None
    """Name of the broker on the other side. Hong Kong only."""
    sec_market: TrdSecMarket | None = None
    """The market the security belongs to."""
    create_timestamp: float | None = None
    """The same moment as createTime, in seconds since 1970 UTC, with decimals. Since 3.7."""
    update_timestamp: float | None = None
    """When it last changed, in seconds since 1970 UTC, with decimals. Since 3.12."""
    status: OrderFillStatus | None = None
    """Whether the fill stands. Since 3.12."""
    trd_market: TrdMarket | None = None
    """The market it was traded in. Since 9.0."""
    jp_acc_type: TrdSubAccType | None = None
    """The sub-account, with the Japanese securities firm. Since 10.0."""


@dataclass(slots=True, kw_only=True)
class MaxTrdQtys(Message):
    """How much of a security can be traded, in shares, or in contracts for options and futures. Going from long to
    short takes two orders: the position is sold first, and then sold short; back likewise.
    """

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
    """What cash alone can buy, in whole lots; 0 for futures."""
    max_cash_and_margin_buy: float | None = None
    """What cash and credit can buy together, in whole lots. Not for futures."""
    max_position_sell: float
    """What can be sold out of the position, in whole lots."""
    max_sell_short: float | None = None
    """What can be sold short, in whole lots, long position not counted. Not for futures."""
    max_buy_back: float | None = None
    """What must be bought back of a net short position before going long, in whole lots. The vendor's protocol file
    says not for futures, its documentation gives contracts for them.
    """
    long_required_im: float | None = None
    """Change of initial margin by buying one contract: positive with a long position or none, negative when it
    closes a short one. The currency is not documented. Options and futures only. Since 5.0.
    """
    short_required_im: float | None = None
    """Change of initial margin by selling one contract: positive with a short position or none. When it closes a
    long one it is negative, a release, by the documentation of the Python client; another page says positive.
    Options and futures only. Since 5.0.
    """
    session: common.Session | None = None
    """The part of the US trading day it holds for; US only. Since 9.4."""


@dataclass(slots=True, kw_only=True)
class ComboMaxTrdQtys(Message):
    """What an option combination would change in the account. The currency is not documented. Since 10.7."""

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
    """Change of the account's net assets (net liquidation value)."""
    initial_margin_change: float | None = None
    """Change of the margin needed to open positions."""
    maintenance_margin_change: float | None = None
    """Change of the margin needed to keep positions."""
    option_buy_power: float | None = None
    """Buying power for options."""
    max_with_draw_change: float | None = None
    """Change of what can be withdrawn at most."""
    buy_power_decrease: float | None = None
    """Buying power the combination uses up."""


@dataclass(slots=True, kw_only=True)
class TrdFilterConditions(Message):
    """Narrows lists of orders, fills and positions. What is returned meets all conditions given."""

    FULL_NAME: ClassVar[str] = "Trd_Common.TrdFilterConditions"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "codeList", "code_list", "string", "repeated"),
        Field(2, "idList", "id_list", "uint64", "repeated"),
        Field(3, "beginTime", "begin_time", "string", "optional", moment="begin"),
        Field(4, "endTime", "end_time", "string", "optional", moment="end"),
        Field(5, "orderIDExList", "order_id_ex_list", "string", "repeated"),
        Field(6, "filterMarket", "filter_market", "int32", "optional", enum="trd_common.TrdMarket"),
    )

    code_list: list[str] = empty_list()
    """Codes of the securities. Empty means all."""
    id_list: list[int] = empty_list()
    """Ids: orderID for orders, fillID for fills, positionID for positions. Empty means all."""
    begin_time: str | None = None
    """Start of the range as yyyy-MM-dd HH:mm:ss with or without decimals. Futures accounts: in the time zone of
    OpenD's setting future_trade_api_time_zone (UTC+8 by default). Hong Kong, US and Stock Connect:
    exchange-local. Others are not documented. Needed for history, ignored for positions.
    """
    end_time: str | None = None
    """End of the range; form and time zone as for beginTime. Needed for history, ignored for positions."""
    order_id_ex_list: list[str] = empty_list()
    """Ids of orders on the server, in place of idList. Since 8.2."""
    filter_market: TrdMarket | None = None
    """The market to keep. Unknown, which the Python client sends by default, keeps all. Since 9.0."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code_list: list[str] = empty_list(),
            id_list: list[int] = empty_list(),
            begin_time: str | Date | None = None,
            end_time: str | Date | None = None,
            order_id_ex_list: list[str] = empty_list(),
            filter_market: TrdMarket | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts
