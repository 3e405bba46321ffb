# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionStrategyAnalysis.proto. Since 10.7."""

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
    """Message Qot_GetOptionStrategyAnalysis.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategyAnalysis.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "multi_legs", "multi_legs", "message", "repeated", message="qot_common.ComboLeg"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    multi_legs: list[qot_common.ComboLeg] = empty_list()
    header: qot_common.QotHeader | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionStrategyAnalysis.S2C."""

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
    name: str
    option_strategy: qot_common.OptionStrategyType
    bid1: float | None = None
    ask1: float | None = None
    max_profit: float | None = None
    max_loss: float | None = None
    breakeven_points: list[float] = empty_list()
    prob_of_profit: float | None = None
    delta: float | None = None
    theta: float | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionStrategyAnalysis.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategyAnalysis.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_strategy_analysis.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionStrategyAnalysis.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategyAnalysis.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_strategy_analysis.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
