"""Place or preview an order: what ``opend buy`` and ``opend sell`` have in common.

Invariant: an order for a real account is sent only after its contents were typed as confirmation; ``--preview`` sends
none.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, cast

from opend.cli.commands.trading.choice import add_choice, open_account
from opend.cli.commands.trading.limits import add_limits, limits_given, number
from opend.cli.commands.trading.outcome import say_outcome
from opend.cli.options import add_code, add_connection, seconds
from opend.cli.output import say
from opend.cli.status import Status
from opend.errors import RiskLimitExceeded, UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.accounts.account import Preview
    from opend.accounts.blocking import Account
    from opend.accounts.composing import OrderTerms

__all__ = ["add_order", "place"]

_PRICES: Final = {
    "limit": "the worst price at which it may fill; without any price it is a market order",
    "stop": "the trigger of a stop order",
    "touch": "the trigger of an if-touched order",
    "trail": "how far a trailing stop trails, as an amount of money",
    "trail-percent": "how far a trailing stop trails, in percent",
    "spread": "the distance of a trailing stop's limit from its trigger",
}


def add_order(parser: ArgumentParser, verb: str) -> None:
    """Define the arguments."""
    parser.description = (
        f"Place an order to {verb}, in simulated trading unless --real is given; with --preview, only show what it is."
    )
    add_code(parser)
    parser.add_argument("quantity", type=number, metavar="QUANTITY", help="how many shares or contracts")
    for name, what in _PRICES.items():
        parser.add_argument(f"--{name}", type=number, metavar="PRICE", help=what)
    parser.add_argument("--remark", help="a note of at most 64 bytes that is kept with it")
    parser.add_argument("--preview", action="store_true", help="send nothing; show its cost and what is possible")
    parser.add_argument(
        "--wait", type=seconds, metavar="SECONDS", default=2.0, help="how long to wait for its end (default 2)"
    )
    add_limits(parser)
    add_choice(parser, market=False)
    add_connection(parser)


def place(arguments: Namespace, verb: str) -> int:
    """Preview the order or place it, and print what became of it."""
    from opend.accounts.choosing import market_of_code
    from opend.cli.target import connected
    from opend_proto.trd_common import TrdSide

    names = [*(name.replace("-", "_") for name in _PRICES), "remark"]
    given: dict[str, Any] = {name: value for name in names if (value := getattr(arguments, name)) is not None}
    terms = cast("OrderTerms", given)
    limits = limits_given(arguments)
    market = market_of_code(arguments.code, "real" if arguments.real else "paper")
    with connected(arguments, allow_real_trading=arguments.real and not arguments.preview) as client:
        account = open_account(arguments, client, market, limits)
        if arguments.preview or arguments.real:
            side = TrdSide.BUY if verb == "buy" else TrdSide.SELL
            seen = account.preview(side, arguments.code, arguments.quantity, **terms)
            if arguments.preview:
                _say_preview(account, seen)
                return Status.DONE
            _refuse_if_limited(seen)  # Before anybody types it.
            prices = " ".join(f"{name} {value}" for name, value in given.items() if name != "remark")
            _confirm(account, seen, f"{verb} {arguments.quantity} {arguments.code} {prices}".rstrip())
        order = (account.buy if verb == "buy" else account.sell)(arguments.code, arguments.quantity, **terms)
        order.wait(arguments.wait)
        say_outcome(order)
    return Status.DONE


def _say_preview(account: Account, seen: Preview) -> None:
    from opend.accounts.choosing import describe

    request = seen.request
    price = "" if request.price is None else f" at {request.price:g}"
    say(f"{describe(account.info)}")
    say(f"{request.trd_side.name} {request.qty:g} {request.code}{price}, {request.order_type.name}")
    say(_cost(seen))
    if seen.max_quantities is not None:
        most = seen.max_quantities
        say(f"can be bought with cash: {most.max_cash_buy:g}; can be sold: {most.max_position_sell:g}")
    for finding in seen.findings:
        say(f"{'ok' if finding.holds else 'REFUSED':<7}  {finding.limit}: {finding.text}")
    say("nothing was sent")


def _cost(seen: Preview) -> str:
    if seen.notional is None:
        return f"its cost is not known: {seen.why_unknown}"
    return f"up to {seen.notional:,.2f} {seen.currency}, without fees"


def _refuse_if_limited(seen: Preview) -> None:
    broken = [each for each in seen.findings if not each.holds]
    if broken:
        reasons = "; ".join(f"{each.limit}: {each.text}" for each in broken)
        raise RiskLimitExceeded(f"not sent: {reasons}", limits=tuple(each.limit for each in broken))


def _confirm(account: Account, seen: Preview, order: str) -> None:
    """Have the order typed before it is sent to a real account; raises UsageError for anything else."""
    from opend.accounts.choosing import describe

    about = f"{describe(account.info)}\n{_cost(seen)}"
    sys.stderr.write(f"{about}\nThis is a real order. To send it, type: {order}\n> ")
    sys.stderr.flush()
    if sys.stdin.readline().split() != order.split():
        raise UsageError("not sent: the order was not confirmed")
