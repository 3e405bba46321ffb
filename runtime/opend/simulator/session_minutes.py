"""The minutes of a session, made to add up to its bar.

Invariant: the first open, the last close, the highest high, the lowest low, and the sums of volume and turnover are the
bar's, exactly; all prices lie on the grid. Every minute has room: two prices at least, and enough volume that its own
trades can be made to add up in turn.
"""

from __future__ import annotations

import math
from array import array
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.balance import lean, share_out
from opend.simulator.bars import Bar
from opend.simulator.walk import walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.simulator.exchanges import PriceGrid

__all__ = ["DRAWS_PER_MINUTE", "LEAST_LOTS", "SessionMinutes", "draw_session"]

DRAWS_PER_MINUTE: Final = 5
LEAST_LOTS: Final = 3
"""Board lots that a minute has for each of its trades, at the least."""
_WICK: Final = 1.5


class SessionMinutes(NamedTuple):
    """The minutes of a session, as columns: prices and turnover in thousandths, volume in shares."""

    opens: array[int]
    highs: array[int]
    lows: array[int]
    closes: array[int]
    volumes: array[int]
    turnovers: array[int]
    trades: array[int]

    def bar(self, index: int) -> Bar:
        """One minute."""
        return Bar(
            self.opens[index],
            self.highs[index],
            self.lows[index],
            self.closes[index],
            self.volumes[index],
            self.turnovers[index],
        )

    def merged(self, begin: int, end: int) -> Bar | None:
        """The minutes from one up to, but without, another, as one bar; None for none."""
        if begin >= end:
            return None
        return Bar(
            self.opens[begin],
            max(self.highs[begin:end]),
            min(self.lows[begin:end]),
            self.closes[end - 1],
            sum(self.volumes[begin:end]),
            sum(self.turnovers[begin:end]),
        )


def draw_session(bar: Bar, trades: list[int], grid: PriceGrid, lot: int, draws: Sequence[float]) -> SessionMinutes:
    """The minutes that come to ``bar``, with so many trades each; takes five draws for each minute."""
    count = len(trades)
    steps, jitters, ups, downs, sizes = (draws[begin * count : (begin + 1) * count] for begin in range(5))
    course = _course(grid.between(bar.low, bar.high), bar, steps, jitters, (ups, downs))
    unit = grid.common_step(bar.low, bar.high)
    lots = _lots(bar, lot, trades, course, sizes)
    units = _units(bar.turnover // lot // unit, unit, lots, trades, course)
    return SessionMinutes(
        opens=array("q", course.opens),
        highs=array("q", course.highs),
        lows=array("q", course.lows),
        closes=array("q", course.closes),
        volumes=array("q", [each * lot for each in lots]),
        turnovers=array("q", [each * unit * lot for each in units]),
        trades=array("q", trades),
    )


class _Course(NamedTuple):
    """The prices of each minute."""

    opens: list[int]
    highs: list[int]
    lows: list[int]
    closes: list[int]


def _course(
    levels: Sequence[int],
    bar: Bar,
    steps: Sequence[float],
    jitters: Sequence[float],
    wicks: tuple[Sequence[float], Sequence[float]],
) -> _Course:
    """The closes walk from the session's open to its close; each minute opens near the last one's close."""
    top = len(levels) - 1
    points = walk(steps, levels.index(bar.open), levels.index(bar.close), top).points
    opens = [min(max(point + int(jitter * 3) - 1, 0), top) for point, jitter in zip(points, jitters, strict=False)]
    opens[0] = points[0]
    closes = points[1:]
    reach = _WICK * top / math.sqrt(len(steps))
    ups, downs = wicks
    highs = [min(max(a, b) + int(reach * up**3), top) for a, b, up in zip(opens, closes, ups, strict=True)]
    lows = [max(min(a, b) - int(reach * down**3), 0) for a, b, down in zip(opens, closes, downs, strict=True)]
    for index, (high, low) in enumerate(zip(highs, lows, strict=True)):
        if high == low and high < top:
            highs[index] += 1
        elif high == low:
            lows[index] -= 1
    return _Course(*([levels[point] for point in column] for column in (opens, highs, lows, closes)))


def _lots(bar: Bar, lot: int, trades: list[int], course: _Course, sizes: Sequence[float]) -> list[int]:
    """Share out the volume so that the turnover nearly comes out, were each minute's average half way up its prices."""
    least = [LEAST_LOTS * count for count in trades]
    middles = [high + low for high, low in zip(course.highs, course.lows, strict=True)]
    free = bar.volume // lot - sum(least)
    mean = (2 * bar.turnover // lot - sum(few * middle for few, middle in zip(least, middles, strict=True))) / free
    weights = [count * (0.2 + size * size) for count, size in zip(trades, sizes, strict=True)]
    return [few + more for few, more in zip(least, share_out(free, lean(weights, middles, mean)), strict=True)]


def _units(total: int, unit: int, lots: list[int], trades: list[int], course: _Course) -> list[int]:
    """Share out the turnover, in the price unit that all steps of the grid divide, by lots.

    A minute's turnover must leave its trades the freedom to be at any price, which a lot of each can use up, and one
    more. Within these bounds the minutes take up in proportion what the volumes have left over.
    """
    minutes = list(zip(lots, course.highs, course.lows, trades, strict=True))
    floors = [-((-lots * low - (count + 1) * (high - low)) // unit) for lots, high, low, count in minutes]
    ceilings = [(lots * high - (count + 1) * (high - low)) // unit for lots, high, low, count in minutes]
    units = [(floor + ceiling) // 2 for floor, ceiling in zip(floors, ceilings, strict=True)]
    rest = total - sum(units)
    bounds = ceilings if rest > 0 else floors
    room = [bound - each for bound, each in zip(bounds, units, strict=True)]
    if abs(rest) > abs(sum(room)):
        raise AssertionError(f"a session cannot be made to add up: {rest} units over, and room for {sum(room)}")
    marks = [mark * rest // (sum(room) or 1) for mark in accumulate(room, initial=0)]
    return [each + end - begin for each, (begin, end) in zip(units, pairwise(marks), strict=True)]
