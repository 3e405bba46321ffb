"""Answer InitConnect for a replay: repeat the recorded gateway's reply, with a new connection id and new keys.

Invariant: with an RSA key every connection is encrypted, and a client that asks for no encryption is refused; without
a key no connection is encrypted.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.errors import UsageError
from opend.schema.versions import client_version
from opend_proto import init_connect
from opend_proto.common import PacketEncAlgo, RetType

if TYPE_CHECKING:
    from opend.crypto import Cipher, Encryption

__all__ = ["Welcome", "welcome"]

_KEEP_ALIVE_SECONDS: Final = 10
_WITH_VECTOR: Final = {None: False, PacketEncAlgo.FTAES_ECB: False, PacketEncAlgo.AES_CBC: True}
"""The supported modes, and whether the reply includes an initial vector."""


class Welcome(NamedTuple):
    """The reply, and the cipher for everything after it."""

    response: init_connect.Response
    cipher: Cipher | None


def welcome(
    asked: init_connect.C2S, connection_id: int, recorded: init_connect.S2C | None, encryption: Encryption | None
) -> Welcome:
    """Return the reply to a request; raise UsageError with the text for the client if it is refused."""
    key, vector = secrets.token_hex(8), None
    if encryption is not None:
        if asked.packet_enc_algo not in _WITH_VECTOR:
            raise UsageError(
                f"packetEncAlgo {asked.packet_enc_algo} is refused: the replay has an RSA key, so ask for "
                "2 (AES_CBC) or 0 (FTAES_ECB)"
            )
        vector = secrets.token_hex(8) if _WITH_VECTOR[asked.packet_enc_algo] else None
    response = init_connect.Response(
        ret_type=RetType.SUCCEED,
        ret_msg="",
        s2c=init_connect.S2C(
            server_ver=recorded.server_ver if recorded else client_version(),
            login_user_id=recorded.login_user_id if recorded else 0,
            conn_id=connection_id,
            conn_aes_key=key,
            aes_cbc_iv=vector,
            keep_alive_interval=recorded.keep_alive_interval if recorded else _KEEP_ALIVE_SECONDS,
            user_attribution=recorded.user_attribution if recorded else None,
        ),
    )
    return Welcome(response, None if encryption is None else encryption.session_cipher(key, vector))
