"""What threads wait on: the outcome of one call.

Invariant: a waiter is settled at most once, and waiting for it can be interrupted by a signal.
"""

from __future__ import annotations

from threading import Lock
from time import monotonic
from typing import Final, Generic, TypeVar

from opend.errors import OpenDError

__all__ = ["Waiter"]

ResultT = TypeVar("ResultT")

# Windows notices Ctrl-C only between two waits for a lock; elsewhere a wait is interrupted at once.
_SLICE_SECONDS: Final = 0.5


class Waiter(Generic[ResultT]):
    """A place for one result or error, and the lock that its reader sleeps on."""

    __slots__ = ("_gate", "_outcome")

    def __init__(self) -> None:
        self._gate = Lock()
        self._gate.acquire()
        self._outcome: ResultT | OpenDError | None = None

    @property
    def is_settled(self) -> bool:
        """Whether there is an outcome, so that waiting takes no time."""
        return self._outcome is not None

    def settle(self, outcome: ResultT | OpenDError) -> None:
        """Leave the outcome and wake the reader; only the first outcome counts."""
        if self._outcome is None:
            self._outcome = outcome
            try:
                self._gate.release()
            except RuntimeError:
                return  # Two threads at once: the other has released it.

    def wait(self, timeout: float | None = None) -> ResultT:
        """Return the result or raise the error; raises TimeoutError if neither has come in time."""
        if self._outcome is None:
            self._sleep(timeout)
        outcome = self._outcome
        if isinstance(outcome, OpenDError):
            raise outcome
        if outcome is None:
            raise AssertionError("a waiter was woken without an outcome")
        return outcome

    def _sleep(self, timeout: float | None) -> None:
        deadline = None if timeout is None else monotonic() + timeout
        while True:
            left = _SLICE_SECONDS if deadline is None else min(_SLICE_SECONDS, deadline - monotonic())
            if self._gate.acquire(timeout=max(0.0, left)):
                return
            if deadline is not None and monotonic() >= deadline:
                raise TimeoutError
