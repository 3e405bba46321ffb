"""Implement ``opend schema``: describe a protocol, and the fields of its messages with their types and meanings.

Invariant: only the modules of the messages shown are loaded; no line is wider than the terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.cli.naming.names import find
from opend.cli.naming.words import schema_names
from opend.cli.options import completes, count
from opend.cli.output import say
from opend.cli.status import Status

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["add", "run"]


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Describe a protocol, and the fields of its messages with their types and meanings. Without a name, list all"
        " protocols. Makes no connection."
    )
    name = parser.add_argument(
        "name",
        nargs="?",
        metavar="NAME",
        help="a protocol such as Qot_GetTicker, or its id, or a message or an enum such as Qot_Common.Ticker",
    )
    completes(name, schema_names)
    parser.add_argument(
        "--depth", type=count(0, 9), default=2, metavar="NUMBER", help="levels of nested messages to expand (default 2)"
    )
    parser.add_argument("--enums", action="store_true", help="also list the values of the enums")


def run(arguments: Namespace) -> int:
    """Print the description."""
    from opend.cli.naming.description import describe, list_protocols
    from opend.cli.output import line_width

    width = line_width()
    lines = (
        list_protocols()
        if arguments.name is None
        else describe(find(arguments.name), width=width, depth=arguments.depth, enums=arguments.enums)
    )
    for line in lines:
        say(line)
    return Status.DONE
