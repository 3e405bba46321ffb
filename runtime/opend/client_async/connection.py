"""Connect an asyncio transport with a session: one TCP connection of the asynchronous client.

Invariant: every event of the session reaches its waiter before the transport's callback returns; each waiter is woken
once.
"""

from __future__ import annotations

import asyncio
import time
from math import inf
from typing import TYPE_CHECKING, Final, TypeVar, cast

from opend.client_async.outcome import Outcome
from opend.client_async.racing import connect_first
from opend.client_base.session_events import EventTeller
from opend.errors import ConnectionClosed
from opend.serving import SMALL_PORTION, USUAL_PORTION, Portions
from opend.session import (
    ClientSession,
    LongPush,
    LongReply,
    State,
)
from opend.session.delivery.pushes import Subscribers
from opend.session.options import connect_error

if TYPE_CHECKING:
    from opend.client_base.owner import ConnectionOwner
    from opend.errors import OpenDError
    from opend.session import ClientOptions
    from opend.wire import Greeting
    from opend_proto.schema import AnyMethod, Message, Method

__all__ = ["LoopConnection"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")

_CLOSE_SECONDS: Final = 1.0


class LoopConnection(EventTeller, asyncio.Protocol):
    """Moves bytes between a transport and a session, and wakes the tasks that wait for replies."""

    def __init__(
        self, options: ClientOptions, subscribers: Subscribers, owner: ConnectionOwner[LoopConnection]
    ) -> None:
        self._loop = asyncio.get_running_loop()
        # Asyncio's own loops use this clock; a loop of another kind, or a subclass, may have its own.
        is_usual = type(self._loop).time is asyncio.BaseEventLoop.time
        self._now = time.monotonic if is_usual else self._loop.time
        # Other loops may receive several times in a turn, in which a reply would then overtake the pushes before it.
        # With TLS, asyncio hands over bytes when a transport is closed, perhaps by a task.
        self._resume = Outcome.resume if is_usual and options.tls is None else Outcome.settle
        now = self._now()
        self.session = ClientSession(
            options, utc_offset=time.time() - now, counters=owner.counters, watcher=owner.watcher(), reads_apart=True
        )
        self._post, self._answer = self.session.post, self.session.answer
        self._options = options
        self._owner = owner
        self._deadline = now + options.connect_timeout
        self._ready: asyncio.Future[None] = self._loop.create_future()
        self._subscribers = subscribers
        self._waiters: dict[int, Outcome] = {}
        self._transport: asyncio.Transport | None = None
        self._lost = asyncio.Event()
        self._timer: asyncio.TimerHandle | None = None
        self._alarm = inf  # When the timer fires.
        self._paused = False
        self._is_full = False
        # Other wires than OpenD's own may have an answer to received bytes, such as a pong.
        self._answers_itself = options.transport is not None
        size = SMALL_PORTION if self._answers_itself else USUAL_PORTION
        self._portions = Portions(size, self._receive, self._hold_reading)

    async def open(self) -> None:
        """Connect and shake hands, in bounded time; raises ConnectError, or ConnectionClosed if closed meanwhile."""
        try:
            async with asyncio.timeout_at(self._deadline):
                await self._connect_until_closed()
        except (OSError, UnicodeError) as error:
            raise connect_error(self._options, error) from error
        await self._ready

    async def call(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        """Send a request and wait for its reply; return the serial and the reply."""
        if (asked := self.ask(method, request, timeout)) is not None:
            return asked.serial, cast("ResponseT", await asked)
        now = self._now()
        serial = self.session.call(method, request, now, timeout)
        outcome = self._outcome(serial)
        self._send()
        if now + (self._options.timeout if timeout is None else timeout) < self._alarm:
            self._arm()
        if self._paused:
            self.regulate()
        # The session decodes a reply as the response type of the method it belongs to.
        return serial, cast("ResponseT", await outcome)

    def ask(self, method: AnyMethod, request: Message, timeout: float | None) -> Outcome | None:
        """Send a usual call, and return its outcome to be awaited at once; None if only `call` can make it."""
        if self._is_full or self._paused or self._transport is None:
            return None
        posted = self._post(method, request, self._now(), timeout)
        if posted is None:
            return None
        serial, deadline, frame = posted
        outcome = self._outcome(serial)
        self._transport.write(frame)
        if deadline < self._alarm:
            self._arm()
        return outcome

    def _outcome(self, serial: int) -> Outcome:
        outcome = self._waiters[serial] = Outcome(loop=self._loop)
        outcome.serial, outcome.forget, outcome.wake = serial, self._forget, None
        return outcome

    def _forget(self, serial: int) -> None:
        self.session.cancel(serial)
        self._waiters.pop(serial, None)

    async def close(self) -> None:
        """End the connection: waiting calls fail at once, the socket is closed in bounded time."""
        self._handle(self.session.close())
        if self._transport is None:
            return
        try:
            async with asyncio.timeout(_CLOSE_SECONDS):
                await self._lost.wait()
        except TimeoutError:
            self._transport.abort()

    def regulate(self) -> None:
        """Stop or resume reading, as the subscribers' queues demand."""
        pause = self._subscribers.must_pause(self.session, paused=self._paused)
        if pause == self._paused or self._transport is None or self._transport.is_closing():
            return
        self._paused = pause
        if pause:
            self._transport.pause_reading()
            self._portions.stop()
            self.session.pause()
        else:
            self._portions.resume()
            if not self._portions.are_waiting:
                self._transport.resume_reading()
            self.session.resume(self._now())
        self._arm()

    def on_progress(self) -> None:
        """Check whether reading may resume: a subscriber caught up or has gone; safe in any thread."""
        if self._paused and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.regulate)

    # asyncio.Protocol.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin the handshake."""
        self._transport = cast("asyncio.Transport", transport)
        if self.session.state is State.CLOSED:
            self._transport.abort()
            return
        now = self._now()
        self.session.connect(now, max(0.0, self._deadline - now))
        self._flush()

    def data_received(self, data: bytes) -> None:
        """Hand bytes to the session, in portions that do not hold the loop; a reply that came alone, whole."""
        if self._portions.is_idle and (answered := self._answer(data, self._now())) is not None:
            if self._subscribers.sinks:
                self.regulate()
            outcome = self._waiters.pop(answered[0], None)
            if outcome is not None:
                self._resume(outcome, answered[1])
        else:
            self._portions.put(data)

    def _receive(self, data: bytes) -> None:
        self._handle(self.session.receive(data, self._now()))
        # Received bytes never bring an earlier deadline.
        if self._answers_itself:
            self._send()
        self.regulate()

    def _hold_reading(self, hold: bool) -> None:
        if self._transport is None or self._transport.is_closing():
            return
        if hold:
            self._transport.pause_reading()
        elif not self._paused:
            self._transport.resume_reading()

    def pause_writing(self) -> None:
        """Leave further bytes in the session while the peer does not read; the session can still shorten them there."""
        self._is_full = True

    def resume_writing(self) -> None:
        """Send the bytes that wait in the session."""
        self._is_full = False
        self._send()

    def eof_received(self) -> None:
        """End the session, since the gateway has closed its end; asyncio then closes the transport."""
        self._portions.finally_do(lambda: self._handle(self.session.receive_eof()))

    def connection_lost(self, exc: Exception | None) -> None:
        """Fail every call that still waits."""
        self._portions.finally_do(lambda: self._finish(exc))

    def _finish(self, exc: Exception | None) -> None:
        self._handle(self.session.receive_eof(exc if isinstance(exc, OSError) else None))
        self._lost.set()

    # Between the session and the transport.

    async def _connect_until_closed(self) -> None:
        """Make the transport; return without one if the session ends first."""
        connecting = self._loop.create_task(self._connect(), name="opend connect")
        try:
            await asyncio.wait((connecting, self._ready), return_when=asyncio.FIRST_COMPLETED)
        finally:
            connecting.cancel()
            await asyncio.wait((connecting,))
            failure = None if connecting.cancelled() else connecting.exception()
        if failure is not None:
            raise failure

    async def _connect(self) -> None:
        host, port, tls = self._options.host, self._options.port, self._options.tls
        made = await connect_first(host, port)
        try:
            name = None if tls is None else host
            await self._loop.create_connection(lambda: self, sock=made, ssl=tls, server_hostname=name)
        except BaseException:
            made.close()
            raise

    def _on_greeting(self, greeting: Greeting) -> None:
        if not self._ready.done():
            self._ready.set_result(None)
        self._owner.on_ready(self, greeting)
        self._arm()

    def _read_apart(self, body: LongReply | LongPush) -> None:
        """Read a long body in another thread, while the event loop goes on."""

        def finish(reading: asyncio.Future[Message | OpenDError]) -> None:
            if reading.cancelled():
                return
            now, session = self._now(), self.session
            if isinstance(body, LongPush):
                self._handle(session.finish_push(body, reading.result(), now))
                self.regulate()
            else:
                self._handle(session.finish_reply(body, reading.result(), now))

        self._loop.run_in_executor(None, body.read).add_done_callback(finish)

    def _settle(self, serial: int, outcome: Message | OpenDError) -> None:
        waiter = self._waiters.pop(serial, None)
        if waiter is not None:
            waiter.settle(outcome)

    def _on_end(self, error: OpenDError) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if self._transport is not None:
            if parting := self.session.data_to_send():
                self._transport.write(parting)
            self._transport.close()
        for serial in list(self._waiters):  # Normally there are none; one that is left shows a fault of this package.
            self._settle(serial, ConnectionClosed(error.message))
        if not self._ready.done():
            self._ready.set_exception(error)
            self._ready.exception()  # Retrieved, lest asyncio log it if nothing waits any longer.
        self._owner.on_lost(self, error)

    def _flush(self) -> None:
        self._send()
        self._arm()

    def _send(self) -> None:
        if self._transport is not None and not self._is_full and (data := self.session.data_to_send()):
            self._transport.write(data)

    def _arm(self) -> None:
        """Set the timer to the session's next deadline, unless it fires early enough already."""
        deadline = self.session.next_deadline()
        if deadline is None or self._alarm <= deadline:
            return
        if self._timer is not None:
            self._timer.cancel()
        self._alarm = deadline
        self._timer = self._loop.call_at(deadline, self._on_time)

    def _on_time(self) -> None:
        self._timer = None
        self._alarm = inf
        self._handle(self.session.handle_time(self._now()))
        self._flush()
