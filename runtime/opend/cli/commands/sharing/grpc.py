"""Implement ``opend grpc``: serve the calls and pushes of an OpenD through gRPC.

Invariant: tokens and keys come from files or the environment, never from the command line; real accounts can be traded
only by callers who prove who they are.
"""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from opend.cli.options import add_connection
from opend.cli.output import note, say
from opend.cli.serving.addresses import Place, address
from opend.cli.serving.protection import add_protection, add_tokens, proves_callers, read_access, read_listening
from opend.cli.status import Status
from opend.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.client_async import AsyncClient
    from opend.risk.rules import RiskLimits
    from opend.rpc.server import RpcServer

__all__ = ["add", "run"]

_ADDRESS: Final = Place("127.0.0.1", 50051)
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
        type=address,
        default=_ADDRESS,
        metavar="HOST:PORT",
        help="address to listen on (default 127.0.0.1:50051; port 0 for any free one)",
    )
    add_tokens(group)
    add_protection(group)
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
    access, listening = read_access(arguments), read_listening(arguments, arguments.listen)
    if arguments.allow_real_trading and not proves_callers(arguments, access):
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


def _limits(path: Path) -> RiskLimits | None:
    import tomllib

    from opend.settings.limits import limits_of, read_limits
    from opend.small_files import read_small_file

    try:
        table = tomllib.loads(read_small_file(path, _LONGEST_FILE)[0].decode())
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"the limits cannot be read: {path}: {getattr(error, 'strerror', None) or error}") from error
    return limits_of(read_limits(table, str(path), path.parent))
