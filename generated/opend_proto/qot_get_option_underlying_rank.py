# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Ranks the underlyings of a market by figures of their options (id 3305). For a ranking of contracts see
Qot_GetOptionRank. Since 10.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "UnderlyingRankItem",
]


@dataclass(slots=True, kw_only=True)
class UnderlyingRankItem(Message):
    """One underlying, with the totals of its options and its volatility."""

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
    """Market and code of the underlying."""
    name: str | None = None
    """Name of the underlying, for display."""
    total_volume: int | None = None
    """Contracts traded, calls and puts."""
    total_open_interest: int | None = None
    """Open interest, calls and puts."""
    volume_ratio: float | None = None
    """Puts traded per call traded. Documented as in percent; the examples (0.97899) are plain ratios."""
    open_interest_ratio: float | None = None
    """Open interest in puts per open interest in calls. Documented as in percent; the examples (1.93868) are plain
    ratios.
    """
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%."""
    iv_rank: float | None = None
    """Place of the implied volatility in its past range, in percent: 20 is 20%."""
    iv_percentile: float | None = None
    """Percentile of the implied volatility among its past values, in percent: 20 is 20%."""
    price: float | None = None
    """Last price of the underlying."""
    change_rate: float | None = None
    """Change of the underlying's price, in percent: 20 is 20%. The documentation calls it a fraction; its examples
    (0.540826 for SPY) agree with Qot_GetOptionZeroDteScreener's percentages.
    """
    iv_change: float | None = None
    """Change of the implied volatility against the trading day before, relative to it, in percent: 20 is 20%."""
    hv: float | None = None
    """Historical volatility, in percent: 20 is 20%. Over 30 days, to judge by the examples."""
    hv_change: float | None = None
    """Relative change of the historical volatility, in percent: 20 is 20%."""
    market_cap: float | None = None
    """Market capitalisation, in plain units; no source names the currency."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The ranking, the day, the conditions and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "sortType", "sort_type", "int32", "required", enum="qot_option_common.UnderlyingRankSortType"),
        Field(3, "isAsc", "is_asc", "bool", "optional"),
        Field(4, "count", "count", "int32", "optional"),
        Field(5, "tradingDate", "trading_date", "string", "optional", moment="day"),
        Field(
            6, "filterList", "filter_list", "message", "repeated", message="qot_option_common.UnderlyingRankIndicator"
        ),
        Field(7, "page", "page", "string", "optional"),
    )

    option_market: qot_option_common.OptionMarket
    """Market of the underlyings."""
    sort_type: qot_option_common.UnderlyingRankSortType
    """What they are ranked by."""
    is_asc: bool | None = None
    """Smallest first; false by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 200 by default."""
    trading_date: str | None = None
    """Trading day of the ranking, as yyyy-MM-dd; the latest if absent."""
    filter_list: list[qot_option_common.UnderlyingRankIndicator] = empty_list()
    """Conditions, which must all hold."""
    page: str | None = None
    """nextPage of the previous reply. Empty or absent for the first page."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            option_market: qot_option_common.OptionMarket,
            sort_type: qot_option_common.UnderlyingRankSortType,
            is_asc: bool | None = None,
            count: int | None = None,
            trading_date: str | Date | None = None,
            filter_list: list[qot_option_common.UnderlyingRankIndicator] = empty_list(),
            page: str | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the ranking."""

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
    """Market, as asked for."""
    sort_type: qot_option_common.UnderlyingRankSortType
    """Ranking, as asked for."""
    trading_date: str | None = None
    """Trading day of the ranking, as yyyy-MM-dd in the documented example."""
    trading_timestamp: float | None = None
    """Trading day of the ranking, in seconds since 1970."""
    rank_list: list[UnderlyingRankItem] = empty_list()
    """The underlyings, in the order of the ranking."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty or absent on the last page."""
    all_count: int | None = None
    """Items on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_underlying_rank.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_underlying_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
