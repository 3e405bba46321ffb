"""Speak the client's side of a WebSocket connection: the opening request, InitWebSocket, and packets.

Invariant: only the opening request is sent before the server has agreed to speak WebSocket.
"""

from __future__ import annotations

from hashlib import md5
from logging import getLogger
from math import inf
from ssl import create_default_context
from typing import TYPE_CHECKING, cast

from websockets.client import ClientProtocol
from websockets.exceptions import InvalidURI
from websockets.protocol import State
from websockets.uri import parse_uri

from opend.errors import ConnectionClosed, UsageError
from opend.websocket.messages import C2S, INIT_WEB_SOCKET, OPEND_LOST, Request, Response
from opend.websocket.packets import REPLY_HEADER, pack_request, read_reply
from opend.websocket.stream import MessageStream
from opend.wire import Greeting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from ssl import SSLContext

    from websockets import http11
    from websockets.uri import WebSocketURI

    from opend.frame import Data, Frame
    from opend_proto.schema import AnyMethod, Message

__all__ = ["InitWebSocket", "WebSocketClientWire", "WebSocketTransport"]

_logger = getLogger("opend.websocket")


class WebSocketTransport:
    """Implements ``opend.wire.Transport`` for a WebSocket URL and the key that its server is set up with."""

    port_name: str = "WebSocket server (33333 by convention)"
    keeps_ticks: bool = False

    def __init__(self, url: str, *, key: str | None = None, ssl: SSLContext | None = None) -> None:
        try:
            self._uri = parse_uri(url)
        except (InvalidURI, ValueError) as error:
            raise UsageError(f"the URL must look like ws://127.0.0.1:33333 or wss://…, not {url!r}") from error
        if ssl is not None and not self._uri.secure:
            raise UsageError("ssl was given, but the URL does not ask for TLS: write wss://…")
        self._key = key
        self.tls = create_default_context() if ssl is None and self._uri.secure else ssl

    @property
    def host(self) -> str:
        """The host in the URL."""
        return self._uri.host

    @property
    def port(self) -> int:
        """The port in the URL."""
        return self._uri.port

    def wire(self, max_body_length: int) -> WebSocketClientWire:
        """Return a wire whose opening request waits to be sent."""
        return WebSocketClientWire(self._uri, max_body_length)

    def handshake(self, client_id: str) -> InitWebSocket:
        """Return a new handshake."""
        return InitWebSocket(self._key, client_id)


class InitWebSocket:
    """Implements ``opend.wire.Handshake``."""

    method: AnyMethod = INIT_WEB_SOCKET
    advice: str = (
        "check that this is OpenD's WebSocket port (33333 by convention), that OpenD is logged in, and that the key is "
        "the one that it is set up with"
    )

    def __init__(self, key: str | None, client_id: str) -> None:
        self._key = key
        self._client_id = client_id

    def request(self) -> Request:
        """Return the request that opens a connection."""
        digest = md5(self._key.encode(), usedforsecurity=False).hexdigest() if self._key else ""
        return Request(c2s=C2S(websocket_key=digest, client_id=self._client_id, programming_language="Python"))

    def greeting(self, response: Message) -> Greeting:
        """Return the facts in the server's reply: only the connection's id."""
        s2c = cast("Response", response).s2c
        return Greeting(connection_id=0 if s2c is None or s2c.conn_id is None else s2c.conn_id)


class WebSocketClientWire(MessageStream):
    """Implements ``opend.wire.Wire``."""

    last_serial: int = 1

    def __init__(self, uri: WebSocketURI, max_body_length: int) -> None:
        protocol = ClientProtocol(uri, max_size=max_body_length + REPLY_HEADER.size, logger=_logger)
        super().__init__(protocol, REPLY_HEADER.size)
        protocol.send_request(protocol.connect())
        self._held: list[bytes] = []

    def feed(self, data: Data) -> Iterator[Frame]:
        """Yield each packet that ``data`` completes."""
        for message in self._messages(data):
            frame = read_reply(message)
            if frame.protocol_id == OPEND_LOST:
                raise ConnectionClosed("the WebSocket server has lost its OpenD")
            yield frame

    def send(self, protocol_id: int, serial: int, body: bytes, body_format: int, timeout: float = inf) -> None:
        """Queue a request, or hold it until the connection is open."""
        del body_format, timeout  # A packet has no fields for them: bodies are always protobuf.
        packet = pack_request(protocol_id, serial, body)
        if self._protocol.state is State.OPEN:
            self._protocol.send_binary(packet)
        elif self._protocol.state is State.CONNECTING:
            self._held.append(packet)

    def _on_opening(self, event: http11.Request | http11.Response) -> None:
        if self._protocol.state is State.CONNECTING:
            return  # Refused; the protocol object has the reason.
        # The bytes after the upgrade response have been read by now, and may have ended the connection.
        if self._protocol.state is State.OPEN:
            for packet in self._held:
                self._protocol.send_binary(packet)
        self._held.clear()
