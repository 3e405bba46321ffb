# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Tells that a price reminder of the user is triggered (push id 3019). Reminders are made with Qot_SetPriceReminder.
Since 3.19.
"""

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
    """The reminder and what triggered it."""

    FULL_NAME: ClassVar[str] = "Qot_UpdatePriceReminder.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(11, "name", "name", "string", "optional"),
        Field(2, "price", "price", "double", "required"),
        Field(3, "changeRate", "change_rate", "double", "required"),
        Field(4, "marketStatus", "market_status", "int32", "required", enum="qot_common.PriceReminderMarketStatus"),
        Field(5, "content", "content", "string", "required"),
        Field(6, "note", "note", "string", "required"),
        Field(7, "key", "key", "int64", "optional"),
        Field(8, "type", "type", "int32", "optional", enum="qot_common.PriceReminderType"),
        Field(9, "setValue", "set_value", "double", "optional"),
        Field(10, "curValue", "cur_value", "double", "optional"),
    )

    security: qot_common.Security
    """The security that the reminder watches."""
    name: str | None = None
    """Name of the security. Since 7.2."""
    price: float
    """Latest price."""
    change_rate: float
    """Current change of the price. Its unit is not documented; the vendor's example has 0.11."""
    market_status: qot_common.PriceReminderMarketStatus
    """The part of the trading day in which it is triggered."""
    content: str
    """The reminder in words."""
    note: str
    """Text that goes with the reminder, at most 20 Chinese characters."""
    key: int | None = None
    """Identifies the reminder. It can lie above 2^53 and must be kept exact. Since 3.20."""
    type: qot_common.PriceReminderType | None = None
    """What triggers the reminder. Since 3.20."""
    set_value: float | None = None
    """The threshold that the user set. Since 3.20."""
    cur_value: float | None = None
    """The value that triggered it, of the same kind as the threshold. Since 3.20."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a push packet."""

    FULL_NAME: ClassVar[str] = "Qot_UpdatePriceReminder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_update_price_reminder.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The content of the push."""
