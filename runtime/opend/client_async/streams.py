"""Iterate over a loss-free feed under asyncio: make the calls that it asks for and yield its items.

Invariant: a reader that was cancelled, or that got an error, can go on reading and has lost nothing.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from opend.client_async.pushes import Mailbox
from opend.client_base.streams import BaseFeedStream
from opend.errors import OpenDError
from opend_proto.schema import AsyncLink

if TYPE_CHECKING:
    from opend.session.feeds import Ask

__all__ = ["FeedStream"]

ItemT = TypeVar("ItemT")


class FeedStream(BaseFeedStream[ItemT, Mailbox[Any], AsyncLink], AsyncIterator[ItemT], Generic[ItemT]):
    """Iterates over the items of a feed, across lost connections, until the client is closed; for one task."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ItemT:
        if self._closed:
            raise StopAsyncIteration
        while (item := self._feed.take()) is None:
            await self._go_on()
        return item

    async def aclose(self) -> None:
        """End the iteration; the subscription stays, as others may use it."""
        self._end()

    async def _go_on(self) -> None:
        ask = self._feed.ask()
        if ask is None:
            self._feed.receive(await self._mailbox.take())
        else:
            self._conclude(ask, await self._outcome(ask))

    async def _outcome(self, ask: Ask[Any, Any]) -> Any:
        try:
            return await self._link.call(ask.method, ask.request, None)
        except OpenDError as error:
            return error
