"""Merge the parts of a day into one file, safely beside a collector that goes on writing.

Invariant: at every moment, also after a kill, a reader finds each row once. A merged file names in its metadata the
files whose rows it has. Readers pass over those from the moment at which it has its name; they are removed later, so
that a query made before can still be read.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Final

from opend.errors import StorageError
from opend.storage.datasets import check_is_store
from opend.storage.kinds import KINDS
from opend.storage.layout import parts_in, places_of, zone_of_code
from opend.storage.lock import FolderLock
from opend.storage.parts import MERGED, WRITING, WRITTEN, rows_of, write_part
from opend.storage.reading.footers import REPLACES, Footers
from opend.storage.reading.listing import visible
from opend.storage.reading.once import each_once

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike

    from opend.storage.layout import Place

__all__ = ["KEEP_SECONDS", "Compacted", "compact"]

KEEP_SECONDS: Final = 600.0
"""How long files stay after they were replaced, unless the caller says otherwise."""

_LOCK_NAME: Final = ".compacting"
_NANOSECONDS: Final = 1_000_000_000


@dataclass(slots=True)
class Compacted:
    """What a compaction has done."""

    files: int = 0
    """How many files were merged."""
    into: int = 0
    """How many files they became."""
    removed: int = 0
    """How many files, replaced long enough ago, were removed."""
    waiting: int = 0
    """How many replaced files are still there, for a later compaction to remove."""
    failures: tuple[StorageError, ...] = ()
    """What could not be merged, such as a damaged file; the rest was."""


def compact(
    directory: str | PathLike[str],
    *,
    keep_seconds: float = KEEP_SECONDS,
    current: bool = False,
    progress: Callable[[Compacted], object] | None = None,
) -> Compacted:
    """Merge what lies in several files: of each past day of an exchange, and of each year, of a kind and a code.

    It may run beside a collector or a download, and beside readers, but not beside another compaction. The rows are
    sorted, and of rows that were written twice the last stays.

    Args:
        directory: The folder of the collected data.
        keep_seconds: How long replaced files stay, in seconds: as long as a query of polars or DuckDB may wait
            between being made and being read.
        current: Whether to merge what there is of the current day too, which is written anew each time.
        progress: Called after each place with what was done so far.

    Raises:
        StorageInUse: Another compaction runs; the message says which.
        StorageError: There is no such folder, it holds no collected data, or cannot be written to.
    """
    root = Path(directory)
    check_is_store(root)
    done, footers = Compacted(), Footers()
    with FolderLock(root, "opend compact", name=_LOCK_NAME):
        for leftover in root.glob(f"*/*/*/*/.{MERGED}*{WRITING}"):
            _remove(leftover)
        for kind in KINDS.values():
            for place in places_of(root, kind):
                try:
                    _remove_replaced(root, place, footers, done, keep_seconds)
                    if current or _is_past(place):
                        _merge(root, place, footers, done)
                except StorageError as error:
                    done.failures = (*done.failures, error)
                if progress is not None:
                    progress(done)
    return done


def _is_past(place: Place) -> bool:
    """Return whether a period's day has ended on its exchange; a year's rows come rarely, so it is always merged."""
    if place.kind.partition == "year":
        return True
    today = datetime.fromtimestamp(time.time(), zone_of_code(place.code)).date()
    return place.period < today.isoformat()


def _merge(root: Path, place: Place, footers: Footers, done: Compacted) -> None:
    found = visible(place.folder(root), place.kind, footers)
    if len(found) < 2:
        return
    aged = sorted(found, key=lambda each: each.age)
    rows = each_once([rows_of(each.path) for each in aged], place.kind.identity, place.kind.order)
    # Only what was read, and what that had replaced before: a part that has come since must stay.
    there = {path.name for path in parts_in(place.folder(root))}
    replaced = {each.path.name for each in found}.union(*(each.replaces & there for each in found))
    write_part(
        root,
        place,
        rows,
        name=f"{MERGED}{place.period}-{token_hex(4)}",
        # Rows that come while these are merged are later than these.
        told={REPLACES: json.dumps(sorted(replaced)), WRITTEN: str(max(each.written for each in found))},
    )
    done.files += len(found)
    done.into += 1
    done.waiting += len(found)


def _remove_replaced(root: Path, place: Place, footers: Footers, done: Compacted, keep_seconds: float) -> None:
    """Remove the files that were replaced long enough ago."""
    folder = place.folder(root)
    merged = [footers.of(path, place.kind) for path in parts_in(folder) if path.name.startswith(MERGED)]
    latest = time.time_ns() - int(keep_seconds * _NANOSECONDS)
    replaced = frozenset[str]().union(*(each.replaces for each in merged))
    removable = frozenset[str]().union(*(each.replaces for each in merged if each.made <= latest))
    for path in parts_in(folder):
        if path.name in removable:
            _remove(path)
            done.removed += 1
        elif path.name in replaced:
            done.waiting += 1


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:  # Such as on Windows, while somebody reads it; a later run removes it.
        raise StorageError(f"{path} cannot be removed: {error.strerror or error}") from error
