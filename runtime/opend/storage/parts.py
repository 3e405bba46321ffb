"""Write rows as a part, a Parquet file of its own, and find out which row was the last.

Invariant: a part appears under its name only when all of it is on the disk; what a crash leaves has another name.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from secrets import token_hex
from time import time_ns
from typing import TYPE_CHECKING, Any, Final

from opend.errors import StorageError
from opend.schema.versions import schema_version
from opend.storage.kinds import arrow
from opend.storage.layout import PART_ENDING, Place, parts_in, periods_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from pyarrow import Table as ArrowTable

    from opend.storage.kinds import Kind

__all__ = [
    "FORMAT",
    "MERGED",
    "WRITING",
    "WRITTEN",
    "PartGone",
    "check_format",
    "last_value",
    "open_part",
    "remove_leftovers",
    "rows_of",
    "statistics_of",
    "told_of",
    "write_part",
]

FORMAT: Final = "1"
"""The number of the format, which each file has as ``opend.format``."""

MERGED: Final = "day-"
"""The beginning of the name of a file that many parts were made into."""
WRITING: Final = ".writing"
"""The end of the name, which begins with a dot, of a file that is being written."""
WRITTEN: Final = "opend.written"
"""The metadata that says when the rows of a file were written, in nanoseconds since 1970 UTC: of rows that were written
twice the later count. A copy of a file has another time than its rows."""
_NO_LETTER: Final = re.compile(r"\W|_", re.ASCII)
_DIGITS: Final = 20
"""The digits of a number in a name, so that names sort as the numbers do."""
_NEWEST: Final = 2
"""How many periods are read for the last row: a row of the day before can come after the first of a day."""


class PartGone(StorageError):
    """A part is not there any more: its rows are in a merged one, so the folder is to be listed again."""


def write_part(
    root: Path, place: Place, table: ArrowTable, *, name: str | None = None, told: Mapping[str, str] | None = None
) -> Path:
    """Write rows of one place as a part, in one row group; return its path when it is on the disk.

    Args:
        root: The folder of the collected data.
        place: What the rows are.
        table: The rows, as `Kind.table` makes them.
        name: The name without its ending; by default one of the part's own, which sorts by the first row.
        told: Further metadata of the file, beside ``opend.format``, ``.kind``, ``.code``, ``.schema`` and ``.written``.

    Raises:
        StorageError: The part cannot be written, as when the disk is full.
    """
    folder = place.folder(root)
    named = name or f"part-{_first(place.kind, table)}-{token_hex(4)}"
    path, writing = folder / f"{named}{PART_ENDING}", folder / f".{named}{PART_ENDING}{WRITING}"
    try:
        made = [each for each in (folder, *folder.parents) if not each.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        _write(writing, _with_facts(place, table, told or {}))
        writing.replace(path)
        for each in (folder, *(new.parent for new in made)):
            _sync_folder(each)
    except (OSError, MemoryError) as error:
        with suppress(OSError):
            writing.unlink(missing_ok=True)
        raise StorageError(f"{path} cannot be written: {_why(error)}") from error
    return path


def remove_leftovers(root: Path) -> int:
    """Remove files that a crash has left unfinished; return how many. Only who holds the lock may do so.

    Files that many parts are made into are left to `opend.storage.compacting`, which has a lock of its own.
    """
    found = [each for each in root.glob(f"*/*/*/*/.*{WRITING}") if not each.name.startswith(f".{MERGED}")]
    for each in found:
        with suppress(OSError):
            each.unlink()
    return len(found)


def open_part(path: Path) -> Any:
    """Return a part as a ``pyarrow.parquet.ParquetFile``.

    Raises:
        PartGone: It is not there any more.
        StorageError: It cannot be read, is damaged, or of a newer format.
    """
    parquet, broken = arrow("pyarrow.parquet"), arrow().ArrowException
    try:
        file: Any = parquet.ParquetFile(path)
    except FileNotFoundError as error:
        raise PartGone(f"{path} cannot be read: {_why(error)}") from error
    except (OSError, broken) as error:
        raise StorageError(f"{path} cannot be read: {_why(error)}") from error
    check_format(told_of(file), path)
    return file


def rows_of(path: Path) -> Any:
    """Return the rows of a part as an Arrow table.

    Raises:
        PartGone: It is not there any more.
        StorageError: It cannot be read or is damaged; it is named.
    """
    with open_part(path) as file:
        return _rows(file, path)


def _rows(file: Any, path: Path, columns: list[str] | None = None) -> Any:
    broken = arrow().ArrowException
    try:
        return file.read(columns)
    except (OSError, broken) as error:
        raise StorageError(f"{path} is damaged: {error}; move it away to read the rest") from error


def told_of(file: Any) -> dict[str, str]:
    """Return the metadata of an open part, which its writer has given."""
    found: Mapping[bytes, bytes] = file.metadata.metadata or {}
    return {key.decode(): value.decode() for key, value in found.items() if key.startswith(b"opend.")}


def statistics_of(metadata: Any, column: str) -> list[Any]:
    """Return what a file's metadata says of the values of a column: for each row group, None if it does not say."""
    groups = [metadata.row_group(index) for index in range(metadata.num_row_groups)]
    # A list of structs has several columns in the file, so the column's number there is not that in the schema.
    return [
        group.column(each).statistics
        for group in groups
        for each in range(group.num_columns)
        if group.column(each).path_in_schema == column
    ]


def check_format(told: Mapping[str, str], path: Path) -> None:
    """Raise StorageError unless metadata says that a file is of the format that this release reads."""
    found = told.get("opend.format")
    if found is None:
        raise StorageError(f"{path} was not written by opend: it has no opend.format")
    if found != FORMAT:
        raise StorageError(f"{path} has the format {found}, and this release of opend reads {FORMAT}: install a newer")


def last_value(root: Path, kind: Kind, code: str, column: str, *, where: tuple[str, str] | None = None) -> Any:
    """Return the greatest value of a column among the newest rows of a code; None if there are none.

    ``where`` is a column of names, and the one that the rows must have.

    Raises:
        StorageError: A part cannot be read.
    """
    found: list[Any] = []
    for period in reversed(periods_of(root, kind)):
        parts = parts_in(Place(kind, code, period).folder(root))
        told = (_greatest(each, column, where) for each in _newest(kind, parts))
        values = [value for value in told if value is not None]
        if values:
            found.append(max(values))
        if len(found) == _NEWEST:
            break
    return max(found, default=None)


def _newest(kind: Kind, parts: list[Path]) -> Iterable[Path]:
    """Return the parts that can hold the last row: those of many parts made into one, and the last other."""
    if not kind.only_grows:
        return parts
    others = [each for each in parts if each.name.startswith("part-")]
    return [*(each for each in parts if not each.name.startswith("part-")), *others[-1:]]


def _greatest(path: Path, column: str, where: tuple[str, str] | None) -> Any:
    """Return the greatest value in a part; None if there is none, or the part is gone: its rows are in a merged one."""
    compute = arrow("pyarrow.compute")
    try:
        part = open_part(path)
    except PartGone:
        return None
    with part as file:
        if column not in file.schema_arrow.names:
            raise StorageError(f"{path} has no column {column}")
        if where is not None:
            rows = _rows(file, path, [column, where[0]])
            wanted: Any = compute.equal(rows.column(where[0]).cast(arrow().string()), where[1])
            return compute.max(rows.column(column).filter(wanted)).as_py()
        statistics = statistics_of(file.metadata, column)
        if statistics and all(each is not None and each.has_min_max for each in statistics):
            return max(each.max for each in statistics)
        return compute.max(_rows(file, path, [column]).column(0)).as_py()


def _with_facts(place: Place, table: ArrowTable, told: Mapping[str, str]) -> Any:
    facts = {
        "opend.format": FORMAT,
        "opend.kind": place.kind.name,
        "opend.code": place.code,
        "opend.schema": schema_version(),
        WRITTEN: str(time_ns()),
        **told,
    }
    rows: Any = table
    return rows.replace_schema_metadata(facts)


def _write(path: Path, table: Any) -> None:
    parquet, types = arrow("pyarrow.parquet"), arrow().types
    # Numbers that grow are stored by their differences, which a dictionary would keep from being small.
    growing = [field.name for field in table.schema if types.is_timestamp(field.type) or field.name == "sequence"]
    with path.open("wb") as file:
        parquet.write_table(
            table,
            file,
            row_group_size=max(table.num_rows, 1),
            compression="zstd",
            use_dictionary=[each for each in _leaves(table.schema) if each not in growing],
            column_encoding=dict.fromkeys(growing, "DELTA_BINARY_PACKED"),
        )
        file.flush()
        os.fsync(file.fileno())


def _leaves(schema: Any) -> list[str]:
    """Return the columns that can have a dictionary; those within lists are left to the default."""
    types = arrow().types
    return [field.name for field in schema if not (types.is_nested(field.type) or types.is_boolean(field.type))]


def _first(kind: Kind, table: ArrowTable) -> str:
    """Return the first row's identity as letters and digits."""
    if not table.num_rows:
        return "none"
    column: Any = table.column(kind.order[0])
    types = arrow().types
    if types.is_timestamp(column.type):
        column = column.cast(arrow().int64())
    value: object = column[0].as_py()
    return f"{value:0{_DIGITS}d}" if isinstance(value, int) else _NO_LETTER.sub("", str(value))


def _sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; systems that cannot open a folder do so by themselves."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _why(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
