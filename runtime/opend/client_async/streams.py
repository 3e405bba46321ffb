"""Loss-free iterators under asyncio: they make the calls that a feed asks for and hand out what it gives.

Invariant: a reader that was cancelled, or that got an error, can go on reading and has lost nothing by it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar
from weakref import finalize

from opend.errors import OpenDError

if TYPE_CHECKING:
    from opend.client_async.pushes import Mailbox
    from opend.session.feeds import Ask, Feed
    from opend_proto.schema import AsyncLink

__all__ = ["FeedStream"]

ItemT = TypeVar("ItemT")


class FeedStream(AsyncIterator[ItemT], Generic[ItemT]):
    """Iterates over the items of a feed, across lost connections, until the client is closed; for one task."""

    def __init__(self, feed: Feed[ItemT, Any], mailbox: Mailbox[Any], link: AsyncLink) -> None:
        self._feed = feed
        self._mailbox = mailbox
        self._link = link
        self._closed = False
        finalize(self, mailbox.abandon).atexit = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ItemT:
        if self._closed:
            raise StopAsyncIteration
        while (item := self._feed.take()) is None:
            ask = self._feed.ask()
            if ask is None:
                self._feed.receive(await self._mailbox.take())
            else:
                await self._perform(ask)
        return item

    async def aclose(self) -> None:
        """Hand out nothing more; the subscription stays, as others may use it."""
        self._closed = True
        self._mailbox.abandon()

    async def _perform(self, ask: Ask[Any, Any]) -> None:
        try:
            outcome = await self._link.call(ask.method, ask.request, None)
        except OpenDError as error:
            outcome = error
        # First what came before the outcome: pushes that belong before the reply, and why a call failed.
        for _ in range(self._mailbox.backlog):
            self._feed.receive(await self._mailbox.take())
        if isinstance(outcome, OpenDError):
            self._feed.failed(ask, outcome)
        else:
            self._feed.accepted(ask, outcome)
