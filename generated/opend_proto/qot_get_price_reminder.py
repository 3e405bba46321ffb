# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the price reminders of a security or of a market (id 3221). Qot_SetPriceReminder changes them. Since 3.18."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

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
    """One reminder: what it waits for, and how often it tells."""

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
    """Identifies the reminder. It can lie above 2^53 and must be kept exact."""
    type: qot_common.PriceReminderType
    """What triggers it, a Qot_Common.PriceReminderType."""
    value: float
    """At which value it is triggered; what it measures depends on type. Percentages are whole: 20 is 20%. Volumes
    are in shares.
    """
    note: str
    """Text that goes with it, at most 20 Chinese characters; it may be empty."""
    freq: qot_common.PriceReminderFreq
    """How often it reminds, a Qot_Common.PriceReminderFreq."""
    is_enable: bool
    """Whether it is switched on."""
    reminder_session_list: list[qot_common.PriceReminderMarketStatus] = empty_list()
    """The parts of the US trading day in which it reminds, each a Qot_Common.PriceReminderMarketStatus. Since 9.2."""


@dataclass(slots=True, kw_only=True)
class PriceReminder(Message):
    """The reminders of one security. Since 3.19."""

    FULL_NAME: ClassVar[str] = "Qot_GetPriceReminder.PriceReminder"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "name", "name", "string", "optional"),
        Field(2, "itemList", "item_list", "message", "repeated", message="qot_get_price_reminder.PriceReminderItem"),
    )

    security: qot_common.Security
    """The security that the reminders watch."""
    name: str | None = None
    """Name of the security. Since 7.2."""
    item_list: list[PriceReminderItem] = empty_list()
    """One entry per reminder."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Whose reminders to list: a security's or a market's."""

    FULL_NAME: ClassVar[str] = "Qot_GetPriceReminder.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(2, "market", "market", "int32", "optional", enum="qot_common.QotMarket"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security | None = None
    """The security. If it is there, market is disregarded."""
    market: qot_common.QotMarket | None = None
    """The market. Shanghai and Shenzhen are one: either returns the reminders of both. Since 3.19."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str | None = None,
            market: qot_common.QotMarket | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The reminders, by security."""

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
    """One entry per security. Since 3.19."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetPriceReminder.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_price_reminder.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetPriceReminder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_price_reminder.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
