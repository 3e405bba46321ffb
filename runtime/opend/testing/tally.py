"""Counts what the faults of a proxy have done.

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
    """How often each fault was done, by its name."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._counts: Counter[str] = Counter()

    def add(self, name: str) -> None:
        """Count one more."""
        with self._changed:
            self._counts[name] += 1
            self._changed.notify_all()

    def snapshot(self) -> Counter[str]:
        """Return the counts as they are now."""
        with self._changed:
            return self._counts.copy()

    def wait(self, name: str, times: int, timeout: float) -> bool:
        """Wait until a fault was done so often; say whether it was, in time."""
        with self._changed:
            return self._changed.wait_for(lambda: self._counts[name] >= times, timeout)


class Switch:
    """A fault that is switched on, with what it may still do: shared by all connections it is in force on."""

    def __init__(self, fault: Fault, tally: Tally) -> None:
        self.fault = fault
        self._tally = tally
        self._done = 0

    @property
    def available(self) -> bool:
        """Whether the fault may be done once more."""
        return self.fault.times is None or self._done < self.fault.times

    def take(self) -> bool:
        """Count the fault as done, if it may be done once more."""
        if not self.available:
            return False
        self._done += 1
        self._tally.add(self.fault.name)
        return True
