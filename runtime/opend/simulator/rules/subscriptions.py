"""Track the connections' subscriptions, which of them are pushed, and the quota they use.

Invariant: only subscribed data is pushed to a connection. A security's data of one type uses one unit of quota, however
many connections subscribe to it, until a minute after the last of them has unsubscribed or ended (protocol document,
section 6). Each K-line type is a type of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.calendar.exchanges import REGULAR_HOURS, Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.simulator.instruments.listings import Listing
    from opend_proto.qot_common import RehabType, SubType

__all__ = ["FREED_AFTER", "Pair", "Quota", "Subscription", "Subscriptions"]

Pair: TypeAlias = "tuple[Listing, SubType]"

FREED_AFTER: Final = 60.0
"""Seconds for which a unit stays in use after the last subscription to its data has ended."""


@dataclass(slots=True)
class PushState:
    """How far a subscription's data has been pushed; times in milliseconds since 1970 UTC."""

    registered: int
    """When pushing was requested; older items are sent as cached data."""
    until: int
    """The time of the newest item sent."""
    rehab_types: set[RehabType] = field(default_factory=set["RehabType"])
    """The price adjustments in which candlesticks are sent."""
    quiet_until: int = 0
    """A time before which there is nothing to send, where that is known."""


@dataclass(slots=True)
class Subscription:
    """One security's data of one type, on one connection."""

    since: int
    """When the subscription began, in milliseconds since 1970 UTC."""
    push: PushState | None = None
    parts: frozenset[Part] = REGULAR_HOURS
    """The parts of the day that its candlesticks cover."""


@dataclass(slots=True)
class Subscriptions:
    """The subscriptions of one connection."""

    pairs: dict[Pair, Subscription] = field(default_factory=dict["Pair", Subscription])

    def pushed(self, sub_type: SubType) -> list[tuple[Listing, PushState]]:
        """Return the securities whose data of this type is pushed, with the progress of each."""
        return [
            (listing, subscription.push)
            for (listing, kind), subscription in self.pairs.items()
            if kind == sub_type and subscription.push is not None
        ]

    def pushed_types(self) -> set[int]:
        """Return the numbers of the types of which data of any security is pushed."""
        return {int(kind) for (_, kind), subscription in self.pairs.items() if subscription.push is not None}

    def by_type(self) -> dict[SubType, list[Listing]]:
        """Return the subscribed securities of each type, in order of subscription."""
        grouped: dict[SubType, list[Listing]] = {}
        for listing, sub_type in self.pairs:
            grouped.setdefault(sub_type, []).append(listing)
        return grouped


class Quota:
    """The subscriptions of all connections together, and their limit. Times are in milliseconds since 1970 UTC."""

    def __init__(self, limit: int, freed_after: float = FREED_AFTER) -> None:
        self.limit = limit
        self._freed_after = int(freed_after * 1000)
        self._open: list[Subscriptions] = []
        # The data that nobody subscribes to any more, with the time at which its unit is freed; earliest first.
        self._lingering: dict[Pair, int] = {}

    def open(self) -> Subscriptions:
        """Return the subscriptions of a new connection, none yet."""
        subscriptions = Subscriptions()
        self._open.append(subscriptions)
        return subscriptions

    def close(self, subscriptions: Subscriptions, now: int) -> None:
        """Forget a connection that ended."""
        self.release(subscriptions, list(subscriptions.pairs), now)
        self._open = [other for other in self._open if other is not subscriptions]

    def release(self, subscriptions: Subscriptions, pairs: Iterable[Pair], now: int) -> None:
        """End subscriptions of a connection; pairs that it does not hold are ignored."""
        ended = [pair for pair in dict.fromkeys(pairs) if subscriptions.pairs.pop(pair, None) is not None]
        held = self._held()
        for pair in ended:
            if pair not in held:
                self._lingering.pop(pair, None)
                self._lingering[pair] = now + self._freed_after

    @property
    def connections(self) -> tuple[Subscriptions, ...]:
        """The subscriptions of each open connection."""
        return tuple(self._open)

    def used(self, now: int) -> int:
        """Return the number of units in use."""
        return len(self._counted(now))

    def short_of(self, wanted: Iterable[Pair], now: int) -> int:
        """Return the number of units missing to add these subscriptions; 0 if they fit."""
        return max(0, len(self._counted(now).union(wanted)) - self.limit)

    def _held(self) -> set[Pair]:
        return {pair for subscriptions in self._open for pair in subscriptions.pairs}

    def _counted(self, now: int) -> set[Pair]:
        self._lingering = {pair: freed for pair, freed in self._lingering.items() if freed > now}
        return self._held().union(self._lingering)
