"""Define the events that sessions return, in both roles.

Invariant: events are values; they do not change after they were returned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from opend.late import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.errors import OpenDError
    from opend.session.counters import DropReason
    from opend.wire import Greeting
    from opend_proto.schema import AnyPush, Message

__all__ = [
    "CallFailed",
    "Dropped",
    "Event",
    "LongPush",
    "LongReply",
    "PeerClosed",
    "ProtocolFault",
    "PushReceived",
    "Ready",
    "Replied",
    "RequestReceived",
    "ServerEvent",
    "SessionEnded",
]


# Events of the client role.


class Ready(NamedTuple):
    """The handshake succeeded; calls may be made."""

    greeting: Greeting


class Replied(NamedTuple):
    """A call ended with its reply, whatever the reply's retType."""

    serial: int
    response: Message


class LongReply(NamedTuple):
    """A call's reply takes long to read: run `read` in another thread, and pass its result to ``finish_reply``.

    Until then the call waits and may time out. Only a session made with ``reads_apart`` reports this.
    """

    protocol_id: int
    serial: int
    read: Callable[[], Message | OpenDError]
    size: int = 0
    """Bytes of the body."""


class CallFailed(NamedTuple):
    """A call ended without a reply that could be read."""

    serial: int
    error: OpenDError


class PushReceived(NamedTuple):
    """The gateway pushed one or more messages of one protocol, in this order."""

    push: AnyPush
    responses: list[Message]
    size: int = 0
    """Bytes of the body if it is long, else 0; a long one comes alone."""


class LongPush(NamedTuple):
    """A push takes long to read: run `read` in another thread, and pass its result to ``finish_push``.

    Until then the session holds back the pushes behind it. Only a session made with ``reads_apart`` reports this, and
    one at a time.
    """

    push: AnyPush
    serial: int
    read: Callable[[], Message | OpenDError]
    size: int
    """Bytes of the body."""


class Dropped(NamedTuple):
    """A frame was dropped and counted; the connection goes on."""

    reason: DropReason
    protocol_id: int
    serial: int
    error: OpenDError | None


class SessionEnded(NamedTuple):
    """The connection is over; it is the last event of its session."""

    error: OpenDError


Event: TypeAlias = Ready | Replied | LongReply | CallFailed | PushReceived | LongPush | Dropped | SessionEnded


# Events of the server role.


class RequestReceived(NamedTuple):
    """A request arrived; its body is decrypted and its checksum verified, but it is not decoded."""

    method_id: int
    serial: int
    body: bytes
    body_format: int


class ProtocolFault(NamedTuple):
    """A frame could not be read; after a fatal fault the connection must be closed."""

    error: OpenDError
    fatal: bool


class PeerClosed(NamedTuple):
    """The client closed its end."""


ServerEvent: TypeAlias = RequestReceived | ProtocolFault | PeerClosed
