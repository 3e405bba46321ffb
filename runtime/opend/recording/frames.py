"""Turn recorded frames into messages, finding the cipher of each; a message is decoded only when it is asked for.

Invariant: a returned body matches its sender's checksum; without the right key, CryptoError is raised instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from opend.errors import CryptoError, IntegrityError, OpenDError, ProtocolError
from opend.frame import HEADER, HEADER_SIZE, MAGIC, digest
from opend.recording.format import Kind, Record
from opend.session.connection.bodies import read_body
from opend.session.connection.replies import check_push
from opend_proto.init_connect import Response as InitConnectResponse
from opend_proto.methods import INIT_CONNECT, METHODS_BY_ID, PUSHES_BY_ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opend.crypto import Cipher, Encryption
    from opend_proto.schema import AnyMethod, AnyPush, Message

__all__ = ["Ciphers", "RecordedFrame", "protocol_of"]


class RecordedFrame(NamedTuple):
    """A frame of the TCP wire, taken out of its record."""

    record: Record
    protocol_id: int
    body_format: int
    serial: int
    sha1: bytes
    cipher: Cipher | None
    """The cipher of the frame; None if it is not encrypted or the cipher is unknown."""

    @property
    def to_client(self) -> bool:
        """Whether the frame went from the gateway to the client."""
        return self.record.kind is Kind.TO_CLIENT

    def body(self) -> bytes:
        """Return the plaintext of the body; raise CryptoError or IntegrityError."""
        body = self.record.payload[HEADER_SIZE:]
        if digest(body) == self.sha1:
            return body
        if self.cipher is None:
            raise CryptoError(
                "the recorded body does not fit its checksum: if the connection was encrypted, give the RSA key of the "
                "gateway as rsa_key; if not, it was damaged on the way"
            ).of_call(self._name, self.protocol_id, self.serial)
        plain = self.cipher.decrypt(body)
        if digest(plain) != self.sha1:
            raise IntegrityError("the recorded body, decrypted, does not fit its checksum").of_call(
                self._name, self.protocol_id, self.serial
            )
        return plain

    def message(self) -> Message:
        """Return a request, a whole reply, or the payload of a push; raise OpenDError if that fails."""
        protocol = protocol_of(self.protocol_id)
        if protocol is None:
            raise ProtocolError("this release does not know the protocol", protocol_id=self.protocol_id)
        if self.protocol_id in PUSHES_BY_ID:
            push = cast("AnyPush", protocol)
            return cast("Message", check_push(push, read_body(push.response, self.body(), self.body_format)))
        method = cast("AnyMethod", protocol)
        message_type = method.response if self.to_client else method.request
        return cast("Message", read_body(message_type, self.body(), self.body_format))

    @property
    def _name(self) -> str:
        protocol = protocol_of(self.protocol_id)
        return "" if protocol is None else protocol.name


def protocol_of(protocol_id: int) -> AnyMethod | AnyPush | None:
    """Return the call or push with an id; None if there is none."""
    return PUSHES_BY_ID.get(protocol_id) or METHODS_BY_ID.get(protocol_id)


class Ciphers:
    """The ciphers of the connections, learnt from their InitConnect replies as these are read."""

    def __init__(self, encryption: Encryption | None) -> None:
        self._encryption = encryption
        self._installed: dict[int, Cipher] = {}

    def frames(self, records: Iterable[Record]) -> Iterator[RecordedFrame | Record]:
        """Yield each whole frame of the TCP wire as a `RecordedFrame`, and every other record unchanged."""
        for record in records:
            if record.kind is Kind.CLOSED:
                self._installed.pop(record.connection, None)
            elif record.kind is Kind.STARTED:
                # The run before may have left connections without CLOSED records; their numbers are never used again.
                self._installed.clear()
            elif record.kind in {Kind.TO_CLIENT, Kind.TO_SERVER} and record.payload.startswith(MAGIC):
                yield self.frame(record)
                continue
            yield record

    def frame(self, record: Record) -> RecordedFrame:
        """Read a frame from its record; call it for the InitConnect reply of the connection first, if there is one."""
        _, protocol_id, body_format, _, serial, _, sha1, _ = HEADER.unpack_from(record.payload)
        if protocol_id != INIT_CONNECT.id or self._encryption is None:
            cipher = self._installed.get(record.connection)
            return RecordedFrame(record, protocol_id, body_format, serial, sha1, cipher)
        frame = RecordedFrame(record, protocol_id, body_format, serial, sha1, self._encryption.handshake)
        if frame.to_client:
            self._learn(frame, self._encryption)
        return frame

    def _learn(self, frame: RecordedFrame, encryption: Encryption) -> None:
        try:
            reply = frame.message()
        except OpenDError:
            return  # Reading this message raises the error again.
        s2c = cast("InitConnectResponse", reply).s2c
        if s2c is not None and digest(frame.record.payload[HEADER_SIZE:]) != frame.sha1:
            self._installed[frame.record.connection] = encryption.session_cipher(s2c.conn_aes_key, s2c.aes_cbc_iv)
