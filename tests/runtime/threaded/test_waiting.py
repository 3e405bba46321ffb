"""A place for one outcome: the first counts, and who waits gets it, its error, or TimeoutError."""

from __future__ import annotations

import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.support.patience import BEYOND, PATIENCE

from opend.errors import ConnectionClosed
from opend.threaded.waiting import Waiter


def test_it_has_an_outcome_once_it_is_settled() -> None:
    waiter: Waiter[int] = Waiter()
    assert waiter.outcome is None
    waiter.settle(5)
    assert waiter.outcome == 5


def test_an_outcome_that_is_there_takes_no_waiting() -> None:
    waiter: Waiter[int] = Waiter()
    waiter.settle(5)
    assert waiter.wait(0.0) == waiter.wait() == 5


def test_an_error_is_raised() -> None:
    waiter: Waiter[int] = Waiter()
    waiter.settle(ConnectionClosed("gone"))
    with pytest.raises(ConnectionClosed, match="gone"):
        waiter.wait()


def test_only_the_first_outcome_counts() -> None:
    waiter: Waiter[int] = Waiter()
    waiter.settle(5)
    waiter.settle(6)
    waiter.settle(ConnectionClosed("gone"))
    assert waiter.wait() == 5


@pytest.mark.parametrize("timeout", [0.0, -1.0, 0.02])
def test_nothing_comes_in_time(timeout: float) -> None:
    waiter: Waiter[int] = Waiter()
    with pytest.raises(TimeoutError):
        waiter.wait(timeout)
    waiter.settle(5)
    assert waiter.wait(timeout) == 5


@pytest.mark.parametrize("timeout", [None, BEYOND, 1e300])
def test_another_thread_settles_it(timeout: float | None) -> None:
    waiter: Waiter[int] = Waiter()
    with ThreadPoolExecutor(1) as pool:
        result = pool.submit(waiter.wait, timeout)
        waiter.settle(5)
        assert result.result(PATIENCE) == 5


class SlowGate:
    """A lock that another thread frees only after some waits for it."""

    def __init__(self, waits: int) -> None:
        self.waited: list[float] = []
        self._waits = waits

    def acquire(self, timeout: float) -> bool:
        self.waited.append(timeout)
        return len(self.waited) == self._waits


@pytest.mark.parametrize("timeout", [None, BEYOND])
def test_it_waits_in_slices_that_ctrl_c_can_end(monkeypatch: pytest.MonkeyPatch, timeout: float | None) -> None:
    waiter: Waiter[int] = Waiter()
    gate = SlowGate(3)
    monkeypatch.setattr(waiter, "_gate", gate)
    with pytest.raises(AssertionError, match="woken without an outcome"):
        waiter.wait(timeout)
    assert gate.waited == [0.5] * 3


def test_two_threads_that_settle_at_once_leave_one_outcome() -> None:
    with ThreadPoolExecutor(2) as pool:
        for _ in range(200):
            waiter: Waiter[int] = Waiter()
            both = [pool.submit(waiter.settle, number) for number in (1, 2)]
            assert waiter.wait(PATIENCE) in {1, 2}
            assert [each.result(PATIENCE) for each in both] == [None, None]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to send")
def test_a_signal_ends_the_wait() -> None:
    main = threading.main_thread().ident
    assert main is not None
    interrupt = threading.Timer(0.05, signal.pthread_kill, (main, signal.SIGINT))
    interrupt.start()
    with pytest.raises(KeyboardInterrupt):
        Waiter[int]().wait(BEYOND)
