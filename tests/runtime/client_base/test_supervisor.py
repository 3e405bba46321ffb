"""What both supervisors do alike: turns within rate limits, listeners, and which connection counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from opend.client_base.supervisor import BaseSupervisor, Turn
from opend.errors import ConnectionClosed
from opend.session import ClientOptions
from opend.session.delivery.pushes import Subscribers
from opend.session.life.backoff import Reconnect
from opend.session.life.states import Closed, Connected, Connecting, Disconnected, StateEvent
from opend.wire import Greeting
from opend_proto import methods

if TYPE_CHECKING:
    from opend.session import ClientSession


class Connection:
    """A connection of which nothing is asked but to be told of progress."""

    def __init__(self) -> None:
        self.progress = 0

    @property
    def session(self) -> ClientSession:
        raise NotImplementedError

    def on_progress(self) -> None:
        self.progress += 1


class Listener:
    """Calls its handler at once."""

    def __init__(self, handler: Callable[[StateEvent], object]) -> None:
        self._handler = handler

    def take(self, item: StateEvent) -> None:
        self._handler(item)


class Supervisor(BaseSupervisor[Connection, None]):
    """A supervisor of a clock that stands, which notes that it is to recover."""

    def __init__(self, plan: Reconnect | None) -> None:
        super().__init__(ClientOptions(reconnect=plan), Subscribers(1 << 20), None)
        self.recoveries = 0
        self.wakes = 0

    def begin(self) -> Connection:
        self._publish(self.lifecycle.start())
        self.connection = Connection()
        return self.connection

    def usable(self) -> Connection | None:
        return self.usable_now

    def _now(self) -> float:
        return 100.0

    def _wake(self) -> None:
        self.wakes += 1

    def _recover_later(self) -> None:
        self.recoveries += 1

    def _listener(self, handler: Callable[[StateEvent], object]) -> Listener:
        return Listener(handler)


LOST = ConnectionClosed("lost")
GREETING = Greeting(connection_id=7, keep_alive_interval=10.0)


def connected(plan: Reconnect | None) -> tuple[Supervisor, Connection, list[StateEvent]]:
    supervisor, events = Supervisor(plan), list[StateEvent]()
    supervisor.listen(events.append)
    connection = supervisor.begin()
    supervisor.on_ready(connection, GREETING)
    return supervisor, connection, events


@pytest.mark.parametrize(
    ("turn", "left"),
    [
        (Turn(at=10.0, asked=10.0, timeout=5.0), 5.0),
        (Turn(at=12.0, asked=10.0, timeout=5.0), 3.0),
        (Turn(at=14.0, asked=10.0, timeout=2.0), 0.001),
    ],
    ids=["at-once", "after-waiting", "too-late"],
)
def test_what_a_turn_leaves_of_the_time_out(turn: Turn, left: float) -> None:
    assert turn.left(12.0) == left


def test_calls_may_go_from_the_handshake_to_the_loss() -> None:
    supervisor, connection, events = connected(Reconnect())
    assert supervisor.usable() is connection
    supervisor.on_lost(connection, LOST)
    assert supervisor.usable() is None
    assert supervisor.recoveries == 1
    assert [type(event) for event in events] == [Connecting, Connected, Disconnected]
    assert supervisor.wakes == len(events)


def test_without_a_plan_the_loss_is_the_end() -> None:
    supervisor, connection, events = connected(None)
    supervisor.on_lost(connection, LOST)
    assert supervisor.recoveries == 0
    assert events[-1] == Closed(LOST)
    with pytest.raises(ConnectionClosed, match=r"Qot_UpdateTicker \(3011\): not sent: lost"):
        supervisor.refuse_readers(methods.QOT_UPDATE_TICKER)


def test_an_earlier_connection_is_not_listened_to() -> None:
    supervisor, first, events = connected(Reconnect())
    supervisor.connection = Connection()
    told = list(events)
    supervisor.on_lost(first, LOST)
    supervisor.on_ready(first, GREETING)
    assert events == told


def test_a_listener_that_was_removed_hears_nothing() -> None:
    supervisor, events = Supervisor(None), list[StateEvent]()
    remove = supervisor.listen(events.append)
    remove()
    remove()
    supervisor.begin()
    assert events == []


def test_progress_reaches_the_current_connection() -> None:
    supervisor = Supervisor(None)
    supervisor.on_progress()  # There is none yet.
    connection = supervisor.begin()
    supervisor.on_progress()
    assert connection.progress == 1


def test_readers_need_a_connection_that_was_made_once() -> None:
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        Supervisor(None).refuse_readers(methods.QOT_UPDATE_TICKER)
