# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Adds, changes, deletes, enables or disables alerts for unusual option trades (id 3309). Qot_UpdateOptionEvent
tells when one is met; Qot_GetOptionEventAlert lists them. Since 10.8.
"""

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
    """What is done with the alerts."""

    UNKNOWN = 0
    """Not known."""
    ADD = 1
    """Adds new alerts."""
    DELETE = 2
    """Deletes them, by key."""
    MODIFY = 3
    """Changes them, by key."""
    ENABLE = 4
    """Turns them on, by key."""
    DISABLE = 5
    """Turns them off, by key."""
    DELETE_ALL = 6
    """Deletes all. The alerts must have been listed with Qot_GetOptionEventAlert before."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The operation and its alerts."""

    FULL_NAME: ClassVar[str] = "Qot_SetOptionEventAlert.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "operType", "oper_type", "int32", "required", enum="qot_set_option_event_alert.AlertOpType"),
        Field(2, "alertList", "alert_list", "message", "repeated", message="qot_get_option_event_alert.EventAlertItem"),
    )

    oper_type: AlertOpType
    """What is done."""
    alert_list: list[qot_get_option_event_alert.EventAlertItem] = empty_list()
    """The alerts it is done with."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Nothing: success is all."""

    FULL_NAME: ClassVar[str] = "Qot_SetOptionEventAlert.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_SetOptionEventAlert.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_set_option_event_alert.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_SetOptionEventAlert.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_set_option_event_alert.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
