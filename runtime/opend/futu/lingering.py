"""Keep a program running after its last line while a context is open, as the vendor's client does.

Invariant: a closed context keeps nothing running, and Ctrl-C ends the program without a traceback of ours.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["keep_running"]

_LOOK_SECONDS = 0.2


def keep_running(name: str) -> Callable[[], None]:
    """Keep the program running from now on; return a function that ends this."""
    closed = threading.Event()
    threading.Thread(target=_wait, args=(closed,), name=name, daemon=False).start()
    return closed.set


def _wait(closed: threading.Event) -> None:
    """Wait until the context is closed; once the program's last line is done, Ctrl-C ends the process quietly."""
    main = threading.main_thread()
    while main.is_alive() and not closed.wait(_LOOK_SECONDS):
        pass
    if not closed.is_set():
        sys.unraisablehook = _without_interrupts(sys.unraisablehook)
        closed.wait()


def _without_interrupts(
    report: Callable[[sys.UnraisableHookArgs], object],
) -> Callable[[sys.UnraisableHookArgs], object]:
    """Return a hook that leaves out the interrupt of the interpreter's own wait for threads, its way to be ended."""

    def hook(error: sys.UnraisableHookArgs) -> None:
        if error.exc_type is not KeyboardInterrupt or error.object is not threading:
            report(error)

    return hook
