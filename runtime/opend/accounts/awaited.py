"""Carry out the steps of accounts and orders under asyncio.

Invariant: a task that is cancelled leaves the order that it was placing among the unresolved ones.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, TypeVar

from opend.accounts.account import BaseAccount, Cursor
from opend.accounts.hub import TradeHub
from opend.accounts.opening import find_account
from opend.accounts.order import BaseOrder
from opend.steps import Awaiting, Operation, Steps, carry_out_async

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from opend.accounts.book import TradeEvent
    from opend.accounts.choosing import AccountChoice
    from opend.risk.desk import RiskDesk
    from opend.session.life.states import StateEvent
    from opend_proto import trd_place_order
    from opend_proto.schema import AsyncLink
    from opend_proto.trd_common import Order as OrderState
    from opend_proto.trd_common import TrdAcc, TrdHeader

__all__ = ["AsyncAccount", "AsyncAccounts", "AsyncEvents", "AsyncOrder"]

ResultT = TypeVar("ResultT")


class AsyncOrder(BaseOrder, Awaiting):
    """An order of an account: its state, its fills, its end; change it or cancel it."""

    def __init__(
        self, account: AsyncAccount, request: trd_place_order.C2S | None = None, state: OrderState | None = None
    ) -> None:
        super().__init__(account, request, state)
        self._carrier = account

    done = Operation(BaseOrder.waiting)

    async def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""
        return await self._carrier.carry_out(steps)


class AsyncAccount(BaseAccount[AsyncOrder], Awaiting):
    """A trading account in one market; `opend.accounts` shows what it does."""

    def __init__(self, hub: TradeHub, info: TrdAcc, header: TrdHeader, link: AsyncLink) -> None:
        super().__init__(hub, info, header)
        self._link = link

    async def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""
        return await carry_out_async(self._link, steps)

    def _order(self, request: trd_place_order.C2S | None = None, state: OrderState | None = None) -> AsyncOrder:
        return AsyncOrder(self, request, state)

    def events(self) -> AsyncEvents:
        """Iterate over the changes of orders and the fills from now on, without gaps, until the client is closed."""
        return AsyncEvents(self)


class AsyncEvents(AsyncIterator["TradeEvent"]):
    """Iterates over the events of an account, for one task.

    After a lost connection the lists are read again, and what was missed is yielded. If more than 10,000 events wait
    to be read, it raises QueueOverflow.
    """

    def __init__(self, account: AsyncAccount) -> None:
        self._account = account
        self._cursor = Cursor(account.book.position)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> TradeEvent:
        event = await self._account.carry_out(self._account.next_event(self._cursor))
        if event is None:
            raise StopAsyncIteration
        return event


class AsyncAccounts:
    """The accounts of one client."""

    def __init__(
        self,
        link: AsyncLink,
        risk: RiskDesk,
        on_state: Callable[[Callable[[StateEvent], Any]], object],
        pushed: Callable[[], frozenset[int]],
    ) -> None:
        self._link = link
        self._hub = TradeHub(risk, pushed)
        self._hub.listen(link, on_state)

    async def open(self, choice: AccountChoice) -> AsyncAccount:
        """Return the one account that fits; raises UsageError that lists what there is."""
        info, header = await carry_out_async(self._link, find_account(choice))
        account = AsyncAccount(self._hub, info, header, self._link)
        if (limits := choice.get("risk_limits")) is not None:
            self._hub.risk.limit(limits, header.acc_id)
        await account.carry_out(account.ready())
        return account
