"""Measure how cost grows, and write bench/GROWTH.md with the picture bench/growth.svg."""

from __future__ import annotations

import datetime as dt
import os
import platform
import sys
import tempfile
from pathlib import Path

from bench.environments import ROOT
from bench.generate import processor
from bench.growth.connections import connections
from bench.growth.drawing import drawing
from bench.growth.points import LINEAR, Panel
from bench.growth.session_work import message_sizes, subscriptions, waiting_calls
from bench.table import markdown, shown
from bench.workers import Process, environment

from opend.codec import implementation

_HEAD = """# Growth

Written by `make bench`; do not edit. [README.md](README.md) says what is measured.
"""
_PICTURE = """
![The processor time for each item, by the number of items: the lines are level or fall](growth.svg)
"""


def measured() -> list[Panel]:
    """Measure all panels: the connections first, whose calls would cost more beside what the others leave in memory."""
    with (
        tempfile.TemporaryDirectory(prefix="opend-bench-") as home,
        Process(sys.executable, "bench.server", environment(Path(home))) as server,
    ):
        last = connections(int(server.told["BENCH_CANNED"]))
    return [subscriptions(), waiting_calls(), message_sizes(), last]


def report(panels: list[Panel]) -> str:
    """Return the page: what was measured on, the picture, and a table for each panel."""
    today, load = dt.datetime.now(tz=dt.UTC).date(), ", ".join(f"{value:.2f}" for value in os.getloadavg())
    where = f"{today}, {processor()}, {os.cpu_count()} cores, {platform.system()}, load {load}, "
    versions = f"Python {platform.python_version()}, codec {implementation}."
    tables = [f"## {panel.title}\n\n{_table(panel)}" for panel in panels]
    return "\n".join([_HEAD, where + versions, _PICTURE, "\n\n".join(tables)]) + "\n"


def _table(panel: Panel) -> str:
    counts = sorted({point.count for series in panel.series for point in series.points})
    lines: list[tuple[str, ...]] = []
    for series in panel.series:
        costs = {point.count: shown(point.cost, "s") for point in series.points}
        verdict = f"{series.exponent:.2f}" + ("" if series.is_linear else f", above {LINEAR:g}")
        lines.append((series.title, *(costs.get(count, "") for count in counts), verdict))
    return markdown((panel.axis, *(f"{count:,}" for count in counts), "exponent"), lines)


def main() -> None:
    """Measure, print the tables, and write the page and the picture."""
    panels = measured()
    page = report(panels)
    (ROOT / "bench" / "GROWTH.md").write_text(page, encoding="utf-8")
    (ROOT / "bench" / "growth.svg").write_text(drawing(panels), encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
