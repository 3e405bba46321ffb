# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_UpdatePriceReminder.proto. Since 3.19."""

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
    """Message Qot_UpdatePriceReminder.S2C."""

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
    name: str | None = None
    """Since 7.2."""
    price: float
    change_rate: float
    market_status: qot_common.PriceReminderMarketStatus
    content: str
    note: str
    key: int | None = None
    """Since 3.20."""
    type: qot_common.PriceReminderType | None = None
    """Since 3.20."""
    set_value: float | None = None
    """Since 3.20."""
    cur_value: float | None = None
    """Since 3.20."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_UpdatePriceReminder.Response."""

    FULL_NAME: ClassVar[str] = "Qot_UpdatePriceReminder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_update_price_reminder.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
