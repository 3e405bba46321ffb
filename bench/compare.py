"""Compare opend with its peers in one table, printed and written to bench/RESULTS.md.

Each side runs in a process of its own, in the peer's own virtual environment; the two sides of a row are measured in
turn, several times, and the medians are compared. All network rows talk to one server process on this machine.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench.bodies import reply_body, update_body
from bench.environments import BUILD, ROOT, VENDOR, PeerMissing, compile_for_python, python_with, write_descriptors
from bench.generate import processor
from bench.growth.ticks import growth
from bench.scale import Scale, many_clients
from bench.start import first_call_modules, import_cost, medians
from bench.table import ROWS, Result, Row, Side, markdown, shown
from bench.workers import Process, Worker, environment

_TITLES = ("row", "ours", "", "peer", "", "ratio", "wanted", "reached")
_GROWTH_TITLES = ("ticks", "bytes", "decode, µs", "ns a tick", "memory, bytes", "bytes a tick", "columns, µs")


@dataclass(slots=True)
class Session:
    """The running workers, and the reasons why others are missing."""

    stack: ExitStack
    home: Path
    variables: dict[str, str]
    workers: dict[str, Worker] = field(default_factory=dict[str, Worker])
    pythons: dict[str, Path] = field(default_factory=dict[str, Path])
    missing: dict[str, str] = field(default_factory=dict[str, str])

    def start(self, name: str, module: str, requirements: tuple[str, ...] = (), plugin: str = "") -> None:
        """Start a worker; if a peer is unavailable, record the reason and leave its rows out."""
        try:
            python = python_with(name, requirements) if requirements else Path(sys.executable)
            if plugin:
                option = plugin.removeprefix("protoc-gen-")
                compile_for_python(python, plugin, option, BUILD / "classes" / f"{name.replace('-', '_')}_classes")
            worker = Worker(python, module, environment(self.home, **self.variables))
        except (PeerMissing, RuntimeError, OSError) as error:
            self.missing[name] = str(error)
            print(f"left out: {name}: {error}", flush=True)
            return
        self.pythons[name] = python
        self.workers[name] = self.stack.enter_context(worker)


def compared(session: Session, row: Row, rounds: int, seconds: float) -> Result | None:
    """Measure both sides of a row in turn; return None if one of them is missing."""
    sides: tuple[Side, Side] = (row.ours, row.peer)
    if not all(side.worker in session.workers for side in sides):
        return None
    found: tuple[list[float], list[float]] = ([], [])
    try:
        for _ in range(rounds):
            for side, values in zip(sides, found, strict=True):
                values.append(session.workers[side.worker].measure(side.measure, seconds))
    except (RuntimeError, OSError) as error:
        session.missing[f"row {row.title!r} with {row.peer.title}"] = str(error)
        return None
    ours, peer = map(statistics.median, found)
    return Result(row, ours, peer)


def imports(session: Session, rounds: int) -> list[Result]:
    """Compare the cost of the imports for a first call with that of the vendor's package."""
    if "vendor" not in session.pythons:
        return []
    ours_python, vendor_python = sys.executable, str(session.pythons["vendor"])
    modules = first_call_modules(ours_python, session.home, session.variables)
    ours: list[tuple[float, float]] = []
    vendor: list[tuple[float, float]] = []
    for _ in range(rounds):
        ours.append(import_cost(ours_python, session.home, modules))
        vendor.append(import_cost(vendor_python, session.home, ["futu"]))
    side, peer = Side("opend", "", ""), Side("import futu", "", "")
    (our_time, our_peak), (vendor_time, vendor_peak) = medians(ours), medians(vendor)
    return [
        Result(Row("import for a first call", side, peer, 8), our_time, vendor_time),
        Result(Row("the same, peak memory of the process", side, peer, 3, "MB"), our_peak, vendor_peak),
    ]


def line_of(result: Result) -> tuple[str, ...]:
    """Return a row of the table as text."""
    row, target = result.row, result.row.target
    wanted = "" if target is None else f"{target:g}x" if target >= 1 else f"{target:.3f}x (within {1 / target:g}x)"
    ratio = f"{result.ratio:.3g}x" if result.ratio < 1000 else f"{result.ratio:,.0f}x"
    ours, peer = shown(result.ours, row.unit), shown(result.peer, row.unit)
    return row.title, row.ours.title, ours, row.peer.title, peer, ratio, wanted, result.verdict


def write_bodies(folder: Path) -> None:
    """Write the bodies that all sides decode to files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "reply.bin").write_bytes(reply_body(1000))
    (folder / "push.bin").write_bytes(update_body())
    write_descriptors(folder / "schema.bin")


def machine(session: Session) -> str:
    """Return a description of the machine and the versions, on which the numbers depend."""
    told = [f"{name} {version}" for worker in session.workers.values() for name, version in worker.told.items()]
    today = dt.datetime.now(tz=dt.UTC).date()
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    return (
        f"{today}, {processor()}, {os.cpu_count()} cores, {platform.system()}, load {load}.\n"
        f"{', '.join(dict.fromkeys(told))}."
    )


def scale_text(scale: Scale) -> str:
    """Return the results of many clients in a sentence."""
    return (
        f"{scale.clients:,} clients on one simulator process, a call each per second: {scale.calls:,} calls, "
        f"{scale.errors} errors, the slowest {scale.slowest * 1000:.0f} ms; {scale.client_kilobytes:.0f} kB a client, "
        f"and {scale.server_kilobytes:.0f} kB for it in the simulator."
    )


def measured(session: Session, server: Process, rounds: int, seconds: float) -> str:
    """Measure everything and return the report."""
    port = int(session.variables["BENCH_SIMULATOR"])
    scale = many_clients(1000, 4, port, server.pid)
    print(scale_text(scale), flush=True)
    loaded = imports(session, rounds)
    session.start("codec", "bench.codec_rows")
    session.start("network", "bench.network_rows")
    results: list[Result] = []
    for row in ROWS:
        result = compared(session, row, rounds, seconds)
        if result is not None:
            print("  ".join(line_of(result)), flush=True)
            results.append(result)
    parts = [
        "# Results\n\nWritten by `make bench`; do not edit. bench/README.md says what the rows are.",
        machine(session),
        f"Medians of {rounds} runs of each side, in turn.",
        markdown(_TITLES, [line_of(result) for result in [*results, *loaded]]),
        scale_text(scale),
        "Growth with the number of ticks (native codec where there is one):",
        markdown(_GROWTH_TITLES, growth()),
        *(f"Left out: {name}: {reason}" for name, reason in session.missing.items()),
    ]
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Print the report and write it."""
    parser = argparse.ArgumentParser(description="Compare opend with its peers on this machine.")
    parser.add_argument("--runs", type=int, default=5, help="runs of each side of a row (default: 5)")
    parser.add_argument("--seconds", type=float, default=0.3, help="least duration of a run (default: 0.3)")
    parser.add_argument(
        "--one-core", action="store_true", help="run all processes on one core, so that they take turns"
    )
    options = parser.parse_args()
    if options.one_core:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # The processes started from here have it too.
    started = time.monotonic()
    write_bodies(BUILD / "bodies")
    with tempfile.TemporaryDirectory(prefix="opend-bench-") as home, ExitStack() as stack:
        server = stack.enter_context(Process(sys.executable, "bench.server", environment(Path(home))))
        session = Session(stack, Path(home), {"BENCH_BODIES": str(BUILD / "bodies"), **server.told})
        session.start("vendor", "bench.peers.vendor_rows", VENDOR)
        session.start("ptars", "bench.peers.ptars_rows", ("ptars", "protobuf", "pyarrow"))
        buf = ("protobuf-py==0.7.0", "protoc-gen-py==0.7.0")
        session.start("protobuf-py", "bench.peers.protobuf_py_rows", buf, "protoc-gen-py")
        better = ("betterproto2==0.10.0", "betterproto2-compiler==0.10.1")
        session.start("betterproto2", "bench.peers.betterproto2_rows", better, "protoc-gen-python_betterproto2")
        report = measured(session, server, options.runs, options.seconds)
    (ROOT / "bench" / "RESULTS.md").write_text(report, encoding="utf-8")
    print(f"\n{report}\n{time.monotonic() - started:.0f} s; written to bench/RESULTS.md")


if __name__ == "__main__":
    main()
