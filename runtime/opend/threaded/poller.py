"""Waiting for one socket, with a way to be woken from other threads.

Invariant: a wake-up that comes while nobody waits ends the next wait; waking never blocks and never raises.
"""

from __future__ import annotations

import errno
import os
import socket
from contextlib import suppress
from math import inf
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector
from time import monotonic
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Poller"]

_WSAEWOULDBLOCK: Final = 10035
_IN_PROGRESS: Final = {errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY, _WSAEWOULDBLOCK}


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
        """Wait at most so long; return whether the socket is readable."""
        readable = False
        for key, ready in self._selector.select(None if seconds == inf else max(0.0, seconds)):
            if key.fileobj is self._ear:
                with suppress(BlockingIOError):
                    self._ear.recv(4096)
                # Cleared last: what others did before they found it set is seen when this wait is over.
                self._is_woken = False
            else:
                readable = bool(ready & EVENT_READ)
        return readable

    def connect(self, made: socket.socket, address: object, deadline: float, is_over: Callable[[], bool]) -> None:
        """Connect a socket by a moment on the monotonic clock; a wake-up lets it ask whether it is over before."""
        made.setblocking(False)
        failure = made.connect_ex(cast("tuple[str, int]", address))
        if failure and failure not in _IN_PROGRESS:
            raise OSError(failure, os.strerror(failure))
        self.watch(made)
        self.want(read=False, write=True)
        try:
            while not _is_connected(made):
                left = deadline - monotonic()
                if left <= 0 or is_over():
                    raise TimeoutError
                self.wait(left)
        finally:
            self.want(read=False, write=False)

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


def _is_connected(made: socket.socket) -> bool:
    failure = made.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if failure:
        raise OSError(failure, os.strerror(failure))
    try:
        made.getpeername()
    except OSError:
        return False
    return True
