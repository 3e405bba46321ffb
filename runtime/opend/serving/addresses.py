"""Check, resolve and bind the addresses to listen on and to connect to.

Invariant: a bad address raises a LinkError or a UsageError that names it and says what to do.
"""

from __future__ import annotations

import socket
import sys
from ipaddress import ip_address
from typing import Any, NamedTuple

from opend.errors import LinkError, UsageError

__all__ = ["Address", "bind", "check_port", "is_loopback", "resolve"]


class Address(NamedTuple):
    """The target of a socket's connection."""

    family: int
    place: tuple[Any, ...]


def check_port(name: str, port: int, *, lowest: int = 0) -> None:
    """Raise UsageError if ``port`` is not a port number of at least ``lowest``."""
    if not lowest <= port < 65536:
        advice = "" if lowest else "; 0 is any free one"
        raise UsageError(f"{name} must be {lowest} to 65535, not {port}{advice}")


def resolve(host: str, port: int) -> Address:
    """Return the address of an upstream; raises LinkError if its name does not resolve."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise LinkError(f"the upstream {host}:{port} cannot be found: {error.strerror or error}") from error
    # OpenD listens on IPv4; "localhost" may resolve to both families.
    family, _, _, _, place = min(found, key=lambda entry: entry[0] != socket.AF_INET)
    return Address(family, place)


def bind(host: str, port: int) -> socket.socket:
    """Return a socket bound to the port, not listening yet; raises LinkError if the port is not available."""
    sock = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        sock.setblocking(False)
        if sys.platform != "win32":
            # Connections made before may still linger on the port.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
    except OSError as error:
        sock.close()
        reason = error.strerror or str(error)
        raise LinkError(
            f"cannot listen on {host}:{port}: {reason}; choose another port, or 0 for any free one"
        ) from error
    return sock


def is_loopback(host: str) -> bool:
    """Return whether only programs on this machine can connect to an address; the only such name is localhost."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
