# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_SetPriceReminder.proto. Since 3.18."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "SetPriceReminderOp",
]


class SetPriceReminderOp(OpenEnum):
    """Values of Qot_SetPriceReminder.SetPriceReminderOp."""

    UNKNOWN = 0
    ADD = 1
    DEL = 2
    ENABLE = 3
    DISABLE = 4
    MODIFY = 5
    DEL_ALL = 6
    """Since 3.25."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_SetPriceReminder.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_SetPriceReminder.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "op", "op", "int32", "required", enum="qot_set_price_reminder.SetPriceReminderOp"),
        Field(3, "key", "key", "int64", "optional"),
        Field(4, "type", "type", "int32", "optional", enum="qot_common.PriceReminderType"),
        Field(7, "freq", "freq", "int32", "optional", enum="qot_common.PriceReminderFreq"),
        Field(5, "value", "value", "double", "optional"),
        Field(6, "note", "note", "string", "optional"),
        Field(
            8,
            "reminderSessionList",
            "reminder_session_list",
            "int32",
            "repeated",
            enum="qot_common.PriceReminderMarketStatus",
        ),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security
    op: SetPriceReminderOp
    key: int | None = None
    type: qot_common.PriceReminderType | None = None
    freq: qot_common.PriceReminderFreq | None = None
    value: float | None = None
    note: str | None = None
    reminder_session_list: list[qot_common.PriceReminderMarketStatus] = empty_list()
    """Since 9.2."""
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_SetPriceReminder.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_SetPriceReminder.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "key", "key", "int64", "required"),)

    key: int
    """Since 3.19."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_SetPriceReminder.Request."""

    FULL_NAME: ClassVar[str] = "Qot_SetPriceReminder.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_set_price_reminder.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_SetPriceReminder.Response."""

    FULL_NAME: ClassVar[str] = "Qot_SetPriceReminder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_set_price_reminder.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
