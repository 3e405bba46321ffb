"""Do several things again and again, each on a thread of its own, until a time has passed.

Invariant: every thread begins at the same moment and has ended before the call returns; the first failure ends all.
"""

from __future__ import annotations

import os
import sysconfig
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from tests.support.patience import PATIENCE

__all__ = ["FREE_THREADED", "SECONDS", "THREADS", "together"]

FREE_THREADED: Final = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
"""Whether this interpreter was built to run without the GIL."""
_ASKED: Final = os.environ.get("OPEND_STRESS_SECONDS")
THREADS: Final = 16 if FREE_THREADED or _ASKED else 4
SECONDS: Final = float(_ASKED or "0.1")
"""How long a stress lasts: by hand (tests/running/free_threaded) longer, and with more threads, than every day."""


def together(works: Sequence[Callable[[], object]], seconds: float = SECONDS) -> list[int]:
    """Return how often each of the works was done; raises the group of their exceptions if any failed."""
    done = [0] * len(works)
    start = threading.Barrier(len(works))
    over = threading.Event()

    def run(at: int) -> None:
        start.wait(PATIENCE)
        try:
            while not over.is_set():
                works[at]()
                done[at] += 1
        finally:
            over.set()

    with ThreadPoolExecutor(len(works), "stress") as threads:
        running = [threads.submit(run, at) for at in range(len(works))]
        began = time.monotonic()
        try:
            # A thread that has had no turn yet gets one, on a slow machine too; but without the GIL, on few cores,
            # those that wait for a lock may have none while others compute.
            while not over.wait(0.01) and time.monotonic() - began < (seconds + PATIENCE if 0 in done else seconds):
                pass
        finally:
            over.set()
        failures = [error for each in running if isinstance(error := each.exception(PATIENCE), Exception)]
    if failures:
        raise ExceptionGroup(f"{len(failures)} of {len(works)} threads failed", failures)
    return done
