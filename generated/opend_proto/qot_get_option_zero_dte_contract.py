# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the contracts of one underlying that expire today (id 3312). Ask Qot_GetOptionZeroDteScreener first: it
gives the chain to ask for. United States only; stocks only, says the documentation. Since 10.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common, qot_get_option_zero_dte_screener, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "ZeroDteContractItem",
]


@dataclass(slots=True, kw_only=True)
class ZeroDteContractItem(Message):
    """One option contract."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteContract.ZeroDteContractItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "option", "option", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "optionType", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(4, "optionPrice", "option_price", "double", "optional"),
        Field(5, "changeRate", "change_rate", "double", "optional"),
        Field(6, "volume", "volume", "int64", "optional"),
        Field(7, "openInterest", "open_interest", "int64", "optional"),
        Field(8, "iv", "iv", "double", "optional"),
        Field(9, "delta", "delta", "double", "optional"),
        Field(10, "gamma", "gamma", "double", "optional"),
        Field(11, "vega", "vega", "double", "optional"),
        Field(12, "theta", "theta", "double", "optional"),
        Field(13, "rho", "rho", "double", "optional"),
        Field(14, "buyBreakEvenPoint", "buy_break_even_point", "double", "optional"),
        Field(15, "buyToBep", "buy_to_bep", "double", "optional"),
        Field(16, "buyProfitProbability", "buy_profit_probability", "double", "optional"),
        Field(17, "sellProfitProbability", "sell_profit_probability", "double", "optional"),
    )

    option: qot_common.Security
    """Market and code of the contract."""
    name: str | None = None
    """Name of the option."""
    option_type: qot_common.OptionType | None = None
    """Call or put."""
    option_price: float | None = None
    """Last price of the option."""
    change_rate: float | None = None
    """Change of the option's price, in percent: 20 is 20%."""
    volume: int | None = None
    """Contracts traded."""
    open_interest: int | None = None
    """Open interest: contracts not yet closed or exercised."""
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%."""
    delta: float | None = None
    """Change of the option's price per unit of change of the underlying."""
    gamma: float | None = None
    """Change of delta per unit of change of the underlying."""
    vega: float | None = None
    """Change of the option's price as volatility changes."""
    theta: float | None = None
    """Change of the option's price as time passes."""
    rho: float | None = None
    """Change of the option's price as the interest rate changes."""
    buy_break_even_point: float | None = None
    """Price of the underlying at which a buyer breaks even."""
    buy_to_bep: float | None = None
    """Change of the underlying to where a buyer breaks even, in percent: 20 is 20%."""
    buy_profit_probability: float | None = None
    """Probability of a profit for the buyer, in percent: 43.5 is 43.5%."""
    sell_profit_probability: float | None = None
    """Probability of a profit for the seller, in percent: 56.5 is 56.5%."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The chain, the conditions and the order."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteContract.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "strikeDateTimestamp", "strike_date_timestamp", "int64", "required"),
        Field(
            3,
            "chainInfo",
            "chain_info",
            "message",
            "required",
            message="qot_get_option_zero_dte_screener.OptionChainInfo",
        ),
        Field(4, "sortType", "sort_type", "int32", "optional", enum="qot_option_common.ZeroDteContractSortType"),
        Field(5, "isAsc", "is_asc", "bool", "optional"),
        Field(
            6, "filterList", "filter_list", "message", "repeated", message="qot_option_common.ZeroDteContractIndicator"
        ),
    )

    owner: qot_common.Security
    """The underlying."""
    strike_date_timestamp: int
    """Day of expiry, in seconds since 1970."""
    chain_info: qot_get_option_zero_dte_screener.OptionChainInfo
    """The chain, as Qot_GetOptionZeroDteScreener gives it."""
    sort_type: qot_option_common.ZeroDteContractSortType | None = None
    """What the list is sorted by."""
    is_asc: bool | None = None
    """Smallest first; false by default."""
    filter_list: list[qot_option_common.ZeroDteContractIndicator] = empty_list()
    """Conditions, which must all hold."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            owner: qot_common.Security | str,
            strike_date_timestamp: int,
            chain_info: qot_get_option_zero_dte_screener.OptionChainInfo,
            sort_type: qot_option_common.ZeroDteContractSortType | None = None,
            is_asc: bool | None = None,
            filter_list: list[qot_option_common.ZeroDteContractIndicator] = empty_list(),
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The contracts."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteContract.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_option_zero_dte_contract.ZeroDteContractItem",
        ),
    )

    item_list: list[ZeroDteContractItem] = empty_list()
    """The contracts, in the order asked for."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteContract.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_zero_dte_contract.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteContract.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_zero_dte_contract.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
