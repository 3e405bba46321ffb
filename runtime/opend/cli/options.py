"""Define the arguments that several commands share, and the types of their values.

Invariant: an option means the same in every command; an invalid value is refused before any work.
"""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, get_args

from opend.cli.naming.words import security_codes
from opend.crypto import EncryptionMode

if TYPE_CHECKING:
    from argparse import Action, ArgumentParser
    from collections.abc import Callable, Iterable

__all__ = [
    "REPLY_SECONDS",
    "Arguments",
    "Completer",
    "add_address",
    "add_connection",
    "add_gateway",
    "completes",
    "count",
    "port",
    "seconds",
]

Completer: TypeAlias = "Callable[..., Iterable[str]]"

_PORT: Final = 11111
REPLY_SECONDS: Final = 10.0
"""How long a command waits unless the command line, the environment or the profile says otherwise."""
_CODE_HELP: Final = "a security such as HK.00700 or US.AAPL"


class Arguments(Protocol):
    """A parser, or a titled group of its arguments."""

    def add_argument(self, *names: str, **settings: Any) -> Action:
        """Define one argument."""
        ...


def add_connection(parser: ArgumentParser) -> None:
    """Define the arguments for the gateway's address and the connection to it."""
    group = parser.add_argument_group(
        "connection",
        "What is not given here is taken from OPEND_HOST, OPEND_PORT and their like, then from the profile.",
    )
    add_gateway(group)
    group.add_argument("--rsa-key", type=Path, metavar="FILE", help="the RSA private key that OpenD is configured with")
    group.add_argument(
        "--encryption",
        choices=get_args(EncryptionMode),
        help="the AES mode to use with a key (default cbc); cbc-or-ecb also accepts the ECB of an old OpenD",
    )
    group.add_argument(
        "--timeout",
        type=seconds,
        help="seconds to wait for the connection, and for each reply (default 10)",
    )
    group.add_argument(
        "--no-version-check",
        dest="check_versions",
        action="store_false",
        help="also make calls that the OpenD is too old to support",
    )
    group.add_argument("--simulate", action="store_true", help="use a simulator started for this command instead")
    group.add_argument("-v", "--verbose", action="store_true", help="print each step on stderr")


def add_gateway(parser: Arguments) -> None:
    """Define the arguments for the gateway's address, which the environment and a profile may give too."""
    parser.add_argument("--host", help="where OpenD runs (default 127.0.0.1)")
    parser.add_argument("--port", type=port(1), help=f"its API port (default {_PORT})")
    # Suppressed, lest it hide the one before the command.
    parser.add_argument(
        "--profile", default=SUPPRESS, metavar="NAME", help="the profile of ~/.config/opend/config.toml to use"
    )


def add_address(parser: Arguments, *, lowest_port: int, host_help: str) -> None:
    """Define the arguments for a host and a port."""
    any_free = "; 0 for any free one" if lowest_port == 0 else ""
    parser.add_argument("--host", default="127.0.0.1", help=f"{host_help} (default 127.0.0.1)")
    parser.add_argument(
        "--port", type=port(lowest_port), default=_PORT, help=f"its API port (default {_PORT}{any_free})"
    )


def add_code(parser: Arguments) -> None:
    """Define the argument for one security."""
    completes(parser.add_argument("code", metavar="CODE", help=_CODE_HELP), security_codes)


def add_codes(parser: Arguments) -> None:
    """Define the argument for one or more securities."""
    completes(parser.add_argument("codes", nargs="+", metavar="CODE", help=_CODE_HELP), security_codes)


def add_json(parser: Arguments, what: str) -> None:
    """Define ``--json``, the output for programs."""
    parser.add_argument("--json", action="store_true", help=f"print {what}, under the names of the protos")


def completes(action: Action, completer: Completer) -> None:
    """Let the shell complete an argument's value with ``completer`` (`opend.cli.commands.completion`)."""
    vars(action)["completer"] = completer


def port(lowest: int) -> Callable[[str], int]:
    """Return an argument type for a port not below ``lowest``."""

    def parse(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and lowest <= int(text) < 65536):
            raise ArgumentTypeError(f"{text!r} is not a port: give a number from {lowest} to 65535")
        return int(text)

    return parse


def count(lowest: int, highest: int) -> Callable[[str], int]:
    """Return an argument type for a whole number within two bounds, both included."""

    def parse(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and lowest <= int(text) <= highest):
            raise ArgumentTypeError(f"{text!r} does not fit: give a number from {lowest} to {highest}")
        return int(text)

    return parse


def seconds(text: str) -> float:
    """Parse a positive number of seconds; an argument type."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise ArgumentTypeError(f"{text!r} is not a positive number of seconds")
    return value
