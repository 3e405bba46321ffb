"""Load the WebSocket transport, which speaks the protocol of the vendor's JavaScript client.

Invariant: as in ``session``, no socket is opened: bytes go in and come out. The `websockets` package is imported only
when the transport is asked for, and only its sans-I/O half is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from opend.errors import UsageError

if TYPE_CHECKING:
    from opend.websocket.client import WebSocketTransport
    from opend.websocket.server import WebSocketServerWire

__all__ = ["load_server_wire", "load_transport"]


def load_transport() -> type[WebSocketTransport]:
    """Return the client's transport; raises UsageError if the `websockets` package is missing."""
    transport: type[WebSocketTransport] = _load("client", "WebSocketTransport")
    return transport


def load_server_wire() -> type[WebSocketServerWire]:
    """Return the server's wire; raises UsageError if the `websockets` package is missing."""
    wire: type[WebSocketServerWire] = _load("server", "WebSocketServerWire")
    return wire


def _load(module: str, name: str) -> type:
    try:
        loaded: type = getattr(import_module(f"opend.websocket.{module}"), name)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "websockets":
            raise
        raise UsageError("WebSocket needs the package `websockets`: pip install 'opend[websocket]'") from error
    return loaded
