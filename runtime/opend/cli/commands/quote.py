"""Implement ``opend quote``: print the latest quotes of securities in one table.

Invariant: each security has one row, in the order of the arguments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.cli.options import add_codes, add_connection, add_json
from opend.cli.output import say_json
from opend.cli.status import Status

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from opend.cli.drawing.sheets import Cell, Sheet
    from opend_proto.qot_common import BasicQot

__all__ = ["add", "run"]

_NAME_WIDTH: Final = 16


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = "Subscribe to the quotes of securities and print the latest."
    add_codes(parser)
    add_json(parser, "one JSON object per security")
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Print the quotes."""
    from opend.cli.target import connected, subscribe
    from opend.securities import security
    from opend_proto.qot_common import SubType

    # The gateway answers a repeated security only once.
    securities = [security(code) for code in dict.fromkeys(arguments.codes)]
    with connected(arguments) as client:
        subscribe(arguments, client, securities, SubType.BASIC)
        quotes = client.qot.get_basic_qot(security_list=securities).basic_qot_list
    if arguments.json:
        say_json(*quotes)
    else:
        from opend.cli.drawing.tables import draw

        draw([_sheet(quotes)])
    return Status.DONE


def _sheet(quotes: Sequence[BasicQot]) -> Sheet:
    from opend.cli.drawing.sheets import Sheet, SheetColumn

    columns = [
        SheetColumn("Security"),
        SheetColumn("Name"),
        SheetColumn("Price", decimals=2),
        SheetColumn("Change", decimals=2, signed=True),
        SheetColumn("%", decimals=2, signed=True),
        SheetColumn("Open", decimals=2, spare=True),
        SheetColumn("High", decimals=2, spare=True),
        SheetColumn("Low", decimals=2, spare=True),
        SheetColumn("Volume", grouped=True),
        SheetColumn("Turnover", grouped=True, spare=True),
        SheetColumn("Date", spare=True),
        SheetColumn("Time"),
    ]
    return Sheet(columns, [_row(quote) for quote in quotes])


def _row(quote: BasicQot) -> tuple[Cell, ...]:
    from opend.cli.text import cut
    from opend.securities import security_text

    change = round(quote.cur_price - quote.last_close_price, 6)
    day, _, time = quote.update_time.partition(" ")
    return (
        security_text(quote.security),
        cut(quote.name or "", _NAME_WIDTH),
        quote.cur_price,
        change,
        round(100 * change / quote.last_close_price, 2) if quote.last_close_price else None,
        quote.open_price,
        quote.high_price,
        quote.low_price,
        quote.volume,
        round(quote.turnover),
        day,
        time.partition(".")[0],
    )
