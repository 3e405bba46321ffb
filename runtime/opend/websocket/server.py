"""Speak the server's side of a WebSocket connection, for the simulator and for tests.

Invariant: every push has section 0, and no request ever has; so clients can tell pushes from replies.
"""

from __future__ import annotations

from http import HTTPStatus
from logging import getLogger
from math import inf
from typing import TYPE_CHECKING, Final

from websockets.exceptions import InvalidHandshake
from websockets.http11 import Request
from websockets.protocol import State
from websockets.server import ServerProtocol

from opend.frame import MAX_BODY_LENGTH
from opend.websocket.packets import REQUEST_HEADER, pack_reply, read_request
from opend.websocket.stream import MessageStream
from opend_proto.methods import PUSHES_BY_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from websockets.http11 import Response

    from opend.frame import Data, Frame
    from opend.websocket.visitors import Visitors

__all__ = ["WebSocketServerWire"]

_logger = getLogger("opend.websocket")

_PUSH_SECTION: Final = 0


class WebSocketServerWire(MessageStream):
    """Implements ``opend.wire.Wire``."""

    last_serial: int = 0

    def __init__(self, max_body_length: int = MAX_BODY_LENGTH, visitors: Visitors | None = None) -> None:
        protocol = ServerProtocol(max_size=max_body_length + REQUEST_HEADER.size, logger=_logger)
        super().__init__(protocol, REQUEST_HEADER.size)
        self._server = protocol
        self._visitors = visitors

    def feed(self, data: Data) -> Iterator[Frame]:
        """Yield each packet that ``data`` completes."""
        return map(read_request, self._messages(data))

    def send(self, protocol_id: int, serial: int, body: bytes, body_format: int, timeout: float = inf) -> None:
        """Queue a reply or a push."""
        del body_format, timeout  # A packet has no fields for them: bodies are always protobuf.
        if self._protocol.state is State.OPEN:
            section = _PUSH_SECTION if protocol_id in PUSHES_BY_ID else serial
            self._protocol.send_binary(pack_reply(protocol_id, section, body))

    def _on_opening(self, event: Request | Response) -> None:
        if isinstance(event, Request):
            self._server.send_response(self._answer(event))

    def _answer(self, request: Request) -> Response:
        headers = request.headers
        objection = None
        if self._visitors is not None:
            objection = self._visitors.objection(headers.get_all("Origin"), headers.get_all("Host"))
        if objection is None:
            return self._server.accept(request)
        _logger.warning("a WebSocket client was refused: %s", objection)
        self._server.handshake_exc = InvalidHandshake(objection)
        return self._server.reject(HTTPStatus.FORBIDDEN, f"Refused: {objection}.\n")
