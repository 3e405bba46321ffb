"""The synthetic market: deterministic, append-only, on the grid, and plausible."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opend.simulator import LISTINGS, Listing, ManualClock, SyntheticMarket, Tick
from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.calendar.sessions import HoursKept
from opend_proto.qot_common import QotMarket, TickerDirection, TickerType

MINUTE = 60_000


def market_at(start: float = 1_748_831_400.0, seed: int = 0) -> tuple[SyntheticMarket, ManualClock]:
    clock = ManualClock(start)
    return SyntheticMarket(seed, clock=clock), clock


def tencent(market: SyntheticMarket) -> Listing:
    listing = market.find(QotMarket.HK_SECURITY, "00700")
    assert listing is not None
    return listing


def test_the_same_seed_and_time_give_the_same_ticks() -> None:
    first, _ = market_at()
    second, _ = market_at()
    for listing in LISTINGS[::4]:
        assert first.latest(listing, 50) == second.latest(listing, 50)


def test_another_seed_gives_another_market() -> None:
    first, _ = market_at(seed=1)
    second, _ = market_at(seed=2)
    assert first.latest(tencent(first), 50) != second.latest(tencent(second), 50)


def test_what_was_read_earlier_is_the_beginning_of_what_is_read_later() -> None:
    market, clock = market_at()
    listing = tencent(market)
    earlier = market.latest(listing, 300)
    clock.advance(90)
    added = market.following(listing, earlier[-1].milliseconds, 10_000)
    assert added
    assert market.latest(listing, 300 + len(added)) == [*earlier, *added]


def test_a_market_that_starts_later_agrees_with_one_that_has_been_running() -> None:
    running, clock = market_at()
    running.latest(tencent(running), 1000)
    clock.advance(3600)
    fresh, _ = market_at(clock.now())
    assert running.latest(tencent(running), 1000) == fresh.latest(tencent(fresh), 1000)


@given(st.lists(st.floats(min_value=0.001, max_value=40, allow_nan=False), min_size=1, max_size=8))
@settings(max_examples=30, deadline=None)
def test_reading_step_by_step_gives_every_tick_once(steps: list[float]) -> None:
    market, clock = market_at()
    listing = tencent(market)
    start = until = market.milliseconds()
    collected: list[Tick] = []
    for step in steps:
        clock.advance(step)
        collected += market.following(listing, until, 10_000)
        until = market.milliseconds()
    assert collected == market.following(listing, start, 10_000)


def test_following_gives_the_oldest_first_and_no_more_than_asked_for() -> None:
    market, clock = market_at()
    listing = tencent(market)
    start = market.milliseconds()
    clock.advance(120)
    everything = market.following(listing, start, 10_000)
    assert market.following(listing, start, 7) == everything[:7]
    assert market.following(listing, everything[6].milliseconds, 7) == everything[7:14]
    assert market.following(listing, market.milliseconds(), 7) == []


@pytest.mark.parametrize("listing", LISTINGS[::4], ids=lambda listing: listing.text)
def test_every_security_has_a_plausible_thousand_ticks(listing: Listing) -> None:
    market, _ = market_at()
    ticks = market.latest(listing, 1000)
    assert len(ticks) == 1000
    assert ticks[-1].milliseconds <= market.milliseconds()
    assert all(a.milliseconds < b.milliseconds and a.sequence < b.sequence for a, b in pairwise(ticks))
    assert ticks[0].sequence > 2**53
    assert ticks[-1].sequence < 2**63
    for tick in ticks:
        units = round(tick.price * PRICE_UNITS)
        assert listing.grid.floor(units) == units, tick
        assert tick.price == units / PRICE_UNITS
        assert math.isclose(tick.turnover, tick.price * tick.volume)
        assert listing.derivation is not None or 0.4 < tick.price / listing.base_price < 2.5
        is_odd = tick.volume % listing.lot_size != 0
        assert is_odd == (tick.type is TickerType.ODD_LOT) == (tick.direction is TickerDirection.NEUTRAL)
        assert tick.volume > 0
    directions = {tick.direction for tick in ticks}
    assert directions >= {TickerDirection.BID, TickerDirection.ASK}


def test_prices_do_not_jump_between_minutes_nor_run_away_over_a_year() -> None:
    market, _ = market_at()
    listing = tencent(market)
    now = market.milliseconds()
    around = market.following(listing, now - 20 * MINUTE, 100_000)
    assert max(abs(b.price / a.price - 1) for a, b in pairwise(around)) < 0.004
    weekly = [market.latest(listing, 1, now - week * 7 * 24 * 60 * MINUTE)[0].price for week in range(52)]
    assert 0.5 < min(weekly) / listing.base_price < max(weekly) / listing.base_price < 2
    assert len(set(weekly)) > 20


def test_there_is_something_to_see_in_every_second_of_a_busy_security() -> None:
    market, _ = market_at()
    ticks = market.latest(tencent(market), 1000)
    assert max(b.milliseconds - a.milliseconds for a, b in pairwise(ticks)) < 1000


def test_an_unlisted_security_is_not_found() -> None:
    market, _ = market_at()
    assert market.find(QotMarket.HK_SECURITY, "99999") is None
    assert market.find(QotMarket.US_SECURITY, "00700") is None
    assert market.find(12345, "00700") is None


def test_own_securities_replace_the_table() -> None:
    mine = Listing(market=QotMarket.HK_SECURITY, code="00001", name="MINE", currency="HKD", lot_size=1, base_price=0.3)
    market = SyntheticMarket(0, [mine], ManualClock())
    assert market.securities == (mine,)
    assert all(tick.type is TickerType.AUTOMATCH for tick in market.latest(mine, 200))


@pytest.mark.parametrize("trades_per_minute", [0, 901])
def test_a_listing_that_cannot_trade_as_asked_is_refused(trades_per_minute: int) -> None:
    with pytest.raises(ValueError, match=r"HK\.1: trades_per_minute"):
        Listing(
            market=QotMarket.HK_SECURITY,
            code="1",
            name="",
            currency="HKD",
            lot_size=1,
            base_price=1.0,
            trades_per_minute=trades_per_minute,
        )


def test_a_listing_on_an_exchange_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no exchange for market 41"):
        Listing(market=QotMarket.JP_SECURITY, code="7203", name="", currency="JPY", lot_size=100, base_price=1.0)


@pytest.mark.parametrize("hours", ["around_the_clock", "exchange"])
def test_closes_and_extremes_are_those_of_the_bars_that_need_not_be_drawn(hours: HoursKept) -> None:
    market = SyntheticMarket(0, clock=ManualClock(), hours=hours)
    drawn = SyntheticMarket(0, clock=ManualClock(), hours=hours)
    for listing in LISTINGS[::40]:
        calendar = market.calendar(listing)
        sessions = [calendar.regular_at(market.milliseconds() // MINUTE)]
        while len(sessions) < 30:
            sessions.insert(0, calendar.regular_before(sessions[0]))
        bars = [drawn.whole_bar(listing, session) for session in sessions]
        assert [market.whole_close(listing, session) for session in sessions] == [bar.close for bar in bars]
        highest, lowest = max(bar.high for bar in bars), min(bar.low for bar in bars)
        assert market.extremes(listing, sessions) == (highest, lowest), listing.text
