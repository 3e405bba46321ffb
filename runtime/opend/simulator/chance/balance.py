"""Share out a volume among prices so that the turnover comes out exactly.

Invariant: the shares add up to the total, to the unit.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["lean", "share_out"]


def share_out(total: int, weights: Sequence[float]) -> list[int]:
    """Divide an integer in proportion to weights; each share's rounding error is carried into the next."""
    whole = sum(weights) or 1.0
    # Divide the mark by the whole first: the total divided by tiny weights would be infinite.
    marks = [int(total * (mark / whole) + 0.5) for mark in accumulate(weights, initial=0.0)]
    marks[-1] = total
    return [end - begin for begin, end in pairwise(marks)]


def lean(weights: Sequence[float], prices: Sequence[int], mean: float) -> list[float]:
    """Return weights whose average price is ``mean``.

    The weights of prices above it are scaled by one factor, the others by another. If all prices lie on one side of
    ``mean``, the weights are returned unchanged.
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
