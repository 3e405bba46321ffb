"""When to send KeepAlive and when to give a silent gateway up (protocol document, section 2).

Invariant: before the handshake is over nothing is ever due.
"""

from __future__ import annotations

from math import inf
from typing import Final

__all__ = ["Liveness"]

_KEEP_ALIVE_SHARE: Final = 4 / 5
_SILENT_INTERVALS: Final = 3
_USUAL_INTERVAL: Final = 10.0


class Liveness:
    """The two deadlines that keep a connection honest."""

    def __init__(self) -> None:
        self.last_heard = 0.0
        """When bytes arrived last."""
        self.next_keep_alive = inf
        self.trusted = True
        """Whether the gateway would be heard if it were there."""
        self._interval = inf
        self._paused = False

    @property
    def silence_deadline(self) -> float:
        """When the gateway will have been silent for too long."""
        if self._paused or not self.trusted:
            return inf
        return self.last_heard + _SILENT_INTERVALS * self._interval

    def heard(self, now: float) -> None:
        """Take note of bytes that arrived."""
        self.last_heard = now

    def start(self, interval: float, now: float) -> None:
        """Begin with the gateway's interval in seconds; one that cannot be is replaced by the usual one."""
        self._interval = interval if interval > 0 else _USUAL_INTERVAL
        self.keep_alive_sent(now)

    def keep_alive_sent(self, now: float) -> None:
        """Plan the next KeepAlive."""
        self.next_keep_alive = now + self._interval * _KEEP_ALIVE_SHARE

    def pause(self) -> None:
        """Take silence for nothing, since nobody listens."""
        self._paused = True

    def resume(self, now: float) -> None:
        """Listen again."""
        self._paused = False
        self.last_heard = now
