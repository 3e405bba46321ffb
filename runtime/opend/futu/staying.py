"""Keep a program alive while it has an open context, as the vendor's client does.

Invariant: a program whose contexts are closed, or that Ctrl-C interrupts, ends at once and prints nothing for it.
"""

from __future__ import annotations

import sys
from functools import cache
from threading import Event, Thread, main_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Stay"]


class Stay:
    """A reason for the program to go on after the end of its main thread."""

    def __init__(self) -> None:
        self._over = Event()

    def begin(self) -> None:
        """Keep the program alive from now on."""
        _interrupt_quietly()
        Thread(target=self._over.wait, name="opend-stay", daemon=False).start()

    def end(self) -> None:
        """Let the program end; also before ``begin``, and more than once."""
        self._over.set()


@cache
def _interrupt_quietly() -> None:
    """Print nothing for a Ctrl-C after the main thread's end, when Python only waits for other threads.

    No program can catch that interrupt: Python reports it as unraisable, with a traceback of its own, and ends.
    """
    sys.unraisablehook = _without_late_interrupts(sys.unraisablehook)


def _without_late_interrupts(
    report: Callable[[sys.UnraisableHookArgs], object],
) -> Callable[[sys.UnraisableHookArgs], object]:
    def hook(raised: sys.UnraisableHookArgs) -> None:
        if raised.exc_type is not KeyboardInterrupt or main_thread().is_alive():
            report(raised)

    return hook
