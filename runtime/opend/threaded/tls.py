"""Secure a socket with TLS; loaded only if TLS is asked for.

Invariant: a socket is secured before any byte of ours is sent on it, or an error is raised and the caller closes it.
"""

from __future__ import annotations

from ssl import SSLWantReadError, SSLWantWriteError
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import socket
    from ssl import SSLContext

__all__ = ["WOULD_BLOCK", "secure"]

WOULD_BLOCK: Final = (BlockingIOError, SSLWantReadError, SSLWantWriteError)
"""The exceptions raised when there is nothing to read after all."""


def secure(connected: socket.socket, context: SSLContext, host: str) -> socket.socket:
    """Shake hands within the socket's time-out, and return the secured socket."""
    return context.wrap_socket(connected, server_hostname=host)
