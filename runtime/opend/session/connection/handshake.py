"""Make the InitConnect call on the client's side, and explain why a handshake failed.

Invariant: a connection for which encryption was asked gets a cipher or an error, never neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from opend.errors import ConnectError, CryptoError, IntegrityError, LinkError, OpenDError, ServerError
from opend.frame import digest
from opend.schema.versions import client_version
from opend.session.connection.tcp import TcpWire
from opend.session.options import TCP_PORT_NAME
from opend.wire import Greeting
from opend_proto import init_connect
from opend_proto.common import PacketEncAlgo, ProtoFmt
from opend_proto.methods import INIT_CONNECT
from opend_proto.schema import payload

if TYPE_CHECKING:
    from opend.frame import Frame
    from opend.session.options import ClientOptions
    from opend.wire import Handshake
    from opend_proto.schema import AnyMethod, Message

__all__ = ["InitConnect", "TcpTransport", "explain_failure"]


class TcpTransport:
    """Implements ``opend.wire.Transport``."""

    tls: None = None
    port_name: str = TCP_PORT_NAME
    keeps_ticks: bool = False

    def __init__(self, options: ClientOptions) -> None:
        self._options = options

    def wire(self, max_body_length: int) -> TcpWire:
        """Return a wire; if there is a key, it encrypts InitConnect."""
        encryption = self._options.encryption
        return TcpWire(cipher=None if encryption is None else encryption.handshake, max_body_length=max_body_length)

    def handshake(self, client_id: str) -> InitConnect:
        """Return a new handshake."""
        return InitConnect(self._options, client_id)


class InitConnect:
    """Implements ``opend.wire.Handshake``."""

    method: AnyMethod = INIT_CONNECT
    advice: str = (
        "check that this is OpenD's API port, that OpenD is logged in, and that both sides have the same RSA key "
        "or none"
    )

    def __init__(self, options: ClientOptions, client_id: str) -> None:
        self._options = options
        self._client_id = client_id

    def request(self) -> init_connect.Request:
        """Return the request that opens a connection."""
        options = self._options
        algorithm = PacketEncAlgo.NONE if options.encryption is None else PacketEncAlgo(options.encryption.algorithm)
        return init_connect.Request(
            c2s=init_connect.C2S(
                client_ver=client_version(),
                client_id=self._client_id,
                recv_notify=options.receive_notifications,
                packet_enc_algo=algorithm,
                push_proto_fmt=ProtoFmt(options.format_number),
                programming_language="Python",
            )
        )

    def greeting(self, response: Message) -> Greeting:
        """Return the facts of the connection in the reply, with the cipher for its keys; raises CryptoError."""
        init = payload(cast("init_connect.Response", response).s2c)
        encryption = self._options.encryption
        if encryption is not None and init.aes_cbc_iv is None and not encryption.allows_ecb:
            raise CryptoError(
                f"{self._options.peer} was asked for AES-CBC and sets up ECB: its InitConnect reply has no aesCBCiv; "
                "update OpenD, or allow the weaker mode of an old one with encryption='cbc-or-ecb'"
            )
        cipher = None if encryption is None else encryption.session_cipher(init.conn_aes_key, init.aes_cbc_iv)
        return Greeting(
            connection_id=init.conn_id, cipher=cipher, keep_alive_interval=init.keep_alive_interval, init=init
        )


def explain_failure(error: OpenDError, frame: Frame | None, options: ClientOptions, handshake: Handshake) -> OpenDError:
    """Return the error to report when ``error`` ended the handshake; it advises what to check on which side."""
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
    return ConnectError(f"{options.peer} {_failure(error, handshake)}")


def _failure(error: OpenDError, handshake: Handshake) -> str:
    name = handshake.method.name
    if isinstance(error, ServerError):
        return f"refused {name}: {error.ret_msg or 'no reason given'} (retType {error.ret_type})"
    if isinstance(error, IntegrityError):
        return (
            f"answered {name} with a body that its checksum does not fit; "
            "if the gateway is set up with an RSA private key, pass the same key as rsa_key"
        )
    if isinstance(error, LinkError):
        return f"gave up the connection before it answered {name} ({error.message}); {handshake.advice}"
    return f"answered {name} with what cannot be read: {error.explain()}"
