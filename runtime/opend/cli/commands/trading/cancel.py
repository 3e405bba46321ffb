"""Implement ``opend cancel``: cancel orders of an account by their numbers, or all that can still fill.

Invariant: the exit status is 0 only if every order that was named can fill no more.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from opend.cli.commands.trading.choice import add_choice, open_account
from opend.cli.commands.trading.outcome import say_outcome
from opend.cli.options import REPLY_SECONDS, add_connection
from opend.cli.output import complain, say
from opend.cli.status import Status
from opend.errors import ServerError, UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.accounts.blocking import Account, Order

__all__ = ["add", "run"]

_LEAST: Final = 0.01


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Cancel orders of an account, one of simulated trading unless --real is given. Cancelling needs no further"
        " confirmation and is never limited."
    )
    parser.add_argument("orders", nargs="*", type=int, metavar="ORDER", help="the number of an order (opend orders)")
    parser.add_argument("--all", action="store_true", help="cancel all orders of the account that can still fill")
    add_choice(parser)
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Cancel, and print what became of each order."""
    from opend.cli.target import connected

    if arguments.all == bool(arguments.orders):
        raise UsageError("give the numbers of the orders, which `opend orders` prints, or --all")
    # Cancelling takes risk away, so the leave for a real account is the option that names it.
    with connected(arguments, allow_real_trading=arguments.real) as client:
        account = open_account(arguments, client)
        numbers = _waiting(account) if arguments.all else arguments.orders
        orders = [account.order(number) for number in dict.fromkeys(numbers)]
        refusals = [refusal for order in orders if (refusal := _cancel(order))]
        end = time.monotonic() + (arguments.timeout or REPLY_SECONDS)
        ended = [order.wait(max(_LEAST, end - time.monotonic())) for order in orders]
        for order in orders:
            say_outcome(order)
        if not orders:
            say("no order of the account can still fill")
    for refusal in refusals:
        complain(arguments.command, refusal)
    return Status.DONE if all(ended) else Status.FAILED


def _waiting(account: Account) -> list[int]:
    return [each.order_id for each in account.orders() if not each.order_status.is_final]


def _cancel(order: Order) -> ServerError | None:
    """Cancel an order; return the gateway's refusal, since the other orders are to be cancelled all the same."""
    try:
        order.cancel()
    except ServerError as error:
        return error
    return None
