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
from contextlib import suppress
from pathlib import Path
from typing import Final

import polars as pl
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
    parser.add_argument("--peer-rate", type=float, default=100.0, help="those of the vendor's client (default: 100)")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to measure (default: 60)")
    options = parser.parse_args()
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="opend-bench-") as home:
        for collect, rate in ((_ours, options.rate), (_vendors, options.peer_rate)):
            settings = environment(Path(home), BENCH_SECURITIES=str(_SECURITIES), BENCH_RATE=str(rate))
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
        began = time.time() + _WARM
        used, memory = _watched(collector.pid, seconds)
        ended = time.time()
    finally:
        collector.send_signal(signal.SIGINT)
        status = collector.wait(60)
    assert status == 0, (home / "log").read_text()
    # What came in between, by the time at which it was sent; at its end the collector has written all of it.
    received = dataset(store).ticks().polars().filter(pl.col("recv_time").is_between(began, ended))
    ticks = int(received.select(pl.len()).collect().item())
    return _line("opend collect, Parquet", ticks, ended - began, used, memory)


def _vendors(home: Path, port: int, seconds: float) -> Line:
    told = {"BENCH_PORT": str(port), "BENCH_CODES": ",".join(_CODES), "BENCH_FILE": str(home / "ticks.csv")}
    with Process(python_with("vendor", VENDOR), "bench.peers.vendor_collecting", environment(home, **told)) as vendor:

        def count() -> int:
            vendor.say("count")
            return int(vendor.read())

        time.sleep(_WARM)
        began, before = time.time(), count()
        used, memory = _watched(vendor.pid, seconds, warm=0.0)
        return _line("the vendor's client, CSV", count() - before, time.time() - began, used, memory)


def _watched(pid: int, seconds: float, warm: float = _WARM) -> tuple[float, list[int]]:
    """Return the processor seconds of a process on one core, and its memory at some moments, all after a while."""
    os.sched_setaffinity(pid, {max(os.sched_getaffinity(0))})
    time.sleep(warm)
    used, memory = processor_seconds(pid), [resident(str(pid))]
    for _ in range(_SAMPLES):
        time.sleep(seconds / _SAMPLES)
        memory.append(resident(str(pid)))
    return processor_seconds(pid) - used, memory


def _line(title: str, ticks: int, seconds: float, used: float, memory: list[int]) -> Line:
    return (
        *(title, f"{ticks / seconds:,.0f}", f"{used / seconds:.0%}", f"{used / ticks * 1000:.3f} s"),
        " ".join(f"{each / _MEGABYTE:.0f}" for each in memory),
    )


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
