"""A queue is also bounded by bytes, with every client and policy."""

from __future__ import annotations

from collections import deque
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.client_async.pushes import Mailbox as AsyncMailbox
from opend.client_sync.pushes import Mailbox as SyncMailbox
from opend.errors import QueueOverflow
from opend.session import State
from opend.session.connection.ordering.line import PushLine
from opend.session.counters import Counters, DropReason
from opend.session.delivery.feed_sink import FeedSink
from opend.session.delivery.intake import Intake
from opend.session.delivery.pushes import Subscribers
from opend.session.delivery.weight import Weight
from opend_proto import common, methods, qot_common, qot_update_ticker
from opend_proto.schema import Overflow

PUSH = methods.QOT_UPDATE_TICKER
SECURITY = qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700")
RESPONSE = qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=SECURITY))
MAILBOXES: list[Any] = [AsyncMailbox, SyncMailbox]


class Session:
    """The part of a session that decides whether reading may go on."""

    state = State.READY
    line = PushLine()

    def __init__(self, *, waiting: bool = False) -> None:
        self._waiting = waiting

    def has_waiting_calls(self) -> bool:
        return self._waiting


class Made:
    """One iterator of one push, which may hold 1,000 bytes of long payloads in all."""

    def __init__(self, mailbox: Any, overflow: Overflow = "block", queue: int = 100) -> None:
        self.counters = Counters()
        self.woken = 0
        self.subscribers = Subscribers(1000)
        self.intake = Intake(PUSH, self.counters, lambda _: None, queue=queue, overflow=overflow)
        self.mailbox = mailbox(self.intake, self.wake)
        self.subscribers.add(self.mailbox)

    def wake(self) -> None:
        """Count a notice of progress by the reader."""
        self.woken += 1

    def push(self, size: int, count: int = 1) -> None:
        self.subscribers.deliver(PUSH, [RESPONSE] * count, size)

    def take(self) -> None:
        found = self.mailbox.take()
        if hasattr(found, "send"):
            with pytest.raises(StopIteration):
                found.send(None)

    def must_pause(self, *, paused: bool = False, waiting: bool = False) -> bool:
        return self.subscribers.must_pause(cast("Any", Session(waiting=waiting)), paused=paused)


@pytest.mark.parametrize("mailbox", MAILBOXES)
def test_long_payloads_hold_the_connection_back_until_half_is_taken(mailbox: Any) -> None:
    made = Made(mailbox)
    made.push(0, 20)
    made.push(600)
    assert not made.must_pause()
    made.push(400)
    assert made.must_pause()
    for _ in range(20):
        made.take()
    assert made.must_pause(paused=True)
    made.woken = 0
    made.take()
    assert made.woken == 1, "nobody is told that reading may go on"
    assert not made.must_pause(paused=True)


@pytest.mark.parametrize("mailbox", MAILBOXES)
def test_while_a_call_waits_reading_goes_on_up_to_eight_times_as_much(mailbox: Any) -> None:
    made = Made(mailbox)
    made.push(7999)
    assert made.must_pause()
    assert not made.must_pause(waiting=True)
    made.push(1)
    assert made.must_pause(waiting=True)


@pytest.mark.parametrize("mailbox", MAILBOXES)
def test_as_many_of_the_oldest_go_as_make_room(mailbox: Any) -> None:
    made = Made(mailbox, "drop_oldest")
    made.push(0, 3)
    made.push(500)
    made.push(500)
    made.push(0)
    assert made.mailbox.backlog == 6
    made.push(400)  # The three short ones are dropped, and the first of the long ones.
    assert made.mailbox.backlog == 3
    assert made.intake.dropped == made.counters.dropped[DropReason.OVERFLOW] == 4
    made.push(5000)  # Longer than the whole bound, and still taken, because nothing else waits.
    assert made.mailbox.backlog == 1
    assert made.intake.dropped == 7


@pytest.mark.parametrize("mailbox", MAILBOXES)
def test_a_reader_that_wants_an_error_gets_one(mailbox: Any) -> None:
    made = Made(mailbox, "raise")
    made.push(1000)
    made.push(1)
    assert made.mailbox.over
    assert isinstance(made.intake.error, QueueOverflow)
    assert "1000 bytes" in str(made.intake.error)


@pytest.mark.parametrize("mailbox", MAILBOXES)
def test_a_feed_reads_again_what_found_no_room(mailbox: Any) -> None:
    made = Made(mailbox, "drop_oldest")
    feed = mailbox(Intake(PUSH, made.counters, lambda _: None, weight=made.intake.weight), made.wake)
    made.subscribers.end(None)
    made.subscribers.add(FeedSink(made.intake, feed))
    made.push(1000)
    for _ in range(5):
        made.push(1000)
        made.push(0)
    assert made.intake.weight.waiting(feed.backlog) == 1000
    assert feed.backlog == 11  # The long one; and five times a signal in place of one, and a short one.
    assert made.intake.dropped == 5


STEPS = st.lists(
    st.one_of(
        st.integers(1, 9).map(lambda size: ("long", size)),
        st.integers(0, 5).map(lambda n: ("short", n)),
        st.integers(1, 9).map(lambda n: ("take", n)),
    )
)


@given(STEPS)
def test_the_weight_is_that_of_the_payloads_in_the_queue(steps: list[tuple[str, int]]) -> None:
    weight, queue = Weight(), deque[int]()
    for step, number in steps:
        if step == "long":
            weight.add(number)
            queue.append(number)
            weight.settle()
        elif step == "short":
            queue.extend([0] * number)
            weight.count(number)
        else:
            for _ in range(min(number, len(queue))):
                queue.popleft()
        assert weight.waiting(len(queue)) == sum(queue)
        weight.limit = 5
        going = weight.surplus(len(queue))
        assert sum(list(queue)[going:]) <= 5
        assert going == 0 or sum(list(queue)[going - 1 :]) > 5
