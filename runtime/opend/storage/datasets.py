"""Read a folder of collected data as frames, by kind, code and day.

Invariant: reading takes no lock and changes nothing, also while a collector writes to the folder or a compaction merges
its files; a row is read once.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from opend.errors import StorageError, UsageError
from opend.securities import securities, security_text
from opend.settings.wording import there_are
from opend.storage.coverage import Coverage, Subject
from opend.storage.kinds import ACTIONS, BARS, BOOK, GAPS, KINDS, TICKS, UNADJUSTED, arrow, kind_named
from opend.storage.layout import Place, codes_in, periods_of, places_of, zone_of_code
from opend.storage.lock import LOCK_NAME
from opend.storage.reading.footers import Footers
from opend.storage.reading.query import Query
from opend.storage.reading.ranges import range_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from os import PathLike

    from pyarrow import Table as ArrowTable

    from opend.storage.adjusting import Direction
    from opend.storage.kinds import Kind
    from opend.storage.reading.ranges import Moment
    from opend_proto.qot_common import Security

__all__ = ["Codes", "Dataset", "check_is_store", "dataset"]

Codes: TypeAlias = "str | Security | Iterable[str | Security] | None"
"""One security or several, as text or as messages; None for all."""

_OFTEN_NONE: Final = frozenset({GAPS.name, ACTIONS.name})
"""Kinds of which a security may well have no rows."""
_LISTED: Final = 12
_DATE_LETTERS: Final = 10
_LONG: Final = frozenset({"week", "month", "quarter", "year"})
"""The lengths of bars that an ex-date can fall into."""


def dataset(directory: str | PathLike[str]) -> Dataset:
    """Open a folder that `opend collect` or `opend download` has written, for reading.

        from opend import dataset

        ticks = dataset("ticks").ticks("HK.00700", begin="2025-06-03").polars()     # a LazyFrame

    Raises:
        StorageError: There is no such folder, or it holds no collected data.
        UsageError: pyarrow is not installed: ``pip install 'opend[collect]'``.
    """
    return Dataset(directory)


class Dataset:
    """A folder of collected data.

    Each of `ticks`, `bars`, `book`, `gaps` and `actions` names rows, and the `Query` that it returns reads them as a
    frame of polars, pandas, Arrow or DuckDB. Their arguments mean the same:

    - ``codes``: one security or several, as text such as ``HK.00700`` or as messages; all if it is left out.
    - ``begin``, ``end``: the first and the last moment, both included. A date, or a text such as ``2025-06-03``, is a
      whole day of the exchange. A datetime, or a text with a clock time, is on the clock of each row's own exchange
      unless it has a time zone.

    Raises:
        StorageError: There is no such folder, or it holds no collected data.
        UsageError: pyarrow is not installed.
    """

    def __init__(self, directory: str | PathLike[str]) -> None:
        arrow()
        self.directory: Final = Path(directory)
        """The folder."""
        check_is_store(self.directory)
        self._footers: Final = Footers()

    def __repr__(self) -> str:
        return f"Dataset({str(self.directory)!r})"

    def ticks(self, codes: Codes = None, begin: Moment = None, end: Moment = None) -> Query:
        """Name trades, each once; the moment of a trade is its ``timestamp``.

        Raises:
            UsageError: There are no ticks of a code, or ``begin`` or ``end`` is no moment.
        """
        return self._query(TICKS, codes, begin, end)

    def bars(self, length: str = "1m", codes: Codes = None, begin: Moment = None, end: Moment = None) -> Query:
        """Name candlesticks of one length: ``1m``, ``60m``, ``day`` and so on; their moment is the ``timestamp``.

        Raises:
            UsageError: There is no such length, there are no such bars of a code, or a bound is no moment.
        """
        if length not in BARS:
            raise UsageError(f"there are no bars of the length {length!r}{there_are(length, BARS)}")
        return self._query(BARS[length], codes, begin, end)

    def book(self, codes: Codes = None, begin: Moment = None, end: Moment = None) -> Query:
        """Name order books as they were pushed; the moment of a book is when it was ``received``.

        Raises:
            UsageError: There are no books of a code, or ``begin`` or ``end`` is no moment.
        """
        return self._query(BOOK, codes, begin, end)

    def gaps(self, codes: Codes = None, begin: Moment = None, end: Moment = None) -> Query:
        """Name the gaps: what could not be collected, of which kind, from when to when, and why.

        A gap belongs to a range if a part of it does, or may do so.

        Raises:
            UsageError: Nothing is stored of a code, or ``begin`` or ``end`` is no moment.
        """
        return self._query(GAPS, codes, begin, end)

    def actions(self, codes: Codes = None, begin: Moment = None, end: Moment = None) -> Query:
        """Name corporate actions, such as dividends and splits, by the day on which they take effect.

        Raises:
            UsageError: Nothing is stored of a code, or ``begin`` or ``end`` is no moment.
        """
        return self._query(ACTIONS, codes, begin, end)

    def adjusted_bars(
        self,
        direction: Direction,
        length: str = "day",
        codes: Codes = None,
        begin: Moment = None,
        end: Moment = None,
    ) -> ArrowTable:
        """Return bars, as they were traded, adjusted for the corporate actions that are stored (`opend download`).

            data.adjusted_bars("forward", codes="HK.00700", begin="2024-01-01").to_pandas()

        Args:
            direction: ``forward`` leaves the latest prices as traded, ``backward`` the first.
            length: The length of the bars, of a day at most. Longer ones cannot be adjusted exactly: merge days.
            codes: As for `bars`.
            begin: As for `bars`; the actions before it count all the same.
            end: As for `bars`; the actions after it count all the same.

        Raises:
            UsageError: The direction or the length is unknown, the bars are longer than a day, or as of `bars`.
        """
        from opend.storage.adjusting import adjusted_bars

        bars = self.bars(length, codes, begin, end)
        if length in _LONG:
            raise UsageError(f"bars of a {length} cannot be adjusted exactly: adjust days, and merge them")
        read: Any = bars.arrow()
        named: Any = read.column("adjustment").cast(arrow().string())
        unadjusted: Any = read.filter(arrow("pyarrow.compute").equal(named, arrow().scalar(UNADJUSTED)))
        self._check_actions(unadjusted)
        return adjusted_bars(unadjusted, self.actions(codes).arrow(), direction)

    def kinds(self) -> list[str]:
        """Return the kinds of data that there are, such as ``ticks`` and ``bars-1m``."""
        return [name for name, kind in KINDS.items() if next(places_of(self.directory, kind), None) is not None]

    def codes(self, kind: str | None = None) -> list[str]:
        """Return the securities of which there is data of a kind, or of any.

        Raises:
            UsageError: There is no such kind.
        """
        kinds = KINDS.values() if kind is None else [kind_named(kind)]
        return sorted(set[str]().union(*(_codes_of(self.directory, each) for each in kinds)))

    def days(self, kind: str) -> list[date]:
        """Return the exchange's days on which there are rows of a kind, the earliest first.

        Raises:
            UsageError: There is no such kind.
            StorageError: A file is damaged.
        """
        named = kind_named(kind)
        if named.partition == "day":
            return [date.fromisoformat(period) for period in periods_of(self.directory, named)]
        return self._days_of_rows(named)

    def _query(self, kind: Kind, codes: Codes, begin: Moment, end: Moment) -> Query:
        asked = range_of(begin, end)
        named = None if codes is None else tuple(sorted(security_text(each) for each in securities(codes)))
        if kind.name not in _OFTEN_NONE:
            if not periods_of(self.directory, kind):
                raise StorageError(f"{self.directory} holds no {kind.name}; it holds {_listed(self.kinds())}")
            self._check_there(named or (), [kind], kind.name)
        else:
            self._check_there(named or (), KINDS.values(), "data")
        return Query(self.directory, kind, named, asked, self._footers)

    def _check_there(self, codes: tuple[str, ...], kinds: Collection[Kind], what: str) -> None:
        """Raise UsageError if there is nothing of a code; all codes that there are are only listed for the error."""
        for code in codes:
            if not any(_is_there(self.directory, kind, code) for kind in kinds):
                there = set[str]().union(*(_codes_of(self.directory, kind) for kind in kinds))
                raise UsageError(f"{self.directory} holds no {what} of {code}{_meant(code, sorted(there))}")

    def _check_actions(self, bars: Any) -> None:
        """Raise UsageError unless the corporate actions of all bars are stored."""
        latest = bars.select(["code", "time"]).group_by("code").aggregate([("time", "max")]).to_pylist()
        coverage = Coverage(self.directory)
        for row in latest:
            held = coverage.days(Subject(ACTIONS.name, row["code"]))
            if not any(days.end.isoformat() >= row["time_max"][:_DATE_LETTERS] for days in held):
                last = max((f" after {days.end}" for days in held), default="")
                raise UsageError(
                    f"{self.directory} does not hold the corporate actions of {row['code']}{last}: say"
                    f" opend download {row['code']} --to {self.directory}, or give an earlier end"
                )

    def _days_of_rows(self, kind: Kind) -> list[date]:
        found: set[date] = set()
        for code in _codes_of(self.directory, kind):
            moments = Query(self.directory, kind, (code,), range_of(None, None), self._footers).arrow([kind.moment])
            zone = zone_of_code(code)
            listed: Sequence[object] = moments.column(0).unique().to_pylist()
            found |= {each.astimezone(zone).date() for each in listed if isinstance(each, datetime)}
        return sorted(found)


def check_is_store(directory: Path) -> None:
    """Raise StorageError unless a folder is there and holds collected data, or a collector has begun with it."""
    if not directory.exists():
        raise StorageError(f"there is no folder {directory}")
    if not directory.is_dir():
        raise StorageError(f"{directory} is a file, not a folder of collected data")
    # A collector that has begun, and has written nothing yet, has left its lock.
    if not any((directory / name).exists() for name in (*KINDS, LOCK_NAME)):
        raise StorageError(
            f"{directory} holds no collected data: it has no folder {', '.join(list(KINDS)[:3])} or such"
        )


def _codes_of(directory: Path, kind: Kind) -> set[str]:
    return {code for period in periods_of(directory, kind) for code in codes_in(directory, kind, period)}


def _is_there(directory: Path, kind: Kind, code: str) -> bool:
    periods = reversed(periods_of(directory, kind))
    return any(Place(kind, code, period).folder(directory).is_dir() for period in periods)


def _meant(code: str, there: list[str]) -> str:
    """Return the end of a sentence about an unknown code."""
    from difflib import get_close_matches

    return there_are(code, there if len(there) <= _LISTED else get_close_matches(code, there, _LISTED, 0.0))


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "nothing yet"
