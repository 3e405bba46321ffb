"""Everything the market shows comes from the same trades: at any instant, at any hours, for any security."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from typing import get_args

from hypothesis import example, given, settings
from hypothesis import strategies as st

from opend.session.feeds.bar_feed import SUB_TYPES
from opend.simulator import LISTINGS, Listing, ManualClock, SyntheticMarket
from opend.simulator.calendar.exchanges import Part
from opend.simulator.calendar.sessions import HoursKept
from opend.simulator.market.bars import Bar, merge
from opend.simulator.market.book import book
from opend.simulator.market.market import Tick
from opend.simulator.market.quote import quote
from opend.simulator.views.candles import latest_candles
from opend.simulator.views.periods import Periods, periods_of
from opend.simulator.views.time_shares import points_today
from opend_proto.qot_common import KLType, QotMarket, TickerDirection

MINUTE = 60_000
FIRST, LAST = (int(datetime(year, 1, 1, tzinfo=UTC).timestamp() * 1000) for year in (2015, 2035))

SEEDS = st.integers(0, 99)
HOURS = st.sampled_from(get_args(HoursKept))
INSTANTS = st.integers(FIRST, LAST)
SECURITIES = st.sampled_from(LISTINGS)
MINUTE_TYPES = st.sampled_from([KLType.K_1MIN, KLType.K_3MIN, KLType.K_5MIN, KLType.K_15MIN, KLType.K_60MIN])
# Prices at which the steps of the grid change, few trades, single shares, wild moves: where adding up is hardest.
ODD_SECURITIES = st.builds(
    Listing,
    market=st.sampled_from([QotMarket.HK_SECURITY, QotMarket.US_SECURITY]),
    code=st.just("1"),
    name=st.just("ODD"),
    currency=st.just("HKD"),
    lot_size=st.sampled_from([1, 2, 100, 1000]),
    base_price=st.sampled_from([0.01, 0.25, 0.5, 10.0, 20.0, 50.0, 100.0, 500.0, 1000.0, 2000.0, 5000.0]),
    trades_per_minute=st.sampled_from([1, 9, 60, 300]),
    volatility=st.sampled_from([0.05, 0.36, 2.0]),
)


def market_at(instant: int, hours: HoursKept, seed: int = 0) -> SyntheticMarket:
    return SyntheticMarket(seed, clock=ManualClock(instant / 1000), hours=hours)


def bar_of(ticks: list[Tick]) -> Bar | None:
    return merge(
        Bar(tick.units, tick.units, tick.units, tick.units, tick.volume, tick.units * tick.volume) for tick in ticks
    )


def periods(market: SyntheticMarket, listing: Listing, kl_type: KLType) -> Periods:
    return periods_of(market.calendar(listing), kl_type)


@given(SEEDS, HOURS, st.one_of(SECURITIES, ODD_SECURITIES), MINUTE_TYPES, INSTANTS)
@settings(max_examples=60, deadline=None)
def test_a_candlestick_of_minutes_is_its_ticks(
    seed: int, hours: HoursKept, listing: Listing, kl_type: KLType, instant: int
) -> None:
    market = market_at(instant, hours, seed)
    period = periods(market, listing, kl_type).at(instant // MINUTE)
    last = min(instant, period.end * MINUTE - 1)
    assert period.bar(market, listing, instant) == bar_of(
        market.following(listing, period.begin * MINUTE - 1, 1 << 20, last)
    )


@given(SEEDS, st.sampled_from([each for each in LISTINGS if each.exchange.prefix == "SZ"]), INSTANTS)
@settings(max_examples=5, deadline=None)
def test_a_day_is_its_ticks(seed: int, listing: Listing, instant: int) -> None:
    market = market_at(instant, "exchange", seed)
    session = market.calendar(listing).regular_at(instant // MINUTE)
    ticks = market.following(listing, session.begin * MINUTE - 1, 1 << 20, session.end * MINUTE - 1)
    assert market.whole_bar(listing, session) == bar_of(ticks)


@given(SEEDS, HOURS, st.one_of(SECURITIES, ODD_SECURITIES), INSTANTS)
@settings(max_examples=25, deadline=None)
def test_a_session_is_its_minutes_of_every_length(seed: int, hours: HoursKept, listing: Listing, instant: int) -> None:
    market = market_at(instant, hours, seed)
    session = market.calendar(listing).session_at(instant // MINUTE)
    end = session.end * MINUTE
    for size in (1, 3, 15, 30, 60, 180, 240):
        spans = [(first, min(first + size, session.length)) for first in range(0, session.length, size)]
        parts = [market.part(listing, session, span, end) for span in spans]
        assert merge(part for part in parts if part is not None) == market.whole_bar(listing, session)


@given(HOURS, SECURITIES, st.sampled_from([KLType.WEEK, KLType.MONTH, KLType.QUARTER, KLType.YEAR]), INSTANTS)
@settings(max_examples=15, deadline=None)
def test_long_candlesticks_are_their_days(hours: HoursKept, listing: Listing, kl_type: KLType, instant: int) -> None:
    market = market_at(instant, hours)
    long, days = periods(market, listing, kl_type), periods(market, listing, KLType.DAY)
    period, day = long.at(instant // MINUTE), days.at(instant // MINUTE)
    bars = [day.bar(market, listing, instant)]
    while day.begin > period.begin:
        day = days.before(day)
        bars.append(day.bar(market, listing, instant))
    assert day.begin == period.begin
    assert period.bar(market, listing, instant) == merge(bar for bar in reversed(bars) if bar is not None)


@given(SEEDS, HOURS, SECURITIES, INSTANTS)
@settings(max_examples=25, deadline=None)
def test_quote_candlesticks_time_share_and_ticks_say_the_same(
    seed: int, hours: HoursKept, listing: Listing, instant: int
) -> None:
    market = market_at(instant, hours, seed)
    found = quote(market, listing)
    days = [latest_candles(market, listing, periods(market, listing, KLType.DAY), count) for count in (1, 2)]
    day, before = days[0][-1], days[1][0]
    assert (found.open, found.high, found.low, found.last) == (
        day.open_price,
        day.high_price,
        day.low_price,
        day.close_price,
    )
    assert (found.volume, found.turnover) == (day.volume, day.turnover)
    assert found.previous_close == day.last_close_price == before.close_price
    points = points_today(market, listing)
    assert (points[-1].price, points[-1].last_close_price) == (found.last, found.previous_close)
    assert sum(point.volume or 0 for point in points) == found.volume
    assert points[-1].avg_price == round(found.turnover * 1000) / found.volume / 1000
    ticks = market.latest(listing, 1, found.milliseconds)
    assert (ticks[0].price, ticks[0].milliseconds) == (found.last, found.milliseconds)
    assert day.time[:10] == found.day.isoformat()


@given(SEEDS, HOURS, st.one_of(SECURITIES, ODD_SECURITIES), INSTANTS)
@settings(max_examples=40, deadline=None)
def test_the_book_is_where_the_last_trade_was_and_holds_what_the_next_one_takes(
    seed: int, hours: HoursKept, listing: Listing, instant: int
) -> None:
    market = market_at(instant, hours, seed)
    found = book(market, listing)
    last, following = market.latest(listing, 1)[0], market.upcoming(listing, instant)
    assert last.price in {found.asks[0].price, *(level.price for level in found.bids[:1])}
    sides = {TickerDirection.BID: found.asks[:1], TickerDirection.ASK: found.bids[:1]}
    for level in sides.get(following.direction, ()):
        assert level.price != following.price or level.volume >= following.volume


@given(SECURITIES, INSTANTS)
@example(LISTINGS[14], int(datetime(2025, 11, 28, 14, 30, tzinfo=UTC).timestamp() * 1000))
@settings(max_examples=25, deadline=None)
def test_there_are_no_trades_outside_the_exchange_s_hours(listing: Listing, instant: int) -> None:
    market = market_at(instant, "exchange")
    calendar = market.calendar(listing)
    ticks = [*market.latest(listing, 30), market.upcoming(listing, instant)]
    assert all(calendar.trades_in(tick.milliseconds // MINUTE) for tick in ticks)
    assert all(a.milliseconds < b.milliseconds and a.sequence < b.sequence for a, b in pairwise(ticks))
    assert ticks[-2].milliseconds <= instant < ticks[-1].milliseconds


@given(HOURS, SECURITIES, st.sampled_from(sorted(SUB_TYPES)), INSTANTS)
@settings(max_examples=40, deadline=None)
def test_candlesticks_follow_one_another_without_holes(
    hours: HoursKept, listing: Listing, kl_type: KLType, instant: int
) -> None:
    market = market_at(instant, hours)
    lines = latest_candles(market, listing, periods(market, listing, kl_type), 8)
    assert len(lines) >= (4 if kl_type == KLType.YEAR else 8)
    assert all(
        a.close_price == b.last_close_price and (a.timestamp or 0) < (b.timestamp or 0) for a, b in pairwise(lines)
    )
    assert len({line.time for line in lines}) == len(lines)


@given(INSTANTS)
@settings(max_examples=20, deadline=None)
def test_quotes_outside_regular_hours_are_those_of_their_sessions(instant: int) -> None:
    market = market_at(instant, "exchange")
    listing = LISTINGS[14]
    assert listing.text == "US.AAPL"
    session = market.calendar(listing).session_at(instant // MINUTE)
    found = quote(market, listing)
    parts = {
        Part.PRE_MARKET: found.pre_market,
        Part.AFTER_HOURS: found.after_hours,
        Part.OVERNIGHT: found.overnight,
    }
    part, bar = parts.get(session.part), market.bar(listing, session, instant)
    if part is not None and bar is not None:
        assert (part.volume, part.last) == (bar.volume, bar.close / 1000)
