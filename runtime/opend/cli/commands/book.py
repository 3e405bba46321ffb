"""Implement ``opend book``: print the order book of a security, bids on the left and asks on the right.

Invariant: the best prices are in the first line; the bars of both sides have one scale.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from opend.cli.options import add_code, add_connection, add_json, count
from opend.cli.output import say_json
from opend.cli.status import Status

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.cli.drawing.sheets import Cell, Sheet
    from opend_proto import qot_get_order_book
    from opend_proto.qot_common import OrderBook

__all__ = ["add", "run"]

_BAR_WIDTH: Final = 10


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = "Subscribe to the order book of a security and print its current state."
    add_code(parser)
    parser.add_argument(
        "-n", type=count(1, 100), default=10, dest="number", metavar="NUMBER", help="levels of each side (default 10)"
    )
    add_json(parser, "the reply as one JSON object")
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Print the order book."""
    from opend.cli.target import connected, subscribe
    from opend.securities import security
    from opend_proto.qot_common import SubType

    wanted = security(arguments.code)
    with connected(arguments) as client:
        subscribe(arguments, client, [wanted], SubType.ORDER_BOOK)
        s2c = client.qot.get_order_book(security=wanted, num=arguments.number)
    if arguments.json:
        say_json(s2c)
    else:
        from opend.cli.drawing.tables import draw

        draw([_sheet(s2c)])
    return Status.DONE


def _sheet(s2c: qot_get_order_book.S2C) -> Sheet:
    from opend.cli.drawing.sheets import Sheet, SheetColumn

    bids, asks = s2c.order_book_bid_list, s2c.order_book_ask_list
    most = max((level.volume for level in [*bids, *asks]), default=0)
    columns = [
        SheetColumn(" " * _BAR_WIDTH),
        SheetColumn("Orders"),
        SheetColumn("Volume", grouped=True),
        SheetColumn("Bid", decimals=2),
        SheetColumn("Ask", decimals=2),
        SheetColumn("Volume", grouped=True),
        SheetColumn("Orders"),
        SheetColumn(" " * _BAR_WIDTH),
    ]
    rows = [
        (*_side(bid, most, f">{_BAR_WIDTH}"), *reversed(_side(ask, most, f"<{_BAR_WIDTH}")))
        for bid, ask in zip_longest(bids, asks)
    ]
    return Sheet(columns, rows)


def _side(level: OrderBook | None, most: int, layout: str) -> tuple[Cell, ...]:
    if level is None:
        return "", None, None, None
    length = round(_BAR_WIDTH * level.volume / most) if most else 0
    return f"{'█' * length:{layout}}", level.oreder_count, level.volume, level.price
