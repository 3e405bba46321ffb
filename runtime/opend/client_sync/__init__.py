"""The blocking client: a thin shell of one socket and one thread around a session.

Invariant: the protocol is the session's; this package moves bytes, watches the time and wakes who waits.
"""

from opend.client_sync.client import Client

__all__ = ["Client"]
