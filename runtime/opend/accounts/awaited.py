"""Carry out the steps of accounts and orders under asyncio.

Invariant: a task that is cancelled leaves the order that it was placing among the unresolved ones.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, TypeVar

from opend.accounts.account import BaseAccount, BaseEvents
from opend.accounts.opening import BaseAccounts
from opend.accounts.order import BaseOrder
from opend.steps import Awaiting, Operation, Steps, carry_out_async
from opend_proto.schema import AsyncLink

if TYPE_CHECKING:
    from typing import Self

    from opend.accounts.book import TradeEvent
    from opend_proto import trd_place_order
    from opend_proto.trd_common import Order as OrderState
    from opend_proto.trd_common import TrdAcc, TrdHeader

__all__ = ["AsyncAccount", "AsyncAccounts", "AsyncEvents", "AsyncOrder"]

ResultT = TypeVar("ResultT")


class AsyncOrder(BaseOrder["AsyncAccount"], Awaiting):
    """An order of an account: its state, its fills, its end; change it or cancel it."""

    done = Operation(BaseOrder[Any].waiting)

    async def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""
        return await self._account.carry_out(steps)


class AsyncAccount(BaseAccount[AsyncOrder, AsyncLink], Awaiting):
    """A trading account in one market; `opend.accounts` shows what it does."""

    async def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""
        return await carry_out_async(self._link, steps)

    def _order(self, request: trd_place_order.C2S | None = None, state: OrderState | None = None) -> AsyncOrder:
        return AsyncOrder(self, request, state)

    def events(self) -> AsyncEvents:
        """Iterate over the changes of orders and the fills from now on, without gaps, until the client is closed."""
        return AsyncEvents(self)


class AsyncEvents(BaseEvents[AsyncAccount], AsyncIterator["TradeEvent"]):
    """Iterates over the events of an account, for one task; see `BaseEvents`."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> TradeEvent:
        event = await self._account.carry_out(self._account.next_event(self))
        if event is None:
            raise StopAsyncIteration
        return event


class AsyncAccounts(BaseAccounts[AsyncAccount, AsyncLink], Awaiting):
    """The accounts of one client."""

    async def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""
        return await carry_out_async(self._link, steps)

    def _account(self, info: TrdAcc, header: TrdHeader) -> AsyncAccount:
        return AsyncAccount(self._hub, info, header, self._link)
