"""Forward connections from a port of this machine to a gateway, through streams that may inspect or change the bytes.

Invariant: nothing here changes a byte; only the user's streams change or keep bytes.
"""

from __future__ import annotations

from opend.relay.connection import RelayedConnection, Stream, Streams, close_socket
from opend.relay.framing import FIELD_NAMES, Cutter, FrameHead, FrameInfo, Piece, read_head
from opend.relay.items import End, HangUp, Item, Pause
from opend.relay.service import Service

__all__ = [
    "FIELD_NAMES",
    "Cutter",
    "End",
    "FrameHead",
    "FrameInfo",
    "HangUp",
    "Item",
    "Pause",
    "Piece",
    "RelayedConnection",
    "Service",
    "Stream",
    "Streams",
    "close_socket",
    "read_head",
]
