# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_RequestIndicatorCalc.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "IndicatorCalcData",
    "IndicatorInputItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class IndicatorInputItem(Message):
    """Message Qot_RequestIndicatorCalc.IndicatorInputItem."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.IndicatorInputItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "index", "index", "int32", "required"),
        Field(2, "value", "value", "string", "optional"),
    )

    index: int
    value: str | None = None


@dataclass(slots=True, kw_only=True)
class IndicatorCalcData(Message):
    """Message Qot_RequestIndicatorCalc.IndicatorCalcData."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.IndicatorCalcData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "klType", "kl_type", "enum", "required", enum="qot_common.KLType"),
        Field(3, "kLine", "k_line", "message", "repeated", message="qot_common.KLine"),
    )

    security: qot_common.Security
    kl_type: qot_common.KLType
    k_line: list[qot_common.KLine] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_RequestIndicatorCalc.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "shortName", "short_name", "string", "required"),
        Field(2, "langType", "lang_type", "enum", "required", enum="qot_common.IndicatorLangType"),
        Field(3, "data", "data", "message", "required", message="qot_request_indicator_calc.IndicatorCalcData"),
        Field(4, "num", "num", "int32", "optional"),
        Field(5, "inputs", "inputs", "message", "repeated", message="qot_request_indicator_calc.IndicatorInputItem"),
    )

    short_name: str
    lang_type: qot_common.IndicatorLangType
    data: IndicatorCalcData
    num: int | None = None
    inputs: list[IndicatorInputItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_RequestIndicatorCalc.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "calcId", "calc_id", "string", "required"),)

    calc_id: str


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_RequestIndicatorCalc.Request."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_request_indicator_calc.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_RequestIndicatorCalc.Response."""

    FULL_NAME: ClassVar[str] = "Qot_RequestIndicatorCalc.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_request_indicator_calc.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
