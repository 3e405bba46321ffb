"""Hold back what arrives behind a long push while that is read in another thread.

Invariant: events are released in the order of arrival, each once; one push is read at a time.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeAlias

from opend.frame import SHORT_BODY
from opend.session.backpressure import QUEUE_BYTES, QUEUE_LIMIT, must_wait
from opend.session.connection.events import Dropped, LongPush, LongReply, PushReceived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.session.connection.events import Event

__all__ = ["PushLine", "Waiting"]

Waiting: TypeAlias = PushReceived | LongPush | LongReply | Dropped
"""The events that may wait: pushes, reports of dropped ones, and replies about the same things as pushes."""


class PushLine:
    """The long push that is being read, and the events of its connection that wait behind it."""

    def __init__(self, max_bytes: int = QUEUE_BYTES) -> None:
        self._max_bytes = max_bytes
        self._waiting: deque[Waiting] = deque()
        self._messages = 0
        self._bytes = 0
        self._reading: LongPush | None = None
        self.is_busy = False
        """Whether a push is being read, so that later events must wait."""

    def is_reading(self, push: LongPush) -> bool:
        """Return whether ``push`` is the one that is being read."""
        return self._reading is push

    def read(self, push: LongPush) -> None:
        """Make later events wait for ``push``, which is being read from now on."""
        self._begin(push)

    def append(self, event: Event) -> None:
        """Add an event behind those that wait already; raises TypeError if its kind never waits."""
        if not isinstance(event, Waiting):
            raise TypeError(f"{type(event).__name__} waits for no push")
        self._waiting.append(event)
        self._count(event, 1)

    def release(self) -> Iterator[Waiting]:
        """Yield the events that waited for the push, up to the next long push, which is yielded last and read next."""
        self._begin(None)
        while self._waiting and not self.is_busy:
            event = self._waiting.popleft()
            self._count(event, -1)
            if isinstance(event, LongPush):
                self._begin(event)
            yield event

    def end(self) -> list[Waiting]:
        """Remove and return all events, first the push that is being read."""
        events: list[Waiting] = [] if self._reading is None else [self._reading]
        events += self._waiting
        self._waiting.clear()
        self._messages = self._bytes = 0
        self._begin(None)
        return events

    def holds_back(self, *, paused: bool, replies_wait: bool) -> bool:
        """Return whether reading the connection must stop; this bounds the payloads that no `Intake` counts yet."""
        return must_wait(self._messages, QUEUE_LIMIT, paused=paused, replies_wait=replies_wait) or must_wait(
            self._bytes, self._max_bytes, paused=paused, replies_wait=replies_wait
        )

    def _begin(self, push: LongPush | None) -> None:
        self._reading = push
        self.is_busy = push is not None

    def _count(self, event: Waiting, sign: int) -> None:
        messages, size = _measure(event)
        self._messages += sign * messages
        self._bytes += sign * size


def _measure(event: Waiting) -> tuple[int, int]:
    match event:
        case PushReceived(_, responses, size):
            return len(responses), size
        case LongPush(size=size):
            return 1, size
        case LongReply(size=size):
            return 1, size if size > SHORT_BODY else 0
        case Dropped():
            return 1, 0
