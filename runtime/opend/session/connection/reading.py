"""Read the bodies of a gateway's frames, at once or later in another thread.

Invariant: a body in a format that was not asked for is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from opend.errors import DecodeError, OpenDError, ProtocolError
from opend.frame import BODY_PROTOBUF
from opend.session.connection import bodies

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.frame import Frame
    from opend.session.connection.counted_wire import CountedWire
    from opend.session.options import ClientOptions
    from opend_proto.schema import Message

__all__ = ["BodyReader"]

MessageT = TypeVar("MessageT", bound="Message")


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
        return bodies.read_body(message_type, body, frame.body_format, self._options.max_elements)

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
