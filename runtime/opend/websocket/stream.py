"""Exchange binary WebSocket messages on either side, with the sans-I/O half of the `websockets` package.

Invariant: a message is yielded whole or not at all; the end of a connection is raised as one of this package's errors.
Whatever a peer sends, at most one message of it is kept, and one pong for any number of pings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from websockets.exceptions import PayloadTooBig
from websockets.frames import Frame as Piece
from websockets.frames import Opcode
from websockets.protocol import State

from opend.errors import ConnectionClosed, FrameError
from opend.frame import RAISE_THE_LIMIT
from opend.wire import PlainWire

if TYPE_CHECKING:
    from collections.abc import Iterator

    from websockets.http11 import Request, Response
    from websockets.protocol import Protocol

    from opend.frame import Data

__all__ = ["MessageStream"]

_NORMAL: Final = 1000
_PONG: Final = b"\x8a"
_MOST_PIECES: Final = 65_536
"""Most fragments of one message; the longest message would have 256 bytes in each."""

_MEANINGS: Final = {
    1000: "normal closure",
    1001: "it is shutting down",
    1002: "it could not follow our WebSocket frames",
    1003: "it does not take what was sent",
    1005: "no reason given",
    1007: "it could not read what was sent",
    1008: "it does not allow the connection; check the WebSocket key and its settings",
    1009: "a message was too long for it",
    1011: "it had a fault of its own",
    1012: "it is restarting",
    1013: "it is overloaded; try again later",
}
"""Meanings of the close codes of RFC 6455, with the peer as "it"."""


class MessageStream(PlainWire):
    """Base of the wires of both sides; never encrypts bodies, since TLS secures the connection if that is wanted."""

    def __init__(self, protocol: Protocol, header_size: int) -> None:
        self._protocol = protocol
        self._header_size = header_size
        self._advice = RAISE_THE_LIMIT
        self._partial: bytearray | None = None
        self._pieces = 0
        self._outgoing: list[bytes] = []
        # Index of the pong in the bytes that wait to be sent, -1 if there is none.
        self._pong_at = -1
        self.answers_pings = False
        """Whether a ping was ever answered. RFC 6455 demands it, but a server that never answers is not given up."""
        self.control_frames = 0
        self.pongs = 0

    def allow(self, max_body_length: int, advice: str = RAISE_THE_LIMIT) -> None:
        """Limit bodies to this many bytes from the next bytes on; the error for a longer one ends with ``advice``."""
        size = max_body_length + self._header_size
        # A protocol object has no method for this; older releases call the attribute max_size.
        name = "max_message_size" if hasattr(self._protocol, "max_message_size") else "max_size"
        setattr(self._protocol, name, size)
        self._advice = advice

    def ping(self) -> None:
        """Queue a WebSocket ping."""
        if self._protocol.state is State.OPEN:
            self._protocol.send_ping(b"")

    def close(self) -> None:
        """Discard the bytes that wait, and queue a close frame if the connection is open."""
        if self._protocol.state in {State.CONNECTING, State.OPEN}:
            self._protocol.data_to_send()
            self._outgoing.clear()
            self._pong_at = -1
        if self._protocol.state is State.OPEN:
            self._protocol.send_close(_NORMAL)

    def data_to_send(self) -> bytes:
        """Take the bytes that wait to be sent."""
        self._collect()
        data = b"".join(self._outgoing)
        self._outgoing.clear()
        self._pong_at = -1
        return data

    def _collect(self) -> None:
        """Queue the frames of the protocol object; of several waiting pongs only the last (RFC 6455, 5.5.3)."""
        for written in self._protocol.data_to_send():
            if written[:1] != _PONG:
                self._outgoing.append(written)
            elif self._pong_at < 0:
                self._pong_at = len(self._outgoing)
                self._outgoing.append(written)
            else:
                self._outgoing[self._pong_at] = written

    def _messages(self, data: Data) -> Iterator[bytes]:
        """Yield each message that ``data`` completes."""
        self._protocol.receive_data(bytes(data))
        self._collect()
        for event in self._protocol.events_received():
            if not isinstance(event, Piece):
                self._on_opening(event)
            elif (message := self._assemble(event)) is not None:
                yield message
        self._check_alive()

    def _on_opening(self, event: Request | Response) -> None:
        """Handle the other side's part of the opening handshake."""
        raise NotImplementedError

    def _assemble(self, piece: Piece) -> bytes | None:
        match piece.opcode:
            case Opcode.BINARY | Opcode.CONT:
                return self._add(piece)
            case Opcode.TEXT:
                raise FrameError("a WebSocket text message arrived where only binary ones are spoken")
            case Opcode.PONG:
                self.control_frames += 1
                self.pongs += 1
                self.answers_pings = True
            case _:
                self.control_frames += 1  # Ping and close are answered by the protocol object.
        return None

    def _add(self, piece: Piece) -> bytes | None:
        if self._partial is None:
            if piece.fin:
                return bytes(piece.data)
            self._partial = bytearray()
        self._partial += piece.data
        self._pieces += 1
        if self._pieces > _MOST_PIECES:
            raise FrameError(
                f"a WebSocket message is in more than {_MOST_PIECES} fragments; the connection is given up"
            )
        if not piece.fin:
            return None
        message = bytes(self._partial)
        self._partial, self._pieces = None, 0
        return message

    def _check_alive(self) -> None:
        protocol = self._protocol
        if protocol.handshake_exc is not None:
            raise ConnectionClosed(f"the WebSocket handshake failed: {protocol.handshake_exc}")
        if protocol.close_rcvd is not None:
            code, reason = protocol.close_rcvd.code, protocol.close_rcvd.reason
            meaning = _MEANINGS.get(code, "a code of its own")
            words = f", {reason!r}" if reason else ""
            raise ConnectionClosed(f"the WebSocket peer closed the connection: {meaning} (code {code}{words})")
        if isinstance(protocol.parser_exc, PayloadTooBig):
            raise FrameError(f"a WebSocket message is longer than allowed ({protocol.parser_exc}); {self._advice}")
        if protocol.parser_exc is not None:
            raise FrameError(f"the peer's WebSocket frames cannot be read: {protocol.parser_exc}")
