"""Exchange requests and replies on a client's connection: write frames, and match and read those that arrive.

Invariant: each call that is given a serial ends exactly once, in one event or by ``cancel``; none is sent twice; a
frame that cannot be read harms no other; a reply to a call that only reads never overtakes a push.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from opend.errors import CallTimeout, ConnectionClosed, OpenDError, OutcomeUnknown
from opend.frame import BODY_PROTOBUF
from opend.risk.scopes import Outgoing
from opend.schema.effects import KNOWN_CHANGES, judge
from opend.session.connection import bodies
from opend.session.connection.bodies import BodyReader
from opend.session.connection.calls import PendingCalls, make_calls
from opend.session.connection.direct import DirectCalls, DirectState
from opend.session.connection.events import CallFailed, LongPush, LongReply, Replied
from opend.session.connection.guards.orders import outcome_unknown, refuse_real_body, with_packet_id
from opend.session.connection.guards.usual import UsualCall, usual_call
from opend.session.connection.ordering.push_reader import PushReader, drop
from opend.session.connection.raw import reply_type
from opend.session.counters import DropReason
from opend_proto.methods import PUSHES_BY_ID

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from opend.frame import Frame, Run
    from opend.session.connection.calls import AnyCall
    from opend.session.connection.counted_wire import CountedWire
    from opend.session.connection.events import Event
    from opend.session.connection.liveness import Liveness
    from opend.session.connection.ordering.push_reader import Place
    from opend.session.life.ledger import CallWatcher
    from opend.session.options import ClientOptions
    from opend.wire import Greeting
    from opend_proto.schema import AnyMethod, Message, Method

    OwnReply: TypeAlias = Callable[[AnyCall, Frame, float, list[Event]], None]

__all__ = ["CallExchange"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")


class CallExchange:
    """The calls and frames of one connection, independent of its state."""

    def __init__(
        self,
        wire: CountedWire,
        options: ClientOptions,
        watcher: CallWatcher | None,
        on_own_reply: OwnReply,
        liveness: Liveness,
        *,
        reads_apart: bool,
    ) -> None:
        self.greeting: Greeting | None = None
        """The facts that the gateway sent in the handshake; None before it is over."""
        self.reader = BodyReader(wire, options)
        self.pushes = PushReader(wire, self.reader, options, reads_apart=reads_apart)
        self._wire = wire
        self._counters = wire.counters
        self._take_bytes = wire.wire.data_to_send
        self._is_careful = not options.allow_real_trading
        self._risk = options.risk.watch()
        self._body_format = options.format_number
        self._watcher = watcher
        self._on_own_reply = on_own_reply
        self._reads_apart = reads_apart
        self._line = self.pushes.line
        self._calls = make_calls(wire.wire.last_serial)
        self._native_calls = None if isinstance(self._calls, PendingCalls) else self._calls
        self.next_deadline = self._calls.next_deadline
        # The methods whose reply type the wire knows already.
        self._learnt: dict[int, AnyMethod] = {}
        self.usual: dict[int, UsualCall] = {}
        """The calls made before that need no check but that of their request, by protocol id."""
        self.direct = DirectCalls(
            wire,
            self._native_calls,
            DirectState(self.usual, self._learnt, self._learn, self._line, liveness, self._risk, watcher),
            options,
        )
        """The same calls in two steps, if the table of calls is native and frames are not encrypted."""

    # Calls.

    def request(
        self, method: Method[RequestT, ResponseT], request: RequestT, now: float, deadline: float, *, own: bool = False
    ) -> int:
        """Queue a request and return its serial; ``own`` marks a call that the session itself makes."""
        serial = self._calls.next_serial()
        number = method.id
        if type(number) is not int:
            # The number that the frame will carry, even if a subclass of int overrides its operators.
            number = int.__index__(number)
        verdict = judge(method)
        sent = request
        if verdict.packet is not None and self.greeting is not None:
            sent = with_packet_id(request, verdict.packet, self.greeting.connection_id, serial)
        body_format = self._body_format
        try:
            body = bodies.write_body(sent, body_format)
        except OpenDError as error:
            raise error.of_call(method.name, method.id, serial) from None
        if self._is_careful and (verdict.effect != "none" or number in KNOWN_CHANGES):
            refuse_real_body(method, number, body, body_format)
        if verdict.effect == "order" or KNOWN_CHANGES.get(number) == "order":
            self._risk.admit(Outgoing(method, number, body, body_format), serial, now)
        self._wire.send(number, serial, body, body_format, deadline - now)
        self._calls.open(method, serial, now, deadline, own)
        if not own:
            self._counters.calls += 1
            self._learn(method)
            if self._watcher is not None:
                self._watcher.sent(method, serial, request)
        return serial

    def note_usual(self, method: AnyMethod) -> None:
        """Record that every check has passed a call of this method, if its next call needs none of them."""
        call = usual_call(method) if self._body_format == BODY_PROTOBUF else None
        if call is not None and not (self._watcher is not None and self._watcher.records(call.number)):
            self.usual[call.number] = call

    def request_usual(self, call: UsualCall, request: Message, now: float, deadline: float) -> int | None:
        """Queue the request of a usual call and return its serial; None if the request must be checked first."""
        method, number, table, calls = call.method, call.number, call.table, self._native_calls
        if calls is not None and table is not None and self._wire.wire.is_direct:
            frame = calls.post(table, request, method, number, now, deadline, False)
            if frame is None:
                return None
            serial = calls.last_serial
            self._wire.wire.queue(frame)
            self._counters.frames_sent += 1
        else:
            body = call.write(request)
            if body is None:
                return None
            serial = self._calls.next_serial()
            self._wire.send(number, serial, body, BODY_PROTOBUF, deadline - now)
            self._calls.open(method, serial, now, deadline)
        self._counters.calls += 1
        if self._learnt.get(number) is not method:
            self._learn(method)
        return serial

    def data_to_send(self) -> bytes:
        """Take the bytes that wait to be sent; calls among them count as sent from now on."""
        data = self._take_bytes()
        if data:
            self._counters.bytes_sent += len(data)
            self._calls.hand_over()
        return data

    def has_waiting_calls(self) -> bool:
        """Return whether any call of the user waits for its reply."""
        return any(not call.own for call in self._calls)

    def cancel(self, serial: int) -> None:
        """Forget a call; if its reply still arrives, it is dropped and counted."""
        self._calls.discard(serial)

    def expire(self, now: float, events: list[Event]) -> None:
        """Fail the calls whose deadline has passed."""
        for call in self._calls.take_expired(now):
            waited = call.deadline - call.started
            self._fail(call, CallTimeout(f"no reply within {waited:g} s"), events)

    def end(self, error: OpenDError, events: list[Event]) -> None:
        """Deliver the waiting pushes and fail every call, since the connection has ended."""
        self.pushes.end(events)
        self.usual.clear()
        self._on_own_reply = _ignore  # Breaks the reference cycle with the session, so that both are freed at once.
        for call in self._calls.take_all():
            if not call.own:
                # Bytes that the shell has not taken are lost with the wire's queue, so they were certainly not sent.
                what = "the connection ended before the reply came" if call.handed_over else "not sent"
                failure = ConnectionClosed(f"{what}: {error}")
                failure.__cause__ = error
                self._fail(call, failure, events, sent=call.handed_over)

    # Frames.

    def on_frame(self, frame: Frame, now: float, events: list[Event]) -> None:
        """Read a frame, or have it read in another thread if that takes long."""
        push = PUSHES_BY_ID.get(frame.protocol_id)
        if push is not None:
            self.pushes.on_frame(push, frame, events)
            return
        if self._read_apart(frame, events):
            return
        call = self._take_call(frame.protocol_id, frame.serial, now)
        if call is None:
            if self._watcher is not None:
                self._watcher.replied(frame.protocol_id, frame.serial, lambda kind: self.reader.read(frame, kind))
            self._drop_late(frame.protocol_id, frame.serial, events)
        elif call.own:
            self._on_own_reply(call, frame, now, events)
        else:
            self._on_reply(call, frame, now, events)

    def on_run(self, run: Run, now: float, events: list[Event]) -> None:
        """Deliver messages that the wire has already decoded."""
        push = PUSHES_BY_ID.get(run.protocol_id)
        if push is not None:
            self.pushes.on_run(push, run, events)
            return
        protocol_id, line = run.protocol_id, self._line
        for serial, response in zip(run.serials, run.messages, strict=True):
            if line.is_busy and self._hold_reply(protocol_id, serial, response, events):
                continue
            call = self._take_call(protocol_id, serial, now)
            if call is None:
                self._on_late_reply(protocol_id, serial, response, events)
            elif not call.own:  # The wire learns only users' calls, but a user's KeepAlive is like the session's own.
                self._on_response(call, response, now, events)

    def finish_reply(self, reply: LongReply, outcome: Message | OpenDError, now: float, events: list[Event]) -> None:
        """End a call with its long reply, now read, unless it timed out or was cancelled meanwhile."""
        call = self._calls.find(reply.protocol_id, reply.serial)
        if self._line.is_busy and call is not None and call.is_read and not judge(call.method).changes:
            self._line.append(reply._replace(read=lambda: outcome))
        else:
            self._conclude(reply, outcome, now, events)

    def finish_push(self, push: LongPush, outcome: Message | OpenDError, now: float, events: list[Event]) -> None:
        """Deliver a long push, now read, and the events behind it; does nothing if the session is over."""
        if self._line.is_reading(push):
            for reply in self.pushes.finish(push, outcome, events):
                self._conclude(reply, reply.read(), now, events)

    # Replies.

    def _read_apart(self, frame: Frame, events: list[Event]) -> bool:
        """Have a reply read in another thread, or after the pushes before it; return whether the frame is settled."""
        place: Place
        if self._reads_apart and bodies.is_long(frame.body, frame.body_format):
            place = events
        elif self._line.is_busy:
            place = self._line
        else:
            return False
        call = self._calls.find(frame.protocol_id, frame.serial)
        if call is None or call.own or (place is self._line and judge(call.method).changes):
            return False
        if call.is_read:  # A second reply to one call.
            self._drop_late(frame.protocol_id, frame.serial, events)
            return True
        self._learnt.pop(call.method.id, None)
        call.is_read = True
        read = self.reader.later(frame, reply_type(call.method, frame.body_format))
        place.append(LongReply(call.method.id, call.serial, read, len(frame.body)))
        return True

    def _hold_reply(self, protocol_id: int, serial: int, response: Message, events: list[Event]) -> bool:
        """Hold a reply back until the pushes before it are read; return whether the reply is settled."""
        call = self._calls.find(protocol_id, serial)
        if call is None or call.own or judge(call.method).changes:
            return False
        if call.is_read:
            self._drop_late(protocol_id, serial, events)
        else:
            call.is_read = True
            self._line.append(LongReply(protocol_id, serial, lambda: response))
        return True

    def _conclude(self, reply: LongReply, outcome: Message | OpenDError, now: float, events: list[Event]) -> None:
        call = self._calls.find(reply.protocol_id, reply.serial)
        if call is None or not call.is_read:
            self._drop_late(reply.protocol_id, reply.serial, events)
            return
        self._take_call(reply.protocol_id, reply.serial, now)
        if isinstance(outcome, OpenDError):
            self._fail(call, outcome, events)
        else:
            self._on_response(call, outcome, now, events)

    def _take_call(self, protocol_id: int, serial: int, now: float) -> AnyCall | None:
        call = self._calls.take(protocol_id, serial)
        if call is not None:
            self._counters.replies += 1
            self._counters.last_round_trip = now - call.started
        return call

    def _learn(self, method: AnyMethod) -> None:
        if self._learnt.get(method.id) is not method:
            self._wire.wire.learn(method.id, reply_type(method, BODY_PROTOBUF))
            self._learnt[method.id] = method

    def _on_reply(self, call: AnyCall, frame: Frame, now: float, events: list[Event]) -> None:
        self._learnt.pop(call.method.id, None)  # It did not come in a run, perhaps because its class was changed.
        try:
            response = self.reader.read(frame, reply_type(call.method, frame.body_format))
        except OpenDError as error:
            self._fail(call, error, events)
        else:
            self._on_response(call, response, now, events)

    def _on_response(self, call: AnyCall, response: Message, now: float, events: list[Event]) -> None:
        number = call.method.id
        if number in self._risk.learns_from:
            self._risk.replied(number, call.serial, response, now)
        if self._watcher is not None and self._watcher.waiting:
            self._watcher.replied(number, call.serial, lambda _: response)
        events.append(Replied(call.serial, response))

    def _on_late_reply(self, protocol_id: int, serial: int, response: Message, events: list[Event]) -> None:
        if self._watcher is not None:
            self._watcher.replied(protocol_id, serial, lambda _: response)
        self._drop_late(protocol_id, serial, events)

    def _drop_late(self, protocol_id: int, serial: int, events: list[Event]) -> None:
        drop(self._counters, DropReason.LATE_REPLY, protocol_id, serial, events)

    def _fail(self, call: AnyCall, error: OpenDError, events: list[Event], *, sent: bool = True) -> None:
        self._counters.failed_calls += 1
        error.without_frames()
        is_settled = error.had_no_effect or isinstance(error, OutcomeUnknown)  # As the peer itself reported.
        if sent and not is_settled and judge(call.method).changes:
            error = outcome_unknown(error, None if self.greeting is None else self.greeting.connection_id)
        events.append(CallFailed(call.serial, error.of_call(call.method.name, call.method.id, call.serial)))


def _ignore(call: AnyCall, frame: Frame, now: float, events: list[Event]) -> None:
    """Ignore a reply to the session's own call, now that the session is over."""
