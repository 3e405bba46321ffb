"""Find out what listens on a port where no connection to OpenD came about.

Invariant: every wait is bounded, every socket that is opened here is closed here, and nothing that is sent means
anything to OpenD.
"""

from __future__ import annotations

import socket
import ssl
from enum import Enum
from typing import TYPE_CHECKING, Final

from opend.client_sync import Client
from opend.errors import CryptoError, IntegrityError, OpenDError

if TYPE_CHECKING:
    from opend.doctor.finding import Target

__all__ = ["Speaks", "speaks"]

_PATIENCE: Final = 2.0
"""Seconds for each probe; what listens has accepted a connection already."""
_BEGINNING: Final = 12
_UPGRADE: Final = (
    "GET / HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: b3BlbmQtZG9jdG9yLXBybw==\r\n\r\n"
)


class Speaks(Enum):
    """What a port speaks, in words that complete "what listens there"."""

    API = "speaks the protocol of OpenD's API port"
    WEBSOCKET = "speaks WebSocket without TLS"
    TLS = "speaks TLS"
    HTTP = "is a web server"
    OTHER = "speaks another protocol"
    UNKNOWN = "does not tell what it is"


def speaks(target: Target) -> Speaks:
    """Return what the port speaks; UNKNOWN if it stays silent."""
    patience = min(_PATIENCE, target.timeout)
    beginning = _answer(target, patience)
    if beginning.startswith(b"HTTP/1.1 101"):
        return Speaks.WEBSOCKET
    if beginning.startswith(b"HTTP/"):
        return Speaks.HTTP
    if _speaks_tls(target, patience):
        return Speaks.TLS
    if target.is_websocket and _is_api(target, patience):
        return Speaks.API
    return Speaks.OTHER if beginning else Speaks.UNKNOWN


def _answer(target: Target, patience: float) -> bytes:
    """Return the beginning of what the port answers to a request for WebSocket."""
    host = f"[{target.host}]" if ":" in target.host else target.host
    beginning = b""
    try:
        with socket.create_connection((target.host, target.port), timeout=patience) as link:
            link.sendall(_UPGRADE.format(host=host, port=target.port).encode("ascii", "replace"))
            while len(beginning) < _BEGINNING and (more := link.recv(_BEGINNING - len(beginning))):
                beginning += more
    except OSError:
        pass  # What has come until then may tell enough.
    return beginning


def _speaks_tls(target: Target, patience: float) -> bool:
    # The certificate is not the question here, and nothing is sent that would need one.
    anyone = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    anyone.check_hostname = False
    anyone.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection((target.host, target.port), timeout=patience) as link,
            anyone.wrap_socket(link),
        ):
            return True
    except (OSError, ValueError):
        return False


def _is_api(target: Target, patience: float) -> bool:
    try:
        Client(target.host, target.port, reconnect=None, connect_timeout=patience).connect().close()
    except OpenDError as error:
        return any(isinstance(each, CryptoError | IntegrityError) for each in (error, error.__cause__))
    return True
