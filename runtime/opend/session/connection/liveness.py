"""Decide when to send KeepAlive and when to give up a gateway that does not answer (protocol document, section 2).

Only a complete answer shows that the gateway lives, not the arrival of bytes: one wrong bit in a frame's length makes
everything that follows a part of that frame, so bytes may flow for ever without completing a frame. KeepAlive is sent
again and again, so answers must come; a frame that takes longer than that ends the connection.

Invariant: nothing is due before the handshake is over; a gateway is given up only after a last chance during which the
process was running.
"""

from __future__ import annotations

from math import inf
from typing import Final

__all__ = ["Liveness"]

_KEEP_ALIVE_SHARE: Final = 4 / 5
_DOUBTED_INTERVALS: Final = 2.5
_LAST_CHANCE_INTERVALS: Final = 0.5
_HEARD_LATELY_INTERVALS: Final = 2.0
_USUAL_INTERVAL: Final = 10.0
_SHORTEST_INTERVAL: Final = 1.0
_LONGEST_INTERVAL: Final = 60.0
# A timer that fires later than this shows that the process was not running, and so was not listening either.
_PUNCTUAL_SECONDS: Final = 0.5


class Liveness:
    """The deadlines of one connection: three intervals without an answer end it."""

    def __init__(self) -> None:
        self.next_keep_alive = inf
        self.trusted = True
        """Whether the gateway is known to answer KeepAlive or pings; if not, only an endless frame is detected."""
        self._interval = inf
        self._paused = False
        self._last_bytes = 0.0
        self._last_answer = 0.0
        # Time of the first bytes of a frame that is not complete yet; infinity if there are none.
        self._frame_begun = inf
        self._last_chance: float | None = None

    @property
    def deadline(self) -> float:
        """Time at which ``is_over`` must be called next."""
        if self._paused:
            return inf
        if self._last_chance is not None:
            return self._last_chance
        since = self._last_answer if self.trusted else self._frame_begun
        return since + _DOUBTED_INTERVALS * self._interval

    def is_over(self, now: float) -> bool:
        """Return whether to give the gateway up; when the deadline first passes it gets a last chance.

        After the process was stopped or the machine asleep, answers may wait in the socket; the last chance is the time
        to read them.
        """
        if now < self.deadline:
            return False
        if self._last_chance is not None and now <= self._last_chance + _PUNCTUAL_SECONDS:
            return True
        self._last_chance = now + _LAST_CHANCE_INTERVALS * self._interval
        return False

    def heard(self, now: float, *, frames: bool, answers: bool) -> None:
        """Record that bytes arrived, and whether they completed frames, answers among them."""
        self._last_bytes = now
        if frames:
            self._frame_begun = inf
        elif self._frame_begun == inf:
            self._frame_begun = now
        if answers:
            self._last_answer = now
        if answers or (frames and not self.trusted):
            self._last_chance = None

    def answered(self, now: float) -> None:
        """Record that bytes arrived which were exactly one answer."""
        self._last_bytes = self._last_answer = now
        self._frame_begun = inf
        self._last_chance = None

    def start(self, interval: float, now: float) -> None:
        """Begin with the gateway's interval in seconds, clamped to 1 to 60; if it is not positive, with 10."""
        wanted = interval if interval > 0 else _USUAL_INTERVAL
        self._interval = min(max(wanted, _SHORTEST_INTERVAL), _LONGEST_INTERVAL)
        self.resume(now)
        self.keep_alive_sent(now)

    def keep_alive_sent(self, now: float) -> None:
        """Schedule the next KeepAlive."""
        self.next_keep_alive = now + self._interval * _KEEP_ALIVE_SHARE

    def pause(self) -> None:
        """Ignore silence while the connection is not read."""
        self._paused = True

    def resume(self, now: float) -> None:
        """Watch for silence again, from ``now`` on."""
        self._paused = False
        self._last_bytes = self._last_answer = now
        self._frame_begun = inf
        self._last_chance = None

    def explain(self, peer: str, now: float) -> str:
        """Return the reason for giving the gateway up, as text."""
        silence = now - self._last_bytes
        if silence >= _HEARD_LATELY_INTERVALS * self._interval:
            return f"nothing was heard from {peer} for {silence:.0f} s"
        if self._frame_begun < inf:
            waited = now - self._frame_begun
            return f"{peer} sends bytes that complete no frame for {waited:.0f} s, as after a damaged length"
        return f"{peer} sends, but has answered nothing for {now - self._last_answer:.0f} s"
