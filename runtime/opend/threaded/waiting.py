"""Let a thread wait for the outcome of one call.

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
    """Holds one result or error, and the lock that the waiting thread sleeps on."""

    __slots__ = ("_gate", "outcome")

    def __init__(self) -> None:
        self._gate = Lock()
        self._gate.acquire()
        self.outcome: ResultT | OpenDError | None = None
        """The result or the error; None until there is one, after which `wait` returns at once."""

    def settle(self, outcome: ResultT | OpenDError) -> None:
        """Store the outcome and wake the waiting thread; only the first outcome counts."""
        if self.outcome is None:
            self.outcome = outcome
            try:
                self._gate.release()
            except RuntimeError:
                return  # Two threads settled at once, and the other has released it.

    def wait(self, timeout: float | None = None) -> ResultT:
        """Return the result or raise the error; raises TimeoutError if there is neither within ``timeout`` seconds."""
        if self.outcome is None:
            self._sleep(timeout)
        outcome = self.outcome
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
