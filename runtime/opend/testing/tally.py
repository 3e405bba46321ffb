"""Count how often the faults of a proxy have happened.

Invariant: any thread may read or wait while the proxy's own thread counts.
"""

from __future__ import annotations

from collections import Counter
from threading import Condition
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opend.testing.faults import Fault

__all__ = ["Switch", "Tally"]


class Tally:
    """How often each fault has happened, by its name."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._counts: Counter[str] = Counter()

    def add(self, name: str) -> None:
        """Count one more occurrence of a fault."""
        with self._changed:
            self._counts[name] += 1
            self._changed.notify_all()

    def snapshot(self) -> Counter[str]:
        """Return a copy of the current counts."""
        with self._changed:
            return self._counts.copy()

    def wait(self, name: str, times: int, timeout: float) -> bool:
        """Wait until a fault has happened ``times`` times; return whether it has within ``timeout`` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self._counts[name] >= times, timeout)


class Switch:
    """A fault in force, with the number of times it may still happen, shared by all its connections."""

    def __init__(self, fault: Fault, tally: Tally) -> None:
        self.fault = fault
        self._tally = tally
        self._done = 0

    @property
    def available(self) -> bool:
        """Whether the fault may happen once more."""
        return self.fault.times is None or self._done < self.fault.times

    def take(self) -> bool:
        """Count one more occurrence if the fault may happen once more; return whether it may."""
        if not self.available:
            return False
        self._done += 1
        self._tally.add(self.fault.name)
        return True
