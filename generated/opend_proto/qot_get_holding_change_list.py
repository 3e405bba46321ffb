# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetHoldingChangeList.proto."""

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
    """Message Qot_GetHoldingChangeList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetHoldingChangeList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "holderCategory", "holder_category", "int32", "required", enum="qot_common.HolderCategory"),
        Field(3, "beginTime", "begin_time", "string", "optional"),
        Field(4, "endTime", "end_time", "string", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security
    holder_category: qot_common.HolderCategory
    begin_time: str | None = None
    end_time: str | None = None
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetHoldingChangeList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetHoldingChangeList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(
            2,
            "holdingChangeList",
            "holding_change_list",
            "message",
            "repeated",
            message="qot_common.ShareHoldingChange",
        ),
    )

    security: qot_common.Security
    holding_change_list: list[qot_common.ShareHoldingChange] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetHoldingChangeList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetHoldingChangeList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_holding_change_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetHoldingChangeList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetHoldingChangeList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_holding_change_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
