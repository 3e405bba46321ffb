"""The lifecycle: when to connect, what to restore and which calls wait, for any order of events."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from opend.errors import CallTimeout, ConnectError, ConnectionClosed, ServerError, UsageError
from opend.securities import security
from opend.session.counters import Counters
from opend.session.life.backoff import Reconnect
from opend.session.life.lifecycle import Lifecycle, Phase
from opend.session.life.states import (
    Closed,
    Connected,
    Connecting,
    Disconnected,
    Restored,
    RestoreFailed,
    StateEvent,
)
from opend_proto import qot_sub, trd_unlock_trade
from opend_proto.qot_common import SubType

LOST = ConnectionClosed("the connection was closed by the gateway")
REFUSED = ConnectError("refused")
PLAN = Reconnect(jitter=0.0)


def life(plan: Reconnect | None = PLAN, *, can_unlock: bool = False) -> Lifecycle:
    return Lifecycle("there:1", plan, lambda: 0.0, can_unlock=can_unlock)


def connected(plan: Reconnect | None = PLAN, *, subscriptions: int = 0, can_unlock: bool = False) -> Lifecycle:
    alive = life(plan, can_unlock=can_unlock)
    assert alive.start() == [Connecting(1)]
    assert alive.connected(7, 100.0) == [Connected(7)]
    for number in range(subscriptions):
        c2s = qot_sub.C2S(
            security_list=[security(f"HK.{number:05}")],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_first_push=bool(number % 2),
        )
        alive.ledger.accept(qot_sub.Request(c2s=c2s))
    return alive


# The first connection.


def test_calls_before_the_first_connection_are_refused() -> None:
    alive = life()
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        alive.may_call()
    alive.start()
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        alive.may_call()
    alive.connected(7, 100.0)
    assert alive.may_call()


def test_a_first_connection_that_fails_is_not_tried_again() -> None:
    alive = life()
    alive.start()
    assert alive.lost(REFUSED, 100.0) == [Disconnected(REFUSED, None), Closed(REFUSED)]
    assert alive.deadline is None
    with pytest.raises(ConnectionClosed, match="not sent: refused"):
        alive.may_call()
    assert alive.start() == [Connecting(1)]


def test_connecting_twice_is_refused() -> None:
    alive = connected()
    with pytest.raises(UsageError, match="already connected to there:1"):
        alive.start()
    alive.lost(LOST, 200.0)
    with pytest.raises(UsageError, match="already connected"):
        alive.start()


# After a loss.


def test_a_loss_is_followed_by_an_attempt_in_due_time() -> None:
    alive = connected()
    assert alive.lost(LOST, 200.0) == [Disconnected(LOST, 0.5)]
    assert alive.deadline == 200.5
    assert not alive.may_call()
    assert alive.attempt() == [Connecting(1)]
    assert alive.attempt() == []
    assert alive.connected(8, 201.0) == [Connected(8), Restored(0, 0)]
    assert alive.may_call()


def test_failed_attempts_wait_longer_and_are_counted() -> None:
    alive = connected()
    waits = [alive.lost(LOST, 200.0)]
    for attempt in (1, 2, 3):
        assert alive.attempt() == [Connecting(attempt)]
        waits.append(alive.lost(REFUSED, 200.0 + attempt))
    assert waits == [
        [Disconnected(LOST, 0.5)],
        [Disconnected(REFUSED, 1.0)],
        [Disconnected(REFUSED, 2.0)],
        [Disconnected(REFUSED, 4.0)],
    ]


def test_a_gateway_that_accepts_and_hangs_up_is_not_hammered() -> None:
    alive = connected()
    events = alive.lost(LOST, 200.0)
    for wait in (1.0, 2.0, 4.0):
        alive.attempt()
        alive.connected(8, 300.0)
        events = alive.lost(LOST, 300.1)
        assert events == [Disconnected(LOST, wait)]


def test_reconnection_can_be_turned_off() -> None:
    alive = connected(None)
    assert alive.lost(LOST, 200.0) == [Disconnected(LOST, None), Closed(LOST)]
    with pytest.raises(ConnectionClosed, match="not sent: the connection was closed by the gateway"):
        alive.may_call()


def test_it_gives_up_when_told_to() -> None:
    alive = connected(Reconnect(attempts=2))
    alive.lost(LOST, 200.0)
    alive.attempt()
    assert isinstance(alive.lost(REFUSED, 201.0)[0], Disconnected)
    alive.attempt()
    assert alive.lost(REFUSED, 202.0) == [Disconnected(REFUSED, None), Closed(REFUSED)]


def test_calls_wait_until_everything_is_restored() -> None:
    alive = connected(subscriptions=2)
    alive.lost(LOST, 200.0)
    alive.attempt()
    assert alive.connected(8, 201.0) == [Connected(8)]
    for left in (1, 0):
        assert not alive.may_call()
        step = alive.next_step()
        assert step is not None
        assert alive.step_done(step) == ([] if left else [Restored(2, 0)])
        assert alive.step_done(step) == []
    assert alive.next_step() is None
    assert alive.may_call()


def test_what_cannot_be_restored_is_told_and_tried_again_next_time() -> None:
    alive = connected(subscriptions=2)
    refusal = ServerError("no quota", ret_type=-1)
    for connection in (8, 9):
        alive.lost(LOST, 200.0)
        alive.attempt()
        alive.connected(connection, 201.0)
        first = alive.next_step()
        assert first is not None
        (failed,) = alive.step_done(first, refusal)
        assert isinstance(failed, RestoreFailed)
        assert (failed.what, failed.error) == ("Qot_Sub: HK.00000; TICKER", refusal)
        assert isinstance(failed.request, qot_sub.Request)
        second = alive.next_step()
        assert second is not None
        assert alive.step_done(second) == [Restored(1, 1)]


def test_a_loss_while_restoring_is_a_loss_and_no_failure_to_restore() -> None:
    alive = connected(subscriptions=1)
    alive.lost(LOST, 200.0)
    alive.attempt()
    alive.connected(8, 201.0)
    step = alive.next_step()
    assert step is not None
    assert alive.lost(LOST, 202.0) == [Disconnected(LOST, 1.0)]
    assert alive.step_done(step, LOST) == []
    assert alive.next_step() is None
    alive.attempt()
    alive.connected(9, 203.0)
    assert alive.next_step() is not None


def test_unlocking_is_restored_only_with_a_provider() -> None:
    for can_unlock in (False, True):
        alive = connected(can_unlock=can_unlock)
        alive.ledger.accept(trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=True)))
        alive.lost(LOST, 200.0)
        alive.attempt()
        alive.connected(8, 201.0)
        assert (alive.next_step() is not None) is can_unlock


def test_a_call_that_waited_in_vain_says_that_it_was_not_sent() -> None:
    alive = connected()
    alive.lost(LOST, 200.0)
    error = alive.waited_in_vain(2.0)
    assert isinstance(error, CallTimeout)
    assert str(error).startswith("not sent: there was no connection within 2 s; the connection was closed")


# The end.


def test_closing_is_the_end_of_everything() -> None:
    alive = connected(subscriptions=1)
    alive.lost(LOST, 200.0)
    assert alive.close() == [Closed(None)]
    assert alive.close() == []
    assert alive.deadline is None
    assert alive.attempt() == []
    assert alive.connected(8, 201.0) == []
    assert alive.lost(LOST, 202.0) == []
    with pytest.raises(ConnectionClosed, match="not sent: the connection to there:1 was closed by this client"):
        alive.may_call()


def test_a_new_beginning_knows_nothing_of_the_old_life() -> None:
    alive = connected(subscriptions=1)
    alive.close()
    alive.start()
    alive.connected(8, 300.0)
    alive.lost(LOST, 400.0)
    alive.attempt()
    assert alive.connected(9, 401.0) == [Connected(9), Restored(0, 0)]


# Whatever happens.

EXPECTED: dict[type[StateEvent] | None, tuple[type[StateEvent], ...]] = {
    None: (Connecting,),
    Connecting: (Connected, Disconnected, Closed),
    Connected: (Disconnected, RestoreFailed, Restored, Closed),
    RestoreFailed: (RestoreFailed, Restored, Disconnected, Closed),
    Restored: (Disconnected, Closed),
    Disconnected: (Connecting, Closed),
    Closed: (Connecting,),
}


class AnyLife(RuleBasedStateMachine):
    """Give the lifecycle every input in every phase."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.counters = Counters()
        self.alive = Lifecycle("there:1", PLAN, lambda: 0.5, counters=self.counters)
        self.last: type[StateEvent] | None = None
        self.connections = 0

    def take(self, events: list[StateEvent]) -> None:
        for event in events:
            assert isinstance(event, EXPECTED[self.last])
            self.last = type(event)

    @rule()
    def start(self) -> None:
        if self.alive.phase in {Phase.IDLE, Phase.CLOSED}:
            self.take(self.alive.start())

    @rule(later=st.floats(0.0, 60.0))
    def time_passes(self, later: float) -> None:
        self.now += later

    @rule()
    def attempt(self) -> None:
        self.take(self.alive.attempt())

    @rule()
    def connected(self) -> None:
        self.connections += self.alive.phase is Phase.CONNECTING
        self.take(self.alive.connected(self.connections, self.now))

    @precondition(lambda self: self.alive.phase is Phase.READY)
    @rule(code=st.sampled_from(["HK.00001", "HK.00002"]), first=st.booleans())
    def subscribe(self, code: str, first: bool) -> None:
        c2s = qot_sub.C2S(
            security_list=[security(code)],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_first_push=first,
        )
        self.alive.ledger.accept(qot_sub.Request(c2s=c2s))

    @rule(fails=st.booleans())
    def restore(self, fails: bool) -> None:
        step = self.alive.next_step()
        if step is not None:
            self.take(self.alive.step_done(step, REFUSED if fails else None))

    @rule()
    def lost(self) -> None:
        self.take(self.alive.lost(LOST, self.now))

    @rule()
    def close(self) -> None:
        self.take(self.alive.close())

    @invariant()
    def calls_go_only_when_ready(self) -> None:
        try:
            assert self.alive.may_call() is (self.alive.phase is Phase.READY)
        except ConnectionClosed:
            assert self.alive.phase in {Phase.IDLE, Phase.CONNECTING, Phase.CLOSED}

    @invariant()
    def there_is_a_deadline_exactly_while_waiting(self) -> None:
        deadline = self.alive.deadline
        assert (deadline is not None) is (self.alive.phase is Phase.WAITING)
        assert deadline is None or deadline <= self.now + PLAN.longest

    @invariant()
    def a_step_is_due_exactly_while_restoring(self) -> None:
        assert (self.alive.next_step() is not None) is (self.alive.phase is Phase.RESTORING)


TestAnyLife = AnyLife.TestCase
TestAnyLife.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
