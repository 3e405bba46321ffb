"""Convert messages to bodies and back, as protobuf or as JSON, at once or later in another thread.

Invariant: no format is guessed, and a reader refuses one that was not asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from opend.codec import decode, encode, implementation
from opend.codec.elements import MAX_ELEMENTS
from opend.errors import DecodeError, OpenDError, ProtocolError
from opend.frame import BODY_JSON, BODY_PROTOBUF, SHORT_BODY

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.frame import Data, Frame
    from opend.session.connection.counted_wire import CountedWire
    from opend.session.options import ClientOptions
    from opend_proto.schema import Message

__all__ = ["BodyReader", "is_long", "read_body", "write_body"]

MessageT = TypeVar("MessageT", bound="Message")


_LONG_BODIES: Final = {BODY_JSON: 128 * 1024}
_LONG_BODY: Final = (1024 if implementation == "native" else 256) * 1024


def is_long(body: Data, body_format: int) -> bool:
    """Return whether decoding a body may take more than about 20 ms."""
    return len(body) > SHORT_BODY and len(body) > _LONG_BODIES.get(body_format, _LONG_BODY)


def write_body(message: Message, body_format: int) -> bytes:
    """Write a message as JSON, or as protobuf; raises EncodeError."""
    if body_format == BODY_JSON:
        from opend.codec import to_json  # Here and below: slow to load, and seldom used.

        return to_json(message).encode()
    return encode(message)


def read_body(message_type: type[MessageT], body: Data, body_format: int, max_elements: int = MAX_ELEMENTS) -> MessageT:
    """Read a message from JSON or from protobuf, skipping fields of a newer release; raises DecodeError."""
    if body_format == BODY_JSON:
        from opend.codec import from_json

        return from_json(message_type, bytes(body), ignore_unknown=True, max_elements=max_elements)
    return decode(message_type, body, max_elements=max_elements)


class BodyReader:
    """Decrypts and decodes the bodies of one connection."""

    def __init__(self, wire: CountedWire, options: ClientOptions) -> None:
        self._wire = wire
        self._options = options
        # A server may always send protobuf, but JSON only if it was asked for.
        self._readable_formats = (BODY_PROTOBUF, options.format_number)

    def read(self, frame: Frame, message_type: type[MessageT]) -> MessageT:
        """Return the message of a frame; raises OpenDError."""
        body = self._wire.plaintext(frame)
        if frame.body_format not in self._readable_formats:
            raise ProtocolError(
                f"the body is in format {frame.body_format}, but {self._options.body_format} "
                f"({self._options.format_number}) was asked for"
            )
        return read_body(message_type, body, frame.body_format, self._options.max_elements)

    def later(self, frame: Frame, message_type: type[Message]) -> Callable[[], Message | OpenDError]:
        """Return a function that reads the frame, perhaps in another thread, and returns its message or the error.

        It never raises an Exception, since later frames may wait for its result.
        """

        def read() -> Message | OpenDError:
            try:
                return self.read(frame, message_type)
            except OpenDError as error:
                return error.without_frames()
            except Exception as error:  # noqa: BLE001 - any error is reported to the reader of the message
                return DecodeError(
                    f"the body of {len(frame.body)} bytes could not be read: {error!r}", path=message_type.FULL_NAME
                )

        return read
