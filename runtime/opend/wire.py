"""What a session asks of the transport below it: how messages look on the connection, and how the two sides greet.

Invariant: nothing here knows a transport; a wire and a handshake belong to one connection and are never used again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from opend.frame import RAISE_THE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from ssl import SSLContext

    from opend.crypto import Cipher
    from opend.frame import Data, Frame, Run
    from opend_proto import init_connect
    from opend_proto.schema import AnyMethod, Message

__all__ = ["Greeting", "Handshake", "Transport", "Wire"]


class Wire(Protocol):
    """Bytes to frames and back, on one connection."""

    @property
    def last_serial(self) -> int:
        """The number before that of the first request."""
        ...

    @property
    def answers_pings(self) -> bool:
        """Whether ``ping`` is known to be answered, so that silence after it means something."""
        ...

    @property
    def control_frames(self) -> int:
        """How many whole frames of the transport's own have arrived, which ``feed`` does not yield."""
        ...

    @property
    def pongs(self) -> int:
        """How many of the control frames were answers to ``ping``."""
        ...

    def allow(self, max_body_length: int, advice: str = RAISE_THE_LIMIT) -> None:
        """Take bodies up to this length, from the next one on; ``advice`` is told of a longer one."""
        ...

    def install_cipher(self, cipher: Cipher) -> None:
        """Encrypt and decrypt with ``cipher`` from the next frame on, in both directions."""
        ...

    def feed(self, data: Data) -> Iterator[Frame]:
        """Yield each frame that ``data`` completes.

        The iterator must be read to its end, or to the first error: FrameError where the stream makes no sense any
        longer, LinkError where the peer has ended it.
        """
        ...

    def feed_runs(self, data: Data) -> Iterator[Frame | Run]:
        """Yield what `feed` does, but frames of learnt protocols perhaps several at a time, read already."""
        ...

    def learn(self, protocol_id: int, message_type: type[Message]) -> None:
        """Expect more frames of a protocol, whose bodies are such messages."""
        ...

    def plaintext(self, frame: Frame) -> Data:
        """Return the body of a frame, decrypted with the keys now in force and checked; raises OpenDError."""
        ...

    def send(self, protocol_id: int, serial: int, body: bytes, body_format: int) -> None:
        """Queue a message."""
        ...

    def ping(self) -> None:
        """Queue a sign of life, where the transport has one of its own."""
        ...

    def close(self) -> None:
        """Forget what waits to be sent, and queue what the transport sends in parting."""
        ...

    def data_to_send(self) -> bytes:
        """Take the bytes that wait to be sent."""
        ...


class Greeting(NamedTuple):
    """What a client learns from the reply to its first request."""

    connection_id: int
    cipher: Cipher | None = None
    """What encrypts all that follows."""
    keep_alive_interval: float | None = None
    """Seconds between two signs of life, if the gateway asks for KeepAlive."""
    init: init_connect.S2C | None = None
    """The reply to InitConnect, if that was the request."""


class Handshake(Protocol):
    """The first request of a client, and what its reply means."""

    @property
    def method(self) -> AnyMethod:
        """The call that opens a connection."""
        ...

    @property
    def advice(self) -> str:
        """What to check if it is not answered."""
        ...

    def request(self) -> Message:
        """Return the request to send."""
        ...

    def greeting(self, response: Message) -> Greeting:
        """Read a reply that succeeded and has its payload; raises OpenDError if it is of no use."""
        ...


class Transport(Protocol):
    """A way to reach a gateway; makes what each new connection needs."""

    @property
    def tls(self) -> SSLContext | None:
        """What secures the TCP connection, if anything does."""
        ...

    @property
    def port_name(self) -> str:
        """What OpenD's port for this transport is, for messages that say what to check."""
        ...

    def wire(self, max_body_length: int) -> Wire:
        """Return the wire of a new connection, which refuses longer bodies."""
        ...

    def handshake(self, client_id: str) -> Handshake:
        """Return the handshake of a new connection."""
        ...
