"""The order book: what rests on both sides of the market at an instant.

Invariant: a book is a pure function of (seed, security, time); its best prices are one step of the grid apart, and the
last trade was at one of them or at a price they have moved away from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.exchanges import PRICE_UNITS
from opend.simulator.noise import uniforms

if TYPE_CHECKING:
    from opend.simulator.listings import Listing
    from opend.simulator.market import SyntheticMarket

__all__ = ["Book", "Level", "book"]

_DEPTH: Final = 10
_MOST_LOTS: Final = 60


class Level(NamedTuple):
    """One price of one side."""

    price: float
    volume: int
    """In shares."""
    orders: int


class Book(NamedTuple):
    """Both sides, best price first."""

    milliseconds: int
    """The time it is of, since 1970 UTC."""
    bids: tuple[Level, ...]
    asks: tuple[Level, ...]


def book(market: SyntheticMarket, listing: Listing, milliseconds: int | None = None, depth: int = _DEPTH) -> Book:
    """The book now, or at an instant (milliseconds since 1970 UTC); so many prices a side, fewer near zero."""
    now = market.milliseconds() if milliseconds is None else milliseconds
    last = market.latest(listing, 1, now)[0]
    grid = listing.exchange.grid
    bid = grid.floor(last.price * PRICE_UNITS)
    bids, asks = [bid], [bid + grid.step_above(bid)]
    while len(asks) < depth:
        asks.append(asks[-1] + grid.step_above(asks[-1]))
    while len(bids) < depth and (below := grid.floor(bids[-1] - 0.5)) < bids[-1]:
        bids.append(below)
    key = f"{market.seed}|{listing.text}|book|{last.sequence}"
    return Book(now, _levels(listing, bids, f"{key}|bid"), _levels(listing, asks, f"{key}|ask"))


def _levels(listing: Listing, prices: list[int], key: str) -> tuple[Level, ...]:
    lots = [1 + int(drawn * _MOST_LOTS) for drawn in uniforms(key, len(prices))]
    return tuple(
        Level(price / PRICE_UNITS, count * listing.lot_size, 1 + count // 4)
        for price, count in zip(prices, lots, strict=True)
    )
