# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_SetOptionEventAlert.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_get_option_event_alert
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "AlertOpType",
    "Request",
    "Response",
]


class AlertOpType(OpenEnum):
    """Values of Qot_SetOptionEventAlert.AlertOpType."""

    UNKNOWN = 0
    ADD = 1
    DELETE = 2
    MODIFY = 3
    ENABLE = 4
    DISABLE = 5
    DELETE_ALL = 6


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_SetOptionEventAlert.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_SetOptionEventAlert.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "operType", "oper_type", "int32", "required", enum="qot_set_option_event_alert.AlertOpType"),
        Field(2, "alertList", "alert_list", "message", "repeated", message="qot_get_option_event_alert.EventAlertItem"),
    )

    oper_type: AlertOpType
    alert_list: list[qot_get_option_event_alert.EventAlertItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_SetOptionEventAlert.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_SetOptionEventAlert.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_SetOptionEventAlert.Request."""

    FULL_NAME: ClassVar[str] = "Qot_SetOptionEventAlert.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_set_option_event_alert.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_SetOptionEventAlert.Response."""

    FULL_NAME: ClassVar[str] = "Qot_SetOptionEventAlert.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_set_option_event_alert.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
