"""Limit the resources that unknown clients may use: connections, time to open, and guesses at the key.

Invariant: nothing here uses a socket or a clock; the caller passes the time.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final

from opend.errors import UsageError

__all__ = ["OPENED_BODY", "UNOPENED_BODY", "KeyGuesses", "ServingLimits"]

UNOPENED_BODY: Final = 8 * 1024
"""Longest body, in bytes, before the opening call has succeeded; InitConnect has some 100 bytes."""
OPENED_BODY: Final = 4 * 1024 * 1024
"""Longest body, in bytes, after the opening call; the longest known request, with thousands of securities, has some
100 KB."""
_FREE_GUESSES: Final = 10
_REMEMBERED_SECONDS: Final = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ServingLimits:
    """The limits on a simulator's clients."""

    connections: int = 4096
    """Most connections at a time, on all ports together; a further one is refused."""
    unopened: int = 512
    """Most connections that have not completed TLS or their opening call (InitConnect or InitWebSocket); a further one
    ends the oldest of them. The default lets a few hundred programs start at the same moment."""
    opening_seconds: float = 10.0
    """Seconds within which a connection's opening call must succeed."""
    wrong_key_seconds: float = 1.0
    """Seconds before a wrong WebSocket key is answered and the connection closed."""

    def __post_init__(self) -> None:
        for name in ("connections", "unopened", "opening_seconds", "wrong_key_seconds"):
            value = getattr(self, name)
            if not value > 0:
                raise UsageError(f"{name} must be positive, not {value!r}")


class KeyGuesses:
    """Slows down clients that guess the key.

    After ten wrong guesses within a minute the right key is answered as late as a wrong one, so that the delay does not
    reveal it. Together with the bound on unopened connections, this bounds the rate of guesses.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._wrong: deque[float] = deque(maxlen=_FREE_GUESSES)

    def wait(self, now: float, *, right: bool) -> float:
        """Return the seconds after which to answer a key that was received now."""
        if not right:
            self._wrong.append(now)
            return self._seconds
        is_under_attack = len(self._wrong) == _FREE_GUESSES and now - self._wrong[0] < _REMEMBERED_SECONDS
        return self._seconds if is_under_attack else 0.0
