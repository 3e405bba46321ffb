"""InitConnect from the client's side: the request, and what the reply means.

Invariant: a connection asked to be encrypted gets a cipher or an error, never neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.errors import ConnectError, CryptoError, IntegrityError, LinkError, OpenDError, ServerError
from opend.frame import digest
from opend.session.replies import check_reply
from opend_proto import init_connect
from opend_proto.common import PacketEncAlgo, ProtoFmt
from opend_proto.methods import INIT_CONNECT
from opend_proto.schema import payload

if TYPE_CHECKING:
    from opend.frame import Frame
    from opend.session.options import ClientOptions
__all__ = ["explain_failure", "init_request", "read_init_reply"]

CLIENT_VERSION: Final = 1011
"""The gateway's release whose schema this client was generated from: 10.11."""


def init_request(options: ClientOptions) -> init_connect.Request:
    """Return the request that opens a connection."""
    algorithm = PacketEncAlgo.NONE if options.encryption is None else PacketEncAlgo(options.encryption.algorithm)
    return init_connect.Request(
        c2s=init_connect.C2S(
            client_ver=CLIENT_VERSION,
            client_id=options.client_id,
            recv_notify=options.receive_notifications,
            packet_enc_algo=algorithm,
            push_proto_fmt=ProtoFmt.PROTOBUF,
            programming_language="Python",
        )
    )


def read_init_reply(response: init_connect.Response, serial: int) -> init_connect.S2C:
    """Return what the gateway told about the connection, or raise ServerError if it refused."""
    return payload(check_reply(INIT_CONNECT, response, serial).s2c)


def explain_failure(error: OpenDError, frame: Frame | None, options: ClientOptions) -> OpenDError:
    """Return the error to report when ``error`` ended the handshake: it says what to check on which side."""
    if isinstance(error, CryptoError) and frame is not None and digest(frame.body) == frame.sha1:
        return CryptoError(
            f"{options.peer} answered InitConnect in the clear although an RSA key was given: the gateway has none; "
            "configure the same key there, or leave rsa_key out"
        )
    if isinstance(error, CryptoError | ConnectError):
        return error
    if isinstance(error, IntegrityError) and options.encryption is not None:
        # Decrypting with the wrong key gives random bytes rather than an error, lest it help an attacker.
        return CryptoError(
            f"the InitConnect reply of {options.peer} does not decrypt with this RSA key; "
            "check that the gateway is set up with the same key"
        )
    return ConnectError(f"{options.peer} {_failure(error)}")


def _failure(error: OpenDError) -> str:
    if isinstance(error, ServerError):
        return f"refused InitConnect: {error.ret_msg or 'no reason given'} (retType {error.ret_type})"
    if isinstance(error, IntegrityError):
        return (
            "answered InitConnect with a body that its checksum does not fit; "
            "if the gateway is set up with an RSA private key, pass the same key as rsa_key"
        )
    if isinstance(error, LinkError):
        return (
            f"gave up the connection before it answered InitConnect ({error.message}); check that this is OpenD's API "
            "port, that OpenD is logged in, and that both sides have the same RSA key or none"
        )
    return f"answered InitConnect with what cannot be read: {error.explain()}"
