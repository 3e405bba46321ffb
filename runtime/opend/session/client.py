"""The client role of a connection: calls become frames, frames become replies, pushes and errors.

Invariant: each call ends exactly once, in one event or by ``cancel``; ``Disconnected`` is the last event; no call is
sent before the handshake is over, so that none leaves without the keys that the handshake brings.
"""

from __future__ import annotations

from enum import Enum, auto
from math import inf
from typing import TYPE_CHECKING, TypeVar

from opend.codec import decode, encode
from opend.errors import (
    CallTimeout,
    ConnectError,
    ConnectionClosed,
    FrameError,
    IntegrityError,
    OpenDError,
    ProtocolError,
    UsageError,
)
from opend.frame import BODY_PROTOBUF, Data, Frame
from opend.session.calls import PendingCall, PendingCalls
from opend.session.core import SessionCore
from opend.session.events import (
    CallFailed,
    Disconnected,
    Dropped,
    DropReason,
    Event,
    PushReceived,
    Ready,
    Replied,
)
from opend.session.handshake import explain_failure, init_request, read_init_reply
from opend.session.liveness import Liveness
from opend.session.options import ClientOptions, check_timeout
from opend_proto import init_connect, keep_alive
from opend_proto.methods import INIT_CONNECT, KEEP_ALIVE, PUSHES_BY_ID

if TYPE_CHECKING:
    from opend_proto.schema import AnyPush, Message, Method

__all__ = ["ClientSession", "State"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")
MessageT = TypeVar("MessageT", bound="Message")


class State(Enum):
    """Where a connection is in its life."""

    NEW = auto()
    HANDSHAKE = auto()
    READY = auto()
    CLOSED = auto()


class ClientSession(SessionCore):
    """One connection to a gateway; it is used once, so nothing of an old connection can reach a new one."""

    def __init__(self, options: ClientOptions, *, utc_offset: float = 0.0) -> None:
        encryption = options.encryption
        super().__init__(
            cipher=None if encryption is None else encryption.handshake, max_body_length=options.max_body_length
        )
        self.state = State.NEW
        self.init: init_connect.S2C | None = None
        """What the gateway told in its InitConnect reply."""
        self.error: OpenDError | None = None
        """Why the session has ended, once it has."""
        self._options = options
        self._utc_offset = utc_offset
        self._calls = PendingCalls()
        self._handshake_deadline = inf
        self._liveness = Liveness()
        self._keep_alive_serial = 0

    # What the shell does.

    def has_waiting_calls(self) -> bool:
        """Whether the caller waits for any reply."""
        return any(not call.own for call in self._calls)

    def connect(self, now: float, timeout: float | None = None) -> None:
        """Queue InitConnect; the TCP connection has just been made."""
        if self.state is not State.NEW:
            raise UsageError("a session is used for one connection; make a new one")
        self.state = State.HANDSHAKE
        self._handshake_deadline = now + (self._options.connect_timeout if timeout is None else timeout)
        self._request(INIT_CONNECT, init_request(self._options), now, inf, own=True)

    def call(
        self, method: Method[RequestT, ResponseT], request: RequestT, now: float, timeout: float | None = None
    ) -> int:
        """Queue a request and return its serial; raises before anything is queued if the request cannot be written."""
        if method.id == INIT_CONNECT.id:
            raise UsageError("the client makes the InitConnect call itself, while it connects")
        if not isinstance(request, method.request):
            expected = method.request
            raise UsageError(
                f"{method.name} takes a {expected.__module__}.{expected.__name__}, not {type(request).__name__}"
            )
        if self.state is not State.READY:
            reason = "not connected yet" if self.error is None else self.error.message
            raise ConnectionClosed(f"not sent: {reason}").of_call(method.name, method.id, None)
        if timeout is None:
            timeout = self._options.timeout
        check_timeout("timeout", timeout)
        return self._request(method, request, now, now + timeout, own=False)

    def cancel(self, serial: int) -> None:
        """Forget a call; should its reply come, it is dropped and counted."""
        self._calls.discard(serial)

    def receive(self, data: Data, now: float) -> list[Event]:
        """Take bytes from the gateway; an empty ``data`` means that it closed its end."""
        if not data:
            return self.receive_eof()
        if self.state in {State.NEW, State.CLOSED}:
            return []
        self._liveness.last_heard = now
        events: list[Event] = []
        try:
            for frame in self._frames(data):
                self._on_frame(frame, now, events)
                if self.error is not None:
                    break
        except FrameError as error:
            self._fail(error, None, events)
        return events

    def receive_eof(self, cause: OSError | None = None) -> list[Event]:
        """Take note that the connection has ended, with the operating system's reason if it gave one."""
        reason = "closed by the gateway" if cause is None else f"lost ({cause})"
        events: list[Event] = []
        self._fail(ConnectionClosed(f"the connection to {self._options.peer} was {reason}"), None, events)
        return events

    def close(self) -> list[Event]:
        """End the session from this side; every call that waits fails."""
        events: list[Event] = []
        self._end(ConnectionClosed(f"the connection to {self._options.peer} was closed by this client"), events)
        return events

    def pause(self) -> None:
        """Take note that the shell has stopped reading, so that silence means nothing."""
        self._liveness.pause()

    def resume(self, now: float) -> None:
        """Take note that the shell reads again."""
        self._liveness.resume(now)

    def next_deadline(self) -> float | None:
        """Return when ``handle_time`` has something to do next, if ever."""
        if self.state is State.HANDSHAKE:
            return self._handshake_deadline
        if self.state is not State.READY:
            return None
        return min(self._calls.next_deadline(), self._liveness.next_keep_alive, self._liveness.silence_deadline)

    def handle_time(self, now: float) -> list[Event]:
        """Do what is due: time calls out, keep the connection alive, give up a silent one."""
        events: list[Event] = []
        if self.state is State.HANDSHAKE and now >= self._handshake_deadline:
            self._end(
                ConnectError(
                    f"{self._options.peer} took the connection but did not answer InitConnect in time; "
                    "check that this is OpenD's API port and that OpenD is logged in"
                ),
                events,
            )
        if self.state is State.READY:
            self._expire_calls(now, events)
            self._watch_link(now, events)
        return events

    # Time.

    def _expire_calls(self, now: float, events: list[Event]) -> None:
        for call in self._calls.take_expired(now):
            waited = call.deadline - call.started
            self._fail_call(call, CallTimeout(f"no reply within {waited:g} s"), events)

    def _watch_link(self, now: float, events: list[Event]) -> None:
        if now >= self._liveness.silence_deadline:
            silence = f"nothing was heard from {self._options.peer} for {now - self._liveness.last_heard:.0f} s"
            self._end(ConnectionClosed(f"{silence}; the connection was given up"), events)
        elif now >= self._liveness.next_keep_alive:
            self._liveness.keep_alive_sent(now)
            self._calls.discard(self._keep_alive_serial)
            request = keep_alive.Request(c2s=keep_alive.C2S(time=int(now + self._utc_offset)))
            self._keep_alive_serial = self._request(KEEP_ALIVE, request, now, inf, own=True)

    # Frames.

    def _request(
        self, method: Method[RequestT, ResponseT], request: RequestT, now: float, deadline: float, *, own: bool
    ) -> int:
        serial = self._calls.next_serial()
        try:
            body = encode(request)
        except OpenDError as error:
            raise error.of_call(method.name, method.id, serial) from None
        self._send(method.id, serial, body)
        self._calls.add(PendingCall(method, serial, now, deadline, own))
        return serial

    def _on_frame(self, frame: Frame, now: float, events: list[Event]) -> None:
        push = PUSHES_BY_ID.get(frame.protocol_id)
        if push is not None:
            self._on_push(push, frame, events)
            return
        call = self._calls.take(frame.protocol_id, frame.serial)
        if call is None:
            self._drop(DropReason.LATE_REPLY, frame, None, events)
            return
        self.counters.replies += 1
        self.counters.last_round_trip = now - call.started
        if call.own:
            self._on_own_reply(call, frame, now, events)
        else:
            self._on_reply(call, frame, events)

    def _on_reply(self, call: PendingCall, frame: Frame, events: list[Event]) -> None:
        try:
            response = self._read(frame, call.method.response)
        except OpenDError as error:
            self._fail_call(call, error, events)
        else:
            events.append(Replied(call.serial, response))

    def _on_push(self, push: AnyPush, frame: Frame, events: list[Event]) -> None:
        try:
            response = self._read(frame, push.response)
        except OpenDError as error:
            reason = DropReason.UNDECODABLE
            if isinstance(error, IntegrityError):
                reason = DropReason.INTEGRITY
            self._drop(reason, frame, error.of_call(push.name, push.id, None), events)
        else:
            self.counters.pushes += 1
            events.append(PushReceived(push, response))

    def _on_own_reply(self, call: PendingCall, frame: Frame, now: float, events: list[Event]) -> None:
        if call.method.id != INIT_CONNECT.id:
            return  # That a KeepAlive was answered at all is what it was sent for.
        try:
            init = read_init_reply(self._read(frame, init_connect.Response), call.serial)
            if self._options.encryption is not None:
                self.install_cipher(self._options.encryption.session_cipher(init.conn_aes_key, init.aes_cbc_iv))
        except OpenDError as error:
            self._fail(error, frame, events)
            return
        self.state = State.READY
        self.init = init
        self._liveness.start(init.keep_alive_interval, now)
        events.append(Ready(init))

    def _read(self, frame: Frame, message_type: type[MessageT]) -> MessageT:
        body = self._plaintext(frame)
        if frame.body_format != BODY_PROTOBUF:
            raise ProtocolError(
                f"the body is in format {frame.body_format}, but {BODY_PROTOBUF} (protobuf) was asked for"
            )
        return decode(message_type, body)

    # Endings.

    def _drop(self, reason: DropReason, frame: Frame, error: OpenDError | None, events: list[Event]) -> None:
        self.counters.dropped[reason] += 1
        events.append(Dropped(reason, frame.protocol_id, frame.serial, error))

    def _fail_call(self, call: PendingCall, error: OpenDError, events: list[Event]) -> None:
        self.counters.failed_calls += 1
        events.append(CallFailed(call.serial, error.of_call(call.method.name, call.method.id, call.serial)))

    def _fail(self, error: OpenDError, frame: Frame | None, events: list[Event]) -> None:
        """End the session because of the peer; during the handshake the error says what to check."""
        if self.state is State.HANDSHAKE:
            explained = explain_failure(error, frame, self._options)
            if explained is not error:
                explained.__cause__ = error
            error = explained
        self._end(error, events)

    def _end(self, error: OpenDError, events: list[Event]) -> None:
        if self.state is State.CLOSED:
            return
        self.state = State.CLOSED
        self.error = error
        self._outgoing.clear()
        for call in self._calls.take_all():
            if not call.own:
                failure = ConnectionClosed(f"the connection ended before the reply came: {error}")
                failure.__cause__ = error
                self._fail_call(call, failure, events)
        events.append(Disconnected(error))
