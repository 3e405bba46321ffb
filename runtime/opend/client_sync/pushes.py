"""Blocking iterators over pushes.

Invariant: an iterator that nobody holds any longer takes no payloads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar
from weakref import finalize

from opend.session.delivery.intake import Admission

if TYPE_CHECKING:
    from opend.errors import OpenDError
    from opend.session.delivery.intake import Intake

__all__ = ["Mailbox", "PushStream"]

PayloadT = TypeVar("PayloadT")


class _End:
    """Marks the end of a queue."""


_END: Final = _End()


class Mailbox(Generic[PayloadT]):
    """The queue of one iterator."""

    def __init__(self, intake: Intake, on_progress: Callable[[], None]) -> None:
        self.intake = intake
        self.over = False
        self._on_progress = on_progress
        # This queue, unlike others, may be used by the garbage collection while its own thread uses it.
        self._waiting: SimpleQueue[PayloadT | _End] = SimpleQueue()
        self._error: OpenDError | None = None

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the reader."""
        return self._waiting.qsize()

    def deliver(self, payloads: Sequence[PayloadT]) -> None:
        """Queue payloads and wake the reader."""
        for payload in payloads:
            admission = self.intake.admit(self._waiting.qsize())
            if admission is Admission.END:
                self.end(self.intake.error)
                return
            if admission is Admission.REPLACE_OLDEST:
                for _ in range(self.intake.surplus):
                    self._drop_oldest()
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
        if self.intake.lets_go(self._waiting.qsize()):
            self._on_progress()
        return payload

    def _drop_oldest(self) -> None:
        with suppress(Empty):  # The reader has been quicker.
            oldest = self._waiting.get_nowait()
            if isinstance(oldest, _End):
                self._waiting.put(oldest)


class PushStream(Iterator[PayloadT]):
    """Iterates over the payloads of one push from the moment it was made, across lost connections, until the close.

    It blocks for each. Read it or let go of it: what happens when its queue is full is said by
    `opend_proto.schema.Overflow`.
    """

    def __init__(self, mailbox: Mailbox[PayloadT]) -> None:
        self._mailbox = mailbox
        finalize(self, mailbox.abandon).atexit = False

    @property
    def dropped(self) -> int:
        """Payloads that were dropped so far because this reader was too slow."""
        return self._mailbox.intake.dropped

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> PayloadT:
        return self._mailbox.take()

    def close(self) -> None:
        """Take no more payloads."""
        self._mailbox.abandon()
