"""Random walks that end where they must and go exactly as far as they must.

Invariant: a walk starts and ends at the given points, touches 0 and the top in between, and leaves neither behind.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Walk", "walk"]


class Walk(NamedTuple):
    """The points of a walk, and where it touches its bounds."""

    points: list[int]
    highest: int
    """The index of a point at the top; neither the first nor the last."""
    lowest: int
    """The index of a point at 0, likewise."""


def walk(draws: Sequence[float], start: int, end: int, top: int) -> Walk:
    """A walk of one step for each draw (uniform in 0 to 1; at least three), between 0 and ``top``.

    The highest and lowest points of a bridge of random steps become those of the walk; the first and the last leg are
    tilted so as to begin and to end right, and turned back where they would cross a bound.
    """
    count = len(draws)
    noise = list(accumulate([draw - 0.5 for draw in draws], initial=0.0))
    drift = noise[-1] / count
    noise = [height - drift * index for index, height in enumerate(noise)]
    inner = noise[1:-1]
    bottom = min(inner)
    scale = top / ((max(inner) - bottom) or 1.0)
    course = [scale * (height - bottom) for height in noise]
    # The first of the highest and the last of the lowest, so that they differ even where all are the same.
    highest, lowest = 1 + inner.index(max(inner)), len(inner) - inner[::-1].index(bottom)
    first, last = min(highest, lowest), max(highest, lowest)
    lift = (start - course[0]) / first
    course[:first] = [height + lift * (first - index) for index, height in enumerate(course[:first])]
    lift = (end - course[-1]) / (count - last)
    course[last + 1 :] = [height + lift * index for index, height in enumerate(course[last + 1 :], 1)]
    points = [min(int(abs(top - abs(top - height)) + 0.5), top) for height in course]
    points[0], points[-1], points[highest], points[lowest] = start, end, top, 0
    return Walk(points, highest, lowest)
