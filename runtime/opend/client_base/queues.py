"""Queue payloads for one subscriber of either client, drop the oldest ones or end it as its policy demands.

Invariant: the decision of the intake about a payload is carried out before it decides about the next.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from opend.session.delivery.intake import Admission

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opend.errors import OpenDError
    from opend.session.delivery.intake import Intake

__all__ = ["BaseMailbox", "BasePushStream", "QueueSink"]

PayloadT = TypeVar("PayloadT")


class QueueSink(ABC, Generic[PayloadT]):
    """A subscriber whose payloads wait in a queue."""

    def __init__(self, intake: Intake) -> None:
        self.intake = intake

    @property
    @abstractmethod
    def backlog(self) -> int:
        """Number of payloads that wait for the subscriber."""

    @abstractmethod
    def _take(self, payload: PayloadT) -> None: ...

    @abstractmethod
    def _take_all(self, payloads: Sequence[PayloadT]) -> None: ...

    @abstractmethod
    def _replace_oldest(self, payload: PayloadT, count: int) -> None: ...

    @abstractmethod
    def _overflow(self) -> None:
        """End the subscriber, since it was too slow."""

    def deliver(self, payloads: Sequence[PayloadT]) -> None:
        """Queue payloads and wake the subscriber."""
        if self.intake.takes_all(self.backlog, len(payloads)):
            self._take_all(payloads)
            return
        for payload in payloads:
            admission = self.intake.admit(self.backlog)
            if admission is Admission.TAKE:
                self._take(payload)
            elif admission is Admission.REPLACE_OLDEST:
                self._replace_oldest(payload, self.intake.surplus)
            else:
                self._overflow()
                return


class BaseMailbox(QueueSink[PayloadT]):
    """The queue of one iterator."""

    def __init__(self, intake: Intake, on_progress: Callable[[], None]) -> None:
        super().__init__(intake)
        self.over = False
        self._on_progress = on_progress
        self._error: OpenDError | None = None

    @abstractmethod
    def _wake(self) -> None:
        """Wake a waiting reader, so that it notices the end."""

    def end(self, error: OpenDError | None) -> None:
        """End the reader after the payloads that have arrived: with ``error`` or, without one, normally."""
        self.over = True
        self._error = error
        self._wake()

    def abandon(self) -> None:
        """Take no more payloads: the reader is gone. May be called by the garbage collector, in any thread."""
        self.end(None)
        self._on_progress()

    def _overflow(self) -> None:
        self.end(self.intake.error)

    def _take_error(self) -> OpenDError | None:
        """Return the error that ends the reader, the first time only."""
        error, self._error = self._error, None
        return error

    def _taken(self) -> None:
        if self.intake.lets_go(self.backlog):
            self._on_progress()


class _Mailbox(Protocol):
    @property
    def intake(self) -> Intake: ...

    def abandon(self) -> None: ...


MailboxT = TypeVar("MailboxT", bound=_Mailbox)


class BasePushStream(Generic[MailboxT]):
    """Iterates over the payloads of one push that arrive after its creation, across lost connections, until the close.

    Keep reading it, or close or drop it: `opend_proto.schema.Overflow` describes the policies for a full queue.
    """

    def __init__(self, mailbox: MailboxT) -> None:
        self._mailbox = mailbox
        from weakref import finalize  # Slow to load.

        finalize(self, mailbox.abandon).atexit = False

    @property
    def dropped(self) -> int:
        """Payloads that were dropped so far because this reader was too slow."""
        return self._mailbox.intake.dropped
