"""Decide when reading stops because too much waits, and when it resumes.

Invariant: a queue never holds more than eight times its limit, even while a call waits for a reply behind the pushes.
"""

from __future__ import annotations

from typing import Final

__all__ = ["HARD_FACTOR", "QUEUE_BYTES", "QUEUE_LIMIT", "must_wait"]

QUEUE_LIMIT: Final = 1024
"""Payloads that may wait for one reader, unless it says otherwise."""

QUEUE_BYTES: Final = 8 * 1024 * 1024
"""Bytes of long bodies that may wait for one reader, unless the user says otherwise."""

HARD_FACTOR: Final = 8
"""Factor by which a queue may exceed its limit while a call waits for a reply that lies behind more pushes."""


def must_wait(waiting: int, limit: int, *, paused: bool, replies_wait: bool) -> bool:
    """Return whether reading must stop; once it has stopped, half the limit must be free before it resumes."""
    most = limit // 2 if paused else limit
    return waiting >= HARD_FACTOR * limit or (waiting >= most and not replies_wait)
