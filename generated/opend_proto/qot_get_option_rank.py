# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionRank.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OptionRankItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OptionRankItem(Message):
    """Message Qot_GetOptionRank.OptionRankItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionRank.OptionRankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "option", "option", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "optionType", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(4, "oiIncrement", "oi_increment", "int64", "optional"),
        Field(5, "oiDecrement", "oi_decrement", "int64", "optional"),
        Field(6, "oiMarketCapIncrement", "oi_market_cap_increment", "double", "optional"),
        Field(7, "oiMarketCapDecrement", "oi_market_cap_decrement", "double", "optional"),
        Field(8, "volume", "volume", "int64", "optional"),
        Field(9, "turnover", "turnover", "double", "optional"),
        Field(10, "openInterest", "open_interest", "int64", "optional"),
        Field(11, "openInterestMarketCap", "open_interest_market_cap", "double", "optional"),
        Field(12, "iv", "iv", "double", "optional"),
        Field(13, "optionPrice", "option_price", "double", "optional"),
        Field(14, "changeRate", "change_rate", "double", "optional"),
        Field(15, "midPrice", "mid_price", "double", "optional"),
        Field(16, "bidPrice", "bid_price", "double", "optional"),
        Field(17, "bidVolume", "bid_volume", "int64", "optional"),
        Field(18, "askPrice", "ask_price", "double", "optional"),
        Field(19, "askVolume", "ask_volume", "int64", "optional"),
        Field(20, "delta", "delta", "double", "optional"),
        Field(21, "gamma", "gamma", "double", "optional"),
        Field(22, "theta", "theta", "double", "optional"),
        Field(23, "vega", "vega", "double", "optional"),
        Field(24, "rho", "rho", "double", "optional"),
    )

    option: qot_common.Security
    name: str | None = None
    option_type: qot_common.OptionType | None = None
    oi_increment: int | None = None
    oi_decrement: int | None = None
    oi_market_cap_increment: float | None = None
    oi_market_cap_decrement: float | None = None
    volume: int | None = None
    turnover: float | None = None
    open_interest: int | None = None
    open_interest_market_cap: float | None = None
    iv: float | None = None
    option_price: float | None = None
    change_rate: float | None = None
    mid_price: float | None = None
    bid_price: float | None = None
    bid_volume: int | None = None
    ask_price: float | None = None
    ask_volume: int | None = None
    delta: float | None = None
    gamma: float | None = None
    theta: float | None = None
    vega: float | None = None
    rho: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionRank.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "sortType", "sort_type", "int32", "required", enum="qot_option_common.OptionRankType"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "tradingDate", "trading_date", "string", "optional"),
        Field(5, "isAsc", "is_asc", "bool", "optional"),
        Field(6, "page", "page", "string", "optional"),
        Field(7, "filterList", "filter_list", "message", "repeated", message="qot_option_common.OptionRankIndicator"),
    )

    option_market: qot_option_common.OptionMarket
    sort_type: qot_option_common.OptionRankType
    count: int | None = None
    trading_date: str | None = None
    is_asc: bool | None = None
    page: str | None = None
    filter_list: list[qot_option_common.OptionRankIndicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionRank.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "sortType", "sort_type", "int32", "required", enum="qot_option_common.OptionRankType"),
        Field(3, "tradingDate", "trading_date", "string", "optional"),
        Field(4, "tradingTimestamp", "trading_timestamp", "double", "optional"),
        Field(5, "rankList", "rank_list", "message", "repeated", message="qot_get_option_rank.OptionRankItem"),
        Field(6, "nextPage", "next_page", "string", "optional"),
        Field(7, "allCount", "all_count", "int32", "optional"),
    )

    option_market: qot_option_common.OptionMarket
    sort_type: qot_option_common.OptionRankType
    trading_date: str | None = None
    trading_timestamp: float | None = None
    rank_list: list[OptionRankItem] = empty_list()
    next_page: str | None = None
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionRank.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_rank.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionRank.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
