"""Call the handlers of pushes on a separate thread.

Invariant: no subscriber's code runs on the thread that reads the socket.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from opend.client_base.queues import QueueSink
from opend.threaded.dispatcher import Handler

if TYPE_CHECKING:
    from opend.errors import OpenDError
    from opend.session.delivery.intake import Intake
    from opend.threaded.dispatcher import Dispatcher

__all__ = ["HandlerSink"]

PayloadT = TypeVar("PayloadT")


class HandlerSink(QueueSink[PayloadT]):
    """Calls a handler with each payload, on the handlers' thread."""

    def __init__(
        self,
        intake: Intake,
        handler: Callable[[PayloadT], object],
        on_progress: Callable[[], None],
        dispatcher: Dispatcher,
    ) -> None:
        super().__init__(intake)
        self.over = False
        self._handler = Handler(intake.push.name, handler, dispatcher, on_progress, intake.milestones)

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the handler."""
        return self._handler.backlog

    def remove(self) -> None:
        """Stop calling the handler, and forget the payloads that wait."""
        self.over = True
        self._handler.clear()

    def end(self, error: OpenDError | None) -> None:
        """Keep the handler for the next connection; without ``error``, forget the payloads that wait."""
        if error is None:
            self._handler.clear()

    def _take(self, payload: PayloadT) -> None:
        self._handler.take(payload)

    def _take_all(self, payloads: Sequence[PayloadT]) -> None:
        self._handler.take_all(payloads)

    def _replace_oldest(self, payload: PayloadT, count: int) -> None:
        self._handler.replace_oldest(payload, count)

    def _overflow(self) -> None:
        self.over = True  # Payloads that wait are still handled.
