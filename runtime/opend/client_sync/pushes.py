"""Blocking iterators over pushes.

Invariant: an iterator that nobody holds any longer takes no payloads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar

from opend.client_base.queues import BaseMailbox, BasePushStream

if TYPE_CHECKING:
    from opend.session.delivery.intake import Intake

__all__ = ["Mailbox", "PushStream"]

PayloadT = TypeVar("PayloadT")


class _End:
    """Marks the end of a queue."""


_END: Final = _End()


class Mailbox(BaseMailbox[PayloadT]):
    """The queue of an iterator that blocks."""

    def __init__(self, intake: Intake, on_progress: Callable[[], None]) -> None:
        super().__init__(intake, on_progress)
        # This queue, unlike others, may be used by the garbage collection while its own thread uses it.
        self._waiting: SimpleQueue[PayloadT | _End] = SimpleQueue()

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the reader."""
        return self._waiting.qsize()

    def take(self) -> PayloadT:
        """Wait for the next payload; raises StopIteration at the end."""
        payload = self._waiting.get()
        if isinstance(payload, _End):
            self._waiting.put(payload)  # For whoever else reads here, now or later.
            error = self._take_error()
            raise StopIteration if error is None else error
        self._taken()
        return payload

    def drain_into(self, receive: Callable[[PayloadT], None]) -> None:
        """Hand over what waits now; raises as ``take`` at the end."""
        for _ in range(self.backlog):
            receive(self.take())

    def _take(self, payload: PayloadT) -> None:
        self._waiting.put(payload)

    def _take_all(self, payloads: Sequence[PayloadT]) -> None:
        for payload in payloads:
            self._waiting.put(payload)

    def _replace_oldest(self, payload: PayloadT, count: int) -> None:
        for _ in range(count):
            self._drop_oldest()
        self._waiting.put(payload)

    def _wake(self) -> None:
        self._waiting.put(_END)

    def _drop_oldest(self) -> None:
        with suppress(Empty):  # The reader has been quicker.
            oldest = self._waiting.get_nowait()
            if isinstance(oldest, _End):
                self._waiting.put(oldest)


class PushStream(BasePushStream[Mailbox[PayloadT]], Iterator[PayloadT], Generic[PayloadT]):
    """Iterates over the payloads of one push; it blocks for each.

    It goes on from the moment it was made, across lost connections, until the client is closed. Read it or let go of
    it: what happens when its queue is full is said by `opend_proto.schema.Overflow`.
    """

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> PayloadT:
        return self._mailbox.take()

    def close(self) -> None:
        """Take no more payloads."""
        self._mailbox.abandon()
