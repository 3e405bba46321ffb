"""Count the bytes and frames of a connection, in either role.

Invariant: every byte and frame that is sent is counted once, and so is every failed check of integrity.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from opend.errors import IntegrityError
from opend.frame import BODY_PROTOBUF
from opend.session.counters import Counters

if TYPE_CHECKING:
    from opend.crypto import Cipher
    from opend.frame import Data, Frame
    from opend.wire import Wire

__all__ = ["CountedWire"]


class CountedWire:
    """A wire and the counters of its user."""

    def __init__(self, wire: Wire, counters: Counters | None = None) -> None:
        self.wire = wire
        self.counters = Counters() if counters is None else counters

    def install_cipher(self, cipher: Cipher) -> None:
        """Use ``cipher`` for every frame from the next one on, in both directions."""
        self.wire.install_cipher(cipher)

    def data_to_send(self) -> bytes:
        """Take the bytes that wait to be sent; empty if there are none."""
        data = self.wire.data_to_send()
        if data:
            self.counters.bytes_sent += len(data)
        return data

    def plaintext(self, frame: Frame) -> Data:
        """Return the body of a frame, decrypted; raises IntegrityError if its checksum is wrong."""
        try:
            return self.wire.plaintext(frame)
        except IntegrityError:
            self.counters.integrity_errors += 1
            raise

    def send(
        self, protocol_id: int, serial: int, body: bytes, body_format: int = BODY_PROTOBUF, timeout: float = inf
    ) -> None:
        """Queue a frame."""
        self.wire.send(protocol_id, serial, body, body_format, timeout)
        self.counters.frames_sent += 1
