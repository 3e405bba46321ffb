"""TLS around a socket that is used without blocking; loaded only where it is asked for.

Invariant: a socket is secured before a byte of ours leaves, or it is closed.
"""

from __future__ import annotations

from ssl import SSLWantReadError, SSLWantWriteError
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import socket
    from ssl import SSLContext

__all__ = ["WOULD_BLOCK", "secure"]

WOULD_BLOCK: Final = (BlockingIOError, SSLWantReadError, SSLWantWriteError)
"""What is raised where there is nothing to read after all."""


def secure(connected: socket.socket, context: SSLContext, host: str) -> socket.socket:
    """Shake hands within the socket's time-out."""
    return context.wrap_socket(connected, server_hostname=host)
