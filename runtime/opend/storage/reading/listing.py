"""Find the files to read: those of the asked codes and days that no other file has replaced.

Invariant: a row is in the files found exactly once, or the files that may share it are named as such. That holds at any
moment of a compaction: a merged file says which files it replaces, and those are passed over from then on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opend.errors import StorageError
from opend.storage.layout import Place, codes_in, parts_in, period_of, periods_of
from opend.storage.parts import PartGone

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from opend.storage.kinds import Kind
    from opend.storage.reading.footers import Footer, Footers

__all__ = ["Held", "held_by", "overlap", "places_between", "visible"]

_TRIES: Final = 20


@dataclass(frozen=True, slots=True)
class Held:
    """The files of one place that hold its rows."""

    place: Place
    files: tuple[Footer, ...]
    """By their lowest row; if they are to be merged, the oldest first."""
    is_merged: bool
    """Whether the rows are merged when they are read: a row may be in several of the files, and then that of the file
    written last counts, or some files lack columns of others."""

    @property
    def columns(self) -> frozenset[str]:
        """The columns of the files, which all have the same, unless they are merged."""
        return self.files[0].columns


def places_between(
    root: Path, kind: Kind, codes: Collection[str] | None, first: date | None, last: date | None
) -> Iterator[Place]:
    """Yield the places of a kind in some days, the earliest first, then by code.

    Args:
        root: The folder of the collected data.
        kind: The kind.
        codes: The codes to look for, whether they are there or not; None for those that are there.
        first: The first day; None for the first that there is.
        last: The last day.
    """
    lowest = None if first is None else period_of(kind, first)
    highest = None if last is None else period_of(kind, last)
    for period in periods_of(root, kind):
        if (lowest is None or lowest <= period) and (highest is None or period <= highest):
            for code in codes_in(root, kind, period) if codes is None else sorted(codes):
                yield Place(kind, code, period)


def held_by(root: Path, places: Iterator[Place], footers: Footers) -> Iterator[Held]:
    """Yield what the places hold; those without rows are left out.

    Raises:
        StorageError: A file cannot be read; it is named.
    """
    for place in places:
        found = [each for each in visible(place.folder(root), place.kind, footers) if each.rows]
        if overlap(found) or len({each.columns for each in found}) > 1:
            yield Held(place, tuple(sorted(found, key=lambda each: each.age)), is_merged=True)
        elif found:
            yield Held(place, tuple(found), is_merged=False)


def visible(folder: Path, kind: Kind, footers: Footers) -> list[Footer]:
    """Return the files in a folder that no other has replaced, by their lowest row.

    Raises:
        StorageError: A file cannot be read; it is named.
    """
    for _ in range(_TRIES):
        try:
            found = [footers.of(path, kind) for path in parts_in(folder)]
        except PartGone:
            continue  # It was replaced after the folder had been listed.
        replaced = frozenset[str]().union(*(each.replaces for each in found))
        kept = [each for each in found if each.path.name not in replaced]
        return sorted(kept, key=lambda each: (each.lowest is not None, each.lowest, each.path.name))
    raise StorageError(f"{folder} changes faster than it can be read: is a file there a link to nothing?")


def overlap(found: Sequence[Footer]) -> bool:
    """Return whether a row may be in several of some files, which are sorted by their lowest row."""
    highest: Footer | None = None
    for each in found:
        if highest is not None and each.may_share_rows(highest):
            return True
        if highest is None or highest.highest is None or (each.highest is not None and each.highest > highest.highest):
            highest = each
    return False
