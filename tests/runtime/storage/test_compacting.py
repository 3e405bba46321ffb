"""Merging files loses and doubles no row, whenever it is killed and whoever writes or reads meanwhile."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.support.stored import write_bars, write_gap, write_ticks

from opend import StorageError, dataset
from opend.errors import StorageInUse
from opend.storage import compacting
from opend.storage.compacting import compact
from opend.storage.kinds import TICKS, arrow
from opend.storage.lock import FolderLock
from opend.storage.parts import last_value, remove_leftovers, write_part

CODE = "HK.00700"
_PARTS = 40


class Killed(BaseException):
    """Stands in for the end of the process: nothing after it is done, and nothing is cleaned up."""


def fill(root: Path) -> None:
    """Write three parts of a past day, two of which share rows, and one of the next."""
    write_ticks(root, CODE, "2025-06-02 10:00:00", range(1, 41))
    write_ticks(root, CODE, "2025-06-02 10:00:30", range(31, 81), price=200.0)
    write_ticks(root, CODE, "2025-06-02 10:01:20", range(81, 101))
    write_ticks(root, CODE, "2025-06-03 10:00:00", range(101, 121))


def rows(root: Path) -> list[tuple[int, float]]:
    table = dataset(root).ticks().arrow(["sequence", "price"])
    return sorted(zip(*(table.column(name).to_pylist() for name in ("sequence", "price")), strict=True))


def names(root: Path) -> list[str]:
    return sorted(path.name for path in root.rglob("*day=2025-06-02/**/*") if path.is_file())


def test_a_past_day_becomes_one_sorted_file(tmp_path: Path) -> None:
    fill(tmp_path)
    before = rows(tmp_path)
    done = compact(tmp_path)
    assert (done.files, done.into, done.removed, done.waiting, done.failures) == (3, 1, 0, 3, ())
    assert rows(tmp_path) == before == [(each, before[each - 1][1]) for each in range(1, 121)]
    again = compact(tmp_path, keep_seconds=0)
    assert (again.files, again.into, again.removed, again.waiting) == (0, 0, 3, 0)
    (merged,) = names(tmp_path)
    assert merged.startswith("day-2025-06-02-")
    assert rows(tmp_path) == before


def test_rows_that_come_later_are_merged_too(tmp_path: Path) -> None:
    fill(tmp_path)
    compact(tmp_path)
    write_ticks(tmp_path, CODE, "2025-06-02 11:00:00", range(90, 131))
    expected = rows(tmp_path)
    assert len(expected) == 130 + 20
    done = compact(tmp_path)
    assert (done.files, done.into) == (2, 1)
    assert rows(tmp_path) == expected
    assert compact(tmp_path, keep_seconds=0).removed == 5
    assert rows(tmp_path) == expected


def test_the_current_day_is_merged_if_asked_for(tmp_path: Path) -> None:
    today = datetime.now(ZoneInfo("Asia/Hong_Kong")).date()
    for second in range(4):
        write_ticks(tmp_path, CODE, f"{today} 00:00:0{second}", [second + 1])
        done = compact(tmp_path, keep_seconds=0, current=True)
        assert done.files == (2 if second else 0)
        assert [sequence for sequence, _ in rows(tmp_path)] == list(range(1, second + 2))
        # From here a collector that starts now goes on.
        assert last_value(tmp_path, TICKS, CODE, "sequence") == second + 1


def test_the_current_day_is_left_alone(tmp_path: Path) -> None:
    today = datetime.now(ZoneInfo("Asia/Hong_Kong")).date()
    for second in range(3):
        write_ticks(tmp_path, CODE, f"{today} 00:00:0{second}", [second])
    assert compact(tmp_path).files == 0


def test_years_and_gaps_are_merged(tmp_path: Path) -> None:
    for close in (1.0, 2.0):
        write_bars(tmp_path, CODE, "day", ["2025-01-02 00:00:00", "2025-01-03 00:00:00"], close=close)
        write_gap(tmp_path, CODE, "2025-01-02", after=None, before=None, reason="reconnected")
    assert compact(tmp_path).into == 2
    assert dataset(tmp_path).bars("day").arrow()["close_price"].to_pylist() == [2.0, 2.0]
    assert len(dataset(tmp_path).gaps().arrow()) == 1


@contextmanager
def killed_at(step: int) -> Generator[list[str]]:
    """End the work at a step: instead of a file's rename, removal or sync, or right after it."""
    taken: list[str] = []

    def counted(real: Callable[..., object], name: str) -> Callable[..., object]:
        def call(*arguments: object, **options: object) -> object:
            if not str(arguments[0]).endswith((".compacting", ".lock")):
                taken.append(name)
                if len(taken) == step and step % 2:
                    raise Killed
            result = real(*arguments, **options)
            if len(taken) == step:
                raise Killed
            return result

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", counted(Path.replace, "replace"))
        patch.setattr(Path, "unlink", counted(Path.unlink, "unlink"))
        patch.setattr(os, "fsync", counted(os.fsync, "fsync"))
        yield taken


def test_a_kill_at_any_step_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """Each step twice: the work ends in its place and right after it; the next run then finishes it."""
    steps, step, taken = 1, 0, list[str]()
    while step < steps:
        step += 1
        root = tmp_path / str(step)
        fill(root)
        expected = rows(root)
        with killed_at(step) as steps_taken:
            taken = steps_taken
            try:
                compact(root, keep_seconds=0)
                compact(root, keep_seconds=0)
                steps = 0
            except Killed:
                steps = step + 1
        assert rows(root) == expected, (step, taken)
        compact(root, keep_seconds=0)
        compact(root, keep_seconds=0)
        assert rows(root) == expected, (step, taken)
        assert len(names(root)) == 1, (step, taken)
    assert {"replace", "unlink", "fsync"} <= set(taken)
    assert step > 6


def test_a_query_made_before_can_be_read_after(tmp_path: Path) -> None:
    fill(tmp_path)
    frame = dataset(tmp_path).ticks().polars()
    compact(tmp_path)
    compact(tmp_path)
    assert frame.collect().height == 120


def test_rows_are_read_once_while_others_write_and_merge(tmp_path: Path) -> None:
    """One thread writes part after part of a past day, one merges them and removes what it replaced; we read."""
    write_ticks(tmp_path, CODE, "2025-06-02 10:00:00", range(4))
    written, done = 4, threading.Event()

    def write() -> None:
        nonlocal written
        for _ in range(_PARTS):
            write_ticks(tmp_path, CODE, "2025-06-02 10:00:00", range(written, written + 4))
            written += 4

    def merge() -> None:
        while not done.is_set():
            compact(tmp_path, keep_seconds=0.5)

    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(write), pool.submit(merge)]
        try:
            while not jobs[0].done():
                before = written
                query = dataset(tmp_path).ticks()
                found: list[list[Any]] = [
                    query.polars().collect()["sequence"].to_list(),
                    query.arrow(["sequence"]).column(0).to_pylist(),
                ]
                for sequences in found:
                    assert sequences == list(range(len(sequences)))
                    assert len(sequences) >= before
        finally:
            done.set()
        for job in jobs:
            job.result(60)
    assert [sequence for sequence, _ in rows(tmp_path)] == list(range(written))
    assert compact(tmp_path, keep_seconds=0).removed > 0


def test_a_damaged_file_stays_and_the_rest_is_merged(tmp_path: Path) -> None:
    fill(tmp_path)
    write_ticks(tmp_path, "HK.00005", "2025-06-02 10:00:00", [1])
    hurt = write_ticks(tmp_path, "HK.00005", "2025-06-02 10:00:01", [2])
    hurt.write_bytes(b"PAR1")
    done = compact(tmp_path)
    assert done.into == 1
    (failure,) = done.failures
    assert hurt.name in str(failure)
    assert hurt.exists()


def test_it_works_beside_a_collector_but_not_beside_another_compaction(tmp_path: Path) -> None:
    fill(tmp_path)
    with FolderLock(tmp_path, "opend collect"):
        assert compact(tmp_path).into == 1
    with (
        FolderLock(tmp_path, "opend compact", name=".compacting"),
        pytest.raises(StorageInUse, match="opend compact"),
    ):
        compact(tmp_path)
    with pytest.raises(StorageError, match="there is no folder"):
        compact(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_rows_that_are_corrected_while_they_are_merged_stay_corrected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)

    def write_later(*given: Any, **named: Any) -> Path:
        if not list(tmp_path.rglob("day-*.parquet")):  # What was read does not have these rows.
            write_ticks(tmp_path, CODE, "2025-06-02 10:00:00", range(1, 11), price=300.0)
        return write_part(*given, **named)

    monkeypatch.setattr(compacting, "write_part", write_later)
    compact(tmp_path)
    expected = rows(tmp_path)
    assert [price for _, price in expected[:10]] == [300.0 + each % 10 / 10 for each in range(1, 11)]
    compact(tmp_path)
    compact(tmp_path, keep_seconds=0)
    assert rows(tmp_path) == expected


def test_rows_of_a_copied_folder_are_as_old_as_before(tmp_path: Path) -> None:
    fill(tmp_path)
    expected = rows(tmp_path)
    for number, part in enumerate(sorted(tmp_path.rglob("part-*"), reverse=True)):
        os.utime(part, (number, number))
    assert rows(tmp_path) == expected


def test_who_writes_leaves_the_file_in_the_making_alone(tmp_path: Path) -> None:
    fill(tmp_path)
    folder = next(tmp_path.rglob("code=*"))
    making, torn = folder / ".day-2025-06-02-ab.parquet.writing", folder / ".part-1-ab.parquet.writing"
    making.touch()
    torn.touch()
    assert remove_leftovers(tmp_path) == 1
    assert (making.exists(), torn.exists()) == (True, False)
    compact(tmp_path)
    assert not making.exists()


def test_a_merged_file_says_what_it_replaces(tmp_path: Path) -> None:
    fill(tmp_path)
    parts = names(tmp_path)
    compact(tmp_path)
    (merged,) = tmp_path.rglob("day-*.parquet")
    told = arrow("pyarrow.parquet").read_metadata(merged).metadata
    assert json.loads(told[b"opend.replaces"]) == parts
