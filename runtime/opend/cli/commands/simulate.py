"""Implement ``opend simulate``: run the simulated OpenD for other programs.

With faults, clients reach it through a proxy in the same process, which listens on the requested port.

Invariant: Ctrl-C and SIGTERM end it with status 0.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from contextlib import ExitStack
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from opend.cli.options import add_address, port
from opend.cli.output import say
from opend.cli.running import interruptible, run_until_interrupted
from opend.cli.status import Status
from opend.cli.strangers import warn_of_strangers
from opend.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.simulator import Holding, Simulator
    from opend.testing import Fault, FaultProxy

__all__ = ["add", "run", "warn"]


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = "Run an OpenD with a synthetic market until Ctrl-C."
    add_address(parser, lowest_port=0, host_help="address to listen on")
    _add_market(parser)
    _add_doors(parser)
    _add_conduct(parser)
    _add_accounts(parser)
    parser.add_argument("--loop", choices=("asyncio", "uvloop"), default="asyncio", help="the event loop to run on")


def _add_market(parser: ArgumentParser) -> None:
    """Define the arguments of the market."""
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same market (default 0)")
    parser.add_argument("--speed", type=_speed, metavar="X", help="speed of the market relative to the machine's clock")
    parser.add_argument(
        "--hours",
        choices=("around_the_clock", "exchange"),
        default="around_the_clock",
        help="trade at any hour (the default; day bars stand on trading days only), or keep the exchanges' hours",
    )
    parser.add_argument("--securities", type=Path, metavar="FILE", help="list only the securities of this TOML file")
    others = parser.add_mutually_exclusive_group()
    others.add_argument(
        "--any-security",
        action="store_const",
        const=True,
        dest="unlisted",
        help="make up a share for any other code of its market's form, such as HK.04321 (the default without"
        " --securities)",
    )
    others.add_argument(
        "--listed-only",
        action="store_const",
        const=False,
        dest="unlisted",
        help="refuse every code that is not listed (the default with --securities)",
    )


def _add_doors(parser: ArgumentParser) -> None:
    """Define the ports, and which clients may connect."""
    parser.add_argument("--rsa-key", type=Path, metavar="FILE", help="encrypt with this RSA private key (a PEM file)")
    parser.add_argument("--ws-port", type=port(0), metavar="PORT", help="also serve WebSocket clients (0: any free)")
    parser.add_argument("--ws-key", metavar="KEY", help="the key that WebSocket clients must send")
    parser.add_argument(
        "--ws-origin",
        action="append",
        default=[],
        metavar="ORIGIN",
        help="admit web pages of this origin, such as http://localhost:8080, which browsers send; repeatable, * admits"
        " all (default: none; programs other than browsers need no origin)",
    )
    parser.add_argument(
        "--ws-host",
        action="append",
        default=[],
        metavar="NAME",
        help="a name by which WebSocket clients may call this server, beside addresses and localhost; repeatable",
    )


def _add_conduct(parser: ArgumentParser) -> None:
    """Define the clients' rights and limits, and the faults they meet."""
    from opend.testing import FAULTS

    parser.add_argument(
        "--right",
        type=_right,
        action="append",
        default=[],
        metavar="NAME=LEVEL",
        help="the quote right of a region, or of its options or futures, such as HK=LV1 or US_OPTION=BMP; repeatable",
    )
    parser.add_argument("--no-rate-limits", action="store_true", help="refuse no request for coming too often")
    parser.add_argument(
        "--fault",
        type=_fault,
        action="append",
        default=[],
        metavar="NAME[=VALUE,…]",
        help="inject a fault, such as delay=0.5,direction=both; repeatable. The names are "
        f"{', '.join(FAULTS)}; opend.testing describes their settings",
    )


def _add_accounts(parser: ArgumentParser) -> None:
    """Define the arguments of the trading accounts."""
    parser.add_argument("--firm", metavar="NAME", help="the firm of the real accounts (default FUTU_SECURITIES)")
    parser.add_argument(
        "--cash",
        action="append",
        default=[],
        metavar="CURRENCY=AMOUNT",
        help="the cash with which each account starts that holds the currency, such as HKD=50000; repeatable",
    )
    parser.add_argument(
        "--position",
        action="append",
        default=[],
        metavar="CODE=QUANTITY[@PRICE]",
        help="what each account starts with that trades in the security's market, and its cost per share (by default"
        " the price at the start), such as HK.00700=1000@320; repeatable",
    )


def run(arguments: Namespace) -> int:
    """Listen until interrupted."""
    from opend.simulator import Simulator, load_securities
    from opend.simulator.calendar.clock import SpeedClock

    securities = None if arguments.securities is None else load_securities(arguments.securities)
    behind = bool(arguments.fault)
    with interruptible(), ExitStack() as running:
        simulator = Simulator(
            "127.0.0.1" if behind else arguments.host,
            0 if behind else arguments.port,
            seed=arguments.seed,
            securities=securities,
            unlisted=arguments.unlisted,
            clock=None if arguments.speed is None else SpeedClock(arguments.speed),
            hours=arguments.hours,
            rsa_key=arguments.rsa_key,
            ws_port=0 if behind and arguments.ws_port is not None else arguments.ws_port,
            ws_key=arguments.ws_key,
            ws_origins=arguments.ws_origin,
            ws_hosts=[*arguments.ws_host, arguments.host],
            rights=dict(arguments.right),
            rate_limits=not arguments.no_rate_limits,
            firm=arguments.firm or "FUTU_SECURITIES",
            cash=dict(_cash(text) for text in arguments.cash),
            positions=[_position(text) for text in arguments.position],
            loop=arguments.loop,
        )
        running.enter_context(simulator)
        proxies = _proxies(simulator, arguments)
        for proxy in proxies:
            running.enter_context(proxy)
        _tell(simulator, [(proxy.host, proxy.port) for proxy in proxies], arguments)
        run_until_interrupted(*proxies)
    say("stopped")
    return Status.DONE


def _proxies(simulator: Simulator, arguments: Namespace) -> list[FaultProxy]:
    """Return the proxies in front of the simulator's ports; empty without faults."""
    if not arguments.fault:
        return []
    from opend.testing import FaultProxy

    ports = [(simulator.port, arguments.port), (simulator.ws_port, arguments.ws_port)]
    return [
        FaultProxy(simulator.host, inner, faults=arguments.fault, host=arguments.host, port=outer, seed=arguments.seed)
        for inner, outer in ports
        if inner is not None
    ]


def _tell(simulator: Simulator, proxied: list[tuple[str, int]], arguments: Namespace) -> None:
    ports = [simulator.port, simulator.ws_port]
    addresses = proxied or [(simulator.host, number) for number in ports if number is not None]
    listening, *websocket = [f"{host}:{number}" for host, number in addresses]
    count = len(simulator.market.securities)
    say(f"OpenD simulator listens on {listening} (seed {arguments.seed}, {count} securities)")
    if websocket:
        key = "without a key" if arguments.ws_key is None else "with a key"
        say(f"WebSocket clients connect {key} to ws://{websocket[0]}")
    if arguments.rsa_key is not None:
        say(f"connections are encrypted: clients need the RSA key of {arguments.rsa_key}")
    if arguments.speed is not None:
        say(f"the market runs {arguments.speed:g} times as fast as the machine's clock")
    for fault in arguments.fault:
        say(f"fault: {_fault_text(fault)}")
    warn(arguments)
    say("Ctrl-C ends it.")


def warn(arguments: Namespace) -> None:
    """Warn of unprotected ports if other machines can reach them."""
    ports: list[str] = []
    if arguments.rsa_key is None:
        ports.append("the API port has no --rsa-key")
    if arguments.ws_port is not None:
        ports.append("the WebSocket port has no TLS" + (" and no --ws-key" if arguments.ws_key is None else ""))
    if ports:
        warn_of_strangers(arguments.host, ", and ".join(ports))


def _right(text: str) -> tuple[str, str]:
    """Parse a quote right such as ``HK=LV1``; the simulator checks the name and the level."""
    name, equals, level = text.partition("=")
    if not (name and equals and level):
        raise ArgumentTypeError(f"{text!r} is not a quote right: write a name and a level, such as HK=LV1")
    return name, level


def _cash(text: str) -> tuple[str, Decimal]:
    """Parse an amount of cash such as ``HKD=50000``; the simulator checks the currency and the amount."""
    currency, _, amount = text.partition("=")
    try:
        return currency.upper(), Decimal(amount)
    except InvalidOperation:
        raise UsageError(f"--cash {text!r}: write a currency and an amount, such as HKD=50000") from None


def _position(text: str) -> Holding:
    """Parse a position such as ``HK.00700=1000@320``; the simulator checks the security and the numbers."""
    from opend.simulator import Holding

    code, _, rest = text.partition("=")
    quantity, at, price = rest.partition("@")
    try:
        return Holding(code, int(quantity), Decimal(price) if at else None)
    except (InvalidOperation, ValueError):
        raise UsageError(
            f"--position {text!r}: write a security, a whole number and a price, such as HK.00700=1000@320"
        ) from None


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed < float("inf"):
        raise ArgumentTypeError(f"{text!r} is not a speed: give a positive number, such as 60")
    return speed


def _fault_text(fault: Fault) -> str:
    """Return a fault in the form of the option, with the settings that differ from the defaults."""
    changed = [field.name for field in fields(fault) if getattr(fault, field.name) != field.default]
    given = ",".join(f"{name}={getattr(fault, name)}" for name in changed)
    return f"{fault.name}={given}" if given else fault.name


def _fault(text: str) -> Fault:
    from opend.testing import parse_fault

    try:
        return parse_fault(text)
    except UsageError as error:
        raise ArgumentTypeError(str(error)) from error
