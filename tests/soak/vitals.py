"""What a process holds, measured again and again in calm, and whether it stays the same.

Invariant: a sample is taken when all clients are connected and idle, so two samples of a healthy run differ by chance
alone; what is compared is the median of the first tenth after warming up and that of the last.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import active_count
from typing import Final, NamedTuple

__all__ = ["Sample", "Trend", "sample", "trends"]

_OURS: Final = ("opend.", "opend_proto", "asyncio", "threading", "_asyncio", "_thread", "socket", "websockets")
_PAGE: Final = 4096


class Sample(NamedTuple):
    """One measurement."""

    descriptors: int
    threads: int
    tasks: int
    objects: int
    """Of our classes, and of those of asyncio, threading, socket and websockets."""
    all_objects: int
    resident: int
    """KiB of memory."""


class Bound(NamedTuple):
    """How much a measure may grow."""

    share: float
    absolute: int
    reason: str


_BOUNDS: Final[dict[str, Bound]] = {
    "descriptors": Bound(0, 12, "a proxy may hold the two ends of a connection that its client has given up already"),
    "threads": Bound(0, 4, "a thread that waits for a name, or tries an address, ends a moment after its client"),
    "tasks": Bound(0, 8, "the last chance of a connection that is closed already"),
    "objects": Bound(0.05, 4_000, "a window of 1,000 ticks may wait at one time and not at another"),
    "all_objects": Bound(0.05, 6_000, "as above, and what Python and the simulator's market keep in bounded caches"),
    "resident": Bound(0.15, 24 * 1024, "the allocator keeps what the largest hostile reply has needed, once"),
}


@dataclass(frozen=True)
class Trend:
    """A measure at the beginning and at the end."""

    name: str
    first: float
    last: float
    bound: float

    @property
    def is_flat(self) -> bool:
        """Whether it has not grown by more than it may."""
        return self.last <= self.bound


def sample(tasks: int) -> Sample:
    """Measure this process."""
    gc.collect()
    objects = gc.get_objects()
    ours = sum(str(type(each).__module__).startswith(_OURS) for each in objects)
    return Sample(_descriptors(), active_count(), tasks, ours, len(objects), _resident())


def trends(samples: Sequence[Sample]) -> list[Trend]:
    """Compare the beginning and the end, the first tenth being left out for warming up."""
    tenth = max(1, len(samples) // 10)
    warm = samples[tenth:] or samples
    return [_trend(name, warm[:tenth], warm[-tenth:]) for name in Sample._fields]


def reason(name: str) -> str:
    """Return why a measure may grow by what it may."""
    return _BOUNDS[name].reason


def _trend(name: str, begin: Sequence[Sample], end: Sequence[Sample]) -> Trend:
    first, last = (median(getattr(each, name) for each in part) for part in (begin, end))
    bound = _BOUNDS[name]
    return Trend(name, first, last, first * (1 + bound.share) + bound.absolute)


def _descriptors() -> int:
    place = Path("/proc/self/fd")
    return len(list(place.iterdir())) if place.exists() else 0


def _resident() -> int:
    place = Path("/proc/self/statm")
    return int(place.read_text("ascii").split()[1]) * _PAGE // 1024 if place.exists() else 0
