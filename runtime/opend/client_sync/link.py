"""What the generated stubs call: the blocking link between them and the connection of the moment.

Invariant: a reply that leaves ``call`` succeeded and has its payload; subscribers outlive connections, streams do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from opend.client_sync.pushes import Dispatcher, HandlerSink, Mailbox, PushStream
from opend.errors import ConnectionClosed
from opend.session import check_reply
from opend.session.pushes import Subscribers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opend.client_sync.connection import Connection
    from opend.session import ClientSession
    from opend_proto.schema import Message, Method, Push

__all__ = ["Link"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
PayloadT = TypeVar("PayloadT", bound="Message")


class Link:
    """Implements ``opend_proto.schema.SyncLink``."""

    def __init__(self) -> None:
        self.connection: Connection | None = None
        self.subscribers = Subscribers()
        self.dispatcher = Dispatcher()

    @property
    def session(self) -> ClientSession:
        """The session of the connection; raises ConnectionClosed if there was never one."""
        if self.connection is None:
            raise ConnectionClosed("not connected yet: use `with` or call connect() first")
        return self.connection.session

    def exchange(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        """Send a request; return its serial and the whole reply."""
        if self.connection is None:
            raise ConnectionClosed("not connected yet: use `with` or call connect() first").of_call(
                method.name, method.id, None
            )
        return self.connection.call(method, request, timeout)

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        """Send a request; return a reply that succeeded and has its payload, else raise."""
        serial, response = self.exchange(method, request, timeout)
        return check_reply(method, response, serial)

    def on_push(self, push: Push[ResponseT, PayloadT], handler: Callable[[PayloadT], object]) -> Callable[[], None]:
        """Call ``handler`` with each payload, on the handlers' thread; the result removes it again."""
        sink = HandlerSink(push.name, handler, self._on_progress, self.dispatcher)
        self.subscribers.add(push, sink)
        return sink.remove

    def pushes(self, push: Push[ResponseT, PayloadT]) -> Iterator[PayloadT]:
        """Iterate over the payloads that arrive from now on, until the connection ends."""
        mailbox: Mailbox[PayloadT] = Mailbox(self._on_progress)
        self.subscribers.add(push, mailbox)
        # Only now: had the connection ended between a check and the registration, nobody would end the stream.
        if (error := self.session.error) is not None:
            mailbox.end(None)
            raise ConnectionClosed(error.message).of_call(push.name, push.id, None)
        return PushStream(mailbox)

    def _on_progress(self) -> None:
        if self.connection is not None:
            self.connection.on_progress()
