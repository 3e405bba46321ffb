"""Implement ``opend ticks``: print the latest trades of a security.

Invariant: the oldest tick comes first, as in the gateway's reply.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.cli.options import add_code, add_connection, add_json, count
from opend.cli.output import say_json
from opend.cli.status import Status

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.cli.drawing.sheets import Sheet
    from opend_proto import qot_get_ticker

__all__ = ["add", "run"]

_MOST_TICKS: Final = 1000
"""The most ticks that the gateway keeps (proto/Qot_GetTicker.proto)."""


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = "Subscribe to the ticks of a security and print the latest, oldest first."
    add_code(parser)
    parser.add_argument(
        "-n", type=count(1, _MOST_TICKS), default=20, dest="number", metavar="NUMBER", help="how many (default 20)"
    )
    add_json(parser, "one JSON object per tick")
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Print the latest ticks."""
    from opend.cli.target import connected, subscribe
    from opend.securities import security
    from opend_proto.qot_common import SubType

    wanted = security(arguments.code)
    with connected(arguments) as client:
        subscribe(arguments, client, [wanted], SubType.TICKER)
        s2c = client.qot.get_ticker(security=wanted, max_ret_num=arguments.number)
    if arguments.json:
        say_json(*s2c.ticker_list)
    else:
        from opend.cli.drawing.tables import draw

        draw([_sheet(s2c)])
    return Status.DONE


def _sheet(s2c: qot_get_ticker.S2C) -> Sheet:
    from opend.cli.drawing.sheets import Sheet, SheetColumn
    from opend_proto.qot_common import TickerDirection, TickerType

    # In a schema imported without our tables of enums, these fields are plain numbers.
    columns = [
        SheetColumn("Time"),
        SheetColumn("Price", decimals=2),
        SheetColumn("Volume", grouped=True),
        SheetColumn("Turnover", decimals=2, grouped=True),
        SheetColumn("Direction"),
        SheetColumn("Type", spare=True),
        SheetColumn("Sequence", spare=True),
    ]
    rows = [
        (
            tick.time,
            tick.price,
            tick.volume,
            tick.turnover,
            TickerDirection(tick.dir).name,
            None if tick.type is None else TickerType(tick.type).name,
            tick.sequence,
        )
        for tick in s2c.ticker_list
    ]
    return Sheet(columns, rows)
