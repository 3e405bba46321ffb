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
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.errors import StorageError
from opend.small_files import replace_file
from opend.storage.kinds import UNADJUSTED, kind_named
from opend.storage.layout import Place, parts_in

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Coverage", "Days", "Stretch", "Subject"]

_NAME: Final = ".downloads"
_MOST_LINES_EACH: Final = 2
_MOST_LINES_BESIDE: Final = 1000
"""The journal is written anew when it has this many lines for each that is needed, and this many more."""
_DAY: Final = timedelta(days=1)


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
    adjustment: str = UNADJUSTED
    """The name of a RehabType."""
    session: str = ""
    """The name of the Session that the bars cover, where that was chosen."""


class Stretch(NamedTuple):
    """Days of a subject that are stored whole."""

    subject: Subject
    days: Days
    periods: tuple[str, ...] = ()
    """The periods (`opend.storage.layout.Place`) that its rows are in."""


class Coverage:
    """The journal of one folder."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._file = root / _NAME
        self._held: dict[Subject, list[Stretch]] = {}
        self._lines = 0
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

    def tidy(self) -> None:
        """Write the journal anew if it has many lines that others make needless; only who holds the lock may do so.

        Raises StorageError if it cannot be written.
        """
        merged = [each for held in self._held.values() for each in _merged(held)]
        if self._lines <= len(merged) * _MOST_LINES_EACH + _MOST_LINES_BESIDE:
            return
        try:
            replace_file(self._file, b"".join(map(_line, merged)))
        except OSError as error:
            raise StorageError(f"{self._file} cannot be written: {error.strerror or error}") from error
        self._lines = len(merged)

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
        self._lines = len(lines)
        found = list[Stretch]()
        for line in lines:
            with suppress(ValueError, TypeError):
                found.append(_stretch(line))
        return found


def _merged(held: list[Stretch]) -> list[Stretch]:
    """Return the same days in fewer stretches, of which none is merged beyond a year.

    So the loss of some rows costs no more than the bars of a year.
    """
    found = list[Stretch]()
    for each in sorted(held, key=lambda stretch: stretch.days):
        last = found[-1] if found else None
        if last is not None and _go_together(last.days, each.days):
            days = Days(last.days.begin, max(last.days.end, each.days.end))
            found[-1] = Stretch(each.subject, days, tuple(dict.fromkeys((*last.periods, *each.periods))))
        else:
            found.append(each)
    return found


def _go_together(first: Days, second: Days) -> bool:
    """Return whether two stretches, of which the second begins no earlier, can be one."""
    is_short = second.begin <= first.end + _DAY and second.end.year == first.begin.year
    return is_short or second.begin == first.begin


def _line(stretch: Stretch) -> bytes:
    begin, end = stretch.days
    return json.dumps([*stretch.subject, begin.isoformat(), end.isoformat(), *stretch.periods]).encode() + b"\n"


def _stretch(line: str) -> Stretch:
    """Return what a line says; raises ValueError or TypeError if it is not whole."""
    kind, code, adjustment, session, begin, end, *periods = json.loads(line)
    days = Days(date.fromisoformat(begin), date.fromisoformat(end))
    return Stretch(Subject(kind, code, adjustment, session), days, tuple(map(str, periods)))
