"""Implement ``opend call``: make calls from JSON, and print replies as JSON or tables, with proto names.

Invariant: all errors in the arguments are reported before a connection is made.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from opend.cli.naming.words import protocol_names
from opend.cli.options import add_connection, completes
from opend.cli.output import say, say_tree
from opend.cli.status import Status
from opend.errors import UsageError
from opend.naming.requests import read_request
from opend.printable import visible

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from opend_proto.schema import AnyMethod, Message

__all__ = ["add", "run"]


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Make calls over one connection, in order, and print each whole reply as JSON. If a call is refused, the rest"
        " are not made and the exit status is 1."
    )
    calls = parser.add_argument(
        "calls",
        nargs="+",
        metavar="NAME JSON",
        help="a protocol such as Qot_GetTicker, or qot.get_ticker as in Python, and the fields of its request (C2S)"
        ' under their proto names, or - to read them from stdin; a security may be written "HK.00700", and an enum'
        " value by its name",
    )
    completes(calls, protocol_names)
    parser.add_argument("--table", action="store_true", help="print the contents of each reply as tables, not as JSON")
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Make the calls one after the other, and stop at the first refusal."""
    from opend import codec
    from opend.cli.target import connected
    from opend.schema.secrets import masked

    calls = _calls(arguments.calls)
    with connected(arguments) as client:
        for number, (method, request) in enumerate(calls):
            response: Any = client.call(method, request)
            if number and arguments.table:
                say("")
            if arguments.table:
                _draw(method.name, response)
            else:
                say_tree(codec.to_json(masked(response), indent=2))
            if response.ret_type != 0:
                return Status.FAILED
    return Status.DONE


def _calls(words: Sequence[str]) -> list[tuple[AnyMethod, Message]]:
    if len(words) % 2:
        raise UsageError(f"{words[-1]} has no JSON: every NAME is followed by its JSON, '{{}}' if it has no fields")
    if words[1::2].count("-") > 1:
        raise UsageError("only one request can be read from stdin")
    return [
        read_request(name, sys.stdin.read() if text == "-" else text)
        for name, text in zip(words[::2], words[1::2], strict=True)
    ]


def _draw(name: str, response: Any) -> None:
    from opend.cli.drawing.sheets import sheets_of
    from opend.cli.drawing.tables import draw

    # A successful reply has a payload, perhaps with a remark; a failed one has only the reason.
    payload = getattr(response, "s2c", None)
    if payload is not None and response.ret_msg:
        say(f"{name}: {visible(response.ret_msg)}")
    sheets = sheets_of(response if payload is None else payload)
    if sheets:
        draw(sheets)
    else:
        say(f"{name}: done; the reply holds nothing")
