"""Carry out the steps of accounts and orders, blocking.

Invariant: every wait has an end, or ends when the client is closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from opend.accounts.account import BaseAccount, BaseEvents
from opend.accounts.opening import BaseAccounts
from opend.accounts.order import BaseOrder
from opend.steps import Blocking, Operation, Steps, carry_out
from opend_proto.schema import SyncLink

if TYPE_CHECKING:
    from typing import Self

    from opend.accounts.book import TradeEvent
    from opend_proto import trd_place_order
    from opend_proto.trd_common import Order as OrderState
    from opend_proto.trd_common import TrdAcc, TrdHeader

__all__ = ["Account", "Accounts", "Events", "Order"]

ResultT = TypeVar("ResultT")


class Order(BaseOrder["Account"], Blocking):
    """An order of an account: its state, its fills, its end; change it or cancel it."""

    wait = Operation(BaseOrder[Any].waiting)

    def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""
        return self._account.carry_out(steps)


class Account(BaseAccount[Order, SyncLink], Blocking):
    """A trading account in one market; `opend.accounts` shows what it does."""

    def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""
        return carry_out(self._link, steps)

    def _order(self, request: trd_place_order.C2S | None = None, state: OrderState | None = None) -> Order:
        return Order(self, request, state)

    def events(self) -> Events:
        """Iterate over the changes of orders and the fills from now on, without gaps, until the client is closed."""
        return Events(self)


class Events(BaseEvents[Account], Iterator["TradeEvent"]):
    """Iterates over the events of an account, for one thread; see `BaseEvents`."""

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> TradeEvent:
        event = self._account.carry_out(self._account.next_event(self))
        if event is None:
            raise StopIteration
        return event


class Accounts(BaseAccounts[Account, SyncLink], Blocking):
    """The accounts of one client."""

    def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""
        return carry_out(self._link, steps)

    def _account(self, info: TrdAcc, header: TrdHeader) -> Account:
        return Account(self._hub, info, header, self._link)
