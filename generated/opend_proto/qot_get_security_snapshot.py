# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads snapshots of up to 400 securities in one call (id 3203). It needs no subscription. With Bmp rights for Hong
Kong at most 20 Hong Kong securities fit into one call, and with Bmp rights for Hong Kong derivatives at most 20
of its futures and options. For live data subscribe, and see Qot_GetBasicQot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "C2S",
    "S2C",
    "EquitySnapshotExData",
    "FutureSnapshotExData",
    "IndexSnapshotExData",
    "OptionSnapshotExData",
    "PlateSnapshotExData",
    "Request",
    "Response",
    "Snapshot",
    "SnapshotBasicData",
    "TrustSnapshotExData",
    "WarrantSnapshotExData",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which securities to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    """The securities, at most 400."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security_list: Sequence[qot_common.Security | str] = (),
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class EquitySnapshotExData(Message):
    """The part of a snapshot that only stocks have. In the vendor's examples the amounts are in the currency the
    stock trades in.
    """

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.EquitySnapshotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "issuedShares", "issued_shares", "int64", "required"),
        Field(2, "issuedMarketVal", "issued_market_val", "double", "required"),
        Field(3, "netAsset", "net_asset", "double", "required"),
        Field(4, "netProfit", "net_profit", "double", "required"),
        Field(5, "earningsPershare", "earnings_pershare", "double", "required"),
        Field(6, "outstandingShares", "outstanding_shares", "int64", "required"),
        Field(7, "outstandingMarketVal", "outstanding_market_val", "double", "required"),
        Field(8, "netAssetPershare", "net_asset_pershare", "double", "required"),
        Field(9, "eyRate", "ey_rate", "double", "required"),
        Field(10, "peRate", "pe_rate", "double", "required"),
        Field(11, "pbRate", "pb_rate", "double", "required"),
        Field(12, "peTTMRate", "pe_ttm_rate", "double", "required"),
        Field(13, "dividendTTM", "dividend_ttm", "double", "optional"),
        Field(14, "dividendRatioTTM", "dividend_ratio_ttm", "double", "optional"),
        Field(15, "dividendLFY", "dividend_lfy", "double", "optional"),
        Field(16, "dividendLFYRatio", "dividend_lfy_ratio", "double", "optional"),
    )

    issued_shares: int
    """Total number of shares issued."""
    issued_market_val: float
    """Market value of all issued shares: their number times the latest price."""
    net_asset: float
    """Assets less debts of the company."""
    net_profit: float
    """Profit of the company; negative is a loss. The vendor does not say of which period."""
    earnings_pershare: float
    """Profit per issued share."""
    outstanding_shares: int
    """Shares that can be traded (the free float)."""
    outstanding_market_val: float
    """Market value of the outstanding shares: their number times the latest price."""
    net_asset_pershare: float
    """netAsset per issued share."""
    ey_rate: float
    """Rate of return. The sources disagree about the unit: percent (20 is 20%) in the vendor's proto, a ratio in its
    documentation, whose example for 00700 has 0.199, net profit over net assets.
    """
    pe_rate: float
    """Price-earnings ratio: the latest price over earningsPershare."""
    pb_rate: float
    """Price-to-book ratio: the latest price over netAssetPershare."""
    pe_ttm_rate: float
    """Price-earnings ratio over the last twelve months."""
    dividend_ttm: float | None = None
    """Dividend per share paid in the last twelve months. Since 3.10."""
    dividend_ratio_ttm: float | None = None
    """Dividend yield of the last twelve months, in percent: 20 is 20%. Since 3.10."""
    dividend_lfy: float | None = None
    """Dividend per share of the last fiscal year. Since 3.10."""
    dividend_lfy_ratio: float | None = None
    """Dividend yield of the last fiscal year, in percent: 20 is 20%. Since 3.10."""


@dataclass(slots=True, kw_only=True)
class WarrantSnapshotExData(Message):
    """The part of a snapshot that only warrants, callable bull or bear contracts (CBBCs) and inline warrants have."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.WarrantSnapshotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "conversionRate", "conversion_rate", "double", "required"),
        Field(2, "warrantType", "warrant_type", "int32", "required", enum="qot_common.WarrantType"),
        Field(3, "strikePrice", "strike_price", "double", "required"),
        Field(4, "maturityTime", "maturity_time", "string", "required"),
        Field(5, "endTradeTime", "end_trade_time", "string", "required"),
        Field(6, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(7, "recoveryPrice", "recovery_price", "double", "required"),
        Field(8, "streetVolumn", "street_volumn", "int64", "required"),
        Field(9, "issueVolumn", "issue_volumn", "int64", "required"),
        Field(10, "streetRate", "street_rate", "double", "required"),
        Field(11, "delta", "delta", "double", "required"),
        Field(12, "impliedVolatility", "implied_volatility", "double", "required"),
        Field(13, "premium", "premium", "double", "required"),
        Field(14, "maturityTimestamp", "maturity_timestamp", "double", "optional"),
        Field(15, "endTradeTimestamp", "end_trade_timestamp", "double", "optional"),
        Field(16, "leverage", "leverage", "double", "optional"),
        Field(17, "ipop", "ipop", "double", "optional"),
        Field(18, "breakEvenPoint", "break_even_point", "double", "optional"),
        Field(19, "conversionPrice", "conversion_price", "double", "optional"),
        Field(20, "priceRecoveryRatio", "price_recovery_ratio", "double", "optional"),
        Field(21, "score", "score", "double", "optional"),
        Field(22, "upperStrikePrice", "upper_strike_price", "double", "optional"),
        Field(23, "lowerStrikePrice", "lower_strike_price", "double", "optional"),
        Field(24, "inLinePriceStatus", "in_line_price_status", "int32", "optional", enum="qot_common.PriceType"),
        Field(25, "issuerCode", "issuer_code", "string", "optional"),
    )

    conversion_rate: float
    """How many warrants stand for one share of the underlying."""
    warrant_type: qot_common.WarrantType
    """Call, put, bull, bear or inline warrant."""
    strike_price: float
    """Price at which the warrant is exercised."""
    maturity_time: str
    """Day of expiry, as a date text."""
    end_trade_time: str
    """Last trading day, as a date text."""
    owner: qot_common.Security
    """The underlying security."""
    recovery_price: float
    """Price of the underlying at which a CBBC is called. CBBCs only."""
    street_volumn: int
    """Quantity held by the public; the misspelling is the vendor's."""
    issue_volumn: int
    """Quantity issued; the misspelling is the vendor's."""
    street_rate: float
    """Share of the issue that the public holds, in percent: 20 is 20%."""
    delta: float
    """Change of the warrant's value per change of the underlying's price. Calls and puts only."""
    implied_volatility: float
    """Implied volatility, calls and puts only. In percent, to judge by the vendor's example of a screened warrant,
    31.751.
    """
    premium: float
    """How far the break-even point lies from the underlying's price, in percent: 20 is 20%."""
    maturity_timestamp: float | None = None
    """The same day as maturityTime, in seconds since 1970 UTC. Since 3.7."""
    end_trade_timestamp: float | None = None
    """The same day as endTradeTime, in seconds since 1970 UTC. Since 3.7."""
    leverage: float | None = None
    """Leverage ratio, as a multiple: 62.4 is 62.4 times. Since 3.10."""
    ipop: float | None = None
    """How far the warrant is in or out of the money, in percent: 20 is 20%. Positive is in the money, negative out
    of it. Since 3.10.
    """
    break_even_point: float | None = None
    """Price of the underlying at which a buyer breaks even at expiry. Since 3.10."""
    conversion_price: float | None = None
    """Price of the warrants that stand for one share: the warrant's price times conversionRate. Since 3.10."""
    price_recovery_ratio: float | None = None
    """Distance of the underlying's price from the recovery price, in percent: 20 is 20%. Since 3.10."""
    score: float | None = None
    """The vendor's overall score. Its scale is not documented. Since 3.10."""
    upper_strike_price: float | None = None
    """Upper bound of the price range. Inline warrants only. Since 3.13."""
    lower_strike_price: float | None = None
    """Lower bound of the price range. Inline warrants only. Since 3.13."""
    in_line_price_status: qot_common.PriceType | None = None
    """Whether the underlying is inside the price range (WithIn) or outside. Inline warrants only. Since 3.13."""
    issuer_code: str | None = None
    """Short code for who issued the warrant. Since 3.21."""


@dataclass(slots=True, kw_only=True)
class OptionSnapshotExData(Message):
    """The part of a snapshot that only options have."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.OptionSnapshotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "required", enum="qot_common.OptionType"),
        Field(2, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(3, "strikeTime", "strike_time", "string", "required"),
        Field(4, "strikePrice", "strike_price", "double", "required"),
        Field(5, "contractSize", "contract_size", "int32", "required"),
        Field(22, "contractSizeFloat", "contract_size_float", "double", "optional"),
        Field(6, "openInterest", "open_interest", "int32", "required"),
        Field(7, "impliedVolatility", "implied_volatility", "double", "required"),
        Field(8, "premium", "premium", "double", "required"),
        Field(9, "delta", "delta", "double", "required"),
        Field(10, "gamma", "gamma", "double", "required"),
        Field(11, "vega", "vega", "double", "required"),
        Field(12, "theta", "theta", "double", "required"),
        Field(13, "rho", "rho", "double", "required"),
        Field(14, "strikeTimestamp", "strike_timestamp", "double", "optional"),
        Field(15, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(16, "netOpenInterest", "net_open_interest", "int32", "optional"),
        Field(17, "expiryDateDistance", "expiry_date_distance", "int32", "optional"),
        Field(18, "contractNominalValue", "contract_nominal_value", "double", "optional"),
        Field(19, "ownerLotMultiplier", "owner_lot_multiplier", "double", "optional"),
        Field(20, "optionAreaType", "option_area_type", "int32", "optional", enum="qot_common.OptionAreaType"),
        Field(21, "contractMultiplier", "contract_multiplier", "double", "optional"),
    )

    type: qot_common.OptionType
    """Call or put."""
    owner: qot_common.Security
    """The underlying security."""
    strike_time: str
    """Day of expiry as yyyy-MM-dd, in exchange-local time: Beijing time for Hong Kong and mainland China, US Eastern
    time for the US.
    """
    strike_price: float
    """Price at which the option is exercised."""
    contract_size: int
    """Shares per contract, as a whole number."""
    contract_size_float: float | None = None
    """Shares per contract, with decimals. Since 3.24."""
    open_interest: int
    """Open contracts. Updated once a day, at a time that depends on the exchange: before trading for the US, after
    trading for Hong Kong.
    """
    implied_volatility: float
    """Implied volatility, in percent: 20 is 20%."""
    premium: float
    """Premium over the underlying, in percent: 20 is 20%."""
    delta: float
    """Change of the option's value per change of the underlying's price."""
    gamma: float
    """Change of delta per change of the underlying's price."""
    vega: float
    """Change of the option's value per change of volatility. No source gives the unit."""
    theta: float
    """Change of the option's value as time passes. No source gives the unit."""
    rho: float
    """Change of the option's value per change of the interest rate. No source gives the unit."""
    strike_timestamp: float | None = None
    """The same day as strikeTime, in seconds since 1970 UTC. Since 3.7."""
    index_option_type: qot_common.IndexOptionType | None = None
    """Whether an index option is of full size or a mini option. Since 3.14."""
    net_open_interest: int | None = None
    """Net open contracts, Hong Kong only. Since 3.14."""
    expiry_date_distance: int | None = None
    """Days to expiry; negative when expired. Since 3.14."""
    contract_nominal_value: float | None = None
    """Nominal value of a contract, Hong Kong only. Since 3.14."""
    owner_lot_multiplier: float | None = None
    """Board lots of the underlying that a contract stands for, Hong Kong only; absent for index options. Since 3.14."""
    option_area_type: qot_common.OptionAreaType | None = None
    """When the option can be exercised. Since 3.14."""
    contract_multiplier: float | None = None
    """By what the price is multiplied for the value of a contract. How it differs from contractSize is not
    documented. Since 3.14.
    """


@dataclass(slots=True, kw_only=True)
class IndexSnapshotExData(Message):
    """The part of a snapshot that only indexes have. Since 3.10."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.IndexSnapshotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "raiseCount", "raise_count", "int32", "required"),
        Field(2, "fallCount", "fall_count", "int32", "required"),
        Field(3, "equalCount", "equal_count", "int32", "required"),
    )

    raise_count: int
    """How many members have risen."""
    fall_count: int
    """How many members have fallen."""
    equal_count: int
    """How many members are unchanged."""


@dataclass(slots=True, kw_only=True)
class PlateSnapshotExData(Message):
    """The part of a snapshot that only plates have. Since 3.10."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.PlateSnapshotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "raiseCount", "raise_count", "int32", "required"),
        Field(2, "fallCount", "fall_count", "int32", "required"),
        Field(3, "equalCount", "equal_count", "int32", "required"),
    )

    raise_count: int
    """How many members have risen."""
    fall_count: int
    """How many members have fallen."""
    equal_count: int
    """How many members are unchanged."""


@dataclass(slots=True, kw_only=True)
class FutureSnapshotExData(Message):
    """The part of a snapshot that only futures have. Since 3.17."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.FutureSnapshotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "lastSettlePrice", "last_settle_price", "double", "required"),
        Field(2, "position", "position", "int32", "required"),
        Field(3, "positionChange", "position_change", "int32", "required"),
        Field(4, "lastTradeTime", "last_trade_time", "string", "required"),
        Field(5, "lastTradeTimestamp", "last_trade_timestamp", "double", "optional"),
        Field(6, "isMainContract", "is_main_contract", "bool", "required"),
    )

    last_settle_price: float
    """Settlement price of the day before."""
    position: int
    """Open contracts (open interest)."""
    position_change: int
    """Change of open contracts on the day."""
    last_trade_time: str
    """Last trading day, as a date text. The continuous contracts (main, current month, next month) have none."""
    last_trade_timestamp: float | None = None
    """The same day as lastTradeTime, in seconds since 1970 UTC."""
    is_main_contract: bool
    """True for a main continuous contract."""


@dataclass(slots=True, kw_only=True)
class TrustSnapshotExData(Message):
    """The part of a snapshot that only trusts and funds have, ETFs among them. Since 3.24."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.TrustSnapshotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dividendYield", "dividend_yield", "double", "required"),
        Field(2, "aum", "aum", "double", "required"),
        Field(3, "outstandingUnits", "outstanding_units", "int64", "required"),
        Field(4, "netAssetValue", "net_asset_value", "double", "required"),
        Field(5, "premium", "premium", "double", "required"),
        Field(6, "assetClass", "asset_class", "int32", "required", enum="qot_common.AssetClass"),
    )

    dividend_yield: float
    """Dividend yield, in percent: 20 is 20%."""
    aum: float
    """Assets under management, as money; the vendor does not name the currency."""
    outstanding_units: int
    """All units issued."""
    net_asset_value: float
    """Net asset value per unit."""
    premium: float
    """Premium of the price over the net asset value, in percent: 20 is 20%."""
    asset_class: qot_common.AssetClass
    """What the fund invests in."""


@dataclass(slots=True, kw_only=True)
class SnapshotBasicData(Message):
    """The part of a snapshot that every security has."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.SnapshotBasicData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(41, "name", "name", "string", "optional"),
        Field(2, "type", "type", "int32", "required", enum="qot_common.SecurityType"),
        Field(3, "isSuspend", "is_suspend", "bool", "required"),
        Field(4, "listTime", "list_time", "string", "required"),
        Field(5, "lotSize", "lot_size", "int32", "required"),
        Field(6, "priceSpread", "price_spread", "double", "required"),
        Field(7, "updateTime", "update_time", "string", "required"),
        Field(8, "highPrice", "high_price", "double", "required"),
        Field(9, "openPrice", "open_price", "double", "required"),
        Field(10, "lowPrice", "low_price", "double", "required"),
        Field(11, "lastClosePrice", "last_close_price", "double", "required"),
        Field(12, "curPrice", "cur_price", "double", "required"),
        Field(13, "volume", "volume", "int64", "required"),
        Field(14, "turnover", "turnover", "double", "required"),
        Field(15, "turnoverRate", "turnover_rate", "double", "required"),
        Field(16, "listTimestamp", "list_timestamp", "double", "optional"),
        Field(17, "updateTimestamp", "update_timestamp", "double", "optional"),
        Field(18, "askPrice", "ask_price", "double", "optional"),
        Field(19, "bidPrice", "bid_price", "double", "optional"),
        Field(20, "askVol", "ask_vol", "int64", "optional"),
        Field(21, "bidVol", "bid_vol", "int64", "optional"),
        Field(22, "enableMargin", "enable_margin", "bool", "optional"),
        Field(23, "mortgageRatio", "mortgage_ratio", "double", "optional"),
        Field(24, "longMarginInitialRatio", "long_margin_initial_ratio", "double", "optional"),
        Field(25, "enableShortSell", "enable_short_sell", "bool", "optional"),
        Field(26, "shortSellRate", "short_sell_rate", "double", "optional"),
        Field(27, "shortAvailableVolume", "short_available_volume", "int64", "optional"),
        Field(28, "shortMarginInitialRatio", "short_margin_initial_ratio", "double", "optional"),
        Field(29, "amplitude", "amplitude", "double", "optional"),
        Field(30, "avgPrice", "avg_price", "double", "optional"),
        Field(31, "bidAskRatio", "bid_ask_ratio", "double", "optional"),
        Field(32, "volumeRatio", "volume_ratio", "double", "optional"),
        Field(33, "highest52WeeksPrice", "highest52weeks_price", "double", "optional"),
        Field(34, "lowest52WeeksPrice", "lowest52weeks_price", "double", "optional"),
        Field(35, "highestHistoryPrice", "highest_history_price", "double", "optional"),
        Field(36, "lowestHistoryPrice", "lowest_history_price", "double", "optional"),
        Field(37, "preMarket", "pre_market", "message", "optional", message="qot_common.PreAfterMarketData"),
        Field(38, "afterMarket", "after_market", "message", "optional", message="qot_common.PreAfterMarketData"),
        Field(39, "secStatus", "sec_status", "int32", "optional", enum="qot_common.SecurityStatus"),
        Field(40, "closePrice5Minute", "close_price5minute", "double", "optional"),
        Field(42, "overnight", "overnight", "message", "optional", message="qot_common.PreAfterMarketData"),
        Field(43, "hpVolume", "hp_volume", "double", "optional"),
        Field(44, "hpAskVol", "hp_ask_vol", "double", "optional"),
        Field(45, "hpBidVol", "hp_bid_vol", "double", "optional"),
    )

    security: qot_common.Security
    """The security that was asked for."""
    name: str | None = None
    """Name of the security, as the vendor displays it. Since 7.2."""
    type: qot_common.SecurityType
    """The kind of security."""
    is_suspend: bool
    """Whether trading is suspended."""
    list_time: str
    """Day of listing as yyyy-MM-dd. The vendor's page on static data calls its date of listing no longer maintained."""
    lot_size: int
    """Shares per board lot. For options the shares per contract (index options have none), for futures the contract
    multiplier.
    """
    price_spread: float
    """Size of the next price step upwards, in the security's currency."""
    update_time: str
    """When the latest price was made, as yyyy-MM-dd HH:mm:ss with or without decimals, in exchange-local time:
    Beijing time for Hong Kong and mainland China, US Eastern time for the US.
    """
    high_price: float
    """Highest price of the day, in the security's currency."""
    open_price: float
    """First price of the day, in the security's currency."""
    low_price: float
    """Lowest price of the day, in the security's currency."""
    last_close_price: float
    """Closing price of the day before, in the security's currency."""
    cur_price: float
    """Latest price, in the security's currency."""
    volume: int
    """Volume of the day in shares or contracts."""
    turnover: float
    """Turnover of the day in the security's currency."""
    turnover_rate: float
    """Share of the outstanding shares traded, in percent: 20 is 20%."""
    list_timestamp: float | None = None
    """The same day as listTime, in seconds since 1970 UTC. Since 3.7."""
    update_timestamp: float | None = None
    """The same moment as updateTime, in seconds since 1970 UTC. Since 3.7."""
    ask_price: float | None = None
    """Best price on the sell side, in the security's currency. Since 3.7."""
    bid_price: float | None = None
    """Best price on the buy side, in the security's currency. Since 3.7."""
    ask_vol: int | None = None
    """Quantity on offer at askPrice, in shares or contracts. Since 3.7."""
    bid_vol: int | None = None
    """Quantity wanted at bidPrice, in shares or contracts. Since 3.7."""
    enable_margin: bool | None = None
    """Whether it can be bought on margin. Deprecated by the vendor, like the next six fields; Trd_GetMarginRatio
    tells instead. Since 3.8.
    """
    mortgage_ratio: float | None = None
    """Share of the value that can be borrowed against, in percent: 20 is 20%. Only with enableMargin. Deprecated.
    Since 3.8.
    """
    long_margin_initial_ratio: float | None = None
    """Initial margin for buying, in percent: 20 is 20%. Only with enableMargin. Deprecated. Since 3.8."""
    enable_short_sell: bool | None = None
    """Whether it can be sold short. Deprecated. Since 3.8."""
    short_sell_rate: float | None = None
    """Reference interest rate for short selling, in percent: 20 is 20%. Only with enableShortSell. Deprecated. Since
    3.8.
    """
    short_available_volume: int | None = None
    """Shares still available for short selling. Only with enableShortSell. Deprecated. Since 3.8."""
    short_margin_initial_ratio: float | None = None
    """Initial margin for selling short, in percent: 20 is 20%. Only with enableShortSell. Deprecated. Since 3.8."""
    amplitude: float | None = None
    """Span between highest and lowest price relative to lastClosePrice, in percent: 20 is 20%. Since 3.10."""
    avg_price: float | None = None
    """Average price of the day, in the security's currency. Since 3.10."""
    bid_ask_ratio: float | None = None
    """Imbalance of the order book, in percent: 20 is 20%. Positive when more is wanted than on offer. Over how many
    levels is not documented. Since 3.10.
    """
    volume_ratio: float | None = None
    """Volume of the day relative to the average of earlier days, as a multiple: 2 is twice as much. How many days is
    not documented. Since 3.10.
    """
    highest52weeks_price: float | None = None
    """Highest price of the last 52 weeks. It looks adjusted for dividends: the vendor's example for AAPL has
    259.81389. Since 3.10.
    """
    lowest52weeks_price: float | None = None
    """Lowest price of the last 52 weeks, adjusted as highest52WeeksPrice is (inferred). Since 3.10."""
    highest_history_price: float | None = None
    """Highest price ever. Since 3.10."""
    lowest_history_price: float | None = None
    """Lowest price ever. It can be negative: the vendor's example for 00700 has -13.2, which looks adjusted for
    dividends. Since 3.10.
    """
    pre_market: qot_common.PreAfterMarketData | None = None
    """Pre-market trading, US. Since 3.13."""
    after_market: qot_common.PreAfterMarketData | None = None
    """After-hours trading, US. The documentation also has its volume and turnover for the Shanghai STAR market.
    Since 3.13.
    """
    sec_status: qot_common.SecurityStatus | None = None
    """State of the security. Since 3.14."""
    close_price5minute: float | None = None
    """Closing price of a period of five minutes. Which one is not documented. Since 3.20."""
    overnight: qot_common.PreAfterMarketData | None = None
    """Overnight trading, US. Since 9.2."""
    hp_volume: float | None = None
    """The same as volume, in high precision (with decimals). Since 10.5."""
    hp_ask_vol: float | None = None
    """The same as askVol, in high precision (with decimals). Since 10.5."""
    hp_bid_vol: float | None = None
    """The same as bidVol, in high precision (with decimals). Since 10.5."""


@dataclass(slots=True, kw_only=True)
class Snapshot(Message):
    """The snapshot of one security: what all have, and the part of its kind."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.Snapshot"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "basic", "basic", "message", "required", message="qot_get_security_snapshot.SnapshotBasicData"),
        Field(
            2,
            "equityExData",
            "equity_ex_data",
            "message",
            "optional",
            message="qot_get_security_snapshot.EquitySnapshotExData",
        ),
        Field(
            3,
            "warrantExData",
            "warrant_ex_data",
            "message",
            "optional",
            message="qot_get_security_snapshot.WarrantSnapshotExData",
        ),
        Field(
            4,
            "optionExData",
            "option_ex_data",
            "message",
            "optional",
            message="qot_get_security_snapshot.OptionSnapshotExData",
        ),
        Field(
            5,
            "indexExData",
            "index_ex_data",
            "message",
            "optional",
            message="qot_get_security_snapshot.IndexSnapshotExData",
        ),
        Field(
            6,
            "plateExData",
            "plate_ex_data",
            "message",
            "optional",
            message="qot_get_security_snapshot.PlateSnapshotExData",
        ),
        Field(
            7,
            "futureExData",
            "future_ex_data",
            "message",
            "optional",
            message="qot_get_security_snapshot.FutureSnapshotExData",
        ),
        Field(
            8,
            "trustExData",
            "trust_ex_data",
            "message",
            "optional",
            message="qot_get_security_snapshot.TrustSnapshotExData",
        ),
    )

    basic: SnapshotBasicData
    """What every security has."""
    equity_ex_data: EquitySnapshotExData | None = None
    """Further data of a stock. Absent for other securities."""
    warrant_ex_data: WarrantSnapshotExData | None = None
    """Further data of a warrant. Absent for other securities."""
    option_ex_data: OptionSnapshotExData | None = None
    """Further data of an option. Absent for other securities."""
    index_ex_data: IndexSnapshotExData | None = None
    """Further data of an index. Absent for other securities. Since 3.10."""
    plate_ex_data: PlateSnapshotExData | None = None
    """Further data of a plate. Absent for other securities. Since 3.10."""
    future_ex_data: FutureSnapshotExData | None = None
    """Further data of a future. Absent for other securities. Since 3.17."""
    trust_ex_data: TrustSnapshotExData | None = None
    """Further data of a trust or fund. Absent for other securities. Since 3.24."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The snapshots of the securities asked for."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "snapshotList", "snapshot_list", "message", "repeated", message="qot_get_security_snapshot.Snapshot"),
    )

    snapshot_list: list[Snapshot] = empty_list()
    """The snapshots, one per security."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_security_snapshot.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_security_snapshot.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
