"""Implement ``opend grpc``: serve the calls and pushes of an OpenD through gRPC.

Invariant: tokens and keys come from files or the environment, never from the command line; real accounts can be traded
only by callers who prove who they are.
"""

from __future__ import annotations

import asyncio
import os
import signal
from argparse import ArgumentTypeError
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from opend.cli.options import add_connection, port
from opend.cli.output import note, say
from opend.cli.status import Status
from opend.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.client_async import AsyncClient
    from opend.risk.rules import RiskLimits
    from opend.rpc.access import Access
    from opend.rpc.listening import Listening
    from opend.rpc.server import RpcServer

__all__ = ["add", "run"]

_ADDRESS: Final = ("127.0.0.1", 50051)
_ROLES: Final = ("read", "paper", "trade")
_LONGEST_FILE: Final = 1024 * 1024
"""Bytes of a file of limits."""


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Serve the calls, the pushes and loss-free streams of ticks and candlesticks through gRPC until Ctrl-C. All"
        " callers share one connection to OpenD. `opend-codegen generate --flavour grpc --out .` makes the protos."
    )
    group = parser.add_argument_group("serving")
    group.add_argument(
        "--listen",
        type=_address,
        default=_ADDRESS,
        metavar="HOST:PORT",
        help="address to listen on (default 127.0.0.1:50051; port 0 for any free one)",
    )
    group.add_argument(
        "--tokens",
        type=Path,
        metavar="FILE",
        help="a file with a role and a token on each line; OPEND_GRPC_TOKENS may hold its lines instead",
    )
    group.add_argument(
        "--role", choices=_ROLES, help="what callers may do where no tokens are asked for (default read)"
    )
    group.add_argument("--tls-cert", type=Path, metavar="FILE", help="the server's certificate, in PEM")
    group.add_argument("--tls-key", type=Path, metavar="FILE", help="its private key, in PEM")
    group.add_argument(
        "--tls-client-ca",
        type=Path,
        metavar="FILE",
        help="the authority of the callers' certificates, in PEM: a caller must have one",
    )
    group.add_argument(
        "--plain", action="store_true", help="do without TLS at an address that other machines reach, as behind a proxy"
    )
    trading = parser.add_argument_group("trading")
    trading.add_argument(
        "--allow-real-trading",
        action="store_true",
        help="let callers with the role trade place orders of real accounts",
    )
    trading.add_argument(
        "--risk-limits", type=Path, metavar="FILE", help="a TOML file of limits, such as `max_quantity = 500`"
    )
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Serve until interrupted."""
    from opend.cli.target import asynchronous
    from opend.rpc import load_server

    # The library's own messages, in its own format, would stand beside ours.
    os.environ.setdefault("GRPC_VERBOSITY", "NONE")
    serve = load_server()
    limits = None if arguments.risk_limits is None else _limits(arguments.risk_limits)
    access, listening = _access(arguments), _listening(arguments)
    if arguments.allow_real_trading and not (access.asks_for_tokens or arguments.tls_client_ca):
        raise UsageError("--allow-real-trading takes --tokens or --tls-client-ca, so that nobody else trades")
    options: dict[str, Any] = {"allow_real_trading": arguments.allow_real_trading, "risk_limits": limits}
    with asynchronous(arguments, **options) as client, suppress(KeyboardInterrupt):
        asyncio.run(_serve(arguments, client, serve(client, listening, access)))
    return Status.DONE


async def _serve(arguments: Namespace, client: AsyncClient, server: RpcServer) -> None:
    interrupted = asyncio.Event()
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows, where Ctrl-C cancels this task instead.
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, interrupted.set)
    async with client, server:
        note(arguments, "connected to the gateway")
        say(f"serving gRPC at {server.address}")
        say("Ctrl-C ends it.")
        waiting = {loop.create_task(interrupted.wait()), loop.create_task(server.wait())}
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for each in waiting:
            each.cancel()
    if server.failure is not None and not interrupted.is_set():
        raise server.failure


def _access(arguments: Namespace) -> Access:
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


def _listening(arguments: Namespace) -> Listening:
    from opend.rpc.listening import Listening, TlsFiles

    host, number = arguments.listen
    given = (arguments.tls_cert, arguments.tls_key)
    if None in given and (arguments.tls_client_ca is not None or given != (None, None)):
        raise UsageError("TLS takes both --tls-cert and --tls-key")
    tls = None
    if None not in given:
        tls = TlsFiles(certificate=arguments.tls_cert, key=arguments.tls_key, client_authority=arguments.tls_client_ca)
    return Listening(host=host, port=number, tls=tls, plain=arguments.plain)


def _address(text: str) -> tuple[str, int]:
    """Parse an address to listen on; an argument type."""
    host, colon, number = text.rpartition(":")
    if not colon or not host or (":" in host and not (host.startswith("[") and host.endswith("]"))):
        raise ArgumentTypeError(f"{text!r} is not an address: give HOST:PORT, such as 127.0.0.1:50051 or [::1]:50051")
    return host.strip("[]"), port(0)(number)


def _limits(path: Path) -> RiskLimits | None:
    import tomllib

    from opend.settings.limits import limits_of, read_limits
    from opend.small_files import read_small_file

    try:
        table = tomllib.loads(read_small_file(path, _LONGEST_FILE)[0].decode())
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"the limits cannot be read: {path}: {getattr(error, 'strerror', None) or error}") from error
    return limits_of(read_limits(table, str(path), path.parent))
