"""Make the socket of one connection of a client with threads: resolve the name, connect, secure with TLS.

Invariant: a socket that is not returned is closed; what takes long ends at the deadline, or soon after the connection
is being closed, except for the resolving of a name, which nothing can end.
"""

from __future__ import annotations

import socket
import time
from typing import TYPE_CHECKING

from opend.threaded.racing import connect_first

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.session import ClientOptions
    from opend.threaded.poller import Poller

__all__ = ["Opening"]


class Opening:
    """The way to a connected socket, and how far it has come."""

    def __init__(self, options: ClientOptions, poller: Poller, deadline: float, is_closing: Callable[[], bool]) -> None:
        self.stage = "the host name was not resolved to connect"
        """What was not achieved yet, for the error if time runs out."""
        self.would_block: tuple[type[OSError], ...] = (BlockingIOError,)
        """What the made socket raises if it has nothing to receive, or no room to send."""
        self._options = options
        self._poller = poller
        self._deadline = deadline
        self._is_closing = is_closing

    def make(self) -> socket.socket:
        """Return the socket, which does not block; raises OSError, or UnicodeError for a host that is no name."""
        if self._is_closing():
            raise TimeoutError
        host = self._options.host
        # Text would load the codec of international names.
        where = host.encode() if host.isascii() else host
        addresses = socket.getaddrinfo(where, self._options.port, type=socket.SOCK_STREAM)
        self.stage = "no TCP connection was made"
        made = connect_first(addresses, self._poller, self._deadline, self._is_closing)
        try:
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            made.settimeout(max(0.001, self._deadline - time.monotonic()))  # For TLS, which blocks.
        except BaseException:
            made.close()
            raise
        return self._secured(made)

    def _secured(self, connected: socket.socket) -> socket.socket:
        """Return the socket secured with TLS, if asked for, within the socket's time-out."""
        if self._options.tls is not None:
            from opend.threaded import tls

            self.would_block = tls.WOULD_BLOCK
            self.stage = "no TLS connection was made"
            try:
                connected = tls.secure(connected, self._options.tls, self._options.host)
            except BaseException:
                connected.close()
                raise
        connected.setblocking(False)
        return connected
