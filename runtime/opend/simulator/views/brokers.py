"""Draw the broker queue of the Hong Kong exchange: the brokers at the best prices.

Invariant: a queue is a pure function of (seed, security, hours, time). Each price has as many brokers as the book has
orders, until the queue is full. The brokers are invented, and their names say so.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.noise import uniforms
from opend.simulator.market.book import book
from opend_proto.qot_common import Broker

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.book import Level
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["BROKERS", "QUEUE_LENGTH", "Queues", "broker_name", "brokers_of", "queues"]

QUEUE_LENGTH: Final = 40
"""The most brokers that the exchange shows on each side."""
BROKERS: Final = range(9001, 9301)
"""The ids of all brokers."""
_KEPT_LEVELS: Final = 4096


class Queued(NamedTuple):
    """One place in the queue."""

    broker: int
    level: int
    """The rank of the broker's price; 1 is the best."""


class Queues(NamedTuple):
    """Both sides, best price first."""

    bids: tuple[Queued, ...]
    asks: tuple[Queued, ...]


def queues(market: SyntheticMarket, listing: Listing, milliseconds: int | None = None) -> Queues:
    """Return the queues now, or at an instant (milliseconds since 1970 UTC)."""
    found = book(market, listing, milliseconds)
    key = f"{market.seed}|{listing.text}|brokers"
    return Queues(_queue(f"{key}|bid", found.bids), _queue(f"{key}|ask", found.asks))


def _queue(key: str, side: tuple[Level, ...]) -> tuple[Queued, ...]:
    places: list[Queued] = []
    for level, each in enumerate(side, 1):
        places += (Queued(broker, level) for broker in _brokers(f"{key}|{each.price}", each.orders))
        if len(places) >= QUEUE_LENGTH:
            break
    return tuple(places[:QUEUE_LENGTH])


@lru_cache(_KEPT_LEVELS)
def _brokers(key: str, count: int) -> tuple[int, ...]:
    return tuple(BROKERS[int(drawn * len(BROKERS))] for drawn in uniforms(key, count))


def broker_name(broker: int) -> str:
    """Return the name of a broker."""
    return f"Simulated broker {broker}"


def brokers_of(side: tuple[Queued, ...]) -> list[Broker]:
    """Return the messages of one side."""
    return [Broker(id=each.broker, name=broker_name(each.broker), pos=each.level) for each in side]
