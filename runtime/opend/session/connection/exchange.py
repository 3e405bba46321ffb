"""The calls and pushes of a client's connection: requests become frames, frames become replies, pushes and errors.

Invariant: each call that is given a serial ends exactly once, in one event or by ``cancel``; none is sent twice; a
frame that cannot be read harms no other; pushes come out in the order of arrival, and no reply to a call that changes
nothing overtakes one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from opend.errors import ConnectionClosed, DecodeError, IntegrityError, OpenDError, ProtocolError
from opend.frame import BODY_PROTOBUF, SHORT_BODY
from opend.schema.effects import KNOWN_CHANGES, judge
from opend.session.connection.bodies import is_long, read_body, write_body
from opend.session.connection.calls import PendingCall, PendingCalls
from opend.session.connection.core import SessionCore
from opend.session.connection.events import (
    CallFailed,
    Dropped,
    Event,
    LongPush,
    LongReply,
    PushReceived,
    Replied,
)
from opend.session.connection.line import PushLine
from opend.session.connection.orders import outcome_unknown, refuse_real_body, with_packet_id
from opend.session.connection.raw import reply_type
from opend.session.counters import DropReason
from opend_proto.methods import PUSHES_BY_ID

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from opend.frame import Frame, Run
    from opend.session.counters import Counters
    from opend.session.life.ledger import CallWatcher
    from opend.session.options import ClientOptions
    from opend.wire import Greeting, Wire
    from opend_proto.schema import AnyMethod, AnyPush, Message, Method

    _Place: TypeAlias = list[Event] | PushLine

__all__ = ["Exchange"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
MessageT = TypeVar("MessageT", bound="Message")


class Exchange(SessionCore):
    """What happens on a connection, whatever its state."""

    def __init__(
        self, wire: Wire, options: ClientOptions, counters: Counters | None, watcher: CallWatcher | None
    ) -> None:
        super().__init__(wire, counters)
        self.greeting: Greeting | None = None
        """What the gateway told in the handshake, once that is over."""
        self._options = options
        self._is_careful = not options.allow_real_trading
        self._body_format = options.format_number
        # A server may send protobuf whatever was asked for, but JSON only to those who asked for it.
        self._readable_formats = (BODY_PROTOBUF, options.format_number)
        self._watcher = watcher
        self._calls = PendingCalls(wire.last_serial)
        self.reads_apart = False
        """Whether long replies and pushes are reported as such, for the shell to have them read in another thread."""
        self.line = PushLine(options.max_queue_bytes)
        """What waits for a long push to be read."""
        # What the wire has learnt and has no reason to be told again.
        self._learnt: dict[int, AnyMethod] = {}

    def has_waiting_calls(self) -> bool:
        """Whether the caller waits for any reply."""
        return any(not call.own for call in self._calls)

    def cancel(self, serial: int) -> None:
        """Forget a call; should its reply come, it is dropped and counted."""
        self._calls.discard(serial)

    # Frames.

    def _on_handed_over(self) -> None:
        """The calls among what was taken count as sent from now on."""
        self._calls.hand_over()

    def _request(
        self, method: Method[RequestT, ResponseT], request: RequestT, now: float, deadline: float, *, own: bool
    ) -> int:
        serial = self._calls.next_serial()
        number = method.id
        if type(number) is not int:
            number = int.__index__(number)  # As the frame will have it, whatever a subclass of int says of itself.
        verdict = judge(method)
        packet = verdict.packet
        if packet is not None and self.greeting is not None:
            request = with_packet_id(request, packet, self.greeting.connection_id, serial)
        body_format = self._body_format
        try:
            body = write_body(request, body_format)
        except OpenDError as error:
            raise error.of_call(method.name, method.id, serial) from None
        if self._is_careful and (verdict.effect != "none" or number in KNOWN_CHANGES):
            refuse_real_body(method, number, body, body_format)
        self._send(number, serial, body, body_format)
        self._calls.add(PendingCall(method, serial, now, deadline, own))
        return serial

    def _on_frame(self, frame: Frame, now: float, events: list[Event]) -> None:
        push = PUSHES_BY_ID.get(frame.protocol_id)
        if push is not None:
            self._on_push(push, frame, self.line if self.line.is_busy else events)
            return
        if self.reads_apart and is_long(frame.body, frame.body_format) and self._read_apart(frame, events, events):
            return
        if self.line.is_busy and self._read_apart(frame, self.line, events):
            return
        call = self._take_call(frame.protocol_id, frame.serial, now)
        if call is None:
            self._note(frame.protocol_id, frame.serial, lambda kind: self._read(frame, kind))
            self._drop(DropReason.LATE_REPLY, frame.protocol_id, frame.serial, None, events)
        elif call.own:
            self._on_own_reply(call, frame, now, events)
        else:
            self._on_reply(call, frame, events)

    def _read_apart(self, frame: Frame, place: _Place, events: list[Event]) -> bool:
        """Have a reply read in another thread, or later; return whether that was all there is to do about the frame."""
        call = self._calls.find(frame.protocol_id, frame.serial)
        if call is None or call.own or (place is self.line and judge(call.method).changes):
            return False
        if call.is_read:  # A second reply to one call.
            self._drop(DropReason.LATE_REPLY, frame.protocol_id, frame.serial, None, events)
            return True
        self._learnt.pop(call.method.id, None)
        call.is_read = True
        read = self._reading(frame, reply_type(call.method, frame.body_format))
        place.append(LongReply(call.method.id, call.serial, read, len(frame.body)))
        return True

    def _reading(self, frame: Frame, message_type: type[Message]) -> Callable[[], Message | OpenDError]:
        """Return what reads a frame, perhaps in another thread, and never raises: much may wait for its outcome."""

        def read() -> Message | OpenDError:
            try:
                return self._read(frame, message_type)
            except OpenDError as error:
                return error.without_frames()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told where the message was wanted
                return DecodeError(
                    f"the body of {len(frame.body)} bytes could not be read: {error!r}", path=message_type.FULL_NAME
                )

        return read

    def finish_reply(self, reply: LongReply, outcome: Message | OpenDError, now: float) -> list[Event]:
        """Take what came of reading a long reply; its call may have timed out or been cancelled meanwhile."""
        events: list[Event] = []
        call = self._calls.find(reply.protocol_id, reply.serial)
        if self.line.is_busy and call is not None and call.is_read and not judge(call.method).changes:
            self.line.append(reply._replace(read=lambda: outcome))
        else:
            self._conclude(reply, outcome, now, events)
        return events

    def _conclude(self, reply: LongReply, outcome: Message | OpenDError, now: float, events: list[Event]) -> None:
        call = self._calls.find(reply.protocol_id, reply.serial)
        if call is None or not call.is_read:
            self._drop(DropReason.LATE_REPLY, reply.protocol_id, reply.serial, None, events)
            return
        self._take_call(reply.protocol_id, reply.serial, now)
        if isinstance(outcome, OpenDError):
            self._fail_call(call, outcome, events)
        else:
            self._on_response(call, outcome, events)

    def finish_push(self, push: LongPush, outcome: Message | OpenDError, now: float) -> list[Event]:
        """Take what came of reading a long push, and let go what has waited for it; nothing if the session is over."""
        events: list[Event] = []
        if not self.line.is_reading(push):
            return events
        self._on_push_read(push.push, push.serial, push.size, outcome, events)
        for event in self.line.release():
            if isinstance(event, LongReply):
                self._conclude(event, event.read(), now, events)
            else:
                events.append(event)
        return events

    def _end_line(self, events: list[Event]) -> None:
        """Let go what has waited behind a push that there is no time to read any more."""
        for event in self.line.end():
            if isinstance(event, LongPush):
                push = event.push
                error = ConnectionClosed(f"the connection ended before the push of {event.size} bytes was read")
                error.of_call(push.name, push.id, None)
                self._drop(DropReason.UNREAD, push.id, event.serial, error, events)
            elif not isinstance(event, LongReply):  # The calls of those fail with all others.
                events.append(event)

    def _take_call(self, protocol_id: int, serial: int, now: float) -> PendingCall | None:
        call = self._calls.take(protocol_id, serial)
        if call is not None:
            self.counters.replies += 1
            self.counters.last_round_trip = now - call.started
        return call

    def _learn(self, method: AnyMethod) -> None:
        if self._learnt.get(method.id) is not method:
            self._wire.learn(method.id, reply_type(method, BODY_PROTOBUF))
            self._learnt[method.id] = method

    def _on_reply(self, call: PendingCall, frame: Frame, events: list[Event]) -> None:
        self._learnt.pop(call.method.id, None)  # It came by itself; perhaps its class was changed.
        try:
            response = self._read(frame, reply_type(call.method, frame.body_format))
        except OpenDError as error:
            self._fail_call(call, error, events)
        else:
            self._on_response(call, response, events)

    def _on_response(self, call: PendingCall, response: Message, events: list[Event]) -> None:
        if self._watcher is not None:
            self._watcher.replied(call.method.id, call.serial, lambda _: response)
        events.append(Replied(call.serial, response))

    def _on_own_reply(self, call: PendingCall, frame: Frame, now: float, events: list[Event]) -> None:
        raise NotImplementedError

    def _on_run(self, run: Run, now: float, events: list[Event]) -> None:
        push = PUSHES_BY_ID.get(run.protocol_id)
        if push is not None:
            self.counters.pushes += len(run.messages)
            (self.line if self.line.is_busy else events).append(PushReceived(push, run.messages))
            return
        for serial, response in zip(run.serials, run.messages, strict=True):
            if self.line.is_busy and self._hold_reply(run.protocol_id, serial, response, events):
                continue
            call = self._take_call(run.protocol_id, serial, now)
            if call is None:
                self._on_late_reply(run.protocol_id, serial, response, events)
            elif not call.own:  # Of its own calls a session learns none; a user's KeepAlive may be like one.
                self._on_response(call, response, events)

    def _hold_reply(self, protocol_id: int, serial: int, response: Message, events: list[Event]) -> bool:
        """Let a reply wait for the pushes before it; return whether that was all there is to do about it."""
        call = self._calls.find(protocol_id, serial)
        if call is None or call.own or judge(call.method).changes:
            return False
        if call.is_read:
            self._drop(DropReason.LATE_REPLY, protocol_id, serial, None, events)
        else:
            call.is_read = True
            self.line.append(LongReply(protocol_id, serial, lambda: response))
        return True

    def _on_late_reply(self, protocol_id: int, serial: int, response: Message, events: list[Event]) -> None:
        self._note(protocol_id, serial, lambda _: response)
        self._drop(DropReason.LATE_REPLY, protocol_id, serial, None, events)

    def _on_push(self, push: AnyPush, frame: Frame, place: _Place) -> None:
        size = len(frame.body)
        if self.reads_apart and is_long(frame.body, frame.body_format):
            long = LongPush(push, frame.serial, self._reading(frame, push.response), size)
            if place is not self.line:
                self.line.read(long)
            place.append(long)
            return
        outcome: Message | OpenDError
        try:
            outcome = self._read(frame, push.response)
        except OpenDError as error:
            outcome = error
        self._on_push_read(push, frame.serial, size, outcome, place)

    def _on_push_read(
        self, push: AnyPush, serial: int, size: int, outcome: Message | OpenDError, place: _Place
    ) -> None:
        if isinstance(outcome, OpenDError):
            is_damaged = isinstance(outcome, IntegrityError)
            reason = DropReason.INTEGRITY if is_damaged else DropReason.UNDECODABLE
            self._drop(reason, push.id, serial, outcome.of_call(push.name, push.id, None), place)
            return
        self.counters.pushes += 1
        self._wire.learn(push.id, push.response)
        place.append(PushReceived(push, [outcome], size if size > SHORT_BODY else 0))

    def _read(self, frame: Frame, message_type: type[MessageT]) -> MessageT:
        body = self._plaintext(frame)
        if frame.body_format not in self._readable_formats:
            raise ProtocolError(
                f"the body is in format {frame.body_format}, but {self._options.body_format} "
                f"({self._body_format}) was asked for"
            )
        return read_body(message_type, body, frame.body_format, self._options.max_elements)

    def _drop(self, reason: DropReason, protocol_id: int, serial: int, error: OpenDError | None, place: _Place) -> None:
        self.counters.dropped[reason] += 1
        if error is not None:
            error.without_frames()
        place.append(Dropped(reason, protocol_id, serial, error))

    def _note(self, method_id: int, serial: int, read: Callable[[type[Message]], Message]) -> None:
        if self._watcher is not None:
            self._watcher.replied(method_id, serial, read)

    def _fail_call(self, call: PendingCall, error: OpenDError, events: list[Event], *, sent: bool = True) -> None:
        self.counters.failed_calls += 1
        error.without_frames()
        if sent and judge(call.method).changes:
            error = outcome_unknown(error, None if self.greeting is None else self.greeting.connection_id)
        events.append(CallFailed(call.serial, error.of_call(call.method.name, call.method.id, call.serial)))
