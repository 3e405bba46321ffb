"""Implement ``opend mcp``: give agents tools for quotes and accounts, over stdin and stdout or HTTP.

Invariant: over stdin and stdout nothing but the protocol is written to stdout. No token or password is taken from the
command line. Orders need an option that says for which accounts, limits, and the person's yes to each.
"""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.cli.commands.trading.limits import add_limits, limits_given
from opend.cli.hub_target import add_hub
from opend.cli.options import add_connection, seconds
from opend.cli.output import complain, note, say
from opend.cli.running import until_stopped
from opend.cli.serving.addresses import address_or_port
from opend.cli.status import Status
from opend.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Generator

    from opend.cli.serving.addresses import Place
    from opend.client_async import AsyncClient
    from opend.mcp.audit import AuditLog
    from opend.mcp.server import AgentServer
    from opend.mcp.trading.desk import TradingDesk
    from opend.mcp.transports import HttpPlace
    from opend.risk.rules import RiskLimits

__all__ = ["HTTP_VARIABLE", "add", "run"]

HTTP_VARIABLE: Final = "OPEND_MCP_TOKEN"
"""The environment variable that may hold the token of HTTP."""
_TRADING: Final = ("off", "paper", "real")
_READS_ONLY: Final = "this connection of `opend mcp` only reads"


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Serve tools to an agent through the Model Context Protocol: quotes, ticks, order books, candlesticks, option"
        " chains, accounts, and any other protocol of the schema. Without --trading nothing is changed. Agents'"
        " programs start it themselves; docs/MCP.md says what to write into their configuration."
    )
    group = parser.add_argument_group("serving")
    how = group.add_mutually_exclusive_group()
    how.add_argument("--stdio", action="store_true", help="serve one agent over stdin and stdout (the default)")
    how.add_argument(
        "--http",
        type=address_or_port,
        metavar="[HOST:]PORT",
        help="serve agents of this machine over streamable HTTP (0 for any free port)",
    )
    group.add_argument(
        "--http-token",
        type=Path,
        metavar="FILE",
        help=f"a file with the token that --http asks for; {HTTP_VARIABLE} may hold it instead",
    )
    group.add_argument(
        "--audit",
        type=Path,
        metavar="FILE",
        help="where each call of a tool is written down (default mcp-audit.jsonl in ~/.local/state/opend)",
    )
    trading = parser.add_argument_group("trading")
    trading.add_argument(
        "--trading",
        choices=_TRADING,
        default=_TRADING[0],
        help="orders of simulated or real accounts: each is shown to the person, who must say yes; takes limits"
        " (default off)",
    )
    trading.add_argument(
        "--answer-within",
        type=seconds,
        default=120.0,
        metavar="SECONDS",
        help="how long the person has to answer; without an answer nothing is sent (default 120)",
    )
    add_limits(parser)
    add_hub(parser)
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Serve until stdin ends, or until interrupted."""
    from opend.mcp import load_server

    server = load_server()
    place = _http_place(arguments)
    if place is None and (sys.stdin is None or sys.stdout is None):
        raise UsageError(
            "an agent's program speaks to this over stdin and stdout, which are closed; --http PORT serves without them"
        )
    with ExitStack() as opened:
        plan = _plan(arguments, opened.enter_context(_way(arguments)))
        opened.callback(plan.audit.close)
        opened.enter_context(_limited(arguments))
        asyncio.run(until_stopped(_serve(arguments, server, plan, place)))
    return Status.DONE


class _Way(NamedTuple):
    """The way to the OpenD or the hub that the arguments name."""

    make: Callable[..., AsyncClient]
    """Makes a client with a connection of its own."""
    limits: RiskLimits | None
    """The limits of orders that the profile sets; each client has them."""


class _Plan(NamedTuple):
    """What is to be served."""

    reading: AsyncClient
    desk: TradingDesk | None
    audit: AuditLog


def _http_place(arguments: Namespace) -> HttpPlace | None:
    """Return where to serve over HTTP, if asked to; raises UsageError for a place or a token that cannot be used."""
    from opend.mcp.transports import HttpPlace
    from opend.serving import read_token

    if arguments.http is None:
        if arguments.http_token is not None:
            raise UsageError("--http-token goes with --http")
        return None
    place: Place = arguments.http
    digest = read_token(arguments.http_token, os.environ.get(HTTP_VARIABLE), HTTP_VARIABLE)
    if digest is None:
        raise UsageError(
            f"--http takes a token: set {HTTP_VARIABLE}, or give --http-token FILE; `openssl rand -hex 24` makes one"
        )
    return HttpPlace(host=place.host, port=place.port, digest=digest)


@contextmanager
def _way(arguments: Namespace) -> Generator[_Way, None, None]:
    from opend.cli.target import gateway_settings, making

    with making(arguments) as make:
        limits = gateway_settings(arguments).arguments.get("risk_limits")
        yield _Way(partial(make, risk_limits=limits), limits)


@contextmanager
def _limited(arguments: Namespace) -> Generator[None, None, None]:
    """Have all orders of this process keep to the limits of the command line, besides those of the profile."""
    from opend.risk.desk import limit_process

    limit_process(limits_given(arguments))
    try:
        yield
    finally:
        limit_process(None)


def _plan(arguments: Namespace, way: _Way) -> _Plan:
    """Return the clients and the log; raises UsageError for trading without limits."""
    from opend.mcp.audit import AuditLog, audit_path
    from opend.mcp.trading.desk import TradingDesk

    reading = way.make(client_id="opend mcp")
    reading.halt(_READS_ONLY)
    desk = None
    if arguments.trading != _TRADING[0]:
        client = way.make(client_id="opend mcp trading", allow_real_trading=arguments.trading == "real")
        if limits_given(arguments) is None and way.limits is None:
            raise UsageError(
                "--trading needs limits of orders: give --max-notional, --max-quantity or --price-band, or set [limits]"
                " in the configuration file"
            )
        desk = TradingDesk(client, arguments.trading, answer_seconds=arguments.answer_within)
    return _Plan(reading, desk, AuditLog(arguments.audit or audit_path(os.environ)))


async def _serve(arguments: Namespace, server: type[AgentServer], plan: _Plan, place: HttpPlace | None) -> None:
    from opend.mcp.desk import ToolDesk
    from opend.mcp.paging import Pages
    from opend.mcp.permits import ReadingOnly
    from opend.mcp.tools.reading import reading_tools
    from opend.mcp.tools.searching import searching_tools
    from opend.mcp.trading.tools import TradingGate, trading_tools
    from opend.mcp.transports import serve_http, serve_stdio

    pages = Pages()
    tools = [*reading_tools(pages), *searching_tools(pages), *trading_tools(plan.desk)]
    gate = ReadingOnly() if plan.desk is None else TradingGate()
    agents = server(ToolDesk(plan.reading, tools, gate, plan.audit))
    note(arguments, f"calls are written down in {plan.audit.path}")
    try:
        if place is None:
            if sys.stdin.isatty():  # Somebody tries it by hand.
                complain(arguments.command, "an agent's program speaks to this over stdin and stdout; Ctrl-C ends it")
            await serve_stdio(agents)
        else:
            await serve_http(agents, place, _say_ready)
    finally:
        if plan.desk is not None:
            await plan.desk.close()


def _say_ready(url: str) -> None:
    say(f"serving agents at {url}")
    say("Ctrl-C ends it.")
