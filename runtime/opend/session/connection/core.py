"""What both roles share: the wire of their connection, and counting what goes over it.

Invariant: every byte and frame that passes is counted once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.errors import IntegrityError
from opend.frame import BODY_PROTOBUF
from opend.session.counters import Counters

if TYPE_CHECKING:
    from opend.crypto import Cipher
    from opend.frame import Data, Frame
    from opend.wire import Wire

__all__ = ["SessionCore"]


class SessionCore:
    """The wire side of a session, the same for client and server."""

    def __init__(self, wire: Wire, counters: Counters | None = None) -> None:
        self.counters = Counters() if counters is None else counters
        """What went over this connection so far, and over those before it that were counted in the same place."""
        self._wire = wire

    def install_cipher(self, cipher: Cipher) -> None:
        """Use ``cipher`` for every frame from the next one on, in both directions."""
        self._wire.install_cipher(cipher)

    def data_to_send(self) -> bytes:
        """Take the bytes that wait to be sent; empty if there are none."""
        data = self._wire.data_to_send()
        if data:
            self.counters.bytes_sent += len(data)
            self._on_handed_over()
        return data

    def _on_handed_over(self) -> None:
        """Take note that all that waited to be sent has been taken."""

    def _plaintext(self, frame: Frame) -> Data:
        try:
            return self._wire.plaintext(frame)
        except IntegrityError:
            self.counters.integrity_errors += 1
            raise

    def _send(self, protocol_id: int, serial: int, body: bytes, body_format: int = BODY_PROTOBUF) -> None:
        self._wire.send(protocol_id, serial, body, body_format)
        self.counters.frames_sent += 1
