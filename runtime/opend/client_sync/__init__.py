"""The blocking client: a thin shell of one socket and one thread around a session.

Invariant: the session implements the protocol; this package moves bytes, watches the time and wakes waiting callers.
"""

from opend.client_sync.client import Client

__all__ = ["Client"]
