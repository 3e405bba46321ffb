"""Check the way to the gateway: its port, the handshake and the encryption.

Invariant: every socket that is opened here is closed here.
"""

from __future__ import annotations

import socket
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final

from opend.doctor.finding import Finding, State
from opend.errors import CryptoError, IntegrityError

if TYPE_CHECKING:
    from opend.doctor.finding import Target
    from opend.errors import OpenDError

__all__ = ["encryption", "port", "refused"]

_START: Final = (
    "start OpenD and log in, and give with --host and --port (or OPEND_HOST and OPEND_PORT) the address of its API"
    " port; a firewall between the two machines must let it pass"
)
_KEYS: Final = (
    "give with --rsa-key (or OPEND_RSA_KEY) the private key that OpenD is set up with, or none if it is set up with"
    " none"
)
_SHAKE: Final = (
    "check that this port is OpenD's API port and no other program's, that OpenD has not come to a stop, and, if OpenD"
    " is set up with an RSA key, that the same key is given with --rsa-key"
)


def port(target: Target) -> Finding:
    """Check that something accepts connections there."""
    place = f"{target.host}:{target.port}"
    try:
        socket.create_connection((target.host, target.port), timeout=target.timeout).close()
    except (OSError, UnicodeError) as error:
        return Finding("port", State.RED, f"nothing answers at {place}: {error}", _START)
    return Finding("port", State.OK, f"{place} accepts connections")


def refused(error: OpenDError) -> Finding:
    """Explain a connection that could not be made; the reason may be that the keys differ."""
    if any(isinstance(each, CryptoError | IntegrityError) for each in (error, error.__cause__)):
        return Finding("encryption", State.RED, str(error), _KEYS)
    return Finding("handshake", State.RED, str(error), _SHAKE)


def encryption(target: Target) -> Finding:
    """Tell how a connection that was made is protected."""
    if target.has_key:
        return Finding("encryption", State.OK, "both sides have the same RSA key, and the connection is encrypted")
    if target.is_websocket:
        return Finding(
            "encryption", State.SKIPPED, "a WebSocket connection is protected by TLS (wss://), or not at all"
        )
    if _is_near(target.host):
        return Finding("encryption", State.OK, "neither side has a key; the connection stays on this machine")
    return Finding(
        "encryption", State.NOTE, "the connection crosses a network in the clear", "set OpenD up with an RSA key"
    )


def _is_near(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
