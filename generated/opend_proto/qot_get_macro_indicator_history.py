# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetMacroIndicatorHistory.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "MacroDataPoint",
    "MacroDataUnitType",
    "Request",
    "Response",
]


class MacroDataUnitType(OpenEnum):
    """Values of Qot_GetMacroIndicatorHistory.MacroDataUnitType."""

    UNKNOWN = 0
    PERCENT = 1
    VALUE = 2
    INDEX = 3


@dataclass(slots=True, kw_only=True)
class MacroDataPoint(Message):
    """Message Qot_GetMacroIndicatorHistory.MacroDataPoint."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorHistory.MacroDataPoint"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "dataTime", "data_time", "string", "optional"),
        Field(2, "releaseTime", "release_time", "string", "optional"),
        Field(3, "value", "value", "double", "optional"),
        Field(4, "predictValue", "predict_value", "double", "optional"),
        Field(5, "previousValue", "previous_value", "double", "optional"),
        Field(
            6, "unitType", "unit_type", "int32", "optional", enum="qot_get_macro_indicator_history.MacroDataUnitType"
        ),
    )

    data_time: str | None = None
    release_time: str | None = None
    value: float | None = None
    predict_value: float | None = None
    previous_value: float | None = None
    unit_type: MacroDataUnitType | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetMacroIndicatorHistory.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorHistory.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorId", "indicator_id", "uint64", "required"),
        Field(2, "time", "time", "string", "optional"),
        Field(3, "maxCount", "max_count", "int32", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    indicator_id: int
    time: str | None = None
    max_count: int | None = None
    header: qot_common.QotHeader | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetMacroIndicatorHistory.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorHistory.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "indicatorId", "indicator_id", "uint64", "optional"),
        Field(
            2, "dataList", "data_list", "message", "repeated", message="qot_get_macro_indicator_history.MacroDataPoint"
        ),
    )

    indicator_id: int | None = None
    data_list: list[MacroDataPoint] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetMacroIndicatorHistory.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorHistory.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_macro_indicator_history.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetMacroIndicatorHistory.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetMacroIndicatorHistory.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_macro_indicator_history.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
