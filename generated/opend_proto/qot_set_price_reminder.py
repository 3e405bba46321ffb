# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Adds, changes, enables, disables or deletes price reminders of a security (id 3220). A security can have at most
10 reminders of each type. Qot_UpdatePriceReminder tells that one is triggered, Qot_GetPriceReminder lists them.
Since 3.18.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "SetPriceReminderOp",
]


class SetPriceReminderOp(OpenEnum):
    """What to do with reminders."""

    UNKNOWN = 0
    """Not known."""
    ADD = 1
    """Make a new reminder."""
    DEL = 2
    """Delete a reminder."""
    ENABLE = 3
    """Switch a reminder on."""
    DISABLE = 4
    """Switch a reminder off."""
    MODIFY = 5
    """Change a reminder."""
    DEL_ALL = 6
    """Delete all reminders of the security. Since 3.25."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """What to do with which reminder. Deleting, enabling and disabling look at security, op and key only."""

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
    """The security to watch."""
    op: SetPriceReminderOp
    """What to do."""
    key: int | None = None
    """Which reminder, by its key from Qot_GetPriceReminder. Not needed to add one, or to delete all."""
    type: qot_common.PriceReminderType | None = None
    """What triggers the reminder."""
    freq: qot_common.PriceReminderFreq | None = None
    """How often it reminds."""
    value: float | None = None
    """At which value it is triggered; what it measures depends on type. Percentages are whole: 20 is 20%. Volumes
    are in shares. 3 decimals; more are cut off. Values are rounded down to the step of their type: turnover to 10
    currency units, volume to 1,000 shares for mainland China and 10 shares elsewhere (0.001 contracts for
    options), bid and ask volume to 100 shares for mainland China.
    """
    note: str | None = None
    """Text to go with the reminder, at most 20 Chinese characters."""
    reminder_session_list: list[qot_common.PriceReminderMarketStatus] = empty_list()
    """The parts of the US trading day in which it reminds, as Qot_Common.PriceReminderMarketStatus. By default, for
    the US, the regular, pre-market and after-hours sessions. Since 9.2.
    """
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            op: SetPriceReminderOp,
            key: int | None = None,
            type: qot_common.PriceReminderType | None = None,
            freq: qot_common.PriceReminderFreq | None = None,
            value: float | None = None,
            note: str | None = None,
            reminder_session_list: list[qot_common.PriceReminderMarketStatus] = empty_list(),
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """What was set."""

    FULL_NAME: ClassVar[str] = "Qot_SetPriceReminder.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "key", "key", "int64", "required"),)

    key: int
    """Key of the reminder. 0 if nothing was set and, by an English page, if all were deleted. Since 3.19."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_SetPriceReminder.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_set_price_reminder.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_SetPriceReminder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_set_price_reminder.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
