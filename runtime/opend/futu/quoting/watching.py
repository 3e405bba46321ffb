"""Provide the calls on what the user keeps at the gateway: watchlists and price reminders.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from opend.futu.calls import Call, frame, to_fields, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, na, plain_list, table
from opend_proto.vendor import PriceReminderMarketStatus, UserSecurityGroupType

__all__ = ["WatchingCalls"]

_Codes: TypeAlias = "str | Iterable[str]"


def _of_option(row: Any) -> bool:
    return row.option_ex_data is not None


def _listed(row: Any) -> object:
    """Return the day of listing, which the vendor leaves out for options."""
    return NA if _of_option(row) else row.basic.list_time


_GROUPS: Final = Call(
    "Qot_GetUserSecurityGroup", to_fields("group_type"), (frame(table("group_list", "group_name", "group_type")),)
)

_GROUP: Final = Call(
    "Qot_GetUserSecurity",
    to_fields("group_name"),
    (
        frame(
            table(
                "static_info_list",
                "code=basic.security",
                "name=basic.name",
                "lot_size=basic.lot_size",
                "stock_type=basic.sec_type",
                na("stock_child_type", "warrant_ex_data.type"),
                TableColumn("stock_owner", "warrant_ex_data.owner|option_ex_data.owner", ""),
                na("option_type", "option_ex_data.type"),
                TableColumn("strike_time", "option_ex_data.strike_time", ""),
                na("strike_price", "option_ex_data.strike_price"),
                na("suspension", "option_ex_data.suspend"),
                TableColumn("listing_date", ".", convert=_listed),
                "stock_id=basic.id",
                na("delisting", "basic.delisting"),
                TableColumn("main_contract", "future_ex_data.is_main_contract", False),
                TableColumn("last_trade_time", "future_ex_data.last_trade_time", ""),
            )
        ),
    ),
)

_MODIFY_GROUP: Final = Call(
    "Qot_ModifyUserSecurity",
    to_fields("group_name", "op", "code_list=security_list"),
    (lambda _: "success",),
)


_REMINDERS: Final = Call(
    "Qot_GetPriceReminder",
    to_fields("code=security", "market"),
    (
        frame(
            table(
                "price_reminder_list.item_list",
                "code=^security",
                na("name", "^name"),
                "key",
                "reminder_type=type",
                "reminder_freq=freq",
                "value",
                "enable=is_enable",
                "note",
                TableColumn("reminder_session_list", "reminder_session_list", convert=plain_list),
            )
        ),
    ),
)

_SESSIONS: Final = (
    PriceReminderMarketStatus.OPEN,
    PriceReminderMarketStatus.US_PRE,
    PriceReminderMarketStatus.US_AFTER,
)
"""The sessions of a new reminder, as the vendor's client sets them."""

_SET_REMINDER: Final = Call(
    "Qot_SetPriceReminder",
    to_fields(
        *("code=security", "op", "key", "reminder_type=type", "reminder_freq=freq", "value", "note"),
        "reminder_session_list",
    ),
    (value("key"),),
)


class WatchingCalls(Context):
    """The calls on watchlists and price reminders."""

    def get_user_security_group(self, group_type: str = UserSecurityGroupType.ALL) -> tuple[int, Any]:
        """Return the names of the user's watchlists: Qot_GetUserSecurityGroup (3222)."""
        return self._ask(_GROUPS, group_type)

    def get_user_security(self, group_name: str) -> tuple[int, Any]:
        """Return the securities of a watchlist: Qot_GetUserSecurity (3213)."""
        return self._ask(_GROUP, group_name)

    def modify_user_security(self, group_name: str, op: str, code_list: _Codes) -> tuple[int, Any]:
        """Add securities to a watchlist of the user's own, or take them out: Qot_ModifyUserSecurity (3214)."""
        return self._ask(_MODIFY_GROUP, group_name, op, code_list)

    def get_price_reminder(self, code: str | None = None, market: str | None = None) -> tuple[int, Any]:
        """Return the price reminders of a security, or of a market: Qot_GetPriceReminder (3221)."""
        return self._ask(_REMINDERS, code, None if code is not None else market)

    def set_price_reminder(
        self,
        code: str,
        op: str,
        key: int | None = None,
        reminder_type: str | None = None,
        reminder_freq: str | None = None,
        value: float | None = None,
        note: str | None = None,
        reminder_session_list: Iterable[str] = _SESSIONS,
    ) -> tuple[int, Any]:
        """Add, change or delete a price reminder, and return its key: Qot_SetPriceReminder (3220)."""
        return self._ask(_SET_REMINDER, code, op, key, reminder_type, reminder_freq, value, note, reminder_session_list)
