# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetSecuritySnapshot.proto."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

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
    """Message Qot_GetSecuritySnapshot.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class EquitySnapshotExData(Message):
    """Message Qot_GetSecuritySnapshot.EquitySnapshotExData."""

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
    issued_market_val: float
    net_asset: float
    net_profit: float
    earnings_pershare: float
    outstanding_shares: int
    outstanding_market_val: float
    net_asset_pershare: float
    ey_rate: float
    pe_rate: float
    pb_rate: float
    pe_ttm_rate: float
    dividend_ttm: float | None = None
    """Since 3.10."""
    dividend_ratio_ttm: float | None = None
    """Since 3.10."""
    dividend_lfy: float | None = None
    """Since 3.10."""
    dividend_lfy_ratio: float | None = None
    """Since 3.10."""


@dataclass(slots=True, kw_only=True)
class WarrantSnapshotExData(Message):
    """Message Qot_GetSecuritySnapshot.WarrantSnapshotExData."""

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
    warrant_type: qot_common.WarrantType
    strike_price: float
    maturity_time: str
    end_trade_time: str
    owner: qot_common.Security
    recovery_price: float
    street_volumn: int
    issue_volumn: int
    street_rate: float
    delta: float
    implied_volatility: float
    premium: float
    maturity_timestamp: float | None = None
    """Since 3.7."""
    end_trade_timestamp: float | None = None
    """Since 3.7."""
    leverage: float | None = None
    """Since 3.10."""
    ipop: float | None = None
    """Since 3.10."""
    break_even_point: float | None = None
    """Since 3.10."""
    conversion_price: float | None = None
    """Since 3.10."""
    price_recovery_ratio: float | None = None
    """Since 3.10."""
    score: float | None = None
    """Since 3.10."""
    upper_strike_price: float | None = None
    """Since 3.13."""
    lower_strike_price: float | None = None
    """Since 3.13."""
    in_line_price_status: qot_common.PriceType | None = None
    """Since 3.13."""
    issuer_code: str | None = None
    """Since 3.21."""


@dataclass(slots=True, kw_only=True)
class OptionSnapshotExData(Message):
    """Message Qot_GetSecuritySnapshot.OptionSnapshotExData."""

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
    owner: qot_common.Security
    strike_time: str
    strike_price: float
    contract_size: int
    contract_size_float: float | None = None
    """Since 3.24."""
    open_interest: int
    implied_volatility: float
    premium: float
    delta: float
    gamma: float
    vega: float
    theta: float
    rho: float
    strike_timestamp: float | None = None
    """Since 3.7."""
    index_option_type: qot_common.IndexOptionType | None = None
    """Since 3.14."""
    net_open_interest: int | None = None
    """Since 3.14."""
    expiry_date_distance: int | None = None
    """Since 3.14."""
    contract_nominal_value: float | None = None
    """Since 3.14."""
    owner_lot_multiplier: float | None = None
    """Since 3.14."""
    option_area_type: qot_common.OptionAreaType | None = None
    """Since 3.14."""
    contract_multiplier: float | None = None
    """Since 3.14."""


@dataclass(slots=True, kw_only=True)
class IndexSnapshotExData(Message):
    """Message Qot_GetSecuritySnapshot.IndexSnapshotExData. Since 3.10."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.IndexSnapshotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "raiseCount", "raise_count", "int32", "required"),
        Field(2, "fallCount", "fall_count", "int32", "required"),
        Field(3, "equalCount", "equal_count", "int32", "required"),
    )

    raise_count: int
    fall_count: int
    equal_count: int


@dataclass(slots=True, kw_only=True)
class PlateSnapshotExData(Message):
    """Message Qot_GetSecuritySnapshot.PlateSnapshotExData. Since 3.10."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.PlateSnapshotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "raiseCount", "raise_count", "int32", "required"),
        Field(2, "fallCount", "fall_count", "int32", "required"),
        Field(3, "equalCount", "equal_count", "int32", "required"),
    )

    raise_count: int
    fall_count: int
    equal_count: int


@dataclass(slots=True, kw_only=True)
class FutureSnapshotExData(Message):
    """Message Qot_GetSecuritySnapshot.FutureSnapshotExData. Since 3.17."""

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
    position: int
    position_change: int
    last_trade_time: str
    last_trade_timestamp: float | None = None
    is_main_contract: bool


@dataclass(slots=True, kw_only=True)
class TrustSnapshotExData(Message):
    """Message Qot_GetSecuritySnapshot.TrustSnapshotExData. Since 3.24."""

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
    aum: float
    outstanding_units: int
    net_asset_value: float
    premium: float
    asset_class: qot_common.AssetClass


@dataclass(slots=True, kw_only=True)
class SnapshotBasicData(Message):
    """Message Qot_GetSecuritySnapshot.SnapshotBasicData."""

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
    name: str | None = None
    """Since 7.2."""
    type: qot_common.SecurityType
    is_suspend: bool
    list_time: str
    lot_size: int
    price_spread: float
    update_time: str
    high_price: float
    open_price: float
    low_price: float
    last_close_price: float
    cur_price: float
    volume: int
    turnover: float
    turnover_rate: float
    list_timestamp: float | None = None
    """Since 3.7."""
    update_timestamp: float | None = None
    """Since 3.7."""
    ask_price: float | None = None
    """Since 3.7."""
    bid_price: float | None = None
    """Since 3.7."""
    ask_vol: int | None = None
    """Since 3.7."""
    bid_vol: int | None = None
    """Since 3.7."""
    enable_margin: bool | None = None
    """Since 3.8."""
    mortgage_ratio: float | None = None
    """Since 3.8."""
    long_margin_initial_ratio: float | None = None
    """Since 3.8."""
    enable_short_sell: bool | None = None
    """Since 3.8."""
    short_sell_rate: float | None = None
    """Since 3.8."""
    short_available_volume: int | None = None
    """Since 3.8."""
    short_margin_initial_ratio: float | None = None
    """Since 3.8."""
    amplitude: float | None = None
    """Since 3.10."""
    avg_price: float | None = None
    """Since 3.10."""
    bid_ask_ratio: float | None = None
    """Since 3.10."""
    volume_ratio: float | None = None
    """Since 3.10."""
    highest52weeks_price: float | None = None
    """Since 3.10."""
    lowest52weeks_price: float | None = None
    """Since 3.10."""
    highest_history_price: float | None = None
    """Since 3.10."""
    lowest_history_price: float | None = None
    """Since 3.10."""
    pre_market: qot_common.PreAfterMarketData | None = None
    """Since 3.13."""
    after_market: qot_common.PreAfterMarketData | None = None
    """Since 3.13."""
    sec_status: qot_common.SecurityStatus | None = None
    """Since 3.14."""
    close_price5minute: float | None = None
    """Since 3.20."""
    overnight: qot_common.PreAfterMarketData | None = None
    """Since 9.2."""
    hp_volume: float | None = None
    """Since 10.5."""
    hp_ask_vol: float | None = None
    """Since 10.5."""
    hp_bid_vol: float | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class Snapshot(Message):
    """Message Qot_GetSecuritySnapshot.Snapshot."""

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
    equity_ex_data: EquitySnapshotExData | None = None
    warrant_ex_data: WarrantSnapshotExData | None = None
    option_ex_data: OptionSnapshotExData | None = None
    index_ex_data: IndexSnapshotExData | None = None
    """Since 3.10."""
    plate_ex_data: PlateSnapshotExData | None = None
    """Since 3.10."""
    future_ex_data: FutureSnapshotExData | None = None
    """Since 3.17."""
    trust_ex_data: TrustSnapshotExData | None = None
    """Since 3.24."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetSecuritySnapshot.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "snapshotList", "snapshot_list", "message", "repeated", message="qot_get_security_snapshot.Snapshot"),
    )

    snapshot_list: list[Snapshot] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetSecuritySnapshot.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_security_snapshot.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetSecuritySnapshot.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetSecuritySnapshot.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_security_snapshot.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
