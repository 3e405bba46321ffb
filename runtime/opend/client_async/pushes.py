"""Subscribers of pushes under asyncio: handlers, plain or coroutine functions, and iterators.

Invariant: a handler sees one payload at a time, in order; an iterator that nobody holds any longer takes no payloads.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from inspect import isawaitable
from logging import getLogger
from typing import TYPE_CHECKING, Generic, Self, TypeVar
from weakref import finalize

if TYPE_CHECKING:
    from opend.errors import OpenDError

__all__ = ["HandlerSink", "Mailbox", "PushStream"]

PayloadT = TypeVar("PayloadT")

_logger = getLogger("opend")


class HandlerSink(Generic[PayloadT]):
    """Calls a handler with each payload; while it awaits, payloads wait in a queue."""

    def __init__(
        self,
        name: str,
        handler: Callable[[PayloadT], object],
        on_progress: Callable[[], None],
        tasks: set[asyncio.Task[None]],
    ) -> None:
        self.over = False
        self._name = name
        self._handler = handler
        self._on_progress = on_progress
        self._tasks = tasks
        self._busy = False
        self._waiting: deque[PayloadT] = deque()

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the handler."""
        return len(self._waiting)

    def deliver(self, payload: PayloadT) -> None:
        """Call the handler at once, unless it is still busy with an earlier payload."""
        if self._busy:
            self._waiting.append(payload)
        elif (pending := self._call(payload)) is not None:
            self._busy = True
            task = asyncio.get_running_loop().create_task(self._finish(pending), name=f"opend {self._name}")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def remove(self) -> None:
        """Call the handler no more."""
        self.over = True
        self._waiting.clear()

    def end(self, error: OpenDError | None) -> None:
        """Keep the handler for the next connection; what has arrived is still handled unless the client is closed."""
        if error is None:
            self._waiting.clear()

    def _call(self, payload: PayloadT) -> Awaitable[object] | None:
        try:
            result = self._handler(payload)
        except Exception:
            _logger.exception("a handler of %s raised", self._name)
            return None
        return result if isawaitable(result) else None

    async def _finish(self, pending: Awaitable[object] | None) -> None:
        try:
            while pending is not None or self._waiting:
                if pending is None:
                    pending = self._call(self._waiting.popleft())
                    self._on_progress()
                else:
                    await self._await(pending)
                    pending = None
        finally:
            self._busy = False

    async def _await(self, pending: Awaitable[object]) -> None:
        try:
            await pending
        except asyncio.CancelledError:
            current = asyncio.current_task()
            if current is None or current.cancelling():
                raise
            _logger.warning("a handler of %s was cancelled", self._name)
        except Exception:
            _logger.exception("a handler of %s raised", self._name)


class Mailbox(Generic[PayloadT]):
    """The queue of one iterator."""

    def __init__(self, on_progress: Callable[[], None]) -> None:
        self.over = False
        self._on_progress = on_progress
        self._waiting: deque[PayloadT] = deque()
        self._error: OpenDError | None = None
        self._changed = asyncio.Event()

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the reader."""
        return len(self._waiting)

    def deliver(self, payload: PayloadT) -> None:
        """Queue a payload and wake the reader."""
        self._waiting.append(payload)
        self._changed.set()

    def end(self, error: OpenDError | None) -> None:
        """Let the reader have what has arrived, then end it: with ``error``, or quietly without."""
        self.over = True
        self._error = error
        self._changed.set()

    def abandon(self) -> None:
        """Take no more payloads: the reader is gone."""
        self.end(None)
        self._waiting.clear()
        self._on_progress()

    async def take(self) -> PayloadT:
        """Wait for the next payload; raises StopAsyncIteration at the end."""
        while not self._waiting:
            if self.over:
                error, self._error = self._error, None
                raise StopAsyncIteration if error is None else error
            self._changed.clear()
            await self._changed.wait()
        payload = self._waiting.popleft()
        self._on_progress()
        return payload


class PushStream(AsyncIterator[PayloadT]):
    """Iterates over the payloads of one push from the moment it was made.

    Read it or let go of it: when more than `QUEUE_LIMIT` payloads wait, the client stops reading the socket, so that
    nothing is lost and the gateway is held back.
    """

    def __init__(self, mailbox: Mailbox[PayloadT]) -> None:
        self._mailbox = mailbox
        finalize(self, mailbox.abandon).atexit = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> PayloadT:
        return await self._mailbox.take()

    async def aclose(self) -> None:
        """Take no more payloads."""
        self._mailbox.abandon()
