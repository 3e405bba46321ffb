"""Decide who may read a hub's status: every program of this machine, or whoever has the token or a certificate.

Invariant: an address that other machines reach takes a token or certificates, and TLS unless the user does without; a
token is neither shown nor logged. Without either no web page of another server can read anything.
"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as Base64Error
from dataclasses import dataclass, field
from hmac import compare_digest
from http import HTTPStatus
from ssl import CERT_OPTIONAL, PROTOCOL_TLS_SERVER, SSLContext, SSLError
from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.hub.telling.requests import Refused
from opend.serving import check_port, digest_of, is_loopback
from opend.websocket.visitors import Visitors

if TYPE_CHECKING:
    from pathlib import Path

    from opend.hub.telling.requests import Request

__all__ = ["STATUS_VARIABLE", "StatusPlace"]

STATUS_VARIABLE: Final = "OPEND_HUB_TOKEN"
"""The environment variable that may hold the token."""

_ASK: Final = {"WWW-Authenticate": 'Basic realm="opend hub"'}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusPlace:
    """Where a hub's status is served, and to whom."""

    host: str = "127.0.0.1"
    port: int = 0
    """0 is any free one."""
    digest: bytes | None = field(default=None, repr=False)
    """What `opend.serving.tokens.read_token` returned; None if no token is needed, as at a port of this machine."""
    certificate: Path | None = None
    """The server's certificate, in PEM; None serves without TLS."""
    key: Path | None = None
    """Its private key, in PEM."""
    authority: Path | None = None
    """The certificates of the authorities that vouch for readers, in PEM; with it a reader must have a certificate of
    one, and the token too if there is one."""
    plain: bool = False
    """Whether an address that other machines reach may do without TLS, as behind a proxy that speaks TLS."""

    def __post_init__(self) -> None:
        check_port("port", self.port)
        if (self.certificate is None) is not (self.key is None):
            raise UsageError("TLS takes both a certificate and its key")
        if self.authority is not None and self.certificate is None:
            raise UsageError("certificates of readers take TLS: give the server's certificate and its key too")
        if is_loopback(self.host):
            return
        if self.digest is None and self.authority is None:
            raise UsageError(
                f"other machines can connect to {self.host}: set {STATUS_VARIABLE}, or give a file with a token, or the"
                " authority of the readers' certificates"
            )
        if self.certificate is None and not self.plain:
            raise UsageError(f"other machines can connect to {self.host}: give a certificate and its key for TLS")

    def context(self) -> SSLContext | None:
        """Return what TLS takes, None without it; raises UsageError for files that cannot be used."""
        if self.certificate is None:
            return None
        context = SSLContext(PROTOCOL_TLS_SERVER)
        try:
            context.load_cert_chain(self.certificate, self.key)
        except (OSError, SSLError) as error:
            raise UsageError(f"the certificate {self.certificate} and its key cannot be used: {error}") from error
        if self.authority is not None:
            # Whoever asks for the health alone needs none.
            context.verify_mode = CERT_OPTIONAL
            try:
                context.load_verify_locations(self.authority)
            except (OSError, SSLError) as error:
                raise UsageError(f"the certificates in {self.authority} cannot be used: {error}") from error
        return context

    def check(self, request: Request, *, has_certificate: bool = False) -> None:
        """Raise Refused unless the sender of a request may read the status.

        ``has_certificate`` says that TLS has found a certificate of the sender, and that it is of the authority.
        """
        if self.authority is not None and not has_certificate:
            raise Refused(HTTPStatus.FORBIDDEN, "this takes a certificate by an authority that the hub was given")
        if self.digest is not None:
            if not _has_token(request, self.digest):
                raise Refused(HTTPStatus.UNAUTHORIZED, "this takes the hub's token, as a bearer or a password", _ASK)
            return
        if self.authority is not None:
            return  # As no other server's name stands in the certificate of this one, no page of it gets this far.
        objection = Visitors().objection(list(request.values("origin")), list(request.values("host")))
        if objection is not None:
            raise Refused(HTTPStatus.FORBIDDEN, objection.partition(";")[0])

    def address(self, port: int) -> str:
        """Return the address of the page."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'http' if self.certificate is None else 'https'}://{host}:{port}/"


def _has_token(request: Request, digest: bytes) -> bool:
    given = request.values("authorization")
    if len(given) != 1:
        return False
    scheme, _, rest = given[0].partition(" ")
    token = rest.strip()
    if scheme.lower() == "basic":
        try:
            token = b64decode(token, validate=True).decode().partition(":")[2]
        except (Base64Error, ValueError):
            return False
    elif scheme.lower() != "bearer":
        return False
    return compare_digest(digest_of(token), digest)
