"""Follow how fast a hub's counts grow, and how late its event loop is.

Invariant: a fixed number of samples is kept, whatever happens.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Rates"]

_STEP: Final = 1.0
_SAMPLES: Final = 11
"""Those of the last ten seconds."""


class _Sample(NamedTuple):
    at: float
    counts: Mapping[str, int]
    late: float


class Rates:
    """The growth of counts over the last ten seconds."""

    def __init__(self, read: Callable[[], Mapping[str, int]]) -> None:
        """Set up without a sample; ``read`` returns the counts, which only grow."""
        self._read = read
        self._samples: deque[_Sample] = deque(maxlen=_SAMPLES)

    def sample(self, now: float, late: float = 0.0) -> None:
        """Take a sample.

        Args:
            now: The time in seconds.
            late: How many seconds later than planned it is taken.
        """
        self._samples.append(_Sample(now, dict(self._read()), max(0.0, late)))

    async def run(self) -> None:
        """Take a sample each second until cancelled."""
        now = asyncio.get_running_loop().time
        late = 0.0
        while True:
            self.sample(now(), late)
            due = now() + _STEP
            await asyncio.sleep(_STEP)
            late = now() - due

    @property
    def late(self) -> float:
        """By how many seconds the event loop was late at most in the last ten; a busy hub is late by more."""
        return max((sample.late for sample in self._samples), default=0.0)

    def per_second(self) -> dict[str, float]:
        """Return by how much each count grew a second; empty before there are two samples."""
        if len(self._samples) < 2:
            return {}
        first, last = self._samples[0], self._samples[-1]
        seconds = last.at - first.at
        return {name: (count - first.counts.get(name, 0)) / seconds for name, count in last.counts.items()}
