"""Reserve ports of this machine for one test while other tests look for ports.

Invariant: while a port is reserved, the system does not give it to a program that asks for any port; a server that asks
for it by number may listen on it with SO_REUSEADDR, which all servers here use.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Generator
from contextlib import contextmanager

__all__ = ["HOST", "reserved_port"]

HOST = "127.0.0.1"


@contextmanager
def reserved_port() -> Generator[int]:
    """Reserve a port on which nobody listens, so that connections are refused until the test listens there itself."""
    with socket.socket() as holder:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        holder.bind((HOST, 0))
        port = int(holder.getsockname()[1])
        if sys.platform != "linux":
            # On other systems two sockets never share a port, so the port is free, but any program may take it.
            holder.close()
        yield port
