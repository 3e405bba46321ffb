"""Handlers of pushes, called on a thread of their own.

Invariant: no subscriber's code runs on the thread that reads the socket.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from opend.session.delivery.intake import Admission
from opend.threaded.dispatcher import Handler

if TYPE_CHECKING:
    from opend.errors import OpenDError
    from opend.session.delivery.intake import Intake
    from opend.threaded.dispatcher import Dispatcher

__all__ = ["HandlerSink"]

PayloadT = TypeVar("PayloadT")


class HandlerSink(Generic[PayloadT]):
    """Has a handler called with each payload, on the handlers' thread."""

    def __init__(
        self,
        intake: Intake,
        handler: Callable[[PayloadT], object],
        on_progress: Callable[[], None],
        dispatcher: Dispatcher,
    ) -> None:
        self.intake = intake
        self.over = False
        self._handler = Handler(intake.push.name, handler, dispatcher, on_progress, intake.milestones)

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the handler."""
        return self._handler.backlog

    def deliver(self, payloads: Sequence[PayloadT]) -> None:
        """Queue payloads for the handlers' thread."""
        if self.intake.takes_all(self.backlog, len(payloads)):
            self._handler.take_all(payloads)
            return
        for payload in payloads:
            match self.intake.admit(self.backlog):
                case Admission.TAKE:
                    self._handler.take(payload)
                case Admission.REPLACE_OLDEST:
                    self._handler.replace_oldest(payload, self.intake.surplus)
                case Admission.END:
                    self.over = True  # What waits is still handled.
                    return

    def remove(self) -> None:
        """Call the handler no more."""
        self.over = True
        self._handler.clear()

    def end(self, error: OpenDError | None) -> None:
        """Keep the handler for the next connection; what has arrived is still handled unless that was on purpose."""
        if error is None:
            self._handler.clear()
