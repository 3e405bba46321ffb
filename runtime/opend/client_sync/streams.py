"""Loss-free blocking iterators: they make the calls that a feed asks for and hand out what it gives.

Invariant: a reader that got an error can go on reading and has lost nothing by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar
from weakref import finalize

from opend.errors import OpenDError

if TYPE_CHECKING:
    from opend.client_sync.pushes import Mailbox
    from opend.session.feeds import Ask, Feed
    from opend_proto.schema import SyncLink

__all__ = ["FeedStream"]

ItemT = TypeVar("ItemT")


class FeedStream(Iterator[ItemT], Generic[ItemT]):
    """Iterates over the items of a feed, across lost connections, until the client is closed; for one thread."""

    def __init__(self, feed: Feed[ItemT, Any], mailbox: Mailbox[Any], link: SyncLink) -> None:
        self._feed = feed
        self._mailbox = mailbox
        self._link = link
        self._closed = False
        finalize(self, mailbox.abandon).atexit = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ItemT:
        if self._closed:
            raise StopIteration
        while (item := self._feed.take()) is None:
            ask = self._feed.ask()
            if ask is None:
                self._feed.receive(self._mailbox.take())
            else:
                self._perform(ask)
        return item

    def close(self) -> None:
        """Hand out nothing more; the subscription stays, as others may use it."""
        self._closed = True
        self._mailbox.abandon()

    def _perform(self, ask: Ask[Any, Any]) -> None:
        try:
            outcome = self._link.call(ask.method, ask.request, None)
        except OpenDError as error:
            outcome = error
        # First what came before the outcome: pushes that belong before the reply, and why a call failed.
        for _ in range(self._mailbox.backlog):
            self._feed.receive(self._mailbox.take())
        if isinstance(outcome, OpenDError):
            self._feed.failed(ask, outcome)
        else:
            self._feed.accepted(ask, outcome)
