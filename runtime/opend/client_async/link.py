"""What the generated stubs call: the asynchronous link between them and the connection of the moment.

Invariant: a reply that leaves ``call`` succeeded and has its payload; subscribers outlive connections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from opend.client_async.handlers import settle_tasks
from opend.client_async.pushes import HandlerSink, Mailbox, PushStream
from opend.client_async.streams import FeedStream
from opend.client_async.supervisor import Supervisor
from opend.errors import ConnectionClosed
from opend.session import check_reply
from opend.session.delivery.feed_sink import FeedSink
from opend.session.delivery.intake import QUEUE_LIMIT, Intake
from opend.session.delivery.pushes import Subscribers

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from opend.client_async.supervisor import UnlockProvider
    from opend.session import ClientOptions, ClientSession
    from opend.session.feeds import Feed
    from opend_proto.schema import Message, Method, Overflow, Push

__all__ = ["Link"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
PayloadT = TypeVar("PayloadT", bound="Message")
ItemT = TypeVar("ItemT")

_HANDLER_SECONDS: Final = 1.0


class Link:
    """Implements ``opend_proto.schema.AsyncLink``."""

    def __init__(self, options: ClientOptions, unlock_provider: UnlockProvider | None = None) -> None:
        self.subscribers = Subscribers(options.max_queue_bytes)
        self.supervisor = Supervisor(options, self.subscribers, unlock_provider)
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def session(self) -> ClientSession:
        """The session of the connection; raises ConnectionClosed if there was never one."""
        if self.supervisor.connection is None:
            raise ConnectionClosed("not connected yet: use `async with` or call connect() first")
        return self.supervisor.connection.session

    async def exchange(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        """Send a request; return its serial and the whole reply."""
        return await self.supervisor.call(method, request, timeout)

    async def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        """Send a request; return a reply that succeeded and has its payload, else raise."""
        serial, response = await self.supervisor.call(method, request, timeout)
        return check_reply(method, response, serial)

    def on_push(
        self,
        push: Push[ResponseT, PayloadT],
        handler: Callable[[PayloadT], object],
        *,
        queue: int = QUEUE_LIMIT,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with each payload, awaiting what it returns if need be; the result removes it again."""
        intake = Intake(push, self.supervisor.counters, self.supervisor.tell, queue=queue, overflow=overflow)
        sink = HandlerSink(intake, handler, self._on_progress, self._tasks)
        self.subscribers.add(sink)
        return sink.remove

    def pushes(
        self, push: Push[ResponseT, PayloadT], *, queue: int = QUEUE_LIMIT, overflow: Overflow = "block"
    ) -> PushStream[PayloadT]:
        """Iterate over the payloads that arrive from now on, until the client is closed."""
        intake = Intake(push, self.supervisor.counters, self.supervisor.tell, queue=queue, overflow=overflow)
        self.supervisor.refuse_readers(push)
        mailbox: Mailbox[PayloadT] = Mailbox(intake, self._on_progress)
        self.subscribers.add(mailbox)
        return PushStream(mailbox)

    def follow(self, feed: Feed[ItemT, Any], *, queue: int, overflow: Overflow) -> FeedStream[ItemT]:
        """Iterate over the items of a loss-free feed, until the client is closed."""
        push, counters, tell = feed.push, self.supervisor.counters, self.supervisor.tell
        intake = Intake(push, counters, tell, queue=queue, overflow=overflow)
        self.supervisor.refuse_readers(push)
        mailbox: Mailbox[Any] = Mailbox(Intake(push, counters, tell, weight=intake.weight), self._on_progress)
        self.subscribers.add(FeedSink(intake, mailbox))
        return FeedStream(feed, mailbox, self)

    async def cancel_handlers(self) -> None:
        """End what handlers are still doing, in bounded time; the handler that asks for it is left to finish."""
        await settle_tasks(self._tasks, grace=0.0, timeout=_HANDLER_SECONDS)

    def _on_progress(self) -> None:
        if self.supervisor.connection is not None:
            self.supervisor.connection.on_progress()
