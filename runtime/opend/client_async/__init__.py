"""The asynchronous client: a thin shell of asyncio around a session.

Invariant: the protocol is the session's; this package moves bytes, watches the time and wakes who waits.
"""

from opend.client_async.client import AsyncClient

__all__ = ["AsyncClient"]
