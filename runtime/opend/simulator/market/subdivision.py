"""Divides a bar into shorter ones that add up to it.

Invariant: the first open, the last close, the highest high, the lowest low, and the sums of volume and turnover are the
bar's, exactly; all prices lie on the grid. Each part has room: two prices at least, and enough volume that it can be
divided in turn, down to single trades.
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
    from collections.abc import Sequence

    from opend.simulator.calendar.exchanges import PriceGrid

__all__ = ["DRAWS_PER_PART", "INTO_BLOCKS", "INTO_MINUTES", "Rule", "Series", "Whole", "subdivide"]

DRAWS_PER_PART: Final = 5
_WICK: Final = 0.75


class Rule(NamedTuple):
    """How much room each part keeps, so that it can be divided in turn; all in board lots."""

    least_per_trade: int
    least: int
    """The least volume of a part: so much for each of its trades, and so much more."""
    share_at_the_ends: float | None
    """What share of it must be able to trade at the high, and as much at the low; None is a lot a trade, and one."""

    def least_volume(self, trades: int) -> int:
        """The least volume of a part of so many trades."""
        return self.least_per_trade * trades + self.least

    def lots_at_the_ends(self, lots: int, trades: int) -> int:
        """Of so many lots in so many trades, how many must be able to trade at either end."""
        return trades + 1 if self.share_at_the_ends is None else int(lots * self.share_at_the_ends)


# A minute's trades may be at any price with a lot each, and one more takes up what rounding leaves; the rest leaves
# room for a whole price unit even where steps of several sizes meet.
INTO_MINUTES: Final = Rule(2, 7, None)
# A block has twice what its minutes have at the least, and its average stays near the middle of its prices.
INTO_BLOCKS: Final = Rule(5, 500, 14 / 32)


class Series(NamedTuple):
    """Bars that follow one another, as columns."""

    opens: array[int]
    highs: array[int]
    lows: array[int]
    closes: array[int]
    volumes: array[int]
    turnovers: array[int]

    def bar(self, index: int) -> Bar:
        """One of them."""
        return Bar(
            self.opens[index],
            self.highs[index],
            self.lows[index],
            self.closes[index],
            self.volumes[index],
            self.turnovers[index],
        )

    def merged(self, begin: int, end: int) -> Bar:
        """Those from one up to, but without, another, as one; there must be any."""
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
    """What is divided, and on what terms."""

    bar: Bar
    grid: PriceGrid
    lot: int


def subdivide(whole: Whole, trades: list[int], rule: Rule, draws: Sequence[float]) -> Series | None:
    """As many bars as there are numbers of trades; takes five draws for each, and there must be three at least.

    None if the draws make a course that cannot be made to add up: one, say, that has hardly been near its low.
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
    """The closes walk from the bar's open to its close; each part opens near the close of the one before."""
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
    """Share out the volume so that the turnover nearly comes out, were each part's average half way up its prices."""
    middles = [high + low for high, low in zip(course.highs, course.lows, strict=True)]
    free = total - sum(least)
    mean = (2 * value - sum(few * middle for few, middle in zip(least, middles, strict=True))) / free
    return [few + more for few, more in zip(least, share_out(free, lean(weights, middles, mean)), strict=True)]


def _units(total: int, unit: int, lots: list[int], ends: list[int], course: _Course) -> list[int] | None:
    """Share out the turnover, counted in the price unit that all steps of the grid divide, by lots.

    Within the bounds that the room at the ends sets, the parts take up in proportion what the volumes have left over.
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
