"""Register the subscribers of each push for both clients, deliver to them, and decide when reading must stop.

Invariant: a payload reaches every subscriber of its push in the order of arrival; one subscriber cannot harm another.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from opend.errors import OpenDError
from opend.late import find_logger
from opend.session.backpressure import QUEUE_BYTES, QUEUE_LIMIT
from opend.session.connection.client import State
from opend.session.connection.events import Dropped
from opend.session.connection.replies import check_push, payloads_of
from opend.session.counters import DropReason
from opend.session.delivery.feed_sink import FeedSink
from opend.session.delivery.intake import Intake
from opend.session.delivery.signals import Signal, signal_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from opend.session.connection.client import ClientSession
    from opend.session.connection.ordering.line import PushLine
    from opend.session.life.states import StateEvent
    from opend_proto.schema import AnyPush, Message

__all__ = ["QUEUE_LIMIT", "Intake", "Sink", "Subscribers"]

PayloadT_contra = TypeVar("PayloadT_contra", contravariant=True)


class Sink(Protocol[PayloadT_contra]):
    """One subscriber's end: a handler or an iterator."""

    @property
    def intake(self) -> Intake:
        """The overflow policy of its queue."""
        ...

    @property
    def backlog(self) -> int:
        """Number of payloads that wait for the subscriber."""
        ...

    @property
    def over(self) -> bool:
        """Whether the subscriber has stopped reading."""
        ...

    def deliver(self, payloads: Sequence[PayloadT_contra]) -> None:
        """Take payloads without blocking."""
        ...

    def end(self, error: OpenDError | None) -> None:
        """End the subscriber: the client is closed for good, with ``error`` unless its user closed it."""
        ...


class Subscribers:
    """All subscribers of a client, by push id."""

    def __init__(self, max_queue_bytes: int = QUEUE_BYTES) -> None:
        self._lock = Lock()
        self._max_queue_bytes = max_queue_bytes
        # The tuples are replaced, never changed, so that delivering needs no lock.
        self.sinks: dict[int, tuple[Sink[Any], ...]] = {}
        """The subscribers by push id; empty as long as there was none."""

    def __iter__(self) -> Iterator[Sink[Any]]:
        return (sink for sinks in list(self.sinks.values()) for sink in sinks)

    @property
    def is_empty(self) -> bool:
        """Whether no subscriber is left to deliver to."""
        return not self.sinks or all(sink.over for sink in self)

    def add(self, sink: Sink[Any]) -> None:
        """Deliver to ``sink`` from now on, until it is over."""
        push_id = sink.intake.push.id
        sink.intake.weight.limit = self._max_queue_bytes
        with self._lock:
            self.sinks[push_id] = (*(other for other in self.sinks.get(push_id, ()) if not other.over), sink)

    def deliver(self, push: AnyPush, responses: Sequence[Message], size: int = 0) -> None:
        """Hand the payloads of pushes to their subscribers; ``size`` is the bytes of a long body, 0 for short ones."""
        sinks = self.sinks.get(push.id)
        if not sinks:
            return
        payloads = payloads_of(responses)
        if len(payloads) < len(responses):
            payloads = self._checked(push, responses)
        for sink in sinks:
            if not sink.over:
                _deliver(sink, payloads, size)

    def _checked(self, push: AnyPush, responses: Iterable[Message]) -> list[Message]:
        payloads: list[Message] = []
        for response in responses:
            try:
                payloads.append(check_push(push, response))
            except OpenDError as error:
                find_logger().warning("push dropped: %s", error)
                self.frame_lost(push.id)
        return payloads

    def notice(self, event: StateEvent) -> None:
        """Tell the loss-free iterators of a change of state; call this in order with the pushes."""
        signal = signal_of(event)
        if signal is not None:
            for sink in self._feeds():
                sink.signal(signal)

    def dropped(self, event: Dropped) -> None:
        """Log a frame that is not delivered, and tell whom it concerns."""
        _log(event)
        self.frame_lost(event.protocol_id)

    def frame_lost(self, protocol_id: int) -> None:
        """Tell the loss-free iterators that a dropped frame may have been one of their pushes.

        No checksum covers the header, so one wrong bit there makes a push look like a reply or like another push.
        """
        for sink in self._feeds():
            if (sink.intake.push.id ^ protocol_id).bit_count() <= 1:
                sink.signal(Signal.FRAME_LOST)

    def _feeds(self) -> Iterator[FeedSink[Any]]:
        return (sink for sink in self if isinstance(sink, FeedSink) and not sink.over)

    def end(self, error: OpenDError | None) -> None:
        """Tell every subscriber that the client is closed."""
        for sink in self:
            if not sink.over:
                sink.end(error)
        with self._lock:
            for push_id, sinks in self.sinks.items():
                self.sinks[push_id] = tuple(sink for sink in sinks if not sink.over)

    def must_pause(self, session: ClientSession, *, paused: bool) -> bool:
        """Return whether reading must stop or, if it has stopped, must not resume yet."""
        if (not self.sinks and not session.line.is_busy) or session.state is not State.READY:
            return False  # Subscribers must not hold up the handshake.
        return self._hold_back(session.line, paused, replies_wait=False) and (
            not session.has_waiting_calls() or self._hold_back(session.line, paused, replies_wait=True)
        )

    def _hold_back(self, line: PushLine, paused: bool, *, replies_wait: bool) -> bool:
        if line.is_busy and line.holds_back(paused=paused, replies_wait=replies_wait):
            return True
        return any(
            sink.intake.holds_back(sink.backlog, paused=paused, replies_wait=replies_wait)
            for sinks in list(self.sinks.values())
            for sink in sinks
            if not sink.over
        )


def _deliver(sink: Sink[Any], payloads: Sequence[Message], size: int) -> None:
    weight = sink.intake.weight
    if size and payloads:
        weight.add(size)
        sink.deliver(payloads)
        weight.settle()
    else:
        sink.deliver(payloads)
        weight.count(len(payloads))


def _log(event: Dropped) -> None:
    """Log a frame that was not delivered: a late reply at debug level, anything else as a warning."""
    match event.reason:
        case DropReason.LATE_REPLY:
            number, serial = event.protocol_id, event.serial
            find_logger().debug("protocol %d, serial %d: dropped, nobody waits for this reply", number, serial)
        case DropReason.MISSED:
            find_logger().warning("%s; loss-free iterators read them, handlers of pushes do not get them", event.error)
        case reason:
            find_logger().warning("%s dropped: %s", reason, event.error)
