"""Arguments in, exit status out.

Invariant: every error a user can cause ends as one or two lines on stderr that say what to do.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from opend.cli import call, simulate, watch
from opend.cli.status import Status
from opend.errors import OpenDError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["main"]

_PORT: Final = 11111


class _Subparsers(Protocol):
    def add_parser(self, name: str, *, help: str, description: str) -> ArgumentParser: ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    arguments = _parser().parse_args(argv)
    run: Callable[[Namespace], int] = arguments.run
    try:
        return run(arguments)
    except UsageError as error:
        return _complain(arguments, error, Status.WRONG_USAGE)
    except OpenDError as error:
        return _complain(arguments, error, Status.FAILED)
    except KeyboardInterrupt:
        return _complain(arguments, "interrupted", Status.FAILED)
    except BrokenPipeError:
        # Whoever read the output has had enough; the interpreter must not fail on it once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.FAILED


def _complain(arguments: Namespace, error: object, status: Status) -> int:
    sys.stderr.write(f"opend {arguments.command}: {error}\n")
    return status


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="opend", description="Talk to the OpenD gateway of futu and moomoo, or simulate one.")
    parser.add_argument("--version", action="version", version=f"opend {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_simulate(commands)
    _add_call(commands)
    _add_watch(commands)
    return parser


def _add_simulate(commands: _Subparsers) -> None:
    parser = commands.add_parser(
        "simulate",
        help="run an OpenD with a synthetic market",
        description="Run an OpenD with a synthetic market until Ctrl-C.",
    )
    _add_address(parser, lowest_port=0, host_help="address to listen on")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same market (default 0)")
    parser.add_argument("--rsa-key", type=Path, metavar="FILE", help="encrypt with this RSA private key (a PEM file)")
    parser.add_argument("--ws-port", type=_port(0), metavar="PORT", help="serve WebSocket clients too; 0: any free one")
    parser.add_argument("--ws-key", metavar="KEY", help="the key that WebSocket clients must have")
    parser.add_argument(
        "--right",
        type=simulate.right,
        action="append",
        default=[],
        metavar="NAME=LEVEL",
        help="the quote right of a region, or of its options or futures, such as HK=LV1 or US_OPTION=BMP; repeatable",
    )
    parser.add_argument("--no-rate-limits", action="store_true", help="refuse no request for coming too often")
    parser.set_defaults(run=simulate.run)


def _add_call(commands: _Subparsers) -> None:
    parser = commands.add_parser(
        "call",
        help="make calls with JSON in and JSON out",
        description="Make calls over one connection, in order, and print each whole reply as JSON. The first call that"
        " is refused is the last one made; the exit status is then 1.",
    )
    parser.add_argument(
        "calls",
        nargs="+",
        metavar="NAME JSON",
        help="a protocol such as Qot_GetTicker and the fields of its request (C2S) under their proto names",
    )
    _add_target(parser)
    parser.add_argument("--timeout", type=_seconds, default=10.0, help="seconds to wait for each reply (default 10)")
    parser.set_defaults(run=call.run)


def _add_watch(commands: _Subparsers) -> None:
    parser = commands.add_parser(
        "watch",
        help="follow the ticks of securities",
        description="Follow the ticks of securities until Ctrl-C: a live table on a terminal, else a line per tick.",
    )
    parser.add_argument("codes", nargs="+", metavar="CODE", help="a security such as HK.00700 or US.AAPL")
    _add_target(parser)
    parser.add_argument("--seconds", type=_seconds, help="stop after so many seconds")
    parser.set_defaults(run=watch.run)


def _add_target(parser: ArgumentParser) -> None:
    _add_address(parser, lowest_port=1, host_help="where OpenD runs")
    parser.add_argument("--simulate", action="store_true", help="use a simulator started for this command instead")


def _add_address(parser: ArgumentParser, *, lowest_port: int, host_help: str) -> None:
    any_free = "; 0 for any free one" if lowest_port == 0 else ""
    parser.add_argument("--host", default="127.0.0.1", help=f"{host_help} (default 127.0.0.1)")
    parser.add_argument(
        "--port", type=_port(lowest_port), default=_PORT, help=f"its API port (default {_PORT}{any_free})"
    )


def _port(lowest: int) -> Callable[[str], int]:
    def port(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and lowest <= int(text) < 65536):
            raise ArgumentTypeError(f"{text!r} is not a port: give a number from {lowest} to 65535")
        return int(text)

    return port


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise ArgumentTypeError(f"{text!r} is not a positive number of seconds")
    return seconds


def _version() -> str:
    try:
        return version("opend")
    except PackageNotFoundError:
        return "(not installed)"
