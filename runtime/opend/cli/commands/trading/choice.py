"""Define the arguments that choose an account, and open it.

Invariant: the account is one for simulated trading unless ``--real`` is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Sequence

    from opend.accounts.blocking import Account
    from opend.accounts.choosing import AccountChoice
    from opend.cli.drawing.sheets import Cell, SheetColumn
    from opend.client_sync import Client
    from opend.risk.rules import RiskLimits
    from opend_proto.schema import Message

__all__ = ["add_choice", "open_account", "show"]


def add_choice(parser: ArgumentParser, *, market: bool = True) -> None:
    """Define the arguments that choose an account."""
    group = parser.add_argument_group("account")
    group.add_argument("--real", action="store_true", help="a real account, in place of one for simulated trading")
    if market:
        group.add_argument("--market", metavar="MARKET", help="where it trades, such as HK or US")
    group.add_argument("--account", type=int, metavar="ID", help="its id, if several fit")
    group.add_argument("--kind", metavar="KIND", help="its type, such as MARGIN, or OPTION of a simulated one")


def open_account(
    arguments: Namespace, client: Client, market: str | None = None, limits: RiskLimits | None = None
) -> Account:
    """Return the account that the arguments choose; raises UsageError that lists what there is."""
    asked: dict[str, Any] = {
        "market": market or arguments.market,
        "acc_id": arguments.account,
        "kind": arguments.kind,
        "risk_limits": limits,
    }
    choice: dict[str, Any] = {name: value for name, value in asked.items() if value is not None}
    choice["env"] = "real" if arguments.real else "paper"
    return client.account(**cast("AccountChoice", choice))


def show(
    arguments: Namespace, messages: Iterable[Message], columns: Sequence[SheetColumn], rows: Sequence[Sequence[Cell]]
) -> None:
    """Print messages as JSON, or rows as a table."""
    if arguments.json:
        from opend.cli.output import say_json

        say_json(*messages)
    else:
        from opend.cli.drawing.sheets import Sheet
        from opend.cli.drawing.tables import draw

        draw([Sheet(columns, rows)])
