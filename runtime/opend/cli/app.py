"""Parse the command line, run a command, and return its exit status.

Invariant: every error that a user can cause prints one or two lines on stderr that say what to do; only the module of
the given command is loaded.
"""

from __future__ import annotations

import os
import sys
from argparse import Action, ArgumentParser
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NoReturn, Protocol, cast

from opend.cli.output import complain, say
from opend.cli.status import Status
from opend.errors import OpenDError, UsageError
from opend.naming.nearest import did_you_mean

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["COMMANDS", "build_parser", "main"]

COMMANDS: Final[Mapping[str, str]] = {
    "call": "make calls with JSON in and JSON out",
    "ticks": "print the latest trades of a security",
    "quote": "print the latest quotes of securities",
    "book": "print the order book of a security",
    "kline": "print the candlesticks of a security, or draw them",
    "watch": "follow the ticks of securities",
    "account": "list the trading accounts, or show the funds of one",
    "positions": "print what an account holds",
    "orders": "print the orders of an account",
    "buy": "place an order to buy, or preview it",
    "sell": "place an order to sell, or preview it",
    "cancel": "cancel orders of an account",
    "doctor": "examine a gateway and the way to it",
    "schema": "show the fields of a protocol, a message or an enum",
    "completion": "print the script that lets a shell complete names",
    "grpc": "serve an OpenD to programs in any language",
    "simulate": "run an OpenD with a synthetic market",
    "record": "record the traffic between clients and an OpenD",
    "replay": "serve a recording to clients",
    "collect": "collect live data into a folder of Parquet files",
    "download": "store historical bars and corporate actions in a folder",
    "compact": "merge the many files of collected data",
    "hub": "share one OpenD with many programs through a NATS server",
    "mcp": "give agents tools for quotes and accounts",
}
"""Every command with its summary; the module of that name in `opend.cli.commands` has its ``add`` and its ``run``."""

_ROOMS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("account", "positions", "orders", "buy", "sell", "cancel"), "trading."),
    **dict.fromkeys(("collect", "download", "compact"), "collecting."),
    **dict.fromkeys(("grpc", "hub", "mcp"), "sharing."),
}
"""The rooms of `opend.cli.commands` that the modules of some commands are in."""


class _Command(Protocol):
    def add(self, parser: ArgumentParser) -> None:
        """Describe the command and define its arguments."""

    def run(self, arguments: Namespace) -> int:
        """Do the work and return the exit status."""
        ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    if "_ARGCOMPLETE" in os.environ:
        return _complete()
    words = sys.argv[1:] if argv is None else list(argv)
    parser = build_parser(words)
    command = _command(words)
    if command is not None and command not in COMMANDS:
        parser.error(f"there is no command {command!r}{did_you_mean(command, COMMANDS)}")
    arguments = parser.parse_args(words)
    _write_what_can_be_written()
    return _run(arguments)


def _run(arguments: Namespace) -> int:
    try:
        return _load(arguments.command).run(arguments)
    except UsageError as error:
        return _complain(arguments, error, Status.WRONG_USAGE)
    except OpenDError as error:
        return _complain(arguments, error, Status.FAILED)
    except KeyboardInterrupt:
        return _complain(arguments, "interrupted", Status.FAILED)
    except OSError as error:
        # Flushing the rest of stdout's buffer at exit would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # The reader of a pipe may close it at any time, which is not an error worth a message.
        if isinstance(error, BrokenPipeError):
            return Status.FAILED
        return _complain(arguments, f"the output cannot be written: {error.strerror}", Status.FAILED)


def build_parser(words: Sequence[str]) -> ArgumentParser:
    """Return the parser for a command line that begins with ``words``; it defines only that command's arguments."""
    parser = ArgumentParser(
        prog="opend",
        description="Talk to the OpenD gateway of futu and moomoo, or simulate one.",
        epilog="To see it without an account: opend watch HK.00700 US.AAPL --simulate",
    )
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="show the versions of this program and of its schema, and exit"
    )
    parser.add_argument("--profile", metavar="NAME", help="the profile of the configuration file to use")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    wanted = _command(words)
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary)
        if name == wanted:
            _load(name).add(command)
    return parser


def _command(words: Sequence[str]) -> str | None:
    """Return the first word that is neither an option nor the name of a profile."""
    rest = iter(words)
    for word in rest:
        if word == "--profile":
            next(rest, None)
        elif not word.startswith("-"):
            return word
    return None


def _complete() -> int:
    """Answer a shell's request for completions (`opend.cli.commands.completion`)."""
    from opend.cli.commands.completion import complete

    words = os.environ.get("COMP_LINE", "").split()
    return complete(build_parser(words[1:]))


def _write_what_can_be_written() -> None:
    """Make stdout replace characters that its encoding lacks with question marks, instead of failing."""
    reconfigure: Callable[..., None] | None = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


class _Version(Action):
    """Prints the versions; they are looked up only on request, since that takes longer than the rest of this module."""

    def __call__(self, parser: ArgumentParser, *_: Any) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        from opend.schema.in_use import schema_in_use

        try:
            number = version("opend")
        except PackageNotFoundError:
            number = "(not installed)"
        say(f"opend {number}")
        say(f"schema {schema_in_use()}")
        parser.exit()


def _load(name: str) -> _Command:
    return cast("_Command", import_module(f"opend.cli.commands.{_ROOMS.get(name, '')}{name}"))


def _complain(arguments: Namespace, error: object, status: Status) -> int:
    complain(arguments.command, error, keep="\n" if isinstance(error, UsageError) else "")
    return status
