"""Count what a client has done, and name the reasons for which frames are dropped.

Invariant: a count only grows; a snapshot never changes.
"""

from __future__ import annotations

from enum import StrEnum

from opend.late import dataclass, field

__all__ = ["Counters", "DropReason"]


class DropReason(StrEnum):
    """Why a frame that arrived was not delivered."""

    LATE_REPLY = "late reply"
    """The call has timed out, was cancelled, or was never made."""
    INTEGRITY = "bad checksum"
    """A push whose SHA-1, padding or encryption is wrong."""
    UNDECODABLE = "undecodable push"
    """A push whose body does not decode as its message."""
    OVERFLOW = "full queue"
    """A push for a reader that was too slow and whose policy is ``drop_oldest`` or ``raise``."""
    MISSED = "missed pushes"
    """A hub's word that pushes were missed, or were read too late to be news; nothing is wrong with the frame."""
    UNREAD = "unread push"
    """A long push that was still being read, or waited to be read, when its connection ended."""


@dataclass(slots=True)
class Counters:
    """Totals of one client over all its connections."""

    calls: int = 0
    """Calls of the user that were given a serial; the client's own (InitConnect, KeepAlive) do not count."""
    reconnects: int = 0
    """Connections made in place of a lost one."""
    frames_received: int = 0
    frames_sent: int = 0
    bytes_received: int = 0
    bytes_sent: int = 0
    replies: int = 0
    pushes: int = 0
    failed_calls: int = 0
    integrity_errors: int = 0
    dropped: dict[DropReason, int] = field(default_factory=lambda: dict.fromkeys(DropReason, 0))
    rate_limit_waits: int = 0
    """Calls that had to wait for their turn in a rate limit."""
    rate_limit_seconds: float = 0.0
    """How long they had to wait in all."""
    last_round_trip: float | None = None
    """Seconds from request to reply of the call answered last, KeepAlive included."""

    def snapshot(self) -> Counters:
        """Return a copy that no longer changes."""
        from dataclasses import replace  # Slow to load.

        return replace(self, dropped=dict(self.dropped))
