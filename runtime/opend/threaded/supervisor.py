"""Keep a blocking client connected: carry out the lifecycle's decisions, and report its events.

Invariant: the lifecycle is touched only under the lock, which is never held while something blocks; at most one
connection and one reconnecting thread exist at a time; after ``close`` there is neither.
"""

from __future__ import annotations

from threading import Condition, Thread, current_thread
from time import monotonic
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from opend.client_base.supervisor import BaseSupervisor
from opend.errors import ConnectionClosed, OpenDError, UsageError
from opend.interpreters import refuse_without_daemons
from opend.late import find_logger
from opend.session.connection.guards.admission import admit
from opend.session.connection.replies import check_reply
from opend.session.life.ledger import Unlock
from opend.threaded.connection import Settler, SocketConnection
from opend.threaded.dispatcher import Dispatcher, Handler

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.client_base.supervisor import Turn
    from opend.session import ClientOptions
    from opend.session.delivery.pushes import Subscribers
    from opend.session.life.ledger import RestoreStep
    from opend.session.life.states import StateEvent
    from opend_proto.schema import AnyMethod, Message, Method

__all__ = ["Supervisor", "UnlockProvider"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")

UnlockProvider: TypeAlias = "Callable[[], str]"

_JOIN_SECONDS: Final = 1.0
# Windows notices Ctrl-C only between two waits.
_SLICE_SECONDS: Final = 0.5


class Supervisor(BaseSupervisor[SocketConnection, "UnlockProvider"]):
    """Makes the connections of a client that blocks."""

    def __init__(
        self, options: ClientOptions, subscribers: Subscribers, unlock_provider: UnlockProvider | None
    ) -> None:
        refuse_without_daemons("a client that blocks or calls back", "use AsyncClient here")
        super().__init__(options, subscribers, unlock_provider)
        self._guard = self._changed = Condition()
        self._recovery: Thread | None = None
        # Separate from the thread of push handlers: a handler that is too slow must not delay the report of that.
        self._dispatcher = Dispatcher("opend-states")

    # For the user.

    def start(self) -> None:
        """Make the first connection; raises ConnectError if that fails."""
        self.process.settle()
        with self._changed:
            events = self.lifecycle.start()
            self._dispatcher.reopen()
            self._publish(events)
            connection = self._new_connection()
        try:
            connection.open()
        except BaseException as error:
            if isinstance(error, OpenDError):
                self._on_failure(error)
            self.close()
            raise

    def close(self) -> None:
        """End the connection, reconnecting and handlers of events, in bounded time."""
        if self.process.is_other:
            return  # The threads belong to the parent, so a lock may never be released here.
        with self._changed:
            self._publish(self.lifecycle.close())
            connection, recovery = self.connection, self._recovery
        if connection is not None:
            connection.close()
        if recovery is not None and recovery is not current_thread():
            recovery.join(_JOIN_SECONDS)
        self._dispatcher.close()

    def call(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        """Make a call once there is a connection; return the serial and the reply."""
        self.process.refuse_others()
        if method.limit is None:
            return self._call_when_usable(method, request, timeout)
        turn = self._take_turn(method, request, timeout)
        try:
            return self._call_when_usable(method, request, turn.left(monotonic()))
        except OpenDError as error:
            self._take_back(method, request, turn.at, error)
            raise

    def begin(self, method: AnyMethod, request: Message, waiter_of: Callable[[int], Settler]) -> int:
        """Send a request at once and return its serial; raises if there is no connection or a rate limit is reached."""
        self.process.refuse_others()
        try:
            connection = self._usable_at_once()
        except ConnectionClosed as error:
            raise error.of_call(method.name, method.id, None) from error.__cause__
        request = admit(method, request, self._options)
        with self._changed:
            turn = self._limiter.reserve(method, request, monotonic(), 0.0)
        try:
            return connection.begin(method, request, None, waiter_of)
        except OpenDError as error:
            self._take_back(method, request, turn, error)
            raise

    # Internal.

    def _call_when_usable(
        self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None
    ) -> tuple[int, ResponseT]:
        while True:
            connection = self.usable_now
            if connection is None or connection.session.error is not None:
                try:
                    connection, timeout = self._usable(timeout)
                except OpenDError as error:
                    raise error.of_call(method.name, method.id, None) from error.__cause__
            try:
                return connection.call(method, request, timeout)
            except ConnectionClosed as error:
                if error.serial is not None:
                    raise
                # The connection ended on another thread just now; the call got no serial, and waits for the next one.

    def _new_connection(self) -> SocketConnection:
        connection = self.connection = SocketConnection(self._options, self._subscribers, self)
        return connection

    def _recover_later(self) -> None:
        if self._recovery is not None:
            return
        self._recovery = Thread(target=self._recover, name="opend-reconnect", daemon=True)
        try:
            self._recovery.start()
        except RuntimeError:  # The interpreter is shutting down.
            self._recovery = None
            self._publish(self.lifecycle.close())

    def _recover(self) -> None:
        while (connection := self._next_attempt()) is not None:
            try:
                connection.open()
                self._restore(connection)
            except OpenDError as error:
                self._on_failure(error)
                connection.close()
            except Exception:
                logger = find_logger()
                logger.exception("reconnecting failed by a fault of this package; the client is closed")
                with self._changed:
                    self._publish(self.lifecycle.close())
                connection.close()

    def _next_attempt(self) -> SocketConnection | None:
        """Wait for the deadline and return a connection to open; None if none is wanted any more."""
        with self._changed:
            while (deadline := self.lifecycle.deadline) is not None:
                left = deadline - monotonic()
                if left <= 0:
                    self._publish(self.lifecycle.attempt())
                    return self._new_connection()
                self._changed.wait(left)
            self._recovery = None
            return None

    def _restore(self, connection: SocketConnection) -> None:
        while (step := self._next_step()) is not None:
            failure: OpenDError | None = None
            try:
                self._perform(connection, step)
            except OpenDError as error:
                failure = error
            with self._changed:
                self._publish(self.lifecycle.step_done(step, failure))

    def _next_step(self) -> RestoreStep | None:
        with self._changed:
            return self.lifecycle.next_step()

    def _perform(self, connection: SocketConnection, step: RestoreStep) -> None:
        if isinstance(step, Unlock):
            step = step.repeat(self._digest())
        serial, response = connection.call(step.method, step.request, None)
        check_reply(step.method, response, serial)

    def _digest(self) -> object:
        try:
            return None if self._unlock_provider is None else self._unlock_provider()
        except Exception as error:
            raise UsageError(f"unlock_provider raised {type(error).__name__}: {error}") from error

    def _take_turn(self, method: AnyMethod, request: Message, timeout: float | None) -> Turn:
        """Wait until the rate limit lets the call be sent."""
        turn = self._reserve(method, request, timeout)
        try:
            with self._changed:
                while (left := turn.at - monotonic()) > 0 and not self.lifecycle.is_over:
                    self._changed.wait(min(left, _SLICE_SECONDS))
        except BaseException:
            self._release(method, request, turn.at)
            raise
        return turn

    def _usable(self, timeout: float | None) -> tuple[SocketConnection, float | None]:
        """Wait for a connection that may carry calls; return it and the seconds left of ``timeout``."""
        with self._changed:
            if not self._is_usable():
                timeout = self._checked(timeout)
                deadline = monotonic() + timeout
                while not self._is_usable():
                    if (left := deadline - monotonic()) <= 0:
                        raise self.lifecycle.waited_in_vain(timeout)
                    self._changed.wait(min(left, _SLICE_SECONDS))
                timeout = self._left(deadline)
            return self._made(), timeout

    def _usable_at_once(self) -> SocketConnection:
        with self._changed:
            if self._is_usable() and self.connection is not None:
                return self.connection
            raise ConnectionClosed("not sent: there is no connection now; the client is making a new one")

    def _is_usable(self) -> bool:
        """Return whether calls may be sent; a connection may have ended without having reported it yet."""
        return self.lifecycle.may_call() and self.connection is not None and self.connection.session.error is None

    def _now(self) -> float:
        return monotonic()

    def _wake(self) -> None:
        self._changed.notify_all()

    def _listener(self, handler: Callable[[StateEvent], object]) -> Handler[StateEvent]:
        return Handler("on_state", handler, self._dispatcher)
