"""Draw random walks with a given start, end and range.

Invariant: a walk starts and ends at the given points, touches 0 and the top in between, and never crosses either.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Walk", "walk"]


class Walk(NamedTuple):
    """The points of a walk, and the indices at which it touches its bounds."""

    points: list[int]
    highest: int
    """The index of a point at the top; neither the first nor the last."""
    lowest: int
    """The index of a point at 0; neither the first nor the last."""


def walk(draws: Sequence[float], start: int, end: int, top: int) -> Walk:
    """Return a walk between 0 and ``top`` with one step for each draw (uniform in 0 to 1; at least three).

    A random bridge is scaled so that its highest and lowest points lie at ``top`` and 0. The legs before the first and
    after the last of these two are tilted to begin at ``start`` and finish at ``end``, and reflected at the bounds.
    """
    count = len(draws)
    noise = list(accumulate([draw - 0.5 for draw in draws], initial=0.0))
    drift = noise[-1] / count
    noise = [height - drift * index for index, height in enumerate(noise)]
    inner = noise[1:-1]
    bottom = min(inner)
    scale = top / ((max(inner) - bottom) or 1.0)
    course = [scale * (height - bottom) for height in noise]
    # Take the first highest and the last lowest point, so that the two differ even if all points are equal.
    highest, lowest = 1 + inner.index(max(inner)), len(inner) - inner[::-1].index(bottom)
    first, last = min(highest, lowest), max(highest, lowest)
    lift = (start - course[0]) / first
    course[:first] = [height + lift * (first - index) for index, height in enumerate(course[:first])]
    lift = (end - course[-1]) / (count - last)
    course[last + 1 :] = [height + lift * index for index, height in enumerate(course[last + 1 :], 1)]
    points = [min(int(abs(top - abs(top - height)) + 0.5), top) for height in course]
    points[0], points[-1], points[highest], points[lowest] = start, end, top, 0
    return Walk(points, highest, lowest)
