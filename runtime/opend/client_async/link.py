"""Serve the generated asynchronous stubs: make their calls on the current connection, and deliver their pushes.

Invariant: a reply that ``call`` returns succeeded and has its payload; subscribers outlive connections.
"""

from __future__ import annotations

from os import getpid
from typing import TYPE_CHECKING, Any, Final, TypeVar

from opend.client_async.calls import AttendedCalls
from opend.client_async.handlers import settle_tasks
from opend.client_async.pushes import HandlerSink, Mailbox, PushStream
from opend.client_async.streams import FeedStream
from opend.client_async.supervisor import Supervisor
from opend.client_base.conduct import PLAIN
from opend.client_base.link import BaseLink
from opend.session import check_reply
from opend.session.backpressure import QUEUE_LIMIT
from opend.session.delivery.feed_sink import FeedSink

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from opend.client_async.calls import Calls
    from opend.client_async.supervisor import UnlockProvider
    from opend.client_base.conduct import Conduct
    from opend.session import ClientOptions
    from opend.session.feeds import Feed
    from opend_proto.schema import Message, Method, Overflow, Push

__all__ = ["Link"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
PayloadT = TypeVar("PayloadT", bound="Message")
ItemT = TypeVar("ItemT")

_HANDLER_SECONDS: Final = 1.0


class Link(BaseLink[Supervisor]):
    """Implements ``opend_proto.schema.AsyncLink``."""

    def __init__(
        self, options: ClientOptions, unlock_provider: UnlockProvider | None = None, conduct: Conduct = PLAIN
    ) -> None:
        subscribers = conduct.subscribers(options.max_queue_bytes)
        super().__init__(subscribers, Supervisor(options, subscribers, unlock_provider), conduct)
        self._is_plain = conduct is PLAIN
        self._calls: Calls = self.supervisor if conduct is PLAIN else AttendedCalls(self.supervisor, conduct)
        self._tasks: set[asyncio.Task[None]] = set()

    async def exchange(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        """Send a request; return its serial and the whole reply."""
        return await self._calls.call(method, request, timeout)

    async def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        """Send a request and return its reply; raises unless the reply succeeded and has its payload."""
        connection = self.supervisor.usable_now
        if connection is not None and self._is_plain and method.limit is None:
            if self.supervisor.process.id != getpid():
                self.supervisor.process.refuse_others()
            outcome = connection.ask(method, request, timeout)
            if outcome is not None:
                reply: ResponseT = await outcome
                return check_reply(method, reply, outcome.serial)
        serial, response = await self._calls.call(method, request, timeout)
        return check_reply(method, response, serial)

    def on_push(
        self,
        push: Push[ResponseT, PayloadT],
        handler: Callable[[PayloadT], object],
        *,
        queue: int = QUEUE_LIMIT,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with each payload, and await its result if possible; the returned function removes it."""
        intake = self._intake(push, queue, overflow)
        sink = HandlerSink(intake, handler, self.supervisor.on_progress, self._tasks)
        self.subscribers.add(sink)
        return sink.remove

    def pushes(
        self, push: Push[ResponseT, PayloadT], *, queue: int = QUEUE_LIMIT, overflow: Overflow = "block"
    ) -> PushStream[PayloadT]:
        """Iterate over the payloads that arrive from now on, until the client is closed."""
        intake = self._intake(push, queue, overflow)
        self.supervisor.refuse_readers(push)
        mailbox: Mailbox[PayloadT] = Mailbox(intake, self.supervisor.on_progress)
        self.subscribers.add(mailbox)
        return PushStream(mailbox)

    def follow(self, feed: Feed[ItemT, Any], *, queue: int, overflow: Overflow) -> FeedStream[ItemT]:
        """Iterate over the items of a loss-free feed, until the client is closed."""
        intake = self._intake(feed.push, queue, overflow)
        self.supervisor.refuse_readers(feed.push)
        mailbox: Mailbox[Any] = Mailbox(self._intake(feed.push, weight=intake.weight), self.supervisor.on_progress)
        self.subscribers.add(FeedSink(intake, mailbox))
        return FeedStream(feed, mailbox, self)

    async def start(self) -> None:
        """Make the first connection; raises ConnectError if that fails."""
        await self.supervisor.start()

    async def close(self) -> None:
        """End the connection and, in bounded time, all running handlers except one that calls this."""
        await self.supervisor.close()
        await settle_tasks(self._tasks, grace=0.0, timeout=_HANDLER_SECONDS)
