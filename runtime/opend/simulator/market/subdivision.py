"""Divide a bar into shorter ones that add up to it.

Invariant: the first open, the last close, the highest high, the lowest low, and the sums of volume and turnover are
exactly the bar's; all prices lie on the grid. Each part has at least two prices and enough volume to be divided in
turn, down to single trades.
"""

from __future__ import annotations

import math
from array import array
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.balance import lean, share_out
from opend.simulator.chance.walk import walk
from opend.simulator.market.bars import Bar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opend.simulator.calendar.exchanges import PriceGrid

__all__ = ["DRAWS_PER_PART", "INTO_BLOCKS", "INTO_MINUTES", "Rule", "Series", "Whole", "subdivide"]

DRAWS_PER_PART: Final = 5
_WICK: Final = 0.75


class Rule(NamedTuple):
    """How much volume each part needs, so that it can be divided in turn; volumes in board lots."""

    least_per_trade: int
    least: int
    """A part's least volume is ``least_per_trade`` for each of its trades, plus ``least``."""
    share_at_the_ends: float | None
    """The share of a part's volume that must be able to trade at its high, and again at its low, as a fraction of 1;
    None is one lot for each trade, and one more."""

    def least_volume(self, trades: int) -> int:
        """Return the least volume of a part with this number of trades."""
        return self.least_per_trade * trades + self.least

    def lots_at_the_ends(self, lots: int, trades: int) -> int:
        """Return how many of a part's lots must be able to trade at each end of its range."""
        return trades + 1 if self.share_at_the_ends is None else int(lots * self.share_at_the_ends)


# With one lot each, a minute's trades may be at any price; one more lot takes up the rounding. The remaining volume
# leaves room for a whole price unit even where steps of several sizes meet.
INTO_MINUTES: Final = Rule(2, 7, None)
# A block has at least twice the least volume of its minutes, and its average price stays near the middle of its range.
INTO_BLOCKS: Final = Rule(5, 500, 14 / 32)


class Series(NamedTuple):
    """Consecutive bars, as columns."""

    opens: array[int]
    highs: array[int]
    lows: array[int]
    closes: array[int]
    volumes: array[int]
    turnovers: array[int]

    def bar(self, index: int) -> Bar:
        """Return the bar at an index."""
        return Bar(
            self.opens[index],
            self.highs[index],
            self.lows[index],
            self.closes[index],
            self.volumes[index],
            self.turnovers[index],
        )

    @classmethod
    def joined(cls, parts: Iterable[Series]) -> Series:
        """Return the bars of consecutive series as one."""
        whole = cls(*(array("q") for _ in cls._fields))
        for part in parts:
            for column, more in zip(whole, part, strict=True):
                column.extend(more)
        return whole

    def merged(self, begin: int, end: int) -> Bar:
        """Merge the bars from ``begin`` to ``end`` (exclusive), at least one, into one."""
        return Bar(
            self.opens[begin],
            max(self.highs[begin:end]),
            min(self.lows[begin:end]),
            self.closes[end - 1],
            sum(self.volumes[begin:end]),
            sum(self.turnovers[begin:end]),
        )


class _Course(NamedTuple):
    """The prices of each part."""

    opens: list[int]
    highs: list[int]
    lows: list[int]
    closes: list[int]


class Whole(NamedTuple):
    """A bar to divide, with the grid of its prices and the shares in a board lot."""

    bar: Bar
    grid: PriceGrid
    lot: int


def subdivide(whole: Whole, trades: list[int], rule: Rule, draws: Sequence[float]) -> Series | None:
    """Divide a bar into one part for each number of trades, of which there must be at least three.

    Takes `DRAWS_PER_PART` draws for each part. Return None if the drawn course cannot be made to add up, for example
    because it has hardly been near its low.
    """
    bar, grid, lot = whole
    count = len(trades)
    steps, jitters, ups, downs, sizes = (draws[begin * count : (begin + 1) * count] for begin in range(DRAWS_PER_PART))
    course = _course(grid.between(bar.low, bar.high), bar, (steps, jitters, ups, downs))
    least = [rule.least_volume(number) for number in trades]
    weights = [number * (0.2 + size * size) for number, size in zip(trades, sizes, strict=True)]
    lots = _lots(bar.volume // lot, bar.turnover // lot, least, weights, course)
    ends = [rule.lots_at_the_ends(each, number) for each, number in zip(lots, trades, strict=True)]
    unit = grid.common_step(bar.low, bar.high)
    units = _units(bar.turnover // lot // unit, unit, lots, ends, course)
    if units is None:
        return None
    return Series(
        opens=array("q", course.opens),
        highs=array("q", course.highs),
        lows=array("q", course.lows),
        closes=array("q", course.closes),
        volumes=array("q", [each * lot for each in lots]),
        turnovers=array("q", [each * unit * lot for each in units]),
    )


def _course(levels: Sequence[int], bar: Bar, draws: tuple[Sequence[float], ...]) -> _Course:
    """Draw the prices: the closes walk from the bar's open to its close, and each part opens near the last close."""
    steps, jitters, ups, downs = draws
    top = len(levels) - 1
    points = walk(steps, levels.index(bar.open), levels.index(bar.close), top).points
    opens = [min(max(point + int(jitter * 3) - 1, 0), top) for point, jitter in zip(points, jitters, strict=False)]
    opens[0] = points[0]
    closes = points[1:]
    reach = _WICK * top / math.sqrt(len(steps))
    highs = [min(max(a, b) + int(reach * up**3), top) for a, b, up in zip(opens, closes, ups, strict=True)]
    lows = [max(min(a, b) - int(reach * down**3), 0) for a, b, down in zip(opens, closes, downs, strict=True)]
    for index, (high, low) in enumerate(zip(highs, lows, strict=True)):
        if high == low and high < top:
            highs[index] += 1
        elif high == low:
            lows[index] -= 1
    return _Course(*([levels[point] for point in column] for column in (opens, highs, lows, closes)))


def _lots(total: int, value: int, least: list[int], weights: list[float], course: _Course) -> list[int]:
    """Share out the volume so that the turnover is nearly right if each part trades at the middle of its range."""
    middles = [high + low for high, low in zip(course.highs, course.lows, strict=True)]
    free = total - sum(least)
    mean = (2 * value - sum(few * middle for few, middle in zip(least, middles, strict=True))) / free
    return [few + more for few, more in zip(least, share_out(free, lean(weights, middles, mean)), strict=True)]


def _units(total: int, unit: int, lots: list[int], ends: list[int], course: _Course) -> list[int] | None:
    """Share out the turnover, counted in lots times the price unit that divides all steps of the grid.

    Each part starts at the middle of its bounds, which leave its volume at the ends free to trade there. The parts then
    take up the remaining turnover in proportion to their distance from the bound; None if that is not enough.
    """
    parts = list(zip(lots, course.highs, course.lows, ends, strict=True))
    floors = [-((-number * low - end * (high - low)) // unit) for number, high, low, end in parts]
    ceilings = [(number * high - end * (high - low)) // unit for number, high, low, end in parts]
    units = [(floor + ceiling) // 2 for floor, ceiling in zip(floors, ceilings, strict=True)]
    rest = total - sum(units)
    bounds = ceilings if rest > 0 else floors
    room = [bound - each for bound, each in zip(bounds, units, strict=True)]
    if abs(rest) > abs(sum(room)):
        return None
    marks = [mark * rest // (sum(room) or 1) for mark in accumulate(room, initial=0)]
    return [each + end - begin for each, (begin, end) in zip(units, pairwise(marks), strict=True)]
