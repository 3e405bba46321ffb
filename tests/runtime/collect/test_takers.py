"""What is pushed becomes rows, each once, and what may be missing becomes a gap before them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from tests.support.markets.collected import gaps_of, rows_of

from opend import Bar, BarGap, Gap, StorageError, Tick, security
from opend.collect import shelves as shelves_module
from opend.collect.figures import Figures
from opend.collect.following.bars import BarTaker
from opend.collect.following.books import BookTaker
from opend.collect.following.starts import REASONS, Start
from opend.collect.following.ticks import TickTaker
from opend.collect.shelves import GapRow, Shelves
from opend.storage.kinds import BARS, BOOK, GAPS, TICKS
from opend.storage.parts import write_part
from opend_proto import qot_update_order_book
from opend_proto.qot_common import KLine, Ticker, TickerDirection

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable
    from pathlib import Path

CODE = "HK.00700"
TENCENT = security(CODE)
SECOND = 1_000_000
TEN = 1_748_916_000 * SECOND
"""10:00:00 in Hong Kong, in microseconds since 1970 UTC."""
MINUTES = BARS["1m"]


def tick(second: int) -> Tick:
    ticker = Ticker(
        time=f"2025-06-03 10:{second // 60:02d}:{second % 60:02d}",
        sequence=second,
        dir=TickerDirection.BID,
        price=1.0,
        volume=1,
        turnover=1.0,
    )
    return Tick(TENCENT, ticker)


def bar(minute: int, *, closed: bool = True) -> Bar:
    return Bar(TENCENT, KLine(time=f"2025-06-03 10:{minute:02d}:00", is_blank=False, close_price=1.0), closed)


async def listed(items: Iterable[Any]) -> AsyncIterator[Any]:
    for item in items:
        if callable(item):
            item()
        else:
            yield item


def collect(root: Path, make: Callable[[Shelves, Figures], Any], items: Callable[[Any], Iterable[Any]]) -> None:
    """Let a taker take items, and write all of it."""

    async def run() -> None:
        figures = Figures()
        shelves = Shelves(root, figures, lambda _kind, _code, table: table, flush_rows=2)
        taker = make(shelves, figures)
        await taker.follow(listed(items(taker)))
        await shelves.close()
        assert figures.taken == figures.written

    asyncio.run(run())


def told(root: Path, kind: str) -> list[tuple[Any, ...]]:
    """Return the gaps, with moments as seconds after 10:00."""
    return [
        (gap["after"], gap["before"], seconds(gap["begin"]), seconds(gap["end"]), gap["reason"])
        for gap in gaps_of(root, CODE, kind)
    ]


def seconds(moment: Any) -> float | None:
    return None if moment is None else moment.timestamp() - TEN / SECOND


def take_ticks(root: Path, start: Start, *items: Any) -> list[int]:
    collect(
        root,
        lambda shelves, figures: TickTaker(shelves, figures, {CODE: start}),
        lambda taker: [taker.lost if item == "lost" else item for item in items],
    )
    return [row["sequence"] for row in rows_of(root, TICKS, CODE)]


def test_the_first_ticks_of_a_folder_need_no_gap(tmp_path: Path) -> None:
    assert take_ticks(tmp_path, Start(), *map(tick, range(1, 8))) == [1, 2, 3, 4, 5, 6, 7]
    assert told(tmp_path, "ticks") == []


def test_ticks_that_join_the_run_before_need_none_either(tmp_path: Path) -> None:
    assert take_ticks(tmp_path, Start(sequence=3, moment=TEN), tick(4)) == [4]
    assert told(tmp_path, "ticks") == []


@pytest.mark.parametrize(("open_since", "reason"), [(None, "not_running"), (TEN, "ended_without_closing")])
def test_a_hole_between_two_runs_says_how_the_first_ended(tmp_path: Path, open_since: int | None, reason: str) -> None:
    start = Start(sequence=3, moment=TEN + 3 * SECOND, open_since=open_since)
    assert take_ticks(tmp_path, start, Gap(TENCENT, 3, 9), tick(9), tick(10)) == [9, 10]
    assert told(tmp_path, "ticks") == [(3, 9, 3.0, 9.0, reason)]


def test_a_run_that_was_killed_before_its_first_part_leaves_a_gap_too(tmp_path: Path) -> None:
    assert take_ticks(tmp_path, Start(open_since=TEN + SECOND), tick(9)) == [9]
    assert told(tmp_path, "ticks") == [(None, 9, 1.0, 9.0, "ended_without_closing")]


def test_ticks_from_before_a_run_that_was_killed_leave_none(tmp_path: Path) -> None:
    take_ticks(tmp_path / "well", Start(open_since=TEN + 90 * SECOND), tick(9))
    assert told(tmp_path / "well", "ticks") == []
    take_ticks(tmp_path / "hardly", Start(open_since=TEN + 30 * SECOND), tick(9))
    assert told(tmp_path / "hardly", "ticks") == [(None, 9, None, 9.0, "ended_without_closing")]


def test_holes_within_a_run_say_why(tmp_path: Path) -> None:
    holes = [tick(1), Gap(TENCENT, 1, 5), tick(5), "lost", Gap(TENCENT, 5, 9), tick(9), Gap(TENCENT, 1, 5), tick(10)]
    holes += [Gap(TENCENT, 10, 15), tick(15)]
    assert take_ticks(tmp_path, Start(), *holes) == [1, 5, 9, 10, 15]
    found = told(tmp_path, "ticks")
    assert (1, 5, 1.0, 5.0, "history_too_short") in found
    assert (5, 9, 5.0, 9.0, "reconnected") in found
    assert (1, 5, None, None, "came_late") in found
    assert (10, 15, 10.0, 15.0, "history_too_short") in found
    assert len(found) == 4
    assert {reason for *_, reason in found} <= REASONS.keys()


def take_bars(root: Path, start: Start, *items: Any) -> list[str]:
    collect(root, lambda shelves, figures: BarTaker(shelves, figures, MINUTES, {CODE: start}), lambda _taker: items)
    return [row["time"][14:16] for row in rows_of(root, MINUTES, CODE)]


def stored(minute: int) -> Start:
    return Start(time=f"2025-06-03 10:{minute:02d}:00", moment=TEN + minute * 60 * SECOND)


def test_closed_bars_are_kept_once(tmp_path: Path) -> None:
    assert take_bars(tmp_path, Start(), bar(1), bar(2, closed=False), bar(2), bar(3, closed=False)) == ["01", "02"]
    assert take_bars(tmp_path, stored(2), bar(1), bar(2), bar(3)) == ["01", "02", "03"]
    assert told(tmp_path, "bars-1m") == []


def test_bars_that_do_not_reach_back_leave_a_gap(tmp_path: Path) -> None:
    assert take_bars(tmp_path, stored(2), BarGap(TENCENT, None, "2025-06-03 10:05:00"), bar(5), bar(6)) == ["05", "06"]
    assert told(tmp_path, "bars-1m") == [(None, None, 120.0, 300.0, "not_running")]


def test_a_hole_between_bars_is_told(tmp_path: Path) -> None:
    hole = BarGap(TENCENT, "2025-06-03 10:01:00", "2025-06-03 10:05:00")
    assert take_bars(tmp_path, Start(), bar(1), hole, bar(5)) == ["01", "05"]
    assert told(tmp_path, "bars-1m") == [(None, None, 60.0, 300.0, "history_too_short")]


def test_books_are_numbered_and_every_interruption_is_a_gap(tmp_path: Path) -> None:
    book, other = qot_update_order_book.S2C(security=TENCENT), qot_update_order_book.S2C(security=security("US.AAPL"))
    start, losses = Start(moment=TEN), list[str]()
    collect(
        tmp_path,
        lambda shelves, figures: BookTaker(shelves, figures, {CODE: start}, lambda: len(losses)),
        lambda taker: [book, other, book, taker.lost, book, lambda: losses.append("damaged"), book, book],
    )
    rows = rows_of(tmp_path, BOOK, CODE)
    assert [row["serial"] for row in rows] == [1, 2, 3, 4, 5]
    moments = [seconds(row["received"]) for row in rows]
    assert told(tmp_path, "book") == [
        (None, None, 0.0, moments[0], "not_running"),
        (None, None, moments[1], moments[2], "reconnected"),
        (None, None, moments[2], moments[3], "history_too_short"),
    ]


def test_after_a_part_that_cannot_be_written_nothing_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageError("the disk is full")

    async def run() -> None:
        shelves = Shelves(tmp_path, Figures(), lambda _kind, _code, table: table, flush_rows=9)
        shelf = shelves.shelf(TICKS, CODE)
        shelf.messages.append(tick(1).ticker)
        monkeypatch.setattr(shelves_module, "write_part", full)
        with pytest.raises(StorageError, match="the disk is full"):
            await shelves.flush()
        monkeypatch.undo()
        shelf.messages.append(tick(2).ticker)
        with pytest.raises(StorageError, match="the disk is full"):
            await shelves.close()

    asyncio.run(run())
    assert rows_of(tmp_path, TICKS, CODE) == []


def test_what_waits_in_all_is_bounded_too(tmp_path: Path) -> None:
    async def run() -> None:
        figures = Figures()
        shelves = Shelves(tmp_path, figures, lambda _kind, _code, table: table, flush_rows=2)
        waiting: list[int] = []
        for number in range(10):
            shelf = shelves.shelf(TICKS, f"HK.{number:05}")
            shelf.messages.append(tick(number).ticker)
            figures.taken["ticks"] += 1
            await shelves.settle(shelf)
            waiting.append(figures.taken.total() - figures.written.total())
        await shelves.close()
        assert waiting == [1, 2, 3, 4, 5, 6, 7, 0, 1, 2]

    asyncio.run(run())


def test_a_gap_is_written_before_the_rows_behind_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    def noting(root: Path, place: Any, table: Any) -> Path:
        written.append(place.kind.name)
        return write_part(root, place, table)

    async def run() -> None:
        shelves = Shelves(tmp_path, Figures(), lambda _kind, _code, table: table, flush_rows=1)
        shelf = shelves.shelf(TICKS, CODE)
        for number in (1, 2):
            shelf.messages.append(tick(number).ticker)
            shelves.add_gap(CODE, GapRow("ticks", None, number, None, TEN, "not_running"))
            await (shelves.settle(shelf) if number == 1 else shelves.flush())
        await shelves.close()

    monkeypatch.setattr(shelves_module, "write_part", noting)
    asyncio.run(run())
    assert written == [GAPS.name, TICKS.name] * 2
