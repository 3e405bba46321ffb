"""Play the server role of a connection: read requests from bytes, write replies and pushes to bytes.

Invariant: requests are returned in the order of the stream, each once; an unreadable body harms no other frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.errors import FrameError, LinkError, ProtocolError
from opend.frame import BODY_PROTOBUF, MAX_BODY_LENGTH, Data
from opend.session.connection.counted_wire import CountedWire
from opend.session.connection.events import PeerClosed, ProtocolFault, RequestReceived, ServerEvent
from opend.session.connection.tcp import TcpWire

if TYPE_CHECKING:
    from opend.crypto import Cipher
    from opend.wire import Wire

__all__ = ["ServerSession"]


class ServerSession:
    """One client's connection, seen from the gateway; InitConnect is an ordinary request, answered by the caller.

    With encryption, pass the RSA cipher as ``cipher``; after ``reply`` to InitConnect call ``install_cipher`` with the
    AES cipher, whose key the reply carried. For a transport other than TCP, pass its ``wire``.
    """

    def __init__(
        self,
        connection_id: int,
        *,
        cipher: Cipher | None = None,
        max_body_length: int = MAX_BODY_LENGTH,
        wire: Wire | None = None,
    ) -> None:
        spoken = TcpWire(cipher=cipher, max_body_length=max_body_length) if wire is None else wire
        self._wire = CountedWire(spoken)
        self.counters = self._wire.counters
        """Totals of this connection so far."""
        self.install_cipher = self._wire.install_cipher
        self.data_to_send = self._wire.data_to_send
        self.connection_id = connection_id
        self.last_received: float | None = None
        """Time of the last bytes received, on the caller's clock."""
        self.closed = False
        """Whether the stream has ended or could not be read any further; later bytes are ignored."""
        self._push_serial = 0

    def receive(self, data: Data, now: float) -> list[ServerEvent]:
        """Take bytes from the client; an empty ``data`` means that it closed its end."""
        if self.closed:
            return []
        if not data:
            self.closed = True
            return [PeerClosed()]
        self.last_received = now
        self.counters.bytes_received += len(data)
        events: list[ServerEvent] = []
        try:
            for frame in self._wire.wire.feed(data):
                self.counters.frames_received += 1
                try:
                    body = bytes(self._wire.plaintext(frame))
                except ProtocolError as error:
                    error.protocol_id, error.serial = frame.protocol_id, frame.serial
                    events.append(ProtocolFault(error, fatal=False))
                else:
                    events.append(RequestReceived(frame.protocol_id, frame.serial, body, frame.body_format))
        except FrameError as error:
            self.closed = True
            events.append(ProtocolFault(error, fatal=True))
        except LinkError:
            self.closed = True
            events.append(PeerClosed())
        return events

    def close(self) -> None:
        """End the session from this side; the transport's closing message, if it has one, waits to be sent."""
        self.closed = True
        self._wire.wire.close()

    def reply(self, method_id: int, serial: int, body: bytes, *, body_format: int = BODY_PROTOBUF) -> None:
        """Queue the reply to the request with this id and serial."""
        self._wire.send(method_id, serial, body, body_format)

    def push(self, push_id: int, body: bytes, *, body_format: int = BODY_PROTOBUF) -> None:
        """Queue a push; pushes have serials of their own, which clients ignore."""
        self._push_serial = (self._push_serial + 1) & 0xFFFFFFFF
        self._wire.send(push_id, self._push_serial, body, body_format)
