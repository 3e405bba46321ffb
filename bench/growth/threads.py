"""Measure how much more several threads of one process do than one: ``python -m bench.growth.threads``.

With the GIL they do no more; without it (3.13t, 3.14t), as much more as there are cores. It needs nothing but the
package itself, so that every interpreter can run it.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import sys
import sysconfig
import threading
import time
from collections.abc import Callable
from functools import partial

from bench.bodies import reply, reply_body
from bench.table import markdown

from opend.codec import decode, encode, implementation
from opend_proto import qot_get_ticker

__all__ = ["THREADS", "table"]

THREADS = (1, 2, 4, 16)
_TICKS = 1_000


def table(seconds: float) -> str:
    """Return a table: ticks per second for each kind of work and number of threads, with the factor over one thread."""
    body, messages = reply_body(_TICKS), [reply(_TICKS) for _ in range(max(THREADS))]
    works: dict[str, Callable[[int], Callable[[], object]]] = {
        "decode": lambda _: partial(decode, qot_get_ticker.Response, body),
        "encode": lambda at: partial(encode, messages[at]),
        "encode, all the same message": lambda _: partial(encode, messages[0]),
    }
    lines: list[tuple[str, ...]] = []
    for name, work in works.items():
        rates = {count: statistics.median(_rate(work, count, seconds) for _ in range(3)) for count in THREADS}
        shown = (f"{rate / 1e6:.2f} M ({rate / rates[1]:.2f}x)" for rate in rates.values())
        lines.append((name, *shown))
    return markdown(("ticks per second", *(f"{count} threads" for count in THREADS)), lines)


def _rate(work: Callable[[int], Callable[[], object]], threads: int, seconds: float) -> float:
    """Return the ticks per second that several threads do together."""
    done = [0] * threads
    start, over = threading.Barrier(threads + 1), threading.Event()

    def run(at: int) -> None:
        function, times = work(at), 0
        start.wait()
        while not over.is_set():
            function()
            times += 1
        done[at] = times

    running = [threading.Thread(target=run, args=(at,)) for at in range(threads)]
    for each in running:
        each.start()
    start.wait()
    began = time.perf_counter()
    time.sleep(seconds)
    over.set()
    for each in running:
        each.join()
    return sum(done) * _TICKS / (time.perf_counter() - began)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure the codec by the number of threads.")
    parser.add_argument("--seconds", type=float, default=1.0, help="duration of a measurement (default: 1)")
    options = parser.parse_args()
    gil = "without" if sysconfig.get_config_var("Py_GIL_DISABLED") else "with"
    sys.stdout.write(f"Python {platform.python_version()} {gil} the GIL, codec {implementation}\n\n")
    sys.stdout.write(table(options.seconds) + "\n")


if __name__ == "__main__":
    main()
