"""Offer the gateway through callbacks, as the vendor's C#, Java and C++ libraries do.

Invariant: requests never block and return their serial; every callback runs on one thread, one after the other, and
each request's callback runs exactly once.
"""

from __future__ import annotations

from opend.callbacks.client import CallbackClient
from opend_proto.spi import Callbacks

__all__ = ["CallbackClient", "Callbacks"]
