"""Blocking iterators over pushes.

Invariant: an iterator that is no longer referenced takes no payloads.
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
        # This queue, unlike others, is reentrant: the garbage collector may call `end` in a thread that is using it.
        self._waiting: SimpleQueue[PayloadT | _End] = SimpleQueue()

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the reader."""
        return self._waiting.qsize()

    def take(self) -> PayloadT:
        """Wait for the next payload; raises StopIteration at the end."""
        payload = self._waiting.get()
        if isinstance(payload, _End):
            self._waiting.put(payload)  # For other readers, and for later calls.
            error = self._take_error()
            raise StopIteration if error is None else error
        self._taken()
        return payload

    def drain_into(self, receive: Callable[[PayloadT], None]) -> None:
        """Pass each payload that waits now to ``receive``; raises as ``take`` does at the end."""
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
        with suppress(Empty):  # The reader took it first.
            oldest = self._waiting.get_nowait()
            if isinstance(oldest, _End):
                self._waiting.put(oldest)


class PushStream(BasePushStream[Mailbox[PayloadT]], Iterator[PayloadT], Generic[PayloadT]):
    """Iterates over the payloads of one push, and blocks until the next one.

    It yields the payloads that arrive after its creation, across lost connections, until the client is closed. Keep
    reading it, or close or drop it: `opend_proto.schema.Overflow` describes the policies for a full queue.
    """

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> PayloadT:
        return self._mailbox.take()

    def close(self) -> None:
        """Take no more payloads."""
        self._mailbox.abandon()
