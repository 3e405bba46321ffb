"""Deliver pushes under asyncio to handlers, plain or coroutine functions, and to iterators.

Invariant: a handler gets one payload at a time, in order; an iterator that is no longer referenced takes no payloads.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from opend.client_async.handlers import Handler
from opend.client_base.queues import BaseMailbox, BasePushStream, QueueSink

if TYPE_CHECKING:
    from opend.errors import OpenDError
    from opend.session.delivery.intake import Intake

__all__ = ["HandlerSink", "Mailbox", "PushStream"]

PayloadT = TypeVar("PayloadT")


class HandlerSink(QueueSink[PayloadT]):
    """Calls a handler with each payload; while it awaits, payloads wait in its queue."""

    def __init__(
        self,
        intake: Intake,
        handler: Callable[[PayloadT], object],
        on_progress: Callable[[], None],
        tasks: set[asyncio.Task[None]],
    ) -> None:
        super().__init__(intake)
        self._on_progress = on_progress
        self._handler = Handler(intake.push.name, handler, tasks, self._caught_up)

    @property
    def over(self) -> bool:
        """Whether the handler must not be called any more."""
        return self._handler.over

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the handler."""
        return len(self._handler.waiting)

    def deliver(self, payloads: Sequence[PayloadT]) -> None:
        """Call the handler at once or, if it is still busy with an earlier payload, later."""
        if self._handler.is_idle and not self.intake.is_overflowing:
            rest = iter(payloads)
            self._handler.take_while_idle(rest)
            payloads = tuple(rest)
            if not payloads:
                return
        super().deliver(payloads)

    def remove(self) -> None:
        """Stop calling the handler, and forget the payloads that wait."""
        self._handler.over = True
        self._handler.waiting.clear()

    def end(self, error: OpenDError | None) -> None:
        """Keep the handler for the next connection; without ``error``, forget the payloads that wait."""
        if error is None:
            self._handler.waiting.clear()

    def _take(self, payload: PayloadT) -> None:
        if not self.over:
            self._handler.take(payload)

    def _take_all(self, payloads: Sequence[PayloadT]) -> None:
        for payload in payloads:
            self._take(payload)

    def _replace_oldest(self, payload: PayloadT, count: int) -> None:
        _drop_oldest(self._handler.waiting, count)
        self._take(payload)

    def _overflow(self) -> None:
        self._handler.over = True  # Payloads that wait are still handled.

    def _caught_up(self) -> None:
        if self.intake.lets_go(self.backlog):
            self._on_progress()


class Mailbox(BaseMailbox[PayloadT]):
    """The queue of an asynchronous iterator."""

    def __init__(self, intake: Intake, on_progress: Callable[[], None]) -> None:
        super().__init__(intake, on_progress)
        self._waiting: deque[PayloadT] = deque()
        self._changed = asyncio.Event()

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the reader."""
        return len(self._waiting)

    def abandon(self) -> None:
        """Take no more payloads: the reader is gone. May be called by the garbage collector, in any thread."""
        self.end(None)
        self._waiting.clear()
        self._on_progress()

    async def take(self) -> PayloadT:
        """Wait for the next payload; raises StopAsyncIteration at the end."""
        while not self._waiting:
            if self.over:
                error = self._take_error()
                raise StopAsyncIteration if error is None else error
            self._changed.clear()
            await self._changed.wait()
        payload = self._waiting.popleft()
        self._taken()
        return payload

    def drain_into(self, receive: Callable[[PayloadT], None]) -> None:
        """Pass each payload that waits now to ``receive``."""
        for _ in range(self.backlog):
            receive(self._waiting.popleft())
            self._taken()

    def _take(self, payload: PayloadT) -> None:
        self._waiting.append(payload)
        self._changed.set()

    def _take_all(self, payloads: Sequence[PayloadT]) -> None:
        self._waiting.extend(payloads)
        self._changed.set()

    def _replace_oldest(self, payload: PayloadT, count: int) -> None:
        _drop_oldest(self._waiting, count)
        self._take(payload)

    def _wake(self) -> None:
        self._changed.set()


class PushStream(BasePushStream[Mailbox[PayloadT]], AsyncIterator[PayloadT], Generic[PayloadT]):
    """Iterates over the payloads of one push.

    It yields the payloads that arrive after its creation, across lost connections, until the client is closed. Keep
    reading it, or close or drop it: `opend_proto.schema.Overflow` describes the policies for a full queue.
    """

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> PayloadT:
        return await self._mailbox.take()

    async def aclose(self) -> None:
        """Take no more payloads."""
        self._mailbox.abandon()


def _drop_oldest(waiting: deque[PayloadT], count: int) -> None:
    for _ in range(min(count, len(waiting))):
        waiting.popleft()
