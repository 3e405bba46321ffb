"""Implement ``opend orders``: print an account's orders of today, and those that can still fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.cli.commands.trading.choice import add_choice, open_account, show
from opend.cli.options import REPLY_SECONDS, add_connection, add_json
from opend.cli.status import Status

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["add", "run"]


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = "Print the orders of today, and those that can still fill."
    parser.add_argument("--cancel", metavar="ORDER", type=int, help="cancel the order with this number first")
    add_choice(parser)
    add_json(parser, "one JSON object per order")
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Print the orders."""
    from opend.cli.drawing.sheets import SheetColumn
    from opend.cli.target import connected

    # Cancelling takes risk away, so the leave for a real account is the option that names it.
    with connected(arguments, allow_real_trading=arguments.real and arguments.cancel is not None) as client:
        account = open_account(arguments, client)
        if arguments.cancel is not None:
            order = account.order(arguments.cancel)
            order.cancel()
            order.wait(arguments.timeout or REPLY_SECONDS)
        orders = account.orders()
    columns = [
        SheetColumn("Order"),
        SheetColumn("Code"),
        SheetColumn("Side"),
        SheetColumn("Type"),
        SheetColumn("Quantity", grouped=True),
        SheetColumn("Price", decimals=2),
        SheetColumn("Filled", grouped=True),
        SheetColumn("Status"),
        SheetColumn("Time", spare=True),
    ]
    rows = [
        (
            str(each.order_id),
            each.code,
            each.trd_side.name,
            each.order_type.name,
            each.qty,
            each.price,
            each.fill_qty,
            each.order_status.name,
            each.update_time,
        )
        for each in orders
    ]
    show(arguments, orders, columns, rows)
    return Status.DONE
