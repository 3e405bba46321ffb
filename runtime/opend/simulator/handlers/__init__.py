"""The handlers the simulator begins with, one module per group of protocols.

Invariant: a handler is a typed function of the peer and the request; it refuses by raising RefusalError.
"""

from __future__ import annotations

from opend.simulator.dispatch import Handlers
from opend.simulator.handlers import (
    accounts,
    candles,
    order_queries,
    orders,
    quotes,
    samples,
    subscriptions,
    system,
    user_info,
)

__all__ = ["standard_handlers"]


def standard_handlers() -> Handlers:
    """A fresh registry that answers every request protocol: the modelled ones by meaning, the others by samples."""
    handlers = Handlers()
    for module in (samples, system, user_info, subscriptions, quotes, candles, accounts, orders, order_queries):
        module.register(handlers)
    return handlers
