"""Each kind of data is pushed once when it has changed, as a Get call shows it at the same instant."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import pytest

from opend.session.feeds.bar_feed import SUB_TYPES
from opend.simulator import LISTINGS, Listing, ManualClock, RefusalError, SyntheticMarket
from opend.simulator.calendar.sessions import HoursKept
from opend.simulator.handlers.quotes.candles import get_kl
from opend.simulator.handlers.quotes.subscribed import get_basic_qot, get_broker, get_order_book, get_rt
from opend.simulator.handlers.quotes.subscriptions import sub
from opend.simulator.pushes.sources import due_pushes
from opend.simulator.rules.subscriptions import Quota
from opend.simulator.state import Gateway, Peer
from opend_proto import (
    qot_get_basic_qot,
    qot_get_broker,
    qot_get_kl,
    qot_get_order_book,
    qot_get_rt,
    qot_sub,
    qot_update_basic_qot,
    qot_update_broker,
    qot_update_kl,
    qot_update_order_book,
    qot_update_rt,
)
from opend_proto.common import Session
from opend_proto.qot_common import KLType, OrderBookType, RehabType, SubType
from opend_proto.schema import Message

TENCENT, APPLE = LISTINGS[0], LISTINGS[14]
STATES = [SubType.BASIC, SubType.ORDER_BOOK, SubType.ORDER_BOOK_ODD, SubType.RT, SubType.BROKER]


@dataclass
class Desk:
    """One client of a gateway whose clock the test moves."""

    hours: HoursKept = "around_the_clock"
    clock: ManualClock = field(default_factory=ManualClock)

    def __post_init__(self) -> None:
        quota = Quota(100)
        market = SyntheticMarket(0, clock=self.clock, hours=self.hours)
        self.peer = Peer(
            gateway=Gateway(market=market, quota=quota, user_id=7), connection_id=1, subscriptions=quota.open()
        )

    def subscribe(
        self, *sub_types: SubType, listing: Listing = TENCENT, first_push: bool = False, session: Session | None = None
    ) -> None:
        c2s = qot_sub.C2S(
            security_list=[listing.security],
            sub_type_list=list(sub_types),
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            reg_push_rehab_type_list=[RehabType.NONE],
            is_first_push=first_push,
            session=session,
        )
        sub(self.peer, qot_sub.Request(c2s=c2s))

    def pushed(self) -> list[Message]:
        return [message for _, message in due_pushes(self.peer)]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize("sub_type", STATES)
def test_a_state_is_pushed_when_it_has_changed_and_once(desk: Desk, sub_type: SubType) -> None:
    desk.subscribe(sub_type)
    assert desk.pushed() == []
    desk.clock.advance(5)
    assert len(desk.pushed()) == 1
    assert desk.pushed() == []


@pytest.mark.parametrize("sub_type", [*STATES, *SUB_TYPES.values()])
def test_the_first_push_comes_at_once_where_it_is_asked_for(desk: Desk, sub_type: SubType) -> None:
    desk.subscribe(sub_type, first_push=True)
    assert len(desk.pushed()) == 1
    assert desk.pushed() == []


def test_a_pushed_quote_is_the_one_to_be_had(desk: Desk) -> None:
    desk.subscribe(SubType.BASIC)
    desk.clock.advance(5)
    (push,) = desk.pushed()
    request = qot_get_basic_qot.Request(c2s=qot_get_basic_qot.C2S(security_list=[TENCENT.security]))
    reply = get_basic_qot(desk.peer, request)
    assert isinstance(push, qot_update_basic_qot.Response)
    assert push.s2c is not None
    assert push.s2c.basic_qot_list == reply.basic_qot_list
    assert push.s2c.basic_qot_list[0].price_spread in {0.2, 0.5}


@pytest.mark.parametrize("kind", [OrderBookType.NORMAL, OrderBookType.ODD])
def test_a_pushed_book_is_the_one_to_be_had(desk: Desk, kind: OrderBookType) -> None:
    desk.subscribe(SubType.ORDER_BOOK if kind == OrderBookType.NORMAL else SubType.ORDER_BOOK_ODD)
    desk.clock.advance(5)
    (push,) = desk.pushed()
    c2s = qot_get_order_book.C2S(security=TENCENT.security, num=40, order_book_type=kind)
    reply = get_order_book(desk.peer, qot_get_order_book.Request(c2s=c2s))
    assert isinstance(push, qot_update_order_book.Response)
    assert push.s2c is not None
    assert push.s2c.order_book_ask_list == reply.order_book_ask_list
    assert push.s2c.order_book_bid_list == reply.order_book_bid_list
    lots = {level.volume % TENCENT.lot_size == 0 for level in reply.order_book_ask_list}
    assert lots == {kind == OrderBookType.NORMAL}


def test_a_book_is_as_deep_as_asked_for_and_as_the_right_allows(desk: Desk) -> None:
    desk.subscribe(SubType.ORDER_BOOK)
    desk.subscribe(SubType.ORDER_BOOK, listing=APPLE)

    def depth(listing: Listing, num: int) -> int:
        c2s = qot_get_order_book.C2S(security=listing.security, num=num)
        s2c = get_order_book(desk.peer, qot_get_order_book.Request(c2s=c2s))
        return len(s2c.order_book_bid_list)

    assert [depth(TENCENT, 1), depth(TENCENT, 50), depth(APPLE, 50), depth(APPLE, 100)] == [1, 40, 50, 60]
    with pytest.raises(RefusalError, match="num must be 1 or more, not 0"):
        depth(TENCENT, 0)


def test_pushed_brokers_are_those_to_be_had(desk: Desk) -> None:
    desk.subscribe(SubType.BROKER)
    desk.clock.advance(5)
    (push,) = desk.pushed()
    request = qot_get_broker.Request(c2s=qot_get_broker.C2S(security=TENCENT.security))
    reply = get_broker(desk.peer, request)
    assert isinstance(push, qot_update_broker.Response)
    assert push.s2c is not None
    assert push.s2c.broker_bid_list == reply.broker_bid_list
    positions = [broker.pos for broker in reply.broker_bid_list]
    assert positions == sorted(positions)
    assert positions[0] == 1


def test_there_is_no_broker_queue_outside_hong_kong(desk: Desk) -> None:
    with pytest.raises(RefusalError, match=r"US\.AAPL has no broker queue"):
        get_broker(desk.peer, qot_get_broker.Request(c2s=qot_get_broker.C2S(security=APPLE.security)))


def test_time_share_points_are_pushed_once_with_the_final_form_first(desk: Desk) -> None:
    desk.subscribe(SubType.RT)
    desk.clock.advance(30)
    pushes = desk.pushed()
    desk.clock.advance(200 * 60)
    pushes += desk.pushed()
    points = [
        point
        for push in pushes
        if isinstance(push, qot_update_rt.Response) and push.s2c is not None
        for point in push.s2c.rt_list
    ]
    assert [len(push.s2c.rt_list) for push in pushes if isinstance(push, qot_update_rt.Response) and push.s2c] == [
        1,
        100,
        100,
        1,
    ]
    reply = get_rt(desk.peer, qot_get_rt.Request(c2s=qot_get_rt.C2S(security=TENCENT.security)))
    assert points[1:] == reply.rt_list[-201:]
    assert points[0].minute == points[1].minute == 630
    assert all((a.timestamp or 0) < (b.timestamp or 0) for a, b in pairwise(reply.rt_list))


@pytest.mark.parametrize("kl_type", sorted(SUB_TYPES))
def test_candlesticks_of_every_type_are_pushed_as_they_are_to_be_had(desk: Desk, kl_type: KLType) -> None:
    desk.subscribe(SUB_TYPES[kl_type])
    desk.clock.advance(7)
    (push,) = desk.pushed()
    c2s = qot_get_kl.C2S(rehab_type=RehabType.NONE, kl_type=kl_type, security=TENCENT.security, req_num=1)
    reply = get_kl(desk.peer, qot_get_kl.Request(c2s=c2s))
    assert isinstance(push, qot_update_kl.Response)
    assert push.s2c is not None
    assert (push.s2c.kl_type, push.s2c.kl_list) == (kl_type, reply.kl_list)


def test_nothing_is_pushed_while_the_exchange_is_closed() -> None:
    desk = Desk("exchange")
    desk.clock.advance(10 * 3600)  # 20:30 in Hong Kong
    desk.subscribe(SubType.BASIC, SubType.RT, SubType.TICKER, *SUB_TYPES.values())
    desk.clock.advance(10 * 3600)
    assert desk.pushed() == []


def test_after_the_lunch_break_pushes_go_on() -> None:
    desk = Desk("exchange")
    desk.clock.advance(1.5 * 3600 + 60)  # 12:01 in Hong Kong
    desk.subscribe(SubType.RT, SubType.KL_1MIN)
    desk.clock.advance(3600)
    times = [
        line.time
        for push in desk.pushed()
        if isinstance(push, qot_update_kl.Response) and push.s2c is not None
        for line in push.s2c.kl_list
    ]
    assert times[0] == "2025-06-02 13:01:00"


@pytest.mark.parametrize(("session", "time"), [(None, "2025-05-30 16:00:00"), (Session.ALL, "2025-06-01 22:31:00")])
def test_candlesticks_cover_the_hours_subscribed_to(session: Session | None, time: str) -> None:
    desk = Desk("exchange")  # It is Sunday evening in New York.
    desk.subscribe(SubType.KL_1MIN, listing=APPLE, session=session)
    desk.clock.advance(59)
    c2s = qot_get_kl.C2S(rehab_type=RehabType.NONE, kl_type=KLType.K_1MIN, security=APPLE.security, req_num=1)
    reply = get_kl(desk.peer, qot_get_kl.Request(c2s=c2s))
    assert reply.kl_list[0].time == time
    pushes = [push.s2c.kl_list for push in desk.pushed() if isinstance(push, qot_update_kl.Response) and push.s2c]
    assert pushes == ([] if session is None else [reply.kl_list])


def test_what_is_not_subscribed_is_not_given(desk: Desk) -> None:
    security = TENCENT.security
    with pytest.raises(RefusalError, match=r"HK\.00700 is not subscribed: subscribe to its quote"):
        get_basic_qot(desk.peer, qot_get_basic_qot.Request(c2s=qot_get_basic_qot.C2S(security_list=[security])))
    with pytest.raises(RefusalError, match="SubType_OrderBook"):
        get_order_book(desk.peer, qot_get_order_book.Request(c2s=qot_get_order_book.C2S(security=security, num=1)))
    with pytest.raises(RefusalError, match="SubType_RT"):
        get_rt(desk.peer, qot_get_rt.Request(c2s=qot_get_rt.C2S(security=security)))
    with pytest.raises(RefusalError, match="SubType_Broker"):
        get_broker(desk.peer, qot_get_broker.Request(c2s=qot_get_broker.C2S(security=security)))


def test_a_quote_of_nothing_and_a_book_of_an_unknown_kind_are_refused(desk: Desk) -> None:
    with pytest.raises(RefusalError, match="securityList is empty"):
        get_basic_qot(desk.peer, qot_get_basic_qot.Request(c2s=qot_get_basic_qot.C2S(security_list=[])))
    c2s = qot_get_order_book.C2S(security=TENCENT.security, num=1, order_book_type=OrderBookType(9))
    with pytest.raises(RefusalError, match="unknown orderBookType 9"):
        get_order_book(desk.peer, qot_get_order_book.Request(c2s=c2s))
