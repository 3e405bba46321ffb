"""A part is there whole or not at all, says what it is, and the last row of a folder is found."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime
from time import time_ns
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest

from opend import StorageError, schema_in_use
from opend.storage import parts as parts_module
from opend.storage.kinds import BARS, GAPS, TICKS, arrow
from opend.storage.layout import Place, parts_in
from opend.storage.parts import last_value, open_part, remove_leftovers, told_of, write_part
from opend_proto.qot_common import KLine, Ticker, TickerDirection

if TYPE_CHECKING:
    from pathlib import Path

CODE = "HK.00700"
DAY = Place(TICKS, CODE, "2025-06-03")


def ticks(*sequences: int) -> pa.Table:
    return TICKS.table(
        [
            Ticker(
                time="2025-06-03 10:00:00",
                sequence=sequence,
                dir=TickerDirection.BID,
                price=1.0,
                volume=1,
                turnover=1.0,
                timestamp=1_748_916_000 + sequence % 1000,
            )
            for sequence in sequences
        ]
    )


def test_a_part_has_one_row_group_and_says_what_it_is(tmp_path: Path) -> None:
    path = write_part(tmp_path, DAY, ticks(7, 8, 9), told={"opend.more": "x"})
    assert path.parent == DAY.folder(tmp_path)
    assert path.name.startswith("part-00000000000000000007-")
    assert list(path.parent.iterdir()) == [path]
    with open_part(path) as file:
        assert file.metadata.num_row_groups == 1
        told = told_of(file)
        assert 0 <= time_ns() - int(told.pop("opend.written")) < 60 * 10**9
        assert told == {
            "opend.format": "1",
            "opend.kind": "ticks",
            "opend.code": CODE,
            "opend.schema": schema_in_use().version,
            "opend.more": "x",
        }
        assert file.read().equals(ticks(7, 8, 9))


def test_the_last_row_is_found_whatever_the_files_are_called(tmp_path: Path) -> None:
    assert last_value(tmp_path, TICKS, CODE, "sequence") is None
    large = 7_490_000_000_000_000_000
    for first in (9, large + 7, large + 20):
        write_part(tmp_path, DAY, ticks(first, first + 1))
    assert last_value(tmp_path, TICKS, CODE, "sequence") == large + 21
    write_part(tmp_path, DAY, ticks(5, large + 30), name="day-1")  # As of many parts made into one.
    assert last_value(tmp_path, TICKS, CODE, "sequence") == large + 30
    # A trade of this day that was told after the first of the next.
    write_part(tmp_path, DAY._replace(period="2025-06-04"), ticks(large + 29))
    assert last_value(tmp_path, TICKS, CODE, "sequence") == large + 30
    assert last_value(tmp_path, TICKS, CODE, "timestamp") is not None
    assert last_value(tmp_path, TICKS, "US.AAPL", "sequence") is None


def test_the_last_bar_is_that_of_the_adjustment_asked_for(tmp_path: Path) -> None:
    kind = BARS["1m"]
    for minute, adjustment in ((5, "NONE"), (9, "FORWARD")):
        bar = KLine(time=f"2025-06-03 10:0{minute}:00", is_blank=False, timestamp=float(minute))
        rows = kind.table([bar], beside={"adjustment": [adjustment]})
        write_part(tmp_path, Place(kind, CODE, "2025-06-03"), rows)
    assert last_value(tmp_path, kind, CODE, "time", where=("adjustment", "NONE")) == "2025-06-03 10:05:00"
    assert last_value(tmp_path, kind, CODE, "time") == "2025-06-03 10:09:00"
    assert last_value(tmp_path, kind, CODE, "timestamp", where=("adjustment", "NONE")) == datetime(
        1970, 1, 1, 0, 0, 5, tzinfo=UTC
    )
    assert last_value(tmp_path, kind, CODE, "time", where=("adjustment", "BACKWARD")) is None


def test_a_part_that_goes_meanwhile_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_part(tmp_path, DAY, ticks(1, 2), name="day-1")
    gone = path.with_name("part-3.parquet")

    def listed(_folder: Path) -> list[Path]:
        return [path, gone]

    monkeypatch.setattr(parts_module, "parts_in", listed)
    assert last_value(tmp_path, TICKS, CODE, "sequence") == 2


def test_a_part_that_cannot_be_finished_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_part(tmp_path, DAY, ticks(1))
    (before,) = parts_in(DAY.folder(tmp_path))

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match=r"part-\d{20}-\w+\.parquet cannot be written: No space left on device"):
        write_part(tmp_path, DAY, ticks(2))
    assert [*DAY.folder(tmp_path).iterdir()] == [before]


def test_what_a_crash_left_is_removed(tmp_path: Path) -> None:
    path = write_part(tmp_path, DAY, ticks(1))
    (path.parent / ".part-2.parquet.writing").write_bytes(b"half")
    assert remove_leftovers(tmp_path) == 1
    assert [*path.parent.iterdir()] == [path]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"opend.format": "2"}, "has the format 2, and this release of opend reads 1"),
        ({"opend.kind": "ticks"}, "was not written by opend"),
    ],
)
def test_a_part_of_another_format_is_refused(tmp_path: Path, facts: dict[str, str], said: str) -> None:
    path = tmp_path / "part.parquet"
    arrow("pyarrow.parquet").write_table(ticks(1).replace_schema_metadata(facts), path)
    with pytest.raises(StorageError, match=said):
        open_part(path)


def test_a_damaged_part_is_refused(tmp_path: Path) -> None:
    path = write_part(tmp_path, DAY, ticks(1))
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(StorageError, match=r"cannot be read"):
        last_value(tmp_path, TICKS, CODE, "sequence")
    with pytest.raises(StorageError, match=r"gone.parquet cannot be read"):
        open_part(tmp_path / "gone.parquet")


def test_gaps_can_be_written(tmp_path: Path) -> None:
    given: dict[str, list[Any]] = {name: [None] for name, _ in GAPS.beside}
    path = write_part(tmp_path, Place(GAPS, CODE, "2025-06-03"), GAPS.table([], beside=given))
    assert open_part(path).read().to_pylist() == [dict.fromkeys(given)]


def test_a_part_that_is_damaged_inside_is_named_by_who_looks_for_the_last_row(tmp_path: Path) -> None:
    kind = BARS["1m"]
    bars = [KLine(time=f"2025-06-03 10:0{minute}:00", is_blank=False, close_price=1.0) for minute in range(1, 9)]
    rows = kind.table(bars, beside={"adjustment": ["NONE"] * len(bars)})
    path = write_part(tmp_path, Place(kind, CODE, "2025-06-03"), rows)
    content = path.read_bytes()
    path.write_bytes(content[:8] + bytes(400) + content[408:])
    with pytest.raises(StorageError, match=f"{path.name} is damaged"):
        last_value(tmp_path, kind, CODE, "time", where=("adjustment", "NONE"))
