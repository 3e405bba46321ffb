"""What ``client.on_state`` tells: every change in the life of a client's connection, as a typed event.

    Connecting → Connected → Disconnected(retry_in) → Connecting → Connected → RestoreFailed … → Restored → … → Closed

Invariant: events come in the order of what they tell; nothing in them changes after they were handed out; ``Closed`` is
the last until the client is connected anew by its user.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opend.errors import OpenDError
    from opend_proto.schema import Message, Overflow

__all__ = [
    "Closed",
    "Connected",
    "Connecting",
    "Disconnected",
    "Overflowed",
    "RestoreFailed",
    "Restored",
    "StateEvent",
]


class StateEvent:
    """Base of all events; a later release may add more."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Connecting(StateEvent):
    """A connection is being made."""

    attempt: int
    """1 for the first connection, and for the first after each loss."""


@dataclass(frozen=True, slots=True)
class Connected(StateEvent):
    """The handshake has succeeded.

    After a loss calls still wait, until ``Restored`` has come.
    """

    connection_id: int
    """The gateway's number for this connection."""


@dataclass(frozen=True, slots=True)
class Disconnected(StateEvent):
    """A connection was lost, or an attempt to make one has failed."""

    error: OpenDError
    retry_in: float | None
    """Seconds until the next attempt; None if there will be none."""


@dataclass(frozen=True, slots=True)
class RestoreFailed(StateEvent):
    """Something that the lost connection had could not be had again; it is tried once more after the next loss."""

    what: str
    """The protocol and what it was asked for, such as ``Qot_Sub: HK.00700, TICKER``."""
    request: Message | None
    """The request that failed; None for unlocking, whose request holds a secret."""
    error: OpenDError


@dataclass(frozen=True, slots=True)
class Restored(StateEvent):
    """Restoring after a loss is over, and calls go on."""

    succeeded: int
    """Requests that the gateway accepted; 0 if there was nothing to restore."""
    failed: int
    """Requests that it did not; each was told by a ``RestoreFailed``."""


@dataclass(frozen=True, slots=True)
class Closed(StateEvent):
    """The client is not connected, and nothing is done about it."""

    error: OpenDError | None
    """Why; None if its user closed it."""


@dataclass(frozen=True, slots=True)
class Overflowed(StateEvent):
    """A handler or iterator was too slow for its queue; told once, until it has emptied its queue.

    With ``drop_oldest`` payloads have been dropped, and more may be before it has caught up; with ``raise`` it gets no
    more.
    """

    push: str
    """Name of the push, such as ``Qot_UpdateTicker``."""
    overflow: Overflow
    dropped: int
    """Payloads that this reader has lost so far."""
