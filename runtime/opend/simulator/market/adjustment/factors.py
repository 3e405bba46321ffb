"""Turn a price as traded into an adjusted one.

Invariant: adjusting forward leaves the latest prices as they are, backward the first ones. An adjusted price is that of
Qot_RequestRehab's factors, applied action by action and rounded once.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend_proto.qot_common import RehabType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from opend.simulator.market.adjustment.actions import Action

__all__ = ["Factors", "Line", "backward", "forward"]


class Line(NamedTuple):
    """An adjustment: the price times ``a`` plus ``b``."""

    a: float = 1.0
    b: float = 0.0
    """In the security's currency."""

    def then(self, later: Line) -> Line:
        """Return the adjustment that applies this one and then another."""
        return Line(later.a * self.a, later.a * self.b + later.b)

    def adjusted(self, units: int) -> int:
        """Return an adjusted price; both are in thousandths of the currency."""
        return round(self.a * units + self.b * PRICE_UNITS)


class Factors:
    """The adjustments of one security's prices, by day.

    Args:
        actions: Its actions so far, oldest first.
        rehab_type: FORWARD or BACKWARD.
    """

    def __init__(self, actions: Sequence[Action], rehab_type: RehabType) -> None:
        self._days = [action.day for action in actions]
        if rehab_type == RehabType.FORWARD:
            # A price precedes the actions whose ex-dates come after it; the earliest of them is applied first.
            self._lines = list(_chained(forward(action) for action in reversed(actions)))[::-1]
        else:
            self._lines = list(_chained(backward(action) for action in actions))

    def of(self, day: date) -> Line:
        """Return the adjustment of the prices of a day."""
        return self._lines[bisect_right(self._days, day)]


def forward(action: Action) -> Line:
    """Return the factors that make a price from before an action comparable with those after it."""
    return Line(1 / action.split, 0.0 - action.dividend)  # A dividend of 0 gives 0, not -0.


def backward(action: Action) -> Line:
    """Return the factors that make a price from after an action comparable with those before it."""
    return Line(float(action.split), action.dividend)


def _chained(lines: Iterable[Line]) -> Iterable[Line]:
    """Yield no adjustment, the first, the second and then the first, and so on."""
    chain = Line()
    yield chain
    for line in lines:
        chain = line.then(chain)
        yield chain
