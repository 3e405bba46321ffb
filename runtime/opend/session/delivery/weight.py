"""Derive the bytes that wait in a reader's queue from its length alone, so that taking an item needs no accounting.

Invariant: only long bodies are counted, since the number of short ones is bounded; only the delivering thread changes
this state.
"""

from __future__ import annotations

from collections import deque

from opend.session.backpressure import QUEUE_BYTES

__all__ = ["Weight"]


class Weight:
    """The sizes of a queue's long payloads, by their position among all payloads delivered to it."""

    def __init__(self) -> None:
        self.limit = QUEUE_BYTES
        self._delivered = 0
        self._lost = 0
        self._is_fresh = False
        self._long: deque[tuple[int, int]] = deque()
        self._bytes = 0

    def __bool__(self) -> bool:
        """Return whether the queue held a long payload when last checked; safe in any thread."""
        return bool(self._long)

    def add(self, size: int) -> None:
        """Record a long payload of ``size`` bytes that is about to be delivered."""
        self._delivered += 1
        self._long.append((self._delivered, size))
        self._bytes += size
        self._is_fresh = True

    def count(self, payloads: int) -> None:
        """Record short payloads that were delivered."""
        self._delivered += payloads - self._lost
        self._lost = 0

    def settle(self) -> None:
        """Record that the long payload was delivered."""
        self._is_fresh = False

    def lose(self) -> None:
        """Record that the payload being delivered was not put into the queue."""
        if not self._is_fresh:
            self._lost += 1
        elif self._long:
            self._delivered -= 1
            self._bytes -= self._long.pop()[1]

    def waiting(self, backlog: int) -> int:
        """Return the bytes of the long payloads among the newest ``backlog`` payloads."""
        gone = self._delivered - backlog
        while self._long and self._long[0][0] <= gone:
            self._bytes -= self._long.popleft()[1]
        return self._bytes

    def surplus(self, backlog: int) -> int:
        """Return how many of the oldest of ``backlog`` payloads to drop so that the rest fits the byte limit."""
        excess = self.waiting(backlog) - self.limit
        going = 0
        for place, size in self._long:
            if excess <= 0:
                break
            going = place - (self._delivered - backlog)
            excess -= size
        return min(going, backlog)
