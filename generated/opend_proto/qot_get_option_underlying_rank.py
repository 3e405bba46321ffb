# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionUnderlyingRank.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "UnderlyingRankItem",
]


@dataclass(slots=True, kw_only=True)
class UnderlyingRankItem(Message):
    """Message Qot_GetOptionUnderlyingRank.UnderlyingRankItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingRank.UnderlyingRankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "totalVolume", "total_volume", "int64", "optional"),
        Field(4, "totalOpenInterest", "total_open_interest", "int64", "optional"),
        Field(5, "volumeRatio", "volume_ratio", "double", "optional"),
        Field(6, "openInterestRatio", "open_interest_ratio", "double", "optional"),
        Field(7, "iv", "iv", "double", "optional"),
        Field(8, "ivRank", "iv_rank", "double", "optional"),
        Field(9, "ivPercentile", "iv_percentile", "double", "optional"),
        Field(10, "price", "price", "double", "optional"),
        Field(11, "changeRate", "change_rate", "double", "optional"),
        Field(12, "ivChange", "iv_change", "double", "optional"),
        Field(13, "hv", "hv", "double", "optional"),
        Field(14, "hvChange", "hv_change", "double", "optional"),
        Field(15, "marketCap", "market_cap", "double", "optional"),
    )

    owner: qot_common.Security
    name: str | None = None
    total_volume: int | None = None
    total_open_interest: int | None = None
    volume_ratio: float | None = None
    open_interest_ratio: float | None = None
    iv: float | None = None
    iv_rank: float | None = None
    iv_percentile: float | None = None
    price: float | None = None
    change_rate: float | None = None
    iv_change: float | None = None
    hv: float | None = None
    hv_change: float | None = None
    market_cap: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionUnderlyingRank.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "sortType", "sort_type", "int32", "required", enum="qot_option_common.UnderlyingRankSortType"),
        Field(3, "isAsc", "is_asc", "bool", "optional"),
        Field(4, "count", "count", "int32", "optional"),
        Field(5, "tradingDate", "trading_date", "string", "optional"),
        Field(
            6, "filterList", "filter_list", "message", "repeated", message="qot_option_common.UnderlyingRankIndicator"
        ),
        Field(7, "page", "page", "string", "optional"),
    )

    option_market: qot_option_common.OptionMarket
    sort_type: qot_option_common.UnderlyingRankSortType
    is_asc: bool | None = None
    count: int | None = None
    trading_date: str | None = None
    filter_list: list[qot_option_common.UnderlyingRankIndicator] = empty_list()
    page: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionUnderlyingRank.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "sortType", "sort_type", "int32", "required", enum="qot_option_common.UnderlyingRankSortType"),
        Field(3, "tradingDate", "trading_date", "string", "optional"),
        Field(4, "tradingTimestamp", "trading_timestamp", "double", "optional"),
        Field(
            5,
            "rankList",
            "rank_list",
            "message",
            "repeated",
            message="qot_get_option_underlying_rank.UnderlyingRankItem",
        ),
        Field(6, "nextPage", "next_page", "string", "optional"),
        Field(7, "allCount", "all_count", "int32", "optional"),
    )

    option_market: qot_option_common.OptionMarket
    sort_type: qot_option_common.UnderlyingRankSortType
    trading_date: str | None = None
    trading_timestamp: float | None = None
    rank_list: list[UnderlyingRankItem] = empty_list()
    next_page: str | None = None
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionUnderlyingRank.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_underlying_rank.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionUnderlyingRank.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_underlying_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
