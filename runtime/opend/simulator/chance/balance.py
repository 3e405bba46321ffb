"""Shares out a volume among prices so that the turnover comes out exactly.

Invariant: what is shared out adds up to what there was, to the unit.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["lean", "share_out"]


def share_out(total: int, weights: Sequence[float]) -> list[int]:
    """Divide a whole number in proportion to weights; what rounding takes from one goes to the next."""
    whole = sum(weights) or 1.0
    # A part of the whole first: the total divided by tiny weights would be infinite.
    marks = [int(total * (mark / whole) + 0.5) for mark in accumulate(weights, initial=0.0)]
    marks[-1] = total
    return [end - begin for begin, end in pairwise(marks)]


def lean(weights: Sequence[float], prices: Sequence[int], mean: float) -> list[float]:
    """Weights whose average price is ``mean``: all above it are scaled by one factor, all below by another.

    They stay as they are where all prices lie on one side.
    """
    above = below = above_moment = below_moment = 0.0
    for weight, price in zip(weights, prices, strict=True):
        if price > mean:
            above += weight
            above_moment += weight * (price - mean)
        else:
            below += weight
            below_moment += weight * (mean - price)
    if not above_moment or not below_moment:
        return list(weights)
    return [
        weight * (below_moment if price > mean else above_moment) for weight, price in zip(weights, prices, strict=True)
    ]
