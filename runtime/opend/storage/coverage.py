"""Keep a journal of the days whose bars are stored whole, so that these are not asked for again.

The journal is the file ``.downloads`` in the folder of the data, a line of JSON for each stretch of days. A line is
added when the rows that it speaks of are on the disk.

Invariant: what the journal has is stored, also after kill -9. A line that was cut off is as if it were not there, and
one whose rows have been removed from the folder does not count.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.errors import StorageError
from opend.storage.kinds import kind_named
from opend.storage.layout import Place, parts_in

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Coverage", "Days", "Stretch", "Subject"]

_NAME: Final = ".downloads"


class Days(NamedTuple):
    """Days one after the other, both ends included."""

    begin: date
    end: date

    @property
    def length(self) -> int:
        """How many days these are; 0 if they end before they begin."""
        return max((self.end - self.begin).days + 1, 0)


class Subject(NamedTuple):
    """What a stretch is of."""

    kind: str
    """A kind of data of the store, such as ``bars-day``."""
    code: str
    adjustment: str = "NONE"
    """The name of a RehabType."""
    session: str = ""
    """The name of the Session that the bars cover, where that was chosen."""


class Stretch(NamedTuple):
    """Days of a subject that are stored whole."""

    subject: Subject
    days: Days
    periods: tuple[str, ...] = ()
    """The periods (`opend.storage.layout.Place`) that its first and its last row are in; none if it has no rows."""


class Coverage:
    """The journal of one folder."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._file = root / _NAME
        self._held: dict[Subject, list[Stretch]] = {}
        for stretch in self._read():
            self._held.setdefault(stretch.subject, []).append(stretch)

    def days(self, subject: Subject) -> list[Days]:
        """Return the days of a subject that are stored."""
        return [each.days for each in self._held.get(subject, []) if self._is_there(each)]

    def add(self, stretch: Stretch) -> None:
        """Add what is now on the disk; raises StorageError if the journal cannot be written."""
        self._held.setdefault(stretch.subject, []).append(stretch)
        try:
            self._append(_line(stretch))
        except OSError as error:
            raise StorageError(f"{self._file} cannot be written: {error.strerror or error}") from error

    def _is_there(self, stretch: Stretch) -> bool:
        kind, code = kind_named(stretch.subject.kind), stretch.subject.code
        return all(parts_in(Place(kind, code, period).folder(self._root)) for period in stretch.periods)

    def _append(self, line: bytes) -> None:
        with self._file.open("ab+") as file:
            if file.seek(0, os.SEEK_END):
                file.seek(-1, os.SEEK_END)
                # A line that kill -9 cut off must not spoil this one.
                line = line if file.read(1) == b"\n" else b"\n" + line
            file.write(line)
            file.flush()
            os.fsync(file.fileno())

    def _read(self) -> list[Stretch]:
        try:
            lines = self._file.read_bytes().decode(errors="replace").splitlines() if self._file.exists() else []
        except OSError as error:
            raise StorageError(f"{self._file} cannot be read: {error.strerror or error}") from error
        found = list[Stretch]()
        for line in lines:
            with suppress(ValueError, TypeError):
                found.append(_stretch(line))
        return found


def _line(stretch: Stretch) -> bytes:
    begin, end = stretch.days
    return json.dumps([*stretch.subject, begin.isoformat(), end.isoformat(), *stretch.periods]).encode() + b"\n"


def _stretch(line: str) -> Stretch:
    """Return what a line says; raises ValueError or TypeError if it is not whole."""
    kind, code, adjustment, session, begin, end, *periods = json.loads(line)
    days = Days(date.fromisoformat(begin), date.fromisoformat(end))
    return Stretch(Subject(kind, code, adjustment, session), days, tuple(map(str, periods)))
