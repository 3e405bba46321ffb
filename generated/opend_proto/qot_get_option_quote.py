# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionQuote.proto. Since 10.7."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OptionQuote",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OptionQuote(Message):
    """Message Qot_GetOptionQuote.OptionQuote."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionQuote.OptionQuote"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "price", "price", "double", "optional"),
        Field(2, "chg", "chg", "double", "optional"),
        Field(3, "chg_rate", "chg_rate", "double", "optional"),
        Field(4, "vol", "vol", "int64", "optional"),
        Field(5, "turnover", "turnover", "double", "optional"),
        Field(6, "high", "high", "double", "optional"),
        Field(7, "low", "low", "double", "optional"),
        Field(8, "mid", "mid", "double", "optional"),
        Field(9, "open", "open", "double", "optional"),
        Field(10, "pre_close", "pre_close", "double", "optional"),
        Field(11, "open_interest", "open_interest", "int32", "optional"),
        Field(12, "premium", "premium", "double", "optional"),
        Field(13, "IV", "iv", "double", "optional"),
        Field(14, "delta", "delta", "double", "optional"),
        Field(15, "gamma", "gamma", "double", "optional"),
        Field(16, "vega", "vega", "double", "optional"),
        Field(17, "theta", "theta", "double", "optional"),
        Field(18, "rho", "rho", "double", "optional"),
        Field(19, "option_type", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(20, "expire_time", "expire_time", "string", "optional"),
        Field(21, "strike", "strike", "double", "optional"),
        Field(22, "contract_size", "contract_size", "double", "optional"),
        Field(23, "contract_multiplier", "contract_multiplier", "double", "optional"),
        Field(24, "exercise_type", "exercise_type", "int32", "optional", enum="qot_common.OptionAreaType"),
        Field(25, "days_to_expiry", "days_to_expiry", "int32", "optional"),
        Field(26, "net_open_interest", "net_open_interest", "int32", "optional"),
        Field(27, "contract_value", "contract_value", "double", "optional"),
        Field(28, "equal_underlying", "equal_underlying", "double", "optional"),
        Field(29, "index_option_type", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(30, "intrinsic_value", "intrinsic_value", "double", "optional"),
        Field(31, "time_value", "time_value", "double", "optional"),
        Field(32, "breakeven_point", "breakeven_point", "double", "repeated"),
        Field(33, "dist_to_breakeven", "dist_to_breakeven", "double", "repeated"),
        Field(34, "prob_of_profit", "prob_of_profit", "double", "optional"),
        Field(35, "seller_roi", "seller_roi", "double", "optional"),
        Field(36, "mark_price", "mark_price", "double", "optional"),
        Field(37, "leverage_ratio", "leverage_ratio", "double", "optional"),
        Field(38, "effective_gearing", "effective_gearing", "double", "optional"),
    )

    price: float | None = None
    chg: float | None = None
    chg_rate: float | None = None
    vol: int | None = None
    turnover: float | None = None
    high: float | None = None
    low: float | None = None
    mid: float | None = None
    open: float | None = None
    pre_close: float | None = None
    open_interest: int | None = None
    premium: float | None = None
    iv: float | None = None
    delta: float | None = None
    gamma: float | None = None
    vega: float | None = None
    theta: float | None = None
    rho: float | None = None
    option_type: qot_common.OptionType | None = None
    expire_time: str | None = None
    strike: float | None = None
    contract_size: float | None = None
    contract_multiplier: float | None = None
    exercise_type: qot_common.OptionAreaType | None = None
    days_to_expiry: int | None = None
    net_open_interest: int | None = None
    contract_value: float | None = None
    equal_underlying: float | None = None
    index_option_type: qot_common.IndexOptionType | None = None
    intrinsic_value: float | None = None
    time_value: float | None = None
    breakeven_point: list[float] = empty_list()
    dist_to_breakeven: list[float] = empty_list()
    prob_of_profit: float | None = None
    seller_roi: float | None = None
    mark_price: float | None = None
    leverage_ratio: float | None = None
    effective_gearing: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionQuote.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionQuote.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "multi_legs", "multi_legs", "message", "repeated", message="qot_common.ComboLeg"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    multi_legs: list[qot_common.ComboLeg] = empty_list()
    header: qot_common.QotHeader | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionQuote.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionQuote.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "optionQuoteList", "option_quote_list", "message", "repeated", message="qot_get_option_quote.OptionQuote"
        ),
    )

    option_quote_list: list[OptionQuote] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionQuote.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionQuote.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_quote.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionQuote.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionQuote.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_quote.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
