"""A command that runs until it is interrupted, with a counter on the terminal while it does.

Invariant: Ctrl-C and a request to terminate end it in the same way. The counter goes to stderr, so that stdout holds
nothing but lines; where stderr is no terminal, the counter is a line now and then.
"""

from __future__ import annotations

import signal
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

__all__ = ["Failing", "interruptible", "run_until_interrupted"]

_REFRESH_SECONDS: Final = 0.25
_LINE_SECONDS: Final = 60.0
_CLEAR: Final = "\r\x1b[K"


class Failing(Protocol):
    """What runs meanwhile, and may end by itself."""

    @property
    def failure(self) -> BaseException | None:
        """Why it has ended."""
        ...


@contextmanager
def interruptible() -> Generator[None, None, None]:
    """Take a request to terminate for Ctrl-C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def run_until_interrupted(*services: Failing, count: Callable[[], str] | None = None) -> None:
    """Wait until Ctrl-C, or until one of the services has failed; ``count`` says how far it is."""
    counter = _Counter()
    try:
        with suppress(KeyboardInterrupt):
            while all(service.failure is None for service in services):
                if count is not None:
                    counter.show(count())
                time.sleep(_REFRESH_SECONDS)
    finally:
        counter.end()


class _Counter:
    """A line that is written over on a terminal, and repeated rarely elsewhere."""

    def __init__(self) -> None:
        self._is_live = sys.stderr.isatty()
        self._shown = ""
        self._due = time.monotonic() + _LINE_SECONDS

    def show(self, text: str) -> None:
        if text == self._shown:
            return
        if self._is_live:
            sys.stderr.write(f"{_CLEAR}{text}")
        elif time.monotonic() >= self._due:
            sys.stderr.write(f"{text}\n")
            self._due = time.monotonic() + _LINE_SECONDS
        else:
            return
        sys.stderr.flush()
        self._shown = text

    def end(self) -> None:
        """Take the line away."""
        if self._is_live and self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
