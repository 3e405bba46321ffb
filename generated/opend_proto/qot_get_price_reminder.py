# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetPriceReminder.proto. Since 3.18."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "PriceReminder",
    "PriceReminderItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class PriceReminderItem(Message):
    """Message Qot_GetPriceReminder.PriceReminderItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetPriceReminder.PriceReminderItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "key", "key", "int64", "required"),
        Field(2, "type", "type", "int32", "required", enum="qot_common.PriceReminderType"),
        Field(3, "value", "value", "double", "required"),
        Field(4, "note", "note", "string", "required"),
        Field(5, "freq", "freq", "int32", "required", enum="qot_common.PriceReminderFreq"),
        Field(6, "isEnable", "is_enable", "bool", "required"),
        Field(
            7,
            "reminderSessionList",
            "reminder_session_list",
            "int32",
            "repeated",
            enum="qot_common.PriceReminderMarketStatus",
        ),
    )

    key: int
    type: qot_common.PriceReminderType
    value: float
    note: str
    freq: qot_common.PriceReminderFreq
    is_enable: bool
    reminder_session_list: list[qot_common.PriceReminderMarketStatus] = empty_list()
    """Since 9.2."""


@dataclass(slots=True, kw_only=True)
class PriceReminder(Message):
    """Message Qot_GetPriceReminder.PriceReminder. Since 3.19."""

    FULL_NAME: ClassVar[str] = "Qot_GetPriceReminder.PriceReminder"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "name", "name", "string", "optional"),
        Field(2, "itemList", "item_list", "message", "repeated", message="qot_get_price_reminder.PriceReminderItem"),
    )

    security: qot_common.Security
    name: str | None = None
    """Since 7.2."""
    item_list: list[PriceReminderItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetPriceReminder.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetPriceReminder.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "market", "market", "int32", "optional", enum="qot_common.QotMarket"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security | None = None
    market: qot_common.QotMarket | None = None
    """Since 3.19."""
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetPriceReminder.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetPriceReminder.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "priceReminderList",
            "price_reminder_list",
            "message",
            "repeated",
            message="qot_get_price_reminder.PriceReminder",
        ),
    )

    price_reminder_list: list[PriceReminder] = empty_list()
    """Since 3.19."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetPriceReminder.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetPriceReminder.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_price_reminder.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetPriceReminder.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetPriceReminder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_price_reminder.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
