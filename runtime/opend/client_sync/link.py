"""What the generated stubs call: the blocking link between them and the connection of the moment.

Invariant: a reply that leaves ``call`` succeeded and has its payload; subscribers outlive connections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from opend.client_sync.pushes import Mailbox, PushStream
from opend.client_sync.streams import FeedStream
from opend.errors import ConnectionClosed
from opend.session import check_reply
from opend.session.delivery.feed_sink import FeedSink
from opend.session.delivery.intake import QUEUE_LIMIT, Intake
from opend.session.delivery.pushes import Sink, Subscribers
from opend.threaded.dispatcher import Dispatcher
from opend.threaded.handlers import HandlerSink
from opend.threaded.supervisor import Supervisor

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.session import ClientOptions, ClientSession
    from opend.session.feeds import Feed
    from opend.threaded.supervisor import UnlockProvider
    from opend_proto.schema import Message, Method, Overflow, Push

__all__ = ["Link"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
PayloadT = TypeVar("PayloadT", bound="Message")
ItemT = TypeVar("ItemT")


class Link:
    """Implements ``opend_proto.schema.SyncLink``."""

    def __init__(self, options: ClientOptions, unlock_provider: UnlockProvider | None = None) -> None:
        self.subscribers = Subscribers(options.max_queue_bytes)
        self.supervisor = Supervisor(options, self.subscribers, unlock_provider)
        self._dispatcher = Dispatcher("opend-handlers")

    @property
    def session(self) -> ClientSession:
        """The session of the connection; raises ConnectionClosed if there was never one."""
        if self.supervisor.connection is None:
            raise ConnectionClosed("not connected yet: use `with` or call connect() first")
        return self.supervisor.connection.session

    def exchange(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        """Send a request; return its serial and the whole reply."""
        return self.supervisor.call(method, request, timeout)

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        """Send a request; return a reply that succeeded and has its payload, else raise."""
        serial, response = self.supervisor.call(method, request, timeout)
        return check_reply(method, response, serial)

    def on_push(
        self,
        push: Push[ResponseT, PayloadT],
        handler: Callable[[PayloadT], object],
        *,
        queue: int = QUEUE_LIMIT,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with each payload, on the handlers' thread; the result removes it again."""
        intake = Intake(push, self.supervisor.counters, self.supervisor.tell, queue=queue, overflow=overflow)
        sink = HandlerSink(intake, handler, self._on_progress, self._dispatcher)
        self.subscribers.add(sink)
        return sink.remove

    def pushes(
        self, push: Push[ResponseT, PayloadT], *, queue: int = QUEUE_LIMIT, overflow: Overflow = "block"
    ) -> PushStream[PayloadT]:
        """Iterate over the payloads that arrive from now on, until the client is closed."""
        intake = Intake(push, self.supervisor.counters, self.supervisor.tell, queue=queue, overflow=overflow)
        mailbox: Mailbox[PayloadT] = Mailbox(intake, self._on_progress)
        self._add(mailbox, mailbox)
        return PushStream(mailbox)

    def follow(self, feed: Feed[ItemT, Any], *, queue: int, overflow: Overflow) -> FeedStream[ItemT]:
        """Iterate over the items of a loss-free feed, until the client is closed."""
        push, counters, tell = feed.push, self.supervisor.counters, self.supervisor.tell
        intake = Intake(push, counters, tell, queue=queue, overflow=overflow)
        mailbox: Mailbox[Any] = Mailbox(Intake(push, counters, tell, weight=intake.weight), self._on_progress)
        self._add(FeedSink(intake, mailbox), mailbox)
        return FeedStream(feed, mailbox, self)

    def close(self) -> None:
        """End the connection and the handlers' thread."""
        self.supervisor.close()
        if not self.supervisor.process.is_other:
            self._dispatcher.close()

    def _add(self, sink: Sink[Any], mailbox: Mailbox[Any]) -> None:
        self.subscribers.add(sink)
        # Only now: were the client closed between a check and the registration, nobody would end the stream.
        try:
            self.supervisor.refuse_readers(sink.intake.push)
        except ConnectionClosed:
            mailbox.end(None)
            raise

    def _on_progress(self) -> None:
        if self.supervisor.connection is not None:
            self.supervisor.connection.on_progress()
