"""Warn of ports that other machines can reach.

Invariant: one line on stderr, and none for a loopback address.
"""

from __future__ import annotations

import sys

from opend.serving import is_loopback

__all__ = ["warn_of_strangers"]


def warn_of_strangers(host: str, what: str) -> None:
    """Warn on stderr that other machines can connect to ``host``; ``what`` is the clause that says what follows."""
    if not is_loopback(host):
        print(f"warning: other machines can connect to {host}, and {what}", file=sys.stderr, flush=True)
