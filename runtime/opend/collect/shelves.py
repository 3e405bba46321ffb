"""Hold what was collected until it is written, and write it on a thread of its own.

Invariant: a gap is on the disk before the rows behind it; rows of a series are written in the order in which they came;
after a part could not be written nothing more is, lest a later one hide what is missing.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from opend.storage.kinds import GAPS
from opend.storage.layout import Place, spans_of, zone_of_code
from opend.storage.parts import write_part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from pyarrow import Table as ArrowTable

    from opend.collect.figures import Figures
    from opend.storage.kinds import Kind
    from opend_proto.schema import Message

__all__ = ["GapRow", "Mark", "Shelf", "Shelves"]

_MOST_WAITING: Final = 4
"""How many times the rows that may wait on one shelf may wait in all."""

Mark: TypeAlias = "Callable[[Kind, str, ArrowTable], ArrowTable]"
"""Sets the flags of rows of a kind and a security."""


class GapRow(NamedTuple):
    """A gap in one kind of data; moments are in microseconds since 1970 UTC."""

    kind: str
    after: int | None
    """The sequence before the gap; None where it is unknown, or the kind has none."""
    before: int | None
    begin: int | None
    end: int | None
    reason: str


@dataclass(slots=True)
class Shelf:
    """Rows of one kind of one security that wait to be written."""

    kind: Kind
    code: str
    zone: ZoneInfo
    messages: list[Message] = field(default_factory=list["Message"])
    beside: dict[str, list[object]] = field(default_factory=dict[str, list[object]])

    def take(self) -> Shelf:
        """Return what waits, and wait for more."""
        taken = Shelf(self.kind, self.code, self.zone, self.messages, self.beside)
        self.messages, self.beside = [], {name: [] for name, _ in self.kind.beside}
        return taken

    @property
    def rows(self) -> int:
        """How many rows wait."""
        return len(self.messages) if self.kind.message is not None else len(self.beside["end"])


class Shelves:
    """All rows that wait, and the thread that writes them."""

    def __init__(self, root: Path, figures: Figures, mark: Mark, *, flush_rows: int) -> None:
        """Set up; ``mark`` sets the flags of rows before they are written."""
        self._root = root
        self._figures = figures
        self._mark = mark
        self._flush_rows = flush_rows
        self._shelves: dict[tuple[str, str], Shelf] = {}
        self._failure: Exception | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="opend-collect")

    def shelf(self, kind: Kind, code: str) -> Shelf:
        """Return the rows that wait of a kind and a security."""
        found = self._shelves.get((kind.name, code))
        if found is None:
            found = Shelf(kind, code, zone_of_code(code), beside={name: [] for name, _ in kind.beside})
            self._shelves[kind.name, code] = found
        return found

    def add_gap(self, code: str, gap: GapRow) -> None:
        """Take a gap, behind which the next rows of the security lie."""
        shelf = self.shelf(GAPS, code)
        for name, value in gap._asdict().items():
            shelf.beside[name].append(value)
        self._figures.taken[GAPS.name] += 1

    async def settle(self, shelf: Shelf) -> None:
        """Write the rows of a shelf, or of all, if as many wait as may: so whoever reads waits for a slow disk."""
        if shelf.rows >= self._flush_rows:
            await self._write([self.shelf(GAPS, shelf.code), shelf])
        elif self._figures.taken.total() - self._figures.written.total() >= _MOST_WAITING * self._flush_rows:
            await self.flush()

    async def flush(self) -> None:
        """Write all that waits."""
        # Gaps come first, and all is taken at once: what comes meanwhile stays behind them.
        await self._write(sorted(self._shelves.values(), key=_gaps_first))

    async def close(self) -> None:
        """Write all that waits, and end the thread; raises the StorageError of a part that could not be written."""
        try:
            await self.flush()
        finally:
            self._thread.shutdown(wait=False)

    async def _write(self, shelves: list[Shelf]) -> None:
        taken = [each.take() for each in shelves if each.rows]
        writing = asyncio.get_running_loop().run_in_executor(self._thread, self._write_all, taken)
        await asyncio.shield(writing)  # Whoever is cancelled must not take the rows with him.

    def _write_all(self, shelves: list[Shelf]) -> None:
        if self._failure is not None:
            raise self._failure
        try:
            for each in shelves:
                self._write_shelf(each)
        except Exception as error:
            self._failure = error
            raise

    def _write_shelf(self, shelf: Shelf) -> None:
        kind, code = shelf.kind, shelf.code
        table = kind.table(shelf.messages, shelf.zone, beside=shelf.beside)
        if kind.is_flagged:
            table = self._mark(kind, code, table)
        for span in spans_of(kind, table, shelf.zone, datetime.now(shelf.zone).date()):
            rows = table.slice(span.begin, span.end - span.begin)
            path = write_part(self._root, Place(kind, code, span.period), rows)
            self._figures.parts += 1
            self._figures.size += path.stat().st_size
            self._figures.written[kind.name] += rows.num_rows


def _gaps_first(shelf: Shelf) -> bool:
    return shelf.kind is not GAPS
