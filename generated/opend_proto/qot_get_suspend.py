# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetSuspend.proto."""

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
    "SecuritySuspend",
    "Suspend",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetSuspend.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(2, "beginTime", "begin_time", "string", "required"),
        Field(3, "endTime", "end_time", "string", "required"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    begin_time: str
    end_time: str
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class Suspend(Message):
    """Message Qot_GetSuspend.Suspend."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.Suspend"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "timestamp", "timestamp", "double", "optional"),
    )

    time: str
    timestamp: float | None = None
    """Since 3.9."""


@dataclass(slots=True, kw_only=True)
class SecuritySuspend(Message):
    """Message Qot_GetSuspend.SecuritySuspend."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.SecuritySuspend"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "suspendList", "suspend_list", "message", "repeated", message="qot_get_suspend.Suspend"),
    )

    security: qot_common.Security
    suspend_list: list[Suspend] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetSuspend.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "SecuritySuspendList",
            "security_suspend_list",
            "message",
            "repeated",
            message="qot_get_suspend.SecuritySuspend",
        ),
    )

    security_suspend_list: list[SecuritySuspend] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetSuspend.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_suspend.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetSuspend.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetSuspend.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_suspend.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
