"""The venues at which securities trade."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from tests.support.markets.trading import BUY, HONG_KONG, MAINLAND, NEW_YORK, SELL

from opend.simulator import EXCHANGES, Listing
from opend.simulator.calendar.sessions import calendar_of
from opend.simulator.trading.venues import VENUES, venue_of
from opend_proto.common import Session
from opend_proto.trd_common import TrdEnv, TrdMarket

EASTERN = ZoneInfo("America/New_York")


def at(year: int, month: int, day: int, hour: int) -> int:
    return int(datetime(year, month, day, hour, tzinfo=EASTERN).timestamp() * 1000)


def test_every_exchange_has_a_venue_and_agrees_with_it() -> None:
    assert {market for market, _ in VENUES} >= EXCHANGES.keys()
    assert all((venue.quote_market, venue.product) == key for key, venue in VENUES.items())


def test_mainland_shares_trade_in_another_market_in_real_accounts() -> None:
    venue = venue_of(MAINLAND)
    assert (venue.market(TrdEnv.SIMULATE), venue.market(TrdEnv.REAL)) == (TrdMarket.CN, TrdMarket.HKCC)


@pytest.mark.parametrize(("listing", "buys", "sells"), [(HONG_KONG, 500, 500), (NEW_YORK, 1, 1), (MAINLAND, 100, 1)])
def test_what_a_quantity_must_be_a_multiple_of(listing: Listing, buys: int, sells: int) -> None:
    venue = venue_of(listing)
    assert (venue.unit(listing, BUY), venue.unit(listing, SELL)) == (buys, sells)


@pytest.mark.parametrize("day", [(2025, 3, 9), (2025, 6, 2), (2025, 11, 2)])
def test_a_day_ends_at_midnight_even_where_the_clocks_change(day: tuple[int, int, int]) -> None:
    end = venue_of(NEW_YORK).day_end(NEW_YORK, at(*day, 1))
    assert NEW_YORK.exchange.local_time(end / 1000).strftime("%H:%M:%S.%f") == "23:59:59.999000"
    assert NEW_YORK.exchange.local_time(end / 1000).date() == datetime(*day, tzinfo=EASTERN).date()


@pytest.mark.parametrize(
    ("hour", "live"),
    [
        (10, {Session.NONE, Session.RTH, Session.ETH, Session.ALL}),
        (8, {Session.ETH, Session.ALL}),
        (17, {Session.ETH, Session.ALL}),
        (22, {Session.OVERNIGHT, Session.ALL}),
    ],
)
def test_an_american_order_is_live_in_its_parts_of_the_day(hour: int, live: set[Session]) -> None:
    now, calendar = at(2025, 6, 3, hour), calendar_of(NEW_YORK.exchange, "around_the_clock")
    assert {session for session in Session if venue_of(NEW_YORK).is_live(calendar, session, now)} == live
