"""Connect to the address of a host that answers first.

Invariant: one connected socket is returned, or none; all others that were opened are closed.
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
    """Return the first socket that connects; if none does by ``deadline``, raise TimeoutError, else the last failure.

    ``deadline`` is on the monotonic clock. After a wake-up of the poller it checks ``is_over``, which ends it early.
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
    """The attempts under way, and the addresses not tried yet."""

    def __init__(self, addresses: Iterable[Address]) -> None:
        self.under_way: list[socket.socket] = []
        self._waiting = deque(interleaved(addresses))
        self._next_start = 0.0
        self._failure: OSError = TimeoutError()

    @property
    def next_start(self) -> float:
        """Time at which to try the next address; infinity if there is none."""
        return self._next_start if self._waiting else float("inf")

    def go_on(self, now: float) -> None:
        """Try the next address if it is time; raise the last failure if no address and no attempt is left."""
        while self._waiting and (now >= self._next_start or not self.under_way):
            self._start(self._waiting.popleft(), now)
        if not self.under_way:
            raise self._failure

    def has_won(self, made: socket.socket) -> bool:
        """Return whether a writable socket is connected; if so, it belongs to the caller from now on."""
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
        """Close the sockets of the attempts still under way."""
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
