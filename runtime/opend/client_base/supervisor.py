"""Keep a client connected: the part that is the same in both clients.

Invariant: the lifecycle is touched only under the guard, which is never held while something waits; subscribers and the
user receive its events in the same order.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, Protocol, TypeVar

from opend.errors import ConnectionClosed
from opend.session.connection.guards.admission import admit
from opend.session.counters import Counters
from opend.session.life.ledger import CallWatcher
from opend.session.life.lifecycle import Lifecycle, Phase
from opend.session.life.limits import RateLimiter, may_have_left
from opend.session.life.process import HomeProcess
from opend.session.life.states import Closed
from opend.session.options import check_timeout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from opend.errors import OpenDError
    from opend.observing import Observer
    from opend.session import ClientOptions, ClientSession
    from opend.session.delivery.pushes import Subscribers
    from opend.session.life.states import StateEvent
    from opend.wire import Greeting
    from opend_proto.schema import AnyMethod, AnyPush, Message

__all__ = ["BaseSupervisor", "Turn"]

_LEAST_SECONDS: Final = 0.001


class _Connection(Protocol):
    """The part of a connection that this supervisor uses."""

    @property
    def session(self) -> ClientSession: ...

    def on_progress(self) -> None: ...


class _Listener(Protocol):
    """A user's handler of state events."""

    def take(self, item: StateEvent) -> None: ...


ConnectionT = TypeVar("ConnectionT", bound=_Connection)
ProviderT = TypeVar("ProviderT")


class Turn(NamedTuple):
    """The time at which a rate limit lets a call be sent, the time it was made, and its time-out in seconds."""

    at: float
    asked: float
    timeout: float

    def left(self, now: float) -> float:
        """Return the seconds that are left of the call's time-out."""
        return self.timeout if self.at <= self.asked else max(_LEAST_SECONDS, self.asked + self.timeout - now)


def _draw() -> float:
    from random import SystemRandom  # Slow to load, and used only to connect again.

    return SystemRandom().random()


class BaseSupervisor(ABC, Generic[ConnectionT, ProviderT]):
    """Owns a client's current connection, and makes the next one."""

    # Keeps other threads out, in a client that has threads.
    _guard: AbstractContextManager[Any] = nullcontext()

    def __init__(self, options: ClientOptions, subscribers: Subscribers, unlock_provider: ProviderT | None) -> None:
        self.connection: ConnectionT | None = None
        self.counters = Counters()
        self.lifecycle = Lifecycle(
            options.peer,
            options.reconnect,
            _draw,
            counters=self.counters,
            can_unlock=unlock_provider is not None,
        )
        self.process = HomeProcess()
        # The connection that may carry calls, if there is one; replaced under the guard, read without it.
        self.usable_now: ConnectionT | None = None
        self._options = options
        self._subscribers = subscribers
        self._unlock_provider = unlock_provider
        self._limiter = RateLimiter(options.rate_limit)
        self._listeners: list[_Listener] = []

    # Different in each client.

    @abstractmethod
    def _now(self) -> float: ...

    @abstractmethod
    def _wake(self) -> None:
        """Wake everything that waits for a change; called under the guard."""

    @abstractmethod
    def _recover_later(self) -> None:
        """Have the next connection made at the lifecycle's deadline; called under the guard."""

    @abstractmethod
    def _listener(self, handler: Callable[[StateEvent], object]) -> _Listener: ...

    # For the user.

    def listen(self, handler: Callable[[StateEvent], object]) -> Callable[[], None]:
        """Call ``handler`` with every event; the returned function removes it."""
        listener = self._listener(handler)
        with self._guard:
            self._listeners = [*self._listeners, listener]

        def remove() -> None:
            with self._guard:
                self._listeners = [other for other in self._listeners if other is not listener]

        return remove

    def observe(self, observer: Observer | None) -> None:
        """Tell an observer every event at once, where it happens."""
        if observer is None:
            return
        from opend.observing import StateObserver

        self._listeners = [*self._listeners, StateObserver(observer)]

    def tell(self, event: StateEvent) -> None:
        """Hand an event to the user's handlers."""
        for listener in self._listeners:
            listener.take(event)

    def refuse_readers(self, push: AnyPush) -> None:
        """Raise ConnectionClosed if no push can ever arrive."""
        try:
            with self._guard:
                self.lifecycle.may_call()
        except ConnectionClosed as error:
            raise error.of_call(push.name, push.id, None) from None

    def on_progress(self) -> None:
        """Check whether reading may resume: a subscriber has caught up a little, or has gone."""
        if self.connection is not None:
            self.connection.on_progress()

    # For the connection.

    def watcher(self) -> CallWatcher:
        """Return a watcher for the calls of a new connection."""
        return CallWatcher(self.lifecycle.ledger)

    def on_ready(self, connection: ConnectionT, greeting: Greeting) -> None:
        """Handle the success of a connection's handshake."""
        with self._guard:
            if connection is self.connection:
                self._publish(self.lifecycle.connected(greeting.connection_id, self._now()))

    def on_lost(self, connection: ConnectionT, error: OpenDError) -> None:
        """Handle the end of a connection."""
        with self._guard:
            if connection is self.connection:
                self._on_failure(error)

    # For the two supervisors.

    def _on_failure(self, error: OpenDError) -> None:
        with self._guard:
            self._publish(self.lifecycle.lost(error, self._now()))
            if self.lifecycle.deadline is not None:
                self._recover_later()

    def _publish(self, events: Iterable[StateEvent]) -> None:
        self.usable_now = self.connection if self.lifecycle.phase is Phase.READY else None
        for event in events:
            self._subscribers.notice(event)
            if isinstance(event, Closed):
                self._subscribers.end(event.error)
            self.tell(event)
            self._wake()

    def _reserve(self, method: AnyMethod, request: Message, timeout: float | None) -> Turn:
        """Reserve the call's turn within its rate limit; raises RateLimitExceeded."""
        admit(method, request, self._options)
        timeout = self._checked(timeout)
        now = self._now()
        with self._guard:
            turn = Turn(self._limiter.reserve(method, request, now, timeout), now, timeout)
            if turn.at > now:
                self.counters.rate_limit_waits += 1
                self.counters.rate_limit_seconds += turn.at - now
            return turn

    def _release(self, method: AnyMethod, request: Message, turn: float) -> None:
        with self._guard:
            self._limiter.release(method, request, turn)

    def _take_back(self, method: AnyMethod, request: Message, turn: float, error: OpenDError) -> None:
        """Give back a call's turn in its rate limit if the call failed before it was sent."""
        if not may_have_left(error):
            self._release(method, request, turn)

    def _checked(self, timeout: float | None) -> float:
        timeout = self._options.timeout if timeout is None else timeout
        check_timeout("timeout", timeout)
        return timeout

    def _left(self, deadline: float) -> float:
        return max(_LEAST_SECONDS, deadline - self._now())

    def _made(self) -> ConnectionT:
        if self.connection is None:
            raise ConnectionClosed("not connected yet")
        return self.connection
