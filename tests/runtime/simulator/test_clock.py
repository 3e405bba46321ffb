"""Clocks never run backwards, and a manual one moves only when told."""

import pytest

from opend.simulator import ManualClock, SystemClock


def test_a_manual_clock_stands_still_until_it_is_advanced() -> None:
    clock = ManualClock(start=1000.0)
    assert clock.now() == clock.now() == 1000.0
    assert clock.advance(2.5) == clock.now() == 1002.5


def test_a_manual_clock_refuses_to_go_back() -> None:
    clock = ManualClock()
    with pytest.raises(ValueError, match="-1"):
        clock.advance(-1)


def test_the_system_clock_holds_still_when_the_machine_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([100.0, 101.0, 50.0, 102.0])
    monkeypatch.setattr("time.time", lambda: next(times))
    clock = SystemClock()
    assert [clock.now() for _ in range(4)] == [100.0, 101.0, 101.0, 102.0]
