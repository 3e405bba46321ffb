# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Brings a notice when an alert set with Qot_SetOptionEventAlert is met (push id 3310). Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message

__all__ = [
    "S2C",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One unusual trade, in words."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateOptionEvent.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "optional", message="qot_common.Security"),
        Field(2, "option", "option", "message", "optional", message="qot_common.Security"),
        Field(3, "message", "message", "string", "optional"),
    )

    owner: qot_common.Security | None = None
    """The underlying."""
    option: qot_common.Security | None = None
    """The option traded."""
    message: str | None = None
    """What happened, as text for people: strike, expiry, size and price in the documented example."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a push packet."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateOptionEvent.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_update_option_event.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The content of the push."""
