"""Draw the order book: the orders that rest on both sides of the market at an instant.

Invariant: a book is a pure function of (seed, security, hours, time) and agrees with the ticks. Its best prices are one
step of the grid apart and the last trade was at one of them. If the next trade is at one of them, the volume it takes
rests there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.chance.noise import uniforms
from opend_proto.qot_common import TickerDirection

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket, Tick

__all__ = ["Book", "Level", "book", "odd_book"]

_DEPTH: Final = 10
# The most board lots drawn for a price, and how long a draw stands.
_MOST_LOTS: Final = 60
_STANDS_MILLISECONDS: Final = 4000
_LOTS_PER_ORDER: Final = 4
_KEPT_LEVELS: Final = 16_384


class Level(NamedTuple):
    """One price of one side."""

    price: float
    volume: int
    """In shares."""
    orders: int


class Book(NamedTuple):
    """Both sides, best price first."""

    milliseconds: int
    """The instant that the book shows, since 1970 UTC."""
    bids: tuple[Level, ...]
    asks: tuple[Level, ...]


def book(market: SyntheticMarket, listing: Listing, milliseconds: int | None = None, depth: int = _DEPTH) -> Book:
    """Return the book now, or at an instant (milliseconds since 1970 UTC).

    Each side has `depth` prices; the bids have fewer near a price of zero.
    """
    now = market.milliseconds() if milliseconds is None else milliseconds
    following = market.upcoming(listing, now)
    bids, asks = _prices(listing, market.latest(listing, 1, now)[0], depth)
    taken = {TickerDirection.BID: (asks[0], 1), TickerDirection.ASK: (bids[0] if bids else 0, -1)}
    price, side = taken.get(following.direction, (0, 0))
    wanted = following.volume // listing.lot_size if following.units == price else 0

    key = f"{market.seed}|{listing.text}|book"

    def level(place: int, price: int, ours: int) -> Level:
        lots = _lots(f"{key}|{price}", now) * (1 + place // 2)
        if not place and side == ours:
            lots += wanted
        return Level(price / PRICE_UNITS, lots * listing.lot_size, 1 + lots // _LOTS_PER_ORDER)

    return Book(
        now,
        tuple(level(place, price, -1) for place, price in enumerate(bids)),
        tuple(level(place, price, 1) for place, price in enumerate(asks)),
    )


def odd_book(market: SyntheticMarket, listing: Listing, milliseconds: int | None = None, depth: int = _DEPTH) -> Book:
    """Return the book of odd lots, at the prices of the ordinary book; empty if a lot is one share."""
    found = book(market, listing, milliseconds, depth)
    if listing.lot_size == 1:
        return Book(found.milliseconds, (), ())

    def odd(level: Level) -> Level:
        shares = 1 + level.volume // listing.lot_size * 7 % (listing.lot_size - 1)
        return Level(level.price, shares, 1 + shares % 2)

    return Book(found.milliseconds, tuple(map(odd, found.bids)), tuple(map(odd, found.asks)))


def _prices(listing: Listing, last: Tick, depth: int) -> tuple[list[int], list[int]]:
    """Return the prices of both sides.

    The last trade was at the best ask if its buyer was the aggressor, and at the best bid otherwise.
    """
    grid = listing.grid
    if last.direction == TickerDirection.BID:
        asks = [last.units]
        bid = grid.floor(last.units - 0.5)
        bids = [bid] if bid < last.units else []
    else:
        bids, asks = [last.units], [last.units + grid.step_above(last.units)]
    while len(asks) < depth:
        asks.append(asks[-1] + grid.step_above(asks[-1]))
    while bids and len(bids) < depth and (below := grid.floor(bids[-1] - 0.5)) < bids[-1]:
        bids.append(below)
    return bids[:depth], asks[:depth]


def _lots(key: str, now: int) -> int:
    """Return the lots that rest at a price; each price has its own offset, so that they do not all change at once."""
    return _drawn_lots(key, (now + _offset(key)) // _STANDS_MILLISECONDS)


@lru_cache(_KEPT_LEVELS)
def _offset(key: str) -> int:
    return int(uniforms(key, 1)[0] * _STANDS_MILLISECONDS)


@lru_cache(_KEPT_LEVELS)
def _drawn_lots(key: str, number: int) -> int:
    return 1 + int(uniforms(f"{key}|{number}", 1)[0] * _MOST_LOTS)
