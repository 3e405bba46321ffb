"""Play the client role of a connection: turn calls into frames, and frames into replies, pushes and errors.

Invariant: each call ends exactly once, in one event or by ``cancel``; ``SessionEnded`` is the last event; no call is
sent before the handshake is over, so that all are encrypted with the keys from the handshake; none is sent twice.
"""

from __future__ import annotations

from collections import deque
from enum import Enum, auto
from math import inf
from typing import TYPE_CHECKING, Final, TypeVar

from opend.errors import (
    ConnectError,
    ConnectionClosed,
    FrameError,
    LinkError,
    OpenDError,
    UsageError,
)
from opend.frame import HANDSHAKE_BODY_LENGTH, RAISE_THE_LIMIT, Data, Frame, Run
from opend.schema.versions import too_new_for
from opend.session.connection.counted_wire import CountedWire
from opend.session.connection.events import Event, Ready, Replied, SessionEnded
from opend.session.connection.exchange import CallExchange
from opend.session.connection.guards.admission import admit, refuse_too_new
from opend.session.connection.handshake import TcpTransport, explain_failure
from opend.session.connection.liveness import Liveness
from opend.session.connection.replies import check_reply
from opend.session.options import ClientOptions, check_timeout
from opend_proto import keep_alive
from opend_proto.methods import KEEP_ALIVE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.crypto import Cipher
    from opend.session.connection.calls import AnyCall
    from opend.session.connection.events import LongPush, LongReply
    from opend.session.counters import Counters
    from opend.session.life.ledger import CallWatcher
    from opend.wire import Greeting, Transport
    from opend_proto import init_connect
    from opend_proto.schema import Message, Method

__all__ = ["ClientSession", "State"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")


# More than are ever sent before the connection to a silent gateway is given up.
_MOST_KEEP_ALIVES: Final = 4


class State(Enum):
    """The phase of a connection."""

    NEW = auto()
    HANDSHAKE = auto()
    READY = auto()
    CLOSED = auto()


# A lookup in an enum costs more than one in the module.
_READY: Final = State.READY


class ClientSession:
    """One connection to a gateway; used only once, so that nothing of an old connection can reach a new one."""

    def __init__(
        self,
        options: ClientOptions,
        *,
        utc_offset: float = 0.0,
        counters: Counters | None = None,
        watcher: CallWatcher | None = None,
        reads_apart: bool = False,
    ) -> None:
        """Set up a session whose connection is not made yet.

        Args:
            options: How to connect.
            utc_offset: Seconds to add to ``now`` to get the Unix time in UTC, which KeepAlive sends.
            counters: The counters to use; by default the session has its own.
            watcher: Receives each call and reply.
            reads_apart: Whether to report long replies and pushes as `LongReply` and `LongPush`, so that the shell can
            have them read in another thread.
        """
        transport: Transport = TcpTransport(options) if options.transport is None else options.transport
        wire = CountedWire(transport.wire(options.max_body_length), counters)
        self.counters = wire.counters
        """Totals of this connection, and of earlier ones if they share these counters."""
        self._options = options
        self._wire = wire.wire
        self._liveness = Liveness()
        self._exchange = CallExchange(
            wire, options, watcher, self._on_own_reply, self._liveness, reads_apart=reads_apart
        )
        self.line = self._exchange.pushes.line
        """The events that wait for a long push to be read."""
        self.has_waiting_calls = self._exchange.has_waiting_calls
        self.cancel = self._exchange.cancel
        self.data_to_send = self._exchange.data_to_send
        self.first_deadline = self._exchange.next_deadline
        self._usual = self._exchange.usual
        self.post = self._exchange.direct.post
        self.answer = self._exchange.direct.answer
        self.state = State.NEW
        self.error: OpenDError | None = None
        """The reason why the session has ended, once it has."""
        self._utc_offset = utc_offset
        self._handshake = transport.handshake(options.client_id)
        self._handshake_deadline = inf
        # The peer is not known to be a gateway yet, and decrypting with RSA takes a second for every megabyte.
        self._wire.allow(min(options.max_body_length, HANDSHAKE_BODY_LENGTH), self._handshake.advice)
        self._keep_alives: deque[int] = deque()
        # Calls that this gateway is too old for, with the release that added them; nearly always empty.
        self._too_new: Mapping[int, str] = {}

    @property
    def greeting(self) -> Greeting | None:
        """The facts that the gateway sent in the handshake; None before it is over."""
        return self._exchange.greeting

    @property
    def init(self) -> init_connect.S2C | None:
        """The gateway's InitConnect reply; None before it, or if the transport has no such call."""
        return None if self.greeting is None else self.greeting.init

    # Called by the shell.

    def connect(self, now: float, timeout: float | None = None) -> None:
        """Queue the handshake, now that the TCP connection is made; ``timeout`` is in seconds."""
        if self.state is not State.NEW:
            raise UsageError("a session is used for one connection; make a new one")
        self.state = State.HANDSHAKE
        self._handshake_deadline = now + (self._options.connect_timeout if timeout is None else timeout)
        self._exchange.request(self._handshake.method, self._handshake.request(), now, inf, own=True)

    def call(
        self, method: Method[RequestT, ResponseT], request: RequestT, now: float, timeout: float | None = None
    ) -> int:
        """Queue a request and return its serial; queues nothing if the request is refused or cannot be written."""
        usual = self._usual.get(method.id)
        if usual is not None and usual.method is method and self.state is _READY:
            seconds = self._options.timeout if timeout is None else timeout
            if 0 < seconds < inf and (serial := self._exchange.request_usual(usual, request, now, now + seconds)):
                return serial
        request = admit(method, request, self._options)
        if self.state is not State.READY:
            reason = "not connected yet" if self.error is None else self.error.message
            raise ConnectionClosed(f"not sent: {reason}").of_call(method.name, method.id, None)
        if self._too_new:
            refuse_too_new(method, self._too_new, self.init)
        if timeout is None:
            timeout = self._options.timeout
        else:
            check_timeout("timeout", timeout)
        serial = self._exchange.request(method, request, now, now + timeout)
        if method.id not in self._too_new:
            self._exchange.note_usual(method)
        return serial

    def install_cipher(self, cipher: Cipher) -> None:
        """Use ``cipher`` for every frame from the next one on, in both directions."""
        self._wire.install_cipher(cipher)

    def receive(self, data: Data, now: float) -> list[Event]:
        """Take bytes from the gateway; an empty ``data`` means that it closed its end."""
        if not data:
            return self.receive_eof()
        if self.state is not _READY and self.state is not State.HANDSHAKE:
            return []
        if isinstance(data, bytes) and (answered := self.answer(data, now)) is not None:
            return [Replied(*answered)]
        wire, counters = self._wire, self.counters
        counters.bytes_received += len(data)
        events: list[Event] = []
        # Control frames of the transport show life as well, and pongs are answers.
        frames = counters.frames_received + wire.control_frames
        answers = counters.replies + wire.pongs
        try:
            self._read_frames(data, now, events)
        except (FrameError, LinkError) as error:
            self._fail(error, None, events)
        self._liveness.trusted = wire.answers_pings
        self._liveness.heard(
            now,
            frames=counters.frames_received + wire.control_frames > frames,
            answers=counters.replies + wire.pongs > answers,
        )
        return events

    def finish_reply(self, reply: LongReply, outcome: Message | OpenDError, now: float) -> list[Event]:
        """End a call with its long reply, now read, unless it timed out or was cancelled meanwhile."""
        events: list[Event] = []
        self._exchange.finish_reply(reply, outcome, now, events)
        return events

    def finish_push(self, push: LongPush, outcome: Message | OpenDError, now: float) -> list[Event]:
        """Deliver a long push, now read, and the events behind it; returns no events if the session is over."""
        events: list[Event] = []
        self._exchange.finish_push(push, outcome, now, events)
        return events

    def receive_eof(self, cause: OSError | None = None) -> list[Event]:
        """End the session because the connection has ended; ``cause`` is the operating system's reason, if any."""
        reason = "closed by the gateway" if cause is None else f"lost ({cause})"
        events: list[Event] = []
        self._fail(ConnectionClosed(f"the connection to {self._options.peer} was {reason}"), None, events)
        return events

    def close(self) -> list[Event]:
        """End the session from this side: every waiting call fails, and no more pushes are reported."""
        events: list[Event] = []
        self.line.end()
        self._end(ConnectionClosed(f"the connection to {self._options.peer} was closed by this client"), events)
        return events

    def pause(self) -> None:
        """Ignore silence of the gateway while the shell does not read."""
        self._liveness.pause()

    def resume(self, now: float) -> None:
        """Watch for silence again, now that the shell reads."""
        self._liveness.resume(now)

    def next_deadline(self) -> float | None:
        """Return the time at which ``handle_time`` must be called next; None if never."""
        if self.state is State.READY:
            return min(self._exchange.next_deadline(), self.quiet_until())
        return self._handshake_deadline if self.state is State.HANDSHAKE else None

    def quiet_until(self) -> float:
        """Return the time before which nothing is due once the handshake is over, unless a call is.

        As long as it lies ahead, and the shell reads, an answer can only move it on.
        """
        return min(self._liveness.next_keep_alive, self._liveness.deadline)

    def handle_time(self, now: float) -> list[Event]:
        """Do everything that is due: time calls out, send KeepAlive, give up a silent connection."""
        events: list[Event] = []
        if self.state is State.HANDSHAKE and now >= self._handshake_deadline:
            self._end(
                ConnectError(
                    f"{self._options.peer} took the connection but did not answer {self._handshake.method.name} in "
                    f"time; {self._handshake.advice}",
                    timed_out=True,
                ),
                events,
            )
        if self.state is State.READY:
            self._exchange.expire(now, events)
            self._watch_link(now, events)
        return events

    # Time.

    def _watch_link(self, now: float, events: list[Event]) -> None:
        if self._liveness.is_over(now):
            reason = self._liveness.explain(self._options.peer, now)
            self._end(ConnectionClosed(f"{reason}; the connection was given up"), events)
        elif now >= self._liveness.next_keep_alive:
            self._liveness.keep_alive_sent(now)
            self._wire.ping()
            if self.greeting is not None and self.greeting.keep_alive_interval is not None:
                self._keep_alive(now)

    def _keep_alive(self, now: float) -> None:
        if len(self._keep_alives) >= _MOST_KEEP_ALIVES:
            self._exchange.cancel(self._keep_alives.popleft())
        request = keep_alive.Request(c2s=keep_alive.C2S(time=int(now + self._utc_offset)))
        self._keep_alives.append(self._exchange.request(KEEP_ALIVE, request, now, inf, own=True))

    def _keep_alive_answered(self, serial: int) -> None:
        """Forget the KeepAlives sent before the one that was answered; their replies no longer matter."""
        while self._keep_alives and (earlier := self._keep_alives.popleft()) != serial:
            self._exchange.cancel(earlier)

    # Frames.

    def _read_frames(self, data: Data, now: float, events: list[Event]) -> None:
        for item in self._wire.feed_runs(data):
            if isinstance(item, Run):
                self.counters.frames_received += len(item.messages)
                self._exchange.on_run(item, now, events)
            else:
                self.counters.frames_received += 1
                self._exchange.on_frame(item, now, events)
            if self.error is not None:
                break

    def _on_own_reply(self, call: AnyCall, frame: Frame, now: float, events: list[Event]) -> None:
        if call.method.id != self._handshake.method.id:
            self._keep_alive_answered(call.serial)
            return  # The reply alone proves that the gateway lives; its contents do not matter.
        try:
            response = check_reply(call.method, self._exchange.reader.read(frame, call.method.response), call.serial)
            greeting = self._handshake.greeting(response)
        except OpenDError as error:
            self._fail(error, frame, events)
            return
        if greeting.cipher is not None:
            self.install_cipher(greeting.cipher)
        self._wire.allow(self._options.max_body_length, RAISE_THE_LIMIT)
        self.state = State.READY
        self._exchange.greeting = greeting
        if greeting.init is not None and self._options.check_versions:
            self._too_new = too_new_for(greeting.init.server_ver)
        self._liveness.start(greeting.keep_alive_interval or 0.0, now)
        events.append(Ready(greeting))

    # Endings.

    def _fail(self, error: OpenDError, frame: Frame | None, events: list[Event]) -> None:
        """End the session because of the peer; during the handshake the error advises what to check."""
        if self.state is State.HANDSHAKE:
            explained = explain_failure(error, frame, self._options, self._handshake)
            if explained is not error:
                explained.__cause__ = error
            error = explained
        self._end(error.without_frames(), events)

    def _end(self, error: OpenDError, events: list[Event]) -> None:
        if self.state is State.CLOSED:
            return
        self.state = State.CLOSED
        self.error = error
        self._wire.close()
        self._exchange.end(error, events)
        events.append(SessionEnded(error))
