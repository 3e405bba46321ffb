"""Derivatives expire on business days, and never all of them at once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.simulator.calendar.holidays import is_business_day
from opend.simulator.instruments.expirations import future_expirations, last_business_day, option_expirations
from opend_proto.qot_common import ExpirationCycle, QotMarket

DAYS = st.dates(date(2011, 1, 1), date(2060, 1, 1))
MARKETS = st.sampled_from([QotMarket.HK_SECURITY, QotMarket.US_SECURITY])


@given(MARKETS, DAYS)
def test_on_every_day_there_are_expirations_to_come(market: QotMarket, today: date) -> None:
    days = [expiration.day for expiration in option_expirations(market, today)]
    assert days == sorted(set(days))
    assert 6 <= len(days) <= 8
    assert all(today <= day and is_business_day(market, day) for day in days)
    futures = future_expirations(market, today)
    assert len(futures) >= 4
    assert list(futures) == sorted(set(futures))
    assert futures[0] >= today


@given(MARKETS, DAYS)
def test_what_is_listed_stays_listed_until_it_expires(market: QotMarket, today: date) -> None:
    tomorrow = today + timedelta(days=1)
    later = set(option_expirations(market, tomorrow))
    assert {each for each in option_expirations(market, today) if each.day >= tomorrow} <= later
    assert {day for day in future_expirations(market, today) if day >= tomorrow} <= set(
        future_expirations(market, tomorrow)
    )


@pytest.mark.parametrize(
    ("market", "day"),
    [
        (QotMarket.HK_SECURITY, date(2025, 6, 27)),  # The 30th is the last business day.
        (QotMarket.US_SECURITY, date(2025, 6, 20)),  # The third Friday.
        (QotMarket.US_SECURITY, date(2026, 6, 18)),  # The third Friday is Juneteenth.
    ],
)
def test_monthly_options_expire_on_the_exchanges_days(market: QotMarket, day: date) -> None:
    found = dict(option_expirations(market, day - timedelta(days=5)))
    assert found[day] is ExpirationCycle.MONTH


def test_the_last_business_day_of_a_month() -> None:
    assert last_business_day(QotMarket.HK_SECURITY, date(2025, 8, 1)) == date(2025, 8, 29)
    assert last_business_day(QotMarket.HK_SECURITY, date(2025, 8, 1), before=1) == date(2025, 8, 28)
