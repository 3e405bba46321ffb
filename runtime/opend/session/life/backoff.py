"""Compute the wait before the next attempt to connect.

Invariant: apart from their random share, waits never shrink while attempts fail one after the other.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.late import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["RECONNECT", "Backoff", "Reconnect"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconnect:
    """How a client reconnects after a loss."""

    first: float = 0.5
    """Seconds before the first attempt."""
    longest: float = 30.0
    """Longest wait in seconds."""
    factor: float = 2.0
    """Factor by which each wait is longer than the one before."""
    jitter: float = 0.2
    """Random share of each wait, from 0 to 1, lest all clients of a gateway reconnect at once."""
    attempts: int | None = None
    """Attempts that may fail in a row before the client gives up; None means that it never does."""

    def __post_init__(self) -> None:
        if not (isfinite(self.first) and self.first > 0):
            raise UsageError(f"first must be a positive number of seconds, not {self.first!r}")
        if not (isfinite(self.longest) and self.longest >= self.first):
            raise UsageError(f"longest must be at least first ({self.first!r}), not {self.longest!r}")
        if not (isfinite(self.factor) and self.factor >= 1):
            raise UsageError(f"factor must be at least 1, not {self.factor!r}")
        if not 0 <= self.jitter <= 1:
            raise UsageError(f"jitter must be from 0 to 1, not {self.jitter!r}")
        if self.attempts is not None and self.attempts < 1:
            raise UsageError(f"attempts must be at least 1, or None for no limit, not {self.attempts!r}")


RECONNECT: Final = Reconnect()
"""The default of every client."""


class Backoff:
    """The sequence of waits of one client."""

    def __init__(self, plan: Reconnect, draw: Callable[[], float]) -> None:
        self._plan = plan
        self._draw = draw
        self._base = plan.first
        self._last = 0.0

    def next_wait(self) -> float:
        """Return the next wait in seconds; the one after it grows by the factor, up to the longest."""
        self._last = self._base * (1 - self._plan.jitter * self._draw())
        self._base = min(self._base * self._plan.factor, self._plan.longest)
        return self._last

    def settle(self, lived: float) -> None:
        """Start again from the first wait if a connection lasted longer, in seconds, than the wait before it.

        A shorter one counts as a failed attempt, lest a gateway that accepts and hangs up be hammered.
        """
        if lived > self._last:
            self._base, self._last = self._plan.first, 0.0
