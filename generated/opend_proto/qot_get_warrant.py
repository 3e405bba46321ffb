# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetWarrant.proto. Since 3.7."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "WarrantData",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetWarrant.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetWarrant.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "begin", "begin", "int32", "required"),
        Field(2, "num", "num", "int32", "required"),
        Field(3, "sortField", "sort_field", "int32", "required", enum="qot_common.SortField"),
        Field(4, "ascend", "ascend", "bool", "required"),
        Field(5, "owner", "owner", "message", "optional", message="qot_common.Security"),
        Field(6, "typeList", "type_list", "int32", "repeated", enum="qot_common.WarrantType"),
        Field(7, "issuerList", "issuer_list", "int32", "repeated", enum="qot_common.Issuer"),
        Field(8, "maturityTimeMin", "maturity_time_min", "string", "optional"),
        Field(9, "maturityTimeMax", "maturity_time_max", "string", "optional"),
        Field(10, "ipoPeriod", "ipo_period", "int32", "optional", enum="qot_common.IpoPeriod"),
        Field(11, "priceType", "price_type", "int32", "optional", enum="qot_common.PriceType"),
        Field(12, "status", "status", "int32", "optional", enum="qot_common.WarrantStatus"),
        Field(13, "curPriceMin", "cur_price_min", "double", "optional"),
        Field(14, "curPriceMax", "cur_price_max", "double", "optional"),
        Field(15, "strikePriceMin", "strike_price_min", "double", "optional"),
        Field(16, "strikePriceMax", "strike_price_max", "double", "optional"),
        Field(17, "streetMin", "street_min", "double", "optional"),
        Field(18, "streetMax", "street_max", "double", "optional"),
        Field(19, "conversionMin", "conversion_min", "double", "optional"),
        Field(20, "conversionMax", "conversion_max", "double", "optional"),
        Field(21, "volMin", "vol_min", "uint64", "optional"),
        Field(22, "volMax", "vol_max", "uint64", "optional"),
        Field(23, "premiumMin", "premium_min", "double", "optional"),
        Field(24, "premiumMax", "premium_max", "double", "optional"),
        Field(25, "leverageRatioMin", "leverage_ratio_min", "double", "optional"),
        Field(26, "leverageRatioMax", "leverage_ratio_max", "double", "optional"),
        Field(27, "deltaMin", "delta_min", "double", "optional"),
        Field(28, "deltaMax", "delta_max", "double", "optional"),
        Field(29, "impliedMin", "implied_min", "double", "optional"),
        Field(30, "impliedMax", "implied_max", "double", "optional"),
        Field(31, "recoveryPriceMin", "recovery_price_min", "double", "optional"),
        Field(32, "recoveryPriceMax", "recovery_price_max", "double", "optional"),
        Field(33, "priceRecoveryRatioMin", "price_recovery_ratio_min", "double", "optional"),
        Field(34, "priceRecoveryRatioMax", "price_recovery_ratio_max", "double", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    begin: int
    num: int
    sort_field: qot_common.SortField
    ascend: bool
    owner: qot_common.Security | None = None
    type_list: list[qot_common.WarrantType] = empty_list()
    issuer_list: list[qot_common.Issuer] = empty_list()
    maturity_time_min: str | None = None
    maturity_time_max: str | None = None
    ipo_period: qot_common.IpoPeriod | None = None
    price_type: qot_common.PriceType | None = None
    status: qot_common.WarrantStatus | None = None
    cur_price_min: float | None = None
    cur_price_max: float | None = None
    strike_price_min: float | None = None
    strike_price_max: float | None = None
    street_min: float | None = None
    street_max: float | None = None
    conversion_min: float | None = None
    conversion_max: float | None = None
    vol_min: int | None = None
    vol_max: int | None = None
    premium_min: float | None = None
    premium_max: float | None = None
    leverage_ratio_min: float | None = None
    leverage_ratio_max: float | None = None
    delta_min: float | None = None
    delta_max: float | None = None
    implied_min: float | None = None
    implied_max: float | None = None
    recovery_price_min: float | None = None
    recovery_price_max: float | None = None
    price_recovery_ratio_min: float | None = None
    price_recovery_ratio_max: float | None = None
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class WarrantData(Message):
    """Message Qot_GetWarrant.WarrantData."""

    FULL_NAME: ClassVar[str] = "Qot_GetWarrant.WarrantData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stock", "stock", "message", "required", message="qot_common.Security"),
        Field(2, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(3, "type", "type", "int32", "required", enum="qot_common.WarrantType"),
        Field(4, "issuer", "issuer", "int32", "required", enum="qot_common.Issuer"),
        Field(5, "maturityTime", "maturity_time", "string", "required"),
        Field(6, "maturityTimestamp", "maturity_timestamp", "double", "optional"),
        Field(7, "listTime", "list_time", "string", "required"),
        Field(8, "listTimestamp", "list_timestamp", "double", "optional"),
        Field(9, "lastTradeTime", "last_trade_time", "string", "required"),
        Field(10, "lastTradeTimestamp", "last_trade_timestamp", "double", "optional"),
        Field(11, "recoveryPrice", "recovery_price", "double", "optional"),
        Field(12, "conversionRatio", "conversion_ratio", "double", "required"),
        Field(13, "lotSize", "lot_size", "int32", "required"),
        Field(14, "strikePrice", "strike_price", "double", "required"),
        Field(15, "lastClosePrice", "last_close_price", "double", "required"),
        Field(16, "name", "name", "string", "required"),
        Field(17, "curPrice", "cur_price", "double", "required"),
        Field(18, "priceChangeVal", "price_change_val", "double", "required"),
        Field(19, "changeRate", "change_rate", "double", "required"),
        Field(20, "status", "status", "int32", "required", enum="qot_common.WarrantStatus"),
        Field(21, "bidPrice", "bid_price", "double", "required"),
        Field(22, "askPrice", "ask_price", "double", "required"),
        Field(23, "bidVol", "bid_vol", "int64", "required"),
        Field(24, "askVol", "ask_vol", "int64", "required"),
        Field(25, "volume", "volume", "int64", "required"),
        Field(26, "turnover", "turnover", "double", "required"),
        Field(27, "score", "score", "double", "required"),
        Field(28, "premium", "premium", "double", "required"),
        Field(29, "breakEvenPoint", "break_even_point", "double", "required"),
        Field(30, "leverage", "leverage", "double", "required"),
        Field(31, "ipop", "ipop", "double", "required"),
        Field(32, "priceRecoveryRatio", "price_recovery_ratio", "double", "optional"),
        Field(33, "conversionPrice", "conversion_price", "double", "required"),
        Field(34, "streetRate", "street_rate", "double", "required"),
        Field(35, "streetVol", "street_vol", "int64", "required"),
        Field(36, "amplitude", "amplitude", "double", "required"),
        Field(37, "issueSize", "issue_size", "int64", "required"),
        Field(39, "highPrice", "high_price", "double", "required"),
        Field(40, "lowPrice", "low_price", "double", "required"),
        Field(41, "impliedVolatility", "implied_volatility", "double", "optional"),
        Field(42, "delta", "delta", "double", "optional"),
        Field(43, "effectiveLeverage", "effective_leverage", "double", "required"),
        Field(44, "upperStrikePrice", "upper_strike_price", "double", "optional"),
        Field(45, "lowerStrikePrice", "lower_strike_price", "double", "optional"),
        Field(46, "inLinePriceStatus", "in_line_price_status", "int32", "optional", enum="qot_common.PriceType"),
    )

    stock: qot_common.Security
    owner: qot_common.Security
    type: qot_common.WarrantType
    issuer: qot_common.Issuer
    maturity_time: str
    maturity_timestamp: float | None = None
    list_time: str
    list_timestamp: float | None = None
    last_trade_time: str
    last_trade_timestamp: float | None = None
    recovery_price: float | None = None
    conversion_ratio: float
    lot_size: int
    strike_price: float
    last_close_price: float
    name: str
    cur_price: float
    price_change_val: float
    change_rate: float
    status: qot_common.WarrantStatus
    bid_price: float
    ask_price: float
    bid_vol: int
    ask_vol: int
    volume: int
    turnover: float
    score: float
    premium: float
    break_even_point: float
    leverage: float
    ipop: float
    price_recovery_ratio: float | None = None
    conversion_price: float
    street_rate: float
    street_vol: int
    amplitude: float
    issue_size: int
    high_price: float
    low_price: float
    implied_volatility: float | None = None
    delta: float | None = None
    effective_leverage: float
    upper_strike_price: float | None = None
    """Since 3.13."""
    lower_strike_price: float | None = None
    """Since 3.13."""
    in_line_price_status: qot_common.PriceType | None = None
    """Since 3.13."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetWarrant.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetWarrant.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "lastPage", "last_page", "bool", "required"),
        Field(2, "allCount", "all_count", "int32", "required"),
        Field(3, "warrantDataList", "warrant_data_list", "message", "repeated", message="qot_get_warrant.WarrantData"),
    )

    last_page: bool
    all_count: int
    warrant_data_list: list[WarrantData] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetWarrant.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetWarrant.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_warrant.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetWarrant.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetWarrant.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_warrant.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
