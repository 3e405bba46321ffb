"""Run users' functions on a separate thread, one after the other.

Invariant: no user's code runs on the thread that reads the socket; its exceptions are logged and harm nothing else.
"""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from functools import partial
from queue import SimpleQueue
from threading import Lock, Thread, current_thread
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from opend.late import find_logger

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Dispatcher", "Handler"]

ItemT = TypeVar("ItemT")

_JOIN_SECONDS: Final = 1.0


class Dispatcher:
    """Runs jobs on a daemon thread, which starts with the first handler or job, and again after `reopen`.

    Invariant: after `close`, nothing starts a thread, whoever still hands a job over; it waits for `reopen`.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = Lock()
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._is_wanted = False
        self._is_closed = False

    def submit(self, job: Callable[[], None]) -> None:
        """Queue a job, which must not raise, behind the earlier ones."""
        with self._lock:
            self._jobs.put(job)
            self._begin()

    def start(self) -> None:
        """Start the thread, if it does not run and this is not closed.

        After a program's last line, while it is kept running by a thread of its own, some releases of Python 3.12 start
        no more threads: a handler must not wait for its first item.
        """
        with self._lock:
            self._begin()

    def reopen(self) -> None:
        """Take up work again after `close`: with the jobs that came since, if any did."""
        with self._lock:
            self._is_closed = False
            if self._is_wanted:
                self._begin()

    def _begin(self) -> None:
        self._is_wanted = True
        if self._thread is None and not self._is_closed:
            self._thread = Thread(target=self._run, args=(self._jobs,), name=self._name, daemon=True)
            with suppress(RuntimeError):  # The interpreter is shutting down; nothing runs any more.
                self._thread.start()

    def close(self) -> None:
        """End the thread after the jobs that wait; waits for that in bounded time."""
        with self._lock:
            self._is_closed = True
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
        """Set up a handler; ``on_progress`` is called when its backlog shrinks to one of ``milestones``."""
        self._name = name
        self._function = function
        self._dispatcher = dispatcher
        self._on_progress = on_progress
        self._milestones = milestones
        self._waiting: deque[ItemT] = deque()
        dispatcher.start()

    @property
    def backlog(self) -> int:
        """Number of items that wait."""
        return len(self._waiting)

    def take(self, item: ItemT) -> None:
        """Call the function with an item after the earlier ones."""
        self._waiting.append(item)
        self._dispatcher.submit(partial(self._call_for, 1))

    def take_all(self, items: Sequence[ItemT]) -> None:
        """Take items in order, waking the thread only once."""
        self._waiting.extend(items)
        self._dispatcher.submit(partial(self._call_for, len(items)))

    def replace_oldest(self, item: ItemT, count: int = 1) -> None:
        """Queue an item in place of the ``count`` oldest ones."""
        with suppress(IndexError):
            for _ in range(count - 1):
                self._waiting.popleft()  # Their jobs find a later item, or none.
        try:
            self._waiting.popleft()
        except IndexError:
            self.take(item)  # The function took it first.
        else:
            self._waiting.append(item)  # The job of the dropped item takes it.

    def clear(self) -> None:
        """Forget the items that wait."""
        self._waiting.clear()

    def _call_for(self, count: int) -> None:
        waiting, milestones = self._waiting, self._milestones
        while count > 0 and waiting:
            # The backlog shrinks by one for each call, so it cannot pass a milestone within these.
            backlog = len(waiting)
            steps = min((backlog - milestone for milestone in milestones if milestone < backlog), default=count)
            self._call_with(min(steps, count))
            count -= steps
            if len(waiting) in milestones:
                self._tell_progress()
        # A backlog that was cleared has skipped the milestones.
        self._tell_progress()

    def _call_with(self, count: int) -> None:
        function, take = self._function, self._waiting.popleft
        for _ in range(count):
            try:
                item = take()
            except IndexError:
                return  # The items were cleared or dropped.
            try:
                function(item)
            except Exception:
                logger = find_logger()
                logger.exception("a handler of %s raised", self._name)

    def _tell_progress(self) -> None:
        if self._on_progress is not None:
            self._on_progress()
