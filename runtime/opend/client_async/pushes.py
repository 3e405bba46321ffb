"""Subscribers of pushes under asyncio: handlers, plain or coroutine functions, and iterators.

Invariant: a handler sees one payload at a time, in order; an iterator that nobody holds any longer takes no payloads.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING, Generic, Self, TypeVar
from weakref import finalize

from opend.client_async.handlers import Handler
from opend.session.delivery.intake import Admission

if TYPE_CHECKING:
    from opend.errors import OpenDError
    from opend.session.delivery.intake import Intake

__all__ = ["HandlerSink", "Mailbox", "PushStream"]

PayloadT = TypeVar("PayloadT")


class HandlerSink(Generic[PayloadT]):
    """Has a handler called with each payload; while it awaits, payloads wait in its queue."""

    def __init__(
        self,
        intake: Intake,
        handler: Callable[[PayloadT], object],
        on_progress: Callable[[], None],
        tasks: set[asyncio.Task[None]],
    ) -> None:
        self.intake = intake
        self._on_progress = on_progress
        self._handler = Handler(intake.push.name, handler, tasks, self._caught_up)

    @property
    def over(self) -> bool:
        """Whether the handler is to be called no more."""
        return self._handler.over

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the handler."""
        return len(self._handler.waiting)

    def deliver(self, payloads: Sequence[PayloadT]) -> None:
        """Call the handler at once, unless it is still busy with an earlier payload."""
        rest = iter(payloads)
        if self._handler.is_idle and not self.intake.is_overflowing:
            self._handler.take_while_idle(rest)
        for payload in rest:
            if self.over:
                return
            self._admit(payload)

    def _admit(self, payload: PayloadT) -> None:
        match self.intake.admit(self.backlog):
            case Admission.TAKE:
                self._handler.take(payload)
            case Admission.REPLACE_OLDEST:
                for _ in range(min(self.intake.surplus, self.backlog)):
                    self._handler.waiting.popleft()
                self._handler.take(payload)
            case Admission.END:
                self._handler.over = True  # What waits is still handled.

    def _caught_up(self) -> None:
        if self.intake.lets_go(self.backlog):
            self._on_progress()

    def remove(self) -> None:
        """Call the handler no more."""
        self._handler.over = True
        self._handler.waiting.clear()

    def end(self, error: OpenDError | None) -> None:
        """Keep the handler for the next connection; what has arrived is still handled unless that was on purpose."""
        if error is None:
            self._handler.waiting.clear()


class Mailbox(Generic[PayloadT]):
    """The queue of one iterator."""

    def __init__(self, intake: Intake, on_progress: Callable[[], None]) -> None:
        self.intake = intake
        self.over = False
        self._on_progress = on_progress
        self._waiting: deque[PayloadT] = deque()
        self._error: OpenDError | None = None
        self._changed = asyncio.Event()

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the reader."""
        return len(self._waiting)

    def deliver(self, payloads: Sequence[PayloadT]) -> None:
        """Queue payloads and wake the reader."""
        for payload in payloads:
            admission = self.intake.admit(len(self._waiting))
            if admission is Admission.END:
                self.end(self.intake.error)
                return
            if admission is Admission.REPLACE_OLDEST:
                for _ in range(min(self.intake.surplus, len(self._waiting))):
                    self._waiting.popleft()
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
        if self.intake.lets_go(len(self._waiting)):
            self._on_progress()
        return payload


class PushStream(AsyncIterator[PayloadT]):
    """Iterates over the payloads of one push from the moment it was made, across lost connections, until the close.

    Read it or let go of it: what happens when its queue is full is said by `opend_proto.schema.Overflow`.
    """

    def __init__(self, mailbox: Mailbox[PayloadT]) -> None:
        self._mailbox = mailbox
        finalize(self, mailbox.abandon).atexit = False

    @property
    def dropped(self) -> int:
        """Payloads that were dropped so far because this reader was too slow."""
        return self._mailbox.intake.dropped

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> PayloadT:
        return await self._mailbox.take()

    async def aclose(self) -> None:
        """Take no more payloads."""
        self._mailbox.abandon()
