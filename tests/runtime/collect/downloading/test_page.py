"""The programs of docs/DOWNLOAD.md run as they are written, and what the page shows of a plan is what is said."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from opend import security
from opend.collect.downloading.asking import HistoryQuota
from opend.collect.downloading.planning import LeftOut, Plan, Task
from opend.collect.downloading.wording import describe_left_out, describe_plan, duration
from opend.simulator import Simulator
from opend.storage.coverage import Days, Subject
from opend.storage.kinds import BARS

PAGE = (Path(__file__).resolve().parents[4] / "docs" / "DOWNLOAD.md").read_text(encoding="utf-8")
CODES = ("HK.00700", "US.AAPL")
DAYS = Days(date(2015, 6, 2), date(2025, 6, 1))


def test_the_programs_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "page"}
    with Simulator() as gateway:
        for program in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
            told = program.replace("Client()", f"Client(port={gateway.port})")
            exec(compile(told, "page", "exec"), names)  # noqa: S102
    bars, _, rest = capsys.readouterr().out.partition(" ")
    assert int(bars) > 5000
    assert rest == "() []\n"
    assert len(names["adjusted"]) > 300


def test_the_plan_is_told_as_the_page_shows_it() -> None:
    tasks = [Task(security(code), Subject(BARS["day"].name, code), "day", None, DAYS, 3) for code in CODES]
    plan = Plan(
        tasks=tuple(tasks),
        actions=tuple(map(security, CODES)),
        stored=(),
        left_out=(),
        shortened=(),
        quota=HistoryQuota(12, 288, frozenset()),
        now=datetime(2025, 6, 2, tzinfo=UTC),
    )
    assert "".join(f"    {line}\n" for line in describe_plan(plan)) + "    Go on? [y/N]\n" in PAGE


def test_long_lists_are_cut_and_times_are_said_as_people_say_them() -> None:
    left_out = [LeftOut(f"HK.{number:05}", "there is no quota") for number in range(10)]
    (line,) = describe_left_out(left_out)
    assert line.endswith(", HK.00007 and 2 more: there is no quota")
    assert [duration(seconds) for seconds in (0, 89, 90, 3600, 5000)] == [
        "0 s",
        "89 s",
        "2 min",
        "1 h 0 min",
        "1 h 23 min",
    ]


def test_limits_are_said_before_where_they_matter() -> None:
    tasks = [
        Task(security(f"HK.{number:05}"), Subject(BARS["day"].name, f"HK.{number:05}"), "day", None, DAYS, 3)
        for number in range(1, 123)
    ]
    plan = Plan(
        tasks=tuple(tasks),
        actions=(),
        stored=(Subject("bars-1m", "HK.00001"), Subject("bars-1m", "HK.00002")),
        left_out=(LeftOut("HK.00999", "the gateway does not know it"),),
        shortened=("the gateway has bars of 1m for 8 years: from 2017-06-02 on",),
        quota=HistoryQuota(1, 299, frozenset({"HK.00001"})),
        now=datetime(2025, 6, 2, tzinfo=UTC),
    )
    assert describe_plan(plan) == [
        "bars-day: 122 securities, 2015-06-02 to 2025-06-01, about 366 calls",
        "in all about 366 calls; the rate limits make that 60 s or more",
        "the gateway has bars of 1m for 8 years: from 2017-06-02 on",
        "bars-1m: 2 securities stored already",
        "quota of history: 1 used, 299 left; this takes 121",
        "left out: HK.00999: the gateway does not know it",
    ]
