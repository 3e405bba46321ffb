"""Decide which thread reads the socket: the reader thread or, during its call, a thread that waits for a reply.

Waking another thread costs more than the rest of a small call, so a lone caller reads its reply itself.

Invariant: one thread has the role at a time; after a borrower returns it, the reader thread takes it within
`QUIET_SECONDS` unless another caller does, or at once when it is recalled.
"""

from __future__ import annotations

from threading import Event, Lock
from typing import Final

__all__ = ["QUIET_SECONDS", "ReaderRole"]

QUIET_SECONDS: Final = 0.02
"""Seconds without a call after which the reader thread takes the role back from callers."""


class ReaderRole:
    """The right to read the socket; at first the reader thread has it."""

    def __init__(self) -> None:
        self._held = Lock()
        self._held.acquire()
        self._recalled = Event()
        self._borrowed = 0
        self._missed = False
        self.give_back = self._held.release
        """Releases the role for the next thread."""

    def try_borrow(self) -> bool:
        """Take the role if it is free; if not, record that a caller missed it, so that the reader may lend it."""
        if self._held.acquire(blocking=False):
            self._borrowed += 1
            return True
        self._missed = True
        return False

    def recall(self) -> None:
        """Have the reader thread take the role as soon as it is free."""
        self._recalled.set()

    # For the reader thread.

    def is_missed(self) -> bool:
        """Return whether a caller has missed the role since the last check."""
        missed, self._missed = self._missed, False
        return missed

    def lend(self) -> None:
        """Lend the role to callers until they are quiet or it is recalled, then take it back."""
        self._recalled.clear()
        self._held.release()
        borrowed = -1
        # A caller that waits longer than that for its reply still has the role, so callers are not quiet.
        while borrowed != self._borrowed or self._held.locked():
            borrowed = self._borrowed
            if self._recalled.wait(QUIET_SECONDS):
                break
        self._held.acquire()
