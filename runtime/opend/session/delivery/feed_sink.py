"""Queue a feed's pushes and signals for its reader, in one order.

Invariant: a payload that the queue has no room for leaves a signal in its place, so the feed reads again what it lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from opend.session.delivery.intake import Admission
from opend.session.delivery.signals import Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.errors import OpenDError
    from opend.session.delivery.intake import Intake

__all__ = ["FeedSink"]

PayloadT = TypeVar("PayloadT")
ItemT_contra = TypeVar("ItemT_contra", contravariant=True)


class _Queue(Protocol[ItemT_contra]):
    """The queue of one iterator, as either client has it; it accepts every item, whatever its length."""

    @property
    def backlog(self) -> int: ...

    @property
    def over(self) -> bool: ...

    def deliver(self, payloads: Sequence[ItemT_contra]) -> None: ...

    def end(self, error: OpenDError | None) -> None: ...


class FeedSink(Generic[PayloadT]):
    """Receives pushes for a feed; applies the overflow policy itself, so that the queue need not."""

    def __init__(self, intake: Intake, queue: _Queue[PayloadT | Signal]) -> None:
        self.intake = intake
        self._queue = queue
        self._told = False

    @property
    def backlog(self) -> int:
        """Number of payloads and signals that wait for the reader."""
        return self._queue.backlog

    @property
    def over(self) -> bool:
        """Whether the reader has stopped reading."""
        return self._queue.over

    def deliver(self, payloads: Sequence[PayloadT]) -> None:
        """Take payloads; the feed reads a dropped one again, so it does not matter which one is dropped."""
        for payload in payloads:
            match self.intake.admit(self._queue.backlog, replaces=False):
                case Admission.TAKE:
                    self._told = False
                    self._queue.deliver((payload,))
                case Admission.REPLACE_OLDEST:
                    if not self._told:
                        self._told = True
                        self._queue.deliver((Signal.FRAME_LOST,))
                    self.intake.weight.lose()
                case Admission.END:
                    self._queue.end(self.intake.error)
                    return

    def signal(self, signal: Signal) -> None:
        """Take a signal; there is always room for one."""
        self._queue.deliver((signal,))

    def end(self, error: OpenDError | None) -> None:
        """End the queue: the client is closed for good."""
        self._queue.end(error)
