# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Brings the values of an indicator (push id 3261) whose calculation Qot_RequestIndicatorCalc (3260) started. calcId
tells which one. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "S2C",
    "IndicatorOutputRow",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class IndicatorOutputRow(Message):
    """The values at one candlestick."""

    FULL_NAME: ClassVar[str] = "Qot_PushIndicatorCalc.IndicatorOutputRow"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "optional"),
        Field(2, "values", "values", "double", "repeated"),
    )

    time: str | None = None
    """Time of the candlestick, as in the request."""
    values: list[float] = empty_list()
    """One value per line of the indicator, in the order of outputs."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The values of one calculation."""

    FULL_NAME: ClassVar[str] = "Qot_PushIndicatorCalc.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "calcId", "calc_id", "string", "required"),
        Field(2, "outputs", "outputs", "message", "repeated", message="qot_common.IndicatorOutputParam"),
        Field(
            3, "outputRows", "output_rows", "message", "repeated", message="qot_push_indicator_calc.IndicatorOutputRow"
        ),
    )

    calc_id: str
    """Id of the calculation, as in the reply that started it."""
    outputs: list[qot_common.IndicatorOutputParam] = empty_list()
    """The lines that the indicator has."""
    output_rows: list[IndicatorOutputRow] = empty_list()
    """The values, in order of time."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a push packet."""

    FULL_NAME: ClassVar[str] = "Qot_PushIndicatorCalc.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_push_indicator_calc.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The content of the push. On failure it may be there with calcId alone: the vendor's client reads it so, to
    tell which calculation failed.
    """
