"""What the generated stubs call: the asynchronous link between them and the connection of the moment.

Invariant: a reply that leaves ``call`` succeeded and has its payload; subscribers outlive connections, streams do not.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, TypeVar

from opend.client_async.pushes import HandlerSink, Mailbox, PushStream
from opend.errors import ConnectionClosed
from opend.session import check_reply
from opend.session.pushes import Subscribers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from opend.client_async.connection import Connection
    from opend.session import ClientSession
    from opend_proto.schema import Message, Method, Push

__all__ = ["Link"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
PayloadT = TypeVar("PayloadT", bound="Message")

_HANDLER_SECONDS: Final = 1.0


class Link:
    """Implements ``opend_proto.schema.AsyncLink``."""

    def __init__(self) -> None:
        self.connection: Connection | None = None
        self.subscribers = Subscribers()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def session(self) -> ClientSession:
        """The session of the connection; raises ConnectionClosed if there was never one."""
        if self.connection is None:
            raise ConnectionClosed("not connected yet: use `async with` or call connect() first")
        return self.connection.session

    async def exchange(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        """Send a request; return its serial and the whole reply."""
        if self.connection is None:
            raise ConnectionClosed("not connected yet: use `async with` or call connect() first").of_call(
                method.name, method.id, None
            )
        return await self.connection.call(method, request, timeout)

    async def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        """Send a request; return a reply that succeeded and has its payload, else raise."""
        serial, response = await self.exchange(method, request, timeout)
        return check_reply(method, response, serial)

    def on_push(self, push: Push[ResponseT, PayloadT], handler: Callable[[PayloadT], object]) -> Callable[[], None]:
        """Call ``handler`` with each payload, awaiting what it returns if need be; the result removes it again."""
        sink = HandlerSink(push.name, handler, self._on_progress, self._tasks)
        self.subscribers.add(push, sink)
        return sink.remove

    def pushes(self, push: Push[ResponseT, PayloadT]) -> AsyncIterator[PayloadT]:
        """Iterate over the payloads that arrive from now on, until the connection ends."""
        if (error := self.session.error) is not None:
            raise ConnectionClosed(error.message).of_call(push.name, push.id, None)
        mailbox: Mailbox[PayloadT] = Mailbox(self._on_progress)
        self.subscribers.add(push, mailbox)
        return PushStream(mailbox)

    async def cancel_handlers(self) -> None:
        """End what handlers are still doing, in bounded time; the handler that asks for it is left to finish."""
        others = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        if others:
            await asyncio.wait(others, timeout=_HANDLER_SECONDS)

    def _on_progress(self) -> None:
        if self.connection is not None:
            self.connection.on_progress()
