"""Find the frames in a stream of bytes: frames of the TCP wire, or messages of a WebSocket.

Invariant: the bytes that come out are those that went in, in order; this module only decides where to cut them. Bodies
may be encrypted, so only the plain headers are read (protocol document, sections 1 and 7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from opend.errors import FrameError
from opend.frame import HEADER_SIZE, FrameDecoder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["FIELD_NAMES", "Cutter", "FrameHead", "FrameInfo", "Piece", "read_head"]

_TCP_FIELDS: Final[Mapping[str, tuple[int, int | None]]] = {
    "magic": (0, 2),
    "protocol_id": (2, 6),
    "body_format": (6, 7),
    "version": (7, 8),
    "serial": (8, 12),
    "length": (12, 16),
    "sha1": (16, 36),
    "reserved": (36, 44),
    "body": (44, None),
}
_REQUEST_FIELDS: Final[Mapping[str, tuple[int, int | None]]] = {
    "magic": (0, 8),
    "protocol_id": (8, 12),
    "serial": (12, 20),
    "body": (20, None),
}
_REPLY_FIELDS: Final[Mapping[str, tuple[int, int | None]]] = {
    "magic": (0, 8),
    "protocol_id": (8, 12),
    "serial": (12, 20),
    "error": (20, 24),
    "error_text": (24, 44),
    "body": (44, None),
}

FIELD_NAMES: Final = tuple(dict.fromkeys((*_TCP_FIELDS, *_REPLY_FIELDS)))
"""The parts of a frame that can be named, on either transport."""

_ANY_LENGTH: Final = 2**32
_LONGEST_HEAD: Final = 64 * 1024
_FINAL: Final = 0x80
_EXTENDED: Final = 0x70
_COMPRESSED: Final = 0x40
_OPCODE: Final = 0x0F
_MASKED: Final = 0x80
_MESSAGE_OPCODES: Final = (1, 2)
_LENGTH_SIZES: Final[Mapping[int, int]] = {126: 2, 127: 8}


class FrameInfo(NamedTuple):
    """The facts about a frame that can be known without reading its body."""

    protocol_id: int
    start: int
    """Offset of OpenD's own header: after the WebSocket's head, if there is one."""
    fields: Mapping[str, tuple[int, int | None]]

    def span(self, field: str, size: int) -> range:
        """Return the range of a field's bytes in a frame of ``size`` bytes; empty if such frames lack the field."""
        first, end = self.fields.get(field, (0, 0))
        return range(self.start + first, size if end is None else min(size, self.start + end))


class Piece(NamedTuple):
    """Bytes to forward; ``frame`` is set if they are exactly one whole frame."""

    data: bytes
    frame: FrameInfo | None = None


class FrameHead(NamedTuple):
    """The head of a frame of a WebSocket (RFC 6455, section 5.2)."""

    opcode: int
    is_final: bool
    is_extended: bool
    """Whether an extension, such as compression, has changed what follows."""
    mask: bytes
    """The mask of the bytes that follow; empty if they are not masked."""
    size: int
    length: int
    """Bytes that follow the head."""


def read_head(data: bytes | bytearray) -> FrameHead | None:
    """Read the head of the frame that begins here; None while it is incomplete."""
    if len(data) < 2:
        return None
    length = data[1] & ~_MASKED
    extended = _LENGTH_SIZES.get(length, 0)
    mask_size = 4 if data[1] & _MASKED else 0
    size = 2 + extended + mask_size
    if len(data) < size:
        return None
    if extended:
        length = int.from_bytes(data[2 : 2 + extended])
    mask = bytes(data[size - mask_size : size])
    return FrameHead(data[0] & _OPCODE, bool(data[0] & _FINAL), bool(data[0] & _EXTENDED), mask, size, length)


class _Framing(Protocol):
    def parts(self, data: bytes) -> Iterator[tuple[int, FrameInfo | None]]:
        """Yield the size of each part that ``data`` completes, with its description if it is a frame."""
        ...


class _TcpFraming:
    def __init__(self, longest: int) -> None:
        self._decoder = FrameDecoder(longest)

    def parts(self, data: bytes) -> Iterator[tuple[int, FrameInfo | None]]:
        for frame in self._decoder.feed(data):
            yield HEADER_SIZE + len(frame.body), FrameInfo(frame.protocol_id, 0, _TCP_FIELDS)


class _WebSocketFraming:
    """Cuts into the HTTP head, then messages; control frames and fragments are separate parts, but not frames."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._held = bytearray()
        self._part = self._head

    def parts(self, data: bytes) -> Iterator[tuple[int, FrameInfo | None]]:
        self._held += data
        while (part := self._part()) is not None:
            del self._held[: part[0]]
            yield part

    def _head(self) -> tuple[int, FrameInfo | None] | None:
        end = self._held.find(b"\r\n\r\n") + 4
        if end < 4:
            if len(self._held) > _LONGEST_HEAD:
                raise FrameError(f"the head of the HTTP handshake is longer than {_LONGEST_HEAD} bytes")
            return None
        words = bytes(self._held[:end]).split(None, 2)
        agreed = words[:1] == [b"GET"] or words[1:2] == [b"101"]
        self._part = self._message if agreed else self._refusal
        return end, None

    def _refusal(self) -> tuple[int, FrameInfo | None] | None:
        return (len(self._held), None) if self._held else None

    def _message(self) -> tuple[int, FrameInfo | None] | None:
        head = read_head(self._held)
        if head is None:
            return None
        if head.length > self._longest:
            raise FrameError(
                f"a WebSocket message announces {head.length} bytes, more than the {self._longest} allowed"
            )
        if len(self._held) < head.size + head.length:
            return None
        return head.size + head.length, self._describe(head)

    def _describe(self, head: FrameHead) -> FrameInfo | None:
        if not head.is_final or head.opcode not in _MESSAGE_OPCODES or head.length < 20:
            return None
        if self._held[0] & _COMPRESSED:
            raise FrameError("the WebSocket's messages are compressed; connect without compression")
        command = int.from_bytes(self._held[head.size + 8 : head.size + 12])
        if head.mask:
            # The mask has four bytes, so at offset 8 it starts from its first byte again.
            command ^= int.from_bytes(head.mask)
        return FrameInfo(command, head.size, _REQUEST_FIELDS if head.mask else _REPLY_FIELDS)


_OPENINGS: Final = ((b"FT", _TcpFraming), (b"GET ", _WebSocketFraming), (b"HTTP/", _WebSocketFraming))


class Cutter:
    """Cuts one direction of a connection into frames; its first bytes show the transport.

    A body longer than ``longest`` bytes is an obstacle, since the frame would have to be held until it is whole.
    """

    def __init__(self, longest: int = _ANY_LENGTH) -> None:
        self._longest = longest
        self.obstacle = ""
        """The reason why frames can no longer be found; empty as long as they can."""
        self._framing: _Framing | None = None
        self._opening = b""
        self._held = bytearray()
        self._ahead = 0

    def feed(self, data: bytes, *, hold: bool) -> Iterator[Piece]:
        """Yield the bytes to forward: with ``hold`` only whole frames, keeping an incomplete one; without, all."""
        self._held += data
        try:
            for size, frame in self._parts(data):
                yield self._take(size - self._ahead, None if self._ahead else frame)
                self._ahead = 0
        except FrameError as error:
            self.obstacle = error.message
        if not hold or self.obstacle:
            yield from self.release()

    def release(self) -> Iterator[Piece]:
        """Yield the bytes that are kept back."""
        if self._held:
            self._ahead += len(self._held)
            yield self._take(len(self._held), None)

    def _take(self, size: int, frame: FrameInfo | None) -> Piece:
        data = bytes(self._held[:size])
        del self._held[:size]
        return Piece(data, frame)

    def _parts(self, data: bytes) -> Iterator[tuple[int, FrameInfo | None]]:
        if self.obstacle:
            return
        if self._framing is None:
            self._opening += data
            self._framing = self._recognize()
            data = self._opening
        if self._framing is not None:
            yield from self._framing.parts(data)

    def _recognize(self) -> _Framing | None:
        for opening, framing in _OPENINGS:
            if self._opening.startswith(opening):
                return framing(self._longest)
        if any(opening.startswith(self._opening) for opening, _ in _OPENINGS):
            return None
        raise FrameError(
            f"the stream is neither OpenD's TCP wire nor a WebSocket: it starts with {self._opening[:8]!r}"
        )
