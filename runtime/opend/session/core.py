"""What both roles share: bytes to plain frames and back, the cipher in force, the outgoing queue and the counters.

Invariant: once a cipher was set there is always one, so that nothing leaves in the clear on an encrypted connection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.errors import IntegrityError
from opend.frame import BODY_PROTOBUF, MAX_BODY_LENGTH, Data, Frame, FrameDecoder, digest, encode_frame
from opend.session.events import Counters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.crypto import Cipher

__all__ = ["SessionCore"]


class SessionCore:
    """The wire side of a session, the same for client and server."""

    def __init__(self, *, cipher: Cipher | None = None, max_body_length: int = MAX_BODY_LENGTH) -> None:
        self.counters = Counters()
        """What went over this connection so far."""
        self._cipher = cipher
        self._decoder = FrameDecoder(max_body_length)
        self._outgoing: list[bytes] = []

    def install_cipher(self, cipher: Cipher) -> None:
        """Use ``cipher`` for every frame from the next one on, in both directions."""
        self._cipher = cipher

    def data_to_send(self) -> bytes:
        """Take the bytes that wait to be sent; empty if there are none."""
        waiting = self._outgoing
        if not waiting:
            return b""
        data = waiting[0] if len(waiting) == 1 else b"".join(waiting)
        waiting.clear()
        self.counters.bytes_sent += len(data)
        return data

    def _frames(self, data: Data) -> Iterator[Frame]:
        self.counters.bytes_received += len(data)
        for frame in self._decoder.feed(data):
            self.counters.frames_received += 1
            yield frame

    def _plaintext(self, frame: Frame) -> bytes | memoryview:
        """Decrypt and check a body. Only now is it clear which keys are in force, for the frame before may set them."""
        body = frame.body if self._cipher is None else self._cipher.decrypt(frame.body)
        if digest(body) != frame.sha1:
            self.counters.integrity_errors += 1
            raise IntegrityError(
                f"the SHA-1 in the header is not that of the body ({len(body)} bytes); it was damaged on the way"
            )
        return body

    def _send(self, protocol_id: int, serial: int, body: bytes, body_format: int = BODY_PROTOBUF) -> None:
        checksum = digest(body)
        if self._cipher is not None:
            body = self._cipher.encrypt(body)
        self._outgoing.append(encode_frame(protocol_id, serial, body, body_format=body_format, checksum=checksum))
        self.counters.frames_sent += 1
