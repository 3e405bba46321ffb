"""Read the pushes of a connection in order; what arrives behind a long one waits for it.

Invariant: pushes are reported in the order of arrival; an unreadable one is counted and reported, and harms no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.errors import ConnectionClosed, IntegrityError, OpenDError, PushesMissed
from opend.frame import SHORT_BODY
from opend.session.connection import bodies
from opend.session.connection.events import Dropped, LongPush, LongReply, PushReceived
from opend.session.connection.ordering.line import PushLine
from opend.session.counters import Counters, DropReason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from opend.frame import Frame, Run
    from opend.session.connection.bodies import BodyReader
    from opend.session.connection.counted_wire import CountedWire
    from opend.session.connection.events import Event
    from opend.session.options import ClientOptions
    from opend_proto.schema import AnyPush, Message

    Place: TypeAlias = list[Event] | PushLine

__all__ = ["PushReader", "drop"]

_REASONS: Final = ((IntegrityError, DropReason.INTEGRITY), (PushesMissed, DropReason.MISSED))
"""The reasons for which a push is dropped, by the error that it became; for any other it is UNDECODABLE."""


def drop(
    counters: Counters,
    reason: DropReason,
    protocol_id: int,
    serial: int,
    place: Place,
    *,
    error: OpenDError | None = None,
) -> None:
    """Count and report a frame that is not delivered."""
    counters.dropped[reason] += 1
    if error is not None:
        error.without_frames()
    place.append(Dropped(reason, protocol_id, serial, error))


class PushReader:
    """The pushes of one connection."""

    def __init__(self, wire: CountedWire, reader: BodyReader, options: ClientOptions, *, reads_apart: bool) -> None:
        self.line = PushLine(options.max_queue_bytes)
        """The events that wait for a long push to be read."""
        self._wire = wire
        self._counters = wire.counters
        self._reader = reader
        self._reads_apart = reads_apart

    def on_frame(self, push: AnyPush, frame: Frame, events: list[Event]) -> None:
        """Read one push, or report that it takes long to read."""
        size = len(frame.body)
        place = self._place(events)
        if self._reads_apart and bodies.is_long(frame.body, frame.body_format):
            long = LongPush(push, frame.serial, self._reader.later(frame, push.response), size)
            if place is not self.line:
                self.line.read(long)
            place.append(long)
            return
        outcome: Message | OpenDError
        try:
            outcome = self._reader.read(frame, push.response)
        except OpenDError as error:
            outcome = error
        self._deliver(push, frame.serial, size, outcome, place)

    def on_run(self, push: AnyPush, run: Run, events: list[Event]) -> None:
        """Deliver pushes that the wire has already decoded."""
        self._counters.pushes += len(run.messages)
        self._place(events).append(PushReceived(push, run.messages))

    def finish(self, push: LongPush, outcome: Message | OpenDError, events: list[Event]) -> Iterator[LongReply]:
        """Deliver a long push, now read, and the pushes behind it; yield the replies between them in order."""
        self._deliver(push.push, push.serial, push.size, outcome, events)
        for event in self.line.release():
            if isinstance(event, LongReply):
                yield event
            else:
                events.append(event)

    def end(self, events: list[Event]) -> None:
        """Deliver the pushes that wait; report the unread long ones as dropped, since the connection has ended."""
        for event in self.line.end():
            if isinstance(event, LongPush):
                push = event.push
                error = ConnectionClosed(f"the connection ended before the push of {event.size} bytes was read")
                error.of_call(push.name, push.id, None)
                drop(self._counters, DropReason.UNREAD, push.id, event.serial, events, error=error)
            elif not isinstance(event, LongReply):  # Their calls fail with all others.
                events.append(event)

    def _place(self, events: list[Event]) -> Place:
        return self.line if self.line.is_busy else events

    def _deliver(self, push: AnyPush, serial: int, size: int, outcome: Message | OpenDError, place: Place) -> None:
        if isinstance(outcome, OpenDError):
            reason = next((each for kind, each in _REASONS if isinstance(outcome, kind)), DropReason.UNDECODABLE)
            drop(self._counters, reason, push.id, serial, place, error=outcome.of_call(push.name, push.id, None))
            return
        self._counters.pushes += 1
        self._wire.wire.learn(push.id, push.response)
        place.append(PushReceived(push, [outcome], size if size > SHORT_BODY else 0))
