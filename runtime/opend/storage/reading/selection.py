"""Say which rows a query reads: of which files, between which instants, shown in which time zone.

Invariant: a selection is what the folder held when it was made; every library of frames reads the same rows from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from opend.storage.kinds import GAPS, arrow
from opend.storage.layout import Place, zone_of_code
from opend.storage.parts import rows_of
from opend.storage.reading.listing import held_by, places_between
from opend.storage.reading.once import each_once
from opend.zones import UTC_ZONE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from opend.storage.kinds import Kind
    from opend.storage.reading.footers import Footers
    from opend.storage.reading.listing import Held
    from opend.storage.reading.ranges import Range, Window

__all__ = ["DAY", "Selection", "select"]

DAY: Final = "day"
"""The column with the exchange's day, of kinds that have a folder for each day."""


@dataclass(frozen=True)
class Selection:
    """The rows that a query reads."""

    root: Path
    kind: Kind
    whole: tuple[Held, ...]
    """The places whose rows are read as they are."""
    shared: tuple[Held, ...]
    """Those whose rows are merged first."""
    windows: tuple[Window, ...]
    """The instants to keep; empty to keep all rows."""
    zone: ZoneInfo
    """The zone to show instants in."""

    @property
    def has_days(self) -> bool:
        """Whether rows have the column `DAY`."""
        return self.kind.partition == DAY

    @property
    def bounds(self) -> tuple[str, str]:
        """The columns that the begin and the end of a window are compared with: one and the same, but for gaps.

        A gap is wanted if a part of it is in the window; a bound of it that is unknown may be anywhere.
        """
        return ("end", "begin") if self.kind is GAPS else (self.kind.moment, self.kind.moment)

    @property
    def keeps_unknown(self) -> bool:
        """Whether rows without a moment are wanted too."""
        return self.kind is GAPS

    @cached_property
    def schema(self) -> Any:
        """The columns as Arrow has them, with instants in UTC."""
        pyarrow = arrow()
        fields: list[Any] = [pyarrow.field("code", pyarrow.string()), *self.kind.schema]
        return pyarrow.schema([*fields, *([pyarrow.field(DAY, pyarrow.date32())] if self.has_days else [])])

    @property
    def instants(self) -> list[str]:
        """The columns that hold instants."""
        types = arrow().types
        return [field.name for field in self.schema if types.is_timestamp(field.type)]

    def paths(self) -> dict[frozenset[str], list[Path]]:
        """Return the files whose rows are read as they are, by the columns that they have."""
        found: dict[frozenset[str], list[Path]] = {}
        for held in self.whole:
            found.setdefault(held.columns, []).extend(file.path for file in held.files)
        return found

    def merged(self) -> Any:
        """Return the rows of the shared places, each once, as an Arrow table of the selection's schema."""
        if not self.shared:
            return self.schema.empty_table()
        keys = ("code", DAY) if self.has_days else ("code",)
        # Of several files the one written last counts, wherever the others are.
        files = [(file, held.place) for held in self.shared for file in held.files]
        aged = sorted(files, key=lambda each: each[0].age)
        tables = [_placed(rows_of(file.path), place, self.schema) for file, place in aged]
        order = (*reversed(keys), *self.kind.order)
        return each_once(tables, (*keys, *self.kind.identity), order)


def select(root: Path, kind: Kind, codes: Sequence[str] | None, asked: Range, footers: Footers) -> Selection:
    """Look into the folder and return the rows that a query reads.

    Raises:
        StorageError: A file cannot be read; it is named.
    """
    first, last = asked.days()
    # A gap is in the folder of the day on which it ended.
    places = places_between(root, kind, codes, first, None if kind is GAPS else last)
    held = list(held_by(root, places, footers))
    zones = {_market(each.place): zone_of_code(each.place.code) for each in held}
    named = set(zones.values()) or {zone_of_code(code) for code in codes or ()}
    return Selection(
        root,
        kind,
        tuple(each for each in held if not each.is_merged),
        tuple(each for each in held if each.is_merged),
        asked.windows(zones, are_days_exact=kind.partition == DAY and kind is not GAPS),
        next(iter(named)) if len(named) == 1 else UTC_ZONE,
    )


def _market(place: Place) -> str:
    return place.code.partition(".")[0]


def _placed(table: Any, place: Place, schema: Any) -> Any:
    """Return rows with the columns that the path tells, in the order of the schema."""
    pyarrow, rows = arrow(), len(table)
    told: dict[str, Any] = {"code": pyarrow.repeat(pyarrow.scalar(place.code), rows)}
    if DAY in schema.names:
        told[DAY] = pyarrow.repeat(pyarrow.scalar(date.fromisoformat(place.period)), rows)
    columns = [
        told[field.name]
        if field.name in told
        else table.column(field.name)
        if field.name in table.column_names
        else pyarrow.nulls(rows, field.type)
        for field in schema
    ]
    return pyarrow.table(columns, names=schema.names).cast(schema)
