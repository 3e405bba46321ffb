"""The format of a recording: a file header, then records, each with checksums and times.

All numbers are little-endian. The header is

    8 bytes  the magic, ``OPENDREC``
    u16      the version, 1
    u16      the length of the peer's name
    i64      when the file was made, in nanoseconds since 1970 UTC
    …        the peer that was recorded, ``host:port`` in UTF-8
    u32      CRC-32 of all of the header before

and a record is

    u32      CRC-32 of the rest of the record's header
    u32      CRC-32 of the payload
    u32      the length of the payload
    u32      the number of the connection, counted from 1; 0 for what belongs to none
    i64      the time in nanoseconds since 1970 UTC
    i64      a clock that is never set, in nanoseconds: for the time between two records
    u8       the kind
    3 bytes  zero
    …        the payload: for a frame, the bytes that were on the wire, encrypted or not

Invariant: a record that comes out is the one that went in; any changed byte is a RecordingError that names where it
lies. A record cut short is neither: there is just no whole record yet.
"""

from __future__ import annotations

from enum import IntEnum
from struct import Struct
from typing import Final, NamedTuple
from zlib import crc32

from opend.errors import RecordingError

__all__ = [
    "RECORD_HEADER_SIZE",
    "VERSION",
    "FileHeader",
    "Kind",
    "Record",
    "encode_header",
    "encode_record",
    "read_header",
    "read_record",
]

VERSION: Final = 1
_MAGIC: Final = b"OPENDREC"
_HEADER: Final = Struct("<8sHHq")
_CRC: Final = Struct("<I")
_RECORD: Final = Struct("<IIIIqqB3s")
_RECORD_BODY: Final = Struct("<IIIqqB3s")
"""The header of a record without its first field."""
_PADDING: Final = bytes(3)

RECORD_HEADER_SIZE: Final = _RECORD.size


class Kind(IntEnum):
    """What a record is."""

    STARTED = 0
    """A recorder begins to write; the payload is the peer's name. The clock that is never set starts anew."""
    OPENED = 1
    """A client has connected; the payload is its address."""
    TO_SERVER = 2
    """A whole frame, from the client to the gateway."""
    TO_CLIENT = 3
    """A whole frame, from the gateway to the client."""
    PART_TO_SERVER = 4
    """Bytes from the client that are no whole frame, such as the last ones of a connection that broke."""
    PART_TO_CLIENT = 5
    """Bytes from the gateway that are no whole frame."""
    CLOSED = 6
    """The connection has ended."""


_KINDS: Final = tuple(Kind)


class FileHeader(NamedTuple):
    """What a recording says of itself."""

    created_ns: int
    """When it was made, in nanoseconds since 1970 UTC."""
    peer: str
    """What was recorded, as ``host:port``."""


class Record(NamedTuple):
    """One record and where in the file it lies."""

    offset: int
    kind: Kind
    connection: int
    time_ns: int
    monotonic_ns: int
    payload: bytes


def encode_header(header: FileHeader) -> bytes:
    """Return the bytes that a recording begins with."""
    peer = header.peer.encode()
    data = _HEADER.pack(_MAGIC, VERSION, len(peer), header.created_ns) + peer
    return data + _CRC.pack(crc32(data))


def read_header(data: bytes) -> tuple[FileHeader, int]:
    """Return the header and where the first record lies; raises RecordingError, also where there are too few bytes."""
    if not data.startswith(_MAGIC):
        raise RecordingError("it is no recording: it does not start as `opend record` lets one start")
    if len(data) < _HEADER.size:
        raise RecordingError("its header is cut short: there is nothing in it")
    _, version, length, created_ns = _HEADER.unpack_from(data)
    if version != VERSION:
        raise RecordingError(
            f"it is of version {version}, and this release reads version {VERSION}: read it with a newer release"
        )
    end = _HEADER.size + length
    if len(data) < end + _CRC.size:
        raise RecordingError("its header is cut short: there is nothing in it")
    if _CRC.unpack_from(data, end)[0] != crc32(data[:end]):
        raise RecordingError("it is damaged at byte 0: the checksum does not fit the header")
    return FileHeader(created_ns, data[_HEADER.size : end].decode()), end + _CRC.size


def encode_record(kind: Kind, connection: int, time_ns: int, monotonic_ns: int, payload: bytes) -> bytes:
    """Return the bytes of a record."""
    body = _RECORD_BODY.pack(crc32(payload), len(payload), connection, time_ns, monotonic_ns, kind, _PADDING)
    return b"".join((_CRC.pack(crc32(body)), body, payload))


def read_record(data: bytes, position: int, offset: int) -> tuple[Record, int] | None:
    """Return the record that begins at a position, and where it ends; None if it is not there to its end.

    Args:
        data: Bytes of the file.
        position: Where in them the record begins.
        offset: Where in the file it begins.

    Raises:
        RecordingError: The record is damaged.
    """
    start = position + RECORD_HEADER_SIZE
    if len(data) < start:
        return None
    check, payload_check, length, connection, time_ns, monotonic_ns, kind, _ = _RECORD.unpack_from(data, position)
    if check != crc32(data[position + _CRC.size : start]) or kind >= len(_KINDS):
        raise RecordingError(f"it is damaged at byte {offset}: the checksum does not fit the header of the record")
    end = start + length
    if len(data) < end:
        return None
    payload = data[start:end]
    if payload_check != crc32(payload):
        raise RecordingError(
            f"it is damaged at byte {offset}: the checksum does not fit the {length} bytes that the record holds"
        )
    return Record(offset, _KINDS[kind], connection, time_ns, monotonic_ns, payload), end
