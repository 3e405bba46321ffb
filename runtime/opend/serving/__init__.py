"""Serve on ports of this machine from a separate thread, while the program does something else.

Invariant: nothing here depends on the kind of service.
"""

from __future__ import annotations

from opend.serving.addresses import Address, bind, check_port, is_loopback, resolve
from opend.serving.background import Background, Runnable, Startable
from opend.serving.closing import stop_accepting
from opend.serving.portions import SMALL_PORTION, USUAL_PORTION, Portions
from opend.serving.tokens import SHORTEST_TOKEN, digest_of, is_token, read_token

__all__ = [
    "SHORTEST_TOKEN",
    "SMALL_PORTION",
    "USUAL_PORTION",
    "Address",
    "Background",
    "Portions",
    "Runnable",
    "Startable",
    "bind",
    "check_port",
    "digest_of",
    "is_loopback",
    "is_token",
    "read_token",
    "resolve",
    "stop_accepting",
]
