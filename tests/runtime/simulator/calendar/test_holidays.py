"""Public holidays against days known from the exchanges' own calendars."""

from datetime import date

import pytest

from opend.simulator.calendar.holidays import closes_early, is_business_day
from opend_proto.qot_common import QotMarket

HK, US, SH = QotMarket.HK_SECURITY, QotMarket.US_SECURITY, QotMarket.CNSH_SECURITY

CLOSED = [
    (HK, "2025-01-01 2025-01-29 2025-01-31 2025-04-18 2025-04-21 2025-05-05 2025-10-07 2025-12-25 2025-12-26"),
    (HK, "2024-02-13 2024-04-01 2026-04-03 2026-04-06 2026-04-07 2026-05-25 2026-10-19 2023-01-02 2022-12-27"),
    (US, "2024-01-01 2024-01-15 2024-02-19 2024-03-29 2024-05-27 2024-06-19 2024-07-04 2024-09-02 2024-11-28"),
    (US, "2025-01-09 2025-05-26 2021-12-24 2021-07-05 2022-06-20 2023-01-02 2026-07-03 2024-12-25"),
    (SH, "2025-01-28 2025-02-04 2025-06-02 2025-10-08 2024-02-09 2026-02-23 2030-10-01"),
]
OPEN = [
    (HK, "2025-01-02 2025-01-28 2025-05-30 2025-10-02 2026-12-28"),
    (US, "2021-12-31 2025-10-13 2025-11-11 2025-07-03 2022-12-27"),
    (SH, "2025-01-27 2025-02-05 2025-10-09 2025-12-25"),
]


@pytest.mark.parametrize(("market", "days"), CLOSED)
def test_the_exchange_is_closed(market: QotMarket, days: str) -> None:
    assert [day for day in days.split() if is_business_day(market, date.fromisoformat(day))] == []


@pytest.mark.parametrize(("market", "days"), OPEN)
def test_the_exchange_is_open(market: QotMarket, days: str) -> None:
    assert all(is_business_day(market, date.fromisoformat(day)) for day in days.split())


@pytest.mark.parametrize("market", [HK, US, SH])
def test_weekends_are_no_business_days(market: QotMarket) -> None:
    assert not is_business_day(market, date(2025, 6, 7))
    assert not is_business_day(market, date(2025, 6, 8))


def test_half_days_are_eves_of_holidays() -> None:
    assert closes_early(HK, date(2025, 1, 28))
    assert closes_early(HK, date(2024, 12, 24))
    assert closes_early(US, date(2024, 11, 29))
    assert closes_early(US, date(2025, 7, 3))
    assert not closes_early(US, date(2026, 7, 2))
    assert not closes_early(HK, date(2024, 12, 23))
    assert not closes_early(SH, date(2025, 12, 31))
