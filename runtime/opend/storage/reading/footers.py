"""Read what the footers of Parquet files say: how many rows, from which to which, and which files they replace.

Invariant: a footer is read once, since a file that has its name never changes; a file that is no part of a store, or
whose end is damaged, is named in the error.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

from opend.errors import StorageError
from opend.storage.parts import WRITTEN, PartGone, open_part, statistics_of, told_of

if TYPE_CHECKING:
    from pathlib import Path

    from opend.storage.kinds import Kind

__all__ = ["REPLACES", "Footer", "Footers"]

REPLACES: Final = "opend.replaces"
"""The metadata of a merged file that names the files whose rows it has, as a list in JSON."""


@dataclass(frozen=True, slots=True)
class Footer:
    """What is known of one file without reading its rows."""

    path: Path
    rows: int
    lowest: Any
    """The lowest value of the first column of the kind's identity; None if the file does not say."""
    highest: Any
    replaces: frozenset[str]
    """The names of files of the same folder whose rows this file has too."""
    columns: frozenset[str]
    """The columns that the file has; a file of an earlier schema lacks some."""
    written: int
    """When its rows were written, in nanoseconds since 1970 UTC; of a merged file, when the last of them were."""
    made: int
    """When the file itself was made, likewise."""

    @property
    def age(self) -> tuple[int, str]:
        """What sorts files by when their rows were written, the oldest first."""
        return self.written, self.path.name

    def may_share_rows(self, other: Footer) -> bool:
        """Return whether a row of this file may be in the other too."""
        if None in (self.lowest, self.highest, other.lowest, other.highest):
            return bool(self.rows and other.rows)
        return bool(self.lowest <= other.highest and other.lowest <= self.highest)


class Footers:
    """The footers of files that were looked at so far."""

    def __init__(self) -> None:
        self._known: dict[Path, Footer] = {}

    def of(self, path: Path, kind: Kind) -> Footer:
        """Return the footer of a file.

        Raises:
            PartGone: The file is not there any more, so that the folder is to be listed again.
            StorageError: It cannot be read, is damaged, or is of another kind or of a newer format.
        """
        known = self._known.get(path)
        if known is None:
            known = self._known[path] = _read(path, kind)
        return known


def _read(path: Path, kind: Kind) -> Footer:
    with open_part(path) as file:
        told, metadata = told_of(file), file.metadata
    made = _made(path)
    if told.get("opend.kind") != kind.name:
        raise StorageError(f"{path} holds {told.get('opend.kind')}, but lies among {kind.name}")
    lowest, highest = _extremes(metadata, kind.identity[0])
    leaves = (metadata.schema.column(index).path for index in range(metadata.num_columns))
    columns = _columns(tuple(dict.fromkeys(leaf.partition(".")[0] for leaf in leaves)))
    written = told.get(WRITTEN, "")
    return Footer(
        path,
        metadata.num_rows,
        lowest,
        highest,
        _replaced(told, path),
        columns,
        int(written) if written.isdecimal() else made,
        made,
    )


def _made(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError as error:
        raise PartGone(f"{path} was removed") from error


@cache
def _columns(names: tuple[str, ...]) -> frozenset[str]:
    """Return the names as a set, the same one for all files that have them."""
    return frozenset(names)


def _extremes(metadata: Any, column: str) -> tuple[Any, Any]:
    """Return the lowest and the highest value of a column, from the statistics of all row groups."""
    statistics = statistics_of(metadata, column)
    # Rows without a value are outside of any range.
    if not statistics or any(each is None or not each.has_min_max or each.null_count for each in statistics):
        return None, None
    return min(each.min for each in statistics), max(each.max for each in statistics)


def _replaced(told: dict[str, str], path: Path) -> frozenset[str]:
    text = told.get(REPLACES)
    if text is None:
        return frozenset()
    try:
        names: object = json.loads(text)
    except ValueError as error:
        raise StorageError(f"{path} does not say which files it replaces") from error
    listed = cast("list[object]", names) if isinstance(names, list) else []
    return frozenset(name for name in listed if isinstance(name, str))
