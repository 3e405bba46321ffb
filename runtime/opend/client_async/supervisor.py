"""Keeps an asynchronous client connected: performs what the lifecycle decides, and tells its user.

Invariant: at most one connection and one task of recovery exist at a time; after ``close`` there is neither.
"""

from __future__ import annotations

import asyncio
from inspect import isawaitable
from logging import getLogger
from random import SystemRandom
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from opend.client_async.connection import Connection
from opend.client_async.handlers import Handler, settle_tasks
from opend.errors import ConnectionClosed, OpenDError, UsageError
from opend.session.admission import admit
from opend.session.events import Counters
from opend.session.ledger import Recorder, Unlock
from opend.session.lifecycle import Lifecycle, Phase
from opend.session.limits import RateLimiter, may_have_left
from opend.session.options import check_timeout
from opend.session.process import HomeProcess
from opend.session.replies import check_reply
from opend.session.states import Closed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from opend.session import ClientOptions
    from opend.session.ledger import RestoreStep
    from opend.session.pushes import Subscribers
    from opend.session.states import StateEvent
    from opend.wire import Greeting
    from opend_proto.schema import AnyMethod, AnyPush, Message, Method

__all__ = ["Supervisor", "UnlockProvider"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")

UnlockProvider: TypeAlias = "Callable[[], str | Awaitable[str]]"

_logger = getLogger("opend")

_TASK_SECONDS: Final = 1.0
_LEAST_SECONDS: Final = 0.001


class Supervisor:
    """Owns a client's connection of the moment, and makes the next one."""

    def __init__(
        self, options: ClientOptions, subscribers: Subscribers, unlock_provider: UnlockProvider | None
    ) -> None:
        self.connection: Connection | None = None
        self.counters = Counters()
        self.lifecycle = Lifecycle(
            options.peer,
            options.reconnect,
            SystemRandom().random,
            counters=self.counters,
            can_unlock=unlock_provider is not None,
        )
        self.process = HomeProcess()
        self._options = options
        self._subscribers = subscribers
        self._unlock_provider = unlock_provider
        self._changed = asyncio.Event()
        self._recovery: asyncio.Task[None] | None = None
        self._limiter = RateLimiter(options.rate_limit)
        self._listeners: list[Handler[StateEvent]] = []
        self._listening: set[asyncio.Task[None]] = set()

    # For the user.

    async def start(self) -> None:
        """Make the first connection; raises ConnectError if that fails."""
        self.process.settle()
        self._publish(self.lifecycle.start())
        try:
            await self._connect()
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """End whatever is going on, in bounded time."""
        if self.process.is_other:
            return  # Even to close the socket here would tell the parent's event loop to forget it.
        self._publish(self.lifecycle.close())
        recovery, self._recovery = self._recovery, None
        if recovery is not None and recovery is not asyncio.current_task():
            recovery.cancel()
        if self.connection is not None:
            await self.connection.close()
        if recovery is not None and recovery is not asyncio.current_task():
            await asyncio.wait([recovery], timeout=_TASK_SECONDS)
        await settle_tasks(self._listening, grace=_TASK_SECONDS, timeout=_TASK_SECONDS)

    def call(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> Awaitable[tuple[int, ResponseT]]:
        """Make a call once there is a connection; gives the serial too."""
        self.process.refuse_others()
        connection = self.connection
        if method.limit is None and connection is not None and self.lifecycle.phase is Phase.READY:
            return connection.call(method, request, timeout)
        return self._call_in_turn(method, request, timeout)

    def listen(self, handler: Callable[[StateEvent], object]) -> Callable[[], None]:
        """Call ``handler`` with every event; the result ends that."""
        listener = Handler("on_state", handler, self._listening)
        self._listeners = [*self._listeners, listener]

        def remove() -> None:
            self._listeners = [other for other in self._listeners if other is not listener]

        return remove

    def tell(self, event: StateEvent) -> None:
        """Hand an event to the user's handlers."""
        for listener in self._listeners:
            listener.take(event)

    def refuse_readers(self, push: AnyPush) -> None:
        """Raise ConnectionClosed if no push will ever come."""
        try:
            self.lifecycle.may_call()
        except ConnectionClosed as error:
            raise error.of_call(push.name, push.id, None) from None

    # For the connection.

    def recorder(self) -> Recorder:
        """Return what watches the calls of a new connection."""
        return Recorder(self.lifecycle.ledger)

    def on_ready(self, connection: Connection, greeting: Greeting) -> None:
        """Take note that a handshake has succeeded."""
        if connection is self.connection:
            self._publish(self.lifecycle.connected(greeting.connection_id, self._now()))

    def on_lost(self, connection: Connection, error: OpenDError) -> None:
        """Take note that a connection has ended."""
        if connection is self.connection:
            self._publish(self.lifecycle.lost(error, self._now()))
            if self.lifecycle.deadline is not None and (self._recovery is None or self._recovery.done()):
                self._recovery = asyncio.get_running_loop().create_task(self._recover(), name="opend reconnect")

    # Within.

    async def _call_in_turn(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        if method.limit is None:
            return await self._call_when_usable(method, request, timeout)
        turn, timeout = await self._take_turn(method, request, timeout)
        connection: Connection | None = None
        try:
            connection, timeout = await self._usable_for(method, timeout)
            return await connection.call(method, request, timeout)
        except BaseException as error:
            # Whoever is cancelled while waiting for a connection has sent nothing either.
            if connection is None or (isinstance(error, OpenDError) and not may_have_left(error)):
                self._limiter.release(method, request, turn)
            raise

    async def _call_when_usable(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        connection, timeout = await self._usable_for(method, timeout)
        return await connection.call(method, request, timeout)

    async def _usable_for(self, method: AnyMethod, timeout: float | None) -> tuple[Connection, float | None]:
        try:
            return await self._usable(timeout)
        except OpenDError as error:
            raise error.of_call(method.name, method.id, None) from error.__cause__

    async def _connect(self) -> Connection:
        connection = self.connection = Connection(self._options, self._subscribers, self)
        try:
            await connection.open()
        except BaseException as error:
            # Told before the close, which would give itself as the reason.
            if isinstance(error, OpenDError):
                self._publish(self.lifecycle.lost(error, self._now()))
            else:
                self._publish(self.lifecycle.close())
            await connection.close()
            raise
        return connection

    async def _recover(self) -> None:
        while (deadline := self.lifecycle.deadline) is not None:
            await asyncio.sleep(max(0.0, deadline - self._now()))
            self._publish(self.lifecycle.attempt())
            try:
                await self._restore(await self._connect())
            except OpenDError:
                continue  # It was told where it happened.
            except Exception:
                _logger.exception("reconnecting failed by a fault of this package; the client is closed")
                self._publish(self.lifecycle.close())
                if self.connection is not None:
                    await self.connection.close()

    async def _restore(self, connection: Connection) -> None:
        while (step := self.lifecycle.next_step()) is not None:
            try:
                await self._perform(connection, step)
            except OpenDError as error:
                self._publish(self.lifecycle.step_done(step, error))
            else:
                self._publish(self.lifecycle.step_done(step))

    async def _perform(self, connection: Connection, step: RestoreStep) -> None:
        if isinstance(step, Unlock):
            step = step.repeat(await self._digest())
        serial, response = await connection.call(step.method, step.request, None)
        check_reply(step.method, response, serial)

    async def _digest(self) -> object:
        if self._unlock_provider is None:
            return None
        try:
            digest = self._unlock_provider()
            return await digest if isawaitable(digest) else digest
        except Exception as error:
            raise UsageError(f"unlock_provider raised {type(error).__name__}: {error}") from error

    async def _take_turn(self, method: AnyMethod, request: Message, timeout: float | None) -> tuple[float, float]:
        """Wait until the rate limit lets the call go; returns its turn and what is left of the time."""
        admit(method, request, self._options)
        timeout = self._options.timeout if timeout is None else timeout
        check_timeout("timeout", timeout)
        now = self._now()
        turn = self._limiter.reserve(method, request, now, timeout)
        if turn > now:
            try:
                async with asyncio.timeout_at(turn):
                    while not self.lifecycle.is_over:
                        await self._changed.wait()
            except TimeoutError:
                return turn, max(_LEAST_SECONDS, now + timeout - turn)
            except asyncio.CancelledError:
                self._limiter.release(method, request, turn)
                raise
        return turn, timeout

    async def _usable(self, timeout: float | None) -> tuple[Connection, float | None]:
        """Wait for a connection on which calls may go; returns it with what is left of the time."""
        if not self.lifecycle.may_call():
            timeout = self._options.timeout if timeout is None else timeout
            check_timeout("timeout", timeout)
            deadline = self._now() + timeout
            try:
                async with asyncio.timeout_at(deadline):
                    while not self.lifecycle.may_call():
                        await self._changed.wait()
            except TimeoutError:
                raise self.lifecycle.waited_in_vain(timeout) from None
            timeout = max(_LEAST_SECONDS, deadline - self._now())
        if self.connection is None:
            raise ConnectionClosed("not connected yet")
        return self.connection, timeout

    def _publish(self, events: Iterable[StateEvent]) -> None:
        for event in events:
            self._subscribers.notice(event)
            if isinstance(event, Closed):
                self._subscribers.end(event.error)
            self.tell(event)
            self._changed.set()
            self._changed = asyncio.Event()

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()
