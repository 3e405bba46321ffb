# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Ranks the option contracts of a market (id 3306). For a ranking of underlyings see Qot_GetOptionUnderlyingRank.
Since 10.8.
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
    "OptionRankItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OptionRankItem(Message):
    """One option contract."""

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
    """The contract."""
    name: str | None = None
    """Name of the option, for display."""
    option_type: qot_common.OptionType | None = None
    """Call or put."""
    oi_increment: int | None = None
    """Growth of open interest over the day, in contracts; never negative. Absent in the documented example where it
    fell.
    """
    oi_decrement: int | None = None
    """Fall of open interest over the day, in contracts; never negative. Absent in the documented example where it
    grew.
    """
    oi_market_cap_increment: float | None = None
    """Growth of the value of the open interest over the day, as money; never negative."""
    oi_market_cap_decrement: float | None = None
    """Fall of the value of the open interest over the day, as money; never negative."""
    volume: int | None = None
    """Contracts traded."""
    turnover: float | None = None
    """Money traded."""
    open_interest: int | None = None
    """Contracts that are open."""
    open_interest_market_cap: float | None = None
    """Value of the open interest, as money: contracts times price times multiplier in the documented example."""
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%."""
    option_price: float | None = None
    """Last price of the option."""
    change_rate: float | None = None
    """Change of the option's price, in percent: 20 is 20%. The documentation calls it a fraction; its example
    (-67.688) is in percent.
    """
    mid_price: float | None = None
    """Price midway between bid and ask."""
    bid_price: float | None = None
    """Best bid."""
    bid_volume: int | None = None
    """Contracts at the bid."""
    ask_price: float | None = None
    """Best ask."""
    ask_volume: int | None = None
    """Contracts at the ask."""
    delta: float | None = None
    """Change of the option's price per unit of change of the underlying."""
    gamma: float | None = None
    """Change of delta per unit of change of the underlying."""
    theta: float | None = None
    """Change of the option's price as time passes."""
    vega: float | None = None
    """Change of the option's price as volatility changes."""
    rho: float | None = None
    """Change of the option's price as the interest rate changes."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The ranking, the day, the conditions and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "sortType", "sort_type", "int32", "required", enum="qot_option_common.OptionRankType"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "tradingDate", "trading_date", "string", "optional", moment="day"),
        Field(5, "isAsc", "is_asc", "bool", "optional"),
        Field(6, "page", "page", "string", "optional"),
        Field(7, "filterList", "filter_list", "message", "repeated", message="qot_option_common.OptionRankIndicator"),
    )

    option_market: qot_option_common.OptionMarket
    """Market whose options are ranked."""
    sort_type: qot_option_common.OptionRankType
    """What they are ranked by."""
    count: int | None = None
    """Items of this page, 1 to 200; 200 by default."""
    trading_date: str | None = None
    """Trading day of the ranking, as yyyy-MM-dd; the latest if absent."""
    is_asc: bool | None = None
    """Smallest first; false by default."""
    page: str | None = None
    """nextPage of the previous reply. Absent for the first page."""
    filter_list: list[qot_option_common.OptionRankIndicator] = empty_list()
    """Conditions, which must all hold."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            option_market: qot_option_common.OptionMarket,
            sort_type: qot_option_common.OptionRankType,
            count: int | None = None,
            trading_date: str | Date | None = None,
            is_asc: bool | None = None,
            page: str | None = None,
            filter_list: list[qot_option_common.OptionRankIndicator] = empty_list(),
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the ranking."""

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
    """Market, as asked for."""
    sort_type: qot_option_common.OptionRankType
    """Ranking, as asked for."""
    trading_date: str | None = None
    """Trading day of the ranking, as yyyy-MM-dd in the documented example."""
    trading_timestamp: float | None = None
    """Trading day of the ranking, in seconds since 1970."""
    rank_list: list[OptionRankItem] = empty_list()
    """The options, in the order of the ranking."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty on the last page."""
    all_count: int | None = None
    """Items on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_rank.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
