# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_WarrantScreen.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Boundary",
    "Choice",
    "Interval",
    "Request",
    "Response",
    "ScreenGroup",
    "Sort",
    "WarrantItem",
]


@dataclass(slots=True, kw_only=True)
class Boundary(Message):
    """Message Qot_WarrantScreen.Boundary."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Boundary"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "value", "value", "double", "optional"),
        Field(2, "includes", "includes", "bool", "optional"),
    )

    value: float | None = None
    includes: bool | None = None


@dataclass(slots=True, kw_only=True)
class Interval(Message):
    """Message Qot_WarrantScreen.Interval."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Interval"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "filterMin", "filter_min", "message", "optional", message="qot_warrant_screen.Boundary"),
        Field(2, "filterMax", "filter_max", "message", "optional", message="qot_warrant_screen.Boundary"),
        Field(3, "unit", "unit", "int32", "optional"),
    )

    filter_min: Boundary | None = None
    filter_max: Boundary | None = None
    unit: int | None = None


@dataclass(slots=True, kw_only=True)
class Choice(Message):
    """Message Qot_WarrantScreen.Choice."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Choice"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "contentType", "content_type", "int32", "optional"),
        Field(2, "text", "text", "string", "optional"),
        Field(3, "value", "value", "int64", "optional"),
    )

    content_type: int | None = None
    text: str | None = None
    value: int | None = None


@dataclass(slots=True, kw_only=True)
class ScreenGroup(Message):
    """Message Qot_WarrantScreen.ScreenGroup."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.ScreenGroup"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "fieldId", "field_id", "int32", "optional"),
        Field(2, "interval", "interval", "message", "optional", message="qot_warrant_screen.Interval"),
        Field(3, "choices", "choices", "message", "repeated", message="qot_warrant_screen.Choice"),
    )

    field_id: int | None = None
    interval: Interval | None = None
    choices: list[Choice] = empty_list()


@dataclass(slots=True, kw_only=True)
class Sort(Message):
    """Message Qot_WarrantScreen.Sort."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Sort"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "sortFieldId", "sort_field_id", "int32", "optional"),
        Field(2, "direction", "direction", "int32", "optional"),
    )

    sort_field_id: int | None = None
    direction: int | None = None


@dataclass(slots=True, kw_only=True)
class WarrantItem(Message):
    """Message Qot_WarrantScreen.WarrantItem."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.WarrantItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stockId", "stock_id", "uint64", "optional"),
        Field(2, "stockOwner", "stock_owner", "uint64", "optional"),
        Field(3, "issuerId", "issuer_id", "uint32", "optional"),
        Field(4, "warrantType", "warrant_type", "int32", "optional", enum="qot_common.WarrantType"),
        Field(5, "strikePrice", "strike_price", "double", "optional"),
        Field(6, "maturityDate", "maturity_date", "uint64", "optional"),
        Field(7, "lastTradeDate", "last_trade_date", "uint64", "optional"),
        Field(8, "conversionRatio", "conversion_ratio", "double", "optional"),
        Field(9, "lastclosePrice", "lastclose_price", "double", "optional"),
        Field(10, "recoveryPrice", "recovery_price", "double", "optional"),
        Field(20, "stockOwnerPrice", "stock_owner_price", "double", "optional"),
        Field(21, "currentPrice", "current_price", "double", "optional"),
        Field(22, "volume", "volume", "uint64", "optional"),
        Field(23, "turnover", "turnover", "double", "optional"),
        Field(24, "sellVol", "sell_vol", "uint64", "optional"),
        Field(25, "buyVol", "buy_vol", "uint64", "optional"),
        Field(26, "sellPrice", "sell_price", "double", "optional"),
        Field(27, "buyPrice", "buy_price", "double", "optional"),
        Field(28, "streetRate", "street_rate", "double", "optional"),
        Field(29, "highPrice", "high_price", "double", "optional"),
        Field(30, "lowPrice", "low_price", "double", "optional"),
        Field(31, "impliedVolatility", "implied_volatility", "double", "optional"),
        Field(32, "delta", "delta", "double", "optional"),
        Field(33, "status", "status", "int32", "optional"),
        Field(34, "streetRateNew", "street_rate_new", "double", "optional"),
        Field(35, "score", "score", "double", "optional"),
        Field(36, "premium", "premium", "double", "optional"),
        Field(37, "leverage", "leverage", "double", "optional"),
        Field(38, "effectiveLeverage", "effective_leverage", "double", "optional"),
        Field(39, "breakEvenPoint", "break_even_point", "double", "optional"),
        Field(40, "ipop", "ipop", "double", "optional"),
        Field(41, "amplitude", "amplitude", "double", "optional"),
        Field(42, "fxScore", "fx_score", "double", "optional"),
        Field(43, "ipoTime", "ipo_time", "uint64", "optional"),
        Field(44, "streetVol", "street_vol", "uint64", "optional"),
        Field(45, "lotSize", "lot_size", "uint32", "optional"),
        Field(46, "issueSize", "issue_size", "uint64", "optional"),
        Field(47, "ipoPrice", "ipo_price", "double", "optional"),
        Field(48, "upperStrikePrice", "upper_strike_price", "double", "optional"),
        Field(49, "lowerStrikePrice", "lower_strike_price", "double", "optional"),
        Field(50, "iwPriceStatus", "iw_price_status", "uint32", "optional"),
        Field(51, "sensitivity", "sensitivity", "double", "optional"),
        Field(52, "priceRecoveryRatio", "price_recovery_ratio", "double", "optional"),
        Field(100, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(101, "ownerSecurity", "owner_security", "message", "optional", message="qot_common.Security"),
        Field(102, "name", "name", "string", "optional"),
        Field(103, "ownerName", "owner_name", "string", "optional"),
    )

    stock_id: int | None = None
    stock_owner: int | None = None
    issuer_id: int | None = None
    warrant_type: qot_common.WarrantType | None = None
    strike_price: float | None = None
    maturity_date: int | None = None
    last_trade_date: int | None = None
    conversion_ratio: float | None = None
    lastclose_price: float | None = None
    recovery_price: float | None = None
    stock_owner_price: float | None = None
    current_price: float | None = None
    volume: int | None = None
    turnover: float | None = None
    sell_vol: int | None = None
    buy_vol: int | None = None
    sell_price: float | None = None
    buy_price: float | None = None
    street_rate: float | None = None
    high_price: float | None = None
    low_price: float | None = None
    implied_volatility: float | None = None
    delta: float | None = None
    status: int | None = None
    street_rate_new: float | None = None
    score: float | None = None
    premium: float | None = None
    leverage: float | None = None
    effective_leverage: float | None = None
    break_even_point: float | None = None
    ipop: float | None = None
    amplitude: float | None = None
    fx_score: float | None = None
    ipo_time: int | None = None
    street_vol: int | None = None
    lot_size: int | None = None
    issue_size: int | None = None
    ipo_price: float | None = None
    upper_strike_price: float | None = None
    lower_strike_price: float | None = None
    iw_price_status: int | None = None
    sensitivity: float | None = None
    price_recovery_ratio: float | None = None
    security: qot_common.Security | None = None
    """Since 10.8."""
    owner_security: qot_common.Security | None = None
    """Since 10.8."""
    name: str | None = None
    """Since 10.8."""
    owner_name: str | None = None
    """Since 10.8."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_WarrantScreen.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "marketType", "market_type", "int32", "optional"),
        Field(2, "isDelay", "is_delay", "bool", "optional"),
        Field(3, "filterList", "filter_list", "message", "repeated", message="qot_warrant_screen.ScreenGroup"),
        Field(4, "sortList", "sort_list", "message", "repeated", message="qot_warrant_screen.Sort"),
        Field(5, "onlyCount", "only_count", "bool", "optional"),
        Field(6, "pageFrom", "page_from", "int32", "optional"),
        Field(7, "pageCount", "page_count", "int32", "optional"),
    )

    market_type: int | None = None
    is_delay: bool | None = None
    filter_list: list[ScreenGroup] = empty_list()
    sort_list: list[Sort] = empty_list()
    only_count: bool | None = None
    page_from: int | None = None
    page_count: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_WarrantScreen.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(3, "warrants", "warrants", "message", "repeated", message="qot_warrant_screen.WarrantItem"),
        Field(4, "lastPage", "last_page", "bool", "optional"),
        Field(5, "allCount", "all_count", "int32", "optional"),
    )

    warrants: list[WarrantItem] = empty_list()
    last_page: bool | None = None
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_WarrantScreen.Request."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_warrant_screen.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_WarrantScreen.Response."""

    FULL_NAME: ClassVar[str] = "Qot_WarrantScreen.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_warrant_screen.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
