"""Serve on ports of this machine from a thread of its own, while the program does something else.

Invariant: nothing here knows what is served.
"""

from __future__ import annotations

from opend.serving.addresses import Address, bind, check_port, resolve
from opend.serving.background import Background, Runnable, Startable

__all__ = ["Address", "Background", "Runnable", "Startable", "bind", "check_port", "resolve"]
