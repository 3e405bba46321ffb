"""Measure how much more several threads of one process do than one: ``python -m bench.growth.threads``.

With the GIL they do no more; without it (3.13t, 3.14t), as much more as there are cores. It needs nothing but the
package itself, so that every interpreter can run it.
"""

from __future__ import annotations

import argparse
import platform
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TypeAlias

from bench.bare import bare_exchange
from bench.bodies import reply, reply_body
from bench.table import markdown
from bench.workers import Process, environment

from opend import Client
from opend.codec import decode, encode, implementation
from opend_proto import qot_get_ticker

__all__ = ["THREADS", "calls_table", "codec_table"]

THREADS = (1, 2, 4, 16)
_TICKS = 1_000

Work: TypeAlias = Callable[[int], Callable[[], object]]
"""Makes what the thread of a number does again and again."""


def codec_table(seconds: float) -> str:
    """Return a table for each kind of work and number of threads: ticks per second, and processor time of a tick.

    The second shows what threads cost each other, also on a machine that is busy with other programs.
    """
    body, messages = reply_body(_TICKS), [reply(_TICKS) for _ in range(max(THREADS))]
    works: dict[str, Work] = {
        "decode": lambda _: partial(decode, qot_get_ticker.Response, body),
        "encode": lambda at: partial(encode, messages[at]),
        "encode, all the same message": lambda _: partial(encode, messages[0]),
    }
    return _table("ticks per second", works, seconds, _ticks)


def calls_table(seconds: float, port: int) -> str:
    """Return a table of the smallest calls to the gateway with canned replies, which answers on one thread.

    The bare sockets show how many calls the gateway and the system take.
    """
    with ExitStack() as stack:
        clients = [stack.enter_context(Client("127.0.0.1", port)) for _ in range(max(THREADS))]
        bare = [stack.enter_context(bare_exchange(port)) for _ in range(max(THREADS))]
        works: dict[str, Work] = {
            "one client for all": lambda _: partial(_call, clients[0]),
            "a client for each": lambda at: partial(_call, clients[at]),
            "a bare socket for each": lambda at: bare[at],
        }
        return _table("calls per second", works, seconds, _calls)


def _call(client: Client) -> object:
    return client.system.get_global_state(user_id=0)


def _ticks(rate: float, cost: float, times: float) -> str:
    return f"{rate * _TICKS / 1e6:.2f} M ({times:.2f}x), {cost / _TICKS * 1e9:.0f} ns"


def _calls(rate: float, cost: float, times: float) -> str:
    return f"{rate:,.0f} ({times:.2f}x), {cost * 1e6:.0f} µs"


def _table(title: str, works: Mapping[str, Work], seconds: float, shown: Callable[[float, float, float], str]) -> str:
    lines: list[tuple[str, ...]] = []
    for name, work in works.items():
        rates = {count: max(_rate(work, count, seconds) for _ in range(3)) for count in THREADS}
        lines.append((name, *(shown(rate, cost, rate / rates[1][0]) for rate, cost in rates.values())))
    return markdown((title, "1 thread", *(f"{count} threads" for count in THREADS[1:])), lines)


def _rate(work: Work, threads: int, seconds: float) -> tuple[float, float]:
    """Return how often several threads together do the work in a second, and the processor time of each time."""
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
    times = sum(done)
    return times / (time.perf_counter() - began), (time.process_time() - used) / times


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Measure the codec and the calls of clients by the number of threads.")
    parser.add_argument("--seconds", type=float, default=1.0, help="duration of a measurement (default: 1)")
    parser.add_argument("--gateway-python", default=sys.executable, help="interpreter of the gateway (default: this)")
    options = parser.parse_args()
    gil = "without" if sysconfig.get_config_var("Py_GIL_DISABLED") else "with"
    print(f"Python {platform.python_version()} {gil} the GIL, codec {implementation}\n")
    print(codec_table(options.seconds) + "\n", flush=True)
    with (
        tempfile.TemporaryDirectory(prefix="opend-bench-") as home,
        Process(options.gateway_python, "bench.server", environment(Path(home))) as server,
    ):
        print(calls_table(options.seconds, int(server.told["BENCH_CANNED"])))


if __name__ == "__main__":
    main()
