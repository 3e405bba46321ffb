"""Keep an asynchronous client connected: carry out the lifecycle's decisions, and report its events.

Invariant: at most one connection and one reconnecting task exist at a time; after ``close`` there is neither.
"""

from __future__ import annotations

import asyncio
from inspect import isawaitable
from logging import getLogger
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from opend.client_async.connection import LoopConnection
from opend.client_async.handlers import Handler, settle_tasks
from opend.client_base.supervisor import BaseSupervisor
from opend.errors import OpenDError, UsageError
from opend.session.connection.replies import check_reply
from opend.session.life.ledger import Unlock

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from opend.client_base.supervisor import Turn
    from opend.session import ClientOptions
    from opend.session.delivery.pushes import Subscribers
    from opend.session.life.ledger import RestoreStep
    from opend.session.life.states import StateEvent
    from opend_proto.schema import AnyMethod, Message, Method

__all__ = ["Supervisor", "UnlockProvider"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")

UnlockProvider: TypeAlias = "Callable[[], str | Awaitable[str]]"

_logger = getLogger("opend")

_TASK_SECONDS: Final = 1.0


class Supervisor(BaseSupervisor[LoopConnection, "UnlockProvider"]):
    """Makes the connections of a client that runs on an event loop."""

    def __init__(
        self, options: ClientOptions, subscribers: Subscribers, unlock_provider: UnlockProvider | None
    ) -> None:
        super().__init__(options, subscribers, unlock_provider)
        self._changed = asyncio.Event()
        self._recovery: asyncio.Task[None] | None = None
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
        """End the connection, reconnecting and handlers of events, in bounded time."""
        if self.process.is_other:
            return  # Even closing the socket here would make the parent's event loop forget it.
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
        """Make a call once there is a connection; return the serial and the reply."""
        self.process.refuse_others()
        connection = self.usable_now
        if method.limit is None and connection is not None:
            return connection.call(method, request, timeout)
        return self._call_in_turn(method, request, timeout)

    # Internal.

    async def _call_in_turn(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        if method.limit is None:
            return await self._call_when_usable(method, request, timeout)
        turn = await self._take_turn(method, request, timeout)
        connection: LoopConnection | None = None
        try:
            connection, timeout = await self._usable_for(method, turn.left(self._now()))
            return await connection.call(method, request, timeout)
        except OpenDError as error:
            self._take_back(method, request, turn.at, error)
            raise
        except asyncio.CancelledError:
            if connection is None:  # A call that is cancelled while waiting for a connection was not sent.
                self._release(method, request, turn.at)
            raise

    async def _call_when_usable(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        connection, timeout = await self._usable_for(method, timeout)
        return await connection.call(method, request, timeout)

    async def _usable_for(self, method: AnyMethod, timeout: float | None) -> tuple[LoopConnection, float | None]:
        try:
            return await self._usable(timeout)
        except OpenDError as error:
            raise error.of_call(method.name, method.id, None) from error.__cause__

    async def _connect(self) -> LoopConnection:
        connection = self.connection = LoopConnection(self._options, self._subscribers, self)
        try:
            await connection.open()
        except BaseException as error:
            # Reported before the close, which would report itself as the reason.
            if isinstance(error, OpenDError):
                self._on_failure(error)
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
                continue  # Already reported where it happened.
            except Exception:
                _logger.exception("reconnecting failed by a fault of this package; the client is closed")
                self._publish(self.lifecycle.close())
                if self.connection is not None:
                    await self.connection.close()

    async def _restore(self, connection: LoopConnection) -> None:
        while (step := self.lifecycle.next_step()) is not None:
            try:
                await self._perform(connection, step)
            except OpenDError as error:
                self._publish(self.lifecycle.step_done(step, error))
            else:
                self._publish(self.lifecycle.step_done(step))

    async def _perform(self, connection: LoopConnection, step: RestoreStep) -> None:
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

    async def _take_turn(self, method: AnyMethod, request: Message, timeout: float | None) -> Turn:
        """Wait until the rate limit lets the call be sent."""
        turn = self._reserve(method, request, timeout)
        if turn.at > turn.asked:
            try:
                async with asyncio.timeout_at(turn.at):
                    while not self.lifecycle.is_over:
                        await self._changed.wait()
            except TimeoutError:
                pass
            except asyncio.CancelledError:
                self._release(method, request, turn.at)
                raise
        return turn

    async def _usable(self, timeout: float | None) -> tuple[LoopConnection, float | None]:
        """Wait for a connection that may carry calls; return it and the seconds left of ``timeout``."""
        if not self.lifecycle.may_call():
            timeout = self._checked(timeout)
            deadline = self._now() + timeout
            try:
                async with asyncio.timeout_at(deadline):
                    while not self.lifecycle.may_call():
                        await self._changed.wait()
            except TimeoutError:
                raise self.lifecycle.waited_in_vain(timeout) from None
            timeout = self._left(deadline)
        return self._made(), timeout

    def _recover_later(self) -> None:
        if self._recovery is None or self._recovery.done():
            self._recovery = asyncio.get_running_loop().create_task(self._recover(), name="opend reconnect")

    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    def _listener(self, handler: Callable[[StateEvent], object]) -> Handler[StateEvent]:
        return Handler("on_state", handler, self._listening)
