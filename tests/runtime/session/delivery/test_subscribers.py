"""The loss-free iterators are told of lost connections and frames, in order with the pushes."""

from __future__ import annotations

import pytest
from tests.support.peers.plain_queue import Queue

from opend import security
from opend.errors import ConnectionClosed
from opend.session.counters import Counters
from opend.session.delivery.feed_sink import FeedSink
from opend.session.delivery.intake import Intake
from opend.session.delivery.pushes import Subscribers
from opend.session.feeds import Signal
from opend.session.life.states import Connected, Disconnected, Restored, StateEvent
from opend_proto import qot_update_ticker
from opend_proto.common import RetType
from opend_proto.methods import QOT_UPDATE_TICKER


@pytest.fixture
def queue() -> Queue:
    return Queue()


@pytest.fixture
def subscribers(queue: Queue) -> Subscribers:
    def ignore(_event: StateEvent) -> None: ...

    registry = Subscribers()
    registry.add(FeedSink(Intake(QOT_UPDATE_TICKER, Counters(), ignore), queue))
    return registry


def test_signals_stand_in_their_place_among_the_pushes(subscribers: Subscribers, queue: Queue) -> None:
    s2c = qot_update_ticker.S2C(security=security("HK.00700"))
    response = qot_update_ticker.Response(ret_type=RetType.SUCCEED, s2c=s2c)
    subscribers.deliver(QOT_UPDATE_TICKER, [response])
    subscribers.notice(Disconnected(ConnectionClosed("gone"), 1.0))
    subscribers.notice(Connected(1))
    subscribers.notice(Restored(1, 0))
    subscribers.deliver(QOT_UPDATE_TICKER, [response])
    assert queue.waiting == [s2c, Signal.DOWN, Signal.RESTORED, s2c]


@pytest.mark.parametrize(("protocol_id", "told"), [(3011, True), (3010, True), (3011 ^ 1 << 31, True), (3013, False)])
def test_a_lost_frame_is_told_if_it_may_have_been_theirs(
    subscribers: Subscribers, queue: Queue, protocol_id: int, *, told: bool
) -> None:
    subscribers.frame_lost(protocol_id)
    assert queue.waiting == ([Signal.FRAME_LOST] if told else [])


def test_a_push_that_says_it_failed_is_a_lost_one(subscribers: Subscribers, queue: Queue) -> None:
    subscribers.deliver(QOT_UPDATE_TICKER, [qot_update_ticker.Response(ret_type=RetType.FAILED)])
    assert queue.waiting == [Signal.FRAME_LOST]


def test_a_reader_that_has_gone_is_told_nothing(subscribers: Subscribers, queue: Queue) -> None:
    queue.over = True
    subscribers.frame_lost(3011)
    subscribers.notice(Restored(0, 0))
    assert queue.waiting == []
