"""Serve the generated blocking stubs: make their calls on the current connection, and deliver their pushes.

Invariant: a reply that ``call`` returns succeeded and has its payload; subscribers outlive connections.
"""

from __future__ import annotations

from os import getpid
from typing import TYPE_CHECKING, Any, TypeVar

from opend.client_base.conduct import PLAIN
from opend.client_base.link import BaseLink
from opend.client_sync.calls import AttendedCalls
from opend.client_sync.pushes import Mailbox, PushStream
from opend.client_sync.streams import FeedStream
from opend.errors import ConnectionClosed
from opend.session import check_reply
from opend.session.backpressure import QUEUE_LIMIT
from opend.session.delivery.feed_sink import FeedSink
from opend.session.delivery.pushes import Sink
from opend.threaded.dispatcher import Dispatcher
from opend.threaded.handlers import HandlerSink
from opend.threaded.supervisor import Supervisor

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.client_base.conduct import Conduct
    from opend.client_sync.calls import Calls
    from opend.session import ClientOptions
    from opend.session.feeds import Feed
    from opend.threaded.supervisor import UnlockProvider
    from opend_proto.schema import Message, Method, Overflow, Push

__all__ = ["Link"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
PayloadT = TypeVar("PayloadT", bound="Message")
ItemT = TypeVar("ItemT")


class Link(BaseLink[Supervisor]):
    """Implements ``opend_proto.schema.SyncLink``."""

    def __init__(
        self, options: ClientOptions, unlock_provider: UnlockProvider | None = None, conduct: Conduct = PLAIN
    ) -> None:
        subscribers = conduct.subscribers(options.max_queue_bytes)
        super().__init__(subscribers, Supervisor(options, subscribers, unlock_provider), conduct)
        self._is_plain = conduct is PLAIN
        self._calls: Calls = self.supervisor if conduct is PLAIN else AttendedCalls(self.supervisor, conduct)
        self._dispatcher = Dispatcher("opend-handlers")

    def exchange(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        """Send a request; return its serial and the whole reply."""
        return self._calls.call(method, request, timeout)

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        """Send a request and return its reply; raises unless the reply succeeded and has its payload."""
        connection = self.supervisor.usable_now
        if connection is not None and self._is_plain and method.limit is None:
            if self.supervisor.process.id != getpid():
                self.supervisor.process.refuse_others()
            answered = connection.ask(method, request, timeout)
            if answered is not None:
                reply: ResponseT = answered[1]
                return check_reply(method, reply, answered[0])
        serial, response = self._calls.call(method, request, timeout)
        return check_reply(method, response, serial)

    def on_push(
        self,
        push: Push[ResponseT, PayloadT],
        handler: Callable[[PayloadT], object],
        *,
        queue: int = QUEUE_LIMIT,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with each payload, on the handlers' thread; the returned function removes it."""
        intake = self._intake(push, queue, overflow)
        sink = HandlerSink(intake, handler, self.supervisor.on_progress, self._dispatcher)
        self.subscribers.add(sink)
        return sink.remove

    def pushes(
        self, push: Push[ResponseT, PayloadT], *, queue: int = QUEUE_LIMIT, overflow: Overflow = "block"
    ) -> PushStream[PayloadT]:
        """Iterate over the payloads that arrive from now on, until the client is closed."""
        intake = self._intake(push, queue, overflow)
        mailbox: Mailbox[PayloadT] = Mailbox(intake, self.supervisor.on_progress)
        self._add(mailbox, mailbox)
        return PushStream(mailbox)

    def follow(self, feed: Feed[ItemT, Any], *, queue: int, overflow: Overflow) -> FeedStream[ItemT]:
        """Iterate over the items of a loss-free feed, until the client is closed."""
        intake = self._intake(feed.push, queue, overflow)
        mailbox: Mailbox[Any] = Mailbox(self._intake(feed.push, weight=intake.weight), self.supervisor.on_progress)
        self._add(FeedSink(intake, mailbox), mailbox)
        return FeedStream(feed, mailbox, self)

    def start(self) -> None:
        """Make the first connection; raises ConnectError if that fails."""
        self.supervisor.start()
        self._dispatcher.reopen()

    def close(self) -> None:
        """End the connection and the handlers' thread."""
        self.supervisor.close()
        if not self.supervisor.process.is_other:
            self._dispatcher.close()

    def _add(self, sink: Sink[Any], mailbox: Mailbox[Any]) -> None:
        self.subscribers.add(sink)
        # Checked after the registration: if the client were closed between the two, nothing would end the stream.
        try:
            self.supervisor.refuse_readers(sink.intake.push)
        except ConnectionClosed:
            mailbox.end(None)
            raise
