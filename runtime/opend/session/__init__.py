"""One connection without its socket: bytes and the time go in, events and bytes come out.

Invariant: nothing in this package opens a socket, reads a clock, starts a thread or imports asyncio.
"""

from opend.session.client import ClientSession, State
from opend.session.core import SessionCore
from opend.session.events import (
    CallFailed,
    Counters,
    Disconnected,
    Dropped,
    DropReason,
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
)
from opend.session.options import ClientOptions
from opend.session.replies import check_push, check_reply
from opend.session.server import ServerSession

__all__ = [
    "CallFailed",
    "ClientOptions",
    "ClientSession",
    "Counters",
    "Disconnected",
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
    "SessionCore",
    "State",
    "check_push",
    "check_reply",
]
