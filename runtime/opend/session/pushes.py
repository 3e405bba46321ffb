"""Who gets which push: the registry both clients share, and the rule for when to stop reading.

Invariant: a payload reaches every subscriber of its push in the order of arrival; one subscriber cannot harm another.
"""

from __future__ import annotations

from logging import getLogger
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from opend.errors import OpenDError
from opend.session.events import Dropped, DropReason
from opend.session.replies import check_push

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.session.client import ClientSession
    from opend_proto.schema import AnyPush, Message

__all__ = ["QUEUE_LIMIT", "Sink", "Subscribers", "log_dropped"]

PayloadT_contra = TypeVar("PayloadT_contra", contravariant=True)

_logger = getLogger("opend")

QUEUE_LIMIT: Final = 1024
"""Payloads that one subscriber may have waiting before the client stops reading the socket."""

_HARD_LIMIT: Final = 8 * QUEUE_LIMIT


class Sink(Protocol[PayloadT_contra]):
    """One subscriber's end: a handler or an iterator."""

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the subscriber."""
        ...

    @property
    def over(self) -> bool:
        """Whether the subscriber wants no more."""
        ...

    def deliver(self, payload: PayloadT_contra) -> None:
        """Take a payload without blocking."""
        ...

    def end(self, error: OpenDError | None) -> None:
        """Take note that the connection has ended; without ``error`` it was closed on purpose."""
        ...


class Subscribers:
    """All subscribers of a client, by push id."""

    def __init__(self) -> None:
        self._lock = Lock()
        # The tuples are replaced, never changed, so that delivering needs no lock.
        self._sinks: dict[int, tuple[Sink[Any], ...]] = {}

    def __iter__(self) -> Iterator[Sink[Any]]:
        return (sink for sinks in list(self._sinks.values()) for sink in sinks)

    def add(self, push: AnyPush, sink: Sink[Any]) -> None:
        """Deliver to ``sink`` from now on, until it is over."""
        with self._lock:
            self._sinks[push.id] = (*(other for other in self._sinks.get(push.id, ()) if not other.over), sink)

    def deliver(self, push: AnyPush, response: Message) -> None:
        """Hand the payload of a push to its subscribers."""
        sinks = self._sinks.get(push.id)
        if not sinks:
            return
        try:
            payload: Message = check_push(push, response)
        except OpenDError as error:
            _logger.warning("push dropped: %s", error)
            return
        for sink in sinks:
            if not sink.over:
                sink.deliver(payload)

    def end(self, error: OpenDError | None) -> None:
        """Tell every subscriber that the connection has ended."""
        for sink in self:
            if not sink.over:
                sink.end(error)
        with self._lock:
            for push_id, sinks in self._sinks.items():
                self._sinks[push_id] = tuple(sink for sink in sinks if not sink.over)

    def must_pause(self, session: ClientSession, *, paused: bool) -> bool:
        """Return whether reading must stop, or if it has stopped, whether it must stay so.

        A subscriber that makes a call while its queue is full needs the reply, which lies behind more pushes; so
        reading goes on while a call waits, up to a limit that is never passed.
        """
        backlog = max((sink.backlog for sink in self if not sink.over), default=0)
        limit = QUEUE_LIMIT // 2 if paused else QUEUE_LIMIT
        return backlog >= _HARD_LIMIT or (backlog >= limit and not session.has_waiting_calls())


def log_dropped(event: Dropped) -> None:
    """Report a frame that was not delivered: late replies are ordinary, anything else is not."""
    if event.reason is DropReason.LATE_REPLY:
        _logger.debug("protocol %d, serial %d: dropped, nobody waits for this reply", event.protocol_id, event.serial)
    else:
        _logger.warning("%s dropped: %s", event.reason, event.error)
