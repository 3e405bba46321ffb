"""The asynchronous client: a thin shell of asyncio around a session.

Invariant: the session implements the protocol; this package moves bytes, watches the time and wakes waiting tasks.
"""

from opend.client_async.client import AsyncClient

__all__ = ["AsyncClient"]
