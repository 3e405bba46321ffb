"""Define how long tests wait for an event that must happen, and for one that must not.

Invariant: no test fails because the machine is slow; the only upper bound on real time is its own time-out, of 120 s,
or of 360 s under load.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, sleep
from typing import Final

__all__ = ["BEYOND", "PATIENCE", "until"]

PATIENCE: Final = 60.0
"""Seconds to wait for an event that must come, at once if the machine is quiet."""
BEYOND: Final = 600.0
"""Seconds, longer than any test: a wait that should not happen fails by the test's own time-out."""
_PAUSE: Final = 0.005


def until(condition: Callable[[], object]) -> None:
    """Wait on this thread for a condition of which no event tells."""
    deadline = monotonic() + PATIENCE
    while not condition():
        assert monotonic() < deadline, "it did not happen in time"
        sleep(_PAUSE)
