"""Run jobs at their time, on one thread.

Invariant: every job runs once; those that still wait when the schedule is closed run at once.
"""

from __future__ import annotations

from contextlib import suppress
from heapq import heappop, heappush
from itertools import count
from logging import getLogger
from threading import Condition, Thread, current_thread
from time import monotonic
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Schedule"]

_logger: Final = getLogger("opend")

_JOIN_SECONDS: Final = 1.0


class Schedule:
    """Runs jobs on a daemon thread, which starts with the first job; may be used again after `close`."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._changed = Condition()
        self._numbers = count()  # Jobs of the same time keep their order.
        self._waiting: list[tuple[float, int, Callable[[], None]]] = []
        self._thread: Thread | None = None

    def after(self, seconds: float, job: Callable[[], None]) -> None:
        """Run ``job`` in so many seconds, or when the schedule is closed before."""
        with self._changed:
            heappush(self._waiting, (monotonic() + seconds, next(self._numbers), job))
            if self._thread is None:
                self._thread = Thread(target=self._run, name=self._name, daemon=True)
                with suppress(RuntimeError):  # The interpreter is shutting down; nothing runs any more.
                    self._thread.start()
            self._changed.notify_all()

    def close(self) -> None:
        """Run what waits, and end the thread; waits for that in bounded time."""
        with self._changed:
            thread, self._thread = self._thread, None
            self._changed.notify_all()
        if thread is not None and thread is not current_thread() and thread.is_alive():
            thread.join(_JOIN_SECONDS)

    def _run(self) -> None:
        while (job := self._next()) is not None:
            try:
                job()
            except Exception:
                _logger.exception("a job of the thread %s failed by a fault of this package", self._name)

    def _next(self) -> Callable[[], None] | None:
        """Wait for the next job's time and return the job; None if the schedule is closed and empty."""
        with self._changed:
            while self._thread is current_thread():
                left = self._waiting[0][0] - monotonic() if self._waiting else None
                if left is not None and left <= 0:
                    break
                self._changed.wait(left)
            return heappop(self._waiting)[-1] if self._waiting else None
