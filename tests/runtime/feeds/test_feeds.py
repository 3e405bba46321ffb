"""The feeds: which call is due when, what its outcome causes, and what a full queue drops."""

from __future__ import annotations

from typing import Any, TypeVar

import pytest
from tests.support.peers.plain_queue import Queue

from opend import security
from opend.errors import (
    CallTimeout,
    ConnectError,
    ConnectionClosed,
    DecodeError,
    OpenDError,
    QueueOverflow,
    ServerError,
    UsageError,
)
from opend.session.counters import Counters
from opend.session.delivery.feed_sink import FeedSink
from opend.session.delivery.intake import Intake
from opend.session.delivery.signals import signal_of
from opend.session.feeds import Ask, Bar, BarFeed, BarGap, Feed, Gap, KLineItem, Signal, Tick, TickFeed, TickItem
from opend.session.life.states import Connected, Disconnected, Overflowed, Restored, RestoreFailed
from opend_proto import (
    qot_get_kl,
    qot_get_ticker,
    qot_request_history_kl,
    qot_sub,
    qot_update_kl,
    qot_update_ticker,
)
from opend_proto.common import RetType, Session
from opend_proto.methods import QOT_UPDATE_TICKER
from opend_proto.qot_common import KLine, KLType, RehabType, Security, SubType, Ticker, TickerDirection
from opend_proto.schema import Message, Overflow

TENCENT = security("HK.00700")
APPLE = security("US.AAPL")
OK = RetType.SUCCEED

RequestT = TypeVar("RequestT", bound=Message)
ItemT = TypeVar("ItemT")


def ticks(*sequences: int) -> list[Ticker]:
    return [
        Ticker(time="", sequence=sequence, dir=TickerDirection.BID, price=1.0, volume=1, turnover=1.0)
        for sequence in sequences
    ]


def pushed(of: Security, *sequences: int) -> qot_update_ticker.S2C:
    return qot_update_ticker.S2C(security=of, ticker_list=ticks(*sequences))


def bars(*minutes: int) -> list[KLine]:
    return [KLine(time=f"2025-06-02 10:{minute:02d}:00", is_blank=False, volume=1) for minute in minutes]


def due(feed: Feed[Any, Any], request: type[RequestT]) -> tuple[Ask[Any, Any], RequestT]:
    """Return the call that is due; fail if it is not of this type."""
    ask = feed.ask()
    assert ask is not None
    assert isinstance(ask.request, request)
    assert isinstance(ask.request, ask.method.request)
    return ask, ask.request


def subscribe(feed: Feed[Any, Any]) -> None:
    ask, _ = due(feed, qot_sub.Request)
    feed.accepted(ask, qot_sub.Response(ret_type=OK, s2c=qot_sub.S2C()))


def give_ticks(feed: TickFeed, *sequences: int) -> None:
    ask, request = due(feed, qot_get_ticker.Request)
    s2c = qot_get_ticker.S2C(security=request.c2s.security, ticker_list=ticks(*sequences))
    feed.accepted(ask, qot_get_ticker.Response(ret_type=OK, s2c=s2c))


def taken(feed: Feed[ItemT, Any]) -> list[ItemT]:
    items: list[ItemT] = []
    while (item := feed.take()) is not None:
        items.append(item)
    return items


def shown(feed: TickFeed) -> list[object]:
    """Return the items that are ready: ticks as code and sequence, gaps as pairs."""
    return [
        f"{item.code} {item.ticker.sequence}"
        if isinstance(item, Tick)
        else f"{item.code} {item.after_sequence}-{item.before_sequence}"
        for item in taken(feed)
    ]


def live(*codes: str) -> TickFeed:
    feed = TickFeed(codes, recent=2)
    subscribe(feed)
    for _ in codes:
        give_ticks(feed, 1, 2)
    taken(feed)
    assert feed.ask() is None
    return feed


# What is asked for.


def test_it_subscribes_with_pushes_and_then_reads_each_security() -> None:
    feed = TickFeed(["HK.00700", APPLE, "HK.00700"], recent=7, session=Session.ALL)
    _, request = due(feed, qot_sub.Request)
    c2s = request.c2s
    assert (c2s.security_list, c2s.sub_type_list) == ([TENCENT, APPLE], [SubType.TICKER])
    assert (c2s.is_sub_or_un_sub, c2s.is_reg_or_un_reg_push, c2s.is_first_push) == (True, True, False)
    assert c2s.session == Session.ALL
    subscribe(feed)
    for expected in (TENCENT, APPLE):
        _, window = due(feed, qot_get_ticker.Request)
        assert (window.c2s.security, window.c2s.max_ret_num) == (expected, 7)
        give_ticks(feed, 5)
    assert feed.ask() is None
    assert shown(feed) == ["HK.00700 5", "US.AAPL 5"]


def test_one_security_may_be_given_alone() -> None:
    for codes in ("HK.00700", TENCENT, (code for code in ["HK.00700"])):
        _, request = due(TickFeed(codes), qot_sub.Request)
        assert request.c2s.security_list == [TENCENT]


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (lambda: TickFeed([]), "name at least one security"),
        (lambda: TickFeed("00700"), "MARKET.CODE"),
        (lambda: TickFeed("HK.00700", recent=-1), "recent must be from 0 to 1000, not -1"),
        (lambda: TickFeed("HK.00700", recent=1001), "recent must be from 0 to 1000, not 1001"),
        (lambda: BarFeed("HK.00700", KLType.DAY, recent=0), "recent must be from 1 to 1000, not 0"),
        (lambda: BarFeed("HK.00700", KLType.UNKNOWN), "candlesticks of UNKNOWN cannot be subscribed to"),
    ],
)
def test_arguments_that_make_no_sense(make: Any, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        make()


def test_pushes_of_others_are_none_of_its_business() -> None:
    feed = live("HK.00700")
    feed.receive(pushed(APPLE, 9))
    feed.receive(pushed(TENCENT, 3))
    assert shown(feed) == ["HK.00700 3"]


def test_securities_are_interrupted_and_filled_one_by_one() -> None:
    feed = live("HK.00700", "US.AAPL")
    feed.receive(Signal.FRAME_LOST)
    feed.receive(pushed(TENCENT, 4))
    feed.receive(pushed(APPLE, 4))
    give_ticks(feed, 2, 3, 4)
    assert shown(feed) == ["HK.00700 3", "HK.00700 4"]
    give_ticks(feed, 3, 4)
    assert shown(feed) == ["US.AAPL 2-3", "US.AAPL 3", "US.AAPL 4"]
    assert feed.ask() is None


# The life of the connection.


def test_nothing_is_asked_for_while_the_link_is_down() -> None:
    feed = live("HK.00700")
    feed.receive(Signal.DOWN)
    feed.receive(Signal.FRAME_LOST)
    assert feed.ask() is None
    feed.receive(pushed(TENCENT, 4))
    assert feed.take() is None, "whether 3 was missed is not known yet"
    feed.receive(Signal.RESTORED)
    give_ticks(feed, 2, 4)
    assert shown(feed) == ["HK.00700 4"]


def test_a_subscription_that_was_not_restored_is_made_again() -> None:
    feed = live("HK.00700")
    feed.receive(Signal.DOWN)
    feed.receive(Signal.RESTORE_FAILED)
    feed.receive(Signal.RESTORED)
    subscribe(feed)
    give_ticks(feed, 2)
    assert feed.ask() is None


def test_a_refusal_for_lack_of_a_subscription_is_not_what_the_reader_is_told() -> None:
    feed = live("HK.00700")
    feed.receive(Signal.FRAME_LOST)
    ask, _ = due(feed, qot_get_ticker.Request)
    for signal in (Signal.DOWN, Signal.RESTORE_FAILED, Signal.RESTORED):
        feed.receive(signal)
        feed.failed(ask, ServerError("not subscribed", ret_type=-1))
    ask, _ = due(feed, qot_sub.Request)
    with pytest.raises(ServerError, match="no right any more"):
        feed.failed(ask, ServerError("no right any more", ret_type=-1))


def test_a_subscription_that_was_not_accepted_before_the_loss_is_made_after_it() -> None:
    feed = TickFeed("HK.00700")
    ask, _ = due(feed, qot_sub.Request)
    feed.receive(Signal.DOWN)
    feed.failed(ask, ConnectionClosed("gone"))
    assert feed.ask() is None
    feed.receive(Signal.RESTORED)
    subscribe(feed)


def test_what_the_events_of_a_connection_mean() -> None:
    error = ConnectionClosed("gone")
    assert signal_of(Disconnected(error, 1.0)) is Signal.DOWN
    assert signal_of(RestoreFailed("Qot_Sub", None, error)) is Signal.RESTORE_FAILED
    assert signal_of(Restored(1, 0)) is Signal.RESTORED
    assert signal_of(Connected(1)) is None


# Calls that fail.


def test_a_refusal_is_told_and_the_call_stays_due() -> None:
    feed = live("HK.00700")
    feed.receive(Signal.FRAME_LOST)
    ask, _ = due(feed, qot_get_ticker.Request)
    with pytest.raises(ServerError, match="no right"):
        feed.failed(ask, ServerError("no right", ret_type=-1))
    give_ticks(feed, 2, 3)
    assert shown(feed) == ["HK.00700 3"]


@pytest.mark.parametrize("error", [CallTimeout("late"), DecodeError("garbled")])
def test_a_call_that_fails_is_made_again_but_not_for_ever(error: OpenDError) -> None:
    feed = live("HK.00700")
    feed.receive(Signal.FRAME_LOST)
    for _ in range(2):
        ask, _ = due(feed, qot_get_ticker.Request)
        feed.failed(ask, error)
    ask, _ = due(feed, qot_get_ticker.Request)
    with pytest.raises(type(error)):
        feed.failed(ask, error)
    feed.failed(ask, error)
    give_ticks(feed, 2)
    feed.receive(Signal.FRAME_LOST)
    feed.failed(ask, error)
    feed.failed(ask, error)
    assert feed.ask() is not None, "a success in between begins the count anew"


def test_a_call_that_failed_with_the_link_waits_for_the_next_one() -> None:
    feed = live("HK.00700")
    feed.receive(Signal.FRAME_LOST)
    ask, _ = due(feed, qot_get_ticker.Request)
    feed.failed(ask, ConnectionClosed("gone"))
    assert feed.ask() is None, "the signal that it is down is still on its way"
    for _ in range(5):
        feed.receive(Signal.DOWN)
        feed.failed(ask, CallTimeout("not sent"))
        feed.receive(Signal.RESTORED)
        assert feed.ask() is not None
        feed.failed(ask, ConnectionClosed("gone again"))


def test_an_error_of_the_caller_is_told_at_once() -> None:
    feed = TickFeed("HK.00700")
    ask, _ = due(feed, qot_sub.Request)
    with pytest.raises(UsageError):
        feed.failed(ask, UsageError("another process"))
    for _ in range(2):
        feed.failed(ask, ConnectError("unreachable"))
    with pytest.raises(ConnectError):
        feed.failed(ask, ConnectError("unreachable"))


# Candlesticks.


def test_bars_are_read_pushed_and_filled_from_history() -> None:
    feed = BarFeed("HK.00700", KLType.K_5MIN, rehab=RehabType.NONE, recent=2, session=Session.ALL, window=2)
    ask, request = due(feed, qot_sub.Request)
    assert (request.c2s.sub_type_list, request.c2s.reg_push_rehab_type_list) == ([SubType.KL_5MIN], [RehabType.NONE])
    subscribe(feed)

    ask, window = due(feed, qot_get_kl.Request)
    assert window.c2s == qot_get_kl.C2S(rehab_type=RehabType.NONE, kl_type=KLType.K_5MIN, security=TENCENT, req_num=2)
    feed.accepted(ask, qot_get_kl.Response(ret_type=OK, s2c=qot_get_kl.S2C(security=TENCENT, kl_list=bars(1, 2))))
    assert taken(feed) == [Bar(TENCENT, bars(1)[0], closed=True), Bar(TENCENT, bars(2)[0], closed=False)]

    for kl_type, rehab in ((KLType.K_1MIN, RehabType.NONE), (KLType.K_5MIN, RehabType.FORWARD)):
        feed.receive(qot_update_kl.S2C(rehab_type=rehab, kl_type=kl_type, security=TENCENT, kl_list=bars(9)))
    assert feed.take() is None, "another period or another rehab"

    feed.receive(Signal.FRAME_LOST)
    ask, _ = due(feed, qot_get_kl.Request)
    feed.accepted(ask, qot_get_kl.Response(ret_type=OK, s2c=qot_get_kl.S2C(security=TENCENT, kl_list=bars(5, 6))))
    ask, page = due(feed, qot_request_history_kl.Request)
    c2s = page.c2s
    assert (c2s.begin_time, c2s.end_time, c2s.next_req_key) == ("2025-06-02", "2025-06-02", None)
    assert (c2s.rehab_type, c2s.kl_type, c2s.max_ack_kl_num, c2s.session) == (
        RehabType.NONE,
        KLType.K_5MIN,
        1000,
        Session.ALL,
    )
    history = qot_request_history_kl.S2C(security=TENCENT, kl_list=bars(1, 2, 3), next_req_key=b"more")
    feed.accepted(ask, qot_request_history_kl.Response(ret_type=OK, s2c=history))
    ask, page = due(feed, qot_request_history_kl.Request)
    assert page.c2s.next_req_key == b"more"
    history = qot_request_history_kl.S2C(security=TENCENT, kl_list=bars(4, 5))
    feed.accepted(ask, qot_request_history_kl.Response(ret_type=OK, s2c=history))
    closed = [item.kl.time[14:16] for item in taken(feed) if isinstance(item, Bar) and item.closed]
    assert closed == ["02", "03", "04", "05"]
    assert feed.ask() is None


def test_history_that_is_refused_leaves_a_gap_and_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    feed = BarFeed("HK.00700", KLType.DAY, recent=2, window=2)
    subscribe(feed)
    for listed in (bars(1, 2), bars(5, 6)):
        ask, _ = due(feed, qot_get_kl.Request)
        feed.accepted(ask, qot_get_kl.Response(ret_type=OK, s2c=qot_get_kl.S2C(security=TENCENT, kl_list=listed)))
        feed.receive(Signal.FRAME_LOST) if listed[0].time < "2025-06-02 10:05" else None
    taken(feed)
    ask, _ = due(feed, qot_request_history_kl.Request)
    feed.failed(ask, ServerError("no quota left", ret_type=-1))
    assert taken(feed)[0] == BarGap(TENCENT, "2025-06-02 10:01:00", "2025-06-02 10:05:00")
    assert "HK.00700 stays open" in caplog.text
    assert "no quota left" in caplog.text


# A full queue.


def sink(overflow: Overflow, told: list[Overflowed]) -> tuple[FeedSink[object], Queue]:
    queue = Queue()
    intake = Intake(QOT_UPDATE_TICKER, Counters(), told.append, queue=2, overflow=overflow)
    return FeedSink(intake, queue), queue


def test_a_full_queue_takes_all_and_holds_the_gateway_back() -> None:
    full, queue = sink("block", [])
    for payload in range(4):
        full.deliver([payload])
    full.signal(Signal.DOWN)
    assert queue.waiting == [0, 1, 2, 3, Signal.DOWN]
    assert full.intake.holds_back(full.backlog, paused=False, replies_wait=False)


def test_dropping_leaves_one_signal_so_that_the_feed_reads_again() -> None:
    told: list[Overflowed] = []
    full, queue = sink("drop_oldest", told)
    for payload in range(5):
        full.deliver([payload])
    assert queue.waiting == [0, 1, Signal.FRAME_LOST]
    assert [event.push for event in told] == ["Qot_UpdateTicker"]
    full.signal(Signal.DOWN)
    queue.waiting.clear()
    for payload in range(3):
        full.deliver([payload])
    assert queue.waiting == [0, 1, Signal.FRAME_LOST]


def test_raising_ends_the_reader() -> None:
    full, queue = sink("raise", [])
    for payload in range(3):
        full.deliver([payload])
    assert queue.waiting == [0, 1]
    assert isinstance(queue.error, QueueOverflow)
    assert full.over


def test_items_are_pleasant_to_match() -> None:
    items: list[TickItem | KLineItem] = [Tick(TENCENT, ticks(5)[0]), Gap(TENCENT, 1, 5)]
    items += [Bar(TENCENT, bars(1)[0], closed=True), BarGap(TENCENT, None, "later")]
    told: list[str] = []
    for item in items:
        match item:
            case Tick(_, Ticker(sequence=sequence)):
                told.append(f"{item.code} {sequence}")
            case Gap(_, after, before):
                told.append(f"{item.code} {after}-{before}")
            case Bar(closed=True, kl=kl):
                told.append(f"{item.code} {kl.time}")
            case Bar() | BarGap():
                told.append(item.code)
    assert told == ["HK.00700 5", "HK.00700 1-5", "HK.00700 2025-06-02 10:01:00", "HK.00700"]
