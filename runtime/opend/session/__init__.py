"""One connection without its socket: bytes and the time go in, events and bytes come out.

Invariant: nothing in this package opens a socket, reads a clock, starts a thread or imports asyncio.
"""

from opend.session.connection.client import ClientSession, State
from opend.session.connection.events import (
    CallFailed,
    Dropped,
    Event,
    LongPush,
    LongReply,
    PeerClosed,
    ProtocolFault,
    PushReceived,
    Ready,
    Replied,
    RequestReceived,
    ServerEvent,
    SessionEnded,
)
from opend.session.connection.replies import check_push, check_reply
from opend.session.connection.server import ServerSession
from opend.session.counters import Counters, DropReason
from opend.session.options import ClientOptions

__all__ = [
    "CallFailed",
    "ClientOptions",
    "ClientSession",
    "Counters",
    "DropReason",
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
    "ServerSession",
    "SessionEnded",
    "State",
    "check_push",
    "check_reply",
]
