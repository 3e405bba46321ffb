"""Say where data lies in a folder: ``DIR/KIND/day=2025-06-03/market=HK/code=HK.00700/PART.parquet``.

Invariant: the path is in the Hive form, and what it tells of a row is text, so that no reader takes a code for a
number. Names that begin with a dot are of files that are being written, and of the writer; readers pass over them.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import quote, unquote

from opend.errors import StorageError
from opend.securities import security
from opend.storage.kinds import arrow
from opend.zones import UTC_ZONE, instant, microseconds_of, zone_of
from opend_proto.qot_common import QotMarket

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from pyarrow import Table as ArrowTable

    from opend.storage.kinds import Kind

__all__ = [
    "PART_ENDING",
    "Place",
    "Span",
    "believed",
    "codes_in",
    "parts_in",
    "period_of",
    "periods_of",
    "places_of",
    "spans_of",
    "zone_of_code",
]

PART_ENDING: Final = ".parquet"
_EARLIEST, _LATEST = (microseconds_of(datetime(year, 1, 1, tzinfo=UTC)) for year in (1900, 2200))
"""The instants between which a moment is believed, in microseconds since 1970 UTC: a folder has years of four digits,
and the calendar ends."""
_PERIODS: Final = {"day": re.compile(r"day=(\d{4}-\d\d-\d\d)"), "year": re.compile(r"year=(\d{4})")}
"""What folders of periods are called; others are not ours."""


class Place(NamedTuple):
    """Where the rows of one kind, code and period are."""

    kind: Kind
    code: str
    """The security as text, such as ``HK.00700``."""
    period: str
    """The exchange's day, such as ``2025-06-03``, or the year, such as ``2025``, by the kind's partition."""

    def folder(self, root: Path) -> Path:
        """Return the folder of the parts."""
        market, _, _ = self.code.partition(".")
        period = f"{self.kind.partition}={self.period}"
        return root / self.kind.name / period / f"market={_quoted(market)}" / f"code={_quoted(self.code)}"


class Span(NamedTuple):
    """Rows of one period that follow one another."""

    period: str
    begin: int
    end: int
    """The row after the last."""


def zone_of_code(code: str) -> ZoneInfo:
    """Return the time zone of a code's exchange; UTC where none is known, as for coins."""
    return zone_of(QotMarket, security(code).market) or UTC_ZONE


def period_of(kind: Kind, moment: date) -> str:
    """Return the period of an exchange's day."""
    return f"{moment:%Y-%m-%d}" if kind.partition == "day" else f"{moment:%Y}"


def believed(moments: Any) -> Any:
    """Return moments, in microseconds since 1970 UTC, with null for those that no market can have had."""
    compute = arrow("pyarrow.compute")
    can_be = compute.and_(compute.greater_equal(moments, _EARLIEST), compute.less(moments, _LATEST))
    return compute.if_else(can_be, moments, None)


def spans_of(kind: Kind, table: ArrowTable, zone: ZoneInfo, today: date) -> list[Span]:
    """Split rows, in their order, by the exchange's day of their moment; ``today`` is that of rows without one.

    A moment that no market can have had, as in the year 1, counts as none; it stays in its row.
    """
    if not table.num_rows:
        return []
    column: Any = table.column(kind.moment)
    moments = believed(column.cast(arrow().int64()))
    bounds = _bounds(moments)
    if bounds is None:
        return [Span(period_of(kind, today), 0, table.num_rows)]
    first, last = (period_of(kind, _local(each, zone)) for each in bounds)
    if first == last and not moments.null_count:
        return [Span(first, 0, table.num_rows)]
    found: list[Span] = []
    listed: list[int | None] = moments.to_pylist()
    dated = (period_of(kind, today if each is None else _local(each, zone)) for each in listed)
    for period, group in groupby(dated):
        begin = found[-1].end if found else 0
        found.append(Span(period, begin, begin + sum(1 for _ in group)))
    return found


def periods_of(root: Path, kind: Kind) -> list[str]:
    """Return the periods for which there is a folder of this kind, the earliest first."""
    called = _PERIODS[kind.partition]
    found = (called.fullmatch(each.name) for each in _folders(root / kind.name))
    return sorted(each[1] for each in found if each is not None)


def places_of(root: Path, kind: Kind) -> Iterator[Place]:
    """Yield the places of a kind for which there is a folder, the earliest first, then by code."""
    for period in periods_of(root, kind):
        for code in codes_in(root, kind, period):
            yield Place(kind, code, period)


def codes_in(root: Path, kind: Kind, period: str) -> list[str]:
    """Return the codes for which there is a folder in a period, sorted."""
    markets = _folders(root / kind.name / f"{kind.partition}={period}")
    names = (folder.name.partition("=") for market in markets for folder in _folders(market))
    return sorted(unquote(code) for name, equals, code in names if name == "code" and equals)


def parts_in(folder: Path) -> list[Path]:
    """Return the parts in a folder by name; none if there is no such folder.

    Raises StorageError if it cannot be read.
    """
    try:
        return sorted(
            each for each in folder.iterdir() if each.name.endswith(PART_ENDING) and not each.name.startswith(".")
        )
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise StorageError(f"{folder} cannot be read: {error.strerror or error}") from error


def _bounds(moments: object) -> tuple[int, int] | None:
    found: dict[str, int | None] = arrow("pyarrow.compute").min_max(moments).as_py()
    low, high = found["min"], found["max"]
    return None if low is None or high is None else (low, high)


def _local(microseconds: int, zone: ZoneInfo) -> date:
    return instant(microseconds).astimezone(zone).date()


def _quoted(text: str) -> str:
    """Return a text as it can stand in a path: all but letters, digits and ``-_.~`` is escaped, as readers expect."""
    return quote(text, safe="")


def _folders(folder: Path) -> list[Path]:
    try:
        return [each for each in folder.iterdir() if each.is_dir() and not each.name.startswith(".")]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise StorageError(f"{folder} cannot be read: {error.strerror or error}") from error
