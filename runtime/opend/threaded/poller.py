"""Waiting for one socket, with a way to be woken from other threads.

Invariant: a wake-up that comes while nobody waits ends the next wait; waking never blocks and never raises.
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
    """A selector over one socket and the wake-up line."""

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
        """Name the socket to wait for."""
        self._watched = watched

    def want(self, *, read: bool, write: bool) -> None:
        """Say what the next waits are for; with neither, only a wake-up or the time ends them."""
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
        """Wait at most so long, or for a day; return whether the socket is readable."""
        return any(ready & EVENT_READ for ready in self._select(seconds).values())

    def writable(self, sockets: Iterable[socket.socket], seconds: float) -> list[socket.socket]:
        """Wait at most so long for sockets that are being connected; return those about which there is news."""
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
        """Wait; return what has happened to which socket, wake-ups left out."""
        happened: dict[object, int] = {}
        # Whatever number this comes from, the system takes it.
        bounded = None if seconds == inf else min(max(0.0, seconds), _LONGEST_WAIT)
        for key, ready in self._selector.select(bounded):
            if key.fileobj is self._ear:
                with suppress(BlockingIOError):
                    self._ear.recv(4096)
                # Cleared last: what others did before they found it set is seen when this wait is over.
                self._is_woken = False
            else:
                happened[key.fileobj] = ready
        return happened

    def wake(self) -> None:
        """End the wait of the other thread."""
        if self._is_woken:
            return
        self._is_woken = True
        with suppress(OSError):  # Full: it will wake anyway. Closed: nobody waits.
            self._mouth.send(b"\0")

    def close(self) -> None:
        """Give the file descriptors back."""
        self._selector.close()
        self._ear.close()
        self._mouth.close()
