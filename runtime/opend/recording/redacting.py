"""Replace the passwords and keys in frames with stars before they are stored.

Only protocols whose messages hold secrets are decoded: InitConnect, Trd_UnlockTrade and InitWebSocket, by the schema in
use. Encrypted bodies stay as they are, since they cannot be read without the gateway's RSA key.

Invariant: a returned frame is whole and matches its checksum. A frame of these protocols that cannot be decoded, or
that comes in fragments, keeps its header and loses its body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from opend.errors import OpenDError
from opend.frame import BODY_JSON, BODY_PROTOBUF, HEADER, HEADER_SIZE, MAGIC, digest
from opend.recording.format import Kind
from opend.relay import read_head
from opend.schema.secrets import holds_secrets, masked
from opend.session.connection.bodies import read_body, write_body
from opend.websocket.messages import INIT_WEB_SOCKET
from opend.websocket.packets import REPLY_HEADER, REQUEST_HEADER
from opend_proto.methods import METHODS_BY_ID

if TYPE_CHECKING:
    from opend.relay import FrameHead, Piece
    from opend_proto.schema import Message

__all__ = ["Redactor", "redacted"]

_FROM_CLIENT: Final = frozenset({Kind.TO_SERVER, Kind.PART_TO_SERVER})
_MASK_SIZE: Final = 4
_COMMAND: Final = slice(8, 12)
_CONTINUATION: Final = 0
_MESSAGE_OPCODES: Final = (_CONTINUATION, 1, 2)


class Redactor:
    """Redacts one direction of a connection, whose WebSocket messages may come in fragments."""

    def __init__(self) -> None:
        self._beginning = b""
        self._passed = 0

    def store(self, piece: Piece, kind: Kind) -> bytes:
        """Return the bytes to store for the next piece that passes."""
        if piece.frame is not None or piece.data.startswith(MAGIC):
            return redacted(piece, kind)
        head = read_head(piece.data)
        if head is None or head.is_extended or head.opcode not in _MESSAGE_OPCODES:
            return piece.data
        return self._blanked(piece.data, head, kind)

    def _blanked(self, data: bytes, head: FrameHead, kind: Kind) -> bytes:
        """Replace the part of a secret message's body that lies in this fragment with zeros."""
        if head.opcode != _CONTINUATION:
            self._beginning, self._passed = b"", 0
        start, mask = head.size, head.mask or bytes(_MASK_SIZE)
        missing = data[start : start + _COMMAND.stop - len(self._beginning)]
        self._beginning += _unmasked(missing, mask)
        body = (REQUEST_HEADER if kind in _FROM_CLIENT else REPLY_HEADER).size
        kept = start + max(0, body - self._passed)
        self._passed += len(data) - start
        # The command precedes the body, so it is known by now.
        if kept >= len(data) or _secret_type(int.from_bytes(self._beginning[_COMMAND]), kind) is None:
            return data
        masked_zeros = mask * ((len(data) - start) // _MASK_SIZE + 1)
        return data[:kept] + masked_zeros[kept - start : len(data) - start]


def redacted(piece: Piece, kind: Kind) -> bytes:
    """Return the bytes to store for a piece that passes."""
    if piece.data.startswith(MAGIC):
        return _redacted_tcp(piece, kind)
    return piece.data if piece.frame is None else _redacted_websocket(piece, kind)


def _redacted_tcp(piece: Piece, kind: Kind) -> bytes:
    data = piece.data
    if len(data) <= HEADER_SIZE:
        return data
    magic, protocol_id, body_format, version, serial, _, sha1, reserved = HEADER.unpack_from(data)
    message_type = _secret_type(protocol_id, kind)
    if message_type is None:
        return data
    body = data[HEADER_SIZE:]
    if piece.frame is None:
        return data[:HEADER_SIZE] + bytes(len(body))
    if digest(body) != sha1:
        return data
    shown = _redacted_body(message_type, body, body_format)
    header = HEADER.pack(magic, protocol_id, body_format, version, serial, len(shown), digest(shown), reserved)
    return header + shown


def _redacted_websocket(piece: Piece, kind: Kind) -> bytes:
    """Redact a WebSocket frame. The body must keep its size, which a length in front gives, or becomes zeros."""
    frame, data = piece.frame, piece.data
    message_type = None if frame is None else _secret_type(frame.protocol_id, kind)
    if frame is None or message_type is None:
        return data
    span = frame.span("body", len(data))
    mask = data[frame.start - _MASK_SIZE : frame.start] if kind in _FROM_CLIENT else bytes(_MASK_SIZE)
    # The mask repeats every four bytes, counted from the start of the message.
    turn = (span.start - frame.start) % _MASK_SIZE
    mask = mask[turn:] + mask[:turn]
    body = data[span.start : span.stop]
    shown = _redacted_body(message_type, _unmasked(body, mask), BODY_PROTOBUF)
    kept = shown if len(shown) == len(body) else bytes(len(body))
    return data[: span.start] + _unmasked(kept, mask) + data[span.stop :]


def _secret_type(protocol_id: int, kind: Kind) -> type[Message] | None:
    """Return the type of a frame's message if it can hold a secret, otherwise None."""
    method = INIT_WEB_SOCKET if protocol_id == INIT_WEB_SOCKET.id else METHODS_BY_ID.get(protocol_id)
    if method is None:
        return None
    found = cast("type[Message]", method.request if kind in _FROM_CLIENT else method.response)
    return found if holds_secrets(found) else None


def _redacted_body(message_type: type[Message], body: bytes, body_format: int) -> bytes:
    if body_format not in {BODY_PROTOBUF, BODY_JSON}:
        return b""
    try:
        return write_body(masked(read_body(message_type, body, body_format)), body_format)
    except OpenDError:
        return b""


def _unmasked(data: bytes, mask: bytes) -> bytes:
    repeated = (mask * (len(data) // _MASK_SIZE + 1))[: len(data)]
    return bytes(one ^ other for one, other in zip(data, repeated, strict=True))
