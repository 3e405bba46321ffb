"""Name rows of a folder, and read them when a library is asked for.

Invariant: a query holds no rows and no open files; each method looks into the folder anew, so that it sees what has
been written since.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, TypeVar

from opend.errors import StorageError, UsageError
from opend.settings.wording import there_are
from opend.storage.kinds import arrow
from opend.storage.parts import PartGone, rows_of
from opend.storage.reading.selection import Selection, select

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from pandas import DataFrame
    from polars import LazyFrame
    from pyarrow import RecordBatchReader
    from pyarrow import Table as ArrowTable

    from opend.storage.kinds import Kind
    from opend.storage.reading.footers import Footers
    from opend.storage.reading.ranges import Range

__all__ = ["Query"]

_Rows = TypeVar("_Rows")
_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class Query:
    """Rows of one kind, which `opend.Dataset` names; nothing is read before a method is called.

    The columns are those of the frames of the same messages (`opend.frames`), with ``code`` before them and, for kinds
    with a folder for each day, the exchange's ``day`` behind. Enums are categoricals of the names (texts in DuckDB).
    Instants are in the time zone of the exchange, or in UTC if the rows belong to exchanges in several zones. Rows of
    one code and day follow one another in time; no order is promised beyond that.
    """

    root: Path
    """The folder of the collected data."""
    kind: Kind
    """What the rows are."""
    codes: tuple[str, ...] | None
    """The securities; None for all."""
    range: Range
    """The range of time."""
    _footers: Footers = field(repr=False)

    def polars(self) -> LazyFrame:
        """Return the rows as a LazyFrame of polars, which reads the files when it is collected.

        The files are looked up now. A compaction keeps those that it replaces for a while (`opend.storage.compacting`),
        so that a frame can be collected that long.
        """
        from opend.storage.reading.polars_rows import polars_frame

        return self._read(polars_frame)

    def pandas(self, columns: Iterable[str] | None = None) -> DataFrame:
        """Return the rows as a DataFrame of pandas, of all columns or some; absent whole numbers are NA (Int64)."""
        from opend.storage.reading.pandas_rows import pandas_frame

        return pandas_frame(self.arrow(columns), self.kind)

    def arrow(self, columns: Iterable[str] | None = None) -> ArrowTable:
        """Return the rows as a Table of pyarrow, of all columns or some."""
        from opend.storage.reading.arrow_rows import arrow_table

        return self._read(lambda selection: arrow_table(selection, _columns(selection, columns)))

    def batches(self, columns: Iterable[str] | None = None) -> RecordBatchReader:
        """Return the rows as a stream of Arrow batches, for more rows than fit into memory."""
        from opend.storage.reading.arrow_rows import arrow_batches

        return self._read(lambda selection: arrow_batches(selection, _columns(selection, columns)))

    def duckdb(self, connection: Any = None) -> Any:
        """Return the rows as a relation of DuckDB, which reads the files when it is executed.

        Args:
            connection: The ``duckdb.DuckDBPyConnection`` to make it in; by default one in memory, of this thread, which
                shows instants in the exchange's zone.
        """
        from opend.storage.reading.duckdb_rows import duckdb_relation

        return self._read(lambda selection: duckdb_relation(selection, connection))

    def selection(self) -> Selection:
        """Look into the folder and return which files hold the rows.

        Raises:
            StorageError: A file is damaged or of a newer format; it is named.
        """
        return select(self.root, self.kind, self.codes, self.range, self._footers)

    def _read(self, read: Callable[[Selection], _Rows]) -> _Rows:
        """Look into the folder and read, and do so again if a compaction has removed a file meanwhile."""
        gone: Exception | None = None
        for _ in range(_TRIES):
            try:
                return read(self.selection())
            except (PartGone, FileNotFoundError) as error:  # The libraries raise the latter.
                gone = error
            except (OSError, arrow().ArrowException) as error:
                _name_damaged(self.selection())
                raise StorageError(f"{self.root} cannot be read: {error}") from error
        raise StorageError(f"{self.root} changes faster than it can be read: {gone}") from gone


def _name_damaged(selection: Selection) -> None:
    """Raise StorageError for the file that cannot be read; the libraries do not always say which it was."""
    for path in chain.from_iterable(selection.paths().values()):
        rows_of(path)


def _columns(selection: Selection, wanted: Iterable[str] | None) -> list[str]:
    names = list(selection.schema.names)
    if wanted is None:
        return names
    listed = [wanted] if isinstance(wanted, str) else list(wanted)
    for name in listed:
        if name not in names:
            raise UsageError(f"{selection.kind.name} have no column {name!r}{there_are(name, names)}")
    return listed
