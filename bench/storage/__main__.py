"""Measure how fast ticks are read back and made into minute bars, beside pandas and DuckDB, and what a tick takes.

    python -m bench.storage --ticks 10000000

The folder has a file of each code and day, as after `opend compact`. Each way runs in its own process; they take turns,
and the table has the medians. The sizes are of one day of one code: as the collector writes it, merged, as a recording
of pushes of one tick, and as CSV.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any, Final

from bench.storage.bars import WAYS
from bench.storage.making import day_of_ticks, make
from bench.table import markdown
from pyarrow import csv

from opend.codec import encode
from opend.frame import encode_frame
from opend.recording import RecordingWriter
from opend.recording.format import Kind
from opend.storage.kinds import FLAGS, TICKS
from opend.storage.layout import Place
from opend.storage.parts import write_part
from opend_proto import methods, qot_update_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import PushDataType, QotMarket, Security, Ticker, TickerDirection, TickerType

__all__: list[str] = []

_DAY: Final = date(2025, 6, 2)
_PART_TICKS: Final = 500
"""How many ticks of one code a part has, if it trades fifty times a second and is written every ten."""


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--ticks", type=int, default=10_000_000)
    parser.add_argument("--codes", type=int, default=100)
    parser.add_argument("--days", type=int, default=5)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="opend-bench-") as folder:
        root = Path(folder, "store")
        make(root, ticks=options.ticks, codes=options.codes, days=options.days)
        print(_speeds(root, options.runs))
        print(_sizes(Path(folder), options.ticks // options.codes // options.days))


def _speeds(root: Path, runs: int) -> str:
    found: dict[str, list[dict[str, Any]]] = {way: [] for way in WAYS}
    for _ in range(runs):
        for way, results in found.items():
            done = subprocess.run(
                [sys.executable, "-m", "bench.storage.bars", way, str(root)], check=True, capture_output=True, text=True
            )
            results.append(json.loads(done.stdout))
    assert len({(each["bars"], each["ticks"]) for results in found.values() for each in results}) == 1
    ours, used = (_median(found["polars"], name) for name in ("seconds", "processor_seconds"))
    lines: list[tuple[str, ...]] = [
        (
            way,
            f"{_median(results, 'seconds'):.2f} s",
            f"{_median(results, 'processor_seconds'):.2f} s",
            f"{_median(results, 'peak_megabytes'):,.0f} MB",
            f"{_median(results, 'seconds') / ours:.1f}",
            f"{_median(results, 'processor_seconds') / used:.1f}",
        )
        for way, results in found.items()
    ]
    ticks, bars = found["polars"][0]["ticks"], found["polars"][0]["bars"]
    titles = (f"{ticks:,} ticks to {bars:,} bars", "time", "processor", "peak memory")
    return markdown((*titles, "times polars' time", "processor"), lines)


def _median(results: list[dict[str, Any]], name: str) -> float:
    return statistics.median(float(each[name]) for each in results)


def _sizes(folder: Path, ticks: int) -> str:
    table: Any = day_of_ticks(_DAY, ticks, seed=0)
    place = Place(TICKS, "HK.00001", _DAY.isoformat())
    parts = [
        write_part(folder / "parts", place, table.slice(at, _PART_TICKS)).stat().st_size
        for at in range(0, ticks, _PART_TICKS)
    ]
    merged = write_part(folder / "merged", place, table).stat().st_size
    text = folder / "ticks.csv"
    csv.write_csv(table.drop_columns(["flags"]), text)
    recording = _recorded(folder / "recording", table)
    lines: list[tuple[str, ...]] = [
        (f"parts of {_PART_TICKS} ticks", f"{sum(parts) / ticks:.1f}"),
        ("a day in one file", f"{merged / ticks:.1f}"),
        ("recording, a push for each", f"{recording / ticks:.1f}"),
        ("CSV", f"{text.stat().st_size / ticks:.1f}"),
    ]
    return markdown((f"{ticks:,} ticks of one code, {len(FLAGS)} kinds of flags", "bytes a tick"), lines)


def _recorded(path: Path, table: Any) -> int:
    """Return the size of a recording in which each tick is a push, as the gateway sends it."""
    security = Security(market=QotMarket.HK_SECURITY, code="00001")
    enums = {"dir": TickerDirection, "type": TickerType, "push_data_type": PushDataType}
    with RecordingWriter(path, "127.0.0.1:11111") as writer:
        for row in table.drop_columns(["flags"]).to_pylist():
            told = {name: enum[row[name]] for name, enum in enums.items()} | {"timestamp": row["timestamp"].timestamp()}
            s2c = qot_update_ticker.S2C(security=security, name="00001", ticker_list=[Ticker(**(row | told))])
            push = qot_update_ticker.Response(ret_type=RetType.SUCCEED, s2c=s2c)
            writer.add(Kind.TO_CLIENT, 1, encode_frame(methods.QOT_UPDATE_TICKER.id, 0, encode(push)))
    return path.stat().st_size


if __name__ == "__main__":
    main()
