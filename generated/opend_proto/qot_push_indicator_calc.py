# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_PushIndicatorCalc.proto. Since 10.8."""

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
    """Message Qot_PushIndicatorCalc.IndicatorOutputRow."""

    FULL_NAME: ClassVar[str] = "Qot_PushIndicatorCalc.IndicatorOutputRow"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "optional"),
        Field(2, "values", "values", "double", "repeated"),
    )

    time: str | None = None
    values: list[float] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_PushIndicatorCalc.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_PushIndicatorCalc.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "calcId", "calc_id", "string", "required"),
        Field(2, "outputs", "outputs", "message", "repeated", message="qot_common.IndicatorOutputParam"),
        Field(
            3, "outputRows", "output_rows", "message", "repeated", message="qot_push_indicator_calc.IndicatorOutputRow"
        ),
    )

    calc_id: str
    outputs: list[qot_common.IndicatorOutputParam] = empty_list()
    output_rows: list[IndicatorOutputRow] = empty_list()


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_PushIndicatorCalc.Response."""

    FULL_NAME: ClassVar[str] = "Qot_PushIndicatorCalc.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_push_indicator_calc.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
