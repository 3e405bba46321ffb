"""Back-off: growing waits with a random share, which begin again after a connection that held."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.errors import UsageError
from opend.session.life.backoff import Backoff, Reconnect


def waits(plan: Reconnect, draw: float, count: int) -> list[float]:
    backoff = Backoff(plan, lambda: draw)
    return [backoff.next_wait() for _ in range(count)]


def test_waits_double_up_to_the_longest() -> None:
    assert waits(Reconnect(jitter=0.0), 0.9, 8) == [0.5, 1, 2, 4, 8, 16, 30, 30]


def test_the_random_share_shortens() -> None:
    assert waits(Reconnect(first=1.0, jitter=0.5), 1.0, 3) == [0.5, 1.0, 2.0]
    assert waits(Reconnect(first=1.0, jitter=0.5), 0.0, 3) == [1.0, 2.0, 4.0]


@given(first=st.floats(0.01, 10), times=st.floats(1, 100), factor=st.floats(1, 5), jitter=st.floats(0, 1))
def test_no_wait_exceeds_its_bounds(first: float, times: float, factor: float, jitter: float) -> None:
    plan = Reconnect(first=first, longest=first * times, factor=factor, jitter=jitter)
    assert all(0 <= wait <= plan.longest for wait in waits(plan, 0.7, 20))


def test_a_connection_that_held_lets_it_begin_anew() -> None:
    backoff = Backoff(Reconnect(jitter=0.0), lambda: 0.0)
    assert [backoff.next_wait(), backoff.next_wait()] == [0.5, 1.0]
    backoff.settle(1.1)
    assert backoff.next_wait() == 0.5


def test_one_that_did_not_hold_counts_as_a_failure() -> None:
    backoff = Backoff(Reconnect(jitter=0.0), lambda: 0.0)
    assert [backoff.next_wait(), backoff.next_wait()] == [0.5, 1.0]
    backoff.settle(0.9)
    assert backoff.next_wait() == 2.0


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("first", lambda: Reconnect(first=0.0)),
        ("first", lambda: Reconnect(first=float("nan"))),
        ("longest", lambda: Reconnect(longest=0.1)),
        ("longest", lambda: Reconnect(longest=float("inf"))),
        ("factor", lambda: Reconnect(factor=0.9)),
        ("jitter", lambda: Reconnect(jitter=-0.1)),
        ("jitter", lambda: Reconnect(jitter=1.1)),
        ("attempts", lambda: Reconnect(attempts=0)),
    ],
)
def test_wrong_plans_are_refused(name: str, make: Callable[[], Reconnect]) -> None:
    with pytest.raises(UsageError, match=f"^{name} must be"):
        make()
