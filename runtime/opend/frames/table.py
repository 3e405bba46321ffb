"""Turn rows into columns: enum codes into names, times into instants, securities into text, and lists.

Invariant: a column holds a message's value unchanged, and is absent where the message's value is.
"""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.frames.extras import load
from opend.frames.memo import once
from opend.frames.plan import Code, Entry, Plan, Repeated, Time, Value, plan_of
from opend.frames.series import Instants, Lists, Names, Numbers, Same, Series, Table, Texts
from opend.frames.timing import Zones
from opend.securities import security_text
from opend.zones import microseconds
from opend_proto.qot_common import QotMarket, Security

if TYPE_CHECKING:
    from collections.abc import Sequence
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
        made = {name: Texts(_around_codes(rows)), **made}
    return Table(rows.columns.rows, made)


def _around_codes(rows: Rows) -> Sequence[str | None]:
    """Return the security of each row, which the message around it names."""
    if len(rows.around) == 1:
        return Same(rows.around[0].code, rows.around[0].rows)
    return list(chain.from_iterable(repeat(around.code, around.rows) for around in rows.around))


class _Maker:
    """Makes the columns of a plan."""

    def __init__(self, rows: Rows, plan: Plan, zone: ZoneInfo | None) -> None:
        self._messages = rows.messages
        self._columns = rows.columns
        self._zones = Zones(rows, plan.markets, zone)

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
            texts, zones = self._columns.strings[text.name], self._zones.by_row
            for row in range(len(texts)):
                moment = None if valid[row] else microseconds(texts[row], zones[row])
                if moment is not None:
                    found[row], valid[row] = moment, True
        return Instants(found, None if valid.all() else valid, self._zones.of_column)

    def _codes(self, market: Column, code: Column) -> list[str | None]:
        markets: list[int] = self._columns.arrays[market.name].tolist()
        prefixes = {each: security_text(Security(market=QotMarket(each), code="")) for each in set(markets)}
        codes: list[Any] = self._columns.strings[code.name].to_list()
        return [None if text is None else f"{prefixes[of]}{text}" for of, text in zip(markets, codes, strict=True)]


def _names(enum: type[OpenEnum], codes: Any, valid: Any) -> Names:
    """Return the codes as indices into the enum's names, to which the names of unknown codes are added."""
    numpy = load("numpy")
    members = _members(enum)
    if members.by_code is None:
        indices = numpy.searchsorted(members.codes, codes).astype("int32")
        indices[indices == len(members.codes)] = 0
        strange = members.codes[indices] != codes if len(members.codes) else numpy.ones(len(codes), bool)
    else:
        # A code below 0 becomes a large one without its sign; what is beyond the table takes its last place.
        unsigned = codes.view(f"u{codes.itemsize}")
        indices = members.by_code.take(numpy.minimum(unsigned, unsigned.dtype.type(len(members.by_code) - 1)))
        strange = indices < 0
    if valid is not None:
        strange &= valid
    names = members.names
    if strange.any():
        others, positions = numpy.unique(codes[strange], return_inverse=True)
        indices[strange] = len(names) + positions
        names = (*names, *(enum(other).name for other in others.tolist()))
    if valid is not None:
        indices[~valid] = -1
    return Names(indices, names)


class _Members(NamedTuple):
    """The members of an enum."""

    codes: Any
    """The codes in ascending order."""
    names: tuple[str, ...]
    by_code: Any
    """For each code the index of its name, and -1 where there is none, as in the last place; None if the codes are too
    large for a table."""


_LARGEST: Final = 1000


@once
def _members(enum: type[OpenEnum]) -> _Members:
    numpy = load("numpy")
    members = sorted(enum)
    codes, names = numpy.array([int(member) for member in members], "int64"), tuple(each.name for each in members)
    if not members or members[0] < 0 or members[-1] > _LARGEST:
        return _Members(codes, names, None)
    by_code = numpy.full(int(members[-1]) + 2, -1, "int32")
    by_code[codes] = numpy.arange(len(codes))
    return _Members(codes, names, by_code)


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
