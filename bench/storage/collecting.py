"""Measure a collector at a steady rate of ticks: its processor time, its memory over time, and that nothing is missing.

    python -m bench.storage.collecting --rate 5000 --seconds 60

The gateway of `bench.hub.source` sends single ticks of a hundred securities. `opend collect` writes them to Parquet,
and then the vendor's client appends them to a CSV file, each in its own process on one core. Time and memory are
counted from the fifth second on, when all is loaded.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from bench.environments import VENDOR, PeerMissing, python_with
from bench.hub.source import code_of
from bench.load import processor_seconds
from bench.scale import resident
from bench.table import markdown
from bench.workers import Process, environment

from opend import dataset

__all__: list[str] = []

_SECURITIES: Final = 100
_CODES: Final = [f"HK.{code_of(number)}" for number in range(_SECURITIES)]
_WARM: Final = 5.0
_SAMPLES: Final = 6
_MEGABYTE: Final = 2**20
_TITLES: Final = ("collector", "ticks a second", "of a core", "processor time of 1,000 ticks", "memory, MB")

Line = tuple[str, ...]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rate", type=float, default=5000.0, help="ticks a second (default: 5000)")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to measure (default: 60)")
    options = parser.parse_args()
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="opend-bench-") as home:
        for collect in (_ours, _vendors):
            settings = environment(Path(home), BENCH_SECURITIES=str(_SECURITIES), BENCH_RATE=str(options.rate))
            with Process(sys.executable, "bench.hub.source", settings) as source, suppress(PeerMissing):
                lines.append(collect(Path(home), int(source.told["port"]), options.seconds))
        print(markdown(_TITLES, lines))
        print(_told(Path(home, "store")))


def _ours(home: Path, port: int, seconds: float) -> Line:
    store = home / "store"
    command = [sys.executable, "-m", "opend.cli", "collect", *_CODES, "--ticks", "--to", str(store)]
    with (home / "log").open("w") as log:
        collector = subprocess.Popen([*command, "--port", str(port)], stderr=log, stdout=log)
    try:
        line = _measured("opend collect, Parquet", collector.pid, lambda: _stored(store), seconds)
    finally:
        collector.send_signal(signal.SIGINT)
        status = collector.wait(30)
    assert status == 0, (home / "log").read_text()
    return line


def _vendors(home: Path, port: int, seconds: float) -> Line:
    told = {"BENCH_PORT": str(port), "BENCH_CODES": ",".join(_CODES), "BENCH_FILE": str(home / "ticks.csv")}
    with Process(python_with("vendor", VENDOR), "bench.peers.vendor_collecting", environment(home, **told)) as vendor:

        def count() -> int:
            vendor.say("count")
            return int(vendor.read())

        return _measured("the vendor's client, CSV", vendor.pid, count, seconds)


def _measured(title: str, pid: int, count: Callable[[], int], seconds: float) -> Line:
    os.sched_setaffinity(pid, {max(os.sched_getaffinity(0))})
    time.sleep(_WARM)
    began, used, ticks = time.monotonic(), processor_seconds(pid), count()
    memory = [resident(str(pid))]
    for _ in range(_SAMPLES):
        time.sleep(seconds / _SAMPLES)
        memory.append(resident(str(pid)))
    ticks, taken, used = count() - ticks, time.monotonic() - began, processor_seconds(pid) - used
    return (
        *(title, f"{ticks / taken:,.0f}", f"{used / taken:.0%}", f"{used / ticks * 1_000_000:.1f} ms"),
        " ".join(f"{each / _MEGABYTE:.0f}" for each in memory),
    )


def _stored(store: Path) -> int:
    """Return how many ticks are on the disk; what the collector has not written yet is missing at both ends."""
    return dataset(store).ticks().arrow(["sequence"]).num_rows if (store / "ticks").exists() else 0


def _told(store: Path) -> str:
    """Return what the folder holds in the end, and whether a tick is missing in it."""
    ticks, gaps = dataset(store).ticks().arrow(["code", "sequence"]), dataset(store).gaps().arrow()
    files = list(store.rglob("ticks/**/*.parquet"))
    size = sum(path.stat().st_size for path in files)
    held = ticks.group_by("code").aggregate([("sequence", "min"), ("sequence", "max"), ("sequence", "count")])
    missing = sum(row["sequence_max"] - row["sequence_min"] + 1 - row["sequence_count"] for row in held.to_pylist())
    return (
        f"{len(ticks):,} ticks in {len(files):,} files, {size / len(ticks):.1f} bytes a tick; "
        f"{missing} missing, {len(gaps)} gaps"
    )


if __name__ == "__main__":
    main()
