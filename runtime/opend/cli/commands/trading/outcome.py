"""Print what became of an order.

Invariant: the number of the order comes first, so that it can be cancelled later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.cli.output import say

if TYPE_CHECKING:
    from opend.accounts.blocking import Order

__all__ = ["say_outcome"]


def say_outcome(order: Order) -> None:
    """Print the state of an order."""
    say(f"order {order.id}: {order.status.name}, {order.filled:g} of {order.quantity:g} filled")
    if order.average_price:
        say(f"average price {order.average_price:g}")
    if order.error:
        say(order.error)
