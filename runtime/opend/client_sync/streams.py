"""Iterate over a loss-free feed, blocking: make the calls that it asks for and yield its items.

Invariant: a reader that got an error can go on reading and has lost nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from opend.client_base.streams import BaseFeedStream
from opend.client_sync.pushes import Mailbox
from opend.errors import OpenDError
from opend_proto.schema import SyncLink

if TYPE_CHECKING:
    from opend.session.feeds import Ask

__all__ = ["FeedStream"]

ItemT = TypeVar("ItemT")


class FeedStream(BaseFeedStream[ItemT, Mailbox[Any], SyncLink], Iterator[ItemT], Generic[ItemT]):
    """Iterates over the items of a feed, across lost connections, until the client is closed; for one thread."""

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ItemT:
        if self._closed:
            raise StopIteration
        while (item := self._feed.take()) is None:
            self._go_on()
        return item

    def close(self) -> None:
        """End the iteration; the subscription stays, as others may use it."""
        self._end()

    def _go_on(self) -> None:
        ask = self._feed.ask()
        if ask is None:
            self._feed.receive(self._mailbox.take())
        else:
            self._conclude(ask, self._outcome(ask))

    def _outcome(self, ask: Ask[Any, Any]) -> Any:
        try:
            return self._link.call(ask.method, ask.request, None)
        except OpenDError as error:
            return error
