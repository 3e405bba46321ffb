"""What several connections get in one round of pushes is made once, and what only some get is not mixed up with it."""

from __future__ import annotations

from opend.codec import decode
from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.pushes.sources import due_bodies
from opend.simulator.rounds import MOST_HELD, Round
from opend.simulator.rules.subscriptions import PushState, Quota, Subscription
from opend.simulator.state import Gateway, Peer
from opend_proto import qot_update_ticker
from opend_proto.qot_common import PushDataType, QotMarket, SubType


def test_bodies_are_shared_by_those_who_have_come_equally_far() -> None:
    clock, quota = ManualClock(1_748_831_400.0), Quota(10)
    gateway = Gateway(market=SyntheticMarket(0, clock=clock), quota=quota, user_id=1)
    tencent = gateway.market.find(QotMarket.HK_SECURITY, "00700")
    assert tencent is not None

    def registered(back: int) -> Peer:
        peer = Peer(gateway=gateway, connection_id=1, subscriptions=quota.open())
        now = gateway.market.milliseconds()
        for kind in (SubType.TICKER, SubType.BASIC, SubType.ORDER_BOOK, SubType.BROKER):
            push = PushState(registered=now, until=now - back)
            peer.subscriptions.pairs[tencent, kind] = Subscription(since=now, push=push)
        return peer

    first, second, behind = registered(0), registered(0), registered(3000)
    clock.advance(3)
    gateway.round.begin()
    clock.advance(1)  # All see the instant at which the round began.
    ours, theirs, others = (list(due_bodies(peer)) for peer in (first, second, behind))
    assert len(ours) >= 4
    assert all(body is other for (_, body), (_, other) in zip(ours, theirs, strict=True))
    shown = decode(qot_update_ticker.Response, others[0][1]).s2c
    assert shown is not None
    assert {tick.push_data_type for tick in shown.ticker_list} == {PushDataType.CACHE, PushDataType.REALTIME}
    assert list(due_bodies(first)) == []
    gateway.round.begin()
    assert len(list(due_bodies(first))) >= 1


def test_what_is_held_is_bounded() -> None:
    made: list[int] = []
    held = Round(SyntheticMarket(0))

    def make() -> int:
        made.append(1)
        return 1

    for _ in range(3):
        held.shared("few", make)
    assert len(made) == 1
    held.shared("many", make, lambda _: MOST_HELD)
    held.shared("few", make)
    assert len(made) == 3
