"""Carry out the steps of accounts and orders, blocking.

Invariant: every wait has an end, or ends when the client is closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from opend.accounts.account import BaseAccount, Cursor
from opend.accounts.hub import TradeHub
from opend.accounts.opening import find_account
from opend.accounts.order import BaseOrder
from opend.steps import Blocking, Operation, Steps, carry_out

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from opend.accounts.book import TradeEvent
    from opend.accounts.choosing import AccountChoice
    from opend.risk.desk import RiskDesk
    from opend.session.life.states import StateEvent
    from opend_proto import trd_place_order
    from opend_proto.schema import SyncLink
    from opend_proto.trd_common import Order as OrderState
    from opend_proto.trd_common import TrdAcc, TrdHeader

__all__ = ["Account", "Accounts", "Events", "Order"]

ResultT = TypeVar("ResultT")


class Order(BaseOrder, Blocking):
    """An order of an account: its state, its fills, its end; change it or cancel it."""

    def __init__(
        self, account: Account, request: trd_place_order.C2S | None = None, state: OrderState | None = None
    ) -> None:
        super().__init__(account, request, state)
        self._carrier = account

    wait = Operation(BaseOrder.waiting)

    def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""
        return self._carrier.carry_out(steps)


class Account(BaseAccount[Order], Blocking):
    """A trading account in one market; `opend.accounts` shows what it does."""

    def __init__(self, hub: TradeHub, info: TrdAcc, header: TrdHeader, link: SyncLink) -> None:
        super().__init__(hub, info, header)
        self._link = link

    def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""
        return carry_out(self._link, steps)

    def _order(self, request: trd_place_order.C2S | None = None, state: OrderState | None = None) -> Order:
        return Order(self, request, state)

    def events(self) -> Events:
        """Iterate over the changes of orders and the fills from now on, without gaps, until the client is closed."""
        return Events(self)


class Events(Iterator["TradeEvent"]):
    """Iterates over the events of an account, for one thread.

    After a lost connection the lists are read again, and what was missed is yielded. If more than 10,000 events wait
    to be read, it raises QueueOverflow.
    """

    def __init__(self, account: Account) -> None:
        self._account = account
        self._cursor = Cursor(account.book.position)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> TradeEvent:
        event = self._account.carry_out(self._account.next_event(self._cursor))
        if event is None:
            raise StopIteration
        return event


class Accounts:
    """The accounts of one client."""

    def __init__(
        self,
        link: SyncLink,
        risk: RiskDesk,
        on_state: Callable[[Callable[[StateEvent], Any]], object],
        pushed: Callable[[], frozenset[int]],
    ) -> None:
        self._link = link
        self._hub = TradeHub(risk, pushed)
        self._hub.listen(link, on_state)

    def open(self, choice: AccountChoice) -> Account:
        """Return the one account that fits; raises UsageError that lists what there is."""
        info, header = carry_out(self._link, find_account(choice))
        account = Account(self._hub, info, header, self._link)
        if (limits := choice.get("risk_limits")) is not None:
            self._hub.risk.limit(limits, header.acc_id)
        account.carry_out(account.ready())
        return account
