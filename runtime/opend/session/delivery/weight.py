"""How many bytes wait in one reader's queue, told from its length alone, so that taking from it costs nothing more.

Invariant: only long bodies are weighed, for of short ones the number is bounded; only the thread that delivers changes
anything here.
"""

from __future__ import annotations

from collections import deque

from opend.session.backpressure import QUEUE_BYTES

__all__ = ["Weight"]


class Weight:
    """The long payloads of a queue, by their place in the order of all that was delivered to it."""

    def __init__(self) -> None:
        self.limit = QUEUE_BYTES
        self._delivered = 0
        self._lost = 0
        self._is_fresh = False
        self._long: deque[tuple[int, int]] = deque()
        self._bytes = 0

    def __bool__(self) -> bool:
        """Whether a long payload was in the queue when it was last looked at; may be asked in any thread."""
        return bool(self._long)

    def add(self, size: int) -> None:
        """Take note of a long payload that is about to be delivered."""
        self._delivered += 1
        self._long.append((self._delivered, size))
        self._bytes += size
        self._is_fresh = True

    def count(self, payloads: int) -> None:
        """Take note of short payloads that were delivered."""
        self._delivered += payloads - self._lost
        self._lost = 0

    def settle(self) -> None:
        """Take note that the long payload was delivered."""
        self._is_fresh = False

    def lose(self) -> None:
        """Take note that the payload that is being delivered was not put into the queue."""
        if not self._is_fresh:
            self._lost += 1
        elif self._long:
            self._delivered -= 1
            self._bytes -= self._long.pop()[1]

    def waiting(self, backlog: int) -> int:
        """Return how many bytes of long payloads are among the newest ``backlog``."""
        gone = self._delivered - backlog
        while self._long and self._long[0][0] <= gone:
            self._bytes -= self._long.popleft()[1]
        return self._bytes

    def surplus(self, backlog: int) -> int:
        """Return how many of the oldest among ``backlog`` must go, for the bytes of the rest to be within the limit."""
        excess = self.waiting(backlog) - self.limit
        going = 0
        for place, size in self._long:
            if excess <= 0:
                break
            going = place - (self._delivered - backlog)
            excess -= size
        return min(going, backlog)
