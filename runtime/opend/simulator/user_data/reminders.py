"""Keep price reminders: the user's conditions, and the events of those that were met.

Invariant: reminders belong to the gateway; one triggers when its condition begins to hold, as often as its frequency
allows.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.market.book import book
from opend.simulator.market.quote import quote
from opend.simulator.views.figures import best_of, turnover_rate
from opend_proto.qot_common import PriceReminderFreq, PriceReminderMarketStatus, PriceReminderType

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["Event", "Reminder", "Reminders"]

_MINUTE: Final = 60_000


@dataclass(frozen=True, slots=True)
class Reminder:
    """One condition on a security, set by the user."""

    key: int
    type: PriceReminderType
    value: float
    frequency: PriceReminderFreq
    note: str = ""
    enabled: bool = True
    sessions: tuple[PriceReminderMarketStatus, ...] = ()
    last_day: date | None = None
    """The trading day on which it last triggered."""


class Event(NamedTuple):
    """A reminder that has triggered, with the figure and the time (milliseconds since 1970 UTC)."""

    listing: Listing
    reminder: Reminder
    milliseconds: int
    figure: float


@dataclass(slots=True)
class Reminders:
    """The reminders of one gateway's user, by security and key."""

    kept: dict[Listing, dict[int, Reminder]] = field(default_factory=dict["Listing", dict[int, "Reminder"]])
    events: list[Event] = field(default_factory=list[Event])
    """All that have triggered, oldest first."""
    _keys: count[int] = field(default_factory=lambda: count(1))
    _watched_until: int | None = None

    def next_key(self) -> int:
        """Return a key that was never used before."""
        return next(self._keys)

    def of(self, listing: Listing) -> list[Reminder]:
        """Return the reminders of a security, in order of creation."""
        return list(self.kept.get(listing, {}).values())

    def keep(self, listing: Listing, reminder: Reminder) -> int:
        """Store a reminder, in place of an earlier one with the same key; return the key."""
        self.kept.setdefault(listing, {})[reminder.key] = reminder
        return reminder.key

    def watch(self, market: SyntheticMarket) -> None:
        """Add an event for each reminder that has triggered since the last call."""
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
        self.events.append(Event(listing, reminder, now, latest))
        day = quote(market, listing, now).day
        self.keep(
            listing,
            replace(reminder, last_day=day, enabled=reminder.frequency != PriceReminderFreq.ONLY_ONCE),
        )


def _waits(market: SyntheticMarket, listing: Listing, reminder: Reminder, now: int) -> bool:
    if not reminder.enabled:
        return False
    return reminder.frequency != PriceReminderFreq.ONCE_A_DAY or reminder.last_day != quote(market, listing, now).day


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


# The figure that each type watches, and whether it triggers on a rise (1) or a fall (-1).
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
