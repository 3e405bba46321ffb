"""Estimate the odds of a shape: how often the price went on as the shape says.

Invariant: the odds lie above 0 and below 100 percent, and a shape that a share has never shown before has even odds.

Inferred: they are those of a rise after a bullish shape and of a fall after a bearish one, five candlesticks later,
counted among the share's last 200 candlesticks, with one case of each kind added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.screening.featured.shapes import BARS, shape_selected

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PAST", "odds_of"]

PAST: Final = 200
"""Candlesticks in which shapes are looked for."""
_AHEAD: Final = 5
_BEARISH: Final = 1000


def odds_of(kind: int, closes: Sequence[float]) -> float:
    """Return the odds of a type of shape, in percent, from the closes of some candlesticks, oldest first."""
    rises = kind < _BEARISH
    cases = kept = 0
    for end in range(BARS, len(closes) - _AHEAD + 1):
        found = shape_selected(closes[end - BARS : end])
        if found is None or (found < _BEARISH) != rises:
            continue
        cases += 1
        kept += (closes[end - 1 + _AHEAD] > closes[end - 1]) == rises
    return 100 * (kept + 1) / (cases + 2)
