"""How much of a simulator strangers may take up: connections, time before they are known, and guesses at the key.

Invariant: nothing here knows a socket or a clock; whoever does asks, and tells the time.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final

from opend.errors import UsageError

__all__ = ["OPENED_BODY", "UNOPENED_BODY", "KeyGuesses", "ServingLimits"]

UNOPENED_BODY: Final = 8 * 1024
"""The longest body in bytes that a client may send before its opening call has succeeded; InitConnect has some 100."""
OPENED_BODY: Final = 4 * 1024 * 1024
"""The longest body in bytes after that; the longest request there is, of thousands of securities, has some 100 KB."""
_FREE_GUESSES: Final = 10
_REMEMBERED_SECONDS: Final = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ServingLimits:
    """What a simulator grants its clients."""

    connections: int = 4096
    """Connections at a time, on all ports together; one more is refused."""
    unopened: int = 512
    """Of these, such as have not made their opening call yet (InitConnect or InitWebSocket), or not agreed on TLS; for
    one more the oldest of them is ended. A few hundred programs may well start at the same moment."""
    opening_seconds: float = 10.0
    """How long a connection may take until its opening call has succeeded."""
    wrong_key_seconds: float = 1.0
    """After how long a wrong WebSocket key is answered, and hung up on."""

    def __post_init__(self) -> None:
        for name in ("connections", "unopened", "opening_seconds", "wrong_key_seconds"):
            value = getattr(self, name)
            if not value > 0:
                raise UsageError(f"{name} must be positive, not {value!r}")


class KeyGuesses:
    """Slows down those who try keys.

    After ten wrong ones within a minute the right key is answered as late as a wrong one, so that an early answer gives
    nothing away; with the bound on connections that are not open yet, that bounds how many keys can be tried.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._wrong: deque[float] = deque(maxlen=_FREE_GUESSES)

    def wait(self, now: float, *, right: bool) -> float:
        """Return after how many seconds a key that was told now is to be answered."""
        if not right:
            self._wrong.append(now)
            return self._seconds
        is_under_attack = len(self._wrong) == _FREE_GUESSES and now - self._wrong[0] < _REMEMBERED_SECONDS
        return self._seconds if is_under_attack else 0.0
