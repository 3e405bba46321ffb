"""Wait for one socket, and be woken from other threads.

Invariant: a wake-up while no thread waits ends the next wait; waking never blocks and never raises.
"""

from __future__ import annotations

import socket
from contextlib import suppress
from math import inf
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Poller"]

_LONGEST_WAIT: Final = 86_400.0


class Poller:
    """A selector over one socket and a socket pair for wake-ups."""

    def __init__(self) -> None:
        self._selector = DefaultSelector()
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        self._selector.register(self._ear, EVENT_READ)
        self._is_woken = False
        self._watched: socket.socket | None = None
        self._wanted = 0

    def watch(self, watched: socket.socket) -> None:
        """Set the socket to wait for."""
        self._watched = watched

    def want(self, *, read: bool, write: bool) -> None:
        """Set the events that the next waits are for; with neither, only a wake-up or the time-out ends them."""
        wanted = (EVENT_READ if read else 0) | (EVENT_WRITE if write else 0)
        if self._watched is None or wanted == self._wanted:
            return
        if not self._wanted:
            self._selector.register(self._watched, wanted)
        elif not wanted:
            self._selector.unregister(self._watched)
        else:
            self._selector.modify(self._watched, wanted)
        self._wanted = wanted

    def wait(self, seconds: float) -> bool:
        """Wait at most this many seconds, or one day if that is less; return whether the socket is readable."""
        return any(ready & EVENT_READ for ready in self._select(seconds).values())

    def writable(self, sockets: Iterable[socket.socket], seconds: float) -> list[socket.socket]:
        """Wait at most this many seconds for sockets that are being connected; return those that became writable."""
        waited = list(sockets)
        for each in waited:
            self._selector.register(each, EVENT_WRITE)
        try:
            happened = self._select(seconds)
            return [each for each in waited if each in happened]
        finally:
            for each in waited:
                self._selector.unregister(each)

    def _select(self, seconds: float) -> dict[object, int]:
        """Wait; return the events of each ready socket, without wake-ups."""
        happened: dict[object, int] = {}
        # Bounded to a number that the operating system accepts.
        bounded = None if seconds == inf else min(max(0.0, seconds), _LONGEST_WAIT)
        for key, ready in self._selector.select(bounded):
            if key.fileobj is self._ear:
                with suppress(BlockingIOError):
                    self._ear.recv(4096)
                # Cleared last: whatever a thread did before it found the flag set is seen when this wait is over.
                self._is_woken = False
            else:
                happened[key.fileobj] = ready
        return happened

    def wake(self) -> None:
        """End the wait of the other thread."""
        if self._is_woken:
            return
        self._is_woken = True
        with suppress(OSError):  # If full, a wake-up is pending; if closed, no thread waits.
            self._mouth.send(b"\0")

    def close(self) -> None:
        """Close the file descriptors."""
        self._selector.close()
        self._ear.close()
        self._mouth.close()
