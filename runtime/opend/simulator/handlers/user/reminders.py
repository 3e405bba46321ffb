"""Answer requests about price reminders: Qot_SetPriceReminder and Qot_GetPriceReminder.

Invariant: reminders belong to the gateway, since all its connections are one user's; a key identifies one reminder of
one security and is never reused.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import check_market
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.user_data.reminders import Reminder, Reminders
from opend_proto import methods, qot_get_price_reminder, qot_set_price_reminder
from opend_proto.qot_common import PriceReminderFreq, PriceReminderType
from opend_proto.qot_get_price_reminder import PriceReminder, PriceReminderItem
from opend_proto.qot_set_price_reminder import C2S, SetPriceReminderOp

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer

__all__ = ["get_price_reminder", "register", "set_price_reminder"]

_MOST_PER_TYPE: Final = 10
_TYPES: Final = frozenset(PriceReminderType) - {PriceReminderType.UNKNOWN}
_FREQUENCIES: Final = frozenset(PriceReminderFreq) - {PriceReminderFreq.UNKNOWN}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_SET_PRICE_REMINDER, set_price_reminder)
    handlers.answer(methods.QOT_GET_PRICE_REMINDER, get_price_reminder)


def set_price_reminder(peer: Peer, request: qot_set_price_reminder.Request) -> qot_set_price_reminder.S2C:
    """Add, change, enable, disable or delete a reminder, or delete all reminders of a security."""
    c2s = request.c2s
    listing = listing_of(peer.market, c2s.security)
    change = _OPERATIONS.get(c2s.op)
    if change is None:
        known = ", ".join(f"{int(each)} ({each.name})" for each in _OPERATIONS)
        raise RefusalError(f"unknown op {int(c2s.op)}: {known} are known")
    key = change(peer.gateway.reminders, listing, c2s)
    return qot_set_price_reminder.S2C(key=key)


def get_price_reminder(peer: Peer, request: qot_get_price_reminder.Request) -> qot_get_price_reminder.S2C:
    """Give the reminders of a security, or of a market."""
    c2s, reminders = request.c2s, peer.gateway.reminders
    if c2s.security is not None:
        wanted = [listing_of(peer.market, c2s.security)]
    elif c2s.market is not None:
        check_market(peer.market, c2s.market)
        wanted = [listing for listing in reminders.kept if listing.market == c2s.market]
    else:
        raise RefusalError("name a security, or a market")
    return qot_get_price_reminder.S2C(
        price_reminder_list=[
            PriceReminder(
                security=listing.security,
                name=listing.name,
                item_list=[_item(reminder) for reminder in reminders.of(listing)],
            )
            for listing in wanted
            if reminders.of(listing)
        ]
    )


def _add(reminders: Reminders, listing: Listing, c2s: C2S) -> int:
    if c2s.type is None or c2s.type not in _TYPES:
        raise RefusalError(f"a new reminder needs a type of 1 to {max(_TYPES)}, not {c2s.type}")
    if c2s.value is None:
        raise RefusalError("a new reminder needs a value")
    if sum(reminder.type == c2s.type for reminder in reminders.of(listing)) >= _MOST_PER_TYPE:
        raise RefusalError(f"{listing.text} has {_MOST_PER_TYPE} reminders of type {c2s.type}: delete one first")
    reminder = Reminder(reminders.next_key(), c2s.type, c2s.value, PriceReminderFreq.ALWAYS)
    return reminders.keep(listing, _changed(reminder, c2s))


def _modify(reminders: Reminders, listing: Listing, c2s: C2S) -> int:
    if c2s.type is not None and c2s.type not in _TYPES:
        raise RefusalError(f"type must be 1 to {max(_TYPES)}, not {int(c2s.type)}")
    return reminders.keep(listing, _changed(_one(reminders, listing, c2s), c2s))


def _enable(reminders: Reminders, listing: Listing, c2s: C2S) -> int:
    return reminders.keep(listing, replace(_one(reminders, listing, c2s), enabled=True))


def _disable(reminders: Reminders, listing: Listing, c2s: C2S) -> int:
    return reminders.keep(listing, replace(_one(reminders, listing, c2s), enabled=False))


def _delete(reminders: Reminders, listing: Listing, c2s: C2S) -> int:
    reminder = _one(reminders, listing, c2s)
    del reminders.kept[listing][reminder.key]
    return reminder.key


def _delete_all(reminders: Reminders, listing: Listing, c2s: C2S) -> int:
    reminders.kept.pop(listing, None)
    return c2s.key or 0


def _one(reminders: Reminders, listing: Listing, c2s: C2S) -> Reminder:
    found = reminders.kept.get(listing, {}).get(c2s.key or 0)
    if found is None:
        raise RefusalError(f"{listing.text} has no reminder with key {c2s.key}")
    return found


_OPERATIONS: Final[dict[SetPriceReminderOp, Callable[[Reminders, Listing, C2S], int]]] = {
    SetPriceReminderOp.ADD: _add,
    SetPriceReminderOp.DEL: _delete,
    SetPriceReminderOp.ENABLE: _enable,
    SetPriceReminderOp.DISABLE: _disable,
    SetPriceReminderOp.MODIFY: _modify,
    SetPriceReminderOp.DEL_ALL: _delete_all,
}


def _changed(reminder: Reminder, c2s: C2S) -> Reminder:
    """Return the reminder with the values that the request sets."""
    if c2s.freq is not None and c2s.freq not in _FREQUENCIES:
        raise RefusalError(f"freq must be 1 to {max(_FREQUENCIES)}, not {int(c2s.freq)}")
    return replace(
        reminder,
        type=reminder.type if c2s.type is None else c2s.type,
        value=reminder.value if c2s.value is None else c2s.value,
        frequency=reminder.frequency if c2s.freq is None else c2s.freq,
        note=reminder.note if c2s.note is None else c2s.note,
        sessions=tuple(c2s.reminder_session_list) or reminder.sessions,
    )


def _item(reminder: Reminder) -> PriceReminderItem:
    return PriceReminderItem(
        key=reminder.key,
        type=reminder.type,
        value=reminder.value,
        note=reminder.note,
        freq=reminder.frequency,
        is_enable=reminder.enabled,
        reminder_session_list=list(reminder.sessions),
    )
