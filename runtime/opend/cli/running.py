"""Run a command until it is interrupted, and show a counter meanwhile.

Invariant: Ctrl-C and SIGTERM end it in the same way. The counter goes to stderr, so that stdout holds only whole lines;
if stderr is not a terminal, the counter is printed as a line at most once a minute.
"""

from __future__ import annotations

import signal
import sys
import time
from contextlib import contextmanager, suppress
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final, Protocol

from opend.cli.text import cut
from opend.printable import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Generator

__all__ = ["Failing", "LineCounter", "interruptible", "run_until_interrupted", "until_stopped"]

_REFRESH_SECONDS: Final = 0.25
_LINE_SECONDS: Final = 60.0
_CLEAR: Final = "\r\x1b[K"


class Failing(Protocol):
    """A service that runs in the background, and may fail."""

    @property
    def failure(self) -> BaseException | None:
        """The error that ended the service; None while it runs."""
        ...


@contextmanager
def interruptible() -> Generator[None, None, None]:
    """Treat SIGTERM like Ctrl-C within the block."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def run_until_interrupted(*services: Failing, count: Callable[[], str] | None = None) -> None:
    """Wait until Ctrl-C, or until one of the services has failed; ``count`` returns the counter's text."""
    counter = LineCounter()
    try:
        with suppress(KeyboardInterrupt):
            while all(service.failure is None for service in services):
                if count is not None:
                    counter.show(count())
                time.sleep(_REFRESH_SECONDS)
    finally:
        counter.end()


async def until_stopped(work: Coroutine[object, object, object]) -> None:
    """Do work until it ends or a signal comes; raises the error that ends it before."""
    import asyncio  # Only loaded by commands that use it.

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows, where Ctrl-C cancels this task instead.
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
    running, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
    for task in (running, stopping):
        task.cancel()
    with suppress(asyncio.CancelledError):
        await running


class LineCounter:
    """A line that is overwritten in place on a terminal, and printed anew at intervals elsewhere."""

    def __init__(self) -> None:
        self._is_live = sys.stderr.isatty()
        self._shown = ""
        self._due = time.monotonic() + _LINE_SECONDS

    def show(self, text: str) -> None:
        """Show a text, unless it is shown already or, without a terminal, another was printed a moment ago."""
        if text == self._shown:
            return
        if self._is_live:
            sys.stderr.write(f"{_CLEAR}{cut(text, get_terminal_size().columns - 1)}")
        elif time.monotonic() >= self._due:
            sys.stderr.write(f"{visible(text)}\n")
            self._due = time.monotonic() + _LINE_SECONDS
        else:
            return
        sys.stderr.flush()
        self._shown = text

    def end(self) -> None:
        """Erase the line."""
        if self._is_live and self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
