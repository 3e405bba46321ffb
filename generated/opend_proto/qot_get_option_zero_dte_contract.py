# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionZeroDteContract.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_get_option_zero_dte_screener, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "ZeroDteContractItem",
]


@dataclass(slots=True, kw_only=True)
class ZeroDteContractItem(Message):
    """Message Qot_GetOptionZeroDteContract.ZeroDteContractItem."""

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
    name: str | None = None
    option_type: qot_common.OptionType | None = None
    option_price: float | None = None
    change_rate: float | None = None
    volume: int | None = None
    open_interest: int | None = None
    iv: float | None = None
    delta: float | None = None
    gamma: float | None = None
    vega: float | None = None
    theta: float | None = None
    rho: float | None = None
    buy_break_even_point: float | None = None
    buy_to_bep: float | None = None
    buy_profit_probability: float | None = None
    sell_profit_probability: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionZeroDteContract.C2S."""

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
    strike_date_timestamp: int
    chain_info: qot_get_option_zero_dte_screener.OptionChainInfo
    sort_type: qot_option_common.ZeroDteContractSortType | None = None
    is_asc: bool | None = None
    filter_list: list[qot_option_common.ZeroDteContractIndicator] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionZeroDteContract.S2C."""

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


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionZeroDteContract.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteContract.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_zero_dte_contract.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionZeroDteContract.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionZeroDteContract.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_zero_dte_contract.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
