"""Aggregate all ticks of a folder to minute bars in one library, and say how long it took.

    python -m bench.storage.bars polars FOLDER

One line of JSON gives the seconds from the folder's name to the bars in memory, after the imports; the processor
seconds; how many bars and ticks there were, and the process's peak memory.

Invariant: each way makes the same bars: of each code and minute the first, highest, lowest and last price, the volume,
the turnover and the number of ticks.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from typing import Any, Final

from opend import dataset

__all__ = ["WAYS"]


def _polars(folder: str) -> tuple[int, int]:
    import polars as pl

    ticks = dataset(folder).ticks().polars()
    # A minute begins at the same moment in every zone, and polars finds it sooner in UTC.
    minute = pl.col("timestamp").dt.convert_time_zone("UTC").dt.truncate("1m")
    bars: Any = (
        ticks.group_by("code", minute.alias("minute"))
        .agg(
            pl.col("price").first().alias("open"),
            pl.col("price").max().alias("high"),
            pl.col("price").min().alias("low"),
            pl.col("price").last().alias("close"),
            pl.col("volume").sum(),
            pl.col("turnover").sum(),
            pl.len().alias("ticks"),
        )
        .collect()
    )
    return bars.height, int(bars["ticks"].sum())


def _pandas_of_dataset(folder: str) -> tuple[int, int]:
    return _grouped(dataset(folder).ticks().pandas(["code", "timestamp", "price", "volume", "turnover"]))


def _pandas(folder: str) -> tuple[int, int]:
    """Read the same folder with pandas alone, as somebody without this package would."""
    import pandas as pd

    columns = ["code", "timestamp", "price", "volume", "turnover"]
    return _grouped(pd.read_parquet(f"{folder}/ticks", columns=columns, engine="pyarrow"))


def _grouped(ticks: Any) -> tuple[int, int]:
    minute = ticks["timestamp"].dt.floor("min")
    bars = ticks.groupby(["code", minute], observed=True, sort=False).agg(
        open=("price", "first"),
        high=("price", "max"),
        low=("price", "min"),
        close=("price", "last"),
        volume=("volume", "sum"),
        turnover=("turnover", "sum"),
        ticks=("price", "size"),
    )
    return len(bars), int(bars["ticks"].sum())


_SQL: Final = """
SELECT code, time_bucket(INTERVAL '1 minute', "timestamp") AS minute,
    arg_min(price, "sequence") AS open, max(price) AS high, min(price) AS low, arg_max(price, "sequence") AS close,
    sum(volume) AS volume, sum(turnover) AS turnover, count(*) AS ticks
FROM ticks GROUP BY ALL
"""


def _duckdb_of_dataset(folder: str) -> tuple[int, int]:
    return _fetched(dataset(folder).ticks().duckdb().query("ticks", _SQL))


def _duckdb(folder: str) -> tuple[int, int]:
    """Read the same folder with DuckDB alone."""
    import duckdb

    connection: Any = duckdb.connect()
    ticks = connection.read_parquet(f"{folder}/ticks/*/*/*/*.parquet", hive_partitioning=True)
    return _fetched(ticks.query("ticks", _SQL))


def _fetched(bars: Any) -> tuple[int, int]:
    found = bars.fetchnumpy()
    return len(found["ticks"]), int(found["ticks"].sum())


WAYS: Final[dict[str, Callable[[str], tuple[int, int]]]] = {
    "polars": _polars,
    "pandas": _pandas_of_dataset,
    "duckdb": _duckdb_of_dataset,
    "pandas alone": _pandas,
    "duckdb alone": _duckdb,
}
"""Each way: of the first three our dataset names the rows, the last two are the peers without it."""


def main() -> None:
    """Measure the way that the first argument names, on the folder that the second does."""
    way, folder = sys.argv[1:]
    for name in ("polars", "pandas", "duckdb", "pyarrow.dataset"):
        if way.startswith(name.partition(".")[0]) or name == "pyarrow.dataset":
            __import__(name)
    began, used = time.perf_counter(), time.process_time()
    bars, ticks = WAYS[way](folder)
    result = {
        "seconds": round(time.perf_counter() - began, 2),
        "processor_seconds": round(time.process_time() - used, 2),
        "bars": bars,
        "ticks": ticks,
        "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
