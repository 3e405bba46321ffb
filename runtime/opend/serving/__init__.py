"""Serve on ports of this machine from a separate thread, while the program does something else.

Invariant: nothing here depends on the kind of service.
"""

from __future__ import annotations

from opend.serving.addresses import Address, bind, check_port, is_loopback, resolve
from opend.serving.background import Background, Runnable, Startable
from opend.serving.closing import stop_accepting
from opend.serving.portions import SMALL_PORTION, USUAL_PORTION, Portions

__all__ = [
    "SMALL_PORTION",
    "USUAL_PORTION",
    "Address",
    "Background",
    "Portions",
    "Runnable",
    "Startable",
    "bind",
    "check_port",
    "is_loopback",
    "resolve",
    "stop_accepting",
]
