"""Pack and read the packets inside WebSocket messages: a big-endian header and a body (protocol document, section 7).

Invariant: one binary message is one packet; a packet is readable whatever bytes its error text has.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Final

from opend.errors import CallTimeout, ConnectionClosed, FrameError, OpenDError, ServerError
from opend.frame import BODY_PROTOBUF, Frame

if TYPE_CHECKING:
    from opend.frame import Data

__all__ = ["REPLY_HEADER", "REQUEST_HEADER", "SIGN", "pack_reply", "pack_request", "read_reply", "read_request"]

SIGN: Final = b"ft-v1.0\0"
REQUEST_HEADER: Final = Struct(">8sIQ")
"""Sign, command, section."""
REPLY_HEADER: Final = Struct(">8sIQi20s")
"""Sign, command, section, error, error text."""

_RET_TYPE_UNKNOWN: Final = -400


def pack_request(command: int, section: int, body: Data) -> bytes:
    """Return the packet of a request."""
    return b"".join((REQUEST_HEADER.pack(SIGN, command, section), body))


def pack_reply(command: int, section: int, body: Data) -> bytes:
    """Return the packet of a reply or a push."""
    return b"".join((REPLY_HEADER.pack(SIGN, command, section, 0, b""), body))


def read_request(packet: bytes) -> Frame:
    """Read a request, as sent by a client; raises FrameError."""
    _check(packet, REQUEST_HEADER)
    _, command, section = REQUEST_HEADER.unpack_from(packet)
    return Frame(command, BODY_PROTOBUF, section, b"", memoryview(packet)[REQUEST_HEADER.size :])


def read_reply(packet: bytes) -> Frame:
    """Read a reply or a push, as sent by a server; raises FrameError."""
    _check(packet, REPLY_HEADER)
    _, command, section, error, text = REPLY_HEADER.unpack_from(packet)
    failure = _failure(error, text) if error else None
    return Frame(command, BODY_PROTOBUF, section, b"", memoryview(packet)[REPLY_HEADER.size :], failure)


def _check(packet: bytes, header: Struct) -> None:
    if len(packet) < header.size:
        raise FrameError(f"a WebSocket packet of {len(packet)} bytes is shorter than its header of {header.size}")
    if not packet.startswith(SIGN):
        raise FrameError(
            f"a WebSocket packet must start with {SIGN!r}, not {packet[: len(SIGN)]!r}; "
            "check that the port is OpenD's WebSocket port"
        )


def _failure(error: int, text: bytes) -> OpenDError:
    """Return the error that a reply reports; its text is cut off after 20 bytes, perhaps inside a character."""
    words = text.partition(b"\0")[0].decode("utf-8", "replace").strip()
    told = f"error {error}, {words!r}" if words else f"error {error}"
    match error:
        case 1:
            return CallTimeout(f"the WebSocket server had no reply from OpenD in time ({told})")
        case 2:
            return CallTimeout(f"OpenD had no reply from its own servers in time ({told})")
        case 3:
            return ConnectionClosed(f"the WebSocket server closed its link to OpenD before the reply came ({told})")
        case _:
            return ServerError(words or "no reason given", ret_type=_RET_TYPE_UNKNOWN, err_code=error)
