"""Which ticks are pushed to a connection, and when."""

import pytest

from opend.simulator import Listing, ManualClock, SyntheticMarket
from opend.simulator.pushes.ticks import TICKS_PER_PUSH, due_ticks
from opend.simulator.rules.subscriptions import PushState, Quota, Subscription
from opend.simulator.state import Gateway, Peer
from opend_proto import qot_update_ticker
from opend_proto.qot_common import PushDataType, QotMarket, SubType, Ticker

CLOCK_START = 1_748_831_400.0


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(CLOCK_START)


@pytest.fixture
def peer(clock: ManualClock) -> Peer:
    quota = Quota(10)
    gateway = Gateway(market=SyntheticMarket(0, clock=clock), quota=quota, user_id=1)
    return Peer(gateway=gateway, connection_id=1, subscriptions=quota.open())


def listing(peer: Peer, code: str = "00700") -> Listing:
    found = peer.market.find(QotMarket.HK_SECURITY, code)
    assert found is not None
    return found


def register(peer: Peer, code: str = "00700", back: int = 0) -> None:
    now = peer.market.milliseconds()
    push = PushState(registered=now, until=now - back)
    peer.subscriptions.pairs[listing(peer, code), SubType.TICKER] = Subscription(since=now, push=push)


def pushed(peer: Peer) -> list[Ticker]:
    ticks: list[Ticker] = []
    for _, message in due_ticks(peer):
        assert isinstance(message, qot_update_ticker.S2C)
        assert 0 < len(message.ticker_list) <= TICKS_PER_PUSH
        ticks += message.ticker_list
    return ticks


def test_nothing_is_pushed_that_was_not_asked_for(peer: Peer, clock: ManualClock) -> None:
    now = peer.market.milliseconds()
    peer.subscriptions.pairs[listing(peer), SubType.TICKER] = Subscription(since=now)
    clock.advance(10)
    assert pushed(peer) == []


def test_every_tick_is_pushed_once(peer: Peer, clock: ManualClock) -> None:
    register(peer)
    sequences: list[int] = []
    for _ in range(40):
        clock.advance(0.7)
        sequences += [tick.sequence for tick in pushed(peer)]
    expected = peer.market.following(listing(peer), int(CLOCK_START * 1000), 10_000)
    assert sequences == [tick.sequence for tick in expected]
    assert pushed(peer) == []


def test_a_long_leap_is_pushed_in_pieces(peer: Peer, clock: ManualClock) -> None:
    register(peer)
    clock.advance(600)
    assert len(pushed(peer)) > 5 * TICKS_PER_PUSH


def test_what_is_handed_out_counts_as_sent_and_the_rest_comes_later(peer: Peer, clock: ManualClock) -> None:
    register(peer)
    clock.advance(600)
    _, first = next(due_ticks(peer))
    assert isinstance(first, qot_update_ticker.S2C)
    rest = pushed(peer)
    assert first.ticker_list[-1].sequence < rest[0].sequence
    assert len(first.ticker_list) + len(rest) == len(
        peer.market.following(listing(peer), int(CLOCK_START * 1000), 10_000)
    )


def test_what_is_older_than_the_registration_is_marked_as_cached(peer: Peer, clock: ManualClock) -> None:
    register(peer, back=3000)
    clock.advance(3)
    kinds = [int(tick.push_data_type or 0) for tick in pushed(peer)]
    assert kinds == sorted(kinds, reverse=True)
    assert set(kinds) == {PushDataType.CACHE, PushDataType.REALTIME}


def test_securities_are_pushed_apart(peer: Peer, clock: ManualClock) -> None:
    register(peer)
    register(peer, "09988")
    clock.advance(5)
    codes: list[str] = []
    for _, message in due_ticks(peer):
        assert isinstance(message, qot_update_ticker.S2C)
        codes.append(message.security.code)
    assert codes == ["00700", "09988"]


def test_the_market_is_quiet_until_its_next_tick_or_the_end_of_the_minute(peer: Peer) -> None:
    market, of = peer.market, listing(peer)
    begin = int(CLOCK_START) * 1000 // 60_000 * 60_000
    ticks = market.following(of, begin - 1, 1000, begin + 59_999)
    assert len(ticks) > 5
    times = [tick.milliseconds for tick in ticks]
    assert [market.quiet_until(of, time - 1) for time in times] == times
    assert [market.quiet_until(of, time) for time in times] == [*times[1:], begin + 60_000]


def test_a_closed_market_has_no_ticks_and_is_quiet() -> None:
    market = SyntheticMarket(0, clock=ManualClock(CLOCK_START), hours="exchange")
    of = market.find(QotMarket.HK_SECURITY, "00700")
    assert of is not None
    night = int(CLOCK_START) * 1000 // 60_000 * 60_000 + 12 * 3_600_000
    assert market.following(of, night, 10, night + 1000) == []
    assert market.quiet_until(of, night) == night + 60_000
