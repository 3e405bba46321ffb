"""What is known of a security comes from the gateway first, and else from tables of the exchanges."""

from __future__ import annotations

import asyncio
from typing import Final

import pytest

from opend import AsyncClient
from opend.collect.quality import facts as facts_module
from opend.collect.quality.facts import Facts, Learned, is_shut
from opend.simulator import EXCHANGES, ManualClock, Simulator
from opend.simulator.calendar.exchanges import HONG_KONG_FUTURES
from opend.simulator.calendar.sessions import Calendar, HoursKept
from opend_proto.qot_common import QotMarket

DAY: Final = 1_748_831_400.0
"""Monday 2 June 2025, 10:30 in Hong Kong and 22:30 on Sunday in New York."""
NIGHT: Final = DAY + 12 * 3600
CODES: Final = ["HK.00700", "US.AAPL"]


def learned(now: float, monkeypatch: pytest.MonkeyPatch, *, is_always_open: bool) -> Learned:
    """Return what is learned of a simulator at a moment, which is this machine's too."""
    monkeypatch.setattr(facts_module, "time", lambda: now)

    async def ask(simulator: Simulator) -> Learned:
        found = Learned(CODES)
        async with AsyncClient(simulator.host, simulator.port) as client:
            await found.refresh(client)
        return found

    hours: HoursKept = "around_the_clock" if is_always_open else "exchange"
    with Simulator(clock=ManualClock(now), hours=hours) as simulator:
        return asyncio.run(ask(simulator))


def test_steps_and_hours_are_learned(monkeypatch: pytest.MonkeyPatch) -> None:
    found = learned(DAY, monkeypatch, is_always_open=False)
    tencent, apple = (found.of(code) for code in CODES)
    assert tencent.grid is not None
    assert tencent.grid.table is EXCHANGES[QotMarket.HK_SECURITY].grid
    assert apple.grid is not None
    assert (apple.grid.step, apple.grid.table) == (0.01, None)
    assert tencent.calendar is not None
    assert not is_shut(tencent.calendar, int(DAY // 60))
    assert is_shut(tencent.calendar, int(NIGHT // 60))


def test_an_open_market_that_should_be_shut_is_not_judged_by_its_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    assert learned(NIGHT, monkeypatch, is_always_open=False).of("HK.00700").calendar is not None
    contradicted = learned(NIGHT, monkeypatch, is_always_open=True).of("HK.00700")
    assert contradicted.calendar is None
    assert contradicted.grid is not None


def test_what_cannot_be_asked_stays_unknown() -> None:
    async def ask(simulator: Simulator) -> Learned:
        found = Learned(["HK.NOSUCH"])
        async with AsyncClient(simulator.host, simulator.port) as client:
            await found.refresh(client)
        return found

    with Simulator(unlisted=False) as simulator:
        assert asyncio.run(ask(simulator)).of("HK.NOSUCH") == Facts()


def test_derivatives_of_hong_kong_have_hours_of_their_own() -> None:
    at_night = int(DAY // 60) + 8 * 60  # 18:30, in the night session of futures.
    calendars = [Calendar(each, "exchange") for each in (HONG_KONG_FUTURES, EXCHANGES[QotMarket(1)])]
    assert [is_shut(calendar, at_night) for calendar in calendars] == [False, True]
