"""Price reminders: what the user waits for, what has come to pass of it, and its pushes.

Invariant: reminders belong to the gateway; one goes off when its condition begins to hold, as often as its frequency
allows, and every connection that is open then is told once.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.market.book import book
from opend.simulator.market.quote import quote
from opend.simulator.views.figures import best_of, turnover_rate
from opend_proto import methods, qot_update_price_reminder
from opend_proto.common import RetType
from opend_proto.qot_common import PriceReminderFreq, PriceReminderMarketStatus, PriceReminderType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer
    from opend_proto.schema import AnyPush, Message

__all__ = ["Reminder", "Reminders", "due_reminders"]

_MINUTE: Final = 60_000


@dataclass(frozen=True, slots=True)
class Reminder:
    """One condition that the user waits for."""

    key: int
    type: PriceReminderType
    value: float
    frequency: PriceReminderFreq
    note: str = ""
    enabled: bool = True
    sessions: tuple[PriceReminderMarketStatus, ...] = ()
    last_day: date | None = None
    """The trading day on which it went off last."""


class _Event(NamedTuple):
    """A reminder that went off."""

    listing: Listing
    reminder: Reminder
    milliseconds: int
    figure: float


@dataclass(slots=True)
class Reminders:
    """The reminders of one gateway's user, by security and key."""

    kept: dict[Listing, dict[int, Reminder]] = field(default_factory=dict["Listing", dict[int, "Reminder"]])
    events: list[_Event] = field(default_factory=list[_Event])
    """All that went off, oldest first."""
    _keys: count[int] = field(default_factory=lambda: count(1))
    _watched_until: int | None = None

    def next_key(self) -> int:
        """A key that has never been given out."""
        return next(self._keys)

    def of(self, listing: Listing) -> list[Reminder]:
        """The reminders of a security, in the order they came."""
        return list(self.kept.get(listing, {}).values())

    def keep(self, listing: Listing, reminder: Reminder) -> int:
        """Keep a reminder, in place of an earlier one with its key, which is returned."""
        self.kept.setdefault(listing, {})[reminder.key] = reminder
        return reminder.key

    def watch(self, market: SyntheticMarket) -> None:
        """Find what has gone off since it was watched last."""
        now = market.milliseconds()
        before, self._watched_until = self._watched_until, now
        if before is None or before >= now:
            return
        for listing in self.kept:
            for reminder in self.of(listing):
                if _waits(market, listing, reminder, now):
                    self._check(market, listing, reminder, before, now)

    def _check(self, market: SyntheticMarket, listing: Listing, reminder: Reminder, before: int, now: int) -> None:
        figure, sign = _CONDITIONS[reminder.type]
        earlier, latest = figure(market, listing, before), figure(market, listing, now)
        if not sign * earlier < sign * reminder.value <= sign * latest:
            return
        self.events.append(_Event(listing, reminder, now, latest))
        day = quote(market, listing, now).day
        self.keep(
            listing,
            replace(reminder, last_day=day, enabled=reminder.frequency != PriceReminderFreq.ONLY_ONCE),
        )


def due_reminders(peer: Peer) -> Iterator[tuple[AnyPush, Message]]:
    """The pushes due to a connection now; each counts as sent once it is handed out."""
    reminders = peer.gateway.reminders
    reminders.watch(peer.market)
    if peer.reminders_seen is None:
        peer.reminders_seen = len(reminders.events)
    while peer.reminders_seen < len(reminders.events):
        event = reminders.events[peer.reminders_seen]
        peer.reminders_seen += 1
        yield methods.QOT_UPDATE_PRICE_REMINDER, _update(peer.market, event)


def _waits(market: SyntheticMarket, listing: Listing, reminder: Reminder, now: int) -> bool:
    if not reminder.enabled:
        return False
    return reminder.frequency != PriceReminderFreq.ONCE_A_DAY or reminder.last_day != quote(market, listing, now).day


def _update(market: SyntheticMarket, event: _Event) -> qot_update_price_reminder.Response:
    listing, reminder = event.listing, event.reminder
    quoted = quote(market, listing, event.milliseconds)
    return qot_update_price_reminder.Response(
        ret_type=RetType.SUCCEED,
        ret_msg="",
        s2c=qot_update_price_reminder.S2C(
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
        ),
    )


def _change(market: SyntheticMarket, listing: Listing, at: int) -> float:
    quoted = quote(market, listing, at)
    return (quoted.last / quoted.previous_close - 1) * 100


def _change_over(minutes: int) -> Callable[[SyntheticMarket, Listing, int], float]:
    def change(market: SyntheticMarket, listing: Listing, at: int) -> float:
        before = market.latest(listing, 1, at - minutes * _MINUTE)[0].price
        return (market.latest(listing, 1, at)[0].price / before - 1) * 100

    return change


def _price(market: SyntheticMarket, listing: Listing, at: int) -> float:
    return quote(market, listing, at).last


# The figure that each type watches, and whether it goes off from below (1) or from above (-1).
_CONDITIONS: Final[dict[PriceReminderType, tuple[Callable[[SyntheticMarket, Listing, int], float], int]]] = {
    PriceReminderType.PRICE_UP: (_price, 1),
    PriceReminderType.PRICE_DOWN: (_price, -1),
    PriceReminderType.CHANGE_RATE_UP: (_change, 1),
    PriceReminderType.CHANGE_RATE_DOWN: (_change, -1),
    PriceReminderType.P_5MIN_CHANGE_RATE_UP: (_change_over(5), 1),
    PriceReminderType.P_5MIN_CHANGE_RATE_DOWN: (_change_over(5), -1),
    PriceReminderType.P_3MIN_CHANGE_RATE_UP: (_change_over(3), 1),
    PriceReminderType.P_3MIN_CHANGE_RATE_DOWN: (_change_over(3), -1),
    PriceReminderType.VOLUME_UP: (lambda market, listing, at: quote(market, listing, at).volume, 1),
    PriceReminderType.TURNOVER_UP: (lambda market, listing, at: quote(market, listing, at).turnover, 1),
    PriceReminderType.TURNOVER_RATE_UP: (
        lambda market, listing, at: turnover_rate(listing, quote(market, listing, at)),
        1,
    ),
    PriceReminderType.BID_PRICE_UP: (lambda market, listing, at: best_of(book(market, listing, at).bids).price, 1),
    PriceReminderType.ASK_PRICE_DOWN: (lambda market, listing, at: best_of(book(market, listing, at).asks).price, -1),
    PriceReminderType.BID_VOL_UP: (lambda market, listing, at: best_of(book(market, listing, at).bids).volume, 1),
    PriceReminderType.ASK_VOL_UP: (lambda market, listing, at: best_of(book(market, listing, at).asks).volume, 1),
}
