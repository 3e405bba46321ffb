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
        # A server may send protobuf whatever was asked for, but JSON only to those who asked for it.
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
        """Return a function that reads a frame, perhaps in another thread, and returns any error in place of it.

        It never raises, since more frames may wait for its outcome.
        """

        def read() -> Message | OpenDError:
            try:
                return self.read(frame, message_type)
            except OpenDError as error:
                return error.without_frames()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told where the message was wanted
                return DecodeError(
                    f"the body of {len(frame.body)} bytes could not be read: {error!r}", path=message_type.FULL_NAME
                )

        return read
