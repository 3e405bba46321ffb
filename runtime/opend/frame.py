"""Read and write frames of the TCP wire: a 44-byte header and a body (protocol document, section 1).

Invariant: a stream yields the same frames however it is split; each byte is copied at most once; a body longer than the
limit is refused at once. The checksum is not verified here, since it covers the plaintext: the session verifies it.
"""

from __future__ import annotations

from itertools import chain
from struct import Struct
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast

from opend.errors import FrameError, OpenDError
from opend.late import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend_proto.schema import Message

__all__ = [
    "BODY_JSON",
    "BODY_PROTOBUF",
    "HANDSHAKE_BODY_LENGTH",
    "HEADER",
    "HEADER_SIZE",
    "MAGIC",
    "MAX_BODY_LENGTH",
    "PROTOCOL_VERSION",
    "RAISE_THE_LIMIT",
    "REPLY_BODY_LENGTH",
    "SHORT_BODY",
    "Data",
    "Frame",
    "FrameDecoder",
    "Run",
    "RunSource",
    "digest",
    "encode_frame",
]

Data: TypeAlias = bytes | bytearray | memoryview

MAGIC: Final = b"FT"
PROTOCOL_VERSION: Final = 0
BODY_PROTOBUF: Final = 0
BODY_JSON: Final = 1
MAX_BODY_LENGTH: Final = 64 * 1024 * 1024
"""Bytes of the longest body that any reader of frames accepts, such as a recorder."""
REPLY_BODY_LENGTH: Final = 16 * 1024 * 1024
"""Bytes of the longest body that a client accepts by default: a thousand rows of the largest kind take 11 MB."""
HANDSHAKE_BODY_LENGTH: Final = 64 * 1024
"""Bytes of the longest body before the peer is known to be a gateway; an InitConnect reply has some hundred."""
RAISE_THE_LIMIT: Final = "raise max_body_length if such replies are expected"

HEADER: Final = Struct("<2sIBBII20s8s")
"""Magic, protocol id, body format, protocol version, serial, body length, SHA-1 of the plaintext, reserved."""
HEADER_SIZE: Final = HEADER.size

SHORT_BODY: Final = 4096
"""Bytes of the longest body whose checksum our own C code makes faster than a library does.

A library uses the processor's instructions for SHA-1, but has a higher cost for each call.
"""

_RESERVED: Final = bytes(8)


class Frame(NamedTuple):
    """One frame as received; the body may still be encrypted."""

    protocol_id: int
    body_format: int
    serial: int
    sha1: bytes
    body: bytes | memoryview
    failure: OpenDError | None = None
    """The error that the gateway reported in place of a body; only on the WebSocket transport."""


class Run(NamedTuple):
    """Consecutive frames of one protocol whose bodies were verified and decoded together with the headers."""

    protocol_id: int
    serials: list[int]
    messages: list[Message]


class RunSource(Protocol):
    """Reads runs; `opend.codec.native.RunReader` is one implementation."""

    def read(self, data: bytes, position: int, longest: int, /) -> tuple[int, list[int], list[Message], int] | None:
        """Return the protocol id, serials, messages and end of the run at ``position``; None if none begins there."""
        ...


def digest(body: Data) -> bytes:
    """Return the SHA-1 of a body, the checksum in the header."""
    from hashlib import sha1  # Loads OpenSSL, which with our own C code is only needed for long bodies.

    return sha1(body, usedforsecurity=False).digest()


def encode_frame(
    protocol_id: int, serial: int, body: Data, *, body_format: int = BODY_PROTOBUF, checksum: bytes | None = None
) -> bytes:
    """Return the frame's bytes; pass ``checksum`` if ``body`` is not the plaintext."""
    if checksum is None:
        checksum = digest(body)
    header = HEADER.pack(MAGIC, protocol_id, body_format, PROTOCOL_VERSION, serial, len(body), checksum, _RESERVED)
    return b"".join((header, body))


class FrameDecoder:
    """Cuts a byte stream into frames, holding back at most one incomplete frame."""

    __slots__ = ("_advice", "_max_body_length", "_wanted", "longest_in_run", "partial")

    def __init__(self, max_body_length: int = MAX_BODY_LENGTH) -> None:
        self.allow(max_body_length)
        self.partial = bytearray()
        """The bytes held back until the rest of their frame arrives."""
        self._wanted = HEADER_SIZE

    def allow(self, max_body_length: int, advice: str = RAISE_THE_LIMIT) -> None:
        """Limit bodies to this many bytes from the next header on; the error for a longer one ends with ``advice``."""
        self._max_body_length = max_body_length
        self.longest_in_run = min(max_body_length, SHORT_BODY)
        self._advice = advice

    @property
    def pending(self) -> int:
        """Number of bytes held back until the rest of their frame arrives."""
        return len(self.partial)

    def feed(self, data: Data) -> Iterator[Frame]:
        """Return each frame that ``data`` completes; the iterator raises FrameError if the stream cannot be read.

        The iterator must be read to its end. A body is a view of ``data`` if that contains the whole frame.
        """
        return cast("Iterator[Frame]", self.feed_runs(data, None))

    def feed_runs(self, data: Data, runs: RunSource | None) -> Iterator[Frame | Run]:
        """Return frames as `feed` does, but those that ``runs`` can read as runs."""
        whole = data if isinstance(data, bytes) else bytes(data)
        if runs is None or self.partial:
            return self._cut(whole, 0, runs)
        # Nearly always ``data`` is exactly one run: a reply, or pushes.
        run = runs.read(whole, 0, self.longest_in_run)
        if run is None:
            return self._cut(whole, 0, runs)
        protocol_id, serials, messages, position = run
        first = iter((Run(protocol_id, serials, messages),))
        return first if position == len(whole) else chain(first, self._cut(whole, position, runs))

    def _cut(self, whole: bytes, position: int, runs: RunSource | None) -> Iterator[Frame | Run]:
        end = len(whole)
        while self.partial and position < end:
            position = self._top_up(memoryview(whole), position)
            if len(self.partial) == self._wanted:
                yield self._take_partial()
        while position < end:
            run = None if runs is None else runs.read(whole, position, self.longest_in_run)
            if run is not None:
                protocol_id, serials, messages, position = run
                yield Run(protocol_id, serials, messages)
                continue
            size = self._frame_size(whole, position)
            if size > end - position:
                self.partial += memoryview(whole)[position:]
                self._wanted = size
                return
            yield _frame(memoryview(whole)[position : position + size])
            position += size

    def _top_up(self, view: memoryview, position: int) -> int:
        """Complete the held header, then the held body, without bytes of the next frame; return the new position."""
        end = min(len(view), position + self._wanted - len(self.partial))
        self.partial += view[position:end]
        if self._wanted == HEADER_SIZE:
            self._wanted = self._frame_size(self.partial, 0)
        return end

    def _take_partial(self) -> Frame:
        whole = memoryview(self.partial)
        self.partial = bytearray()
        self._wanted = HEADER_SIZE
        return _frame(whole)

    def _frame_size(self, data: Data, position: int) -> int:
        """Return the size of the frame that starts here, or of its header while that is incomplete."""
        available = len(data) - position
        if available < HEADER_SIZE:
            _check_magic(data[position : position + len(MAGIC)])
            return HEADER_SIZE
        magic, protocol_id, _, version, _, length, _, _ = HEADER.unpack_from(data, position)
        if magic != MAGIC:
            _check_magic(magic)
        if version != PROTOCOL_VERSION:
            raise FrameError(
                f"protocol version {version} in a frame header; this client speaks version {PROTOCOL_VERSION}",
                protocol_id=protocol_id,
            )
        if length > self._max_body_length:
            raise FrameError(
                f"a frame announces a body of {length} bytes, more than the {self._max_body_length} allowed; "
                f"{self._advice}",
                protocol_id=protocol_id,
            )
        return HEADER_SIZE + int(length)


def _check_magic(start: Data) -> None:
    if bytes(start) != MAGIC[: len(start)]:
        raise FrameError(
            f"a frame must start with {MAGIC!r}, not {bytes(start)!r}; "
            "check that the port is OpenD's API port (11111 by default) and not its WebSocket or Telnet port"
        )


def _frame(whole: memoryview) -> Frame:
    _, protocol_id, body_format, _, serial, _, checksum, _ = HEADER.unpack_from(whole)
    return Frame(protocol_id, body_format, serial, checksum, whole[HEADER_SIZE:])
