"""Keep a program running after its last line while a context is open, as the vendor's client does.

Invariant: a closed context keeps nothing running, and Ctrl-C ends the program without a traceback of ours.
"""

from __future__ import annotations

import sys
from functools import cache
from threading import Event, Thread, main_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["keep_running"]


def keep_running(name: str) -> Callable[[], None]:
    """Keep the program running from now on; return a function that ends this."""
    _end_quietly()
    closed = Event()
    Thread(target=closed.wait, name=name, daemon=False).start()
    return closed.set


@cache
def _end_quietly() -> None:
    """Leave out the traceback of a Ctrl-C that comes while the interpreter, after the last line, waits for threads.

    No program can catch this interrupt: it ends the wait, and is reported as an unraisable error.
    """
    sys.unraisablehook = _without_late_interrupts(sys.unraisablehook)


def _without_late_interrupts(
    report: Callable[[sys.UnraisableHookArgs], object],
) -> Callable[[sys.UnraisableHookArgs], object]:
    def hook(error: sys.UnraisableHookArgs) -> None:
        # Python 3.13 no longer says where the interrupt came; the main thread's end tells it in every release.
        if error.exc_type is not KeyboardInterrupt or main_thread().is_alive():
            report(error)

    return hook
