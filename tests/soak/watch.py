"""Watch a soak for uncaught exceptions, logged faults and calls that hang.

Invariant: every failure is kept with its place, up to a bound, and counted beyond it.
"""

from __future__ import annotations

import faulthandler
import gc
import logging
import sys
import threading
import traceback
from contextlib import contextmanager
from itertools import count
from tempfile import TemporaryFile
from time import monotonic, process_time
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Generator

__all__ = ["GRACE_OF_WORK", "GRACE_SECONDS", "Watch"]

GRACE_SECONDS: Final = 5.0
"""Seconds by which a call may exceed its time-out; a call that hangs would exceed it by far more."""
GRACE_OF_WORK: Final = 1.5
"""Seconds of processor time that this process must have had since the call began: else the machine is late."""
_KEPT: Final = 40


class _Call(NamedTuple):
    """A call that is under way."""

    what: str
    deadline: float
    worked: float
    """Processor time of this process when it began."""

    @property
    def is_late(self) -> bool:
        """Return whether the call should have ended by now."""
        return monotonic() > self.deadline + GRACE_SECONDS and process_time() > self.worked + GRACE_OF_WORK


class Watch(logging.Handler):
    """Collects failures from every thread; use it with ``with``."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.failures: list[str] = []
        self.more = 0
        self.worst_delay = 0.0
        """By how much any call has exceeded its time-out, in seconds."""
        self._guard = threading.Lock()
        self._numbers = count()
        self._under_way: dict[int, _Call] = {}
        self._hooks = (threading.excepthook, sys.unraisablehook)

    def __enter__(self) -> Self:
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable
        for name in ("opend", "asyncio"):
            logging.getLogger(name).addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        gc.collect()  # Coroutines never awaited and resources never closed warn now.
        threading.excepthook, sys.unraisablehook = self._hooks
        for name in ("opend", "asyncio"):
            logging.getLogger(name).removeHandler(self)

    def fail(self, where: str, what: object) -> None:
        """Record a failure."""
        text = "".join(traceback.format_exception(what)) if isinstance(what, BaseException) else str(what)
        with self._guard:
            if len(self.failures) < _KEPT:
                self.failures.append(f"{where}: {text}")
                sys.stdout.write(f"FAILURE {self.failures[-1]}\n")
            else:
                self.more += 1

    @contextmanager
    def within(self, seconds: float, what: str) -> Generator[None]:
        """Record a failure if the block takes longer than this and the grace, even while it still runs."""
        number, call = next(self._numbers), _Call(what, monotonic() + seconds, process_time())
        with self._guard:
            self._under_way[number] = call
        try:
            yield
        finally:
            with self._guard:
                told = self._under_way.pop(number, None) is None
                self.worst_delay = max(self.worst_delay, monotonic() - call.deadline)
            if not told and call.is_late:
                self.fail(what, f"took {monotonic() - call.deadline:.1f} s longer than its time-out of {seconds:g} s")

    def look(self) -> None:
        """Record calls that hang; call this regularly."""
        with self._guard:
            hanging = {number: call for number, call in self._under_way.items() if call.is_late}
            for number in hanging:
                del self._under_way[number]
        for call in hanging.values():
            self.fail(call.what, f"hangs past its time-out\n{_stacks()}")

    def on_loop_error(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Record an event loop's error; set this as the loop's exception handler."""
        self.fail("event loop", context.get("exception") or context.get("message"))

    def emit(self, record: logging.LogRecord) -> None:
        """Record a logged error: a fault of our own, or a handler that raised."""
        error = record.exc_info[1] if record.exc_info else None
        self.fail(f"log of {record.name}: {record.getMessage()}", error or "")

    def _on_thread(self, told: threading.ExceptHookArgs) -> None:
        self.fail(f"thread {told.thread.name if told.thread else '?'}", told.exc_value or told.exc_type)

    def _on_unraisable(self, told: sys.UnraisableHookArgs) -> None:
        self.fail(f"unraisable in {told.object!r}", told.exc_value or told.err_msg)


def _stacks() -> str:
    """Return the stack of every thread, to show where a call hangs."""
    with TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        return file.read()
