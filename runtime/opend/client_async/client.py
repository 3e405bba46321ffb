"""Define the asynchronous client.

Invariant: one client has one connection at a time, and any number of tasks may use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar, Unpack

from opend.client_async.link import Link
from opend.client_async.raw import RawLink
from opend.client_async.streams import FeedStream
from opend.client_base.client import BaseClient
from opend.everyday.calls import EverydayCalls
from opend.steps import Awaiting, carry_out_async
from opend_proto import stubs_async

if TYPE_CHECKING:
    from types import TracebackType

    from opend.accounts.awaited import AsyncAccount, AsyncAccounts
    from opend.accounts.choosing import AccountChoice
    from opend.client_async.supervisor import UnlockProvider
    from opend.client_base.conduct import Conduct
    from opend.session.feeds import BarFeed, KLineItem, TickFeed, TickItem
    from opend.session.options import ClientOptions
    from opend.steps import Steps
    from opend_proto.schema import Message, Method, Overflow

__all__ = ["AsyncClient"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
ResultT = TypeVar("ResultT")


class AsyncClient(
    BaseClient[Link, "UnlockProvider", "FeedStream[TickItem]", "FeedStream[KLineItem]"], EverydayCalls, Awaiting
):
    """A connection to OpenD for asyncio; use it with ``async with``, or call ``connect`` and ``close``.

    It runs on any event loop, including uvloop's, with ``uvloop.run(main())``.

    Handlers may be plain or coroutine functions; all subscribers of a push share the payload. A handler's exception is
    logged. Each handler and iterator has a queue; when it is full the client stops reading the socket, so that nothing
    is lost and the gateway has to wait, unless another policy was asked for (`opend_proto.schema.Overflow`).

    Calls and pushes are in groups; ``help(client.qot)`` lists those of one, ``help(client.qot.get_ticker)`` explains
    one:

        client.system  The connection, the user and the gateway itself.
        client.qot     Quotes: subscriptions, history, reference data, rankings, options, watch lists.
        client.trd     Trading: accounts, orders, fills, positions and funds.
        client.raw     The same with bodies as bytes, for message types of another package.
    """

    system: stubs_async.System
    """Calls and pushes about the connection, the user and the gateway itself."""
    qot: stubs_async.Qot
    """Quotes: subscriptions, history, reference data, rankings, options, watch lists."""
    trd: stubs_async.Trd
    """Trading: accounts, orders, fills, positions and funds."""
    raw: RawLink
    """The same calls and pushes with bodies as bytes, for message types of another package."""

    def _open_link(self, options: ClientOptions, unlock_provider: UnlockProvider | None, conduct: Conduct) -> Link:
        link = Link(options, unlock_provider, conduct)
        self._accounts: AsyncAccounts | None = None
        self.system = stubs_async.System(link)
        self.qot = stubs_async.Qot(link)
        self.trd = stubs_async.Trd(link)
        self.raw = RawLink(link)
        return link

    def _follow_ticks(self, feed: TickFeed, queue: int, overflow: Overflow) -> FeedStream[TickItem]:
        return self._link.follow(feed, queue=queue, overflow=overflow)

    def _follow_bars(self, feed: BarFeed, queue: int, overflow: Overflow) -> FeedStream[KLineItem]:
        return self._link.follow(feed, queue=queue, overflow=overflow)

    async def __aenter__(self) -> Self:
        return await self.connect()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def connect(self) -> Self:
        """Connect and shake hands; raises ConnectError within ``connect_timeout`` if that fails.

        Once this has succeeded, the client reconnects after each loss as ``reconnect`` says.
        """
        await self._link.start()
        return self

    async def close(self) -> None:
        """End the connection, or the wait for the next one; waiting calls fail with ConnectionClosed.

        It takes bounded time and may be called at any moment, even twice. A client that is connected again keeps its
        handlers, but has no subscriptions.
        """
        await self._link.close()

    async def account(self, **which: Unpack[AccountChoice]) -> AsyncAccount:
        """Return a trading account, with which to place and follow orders (`opend.accounts`).

            account = await client.account(market="HK")                    # simulated trading
            account = await client.account(env="real", market="US", card="1234")

        Its orders and fills are pushed from now on. If ``trd.sub_acc_push`` leaves it out, they are pushed again from
        the account's next operation on.

        Args:
            **which: What the account must be (`opend.accounts.choosing.AccountChoice`); without ``env`` it is one for
                simulated trading.

        Raises:
            UsageError: None fits, or several do; the message lists them.
        """
        from opend.accounts.awaited import AsyncAccounts  # Slow to load, so only loaded when used.

        if self._accounts is None:
            self._accounts = AsyncAccounts(self._link, self._options.risk, self.on_state, self._pushed_accounts)
        return await self._accounts.open(which)

    async def call(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None = None
    ) -> ResponseT:
        """Send a request and return the whole reply, whatever its retType."""
        _, response = await self._link.exchange(method, request, timeout)
        return response

    async def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Make the calls of an operation that is written as steps (`opend.steps`), and return its result."""
        return await carry_out_async(self._link, steps)
