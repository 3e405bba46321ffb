"""Turn rows into columns: enum codes into names, times into instants, securities into text, and lists.

Invariant: a column holds a message's value unchanged, and is absent where the message's value is.
"""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, Final

from opend.frames.extras import load
from opend.frames.memo import once
from opend.frames.plan import Code, Entry, Plan, Repeated, Time, Value, plan_of
from opend.frames.series import Instants, Lists, Names, Numbers, Series, Table, Texts
from opend.securities import security_text
from opend.zones import UTC_ZONE, microseconds, zone_of
from opend_proto.qot_common import QotMarket, Security

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from opend.codec.layout import Column, Steps
    from opend.frames.rows import Rows
    from opend_proto.schema import Field, Message, OpenEnum

__all__ = ["table_of"]

# The first and the last second that every library can show in every zone: 2 January of the year 1, 30 December 9999.
_FIRST: Final = -62135510400.0
_LAST: Final = 253402128000.0


def table_of(rows: Rows, zone: ZoneInfo | None = None, *, prefix: bool = True) -> Table:
    """Return the columns of rows; ``zone`` is used for the local times of rows whose exchange is unknown.

    Without ``prefix`` the names are short (`Plan.short_names`).
    """
    plan = plan_of(rows.columns.layout.row_type)
    maker = _Maker(rows, plan, zone)
    name = rows.code_name
    made = {entry.name: maker.make(entry) for entry in plan.entries}
    beside = () if name is None or name in made else (name,)
    if not prefix:
        short = plan.short_names(beside)
        made = {short[each]: series for each, series in made.items()}
    if name is not None and beside:
        codes = list(chain.from_iterable(repeat(around.code, around.rows) for around in rows.around))
        made = {name: Texts(codes), **made}
    return Table(rows.columns.rows, made)


class _Maker:
    """Makes the columns of a plan."""

    def __init__(self, rows: Rows, plan: Plan, zone: ZoneInfo | None) -> None:
        self._messages = rows.messages
        self._columns = rows.columns
        self._zones = _zones(rows, plan, zone)
        # A column has one zone for all its instants. Without rows, the messages that held none still give the zone.
        told = set(self._zones) or {around.zone or zone for around in rows.around}
        self._zone = (told.pop() if len(told) == 1 else None) or UTC_ZONE

    def make(self, entry: Entry) -> Series:
        """Return the values of a column."""
        match entry:
            case Value(_, column):
                return self._value(column)
            case Time(_, seconds, text):
                return self._instants(seconds, text)
            case Code(_, market, code):
                return Texts(self._codes(market, code))
            case Repeated(_, steps, item):
                return Lists([_list_in(message, steps) for message in self._messages], item)

    def _value(self, column: Column) -> Series:
        if column.is_text or column.is_bytes:
            return Texts(self._columns.strings[column.name], column.is_text)
        values, valid = self._columns.arrays[column.name], self._columns.valid.get(column.name)
        return Numbers(values, valid) if column.enum is None else _names(column.enum, values, valid)

    def _instants(self, seconds: Column | None, text: Column | None) -> Instants:
        numpy = load("numpy")
        valid: Any = numpy.zeros(self._columns.rows, bool)
        found: Any = numpy.zeros(self._columns.rows, "int64")
        if seconds is not None:
            given = self._columns.arrays[seconds.name]
            # NaN, and seconds outside the range of the libraries' calendars, are absent.
            valid = (given >= _FIRST) & (given <= _LAST) & self._columns.valid.get(seconds.name, True)
            found = numpy.rint(numpy.where(valid, given, 0.0) * 1e6).astype("int64")
        if text is not None and not valid.all():
            texts = self._columns.strings[text.name]
            for row in range(len(texts)):
                moment = None if valid[row] else microseconds(texts[row], self._zones[row])
                if moment is not None:
                    found[row], valid[row] = moment, True
        return Instants(found, None if valid.all() else valid, self._zone)

    def _codes(self, market: Column, code: Column) -> list[str | None]:
        markets: list[int] = self._columns.arrays[market.name].tolist()
        prefixes = {each: security_text(Security(market=QotMarket(each), code="")) for each in set(markets)}
        codes: list[Any] = self._columns.strings[code.name].to_list()
        return [None if text is None else f"{prefixes[of]}{text}" for of, text in zip(markets, codes, strict=True)]


def _zones(rows: Rows, plan: Plan, fallback: ZoneInfo | None) -> list[ZoneInfo | None]:
    """Return the zone of each row's local times; None where it is unknown."""
    columns = rows.columns
    found: list[ZoneInfo | None] = [None] * columns.rows
    for column in plan.markets:
        if column.enum is not None and None in found:
            zones = _market_zones(column.enum, columns.arrays[column.name], columns.valid.get(column.name))
            found = [zone or told for zone, told in zip(found, zones, strict=True)]
    around = chain.from_iterable(repeat(each.zone or fallback, each.rows) for each in rows.around)
    return [zone or told for zone, told in zip(found, around, strict=True)]


def _market_zones(enum: type[OpenEnum], codes: Any, valid: Any) -> Iterator[ZoneInfo | None]:
    markets: list[int] = codes.tolist()
    zones = {market: zone_of(enum, market) for market in set(markets)}
    present: list[bool] = [True] * len(markets) if valid is None else valid.tolist()
    return (zones[market] if told else None for market, told in zip(markets, present, strict=True))


def _names(enum: type[OpenEnum], codes: Any, valid: Any) -> Names:
    """Return the codes as indices into the enum's names, to which the names of unknown codes are added."""
    numpy = load("numpy")
    known, names = _members(enum)
    indices = numpy.searchsorted(known, codes).astype("int32")
    indices[indices == len(known)] = 0
    strange = known[indices] != codes if len(known) else numpy.ones(len(codes), bool)
    if valid is not None:
        strange &= valid
    if strange.any():
        others, positions = numpy.unique(codes[strange], return_inverse=True)
        indices[strange] = len(names) + positions
        names = (*names, *(enum(other).name for other in others.tolist()))
    if valid is not None:
        indices[~valid] = -1
    return Names(indices, names)


@once
def _members(enum: type[OpenEnum]) -> tuple[Any, tuple[str, ...]]:
    """Return the codes of an enum in ascending order, and their names."""
    members = sorted(enum)
    return load("numpy").array([int(member) for member in members], "int64"), tuple(member.name for member in members)


def _list_in(message: Message, steps: Steps) -> list[Any] | None:
    found: Any = message
    for step in steps:
        found = None if found is None else getattr(found, step.attribute)
    return None if found is None else [_plain(steps[-1], value) for value in found]


def _plain(field: Field, value: Any) -> Any:
    """Return a value in the form that the libraries take: an enum as its name, a message as a dict."""
    if value is None:
        return None
    if field.enum_type is not None:
        return field.enum_type(value).name
    if field.message_type is None:
        return value
    return {each.attribute: _member(each, getattr(value, each.attribute)) for each in field.message_type.FIELDS}


def _member(field: Field, value: Any) -> Any:
    return [_plain(field, each) for each in value] if field.label == "repeated" else _plain(field, value)
