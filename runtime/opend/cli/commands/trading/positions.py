"""Implement ``opend positions``: print what an account holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.cli.commands.trading.choice import add_choice, open_account, show
from opend.cli.options import add_connection, add_json
from opend.cli.status import Status

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["add", "run"]


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = "Print the positions of an account."
    add_choice(parser)
    add_json(parser, "one JSON object per position")
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Print the positions."""
    from opend.cli.drawing.sheets import SheetColumn
    from opend.cli.target import connected

    with connected(arguments) as client:
        held = open_account(arguments, client).positions()
    columns = [
        SheetColumn("Code"),
        SheetColumn("Name"),
        SheetColumn("Side"),
        SheetColumn("Quantity", grouped=True),
        SheetColumn("Can sell", grouped=True),
        SheetColumn("Price", decimals=2),
        SheetColumn("Value", decimals=2, grouped=True),
        SheetColumn("Profit", decimals=2, signed=True),
    ]
    rows = [
        (each.code, each.name, each.position_side.name, each.qty, each.can_sell_qty, each.price, each.val, each.pl_val)
        for each in held
    ]
    show(arguments, held, columns, rows)
    return Status.DONE
