"""Implement ``opend hub``: share one OpenD with many programs, or tell how a hub is.

Invariant: no password or token is taken from the command line; what other machines can reach needs a login.
"""

from __future__ import annotations

import asyncio
import os
from argparse import SUPPRESS, Action, ArgumentTypeError
from contextlib import AsyncExitStack, nullcontext
from json import dumps, loads
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.cli.commands.trading.limits import add_limits, limits_given
from opend.cli.hub_target import HUB_NAME, NATS_URL, check_url, login_from
from opend.cli.options import add_connection, port, seconds
from opend.cli.output import say, say_tree
from opend.cli.running import until_stopped
from opend.cli.serving.addresses import address, address_or_port
from opend.cli.serving.protection import add_protection, add_tokens, read_status_place
from opend.cli.status import Status
from opend.errors import OpenDError, UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

    from opend.accounts.passwords import TradePassword
    from opend.cli.serving.hub_rpc import HubRpc
    from opend.hub.options import HubOptions
    from opend.hub.telling.visitors import StatusPlace
    from opend.settings import Settings

__all__ = ["add", "run"]

_PORT: Final = 4222
_STATUS_SECONDS: Final = 3.0
_MEGABYTE: Final = 1024 * 1024


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Own the connection to one OpenD and share it, until Ctrl-C, with every program that makes its client by"
        " Client.nats or AsyncClient.nats: pushes go into a stream of NATS JetStream, subscriptions are shared, and all"
        " calls keep to one budget of the rate limits. `opend hub status` tells how a hub is. A login at the NATS"
        " server is taken from OPEND_NATS_USER and OPEND_NATS_PASSWORD, from OPEND_NATS_TOKEN, or from a file."
    )
    parser.add_argument("what", nargs="?", choices=("run", "status"), default="run", help="run a hub, or ask one")
    server = parser.add_argument_group("NATS server").add_mutually_exclusive_group()
    server.add_argument("--nats", metavar="URL", help=f"the server to use (default {NATS_URL})")
    server.add_argument(
        "--nats-embedded", type=Path, metavar="DIR", help="start a server for this hub, which keeps its streams in DIR"
    )
    parser.add_argument(
        "--nats-port", type=port(0), default=_PORT, metavar="PORT", help=f"port of that server (default {_PORT})"
    )
    parser.add_argument("--nats-credentials", type=Path, metavar="FILE", help="the .creds file of the login")
    parser.add_argument("--name", default=HUB_NAME, help="the name by which clients find the hub (default main)")
    parser.add_argument(
        "--keep", type=seconds, default=86_400.0, metavar="SECONDS", help="how long pushes are kept (default a day)"
    )
    parser.add_argument(
        "--keep-size", type=float, default=1024.0, metavar="MB", help="size above which the oldest go (default 1024)"
    )
    parser.add_argument(
        "--lease",
        type=seconds,
        default=60.0,
        metavar="SECONDS",
        help="how long a client's subscriptions outlive its last sign of life (default 60)",
    )
    parser.add_argument(
        "--standby",
        action="store_true",
        help="wait while another hub of this name is at work, or NATS or OpenD is not there yet; then take over",
    )
    parser.add_argument(
        "--allow-trading",
        action="store_true",
        help="pass on orders for simulated accounts, and other changes; it takes limits of orders",
    )
    parser.add_argument("--real", action="store_true", help="with --allow-trading, also those for real accounts")
    parser.add_argument(
        "--unlock-from",
        type=_password,
        metavar="PLACE",
        help="with --real: where the trading password is, env:NAME, keyring:SERVICE/USER or file:PATH, so that trading"
        " which a client has unlocked is unlocked again after OpenD was lost",
    )
    add_limits(parser)
    _add_servers(parser)
    parser.add_argument(
        "--opend",
        type=address,
        action=_OpenD,
        default=SUPPRESS,
        metavar="HOST:PORT",
        help="where OpenD is, in place of --host and --port",
    )
    add_connection(parser)


class _OpenD(Action):
    """Takes one address for the host and the port of OpenD."""

    def __call__(
        self, parser: ArgumentParser, namespace: Namespace, values: Any, option_string: str | None = None
    ) -> None:
        """Set both."""
        if not values.port:
            parser.error(f"argument {option_string}: the port of OpenD is from 1 to 65535, not 0")
        namespace.host, namespace.port = values


def _add_servers(parser: ArgumentParser) -> None:
    """Define the servers that run in the hub's process."""
    group = parser.add_argument_group("servers", "What other machines can reach takes TLS, and tokens or certificates.")
    group.add_argument(
        "--http",
        type=address_or_port,
        metavar="[HOST:]PORT",
        help="serve /healthz, /metrics and a page of the hub's status (0 for any free port)",
    )
    group.add_argument(
        "--http-token",
        type=Path,
        metavar="FILE",
        help="a file with the token that readers of the status need; OPEND_HUB_TOKEN may hold it instead",
    )
    group.add_argument(
        "--grpc", type=address_or_port, metavar="[HOST:]PORT", help="serve the calls and pushes through gRPC too"
    )
    add_tokens(group)
    add_protection(group)


def run(arguments: Namespace) -> int:
    """Run a hub until interrupted, or print how one is."""
    from opend.hub.options import HubOptions

    if arguments.real and not arguments.allow_trading:
        raise UsageError("--real needs --allow-trading too")
    if arguments.unlock_from is not None and not arguments.real:
        raise UsageError("--unlock-from needs --real too: accounts for simulated trading are never locked")
    options = HubOptions(
        name=arguments.name,
        keep_seconds=arguments.keep,
        keep_bytes=int(arguments.keep_size * _MEGABYTE),
        lease_seconds=arguments.lease,
        standby=arguments.standby,
        allow_trading=arguments.allow_trading,
        risk_limits=limits_given(arguments),
    )
    login = login_from(os.environ, arguments.nats_credentials)
    url = arguments.nats or NATS_URL
    check_url(url, login)
    if arguments.what == "status":
        return asyncio.run(_tell(url, options, login))
    return _serve(arguments, url, options, login)


def _serve(arguments: Namespace, url: str, options: HubOptions, login: Mapping[str, object]) -> int:
    from opend.cli.target import target
    from opend.hub.embedded import EmbeddedServer

    folder = arguments.nats_embedded
    own = None if folder is None else EmbeddedServer(folder, port=arguments.nats_port)
    status = None if arguments.http is None else read_status_place(arguments, arguments.http)
    rpc = None if arguments.grpc is None else _rpc(arguments, login)
    with target(arguments) as gateway:
        _check_limits(gateway, options)
        chosen = {"check_versions": arguments.check_versions, "allow_real_trading": arguments.real}
        with own or nullcontext():
            place, provider = url if own is None else own.url, arguments.unlock_from
            plan = _Plan(gateway, chosen, place, options, login, provider, status, rpc)
            asyncio.run(until_stopped(_run(plan)))
    return Status.DONE


class _Plan(NamedTuple):
    """What is to run."""

    gateway: Settings
    chosen: Mapping[str, object]
    """Settings of the client of OpenD that only the command line has."""
    url: str
    options: HubOptions
    login: Mapping[str, object]
    unlock_provider: TradePassword | None
    status: StatusPlace | None
    rpc: HubRpc | None


def _check_limits(gateway: Settings, options: HubOptions) -> None:
    limits = options.risk_limits or gateway.arguments.get("risk_limits")
    if options.allow_trading and limits is None:
        raise UsageError(
            "--allow-trading needs limits of orders: give --max-notional, --max-quantity or --price-band, or set"
            " [limits] in the configuration file"
        )


def _rpc(arguments: Namespace, login: Mapping[str, object]) -> HubRpc:
    from opend.cli.serving.hub_rpc import HubRpc  # Slow to load, and seldom needed.

    return HubRpc(arguments, login)


async def _run(plan: _Plan) -> None:
    from opend.hub.service import Hub
    from opend.hub.telling.server import StatusServer
    from opend.settings import Settings

    settings = Settings({**_all_of(plan.gateway), **plan.chosen})
    hub = Hub(settings, plan.url, plan.options, login=plan.login, unlock_provider=plan.unlock_provider)
    async with AsyncExitStack() as serving:
        if plan.status is not None:  # First, so that a hub that stands by can be asked too.
            server = await serving.enter_async_context(StatusServer(plan.status, hub))
            say(f"the status of the hub {plan.options.name!r} is at {server.address}")
        await serving.enter_async_context(hub)
        place = plan.gateway.ws_url or "{host}:{port}".format_map(plan.gateway.arguments)
        say(f"the hub {plan.options.name!r} shares the OpenD at {place}")
        say(f"clients connect with Client.nats({plan.url!r}{_named(plan.options)}) or AsyncClient.nats")
        rpc = None if plan.rpc is None else await serving.enter_async_context(plan.rpc.serving(plan.url))
        if rpc is not None:
            say(f"gRPC is served at {rpc.address}")
        say("Ctrl-C ends it.")
        ends = [asyncio.create_task(each.wait()) for each in (hub, rpc) if each is not None]
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        for end in ends:
            end.cancel()
        raise OpenDError(f"the hub has failed: {hub.failure or (rpc and rpc.failure)!r}")


async def _tell(url: str, options: HubOptions, login: Mapping[str, object]) -> int:
    from opend.hub.engine import Engine

    engine = Engine(url, client_name="opend hub status", login=login)
    await engine.start()
    try:
        told: Any = loads(await engine.ask(options.names.status, b"", _STATUS_SECONDS))
    finally:
        await engine.close()
    say_tree(dumps(told, indent=2, ensure_ascii=False))
    return Status.DONE


def _password(place: str) -> TradePassword:
    from opend.accounts.passwords import TradePassword

    try:
        return TradePassword.from_place(place)
    except UsageError as error:
        raise ArgumentTypeError(str(error)) from None


def _named(options: HubOptions) -> str:
    return "" if options.name == HUB_NAME else f", name={options.name!r}"


def _all_of(gateway: Settings) -> dict[str, Any]:
    port_of_browsers = {} if gateway.ws_url is None else {"ws_url": gateway.ws_url, "ws_key": gateway.ws_key}
    return {**gateway.arguments, **port_of_browsers}
