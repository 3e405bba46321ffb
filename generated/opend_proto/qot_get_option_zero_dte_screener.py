# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the underlyings with options that expire today (id 3311). For the contracts see
Qot_GetOptionZeroDteContract. United States only. Since 10.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "OptionChainInfo",
    "Request",
    "Response",
    "ZeroDteScreenerItem",
]


@dataclass(slots=True, kw_only=True)
class OptionChainInfo(Message):
    """An option chain, to be handed to Qot_GetOptionZeroDteContract as it is."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteScreener.OptionChainInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "strikeDateTimestamp", "strike_date_timestamp", "int64", "optional"),
        Field(2, "productCode", "product_code", "string", "optional"),
        Field(3, "multiplier", "multiplier", "double", "optional"),
        Field(4, "contractShareSize", "contract_share_size", "double", "optional"),
        Field(5, "expirationType", "expiration_type", "int32", "optional"),
        Field(6, "underlying", "underlying", "message", "optional", message="qot_common.Security"),
    )

    strike_date_timestamp: int | None = None
    """Day of expiry, in seconds since 1970."""
    product_code: str | None = None
    """Code of the chain, such as SPY."""
    multiplier: float | None = None
    """Factor between a price and the money it means for one contract, such as 100."""
    contract_share_size: float | None = None
    """Shares that a contract stands for."""
    expiration_type: int | None = None
    """Kind of expiry."""
    underlying: qot_common.Security | None = None
    """Market and code of the chain's underlying."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            strike_date_timestamp: int | None = None,
            product_code: str | None = None,
            multiplier: float | None = None,
            contract_share_size: float | None = None,
            expiration_type: int | None = None,
            underlying: qot_common.Security | str | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class ZeroDteScreenerItem(Message):
    """One underlying."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteScreener.ZeroDteScreenerItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "price", "price", "double", "optional"),
        Field(4, "changeRate", "change_rate", "double", "optional"),
        Field(5, "marketCap", "market_cap", "double", "optional"),
        Field(6, "iv", "iv", "double", "optional"),
        Field(7, "ivRank", "iv_rank", "double", "optional"),
        Field(8, "ivPercentile", "iv_percentile", "double", "optional"),
        Field(9, "hv", "hv", "double", "optional"),
        Field(10, "volume", "volume", "int64", "optional"),
        Field(11, "openInterest", "open_interest", "int64", "optional"),
        Field(12, "lastTradingTime", "last_trading_time", "int64", "optional"),
        Field(13, "earningsTimestamp", "earnings_timestamp", "int64", "optional"),
        Field(14, "earningsTime", "earnings_time", "string", "optional"),
        Field(
            15, "earningsPubType", "earnings_pub_type", "int32", "optional", enum="qot_option_common.EarningsPubType"
        ),
        Field(
            16,
            "chainInfo",
            "chain_info",
            "message",
            "optional",
            message="qot_get_option_zero_dte_screener.OptionChainInfo",
        ),
    )

    owner: qot_common.Security
    """The underlying."""
    name: str | None = None
    """Name of the underlying."""
    price: float | None = None
    """Last price of the underlying."""
    change_rate: float | None = None
    """Change of the underlying's price, in percent: 20 is 20%."""
    market_cap: float | None = None
    """Market capitalisation, in plain units; no source names the currency."""
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%."""
    iv_rank: float | None = None
    """Place of the implied volatility in its past range, in percent: 20 is 20%."""
    iv_percentile: float | None = None
    """Percentile of the implied volatility among its past values, in percent: 20 is 20%."""
    hv: float | None = None
    """Historical volatility, in percent: 20 is 20%. Over 30 days, to judge by the examples."""
    volume: int | None = None
    """Contracts traded, all options of the underlying."""
    open_interest: int | None = None
    """Open interest, all options of the underlying."""
    last_trading_time: int | None = None
    """End of trading in the options, in seconds since 1970."""
    earnings_timestamp: int | None = None
    """Coming earnings report, in seconds since 1970. Absent without one."""
    earnings_time: str | None = None
    """Coming earnings report, as yyyy-MM-dd HH:mm:ss. Absent without one."""
    earnings_pub_type: qot_option_common.EarningsPubType | None = None
    """Whether the report comes before the market opens or after it closes."""
    chain_info: OptionChainInfo | None = None
    """The chain that expires today."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the conditions, the order and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteScreener.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "sortType", "sort_type", "int32", "optional", enum="qot_option_common.ZeroDteSortType"),
        Field(3, "isAsc", "is_asc", "bool", "optional"),
        Field(4, "count", "count", "int32", "optional"),
        Field(5, "page", "page", "string", "optional"),
        Field(6, "filterList", "filter_list", "message", "repeated", message="qot_option_common.ZeroDteIndicator"),
    )

    option_market: qot_option_common.OptionMarket
    """Market of the underlyings: US_Security or US_Index only."""
    sort_type: qot_option_common.ZeroDteSortType | None = None
    """What the list is sorted by; Volume by default."""
    is_asc: bool | None = None
    """Smallest first; false by default."""
    count: int | None = None
    """Items of this page, 1 to 500; 50 by default."""
    page: str | None = None
    """nextPage of the previous reply. Empty or absent for the first page."""
    filter_list: list[qot_option_common.ZeroDteIndicator] = empty_list()
    """Conditions, which must all hold."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the list."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteScreener.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_option_zero_dte_screener.ZeroDteScreenerItem",
        ),
        Field(2, "nextPage", "next_page", "string", "optional"),
        Field(3, "updateTimestamp", "update_timestamp", "double", "optional"),
    )

    item_list: list[ZeroDteScreenerItem] = empty_list()
    """The underlyings, in the order asked for."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty or absent on the last page."""
    update_timestamp: float | None = None
    """When the list was made, in seconds since 1970."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteScreener.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_zero_dte_screener.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteScreener.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_zero_dte_screener.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
