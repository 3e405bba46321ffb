# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the quote, profit and loss of an option strategy as a whole (id 3257). It takes none of the option
subscription quota. Since 10.7.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which strategy to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategyAnalysis.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "multi_legs", "multi_legs", "message", "repeated", message="qot_common.ComboLeg"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    multi_legs: list[qot_common.ComboLeg] = empty_list()
    """The legs, at least one."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The figures of the strategy."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategyAnalysis.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "string", "required"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "option_strategy", "option_strategy", "int32", "required", enum="qot_common.OptionStrategyType"),
        Field(4, "bid1", "bid1", "double", "optional"),
        Field(5, "ask1", "ask1", "double", "optional"),
        Field(6, "max_profit", "max_profit", "double", "optional"),
        Field(7, "max_loss", "max_loss", "double", "optional"),
        Field(8, "breakeven_points", "breakeven_points", "double", "repeated"),
        Field(9, "prob_of_profit", "prob_of_profit", "double", "optional"),
        Field(10, "delta", "delta", "double", "optional"),
        Field(11, "theta", "theta", "double", "optional"),
    )

    code: str
    """Code of the strategy."""
    name: str
    """Name of the strategy."""
    option_strategy: qot_common.OptionStrategyType
    """Kind of the strategy."""
    bid1: float | None = None
    """Best bid for the strategy as a whole."""
    ask1: float | None = None
    """Best ask for the strategy as a whole."""
    max_profit: float | None = None
    """Largest possible profit, in money. Where there is no limit the proto says 9999999; the documented example has
    1e15.
    """
    max_loss: float | None = None
    """Largest possible loss, in money. Where there is no limit the proto says 9999999; a loss is negative in the
    documented example (-13044).
    """
    breakeven_points: list[float] = empty_list()
    """Prices of the underlying at which the strategy breaks even; there can be several."""
    prob_of_profit: float | None = None
    """Probability of a profit. The documentation says in percent; its example is a fraction: 0.315 is 31.5%."""
    delta: float | None = None
    """Change of the strategy's price per unit of change of the underlying."""
    theta: float | None = None
    """Change of the strategy's price per day."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategyAnalysis.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_strategy_analysis.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategyAnalysis.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_strategy_analysis.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
