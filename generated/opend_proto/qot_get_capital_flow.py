# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetCapitalFlow.proto. Since 3.9."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "CapitalFlowItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetCapitalFlow.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalFlow.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "periodType", "period_type", "int32", "optional", enum="qot_common.PeriodType"),
        Field(3, "beginTime", "begin_time", "string", "optional"),
        Field(4, "endTime", "end_time", "string", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security
    period_type: qot_common.PeriodType | None = None
    """Since 6.2."""
    begin_time: str | None = None
    """Since 6.2."""
    end_time: str | None = None
    """Since 6.2."""
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class CapitalFlowItem(Message):
    """Message Qot_GetCapitalFlow.CapitalFlowItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalFlow.CapitalFlowItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "inFlow", "in_flow", "double", "required"),
        Field(2, "time", "time", "string", "optional"),
        Field(3, "timestamp", "timestamp", "double", "optional"),
        Field(4, "mainInFlow", "main_in_flow", "double", "optional"),
        Field(5, "superInFlow", "super_in_flow", "double", "optional"),
        Field(6, "bigInFlow", "big_in_flow", "double", "optional"),
        Field(7, "midInFlow", "mid_in_flow", "double", "optional"),
        Field(8, "smlInFlow", "sml_in_flow", "double", "optional"),
    )

    in_flow: float
    time: str | None = None
    timestamp: float | None = None
    main_in_flow: float | None = None
    """Since 6.2."""
    super_in_flow: float | None = None
    """Since 6.2."""
    big_in_flow: float | None = None
    """Since 6.2."""
    mid_in_flow: float | None = None
    """Since 6.2."""
    sml_in_flow: float | None = None
    """Since 6.2."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetCapitalFlow.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalFlow.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "flowItemList", "flow_item_list", "message", "repeated", message="qot_get_capital_flow.CapitalFlowItem"
        ),
        Field(2, "lastValidTime", "last_valid_time", "string", "optional"),
        Field(3, "lastValidTimestamp", "last_valid_timestamp", "double", "optional"),
    )

    flow_item_list: list[CapitalFlowItem] = empty_list()
    last_valid_time: str | None = None
    last_valid_timestamp: float | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetCapitalFlow.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalFlow.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_capital_flow.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetCapitalFlow.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetCapitalFlow.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_capital_flow.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
