"""Share the base of the loss-free iterators: the feed, its mailbox, and the outcome of its calls.

Invariant: a reader that was interrupted, or that got an error, can go on reading and has lost nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from opend.errors import OpenDError

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.session.feeds import Ask, Feed

__all__ = ["BaseFeedStream"]


class _Mailbox(Protocol):
    def abandon(self) -> None: ...

    def drain_into(self, receive: Callable[[Any], None]) -> None: ...


ItemT = TypeVar("ItemT")
MailboxT = TypeVar("MailboxT", bound=_Mailbox)
LinkT = TypeVar("LinkT")


class BaseFeedStream(Generic[ItemT, MailboxT, LinkT]):
    """Iterates over the items of a feed, across lost connections, until the client is closed."""

    def __init__(self, feed: Feed[ItemT, Any], mailbox: MailboxT, link: LinkT) -> None:
        self._feed = feed
        self._mailbox = mailbox
        self._link = link
        self._closed = False
        from weakref import finalize  # Slow to load.

        finalize(self, mailbox.abandon).atexit = False

    def _end(self) -> None:
        self._closed = True
        self._mailbox.abandon()

    def _conclude(self, ask: Ask[Any, Any], outcome: Any) -> None:
        """Pass the outcome of a feed's call to the feed, after everything that arrived before it.

        That is pushes that belong before the reply, and signals that explain why the call failed.
        """
        self._mailbox.drain_into(self._feed.receive)
        if isinstance(outcome, OpenDError):
            self._feed.failed(ask, outcome)
        else:
            self._feed.accepted(ask, outcome)
