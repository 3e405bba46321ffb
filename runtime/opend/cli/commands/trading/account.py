"""Implement ``opend account``: list the trading accounts, or show the funds of one.

Invariant: card numbers are shown by their last digits only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.cli.commands.trading.choice import add_choice, open_account, show
from opend.cli.options import add_connection, add_json
from opend.cli.output import say, say_json
from opend.cli.status import Status

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["add", "run"]


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = "List the accounts that the gateway knows or, with --funds, show the funds of one."
    parser.add_argument("--funds", action="store_true", help="show the funds of the account that is chosen")
    add_choice(parser)
    add_json(parser, "one JSON object per account, or the funds")
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Print the accounts, or funds."""
    from opend.accounts.choosing import describe
    from opend.cli.drawing.sheets import SheetColumn
    from opend.cli.target import connected

    with connected(arguments) as client:
        if arguments.funds:
            funds = open_account(arguments, client).funds()
            names = ("total_assets", "cash", "market_val", "frozen_cash", "power")
            columns = [SheetColumn(name.replace("_", " "), decimals=2, grouped=True) for name in names]
            show(arguments, [funds], columns, [tuple(getattr(funds, name) for name in names)])
            return Status.DONE
        accounts = client.trd.get_acc_list(user_id=0, need_general_sec_account=True).acc_list
    if arguments.json:
        say_json(*accounts)
    else:
        for account in accounts:
            say(describe(account))
    return Status.DONE
