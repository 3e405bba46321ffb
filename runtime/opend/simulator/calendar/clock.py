"""Give the synthetic market its time: the machine's clock, a faster or slower one, and one that a test moves by hand.

Invariant: a clock returns seconds since 1970 UTC and never runs backwards.
"""

from __future__ import annotations

import math
import time
from threading import Lock
from typing import Final, Protocol

__all__ = ["Clock", "ManualClock", "SpeedClock", "SystemClock"]

# Monday 2 June 2025, 10:30 in Hong Kong: an ordinary trading hour, so that examples read naturally.
_MANUAL_START: Final = 1_748_831_400.0


class Clock(Protocol):
    """An object that returns the time of the market."""

    def now(self) -> float:
        """Return the time, in seconds since 1970 UTC."""
        ...


class SystemClock:
    """The machine's clock; after a step backwards (NTP, a changed date) it stands still until real time catches up."""

    def __init__(self) -> None:
        self._latest = 0.0

    def now(self) -> float:
        self._latest = max(self._latest, time.time())
        return self._latest


class SpeedClock:
    """A clock that runs faster or slower than real time, from the moment it is made.

    Args:
        speed: Seconds of the market in a real second; raises ValueError unless it is a positive number.
        start: The first time shown, in seconds since 1970 UTC; by default the machine's time.
    """

    def __init__(self, speed: float, start: float | None = None) -> None:
        if not (math.isfinite(speed) and speed > 0):
            raise ValueError(f"the speed of a clock must be a positive number, not {speed}")
        self.speed = speed
        self._start = time.time() if start is None else start
        self._began = time.monotonic()

    def now(self) -> float:
        return self._start + (time.monotonic() - self._began) * self.speed


class ManualClock:
    """A clock that stands still until `advance` or `set` moves it; any thread may do so."""

    def __init__(self, start: float = _MANUAL_START) -> None:
        self._lock = Lock()
        self._now = start

    def now(self) -> float:
        return self._now

    def advance(self, seconds: float) -> float:
        """Move the clock forward by `seconds` (0 or more, else ValueError) and return the new time."""
        if not seconds >= 0:
            raise ValueError(f"a clock cannot be advanced by {seconds} seconds: time does not run backwards")
        with self._lock:
            self._now += seconds
            return self._now

    def set(self, to: float) -> float:
        """Move the clock forward to an instant (seconds since 1970 UTC) and return it; ValueError if that is past."""
        with self._lock:
            if not to >= self._now:
                raise ValueError(f"a clock cannot be set from {self._now} to {to}: time does not run backwards")
            self._now = to
            return to
