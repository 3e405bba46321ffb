"""Define what a session needs of a transport: a wire that reads and writes frames, and the opening handshake.

Invariant: nothing here depends on a transport; a wire and a handshake serve one connection and are never reused.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Protocol

from opend.frame import RAISE_THE_LIMIT
from opend.late import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from ssl import SSLContext

    from opend.codec.native import PendingCall as NativeCall
    from opend.codec.native import PendingCalls as NativeCalls
    from opend.crypto import Cipher
    from opend.frame import Data, Frame, Run
    from opend_proto import init_connect
    from opend_proto.schema import AnyMethod, Message

__all__ = ["Greeting", "Handshake", "PlainWire", "Transport", "Wire"]


class Wire(Protocol):
    """Converts bytes to frames and back, on one connection."""

    @property
    def last_serial(self) -> int:
        """The serial before that of the first request."""
        ...

    @property
    def is_direct(self) -> bool:
        """Whether whole frames may be passed to ``queue`` and taken by ``answer``, as they are not encrypted."""
        ...

    @property
    def answers_pings(self) -> bool:
        """Whether ``ping`` is known to be answered, so that silence after it shows a fault."""
        ...

    @property
    def control_frames(self) -> int:
        """Number of whole control frames of the transport that have arrived; ``feed`` does not yield them."""
        ...

    @property
    def pongs(self) -> int:
        """Number of those control frames that answered a ``ping``."""
        ...

    def allow(self, max_body_length: int, advice: str = RAISE_THE_LIMIT) -> None:
        """Limit bodies to this many bytes from the next one on; the error for a longer one ends with ``advice``."""
        ...

    def install_cipher(self, cipher: Cipher) -> None:
        """Encrypt and decrypt with ``cipher`` from the next frame on, in both directions."""
        ...

    def feed(self, data: Data) -> Iterator[Frame]:
        """Yield each frame that ``data`` completes.

        The iterator must be read to its end, or to the first error: FrameError if the stream can no longer be read,
        LinkError if the peer has ended it.
        """
        ...

    def feed_runs(self, data: Data) -> Iterator[Frame | Run]:
        """Yield frames as `feed` does, but frames of learnt protocols perhaps as runs of decoded messages."""
        ...

    def learn(self, protocol_id: int, message_type: type[Message]) -> None:
        """Decode further frames of a protocol as ``message_type``, if the wire has runs."""
        ...

    def plaintext(self, frame: Frame) -> Data:
        """Return the body of a frame, decrypted with the current keys and checked; raises OpenDError."""
        ...

    def send(self, protocol_id: int, serial: int, body: bytes, body_format: int, timeout: float = inf) -> None:
        """Queue a message; a call waits ``timeout`` seconds for its reply, which some transports tell the peer."""
        ...

    def queue(self, frame: bytes, /) -> None:
        """Queue a frame that is written already, on a direct wire."""
        ...

    def answer(self, calls: NativeCalls, data: bytes, longest: int) -> tuple[NativeCall, Message] | None:
        """Take bytes that are exactly one reply to a waiting call, on a direct wire; None if they are anything else.

        A reply whose body is longer than ``longest`` is not taken.
        """
        ...

    def ping(self) -> None:
        """Queue a ping, if the transport has its own."""
        ...

    def close(self) -> None:
        """Discard the bytes that wait to be sent, and queue the transport's closing message, if it has one."""
        ...

    def data_to_send(self) -> bytes:
        """Take the bytes that wait to be sent."""
        ...


class PlainWire:
    """What wires have in common that never encrypt, as the connection below may, and that read each message alone."""

    is_direct: bool = False

    def install_cipher(self, cipher: Cipher) -> None:
        """Raise AssertionError: no key ever sets up a cipher."""
        raise AssertionError("a message of this transport is never encrypted")

    def feed(self, data: Data) -> Iterator[Frame]:
        """Yield each message that ``data`` completes."""
        raise NotImplementedError

    def feed_runs(self, data: Data) -> Iterator[Frame]:
        """Yield the same as `feed`: there are no runs."""
        return self.feed(data)

    def learn(self, protocol_id: int, message_type: type[Message]) -> None:
        """Do nothing: there are no runs."""

    def queue(self, frame: bytes, /) -> None:
        """Raise AssertionError: the wire is not direct."""
        raise AssertionError("a message of this transport is not a frame of TCP")

    def answer(self, calls: NativeCalls, data: bytes, longest: int) -> None:
        """Return None: no bytes are a frame of TCP."""

    def plaintext(self, frame: Frame) -> Data:
        """Return the body, or raise the error that the peer reported in place of one."""
        if frame.failure is not None:
            raise frame.failure
        return frame.body


class Greeting(NamedTuple):
    """The facts that a client learns from the reply to its first request."""

    connection_id: int
    cipher: Cipher | None = None
    """The cipher of all later frames; None if they are not encrypted."""
    keep_alive_interval: float | None = None
    """Seconds between two KeepAlive calls; None if the gateway does not ask for them."""
    init: init_connect.S2C | None = None
    """The InitConnect reply; None on a transport with another first request."""


class Handshake(Protocol):
    """Makes the first request of a client, and reads its reply."""

    @property
    def method(self) -> AnyMethod:
        """The call that opens a connection."""
        ...

    @property
    def advice(self) -> str:
        """Advice for the user if the call is not answered."""
        ...

    def request(self) -> Message:
        """Return the request to send."""
        ...

    def greeting(self, response: Message) -> Greeting:
        """Read a reply that succeeded and has its payload; raises OpenDError if it cannot be used."""
        ...


class Transport(Protocol):
    """A way to reach a gateway; makes the wire and the handshake of each new connection."""

    @property
    def tls(self) -> SSLContext | None:
        """The TLS context that secures the TCP connection, if any."""
        ...

    @property
    def port_name(self) -> str:
        """The name of OpenD's port for this transport, for messages that advise what to check."""
        ...

    @property
    def keeps_ticks(self) -> bool:
        """Whether the other side keeps ticks and answers the call that reads them (`opend.archive`)."""
        ...

    def wire(self, max_body_length: int) -> Wire:
        """Return the wire of a new connection, which refuses bodies of more bytes."""
        ...

    def handshake(self, client_id: str) -> Handshake:
        """Return the handshake of a new connection."""
        ...
