"""Subscribers of pushes between threads: handlers on a thread of their own, and blocking iterators.

Invariant: no subscriber's code runs on the thread that reads the socket; an iterator that nobody holds any longer takes
no payloads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from logging import getLogger
from queue import SimpleQueue
from threading import Lock, Thread, current_thread
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar
from weakref import finalize

if TYPE_CHECKING:
    from opend.errors import OpenDError

__all__ = ["Dispatcher", "HandlerSink", "Mailbox", "PushStream"]

PayloadT = TypeVar("PayloadT")

_logger = getLogger("opend")

_JOIN_SECONDS: Final = 1.0


class Dispatcher:
    """Runs handlers one after the other on a daemon thread, which is started when there is something to run."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for handlers."""
        return self._jobs.qsize()

    def submit(self, job: Callable[[], None]) -> None:
        """Run a job, which must not raise, after those before it."""
        with self._lock:
            self._jobs.put(job)
            if self._thread is None:
                self._thread = Thread(target=self._run, args=(self._jobs,), name="opend-handlers", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Forget what waits and end the thread, in bounded time; a handler that is running is left to finish."""
        with self._lock:
            thread, self._thread = self._thread, None
            jobs, self._jobs = self._jobs, SimpleQueue()
        while not jobs.empty():
            jobs.get()
        jobs.put(None)
        if thread is not None and thread is not current_thread():
            thread.join(_JOIN_SECONDS)

    @staticmethod
    def _run(jobs: SimpleQueue[Callable[[], None] | None]) -> None:
        while (job := jobs.get()) is not None:
            job()


class HandlerSink(Generic[PayloadT]):
    """Has a handler called with each payload."""

    def __init__(
        self,
        name: str,
        handler: Callable[[PayloadT], object],
        on_progress: Callable[[], None],
        dispatcher: Dispatcher,
    ) -> None:
        self.over = False
        self._name = name
        self._handler = handler
        self._on_progress = on_progress
        self._dispatcher = dispatcher

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for this or other handlers."""
        return self._dispatcher.backlog

    def deliver(self, payload: PayloadT) -> None:
        """Queue a payload for the handlers' thread."""
        self._dispatcher.submit(lambda: self._call(payload))

    def remove(self) -> None:
        """Call the handler no more."""
        self.over = True

    def end(self, error: OpenDError | None) -> None:
        """Keep the handler for the next connection."""

    def _call(self, payload: PayloadT) -> None:
        if self.over:
            return
        try:
            self._handler(payload)
        except Exception:
            _logger.exception("a handler of %s raised", self._name)
        self._on_progress()


class _End:
    """Marks the end of a queue."""


_END: Final = _End()


class Mailbox(Generic[PayloadT]):
    """The queue of one iterator."""

    def __init__(self, on_progress: Callable[[], None]) -> None:
        self.over = False
        self._on_progress = on_progress
        self._waiting: SimpleQueue[PayloadT | _End] = SimpleQueue()
        self._error: OpenDError | None = None

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the reader."""
        return self._waiting.qsize()

    def deliver(self, payload: PayloadT) -> None:
        """Queue a payload and wake the reader."""
        self._waiting.put(payload)

    def end(self, error: OpenDError | None) -> None:
        """Let the reader have what has arrived, then end it: with ``error``, or quietly without."""
        self.over = True
        self._error = error
        self._waiting.put(_END)

    def abandon(self) -> None:
        """Take no more payloads: the reader is gone. May be called by a garbage collection, in any thread."""
        self.end(None)
        self._on_progress()

    def take(self) -> PayloadT:
        """Wait for the next payload; raises StopIteration at the end."""
        payload = self._waiting.get()
        if isinstance(payload, _End):
            self._waiting.put(payload)  # For whoever else reads here, now or later.
            error, self._error = self._error, None
            raise StopIteration if error is None else error
        self._on_progress()
        return payload


class PushStream(Iterator[PayloadT]):
    """Iterates over the payloads of one push from the moment it was made, blocking for each.

    Read it or let go of it: when more than `QUEUE_LIMIT` payloads wait, the client stops reading the socket, so that
    nothing is lost and the gateway is held back.
    """

    def __init__(self, mailbox: Mailbox[PayloadT]) -> None:
        self._mailbox = mailbox
        finalize(self, mailbox.abandon).atexit = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> PayloadT:
        return self._mailbox.take()

    def close(self) -> None:
        """Take no more payloads."""
        self._mailbox.abandon()
