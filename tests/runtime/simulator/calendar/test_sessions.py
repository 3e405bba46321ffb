"""Trading days, sessions and market states, in the exchange's hours and around the clock."""

from datetime import date, datetime
from itertools import islice, pairwise
from typing import cast, get_args

import pytest

from opend.errors import UsageError
from opend.simulator import EXCHANGES, Exchange, SyntheticMarket
from opend.simulator.calendar.exchanges import HONG_KONG_FUTURES, Part
from opend.simulator.calendar.sessions import Calendar, HoursKept, calendar_of
from opend_proto.qot_common import QotMarket, QotMarketState, TradeDateType

HK, US = EXCHANGES[QotMarket.HK_SECURITY], EXCHANGES[QotMarket.US_SECURITY]
SH = EXCHANGES[QotMarket.CNSH_SECURITY]


def instant(exchange: Exchange, wall: str) -> float:
    return datetime.fromisoformat(wall).replace(tzinfo=exchange.zone).timestamp()


def minute(exchange: Exchange, wall: str) -> int:
    return int(instant(exchange, wall)) // 60


STATES = [
    (HK, "2025-06-03T08:59", QotMarketState.CLOSED),
    (HK, "2025-06-03T09:00", QotMarketState.AUCTION),
    (HK, "2025-06-03T09:25", QotMarketState.WAITING_OPEN),
    (HK, "2025-06-03T09:30", QotMarketState.MORNING),
    (HK, "2025-06-03T12:00", QotMarketState.REST),
    (HK, "2025-06-03T13:00", QotMarketState.AFTERNOON),
    (HK, "2025-06-03T16:05", QotMarketState.HK_CAS),
    (HK, "2025-06-03T16:10", QotMarketState.CLOSED),
    (HK, "2025-06-07T10:00", QotMarketState.CLOSED),
    (HK, "2024-12-24T13:00", QotMarketState.CLOSED),
    (SH, "2025-06-03T11:30", QotMarketState.REST),
    (SH, "2025-06-03T15:00", QotMarketState.CLOSED),
    (US, "2025-06-02T03:59", QotMarketState.OVERNIGHT),
    (US, "2025-06-02T04:00", QotMarketState.PRE_MARKET_BEGIN),
    (US, "2025-06-02T09:30", QotMarketState.AFTERNOON),
    (US, "2025-06-02T16:00", QotMarketState.AFTER_HOURS_BEGIN),
    (US, "2025-06-02T20:00", QotMarketState.OVERNIGHT),
    (US, "2025-06-06T20:00", QotMarketState.AFTER_HOURS_END),
    (US, "2025-06-08T20:00", QotMarketState.OVERNIGHT),
    (US, "2025-06-08T19:59", QotMarketState.CLOSED),
    (US, "2024-11-29T13:00", QotMarketState.AFTER_HOURS_BEGIN),
    (HONG_KONG_FUTURES, "2025-06-03T09:20", QotMarketState.FUTURE_DAY_OPEN),
    (HONG_KONG_FUTURES, "2025-06-03T12:30", QotMarketState.FUTURE_DAY_BREAK),
    (HONG_KONG_FUTURES, "2025-06-03T17:15", QotMarketState.NIGHT_OPEN),
    (HONG_KONG_FUTURES, "2025-06-07T02:59", QotMarketState.NIGHT_OPEN),
    (HONG_KONG_FUTURES, "2025-06-04T03:00", QotMarketState.NIGHT_END),
]


@pytest.mark.parametrize(("exchange", "wall", "state"), STATES)
def test_the_state_of_a_market_follows_its_hours(exchange: Exchange, wall: str, state: QotMarketState) -> None:
    assert calendar_of(exchange, "exchange").state(instant(exchange, wall)) is state


def test_new_york_trades_at_its_own_hours_summer_and_winter() -> None:
    calendar = calendar_of(US, "exchange")
    summer, winter = calendar.regular(date(2025, 6, 2)), calendar.regular(date(2025, 1, 2))
    assert (summer.begin % 1440, winter.begin % 1440) == (13 * 60 + 30, 14 * 60 + 30)
    assert summer.length == winter.length == 390


def test_half_days_end_at_noon_and_are_mornings() -> None:
    calendar = calendar_of(HK, "exchange")
    days = calendar.trading_days(date(2024, 12, 23), date(2024, 12, 31))
    assert [(day.day.day, day.type) for day in days] == [
        (23, TradeDateType.WHOLE),
        (24, TradeDateType.MORNING),
        (27, TradeDateType.WHOLE),
        (30, TradeDateType.WHOLE),
        (31, TradeDateType.MORNING),
    ]
    assert calendar.regular(date(2024, 12, 24)).length == 150


def test_around_the_clock_a_session_lasts_until_the_next_trading_day() -> None:
    calendar = calendar_of(US, "around_the_clock")
    days = [each.day for each in calendar.trading_days(date(2025, 6, 1), date(2025, 6, 30))]
    assert days == [each.day for each in calendar_of(US, "exchange").trading_days(date(2025, 6, 1), date(2025, 6, 30))]
    friday = calendar.regular(date(2025, 3, 7))
    assert (friday.length, [leg.length for leg in friday.legs]) == (4260, [1440, 1440, 1380])
    assert [leg.day.day for leg in friday.legs] == [7, 8, 9], "9 March has 23 hours in New York"
    sunday = minute(US, "2025-03-09T12:00")
    assert (calendar.session_at(sunday), calendar.leg_at(sunday).day) == (friday, date(2025, 3, 9))
    assert calendar.trades_in(sunday)
    assert calendar.regular(date(2025, 3, 10)).legs == ()
    assert calendar.state(instant(US, "2025-06-07T10:00")) is QotMarketState.AFTERNOON


@pytest.mark.parametrize("exchange", [HK, US, SH, HONG_KONG_FUTURES])
@pytest.mark.parametrize("hours", get_args(HoursKept))
def test_sessions_follow_one_another(exchange: Exchange, hours: HoursKept) -> None:
    calendar = calendar_of(exchange, hours)
    sessions = list(islice(calendar.sessions_from(date(2024, 12, 20)), 60))
    for before, after in pairwise(sessions):
        assert before.end <= after.begin
        assert before.position < after.position
        assert calendar.after(before) == after
        assert calendar.before(after) == before
        assert calendar.session_at(after.begin - 1) == before
        assert calendar.session_at(after.end - 1) == after


def test_a_session_counts_its_minutes_across_the_break() -> None:
    session = calendar_of(HK, "exchange").regular(date(2025, 6, 3))
    assert session.minute(149) + 61 == session.minute(150) == minute(HK, "2025-06-03T13:00")
    assert [session.index(minute(HK, f"2025-06-03T{wall}")) for wall in ("09:00", "12:30", "13:01", "18:00")] == [
        0,
        150,
        151,
        330,
    ]
    assert all(session.index(session.minute(index)) == index for index in range(session.length))
    with pytest.raises(IndexError, match="330 minutes"):
        session.minute(330)


def test_a_night_at_the_futures_exchange_goes_on_past_midnight() -> None:
    session = calendar_of(HONG_KONG_FUTURES, "exchange").session_at(minute(HONG_KONG_FUTURES, "2025-06-04T02:00"))
    assert (session.part, session.day, session.length) == (Part.NIGHT, date(2025, 6, 3), 585)


def test_a_day_without_trading_has_no_regular_session() -> None:
    with pytest.raises(ValueError, match="2025-06-07 is no trading day"):
        calendar_of(HK, "exchange").regular(date(2025, 6, 7))


def test_unknown_hours_are_refused() -> None:
    with pytest.raises(UsageError, match="hours must be one of around_the_clock, exchange, not 'nine_to_five'"):
        SyntheticMarket(hours=cast("HoursKept", "nine_to_five"))
    assert Calendar(HK).always_open
