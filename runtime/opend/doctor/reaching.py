"""Check the way to the gateway: its port, the handshake and the encryption.

Invariant: every socket that is opened here is closed here.
"""

from __future__ import annotations

import socket
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final

from opend.doctor.finding import Finding, State
from opend.doctor.probing import Speaks, speaks
from opend.errors import CryptoError, IntegrityError, ServerError

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    "check that OpenD has not come to a stop and, if it is set up with an RSA key, that the same key is given with"
    " --rsa-key"
)
_TRUST: Final = (
    "set SSL_CERT_FILE to the file of the certificate, or of the authority that signed it, and give in OPEND_WS_URL"
    " the name that stands in the certificate"
)
_UNTRUSTED: Final = "CERTIFICATE_VERIFY_FAILED"
"""OpenSSL's name for a certificate that is not trusted, or is another machine's."""
_WS_KEY: Final = "give with OPEND_WS_KEY (or ws_key in the profile) the WebSocket key that OpenD is set up with"
_API_PORT: Final = "give with --host and --port the address of OpenD's API port (11111 unless it is set up otherwise)"
_WEBSOCKET: Final = "set OPEND_WS_URL={url} and OPEND_WS_KEY, or " + _API_PORT
_ADVICE: Final[Mapping[tuple[bool, Speaks], str]] = {
    (False, Speaks.WEBSOCKET): _WEBSOCKET,
    (False, Speaks.TLS): _WEBSOCKET,
    (False, Speaks.HTTP): _API_PORT,
    (False, Speaks.OTHER): _API_PORT,
    (False, Speaks.UNKNOWN): _SHAKE,
    (True, Speaks.API): "unset OPEND_WS_URL (or ws_url in the profile), and " + _API_PORT,
    (True, Speaks.WEBSOCKET): "set OPEND_WS_URL={url}",
    (True, Speaks.TLS): "set OPEND_WS_URL={url}",
    (True, Speaks.HTTP): "give in OPEND_WS_URL the address of OpenD's WebSocket port",
    (True, Speaks.OTHER): "give in OPEND_WS_URL the address of OpenD's WebSocket port",
    (True, Speaks.UNKNOWN): "check that OpenD has not come to a stop, and that OPEND_WS_URL is its WebSocket port",
}
"""What to do if no connection came about, by whether a WebSocket was asked for and what the port speaks."""


def port(target: Target) -> Finding:
    """Check that something accepts connections there."""
    place = f"{target.host}:{target.port}"
    try:
        socket.create_connection((target.host, target.port), timeout=target.timeout).close()
    except ConnectionResetError:
        pass  # It was accepted, and ended before we looked; a port that is closed refuses. The handshake says the rest.
    except (OSError, UnicodeError) as error:
        return Finding("port", State.RED, f"nothing answers at {place}: {error}", _START)
    return Finding("port", State.OK, f"{place} accepts connections")


def refused(error: OpenDError, target: Target) -> Finding:
    """Explain a connection that could not be made, by the error and by what listens there."""
    reasons = (error, error.__cause__)
    if any(isinstance(each, CryptoError | IntegrityError) for each in reasons):
        return Finding("encryption", State.RED, str(error), _KEYS)
    says = str(error).partition("; check that")[0]
    if _UNTRUSTED in says:
        return Finding("encryption", State.RED, says, _TRUST)
    if target.is_websocket and isinstance(error.__cause__, ServerError):
        return Finding("handshake", State.RED, says, _WS_KEY)
    found = speaks(target)
    host = f"[{target.host}]" if ":" in target.host else target.host
    url = f"{'wss' if found is Speaks.TLS else 'ws'}://{host}:{target.port}"
    advice = _ADVICE.get((target.is_websocket, found), _SHAKE).format(url=url)
    return Finding("handshake", State.RED, f"{says}; what listens there {found.value}", advice)


def encryption(target: Target) -> Finding:
    """Tell how a connection that was made is protected."""
    if target.has_key:
        return Finding("encryption", State.OK, "both sides have the same RSA key, and the connection is encrypted")
    if target.is_tls:
        return Finding("encryption", State.OK, "TLS protects the connection")
    if _is_near(target.host):
        return Finding("encryption", State.OK, "neither side has a key; the connection stays on this machine")
    return Finding(
        "encryption",
        State.NOTE,
        "the connection crosses a network in the clear",
        "set OpenD up with a certificate for its WebSocket port"
        if target.is_websocket
        else "set OpenD up with an RSA key",
    )


def _is_near(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
