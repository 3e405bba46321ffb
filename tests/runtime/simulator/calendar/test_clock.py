"""Clocks never run backwards, and a manual one moves only when the test moves it."""

import pytest

from opend.simulator import ManualClock, SpeedClock, SystemClock


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


def test_a_manual_clock_can_be_set_forward_only() -> None:
    clock = ManualClock(start=1000.0)
    assert clock.set(1500.0) == clock.now() == 1500.0
    with pytest.raises(ValueError, match=r"from 1500\.0 to 1499\.0"):
        clock.set(1499.0)


def test_the_seconds_of_a_speed_clock_are_as_many_times_shorter(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([10.0, 10.0, 11.5])
    monkeypatch.setattr("time.monotonic", lambda: next(times))
    clock = SpeedClock(60, start=1000.0)
    assert [clock.now(), clock.now()] == [1000.0, 1090.0]


def test_a_speed_clock_starts_at_the_machine_s_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: 500.0)
    monkeypatch.setattr("time.monotonic", lambda: 10.0)
    assert SpeedClock(2).now() == 500.0


@pytest.mark.parametrize("speed", [0, -1, float("nan"), float("inf")])
def test_a_speed_clock_cannot_stand_still_or_run_backwards(speed: float) -> None:
    with pytest.raises(ValueError, match="must be a positive number"):
        SpeedClock(speed)
