"""Connect a socket with a session: one TCP connection that several threads share.

Invariant: the session is touched only under the lock, and only the thread with the reader's role reads the socket; once
the reader thread has ended, for whatever reason, every waiting call has failed.
"""

from __future__ import annotations

import socket
import time
from collections import deque
from functools import partial
from math import inf
from threading import Lock, Thread, current_thread, get_ident
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, cast

from opend.client_base.session_events import EventTeller
from opend.codec import native_receiver
from opend.errors import ConnectionClosed
from opend.late import find_logger
from opend.session import (
    ClientSession,
    Event,
    LongPush,
    LongReply,
)
from opend.session.delivery.pushes import Subscribers
from opend.session.options import connect_error, connect_timed_out
from opend.threaded.opening import Opening
from opend.threaded.poller import Poller
from opend.threaded.role import ReaderRole
from opend.threaded.waiting import Waiter

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.client_base.owner import ConnectionOwner
    from opend.errors import OpenDError
    from opend.session import ClientOptions
    from opend.wire import Greeting
    from opend_proto.schema import AnyMethod, Message, Method

__all__ = ["Settler", "SocketConnection"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")

# From 128 kB on, the allocator may map new pages for each `recv`, which takes longer than the `recv` itself.
_RECEIVE_SIZE: Final = 120 * 1024
# A WebSocket's frames may have two bytes; reading more of them at a time would hold up time-outs.
_WEBSOCKET_RECEIVE_SIZE: Final = 16 * 1024
_INTERRUPTED: Final = "interrupted while a reply was read"
_JOIN_SECONDS: Final = 1.0
# The reader thread reports a failure at the deadline; the caller waits a little longer to receive the report.
_GRACE_SECONDS: Final = 0.2


class Settler(Protocol):
    """Receives the outcome of one call; must not block."""

    def settle(self, outcome: Message | OpenDError) -> None:
        """Take the reply or the error."""
        ...


class SocketConnection(EventTeller):
    """Moves bytes between a socket and a session, and wakes the threads that wait for replies."""

    def __init__(
        self, options: ClientOptions, subscribers: Subscribers, owner: ConnectionOwner[SocketConnection]
    ) -> None:
        now = time.monotonic()
        self.session = ClientSession(
            options, utc_offset=time.time() - now, counters=owner.counters, watcher=owner.watcher(), reads_apart=True
        )
        self._post, self._answer = self.session.post, self.session.answer
        self._first_deadline = self.session.first_deadline
        self._options = options
        self._owner = owner
        self._subscribers = subscribers
        self._deadline = now + options.connect_timeout
        self._lock = Lock()
        self._waiters: dict[int, Settler] = {}
        # For `ask`, which seldom settles one.
        self._spare: Waiter[Message] | None = None
        self._ready: Waiter[ClientSession] = Waiter()
        self._refusal: OpenDError | None = None
        self._socket: socket.socket | None = None
        self._poller = Poller()
        self._opening = Opening(options, self._poller, self._deadline, lambda: self._closing)
        self._unsent = b""
        self._would_block: tuple[type[OSError], ...] = (BlockingIOError,)
        # Other wires than OpenD's own may have an answer to received bytes, such as a pong.
        self._answers_itself = options.transport is not None
        self._receive_size = _WEBSOCKET_RECEIVE_SIZE if self._answers_itself else _RECEIVE_SIZE
        self._role = ReaderRole()
        self._reader_ident = 0
        self._sleeps_until = -inf
        self._quiet_until = -inf  # Nothing but a call is due before.
        self._failure: OSError | None = None
        self._received: list[bytes] = []  # But not handed to the session yet.
        self._receive_into: Callable[[list[bytes], float], None] | None = None
        self._pushes_read: deque[tuple[LongPush, Message | OpenDError]] = deque()
        self._paused = False
        self._closing = False
        self._thread = Thread(target=self._run, name="opend-reader", daemon=True)

    def open(self) -> None:
        """Connect and shake hands, in bounded time; raises ConnectError."""
        self._thread.start()
        try:
            self._ready.wait(self._options.connect_timeout + _GRACE_SECONDS)
        except TimeoutError:
            raise connect_timed_out(self._options, self._opening.stage) from None

    def call(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        """Send a request and wait for its reply; return the serial and the reply."""
        if (answered := self.ask(method, request, timeout)) is not None:
            return answered
        waiter: Waiter[Message] = Waiter()
        with self._lock:
            serial = self.session.call(method, request, time.monotonic(), timeout)
            self._waiters[serial] = waiter
            self._flush()
        try:
            if self._role.try_borrow():
                try:
                    self._read_on(self._socket, waiter)
                finally:
                    self._return_role()
            # The session decodes a reply as the response type of the method it belongs to.
            return serial, cast("ResponseT", waiter.wait())
        except BaseException:
            self._give_up(serial)
            raise

    def ask(self, method: AnyMethod, request: Message, timeout: float | None) -> tuple[int, Any] | None:
        """Make a usual call whose reply this thread reads.

        Returns its serial and the reply, of the method's response type; None if only `call` can make it.
        """
        if self._receive_into is None or self._subscribers.sinks or not self._role.try_borrow():
            return None
        serial, waiter, self._spare = 0, self._spare or Waiter(), None
        try:
            try:
                with self._lock:
                    if self._unsent or self._paused:
                        return None
                    now = time.monotonic()
                    posted = self._post(method, request, now, timeout)
                    if posted is None:
                        return None
                    serial, _, frame = posted
                    self._waiters[serial] = waiter
                    self._unsent = self._push(frame)
                    if now >= self._quiet_until:
                        self._quiet_until = self.session.quiet_until()
                    first = self._first_deadline()
                    self._sleeps_until = min(self._quiet_until, first)
                if not self._unsent:
                    # An interruption here harms nothing.
                    self._receive_into(self._received, self._sleeps_until - now)
                found = self._reply() if self._received else None
                if found is not None and found[0] is waiter:
                    self._spare = waiter
                    return serial, found[1]
                if found is not None:
                    found[0].settle(found[1])
                self._read_on(self._socket, waiter)
            finally:
                self._return_role()
            return serial, waiter.wait()
        except BaseException:
            self._give_up(serial)
            raise

    def _reply(self) -> tuple[Settler, Message] | None:
        """Return the reply that has come alone, and who waits for it; other bytes are left to `_take_in`."""
        try:
            with self._lock:
                answered = self._answer(self._received[0], time.monotonic())
                if answered is None:
                    return None
                del self._received[0]
                waiter = self._waiters.pop(answered[0], None)
        except BaseException:
            self._failure = InterruptedError(_INTERRUPTED)
            raise
        return None if waiter is None else (waiter, answered[1])

    def _give_up(self, serial: int) -> None:
        with self._lock:
            self.session.cancel(serial)
        self._waiters.pop(serial, None)

    def begin(
        self, method: AnyMethod, request: Message, timeout: float | None, waiter_of: Callable[[int], Settler]
    ) -> int:
        """Send a request and return its serial; the settler that ``waiter_of`` makes of it gets the outcome, once."""
        with self._lock:
            serial = self.session.call(method, request, time.monotonic(), timeout)
            self._waiters[serial] = waiter_of(serial)
            self._flush()
        self._role.recall()
        return serial

    def close(self) -> None:
        """End the connection: waiting calls fail at once, the thread ends in bounded time."""
        with self._lock:
            self._closing = True
            events = self.session.close()
            self._flush()
        self._handle(events)
        self._role.recall()
        self._poller.wake()
        if self._thread.ident is not None and self._thread is not current_thread():
            # The thread cannot be woken while it resolves the name or shakes hands for TLS; it ends on its own later.
            self._thread.join(_JOIN_SECONDS if self._socket is not None else _GRACE_SECONDS)

    def on_progress(self) -> None:
        """Check whether reading may resume: a subscriber caught up or has gone; safe in a garbage collection."""
        if self._paused:
            self._poller.wake()

    # The reader thread.

    def _run(self) -> None:
        try:
            self._socket = self._opening.make()
            self._would_block = self._opening.would_block
            receive = native_receiver()
            # With TLS there may be bytes that the operating system knows nothing of.
            if receive is not None and self._options.tls is None:
                self._receive_into = partial(receive, self._socket.fileno(), self._poller.ear, self._receive_size)
            self._poller.watch(self._socket)
            with self._lock:
                if self._closing:
                    return
                now = time.monotonic()
                self.session.connect(now, max(0.0, self._deadline - now))
                self._flush()
            self._serve(self._socket)
        except (OSError, UnicodeError) as error:
            self._failure = error if isinstance(error, OSError) else None
            if self._socket is None:
                self._refusal = connect_error(self._options, error)
        except Exception:
            logger = find_logger()
            logger.exception("the thread that reads from %s failed; the connection is closed", self._options.peer)
        finally:
            with self._lock:
                events = self.session.receive_eof(self._failure)
                if self._socket is not None:
                    self._socket.close()
                self._poller.close()
            self._handle(events)

    def _serve(self, connected: socket.socket) -> None:
        self._reader_ident = get_ident()
        while self._is_alive():
            self._take_in(connected, self._await_bytes())
            # The role is lent only without subscribers: pushes must not wait until the next caller reads.
            if self._role.is_missed() and self._subscribers.is_empty:
                self._reader_ident, self._sleeps_until = 0, -inf
                self._role.lend()
                self._reader_ident = get_ident()

    # A caller with the reader's role.

    def _read_on(self, connected: socket.socket | None, waiter: Waiter[Message]) -> None:
        """Read until the call has its outcome."""
        if connected is None:
            raise AssertionError("the reader's role was given away before there was a socket")
        self._reader_ident = get_ident()
        # The reply may have arrived already, and checking costs less than preparing to wait.
        readable = not self._paused
        while waiter.outcome is None and self._is_alive():
            if not readable:
                readable = self._await_bytes()  # An interruption here harms nothing.
            try:
                self._take_in(connected, readable)
            except OSError as error:
                self._failure = error
            except BaseException:
                # Bytes may have been received but not processed, so the rest of the stream cannot be read either.
                self._failure = InterruptedError(_INTERRUPTED)
                raise
            readable = False

    def _return_role(self) -> None:
        self._reader_ident, self._sleeps_until = 0, -inf
        self._role.give_back()
        # A caller that found the role taken had registered its call before, so it is seen here.
        is_over = self._closing or self._failure is not None or self.session.error is not None
        if self._waiters or self._unsent or self._received or is_over:
            self._role.recall()

    # Any thread with the reader's role.

    def _is_alive(self) -> bool:
        return not self._closing and self._failure is None and self.session.error is None

    def _await_bytes(self) -> bool:
        """Wait until there is something to do; return whether the socket is readable."""
        with self._lock:
            self._regulate()
            deadline = self.session.next_deadline()
            self._sleeps_until = inf if deadline is None else deadline
            self._poller.want(read=not self._paused, write=bool(self._unsent))
        return bool(self._received) or self._poller.wait(self._sleeps_until - time.monotonic())

    def _take_in(self, connected: socket.socket, readable: bool) -> None:
        """Receive the bytes that have arrived, do everything that is due, and wake the waiting calls."""
        with self._lock:
            # Received under the lock as well, since TLS cannot be read and written at the same time.
            data = self._receive(connected) if readable else None
            if data is None and self._sleeps_until == -inf and not self._pushes_read:
                return  # It was a look before any wait.
            now = time.monotonic()
            events: list[Event] = []
            while self._pushes_read:
                events += self.session.finish_push(*self._pushes_read.popleft(), now)
            if data is not None:
                events += self.session.receive(data, now)
            is_due = -inf < self._sleeps_until <= now
            if is_due:
                events += self.session.handle_time(now)
            if is_due or self._unsent or self._answers_itself:
                self._flush()
        self._handle(events)

    def _receive(self, connected: socket.socket) -> bytes | None:
        """Return the bytes that have arrived: empty at the end of the stream, None if there are none after all."""
        if self._received:
            return self._received.pop(0)
        try:
            return connected.recv(self._receive_size)
        except self._would_block:
            return None

    def _regulate(self) -> None:
        if not self._paused:
            if not self._subscribers.must_pause(self.session, paused=False):
                return
            # From here on a subscriber that takes a payload wakes this thread; check again, since all may be taken.
            self._paused = True
            self.session.pause()
        if not self._subscribers.must_pause(self.session, paused=True):
            self._paused = False
            self.session.resume(time.monotonic())

    # Between the session and the socket.

    def _flush(self) -> None:
        """Send the bytes that the socket takes now; wake the reader for the rest or a new deadline. Needs the lock."""
        if self._unsent:
            self._unsent = self._push(self._unsent)
        # Else new bytes stay in the session, which can shorten them.
        if not self._unsent and (data := self.session.data_to_send()):
            self._unsent = self._push(data)
        if self._unsent or self._paused:
            if get_ident() != self._reader_ident:
                self._poller.wake()
        elif self._sleeps_until > -inf and get_ident() != self._reader_ident:
            deadline = self.session.next_deadline()
            if deadline is not None and deadline < self._sleeps_until:
                self._poller.wake()

    def _push(self, data: bytes) -> bytes:
        """Send the bytes that the socket takes now, and return the rest."""
        if self._socket is None:
            return data
        try:
            return data[self._socket.send(data) :]
        except OSError:
            return data  # If full, the reader sends the rest; if broken, the reader detects it.

    def _on_greeting(self, greeting: Greeting) -> None:
        self._owner.on_ready(self, greeting)
        self._ready.settle(self.session)

    def _read_apart(self, body: LongReply | LongPush) -> None:
        read = self._read_push if isinstance(body, LongPush) else self._read_reply
        Thread(target=read, args=(body,), name="opend-decoder", daemon=True).start()

    def _read_reply(self, reply: LongReply) -> None:
        """Read a long reply on a separate thread, while the reader handles time-outs."""
        outcome = reply.read()
        with self._lock:
            events = self.session.finish_reply(reply, outcome, time.monotonic())
        self._handle(events)
        self._poller.wake()  # The caller itself may be the thread that waits for the socket.

    def _read_push(self, push: LongPush) -> None:
        """Read a long push on a separate thread; the thread with the reader's role delivers it, to keep the order."""
        self._pushes_read.append((push, push.read()))
        self._role.recall()
        self._poller.wake()

    def _on_end(self, error: OpenDError) -> None:
        error = error if self._refusal is None else self._refusal
        for serial in list(self._waiters):  # Normally there are none; one that is left shows a fault of this package.
            self._settle(serial, ConnectionClosed(error.message))
        self._owner.on_lost(self, error)
        self._ready.settle(error)

    def _settle(self, serial: int, outcome: Message | OpenDError) -> None:
        waiter = self._waiters.pop(serial, None)
        if waiter is not None:
            waiter.settle(outcome)
