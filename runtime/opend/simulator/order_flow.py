"""The order flow of one security: aggressive orders, one after the other, and the trades they make.

Invariant: a minute depends on its number and the key alone. Its prices lie on the exchange's grid, its times and
sequences strictly increase, and it begins where the minute before it ended, to within one step of the walk.
"""

from __future__ import annotations

import math
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.exchanges import PRICE_UNITS
from opend.simulator.noise import smooth, uniforms
from opend_proto.qot_common import TickerDirection, TickerType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.listings import Listing

__all__ = ["MINUTE_MILLISECONDS", "OrderFlow", "Tick"]

MINUTE_MILLISECONDS: Final = 60_000

# The landscape of price levels: 0.05 % from minute to minute, with waves of up to three weeks.
_MINUTE_VOLATILITY: Final = 0.0005
_OCTAVES: Final = 16
# How an order is drawn: the side repeats more often than not, sizes have a heavy tail.
_SAME_SIDE: Final = 0.62
_ODD_LOTS: Final = 0.06
_SIZE_TAIL: Final = 0.7
_LARGEST_LOTS: Final = 500
# Each trade falls into its own part of its own slot of the minute, so that no two share a millisecond.
_SLOT_USED: Final = 0.97
_NUMBERS_PER_ORDER: Final = 4


class Tick(NamedTuple):
    """One trade."""

    sequence: int
    """Unique and increasing within the security, and beyond what a double can hold."""
    milliseconds: int
    """When, since 1970 UTC."""
    price: float
    volume: int
    """In shares."""
    turnover: float
    direction: TickerDirection
    type: TickerType

    @property
    def timestamp(self) -> float:
        """When, in seconds since 1970 UTC."""
        return self.milliseconds / 1000


class _Order(NamedTuple):
    """One aggressive order: when in the minute it comes (0 to 1), its side (1 buys, -1 sells), its size in shares."""

    when: float
    side: int
    volume: int
    odd: bool

    @property
    def push(self) -> float:
        """How hard it moves the price; large orders less than in proportion, odd lots not at all."""
        return 0.0 if self.odd else self.side * math.sqrt(self.volume)


class OrderFlow:
    """The trades of one security."""

    def __init__(self, listing: Listing, key: str) -> None:
        self._listing = listing
        self._key = key

    def minute(self, number: int) -> list[Tick]:
        """The trades of a minute, counted from 1970 UTC."""
        orders = list(self._orders(number))
        mids = self._mids(number, orders)
        return [
            self._trade(number, index, order, mid) for index, (order, mid) in enumerate(zip(orders, mids, strict=True))
        ]

    def _orders(self, number: int) -> Iterator[_Order]:
        busy, side = uniforms(f"{self._key}|{number}|minute", 2)
        count = max(1, round(self._listing.trades_per_minute * (0.75 + 0.5 * busy)))
        numbers = iter(uniforms(f"{self._key}|{number}|orders", count * _NUMBERS_PER_ORDER))
        direction = 1 if side < 0.5 else -1
        for index, (when, same, size, odd) in enumerate(zip(numbers, numbers, numbers, numbers, strict=True)):
            direction = direction if same < _SAME_SIDE else -direction
            is_odd = odd < _ODD_LOTS and self._listing.lot_size > 1
            yield _Order((index + when * _SLOT_USED) / count, direction, self._volume(size, odd=is_odd), is_odd)

    def _volume(self, size: float, *, odd: bool) -> int:
        lot = self._listing.lot_size
        if odd:
            return 1 + int(size * (lot - 1))
        return lot * min(_LARGEST_LOTS, int((1.0 - size) ** -_SIZE_TAIL))

    def _mids(self, number: int, orders: list[_Order]) -> list[float]:
        """The middle price that each order meets, in the grid's units.

        The orders push the price about; what they add up to over the minute is taken out again bit by bit, so that the
        walk arrives at the next minute's level.
        """
        start, end = self._level(number), self._level(number + 1)
        pushes = [order.push for order in orders]
        walk = list(accumulate(pushes, initial=0.0))
        scale = _MINUTE_VOLATILITY / (math.sqrt(sum(push * push for push in pushes)) or 1.0)
        base = self._listing.base_price * PRICE_UNITS
        return [
            base * math.exp(start + (end - start) * order.when + scale * (walked - walk[-1] * order.when))
            for order, walked in zip(orders, walk[:-1], strict=True)
        ]

    def _level(self, number: int) -> float:
        return _MINUTE_VOLATILITY * smooth(f"{self._key}|level", number, _OCTAVES)

    def _trade(self, number: int, index: int, order: _Order, mid: float) -> Tick:
        grid = self._listing.exchange.grid
        bid = grid.floor(mid)
        buys = order.side > 0 and not order.odd
        price = bid + grid.step_above(bid) if buys else bid
        milliseconds = number * MINUTE_MILLISECONDS + int(order.when * MINUTE_MILLISECONDS)
        return Tick(
            # As in the gateway's own numbers, the upper half is the second of the trade.
            sequence=(milliseconds // 1000 << 32) + index,
            milliseconds=milliseconds,
            price=price / PRICE_UNITS,
            volume=order.volume,
            turnover=price * order.volume / PRICE_UNITS,
            direction=_direction(order),
            type=TickerType.ODD_LOT if order.odd else TickerType.AUTOMATCH,
        )


def _direction(order: _Order) -> TickerDirection:
    if order.odd:
        return TickerDirection.NEUTRAL
    return TickerDirection.BID if order.side > 0 else TickerDirection.ASK
