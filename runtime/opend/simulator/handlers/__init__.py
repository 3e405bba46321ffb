"""The handlers the simulator begins with, one module per group of protocols.

Invariant: a handler is a typed function of the peer and the request; it refuses by raising RefusalError.
"""

from __future__ import annotations

from opend.simulator.dispatch import Handlers
from opend.simulator.handlers import candles, quotes, samples, subscriptions, system, user_info

__all__ = ["standard_handlers"]


def standard_handlers() -> Handlers:
    """A fresh registry that answers every request protocol: the modelled ones by meaning, the others by samples."""
    handlers = Handlers()
    for module in (samples, system, user_info, subscriptions, quotes, candles):
        module.register(handlers)
    return handlers
