"""Wait for one socket, and be woken from other threads.

Invariant: a wake-up while no thread waits ends the next wait; waking never blocks and never raises.
"""

from __future__ import annotations

import select
import socket
from contextlib import suppress
from math import inf
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Poller"]

_LONGEST_WAIT: Final = 86_400.0


class _Interests(Protocol):
    """The sockets to wait for, and the events of each."""

    def want(self, fileno: int, events: int) -> None:
        """Wait for these events of a socket; for 0, no longer wait for it."""
        ...

    def wait(self, seconds: float | None) -> Iterable[tuple[int, int]]:
        """Wait, for ever with None; return the ready sockets by file descriptor, and what they are ready for."""
        ...

    def close(self) -> None:
        """Close what it holds of the operating system."""
        ...


class _Polled:
    """Waits with ``poll``: a selector takes as long around it as the system call itself."""

    def __init__(self) -> None:
        self._poll = select.poll()
        self._bits = {
            EVENT_READ: select.POLLIN,
            EVENT_WRITE: select.POLLOUT,
            EVENT_READ | EVENT_WRITE: select.POLLIN | select.POLLOUT,
        }
        # A broken connection is ready for all, so that reading or writing reports the error.
        self._only_write, self._only_read = ~select.POLLIN, ~select.POLLOUT

    def want(self, fileno: int, events: int) -> None:
        if events:
            self._poll.register(fileno, self._bits[events])
        else:
            with suppress(KeyError):
                self._poll.unregister(fileno)

    def wait(self, seconds: float | None) -> list[tuple[int, int]]:
        ready: list[tuple[int, int]] = []
        for fileno, bits in self._poll.poll(None if seconds is None else seconds * 1000):
            events = EVENT_READ if bits & self._only_read else 0
            ready.append((fileno, events | EVENT_WRITE if bits & self._only_write else events))
        return ready

    def close(self) -> None:
        """Do nothing: there is no descriptor."""


class _Selected:
    """Waits with the selector of a system without ``poll``, such as Windows."""

    def __init__(self) -> None:
        self._selector = DefaultSelector()

    def want(self, fileno: int, events: int) -> None:
        with suppress(KeyError):
            self._selector.unregister(fileno)
        if events:
            self._selector.register(fileno, events)

    def wait(self, seconds: float | None) -> list[tuple[int, int]]:
        return [(key.fd, ready) for key, ready in self._selector.select(seconds)]

    def close(self) -> None:
        self._selector.close()


class Poller:
    """One socket to wait for, and a socket pair for wake-ups."""

    def __init__(self) -> None:
        self._interests: _Interests = _Polled() if hasattr(select, "poll") else _Selected()
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        self.ear = self._ear.fileno()
        """The number of the socket that becomes readable when this is woken."""
        self._interests.want(self.ear, EVENT_READ)
        self._is_woken = False
        # The socket to wait for; none has a negative number.
        self._number = -1
        self._wanted = 0

    def watch(self, watched: socket.socket) -> None:
        """Set the socket to wait for."""
        self._number = watched.fileno()

    def want(self, *, read: bool, write: bool) -> None:
        """Set the events that the next waits are for; with neither, only a wake-up or the time-out ends them."""
        wanted = (EVENT_READ if read else 0) | (EVENT_WRITE if write else 0)
        if self._number >= 0 and wanted != self._wanted:
            self._interests.want(self._number, wanted)
            self._wanted = wanted

    def wait(self, seconds: float) -> bool:
        """Wait at most this many seconds, or one day if that is less; return whether the socket is readable."""
        is_readable = False
        for number, ready in self._wait(seconds):
            if number == self._number:
                is_readable = bool(ready & EVENT_READ)
            else:
                self._hear()
        return is_readable

    def writable(self, sockets: Iterable[socket.socket], seconds: float) -> list[socket.socket]:
        """Wait at most this many seconds for sockets that are being connected; return those that became writable."""
        waited = {each.fileno(): each for each in sockets}
        for number in waited:
            self._interests.want(number, EVENT_WRITE)
        try:
            ready = {number for number, _ in self._wait(seconds)}
        finally:
            for number in waited:
                self._interests.want(number, 0)
        if self.ear in ready:
            self._hear()
        return [each for number, each in waited.items() if number in ready]

    def _wait(self, seconds: float) -> Iterable[tuple[int, int]]:
        # Bounded to a number that the operating system accepts.
        return self._interests.wait(None if seconds == inf else min(max(0.0, seconds), _LONGEST_WAIT))

    def _hear(self) -> None:
        with suppress(BlockingIOError):
            self._ear.recv(4096)
        # Cleared last: whatever a thread did before it found the flag set is seen when this wait is over.
        self._is_woken = False

    def wake(self) -> None:
        """End the wait of the other thread."""
        if self._is_woken:
            return
        self._is_woken = True
        with suppress(OSError):  # If full, a wake-up is pending; if closed, no thread waits.
            self._mouth.send(b"\0")

    def close(self) -> None:
        """Close the file descriptors."""
        self._interests.close()
        self._ear.close()
        self._mouth.close()
