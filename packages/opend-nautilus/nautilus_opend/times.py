"""Turn the gateway's moments into NautilusTrader's.

Invariant: the result is exact to the microsecond, which is finer than the gateway tells.
"""

from __future__ import annotations

__all__ = ["nanoseconds"]


def nanoseconds(seconds: float | None, otherwise: int) -> int:
    """Return a time, in seconds since 1970 UTC, in nanoseconds; ``otherwise`` if it is not told."""
    return round(seconds * 1e6) * 1000 if seconds else otherwise
