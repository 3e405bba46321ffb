"""Speak OpenD's TCP protocol: frames with a checksum over the plaintext, encrypted with the current cipher.

Invariant: once a cipher is set there is always one, so that nothing is sent in the clear on an encrypted connection.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from opend.codec import checksum_maker, frame_writer, run_reader
from opend.errors import IntegrityError
from opend.frame import (
    MAX_BODY_LENGTH,
    RAISE_THE_LIMIT,
    SHORT_BODY,
    Data,
    Frame,
    FrameDecoder,
    Run,
    digest,
    encode_frame,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.codec.native import PendingCall as NativeCall
    from opend.codec.native import PendingCalls as NativeCalls
    from opend.crypto import Cipher
    from opend_proto.schema import Message

__all__ = ["TcpWire"]


class TcpWire:
    """Implements ``opend.wire.Wire``."""

    last_serial: int = 0
    answers_pings: bool = True
    """KeepAlive is a call and has a reply."""
    control_frames: int = 0
    pongs: int = 0

    def __init__(self, *, cipher: Cipher | None = None, max_body_length: int = MAX_BODY_LENGTH) -> None:
        self._cipher = cipher
        self._decoder = FrameDecoder(max_body_length)
        self._runs = run_reader()
        self._write_frame = frame_writer()
        self._checksum = checksum_maker()
        self._outgoing: list[bytes] = []
        self.queue = self._outgoing.append
        """Queues a frame that is written already, when frames are not encrypted."""
        self.is_direct = self._runs is not None and cipher is None

    def install_cipher(self, cipher: Cipher) -> None:
        """Use ``cipher`` for every frame from the next one on, in both directions."""
        self._cipher = cipher
        self.is_direct = False

    def allow(self, max_body_length: int, advice: str = RAISE_THE_LIMIT) -> None:
        """Limit bodies to this many bytes from the next frame on; the error for a longer one ends with ``advice``."""
        self._decoder.allow(max_body_length, advice)

    def feed(self, data: Data) -> Iterator[Frame]:
        """Yield each frame that ``data`` completes."""
        return self._decoder.feed(data)

    def feed_runs(self, data: Data) -> Iterator[Frame | Run]:
        """Yield frames as `feed` does, but unencrypted frames of learnt protocols as runs of decoded messages."""
        return self._decoder.feed_runs(data, self._runs if self._cipher is None else None)

    def learn(self, protocol_id: int, message_type: type[Message]) -> None:
        """Decode further frames of a protocol as ``message_type``, in runs; has no effect with a cipher."""
        if self._runs is not None and self._cipher is None:
            self._runs.learn(protocol_id, message_type)

    def plaintext(self, frame: Frame) -> Data:
        """Return the body of a frame, decrypted; raises IntegrityError if its checksum is wrong.

        Frames are decrypted one by one, since the frame before may have brought new keys.
        """
        body = frame.body if self._cipher is None else self._cipher.decrypt(frame.body)
        if self._digest(body) != frame.sha1:
            raise IntegrityError(
                f"the SHA-1 in the header is not that of the body ({len(body)} bytes); it was damaged on the way"
            )
        return body

    def send(self, protocol_id: int, serial: int, body: bytes, body_format: int, timeout: float = inf) -> None:
        """Queue a frame, encrypted if there is a cipher."""
        del timeout  # A frame has no field for it.
        if self._cipher is not None:
            checksum, body = self._digest(body), self._cipher.encrypt(body)
            frame = encode_frame(protocol_id, serial, body, body_format=body_format, checksum=checksum)
        elif self._write_frame is not None and len(body) <= SHORT_BODY:
            frame = self._write_frame(protocol_id, serial, body_format, body)
        else:
            frame = encode_frame(protocol_id, serial, body, body_format=body_format)
        self._outgoing.append(frame)

    def answer(self, calls: NativeCalls, data: bytes, longest: int) -> tuple[NativeCall, Message] | None:
        """Take bytes that are exactly one reply to a waiting call, when frames are not encrypted."""
        runs = self._runs
        if runs is None or self._decoder.partial:
            return None
        return calls.answer(runs.tables, data, longest)

    def _digest(self, body: Data) -> bytes:
        if self._checksum is not None and len(body) <= SHORT_BODY:
            return self._checksum(body)
        return digest(body)

    def ping(self) -> None:
        """Do nothing: on TCP the KeepAlive call serves as the ping."""

    def close(self) -> None:
        """Discard the bytes that wait; TCP has no closing message."""
        self._outgoing.clear()

    def data_to_send(self) -> bytes:
        """Take the bytes that wait to be sent."""
        waiting = self._outgoing
        if not waiting:
            return b""
        data = waiting[0] if len(waiting) == 1 else b"".join(waiting)
        waiting.clear()
        return data
