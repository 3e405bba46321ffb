"""A word of warning about ports that other machines can reach.

Invariant: one line on stderr, and none for a loopback address.
"""

from __future__ import annotations

import sys
from ipaddress import ip_address

__all__ = ["is_loopback", "warn_of_strangers"]


def warn_of_strangers(host: str, what: str) -> None:
    """Say on stderr that other machines reach this one's port at ``host``, and ``what`` that means."""
    if not is_loopback(host):
        print(f"warning: other machines can connect to {host}, and {what}", file=sys.stderr, flush=True)


def is_loopback(host: str) -> bool:
    """Whether only programs on this machine can connect to an address; of names, localhost alone counts."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
