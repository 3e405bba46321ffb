# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists option contracts that suit sellers: covered calls or cash-secured puts (id 3314). For stocks of the United
States and, puts only, of Hong Kong. Since 10.8.
"""

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
    "SellerItem",
]


@dataclass(slots=True, kw_only=True)
class SellerItem(Message):
    """One option contract."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionSellerScreener.SellerItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "option", "option", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "optionType", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(4, "strikePrice", "strike_price", "double", "optional"),
        Field(5, "strikeTime", "strike_time", "string", "optional"),
        Field(6, "strikeTimestamp", "strike_timestamp", "double", "optional"),
        Field(7, "leftDays", "left_days", "int32", "optional"),
        Field(8, "optionPrice", "option_price", "double", "optional"),
        Field(9, "stockPrice", "stock_price", "double", "optional"),
        Field(10, "premium", "premium", "double", "optional"),
        Field(11, "otmDegree", "otm_degree", "double", "optional"),
        Field(12, "iv", "iv", "double", "optional"),
        Field(13, "intervalReturn", "interval_return", "double", "optional"),
        Field(14, "annualizedReturn", "annualized_return", "double", "optional"),
        Field(15, "itmProbability", "itm_probability", "double", "optional"),
        Field(16, "strikedIntervalReturn", "striked_interval_return", "double", "optional"),
        Field(17, "strikedAnnualizedReturn", "striked_annualized_return", "double", "optional"),
        Field(18, "owner", "owner", "message", "optional", message="qot_common.Security"),
    )

    option: qot_common.Security
    """The contract."""
    name: str | None = None
    """Name of the option."""
    option_type: qot_common.OptionType | None = None
    """Call or put."""
    strike_price: float | None = None
    """Price at which it can be exercised."""
    strike_time: str | None = None
    """Day of expiry, as yyyy-MM-dd; no source names its time zone."""
    strike_timestamp: float | None = None
    """Day of expiry, in seconds since 1970."""
    left_days: int | None = None
    """Days until expiry."""
    option_price: float | None = None
    """Price of the option; premium is this times the multiplier."""
    stock_price: float | None = None
    """Last price of the underlying."""
    premium: float | None = None
    """Money that the seller of one contract receives: the option's price times the multiplier."""
    otm_degree: float | None = None
    """How far the option is out of the money, in percent: 20 is 20%."""
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%."""
    interval_return: float | None = None
    """Return until expiry, in percent: 20 is 20%. For covered calls premium over the cost of the shares less
    premium, in the documented example.
    """
    annualized_return: float | None = None
    """Return brought to a year, in percent: 20 is 20%."""
    itm_probability: float | None = None
    """Probability of exercise, in percent: 20 is 20%."""
    striked_interval_return: float | None = None
    """Return until expiry if the option is exercised, in percent: 20 is 20%. Covered calls only."""
    striked_annualized_return: float | None = None
    """Return brought to a year if the option is exercised, in percent: 20 is 20%. Covered calls only."""
    owner: qot_common.Security | None = None
    """The underlying."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the strategy, the conditions and the order."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionSellerScreener.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "sellerType", "seller_type", "int32", "required", enum="qot_option_common.SellerType"),
        Field(3, "sortType", "sort_type", "int32", "optional", enum="qot_option_common.SellerSortType"),
        Field(4, "isAsc", "is_asc", "bool", "optional"),
        Field(5, "filterList", "filter_list", "message", "repeated", message="qot_option_common.SellerIndicator"),
    )

    option_market: qot_option_common.OptionMarket
    """Market of the options: US_Security or HK_Security only."""
    seller_type: qot_option_common.SellerType
    """Strategy. Hong Kong has CashSecuredPut only."""
    sort_type: qot_option_common.SellerSortType | None = None
    """What the list is sorted by; AnnualizedReturn by default."""
    is_asc: bool | None = None
    """Smallest first; false by default."""
    filter_list: list[qot_option_common.SellerIndicator] = empty_list()
    """Conditions, which must all hold. Some have a default that holds unless they are given."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The list."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionSellerScreener.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "itemList", "item_list", "message", "repeated", message="qot_get_option_seller_screener.SellerItem"),
    )

    item_list: list[SellerItem] = empty_list()
    """The options, in the order asked for."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionSellerScreener.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_seller_screener.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionSellerScreener.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_seller_screener.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
