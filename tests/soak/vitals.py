"""Measure the resources of a process at each calm, and check that they do not grow.

Invariant: a sample is taken when all clients are connected and idle, so two samples of a healthy run differ only by
chance; the median of the first tenth after warming up is compared with that of the last tenth.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import active_count
from typing import Final, NamedTuple

__all__ = ["Sample", "Trend", "sample", "trends"]

_OURS: Final = ("opend.", "opend_proto", "asyncio", "threading", "_asyncio", "_thread", "socket", "websockets")
_NOT_OURS: Final = ("opend.simulator", "opend.testing", "opend.relay")
"""Peers of the clients."""
_PAGE: Final = 4096
_HEAP_FIELDS: Final = (
    *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
    *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
)
_ENOUGH: Final = 20
_SLOW: Final = ("all_objects", "blocks", "heap", "resident")
"""What is judged from `_ENOUGH` samples on: at first caches fill, and each large reply is the largest so far."""


class Sample(NamedTuple):
    """One measurement."""

    descriptors: int
    threads: int
    tasks: int
    objects: int
    """Of our classes, and of those of asyncio, threading, socket and websockets."""
    all_objects: int
    blocks: int
    """Blocks of memory that Python holds for any objects, texts and bytes included."""
    heap: int
    """KiB in use by the C library's heap, for large objects and extensions; 0 where it does not report them."""
    resident: int
    """KiB of memory that the system has given, in use or not."""
    kinds: Counter[str]
    """All objects by their class; empty in most samples of a series."""


class Bound(NamedTuple):
    """The growth that a measure may have."""

    share: float
    absolute: int
    reason: str


_BOUNDS: Final[dict[str, Bound]] = {
    "descriptors": Bound(0, 12, "a proxy may hold the two ends of a connection that its client has given up already"),
    "threads": Bound(0, 4, "a thread that waits for a name, or tries an address, ends a moment after its client"),
    "tasks": Bound(0, 8, "closing a connection takes a moment"),
    "objects": Bound(0.02, 1_000, "the ticks of some pushes may wait at one time and not at another"),
    "all_objects": Bound(0.05, 4_000, "as above, and what Python and the simulator's market keep in bounded caches"),
    "blocks": Bound(0.03, 15_000, "as above"),
    "heap": Bound(0.1, 4 * 1024, "as above"),
    "resident": Bound(0.5, 64 * 1024, "one object that lives keeps an arena of a MiB in which thousands have died"),
}


@dataclass(frozen=True)
class Trend:
    """A measure at the beginning and at the end."""

    name: str
    first: float
    last: float
    bound: float
    reason: str
    """The reason why it may grow by that much."""

    @property
    def is_flat(self) -> bool:
        """Return whether the measure has grown by no more than its bound."""
        return self.last <= self.bound


def sample(tasks: int) -> Sample:
    """Measure this process, after unreachable objects and free memory have been released."""
    gc.collect()
    objects = gc.get_objects()
    # Interned, so that the names kept by each sample do not themselves add up.
    kinds = Counter(sys.intern(f"{type(each).__module__}.{type(each).__qualname__}") for each in objects)
    ours = sum(number for kind, number in kinds.items() if kind.startswith(_OURS) and not kind.startswith(_NOT_OURS))
    blocks = sys.getallocatedblocks()
    return Sample(_descriptors(), active_count(), tasks, ours, len(objects), blocks, _heap(), _resident(), kinds)


def forget_kinds(samples: Sequence[Sample]) -> None:
    """Keep the kinds of few samples (the 1st, 2nd, 4th, 8th …, and the last), so that they do not themselves grow."""
    number = len(samples) - 1
    if number & (number - 1):
        samples[number - 1].kinds.clear()


def growth(samples: Sequence[Sample]) -> str:
    """Return the kinds that have grown most up to the last sample, from an earlier one whose kinds are still kept."""
    earlier = [each.kinds for each in samples[: len(samples) // 2 + 1] if each.kinds]
    grown = samples[-1].kinds - (earlier or [samples[-1].kinds])[-1]
    return ", ".join(f"{kind} by {number}" for kind, number in grown.most_common(8))


def trends(samples: Sequence[Sample]) -> list[Trend]:
    """Compare the beginning and the end, leaving out the first tenth for warming up."""
    tenth = max(1, len(samples) // 10)
    warm = samples[tenth:] or samples
    judged = [name for name in _BOUNDS if name not in _SLOW or len(samples) >= _ENOUGH]
    return [_trend(name, warm[:tenth], warm[-tenth:]) for name in judged]


def _trend(name: str, begin: Sequence[Sample], end: Sequence[Sample]) -> Trend:
    first, last = (median(getattr(each, name) for each in part) for part in (begin, end))
    bound = _BOUNDS[name]
    return Trend(name, first, last, first * (1 + bound.share) + bound.absolute, bound.reason)


def _descriptors() -> int:
    place = Path("/proc/self/fd")
    return len(list(place.iterdir())) if place.exists() else 0


class _HeapUse(ctypes.Structure):
    """The figures of glibc about its heaps."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in _HEAP_FIELDS)
    hblkhd: int
    uordblks: int


def _heap() -> int:
    library = ctypes.CDLL(None)
    if not hasattr(library, "mallinfo2"):
        return 0
    library.mallinfo2.restype = _HeapUse
    use: _HeapUse = library.mallinfo2()
    return (use.uordblks + use.hblkhd) // 1024


def _resident() -> int:
    place = Path("/proc/self/statm")
    return int(place.read_text("ascii").split()[1]) * _PAGE // 1024 if place.exists() else 0
