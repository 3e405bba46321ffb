"""Implement ``opend schema``: describe protocols, messages and enums with their fields, and search their texts.

Invariant: a description loads only the modules of the messages shown, lists and searches load none; no line is wider
than the terminal.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from opend.cli.naming.words import schema_names
from opend.cli.options import add_json, completes, count
from opend.cli.output import line_width, say
from opend.cli.status import Status
from opend.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from opend.naming.lookup import Hit
    from opend.naming.names import Named

__all__ = ["add", "run"]

_MOST = 1_000_000


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Describe a protocol, and the fields of its messages with their types and meanings; or list what has a word in"
        " its name or, with --search, in its text. Without a name, list all protocols. Makes no connection."
    )
    name = parser.add_argument(
        "name",
        nargs="?",
        metavar="NAME",
        help="a protocol such as Qot_GetTicker, qot.get_ticker or 3010, a message, an enum or a field such as"
        " Qot_Common.Ticker.price, or a part of a name such as warrant",
    )
    completes(name, schema_names)
    parser.add_argument("--search", metavar="WORDS", help="list the comments that have all these words")
    parser.add_argument(
        "--limit", type=count(1, _MOST), default=20, metavar="NUMBER", help="entries of a list to show (default 20)"
    )
    parser.add_argument(
        "--depth", type=count(0, 9), default=2, metavar="NUMBER", help="levels of nested messages to expand (default 2)"
    )
    parser.add_argument("--enums", action="store_true", help="also list the values of the enums")
    add_json(parser, "a list as a line of JSON for each entry")


def run(arguments: Namespace) -> int:
    """Print the description, the list, or the hits of the search."""
    if arguments.search is not None:
        if arguments.name is not None:
            raise UsageError("give either a NAME or --search WORDS")
        _search(arguments)
    else:
        for line in _lines(arguments):
            say(line)
    return Status.DONE


def _search(arguments: Namespace) -> None:
    from opend.cli.naming.listing import as_json, list_found
    from opend.naming.searching import Query, search

    query = Query(arguments.search)
    found = search(query)
    if arguments.json:
        for line in as_json((hit for group in found for hit in group.hits), limit=arguments.limit):
            say(line)
        return
    for line in list_found(found, query, limit=arguments.limit, width=line_width()):
        say(line, mark=query.mark)


def _lines(arguments: Namespace) -> Iterator[str]:
    from opend.cli.naming.description import list_protocols
    from opend.naming.lookup import every_protocol, look_up

    if arguments.name is None:
        yield from _listed(every_protocol(), arguments, limit=_MOST) if arguments.json else list_protocols()
        return
    found = look_up(arguments.name)
    if isinstance(found, list):
        yield from _listed(found, arguments, limit=arguments.limit)
    else:
        yield from _described(found, arguments)


def _described(named: Named, arguments: Namespace) -> Iterator[str]:
    if arguments.json:
        from opend.cli.naming.listing import as_json
        from opend.naming.lookup import contents

        yield from as_json(contents(named), limit=_MOST)
        return
    from opend.cli.naming.description import describe

    yield from describe(named, width=line_width(), depth=arguments.depth, enums=arguments.enums)


def _listed(hits: Sequence[Hit], arguments: Namespace, *, limit: int) -> Iterator[str]:
    from opend.cli.naming.listing import as_json, list_hits, show_element
    from opend.naming.elements import Element

    if arguments.json:
        yield from as_json(hits, limit=limit)
    elif len(hits) == 1 and isinstance(hits[0], Element):
        yield from show_element(hits[0], width=line_width())
    else:
        # A pipe gets whole lines, for programs that search them.
        yield from list_hits(hits, limit=limit, width=line_width() if sys.stdout.isatty() else None)
