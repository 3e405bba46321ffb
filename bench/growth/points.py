"""Hold what was measured: the cost of an item for several numbers of items, and how fast the whole cost grows."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

__all__ = ["LINEAR", "Panel", "Point", "Series", "cost_of"]

LINEAR: Final = 1.1
"""The highest exponent that counts as linear: a tenth more allows for caches, which hold less of a larger whole."""
_STRETCH: Final = 4
_SAMPLES: Final = 5


@dataclass(frozen=True, slots=True)
class Point:
    """The number of items, and the processor time for each, in seconds."""

    count: int
    cost: float


@dataclass(frozen=True, slots=True)
class Series:
    """The points of one kind of work, with rising counts."""

    title: str
    points: tuple[Point, ...]

    @property
    def exponent(self) -> float:
        """The power of the number of items with which the whole cost grows over the last factor of four or more.

        1 is linear: each item costs the same, however many there are. 2 would be quadratic.
        """
        last = self.points[-1]
        first = next(point for point in reversed(self.points) if point.count * _STRETCH <= last.count)
        return 1 + math.log(last.cost / first.cost) / math.log(last.count / first.count)

    @property
    def is_linear(self) -> bool:
        """Whether the cost grows no faster than the number of items."""
        return self.exponent <= LINEAR


@dataclass(frozen=True, slots=True)
class Panel:
    """The series that share an axis, which says what is counted."""

    title: str
    axis: str
    series: tuple[Series, ...]


def cost_of(make: Callable[[], Callable[[], object]], count: int, *, least: int = 200) -> Point:
    """Measure work on ``count`` items; return the processor time of each.

    Args:
        make: Prepares the work, which is not timed, and returns it. Called for every sample.
        count: The number of items of a piece of work.
        least: The number of items over which a sample is taken, with several pieces of work if need be.
    """
    pieces = max(1, least // count)
    # The least, since other programs only ever make it more.
    return Point(count, min(_sample(make, pieces) for _ in range(_SAMPLES)) / count)


def _sample(make: Callable[[], Callable[[], object]], pieces: int) -> float:
    works: Sequence[Callable[[], object]] = [make() for _ in range(pieces)]
    began = time.process_time()
    for work in works:
        work()
    # The clock may not have moved for the smallest works.
    return max(time.process_time() - began, 1e-9) / pieces
