"""Track the connections' subscriptions, which of them are pushed, and the quota they use.

Invariant: only subscribed data is pushed to a connection. A security's data of one type uses one unit of quota, however
many connections subscribe to it, until the last of them unsubscribes or ends. Each K-line type is a type of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from opend.simulator.calendar.exchanges import REGULAR_HOURS, Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.simulator.instruments.listings import Listing
    from opend_proto.qot_common import RehabType, SubType

__all__ = ["Pair", "Quota", "Subscription", "Subscriptions"]

Pair: TypeAlias = "tuple[Listing, SubType]"


@dataclass(slots=True)
class PushState:
    """How far a subscription's data has been pushed; times in milliseconds since 1970 UTC."""

    registered: int
    """When pushing was requested; older items are sent as cached data."""
    until: int
    """The time of the newest item sent."""
    rehab_types: set[RehabType] = field(default_factory=set["RehabType"])
    """The price adjustments in which candlesticks are sent."""


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

    def by_type(self) -> dict[SubType, list[Listing]]:
        """Return the subscribed securities of each type, in order of subscription."""
        grouped: dict[SubType, list[Listing]] = {}
        for listing, sub_type in self.pairs:
            grouped.setdefault(sub_type, []).append(listing)
        return grouped


class Quota:
    """The subscriptions of all connections together, and their limit."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._open: list[Subscriptions] = []

    def open(self) -> Subscriptions:
        """Return the subscriptions of a new connection, none yet."""
        subscriptions = Subscriptions()
        self._open.append(subscriptions)
        return subscriptions

    def close(self, subscriptions: Subscriptions) -> None:
        """Forget a connection that ended."""
        self._open = [other for other in self._open if other is not subscriptions]

    @property
    def connections(self) -> tuple[Subscriptions, ...]:
        """The subscriptions of each open connection."""
        return tuple(self._open)

    @property
    def used(self) -> int:
        """Units in use."""
        return len(self._pairs())

    def short_of(self, wanted: Iterable[Pair]) -> int:
        """Return the number of units missing to add these subscriptions; 0 if they fit."""
        return max(0, len(self._pairs().union(wanted)) - self.limit)

    def _pairs(self) -> set[Pair]:
        return {pair for subscriptions in self._open for pair in subscriptions.pairs}
