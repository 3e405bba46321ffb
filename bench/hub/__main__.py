"""Measure one hub and one NATS server with more and more consumers.

    python -m bench.hub --rate 20000

A gateway of its own sends single ticks of a thousand securities to the hub. Each consumer is a connection of its own to
the NATS server, with the ticks of ten of them. Processor time is that of each process, so that it tells something on a
busy machine too; the delays are of one client through the hub and one without it, in one process.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from json import dumps, loads
from pathlib import Path
from typing import Any, Final

import nats
from bench.hub.source import code_of
from bench.load import processor_seconds
from bench.scale import resident
from bench.table import markdown
from bench.workers import Process, environment

from opend.hub.embedded import EmbeddedServer
from opend.nats.naming import Names

__all__: list[str] = []

_NAMES: Final = Names("bench")
_SECURITIES: Final = 1000
_EACH: Final = 10
_PROCESSES: Final = 4
_MEGABYTE: Final = 2**20
_TITLES: Final = (
    *("consumers", "ticks a second in", "delivered a second"),
    *("hub, µs a tick", "server, µs a tick", "server, µs a delivery", "hub's memory", "server's memory"),
    *("delay through the hub: median", "99 of 100", "longest", "without it: median", "99 of 100", "longest"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """What is measured in one step."""

    consumers: int
    seconds: float
    rate: float


async def step(given: Step, folder: Path) -> tuple[str, ...]:
    """Return the line of the table."""
    with ExitStack() as parts:
        server = parts.enter_context(EmbeddedServer(folder / "nats"))
        port = server.url.rpartition(":")[2]

        def start(module: str, **settings: object) -> Process:
            told = {f"BENCH_{name}": str(value) for name, value in settings.items()}
            process = Process(sys.executable, f"bench.hub.{module}", environment(folder, **told))
            return parts.enter_context(process)

        source = start("source", SECURITIES=_SECURITIES, RATE=given.rate)
        opend = source.told["port"]
        hub = start("hub_process", OPEND=opend, NATS=server.url)
        package: Any = nats  # Its types are incomplete.
        connection = await package.connect(server.url)
        await _hold_all(connection)
        readers = [
            start("readers", NATS=port, READERS=count, EACH=_EACH, FIRST=first, SECURITIES=_SECURITIES)
            for first, count in _shares(given.consumers)
        ]
        delays = start("delays", OPEND=opend, NATS=port, EACH=_EACH)
        line = await _measured(given, [hub.pid, server.pid], readers, delays, connection)
        await connection.close()
        return line


def _shares(consumers: int) -> list[tuple[int, int]]:
    """Return the first consumer of each process and their number."""
    size = -(-consumers // _PROCESSES)
    return [(first, min(size, consumers - first)) for first in range(0, consumers, size)]


async def _hold_all(connection: Any) -> None:
    """Put a lease of all securities into the hub's bucket, and wait until all of their ticks are published."""
    quote = {
        "securityList": [{"market": 1, "code": code_of(number)} for number in range(_SECURITIES)],
        "subTypeList": [4],
        "isSubOrUnSub": True,
        "isRegOrUnRegPush": True,
    }
    bucket = await connection.jetstream().key_value(_NAMES.leases)
    await bucket.put("bench", dumps({"label": "bench", "quotes": [quote]}).encode())
    streams = connection.jetstream()
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        info = await streams.stream_info(_NAMES.stream, subjects_filter=">")
        if len(info.state.subjects or {}) == _SECURITIES:
            return
        await asyncio.sleep(0.5)
    raise SystemExit("the hub does not publish the ticks of all securities")


async def _status(connection: Any) -> dict[str, Any]:
    told: dict[str, Any] = loads((await connection.request(_NAMES.status, b"", timeout=10)).data)
    return told


async def _measured(
    given: Step, pids: list[int], readers: list[Process], delays: Process, connection: Any
) -> tuple[str, ...]:
    await asyncio.sleep(2.0)
    for each in (*readers, delays):
        each.say("begin")
    for each in (*readers, delays):
        each.read()
    before, began, used = await _status(connection), time.monotonic(), [processor_seconds(pid) for pid in pids]
    await asyncio.sleep(given.seconds)
    after, taken = await _status(connection), time.monotonic() - began
    hub, server = (processor_seconds(pid) - start for pid, start in zip(pids, used, strict=True))
    for each in (*readers, delays):
        each.say("end")
    delivered = sum(int(each.read()) for each in readers)
    through, straight = delays.read()
    ticks = after["published"] - before["published"]
    if after["gaps"] != before["gaps"] or after["discarded"]:
        print(f"with {given.consumers} consumers the hub had gaps, or discarded ticks: {after}", file=sys.stderr)
    return (
        *(f"{given.consumers:,}", f"{ticks / taken:,.0f}", f"{delivered / taken:,.0f}"),
        *(f"{hub / ticks * 1e6:.1f}", f"{server / ticks * 1e6:.1f}", f"{server / max(delivered, 1) * 1e6:.1f}"),
        *(f"{resident(str(pid)) / _MEGABYTE:.0f} MB" for pid in pids),
        *(f"{delay * 1000:.1f} ms" for delay in (*through, *straight)),
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Put one hub and one NATS server under load.")
    parser.add_argument("--seconds", type=float, default=10.0, help="duration of a step (default: 10)")
    parser.add_argument("--rate", type=float, default=20_000.0, help="ticks a second (default: 20000)")
    steps = [1, 10, 100, 500]
    parser.add_argument("--steps", type=int, nargs="+", default=steps, help=f"consumers (default: {steps})")
    options = parser.parse_args()
    lines: list[tuple[str, ...]] = []
    for consumers in options.steps:
        with tempfile.TemporaryDirectory(prefix="opend-bench-") as folder:
            lines.append(asyncio.run(step(Step(consumers, options.seconds, options.rate), Path(folder))))
    print(markdown(_TITLES, lines))


if __name__ == "__main__":
    main()
