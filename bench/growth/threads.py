"""Measure how much more several threads of one process do than one: ``python -m bench.growth.threads``.

With the GIL they do no more; without it (3.13t, 3.14t), as much more as there are cores. It needs nothing but the
package itself, so that every interpreter can run it.
"""

from __future__ import annotations

import argparse
import platform
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
    """Return a table for each kind of work and number of threads: ticks per second, and processor time of a tick.

    The second shows what threads cost each other, also on a machine that is busy with other programs.
    """
    body, messages = reply_body(_TICKS), [reply(_TICKS) for _ in range(max(THREADS))]
    works: dict[str, Callable[[int], Callable[[], object]]] = {
        "decode": lambda _: partial(decode, qot_get_ticker.Response, body),
        "encode": lambda at: partial(encode, messages[at]),
        "encode, all the same message": lambda _: partial(encode, messages[0]),
    }
    lines: list[tuple[str, ...]] = []
    for name, work in works.items():
        rates = {count: max(_rate(work, count, seconds) for _ in range(3)) for count in THREADS}
        shown = (
            f"{rate / 1e6:.2f} M ({rate / rates[1][0]:.2f}x), {cost * 1e9:.0f} ns" for rate, cost in rates.values()
        )
        lines.append((name, *shown))
    return markdown(("ticks per second", *(f"{count} threads" for count in THREADS)), lines)


def _rate(work: Callable[[int], Callable[[], object]], threads: int, seconds: float) -> tuple[float, float]:
    """Return the ticks per second that several threads do together, and the processor time of each tick."""
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
    began, used = time.perf_counter(), time.process_time()
    time.sleep(seconds)
    over.set()
    for each in running:
        each.join()
    ticks = sum(done) * _TICKS
    return ticks / (time.perf_counter() - began), (time.process_time() - used) / ticks


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
