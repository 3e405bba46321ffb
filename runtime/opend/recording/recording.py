"""Read a recording as typed messages with their times, filtered by protocol and security.

Invariant: messages that a filter on protocol, direction or connection excludes are neither decrypted nor decoded.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar, cast, overload

from opend.crypto import load_encryption
from opend.errors import UsageError
from opend.recording.file import RecordFile
from opend.recording.frames import Ciphers, RecordedFrame, protocol_of
from opend.recording.mentions import mentioned
from opend.securities import security as parse_security
from opend.securities import security_text
from opend_proto.schema import Message, Method, Push

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike
    from pathlib import Path

    from opend_proto.qot_common import Security
    from opend_proto.schema import AnyMethod, AnyPush

__all__ = ["Direction", "Recorded", "Recording"]

Direction: TypeAlias = Literal["to_client", "to_server"]

MessageT_co = TypeVar("MessageT_co", bound=Message, covariant=True)
RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)
PayloadT = TypeVar("PayloadT", bound=Message)


class Recorded(Generic[MessageT_co]):
    """A message and the time at which it passed."""

    __slots__ = ("_frame", "_message")

    def __init__(self, frame: RecordedFrame) -> None:
        self._frame = frame
        self._message: Message | None = None

    @property
    def time(self) -> datetime:
        """The time at which the recorder had received the whole frame, in UTC, to the microsecond."""
        return datetime.fromtimestamp(self.time_ns // 1000 / 1e6, UTC)

    @property
    def time_ns(self) -> int:
        """The same time in nanoseconds since 1970 UTC."""
        return self._frame.record.time_ns

    @property
    def monotonic_ns(self) -> int:
        """A monotonic clock in nanoseconds, for the time between two messages of one run of the recorder."""
        return self._frame.record.monotonic_ns

    @property
    def direction(self) -> Direction:
        """Which way the message went: ``to_client`` or ``to_server``."""
        return "to_client" if self._frame.to_client else "to_server"

    @property
    def connection(self) -> int:
        """The number of the message's connection in this recording, counted from 1."""
        return self._frame.record.connection

    @property
    def protocol(self) -> AnyMethod | AnyPush | None:
        """The call or push; None if this release does not know it."""
        return protocol_of(self.protocol_id)

    @property
    def protocol_id(self) -> int:
        """The protocol's id, such as 3011."""
        return self._frame.protocol_id

    @property
    def serial(self) -> int:
        """The serial number, which a reply shares with its request on the same connection."""
        return self._frame.serial

    @property
    def body(self) -> bytes:
        """The plaintext of the body; raises CryptoError or IntegrityError."""
        return self._frame.body()

    @property
    def message(self) -> MessageT_co:
        """The request, the whole reply, or the payload (S2C) of the push, decoded on first access.

        Raises:
            DecodeError: The body is not a valid message of its type.
            CryptoError: The message is encrypted, and the recording was opened without the right key.
            ProtocolError: This release does not know the protocol.
            ServerError: The message is a push that reports a failure.
        """
        if self._message is None:
            self._message = self._frame.message()
        # `Recording.messages` has selected by protocol and direction, from which the type follows.
        return cast("MessageT_co", self._message)

    def __repr__(self) -> str:
        name = self.protocol.name if self.protocol else f"protocol {self.protocol_id}"
        return f"<{name} {self.direction} at {self.time.isoformat()}, connection {self.connection}>"


class Recording:
    """A recording to read: ``for item in Recording(file): ...``, any number of times, also while it is written.

    Messages come in the order in which they passed. WebSocket connections are stored, but not read as messages.

    Args:
        file: The recording.
        rsa_key: The RSA private key of the gateway, as a path, PEM text or PEM bytes; needed for encrypted messages.

    Raises:
        UsageError: The file or the key cannot be read.
        RecordingError: The file is not a recording or, while messages are read, is damaged; the error names the byte.
    """

    def __init__(self, file: str | PathLike[str], *, rsa_key: str | bytes | PathLike[str] | None = None) -> None:
        self._file = RecordFile(file)
        self._encryption = load_encryption(rsa_key, "cbc")

    @property
    def path(self) -> Path:
        """The path of the file."""
        return self._file.path

    @property
    def created(self) -> datetime:
        """The time at which the recording was begun, in UTC."""
        return datetime.fromtimestamp(self._file.header.created_ns // 1000 / 1e6, UTC)

    @property
    def peer(self) -> str:
        """The gateway that was recorded first, as ``host:port``."""
        return self._file.header.peer

    @property
    def torn(self) -> int | None:
        """The offset in bytes of an unfinished record at the end, or None; known once all messages have been read."""
        return self._file.torn

    def __iter__(self) -> Iterator[Recorded[Message]]:
        """Iterate over all messages."""
        return self.messages()

    @overload
    def messages(
        self,
        *,
        protocol: None = None,
        direction: Direction | None = None,
        security: str | Security | None = None,
        connection: int | None = None,
    ) -> Iterator[Recorded[Message]]: ...

    @overload
    def messages(
        self,
        *,
        protocol: Push[ResponseT, PayloadT],
        direction: Direction | None = None,
        security: str | Security | None = None,
        connection: int | None = None,
    ) -> Iterator[Recorded[PayloadT]]: ...

    @overload
    def messages(
        self,
        *,
        protocol: Method[RequestT, ResponseT],
        direction: Literal["to_server"],
        security: str | Security | None = None,
        connection: int | None = None,
    ) -> Iterator[Recorded[RequestT]]: ...

    @overload
    def messages(
        self,
        *,
        protocol: Method[RequestT, ResponseT],
        direction: Literal["to_client"],
        security: str | Security | None = None,
        connection: int | None = None,
    ) -> Iterator[Recorded[ResponseT]]: ...

    @overload
    def messages(
        self,
        *,
        protocol: Method[RequestT, ResponseT],
        direction: None = None,
        security: str | Security | None = None,
        connection: int | None = None,
    ) -> Iterator[Recorded[RequestT] | Recorded[ResponseT]]: ...

    def messages(
        self,
        *,
        protocol: AnyMethod | AnyPush | None = None,
        direction: Direction | None = None,
        security: str | Security | None = None,
        connection: int | None = None,
    ) -> Iterator[Recorded[Any]]:
        """Iterate over the messages of one protocol, one direction, one security or one connection.

        For a push, messages are payloads, as `opend.Client` returns them; for a call, requests and whole replies. With
        a
        security such as ``"HK.00700"``, only messages that name it somewhere, alone or among others, are kept. That
        filter
        decodes each message and raises the error of one that cannot be decoded, but skips protocols that this release
        does not know.
        """
        if direction not in {None, "to_client", "to_server"}:
            raise UsageError(f"direction must be 'to_client' or 'to_server', not {direction!r}")
        wanted_id = None if protocol is None else protocol.id
        wanted = _security_text(security)
        found = (
            Recorded[Any](frame)
            for frame in Ciphers(self._encryption).frames(self._file.records())
            if isinstance(frame, RecordedFrame)
            and (wanted_id is None or frame.protocol_id == wanted_id)
            and (direction is None or frame.to_client == (direction == "to_client"))
            and (connection is None or frame.record.connection == connection)
        )
        return found if wanted is None else (item for item in found if _names(item, wanted))


def _security_text(security: str | Security | None) -> str | None:
    if security is None:
        return None
    return security_text(parse_security(security) if isinstance(security, str) else security)


def _names(item: Recorded[Message], security: str) -> bool:
    return item.protocol is not None and security in mentioned(item.message)
