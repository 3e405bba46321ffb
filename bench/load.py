"""Measure how many connections, subscriptions and pushes per second a simulator process can hold, and their memory.

Each connection subscribes to the ticks of the same ten securities, each of which trades ten times per second. A step is
held if 99 of 100 pushes arrive within one second of their oldest tick.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import resource
import sys
import tempfile
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench.scale import resident
from bench.table import markdown
from bench.workers import Process, environment

from opend import AsyncClient, security
from opend_proto import qot_update_ticker
from opend_proto.qot_common import SubType

_TITLES = (
    *("connections", "subscriptions", "pushes a second", "ticks a second", "median delay", "99 of 100 within", "held"),
    *("simulator's processor", "its memory", "a connection"),
)
_DELAY_LIMIT = 1.0


@dataclass(slots=True)
class Arrivals:
    """The pushes that the handlers of all connections have counted since the last reset."""

    ticks: int = 0
    delays: list[float] = field(default_factory=list[float])

    def take(self, update: qot_update_ticker.S2C) -> None:
        """Count a push and the age of its oldest tick, in seconds."""
        self.ticks += len(update.ticker_list)
        self.delays.append(time.time() - (update.ticker_list[0].timestamp or 0.0))


async def step(count: int, seconds: float, server: Process) -> tuple[str, ...]:
    """Hold ``count`` connections for ``seconds``; return the line of the table."""
    arrivals, codes = Arrivals(), server.told["codes"].split(",")
    async with AsyncExitStack() as stack:
        warm = AsyncClient("127.0.0.1", int(server.told["port"]), client_id="warm")
        await subscribe(await stack.enter_async_context(warm), codes, Arrivals())
        await asyncio.sleep(1.0)
        empty = resident(str(server.pid))
        clients = [AsyncClient("127.0.0.1", int(server.told["port"]), rate_limit="off") for _ in range(count)]
        for at in range(0, count, 50):
            await asyncio.gather(*(stack.enter_async_context(client) for client in clients[at : at + 50]))
            await asyncio.gather(*(subscribe(client, codes, arrivals) for client in clients[at : at + 50]))
        await asyncio.sleep(1.0)  # Pushes that arrived while others still connected are not counted.
        arrivals.ticks, arrivals.delays = 0, []
        before, began = processor_seconds(server.pid), time.monotonic()
        await asyncio.sleep(seconds)
        taken, used = time.monotonic() - began, processor_seconds(server.pid) - before
        memory = resident(str(server.pid))
    delays = sorted(arrivals.delays)
    median, late = delays[len(delays) // 2], delays[len(delays) * 99 // 100]
    return (
        *(f"{count:,}", f"{count * len(codes):,}", f"{len(delays) / taken:,.0f}", f"{arrivals.ticks / taken:,.0f}"),
        *(f"{median * 1000:,.0f} ms", f"{late * 1000:,.0f} ms", "yes" if late < _DELAY_LIMIT else "no"),
        *(f"{used / taken:.0%}", f"{memory / 2**20:.0f} MB", f"{max(0, memory - empty) / 1024 / count:.0f} kB"),
    )


async def subscribe(client: AsyncClient, codes: list[str], arrivals: Arrivals) -> None:
    """Subscribe to pushes of ticks."""
    client.qot.on_update_ticker(arrivals.take)
    await client.qot.sub(
        security_list=[security(code) for code in codes],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
        is_first_push=False,
    )


def processor_seconds(pid: int) -> float:
    """Return the processor time that a process has used, in seconds of one core."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Put one simulator process under load.")
    parser.add_argument("--seconds", type=float, default=5.0, help="duration of a step (default: 5)")
    steps = [10, 100, 400, 800, 1600]
    parser.add_argument("--steps", type=int, nargs="+", default=steps, help=f"connections (default: {steps})")
    options = parser.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 2 * max(options.steps) + 100)), hard))
    lines: list[tuple[str, ...]] = []
    for count in options.steps:  # Each step has its own simulator process, so its memory is that of the step.
        with (
            tempfile.TemporaryDirectory(prefix="opend-bench-") as home,
            Process(sys.executable, "bench.load_server", environment(Path(home))) as server,
        ):
            lines.append(asyncio.run(step(count, options.seconds, server)))
    print(markdown(_TITLES, lines))


if __name__ == "__main__":
    main()
