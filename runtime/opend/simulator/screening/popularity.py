"""Draw how much a share is traded, searched for and written about, as scores.

Invariant: a score lies from 0 to 10 million (inferred from the documented example, 9,999,995), and of two shares of a
market the one with the larger turnover has the larger score of trading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from weakref import WeakKeyDictionary

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.chance.noise import uniforms

if TYPE_CHECKING:
    from opend.simulator.screening.scene import Share

__all__ = ["Heat", "heat"]

_MOST: Final = 1e7
_MIDDLE: Final = 2e9
"""The turnover, in the share's currency, that has half of the highest score."""


class Heat(NamedTuple):
    """The scores of a share on a day."""

    trade: float
    search: float
    news: float

    @property
    def average(self) -> float:
        """The mean of all three."""
        return sum(self) / len(self)


# A ranking reads the same scores for what it sorts by, tests and shows; they last as long as their scene.
_drawn: WeakKeyDictionary[Share, dict[int, Heat]] = WeakKeyDictionary()


def heat(share: Share, ago: int = 0) -> Heat:
    """Return the scores of the last day with trades, or of an earlier one.

    Shares that move a lot are searched for more, and what is searched for is written about.
    """
    drawn = _drawn.setdefault(share, {})
    if ago not in drawn:
        drawn[ago] = _draw(share, ago)
    return drawn[ago]


def _draw(share: Share, ago: int) -> Heat:
    bar, position = share.day(ago), share.session(ago).position
    turnover, move = bar.turnover / PRICE_UNITS, abs(share.change(1, ago)) / 100
    traded = turnover / (turnover + _MIDDLE)
    curious, talked = uniforms(f"{share.scene.market.seed}|{share.listing.text}|heat|{position}", 2)
    search = min(1.0, traded * (0.6 + 0.4 * curious) + 2 * move)
    return Heat(round(traded * _MOST), round(search * _MOST), round(search * (0.3 + 0.7 * talked) * _MOST))
