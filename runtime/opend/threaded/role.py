"""Who reads the socket: the reader thread, or for the length of its call a thread that waits for a reply.

Waking one thread from another costs more than all the rest of a small call, so a lone caller reads its reply itself.

Invariant: one thread has the role at a time; when a borrower gives it back, the reader thread takes it again within
`QUIET_SECONDS`, or at once when it is recalled.
"""

from __future__ import annotations

from threading import Event, Lock
from typing import Final

__all__ = ["QUIET_SECONDS", "ReaderRole"]

QUIET_SECONDS: Final = 0.02
"""For how long the reader thread leaves the socket to callers that come one after the other."""


class ReaderRole:
    """The right to read the socket. It begins with the reader thread."""

    def __init__(self) -> None:
        self._held = Lock()
        self._held.acquire()
        self._recalled = Event()
        self._borrowed = 0
        self._missed = False

    def try_borrow(self) -> bool:
        """Take the role if it is free; a caller that did not get it makes the reader thread think of lending it."""
        if self._held.acquire(blocking=False):
            self._borrowed += 1
            return True
        self._missed = True
        return False

    def give_back(self) -> None:
        """Leave the role to whoever needs it next."""
        self._held.release()

    def recall(self) -> None:
        """Let the reader thread take the role as soon as nobody else has it."""
        self._recalled.set()

    # For the reader thread.

    def is_missed(self) -> bool:
        """Return whether a caller would have taken the role since this was last asked."""
        missed, self._missed = self._missed, False
        return missed

    def lend(self) -> None:
        """Leave the role to callers until they are quiet or it is recalled, then take it back."""
        self._recalled.clear()
        self._held.release()
        borrowed = -1
        while borrowed != self._borrowed:
            borrowed = self._borrowed
            if self._recalled.wait(QUIET_SECONDS):
                break
        self._held.acquire()
