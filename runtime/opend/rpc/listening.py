"""Say where a server listens and how it proves who it is.

Invariant: an address that other machines reach takes TLS, and callers that prove who they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import grpc

from opend.errors import UsageError
from opend.serving import check_port, is_loopback
from opend.small_files import read_small_file

if TYPE_CHECKING:
    from opend.rpc.access import Access

__all__ = ["Listening", "TlsFiles"]

_LONGEST: Final = 1024 * 1024
"""Bytes of a file in PEM."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TlsFiles:
    """The files of TLS, in PEM."""

    certificate: Path
    """The server's certificate, and those between it and the root."""
    key: Path
    """Its private key."""
    client_authority: Path | None = None
    """The certificates of the authorities that vouch for callers; with it a caller must have a certificate of one."""

    def credentials(self) -> grpc.ServerCredentials:
        """Read the files; raises UsageError if one cannot be read or is none."""
        pair = (_pem(self.key, "PRIVATE KEY"), _pem(self.certificate, "CERTIFICATE"))
        authority = None if self.client_authority is None else _pem(self.client_authority, "CERTIFICATE")
        return grpc.ssl_server_credentials([pair], authority, require_client_auth=authority is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where to listen, and with which protection."""

    host: str = "127.0.0.1"
    port: int = 50051
    """0 is any free one."""
    tls: TlsFiles | None = None
    plain: bool = False
    """Whether an address that other machines reach may do without TLS, as behind a proxy that speaks TLS."""

    def check(self, access: Access) -> None:
        """Raise UsageError unless callers are known well enough for the address."""
        check_port("port", self.port)
        if is_loopback(self.host):
            return
        if self.tls is None and not self.plain:
            raise UsageError(f"other machines can connect to {self.host}: give a certificate and its key for TLS")
        has_certificates = self.tls is not None and self.tls.client_authority is not None
        if not (access.asks_for_tokens or has_certificates):
            raise UsageError(
                f"other machines can connect to {self.host}: give tokens, or the authority of the callers' certificates"
            )

    @property
    def place(self) -> str:
        """Host and port in one text."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def _pem(path: Path, kind: str) -> bytes:
    try:
        text, _ = read_small_file(path, _LONGEST)
    except OSError as error:
        raise UsageError(f"a file for TLS cannot be read: {path}: {error.strerror or error}") from error
    if f"{kind}-----".encode() not in text:
        raise UsageError(f"{path} has no {kind} in PEM")
    return text
