"""Define the events of ``client.on_state``: one for every change in the life of a client's connection.

    Connecting → Connected → Disconnected(retry_in) → Connecting → Connected → RestoreFailed … → Restored → … → Closed

Invariant: events come in the order in which the changes happened, and never change afterwards; ``Closed`` is the last
until the user connects the client again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.late import dataclass

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

    After a loss calls still wait until ``Restored``.
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
    """A subscription or unlock of the lost connection could not be restored; it is tried again after the next loss."""

    what: str
    """The protocol and the contents of the request, such as ``Qot_Sub: HK.00700, TICKER``."""
    request: Message | None
    """The request that failed; None for unlocking, whose request holds a secret."""
    error: OpenDError


@dataclass(frozen=True, slots=True)
class Restored(StateEvent):
    """Restoring after a loss is over, and calls go on."""

    succeeded: int
    """Requests that the gateway accepted; 0 if there was nothing to restore."""
    failed: int
    """Requests that failed; a ``RestoreFailed`` reported each."""


@dataclass(frozen=True, slots=True)
class Closed(StateEvent):
    """The client is not connected and will not reconnect."""

    error: OpenDError | None
    """The reason; None if the user closed the client."""


@dataclass(frozen=True, slots=True)
class Overflowed(StateEvent):
    """A handler or iterator was too slow for its queue; reported once until it has emptied the queue.

    With ``drop_oldest`` payloads were dropped, and more may follow until the reader has caught up; with ``raise`` the
    reader receives no more.
    """

    push: str
    """Name of the push, such as ``Qot_UpdateTicker``."""
    overflow: Overflow
    dropped: int
    """Payloads that this reader has lost so far."""
