"""Speak to `opend hub` through a NATS server: one more transport below the same clients.

Invariant: as in ``session``, no socket is opened: bytes go in and come out, so that the blocking client, which has no
event loop, needs no NATS package either.
"""

from __future__ import annotations

from opend.nats.transport import NatsTransport

__all__ = ["NatsTransport"]
