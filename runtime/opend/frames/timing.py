"""Find the time zones of rows: of each for reading its local times, and the one that a column of instants is shown in.

Invariant: what a row says of its exchange comes before what the message around it says.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

from opend.zones import UTC_ZONE, zone_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from zoneinfo import ZoneInfo

    from opend.codec.layout import Column
    from opend.frames.rows import Rows
    from opend_proto.schema import OpenEnum

__all__ = ["Zones"]


class Zones:
    """The time zones of rows; ``fallback`` is that of rows whose exchange is unknown.

    ``markets`` are the columns that can name a row's exchange, the most reliable first.
    """

    def __init__(self, rows: Rows, markets: Sequence[Column], fallback: ZoneInfo | None) -> None:
        self._columns = rows.columns
        self._markets = markets
        self._around = [(each.zone or fallback, each.rows) for each in rows.around]

    @cached_property
    def of_column(self) -> ZoneInfo:
        """The zone of all instants: UTC if the rows belong to several zones, or to none that is known."""
        # Without rows, the messages that held none still give the zone.
        told = self._told or {zone for zone, _ in self._around}
        return (next(iter(told)) if len(told) == 1 else None) or UTC_ZONE

    @property
    def _told(self) -> set[ZoneInfo | None]:
        """The zones of the rows, found without looking at each if the messages around them tell."""
        return set(self.by_row) if self._markets else {zone for zone, rows in self._around if rows}

    @cached_property
    def by_row(self) -> list[ZoneInfo | None]:
        """The zone of each row's local times; None where it is unknown."""
        columns = self._columns
        found: list[ZoneInfo | None] = [None] * columns.rows
        for column in self._markets:
            if column.enum is not None and None in found:
                zones = _market_zones(column.enum, columns.arrays[column.name], columns.valid.get(column.name))
                found = [zone or told for zone, told in zip(found, zones, strict=True)]
        if None not in found:
            return found
        around = chain.from_iterable(repeat(zone, rows) for zone, rows in self._around)
        return [zone or told for zone, told in zip(found, around, strict=True)]


def _market_zones(enum: type[OpenEnum], codes: Any, valid: Any) -> Iterator[ZoneInfo | None]:
    markets: list[int] = codes.tolist()
    zones = {market: zone_of(enum, market) for market in set(markets)}
    present: list[bool] = [True] * len(markets) if valid is None else valid.tolist()
    return (zones[market] if told else None for market, told in zip(markets, present, strict=True))
