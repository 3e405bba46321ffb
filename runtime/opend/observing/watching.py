"""Tell an observer what happens in a client, for both clients alike.

Invariant: an exception of the observer ends here.
"""

from __future__ import annotations

import time
from logging import getLogger
from typing import TYPE_CHECKING, Any, Final

from opend.errors import OpenDError
from opend.observing.observer import Call, Reply
from opend.session.delivery.pushes import Subscribers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opend.observing.observer import Observer
    from opend.session.connection.events import Dropped
    from opend.session.life.states import StateEvent
    from opend_proto.schema import AnyMethod, AnyPush, Message

__all__ = ["ObservedSubscribers", "StateObserver", "Watch"]

_logger: Final = getLogger("opend.observing")


class Watch:
    """Reports one call: its beginning when this is made, its end with `end`."""

    __slots__ = ("_call", "_observer", "_started")

    def __init__(self, observer: Observer, method: AnyMethod, request: Message) -> None:
        self._observer = observer
        self._call = Call(method, request, time.time())
        _tell(observer.on_call, self._call)
        self._started = time.perf_counter()

    def end(self, reply: tuple[int, Message] | None, error: BaseException | None) -> None:
        """Tell the observer the outcome: the serial and the reply, or the error."""
        seconds = time.perf_counter() - self._started
        serial, response = reply or (error.serial if isinstance(error, OpenDError) else None, None)
        _tell(self._observer.on_reply, Reply(self._call, seconds, serial, response, error))


class ObservedSubscribers(Subscribers):
    """Subscribers with an observer who sees all pushes first."""

    def __init__(self, max_queue_bytes: int, observer: Observer) -> None:
        super().__init__(max_queue_bytes)
        self._observer = observer

    def deliver(self, push: AnyPush, responses: Sequence[Message], size: int = 0) -> None:
        """Tell the observer, and deliver."""
        _tell(self._observer.on_push, push, responses)
        super().deliver(push, responses, size)

    def dropped(self, event: Dropped) -> None:
        """Tell the observer, and do what has to be done."""
        _tell(self._observer.on_drop, event)
        super().dropped(event)


class StateObserver:
    """Takes the events of a connection in the place of a user's handler."""

    def __init__(self, observer: Observer) -> None:
        self._observer = observer

    def take(self, item: StateEvent) -> None:
        """Tell the observer."""
        _tell(self._observer.on_state, item)


def _tell(hook: Callable[..., object], *what: Any) -> None:
    try:
        hook(*what)
    except Exception:
        _logger.exception("the observer's %s failed", getattr(hook, "__name__", hook))
