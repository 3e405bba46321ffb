"""Draw the order flow of one minute: a sequence of aggressive orders, and the trades they make.

Invariant: the trades depend only on the minute's bar, its number and the key, and add up to the bar exactly: open,
close, high, low, volume and turnover. Prices lie on the grid; times and sequences strictly increase.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.chance.balance import lean, share_out
from opend.simulator.chance.noise import uniforms
from opend.simulator.chance.walk import walk
from opend_proto.qot_common import TickerDirection, TickerType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.bars import Bar

__all__ = ["MINUTE_MILLISECONDS", "Tick", "draw_minute"]

MINUTE_MILLISECONDS: Final = 60_000

# How an order is drawn: sizes have a heavy tail, and some board lots trade in two odd-lot parts.
_ODD_LOTS: Final = 0.03
_SIZE_TAIL: Final = 0.7
_LARGEST_LOTS: Final = 500.0
# Each trade falls into the first part of its own slot of the minute, so that no two share a millisecond.
_SLOT_USED: Final = 0.97
# The most lots moved to bring the balancing price onto the grid where steps of several sizes meet.
_MOVES: Final = 2
_DRAWS_PER_TRADE: Final = 5


class Tick(NamedTuple):
    """One trade."""

    sequence: int
    """Unique and increasing within the security; too large for a double to hold exactly."""
    milliseconds: int
    """Time of the trade, since 1970 UTC."""
    price: float
    volume: int
    """In shares."""
    turnover: float
    direction: TickerDirection
    type: TickerType

    @property
    def timestamp(self) -> float:
        """Time of the trade, in seconds since 1970 UTC."""
        return self.milliseconds / 1000

    @property
    def units(self) -> int:
        """The exact price, in thousandths of the currency."""
        return round(self.price * PRICE_UNITS)


class _Order(NamedTuple):
    """One aggressive order: its price, its size in board lots, and the first of its odd-lot parts."""

    price: int
    lots: int
    odd_part: int
    """In shares; 0 if the order trades as a whole."""


def draw_minute(listing: Listing, key: str, number: int, bar: Bar, trades: int) -> list[Tick]:
    """Return the trades of a minute (its `number` counts from 1970 UTC) that add up to ``bar``."""
    for attempt in count():
        draws = uniforms(f"{key}|{number}|{attempt}", _DRAWS_PER_TRADE * trades + 1)
        orders = _orders(listing, bar, trades, draws)
        if orders is not None:  # The first attempt nearly always succeeds.
            return _ticks(listing, number, orders, draws[-trades - 1 :])
    raise AssertionError("count() does not end")


def _orders(listing: Listing, bar: Bar, trades: int, draws: Sequence[float]) -> list[_Order] | None:
    """Return the orders of a minute; None if these draws cannot be made to add up to the bar."""
    odd = round(trades * _ODD_LOTS) if listing.lot_size > 1 else 0
    whole = trades - odd
    steps, sides, sizes, ranks = (draws[begin * whole : (begin + 1) * whole] for begin in range(4))
    levels = listing.grid.between(bar.low, bar.high)
    top = len(levels) - 1
    points, highest, lowest = walk(steps[1:], levels.index(bar.open), levels.index(bar.close), top)
    pinned = {0, whole - 1, highest, lowest}
    # The walk gives the bid; a buyer pays the price above it.
    prices = [
        levels[point if index in pinned or side < 0.5 or point == top else point + 1]
        for index, (point, side) in enumerate(zip(points, sides, strict=True))
    ]
    loose = sorted(set(range(whole)) - pinned, key=ranks.__getitem__)
    fixed, others = loose[: 1 + odd], loose[1 + odd :]
    for index, price in zip(others, listing.grid.seams(bar.low, bar.high), strict=False):
        prices[index] = price
    lots = _Volumes(levels, prices, fixed).shared(
        bar.volume // listing.lot_size, bar.turnover // listing.lot_size, sizes
    )
    if lots is None:
        return None
    parts = {index: 1 + int(sizes[index] * (listing.lot_size - 1)) for index in fixed[1:]}
    return [
        _Order(price, each, parts.get(index, 0)) for index, (price, each) in enumerate(zip(prices, lots, strict=True))
    ]


class _Volumes:
    """Shares out a minute's volume among its orders so that volume and turnover are exact.

    Each order has at least one lot. The fixed orders have exactly one, and the first of them, the balance, may get
    another price.
    """

    def __init__(self, levels: Sequence[int], prices: list[int], fixed: list[int]) -> None:
        self._levels = levels
        self._prices = prices
        self._balance = fixed[0]
        self._fixed = frozenset(fixed)

    def shared(self, lots: int, value: int, sizes: Sequence[float]) -> list[int] | None:
        """Return the lots of each order, and set the price of the balance; None if no division is exact.

        ``value`` is the required sum of price times lots.
        """
        ordered = sorted((price, index) for index, price in enumerate(self._prices) if index not in self._fixed)
        prices, indices = [price for price, _ in ordered], [index for _, index in ordered]
        free = lots - len(self._prices)
        rest = value - sum(self._prices)
        weights = [min((1.0 - sizes[index]) ** -_SIZE_TAIL, _LARGEST_LOTS) for index in indices]
        more = share_out(free, lean(weights, prices, rest / free))
        rest -= sum(price * each for price, each in zip(prices, more, strict=True))
        change = self._made_up(rest, prices, more)
        if change is None:
            return None
        self._prices[self._balance] += change
        shared = [1] * len(self._prices)
        for index, each in zip(indices, more, strict=True):
            shared[index] += each
        return shared

    def _made_up(self, rest: int, prices: list[int], more: list[int]) -> int | None:
        """Move lots between orders until the balance's price can absorb the rest.

        Return the change of that price; None if it finds none on the grid.
        """
        price = self._prices[self._balance]
        while not self._levels[0] <= price + rest <= self._levels[-1]:
            rest -= self._move_outward(rest, prices, more)
        if not rest or self._move(rest, prices, more):
            return 0
        # Where steps of several sizes meet, the balance's new price may miss the grid until a few lots have moved.
        for moves in range(_MOVES + 1):
            change = self._change_after(moves, rest, prices, more)
            if change is not None:
                return change
        return None

    def _change_after(self, moves: int, rest: int, prices: list[int], more: list[int]) -> int | None:
        """Make `moves` moves after which the balance's price can absorb the rest.

        Return the change of that price; None if no moves allow it, with `more` unchanged.
        """
        if moves == 0:
            return rest if self._prices[self._balance] + rest in self._levels else None
        givers = {price: place for place, price in enumerate(prices) if more[place]}
        takers = {price: place for place, price in enumerate(prices)}
        pairs = sorted(
            (abs(rest - taken + given), given, taken) for given in givers for taken in takers if taken != given
        )
        for _, given, taken in pairs:
            more[givers[given]] -= 1
            more[takers[taken]] += 1
            change = self._change_after(moves - 1, rest - taken + given, prices, more)
            if change is not None:
                return change
            more[givers[given]] += 1
            more[takers[taken]] -= 1
        return None

    @staticmethod
    def _move_outward(rest: int, prices: list[int], more: list[int]) -> int:
        """Move one lot towards the end of `prices` that reduces the rest; return the change in value.

        It goes to the last price in that direction, from the farthest price that has a lot to give.
        """
        places = range(len(prices)) if rest > 0 else range(len(prices) - 1, -1, -1)
        giver = next(place for place in places if more[place])
        taker = places[-1]
        more[giver] -= 1
        more[taker] += 1
        return prices[taker] - prices[giver]

    @staticmethod
    def _move(difference: int, prices: list[int], more: list[int]) -> bool:
        """Move one lot between two orders whose prices differ by `difference`; return whether there were two."""
        places = {price: place for place, price in enumerate(prices)}
        for giver, price in enumerate(prices):
            if more[giver] and (taker := places.get(price + difference)) is not None:
                more[giver] -= 1
                more[taker] += 1
                return True
        return False


def _ticks(listing: Listing, number: int, orders: list[_Order], draws: Sequence[float]) -> list[Tick]:
    *whens, side = draws
    lot = listing.lot_size
    direction = TickerDirection.BID if side < 0.5 else TickerDirection.ASK
    ticks: list[Tick] = []
    before = orders[0].price
    for order in orders:
        # A higher price was paid by a buyer, a lower one taken by a seller; an unchanged price keeps the last side.
        if order.price != before:
            direction = TickerDirection.BID if order.price > before else TickerDirection.ASK
        before = order.price
        volumes = [order.odd_part, lot - order.odd_part] if order.odd_part else [order.lots * lot]
        for volume in volumes:
            index = len(ticks)
            milliseconds = int((number + (index + whens[index] * _SLOT_USED) / len(whens)) * MINUTE_MILLISECONDS)
            ticks.append(
                Tick(
                    # The upper half is the second of the trade, as in the gateway's own sequences.
                    sequence=(milliseconds // 1000 << 32) + index,
                    milliseconds=milliseconds,
                    price=order.price / PRICE_UNITS,
                    volume=volume,
                    turnover=order.price * volume / PRICE_UNITS,
                    direction=TickerDirection.NEUTRAL if order.odd_part else direction,
                    type=TickerType.ODD_LOT if order.odd_part else TickerType.AUTOMATCH,
                )
            )
    return ticks
