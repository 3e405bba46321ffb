"""Running users' functions on a thread of their own, one after the other.

Invariant: no user's code runs on the thread that reads the socket; what it raises is logged and harms nothing else.
"""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from functools import partial
from logging import getLogger
from queue import SimpleQueue
from threading import Lock, Thread, current_thread
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Dispatcher", "Handler"]

ItemT = TypeVar("ItemT")

_logger = getLogger("opend")

_JOIN_SECONDS: Final = 1.0


class Dispatcher:
    """Runs jobs on a daemon thread, which is started when there is something to run."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = Lock()
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None

    def submit(self, job: Callable[[], None]) -> None:
        """Run a job, which must not raise, after those before it."""
        with self._lock:
            self._jobs.put(job)
            if self._thread is None:
                self._thread = Thread(target=self._run, args=(self._jobs,), name=self._name, daemon=True)
                with suppress(RuntimeError):  # The interpreter is shutting down; nothing runs any more.
                    self._thread.start()

    def close(self) -> None:
        """End the thread after the jobs that wait, but not later than in bounded time."""
        with self._lock:
            thread, self._thread = self._thread, None
            jobs, self._jobs = self._jobs, SimpleQueue()
        jobs.put(None)
        if thread is not None and thread is not current_thread() and thread.is_alive():
            thread.join(_JOIN_SECONDS)

    @staticmethod
    def _run(jobs: SimpleQueue[Callable[[], None] | None]) -> None:
        while (job := jobs.get()) is not None:
            job()


class Handler(Generic[ItemT]):
    """A user's function and the items that wait for it."""

    def __init__(
        self,
        name: str,
        function: Callable[[ItemT], object],
        dispatcher: Dispatcher,
        on_progress: Callable[[], None] | None = None,
        milestones: tuple[int, ...] = (),
    ) -> None:
        """With ``on_progress``, whoever is held back by the backlog is told when that has come down to a milestone."""
        self._name = name
        self._function = function
        self._dispatcher = dispatcher
        self._on_progress = on_progress
        self._milestones = milestones
        self._waiting: deque[ItemT] = deque()

    @property
    def backlog(self) -> int:
        """Number of items that wait."""
        return len(self._waiting)

    def take(self, item: ItemT) -> None:
        """Call the function with an item when those before it are done."""
        self._waiting.append(item)
        self._dispatcher.submit(partial(self._call_for, 1))

    def take_all(self, items: Sequence[ItemT]) -> None:
        """Take items one after the other; waking the thread but once."""
        self._waiting.extend(items)
        self._dispatcher.submit(partial(self._call_for, len(items)))

    def replace_oldest(self, item: ItemT, count: int = 1) -> None:
        """Let an item wait in place of the oldest ones."""
        with suppress(IndexError):
            for _ in range(count - 1):
                self._waiting.popleft()  # Their jobs find nothing, or what comes after.
        try:
            self._waiting.popleft()
        except IndexError:
            self.take(item)  # The function has been quicker.
        else:
            self._waiting.append(item)  # The job of the one that went is there to take it.

    def clear(self) -> None:
        """Forget what waits."""
        self._waiting.clear()

    def _call_for(self, count: int) -> None:
        function, waiting, milestones = self._function, self._waiting, self._milestones
        for _ in range(count):
            try:
                item = waiting.popleft()
            except IndexError:
                break  # They were cleared.
            try:
                function(item)
            except Exception:
                _logger.exception("a handler of %s raised", self._name)
            if len(waiting) in milestones:
                self._tell_progress()
        # A backlog that was cleared has passed the milestones unseen.
        self._tell_progress()

    def _tell_progress(self) -> None:
        if self._on_progress is not None:
            self._on_progress()
