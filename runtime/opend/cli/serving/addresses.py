"""Parse addresses to listen on.

Invariant: an address is on this machine unless a host is named.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import NamedTuple

from opend.cli.options import port

__all__ = ["Place", "address", "address_or_port"]

_LOOPBACK = "127.0.0.1"


class Place(NamedTuple):
    """Where to listen."""

    host: str
    port: int
    """0 is any free one."""


def address(text: str) -> Place:
    """Parse ``HOST:PORT``, with an IPv6 address in brackets; an argument type."""
    host, colon, number = text.rpartition(":")
    if not colon or not host or (":" in host and not (host.startswith("[") and host.endswith("]"))):
        raise ArgumentTypeError(f"{text!r} is not an address: give HOST:PORT, such as 127.0.0.1:50051 or [::1]:50051")
    return Place(host.strip("[]"), port(0)(number))


def address_or_port(text: str) -> Place:
    """Parse ``HOST:PORT``, or a port alone, which is on this machine; an argument type."""
    return address(text) if ":" in text else Place(_LOOPBACK, port(0)(text))
