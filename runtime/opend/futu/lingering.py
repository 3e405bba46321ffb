"""Keep a program running after its last line while a context is open, as the vendor's client does.

Invariant: a closed context keeps nothing running, and Ctrl-C ends the program, before its last line and after it.
"""

from __future__ import annotations

import sys
import threading
from functools import cache
from threading import Event, Thread, main_thread
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["keep_running"]

_open: set[Event] = set()
"""An event for each open context, set when it is closed."""


def keep_running(name: str) -> Callable[[], None]:
    """Keep the program running from now on; return a function that ends this."""
    _end_at_interrupts()
    closed = Event()
    _open.add(closed)
    Thread(target=closed.wait, name=name, daemon=False).start()

    def let_go() -> None:
        _open.discard(closed)
        closed.set()

    return let_go


@cache
def _end_at_interrupts() -> None:
    """Let Ctrl-C end the program, whose open contexts would otherwise keep it running after the interrupt."""
    sys.excepthook = _letting_go(sys.excepthook)
    sys.unraisablehook = _without_late_interrupts(sys.unraisablehook)


def _letting_go(report: Callable[[Any, Any, Any], object]) -> Callable[[Any, Any, Any], None]:
    """Let all contexts go at an interrupt that the program does not catch; Python then ends it as any other."""

    def hook(kind: Any, error: Any, traceback: Any) -> None:
        if issubclass(kind, KeyboardInterrupt):
            for closed in tuple(_open):
                closed.set()
        report(kind, error, traceback)

    return hook


def _without_late_interrupts(
    report: Callable[[sys.UnraisableHookArgs], object],
) -> Callable[[sys.UnraisableHookArgs], object]:
    """Leave out the traceback of a Ctrl-C that comes while the interpreter, after the last line, waits for threads.

    No program can catch this interrupt: it ends the wait, and is reported as an unraisable error.
    """

    def hook(error: sys.UnraisableHookArgs) -> None:
        # Python 3.13 no longer says where the interrupt came; there the main thread's end tells it.
        is_late = error.object is threading or not main_thread().is_alive()
        if error.exc_type is not KeyboardInterrupt or not is_late:
            report(error)

    return hook
