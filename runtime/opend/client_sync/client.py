"""Define the blocking client.

Invariant: one client has one connection at a time, and any number of threads may use it.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final, Self, TypeVar, Unpack

from opend.client_base.client import BaseClient
from opend.client_sync.link import Link
from opend.client_sync.raw import RawLink
from opend.client_sync.streams import FeedStream
from opend.everyday.calls import EverydayCalls
from opend.steps import Blocking, carry_out
from opend_proto import stubs_sync

if TYPE_CHECKING:
    from types import TracebackType

    from opend.accounts.blocking import Account, Accounts
    from opend.accounts.choosing import AccountChoice
    from opend.client_base.conduct import Conduct
    from opend.session.feeds import BarFeed, KLineItem, TickFeed, TickItem
    from opend.session.options import ClientOptions
    from opend.steps import Steps
    from opend.threaded.supervisor import UnlockProvider
    from opend_proto.schema import Message, Method, Overflow

__all__ = ["Client"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
ResultT = TypeVar("ResultT")

_opening: Final = Lock()  # Two threads must not each make the accounts of one client.


class Client(
    BaseClient[Link, "UnlockProvider", "FeedStream[TickItem]", "FeedStream[KLineItem]"], EverydayCalls, Blocking
):
    """A blocking connection to OpenD; use it with ``with``, or call ``connect`` and ``close``.

    Handlers run one after the other on a separate thread, so they may make calls; all subscribers of a push share the
    payload. A handler's exception is logged. Each handler and iterator has a queue; when it is full the client stops
    reading the socket, so that nothing is lost and the gateway has to wait, unless another policy was asked for
    (`opend_proto.schema.Overflow`).

    Calls and pushes are in groups; ``help(client.qot)`` lists those of one, ``help(client.qot.get_ticker)`` explains
    one:

        client.system  The connection, the user and the gateway itself.
        client.qot     Quotes: subscriptions, history, reference data, rankings, options, watch lists.
        client.trd     Trading: accounts, orders, fills, positions and funds.
        client.raw     The same with bodies as bytes, for message types of another package.
    """

    system: stubs_sync.System
    """Calls and pushes about the connection, the user and the gateway itself."""
    qot: stubs_sync.Qot
    """Quotes: subscriptions, history, reference data, rankings, options, watch lists."""
    trd: stubs_sync.Trd
    """Trading: accounts, orders, fills, positions and funds."""
    raw: RawLink
    """The same calls and pushes with bodies as bytes, for message types of another package."""

    def _open_link(self, options: ClientOptions, unlock_provider: UnlockProvider | None, conduct: Conduct) -> Link:
        link = Link(options, unlock_provider, conduct)
        self._accounts: Accounts | None = None
        self.system = stubs_sync.System(link)
        self.qot = stubs_sync.Qot(link)
        self.trd = stubs_sync.Trd(link)
        self.raw = RawLink(link)
        return link

    def _follow_ticks(self, feed: TickFeed, queue: int, overflow: Overflow) -> FeedStream[TickItem]:
        return self._link.follow(feed, queue=queue, overflow=overflow)

    def _follow_bars(self, feed: BarFeed, queue: int, overflow: Overflow) -> FeedStream[KLineItem]:
        return self._link.follow(feed, queue=queue, overflow=overflow)

    def __enter__(self) -> Self:
        return self.connect()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def connect(self) -> Self:
        """Connect and shake hands; raises ConnectError within ``connect_timeout`` if that fails.

        Once this has succeeded, the client reconnects after each loss as ``reconnect`` says.
        """
        self._link.start()
        return self

    def close(self) -> None:
        """End the connection, or the wait for the next one; waiting calls fail with ConnectionClosed.

        It takes bounded time and may be called at any moment, even twice. A client that is connected again keeps its
        handlers, but has no subscriptions.
        """
        self._link.close()

    def account(self, **which: Unpack[AccountChoice]) -> Account:
        """Return a trading account, with which to place and follow orders (`opend.accounts`).

            account = client.account(market="HK")                          # simulated trading
            account = client.account(env="real", market="US", card="1234")

        Its orders and fills are pushed from now on. If ``trd.sub_acc_push`` leaves it out, they are pushed again from
        the account's next operation on.

        Args:
            **which: What the account must be (`opend.accounts.choosing.AccountChoice`); without ``env`` it is one for
                simulated trading.

        Raises:
            UsageError: None fits, or several do; the message lists them.
        """
        from opend.accounts.blocking import Accounts  # Slow to load, so only loaded when used.

        with _opening:
            if self._accounts is None:
                self._accounts = Accounts(self._link, self._options.risk, self.on_state, self._pushed_accounts)
        return self._accounts.open(which)

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None = None) -> ResponseT:
        """Send a request and return the whole reply, whatever its retType."""
        _, response = self._link.exchange(method, request, timeout)
        return response

    def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Make the calls of an operation that is written as steps (`opend.steps`), and return its result."""
        return carry_out(self._link, steps)
