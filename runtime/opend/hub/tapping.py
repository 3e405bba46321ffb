"""Show the hub each push's own bytes, on the way from OpenD to the session that it connects with.

Invariant: frames reach the session unchanged, whatever becomes of the bytes that are shown; only ticks that the hub has
taken do not, since the session would decode them again for nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from opend.errors import OpenDError
from opend_proto.methods import PUSHES_BY_ID, QOT_UPDATE_TICKER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from ssl import SSLContext

    from opend.frame import Data, Frame, Run
    from opend.wire import Handshake, Transport, Wire
    from opend_proto.schema import Message

__all__ = ["Taker", "TappedTransport"]

_TICKS: Final = QOT_UPDATE_TICKER.id


class Taker(Protocol):
    """Is shown the pushes."""

    def take(self, protocol_id: int, body: bytes) -> None:
        """Take the body of a push, decrypted and as OpenD sent it."""
        ...

    def lost(self, protocol_id: int) -> None:
        """Learn that a push arrived whose body cannot be read."""
        ...


class TappedTransport:
    """Implements ``opend.wire.Transport`` on another transport."""

    def __init__(self, inner: Transport) -> None:
        self.taker: Taker | None = None
        """Who is shown the pushes; None before there is one."""
        self._inner = inner

    @property
    def tls(self) -> SSLContext | None:
        """The inner transport's TLS context."""
        return self._inner.tls

    @property
    def port_name(self) -> str:
        """The inner transport's name of OpenD's port."""
        return self._inner.port_name

    @property
    def keeps_ticks(self) -> bool:
        """Whether the inner transport's other side keeps ticks."""
        return self._inner.keeps_ticks

    def wire(self, max_body_length: int) -> Wire:
        """Return the wire of a new connection."""
        return _TappedWire(self._inner.wire(max_body_length), self)

    def handshake(self, client_id: str) -> Handshake:
        """Return the handshake of a new connection."""
        return self._inner.handshake(client_id)


class _TappedWire:
    """Implements ``opend.wire.Wire``; reads frame by frame, since a run has no bodies."""

    def __init__(self, inner: Wire, transport: TappedTransport) -> None:
        self._inner = inner
        self._transport = transport
        self.allow = inner.allow
        self.install_cipher = inner.install_cipher
        self.feed = inner.feed
        self.send = inner.send
        self.ping = inner.ping
        self.close = inner.close
        self.data_to_send = inner.data_to_send
        self.queue = inner.queue
        self.answer = inner.answer

    @property
    def last_serial(self) -> int:
        return self._inner.last_serial

    @property
    def is_direct(self) -> bool:
        """Whether replies bypass the frames: never, since those of pushes are tapped."""
        return False

    @property
    def answers_pings(self) -> bool:
        return self._inner.answers_pings

    @property
    def control_frames(self) -> int:
        return self._inner.control_frames

    @property
    def pongs(self) -> int:
        return self._inner.pongs

    def feed_runs(self, data: Data) -> Iterator[Frame | Run]:
        taker, plaintext = self._transport.taker, self._inner.plaintext
        for frame in self._inner.feed(data):
            if taker is None or frame.protocol_id != _TICKS:
                yield frame
                continue
            try:
                body = bytes(plaintext(frame))
            except OpenDError:
                yield frame  # The session says what is wrong with it.
            else:
                taker.take(_TICKS, body)

    def learn(self, protocol_id: int, message_type: type[Message]) -> None:
        """Do nothing: there are no runs."""

    def plaintext(self, frame: Frame) -> Data:
        taker = self._transport.taker
        if taker is None or frame.protocol_id not in PUSHES_BY_ID:
            return self._inner.plaintext(frame)
        try:
            body = bytes(self._inner.plaintext(frame))
        except OpenDError:
            taker.lost(frame.protocol_id)
            raise
        taker.take(frame.protocol_id, body)
        return body
