"""Define how a command's servers are protected, and read it: TLS, tokens and roles of callers of gRPC, a status page.

Invariant: where other machines can connect, what is read here is refused unless it names TLS and who may connect.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opend.errors import UsageError

if TYPE_CHECKING:
    from argparse import Namespace

    from opend.cli.options import Arguments
    from opend.cli.serving.addresses import Place
    from opend.hub.telling.visitors import StatusPlace
    from opend.rpc.access import Access
    from opend.rpc.listening import Listening

__all__ = ["add_protection", "add_tokens", "proves_callers", "read_access", "read_listening", "read_status_place"]

_ROLES: Final = ("read", "paper", "trade")


def add_tokens(group: Arguments) -> None:
    """Define who may call what through gRPC."""
    group.add_argument(
        "--tokens",
        type=Path,
        metavar="FILE",
        help="a file with a role and a token on each line; OPEND_GRPC_TOKENS may hold its lines instead",
    )
    group.add_argument(
        "--role", choices=_ROLES, help="what callers may do where no tokens are asked for (default read)"
    )


def add_protection(group: Arguments) -> None:
    """Define what TLS takes."""
    group.add_argument("--tls-cert", type=Path, metavar="FILE", help="the server's certificate, in PEM")
    group.add_argument("--tls-key", type=Path, metavar="FILE", help="its private key, in PEM")
    group.add_argument(
        "--tls-client-ca",
        type=Path,
        metavar="FILE",
        help="the authority of the callers' certificates, in PEM: whoever connects must have one",
    )
    group.add_argument(
        "--plain", action="store_true", help="do without TLS at an address that other machines reach, as behind a proxy"
    )


def read_access(arguments: Namespace) -> Access:
    """Return who may call what through gRPC; raises UsageError."""
    from opend.rpc.access import TOKENS_VARIABLE, Access, read_tokens, tokens_from_file
    from opend.rpc.roles import role_named

    written = os.environ.get(TOKENS_VARIABLE)
    if arguments.tokens is None and written is None:
        return Access(role=role_named(arguments.role or _ROLES[0]))
    if arguments.role is not None:
        raise UsageError("--role is for callers without tokens; here each token has its own role")
    if arguments.tokens is not None:
        return Access(tokens_from_file(arguments.tokens))
    return Access(read_tokens(written or "", TOKENS_VARIABLE))


def read_listening(arguments: Namespace, place: Place) -> Listening:
    """Return where to listen for gRPC, and how; raises UsageError."""
    from opend.rpc.listening import Listening, TlsFiles

    given = (arguments.tls_cert, arguments.tls_key)
    if None in given and (arguments.tls_client_ca is not None or given != (None, None)):
        raise UsageError("TLS takes both --tls-cert and --tls-key")
    tls = None
    if None not in given:
        tls = TlsFiles(certificate=arguments.tls_cert, key=arguments.tls_key, client_authority=arguments.tls_client_ca)
    return Listening(host=place.host, port=place.port, tls=tls, plain=arguments.plain)


def proves_callers(arguments: Namespace, access: Access) -> bool:
    """Return whether callers of gRPC must prove who they are."""
    return access.asks_for_tokens or arguments.tls_client_ca is not None


def read_status_place(arguments: Namespace, place: Place) -> StatusPlace:
    """Return where a hub's status is served, and to whom; raises UsageError."""
    from opend.hub.telling.visitors import STATUS_VARIABLE, StatusPlace
    from opend.serving import read_token

    return StatusPlace(
        host=place.host,
        port=place.port,
        digest=read_token(arguments.http_token, os.environ.get(STATUS_VARIABLE), STATUS_VARIABLE),
        certificate=arguments.tls_cert,
        key=arguments.tls_key,
        authority=arguments.tls_client_ca,
        plain=arguments.plain,
    )
