"""Connecting to whichever address of a host answers first.

Invariant: of all sockets that were opened one is returned, connected, and the others are closed.
"""

from __future__ import annotations

import errno
import os
import socket
from collections import deque
from contextlib import closing
from time import monotonic
from typing import TYPE_CHECKING, Final

from opend.session.life.addresses import ATTEMPT_SECONDS, interleaved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend.session.life.addresses import Address
    from opend.threaded.poller import Poller

__all__ = ["connect_first"]

_WSAEWOULDBLOCK: Final = 10035
_IN_PROGRESS: Final = {0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY, _WSAEWOULDBLOCK}


def connect_first(
    addresses: Iterable[Address], poller: Poller, deadline: float, is_over: Callable[[], bool]
) -> socket.socket:
    """Return the first socket that connects by a moment on the monotonic clock; else raise the last failure.

    A wake-up of the poller lets it ask whether it is over before.
    """
    with closing(_Race(addresses)) as race:
        while True:
            now = monotonic()
            race.go_on(now)
            if now >= deadline or is_over():
                raise TimeoutError
            for made in poller.writable(race.under_way, min(deadline, race.next_start) - now):
                if race.has_won(made):
                    return made


class _Race:
    """The attempts that are under way, and the addresses that were not tried yet."""

    def __init__(self, addresses: Iterable[Address]) -> None:
        self.under_way: list[socket.socket] = []
        self._waiting = deque(interleaved(addresses))
        self._next_start = 0.0
        self._failure: OSError = TimeoutError()

    @property
    def next_start(self) -> float:
        """When the next address is to be tried, if there is one."""
        return self._next_start if self._waiting else float("inf")

    def go_on(self, now: float) -> None:
        """Try the next address if it is time; raise if none is left and none may still answer."""
        while self._waiting and (now >= self._next_start or not self.under_way):
            self._start(self._waiting.popleft(), now)
        if not self.under_way:
            raise self._failure

    def has_won(self, made: socket.socket) -> bool:
        """Return whether an attempt that has come to something is connected, and is the caller's from now on."""
        try:
            _raise_failure(made.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
            made.getpeername()
        except OSError as error:
            if error.errno == errno.ENOTCONN:
                return False  # It was not writable after all.
            self._failure = error
            self._next_start = 0.0
            made.close()
            self.under_way.remove(made)
            return False
        self.under_way.remove(made)
        return True

    def close(self) -> None:
        """Give up what is still under way."""
        for made in self.under_way:
            made.close()

    def _start(self, address: Address, now: float) -> None:
        family, kind, protocol, _, where = address
        made: socket.socket | None = None
        try:
            made = socket.socket(family, kind, protocol)
            made.setblocking(False)
            _raise_failure(made.connect_ex(where))
        except OSError as error:
            self._failure = error
            if made is not None:
                made.close()
            return
        self.under_way.append(made)
        self._next_start = now + ATTEMPT_SECONDS


def _raise_failure(number: int) -> None:
    if number not in _IN_PROGRESS:
        raise OSError(number, os.strerror(number))
