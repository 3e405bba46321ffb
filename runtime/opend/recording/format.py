"""Encode and decode the format of a recording: a file header, then records, each with checksums and times.

All numbers are little-endian. The header is

    8 bytes  the magic, ``OPENDREC``
    u16      the version, 1
    u16      the length of the peer's name
    i64      when the file was made, in nanoseconds since 1970 UTC
    …        the peer that was recorded, ``host:port`` in UTF-8
    u32      CRC-32 of the header's bytes before this field

and a record is

    u32      CRC-32 of the rest of the record's header
    u32      CRC-32 of the payload
    u32      the length of the payload
    u32      the number of the connection, counted from 1; 0 for a record without a connection
    i64      the time in nanoseconds since 1970 UTC
    i64      a monotonic clock in nanoseconds, for the time between two records
    u8       the kind
    3 bytes  zero
    …        the payload: for a frame, the bytes that were on the wire, encrypted or not

Invariant: a record is read exactly as it was written; a changed byte raises a RecordingError that names its place. A
record cut short is not an error: the rest may still be written. No record is longer than the longest frame, so that a
reader never holds more, whatever the file says.
"""

from __future__ import annotations

from enum import IntEnum
from struct import Struct
from typing import Final, NamedTuple
from zlib import crc32

from opend.errors import RecordingError
from opend.frame import MAX_BODY_LENGTH

__all__ = [
    "LONGEST_PAYLOAD",
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
"""The header of a record without its first field, the checksum."""
_PADDING: Final = bytes(3)

RECORD_HEADER_SIZE: Final = _RECORD.size
LONGEST_PAYLOAD: Final = MAX_BODY_LENGTH + 1024 * 1024
"""Bytes of the longest record: of the longest body that is recorded as a frame, with room for what is around it."""


class Kind(IntEnum):
    """The kind of a record."""

    STARTED = 0
    """A recorder has started to write; the payload is the peer's name. The monotonic clock may start again."""
    OPENED = 1
    """A client has connected; the payload is its address."""
    TO_SERVER = 2
    """A whole frame, from the client to the gateway."""
    TO_CLIENT = 3
    """A whole frame, from the gateway to the client."""
    PART_TO_SERVER = 4
    """Bytes from the client that are not a whole frame, such as the last ones of a broken connection."""
    PART_TO_CLIENT = 5
    """Bytes from the gateway that are not a whole frame."""
    CLOSED = 6
    """The connection has ended."""


_KINDS: Final = tuple(Kind)


class FileHeader(NamedTuple):
    """The header of a recording."""

    created_ns: int
    """When it was made, in nanoseconds since 1970 UTC."""
    peer: str
    """The gateway that was recorded, as ``host:port``."""


class Record(NamedTuple):
    """A record and its offset in the file, in bytes."""

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
    """Return the header and the offset of the first record; raise RecordingError if it is damaged or incomplete."""
    if not data.startswith(_MAGIC):
        raise RecordingError("it is no recording: it does not start with the header that `opend record` writes")
    if len(data) < _HEADER.size:
        raise RecordingError("its header is cut short: it holds no records")
    _, version, length, created_ns = _HEADER.unpack_from(data)
    if version != VERSION:
        raise RecordingError(
            f"it is of version {version}, and this release reads version {VERSION}: read it with a newer release"
        )
    end = _HEADER.size + length
    if len(data) < end + _CRC.size:
        raise RecordingError("its header is cut short: it holds no records")
    if _CRC.unpack_from(data, end)[0] != crc32(data[:end]):
        raise RecordingError("it is damaged at byte 0: the checksum does not fit the header")
    return FileHeader(created_ns, data[_HEADER.size : end].decode()), end + _CRC.size


def encode_record(kind: Kind, connection: int, time_ns: int, monotonic_ns: int, payload: bytes) -> bytes:
    """Return the bytes of a record."""
    body = _RECORD_BODY.pack(crc32(payload), len(payload), connection, time_ns, monotonic_ns, kind, _PADDING)
    return b"".join((_CRC.pack(crc32(body)), body, payload))


def read_record(data: bytes, position: int, offset: int) -> tuple[Record, int] | None:
    """Return the record at a position and the position of its end; None if the record is incomplete.

    Args:
        data: Bytes of the file.
        position: The position of the record in ``data``, in bytes.
        offset: The offset of the record in the file, in bytes, for errors.

    Raises:
        RecordingError: The record is damaged.
    """
    start = position + RECORD_HEADER_SIZE
    if len(data) < start:
        return None
    check, payload_check, length, connection, time_ns, monotonic_ns, kind, _ = _RECORD.unpack_from(data, position)
    if check != crc32(data[position + _CRC.size : start]) or kind >= len(_KINDS):
        raise RecordingError(f"it is damaged at byte {offset}: the checksum does not fit the header of the record")
    if length > LONGEST_PAYLOAD:
        raise RecordingError(
            f"it is damaged at byte {offset}: the record has {length} bytes, more than any that is written"
        )
    end = start + length
    if len(data) < end:
        return None
    payload = data[start:end]
    if payload_check != crc32(payload):
        raise RecordingError(
            f"it is damaged at byte {offset}: the checksum does not fit the {length} bytes that the record holds"
        )
    return Record(offset, _KINDS[kind], connection, time_ns, monotonic_ns, payload), end
