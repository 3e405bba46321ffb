"""Push the price reminders that have triggered.

Invariant: every connection that is open when a reminder triggers gets it once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.market.quote import quote
from opend_proto import methods, qot_update_price_reminder
from opend_proto.qot_common import PriceReminderMarketStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.pushes.changes import Due
    from opend.simulator.state import Peer
    from opend.simulator.user_data.reminders import Event

__all__ = ["due_reminders"]


def due_reminders(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    reminders = peer.gateway.reminders
    reminders.watch(peer.market)
    if peer.reminders_seen is None:
        peer.reminders_seen = len(reminders.events)
    while peer.reminders_seen < len(reminders.events):
        event = reminders.events[peer.reminders_seen]
        peer.reminders_seen += 1
        yield methods.QOT_UPDATE_PRICE_REMINDER, _update(peer.market, event)


def _update(market: SyntheticMarket, event: Event) -> qot_update_price_reminder.S2C:
    listing, reminder = event.listing, event.reminder
    quoted = quote(market, listing, event.milliseconds)
    return qot_update_price_reminder.S2C(
        security=listing.security,
        name=listing.name,
        price=quoted.last,
        change_rate=(quoted.last / quoted.previous_close - 1) * 100,
        market_status=PriceReminderMarketStatus.OPEN,
        content=f"{listing.name}: {reminder.type.name} {reminder.value:g} has been reached: {event.figure:g}",
        note=reminder.note,
        key=reminder.key,
        type=reminder.type,
        set_value=reminder.value,
        cur_value=event.figure,
    )
