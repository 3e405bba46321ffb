"""Turn rows into columns: enum codes into names, times into instants, securities into text, and lists.

Invariant: a column holds a message's value unchanged, and is absent where the message's value is.
"""

from __future__ import annotations

from functools import cache, partial
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from opend.codec import native_shaper
from opend.frames.extras import load
from opend.frames.memo import once
from opend.frames.plan import Code, Entry, Repeated, Time, Value, plan_of
from opend.frames.series import Instants, Lists, Names, Numbers, Same, Series, Table, Texts
from opend.frames.timing import Zones
from opend.securities import security_text
from opend.zones import microseconds
from opend_proto.qot_common import QotMarket, Security

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from zoneinfo import ZoneInfo

    from opend.codec import Columns
    from opend.codec.layout import Steps
    from opend.frames.rows import Rows
    from opend.frames.series import Item
    from opend_proto.schema import Field, Message, OpenEnum

__all__ = ["table_of"]

# The first and the last second that every library can show in every zone: 2 January of the year 1, 30 December 9999.
_FIRST: Final = -62135510400.0
_LAST: Final = 253402128000.0


def table_of(rows: Rows, zone: ZoneInfo | None = None, *, prefix: bool = True) -> Table:
    """Return the columns of rows; ``zone`` is used for the local times of rows whose exchange is unknown.

    Without ``prefix`` the names are short (`Plan.short_names`).
    """
    row_type: type[Message] = rows.columns.layout.row_type
    plan = plan_of(row_type)
    held = _Held(load("numpy"), rows.columns, rows.messages, Zones(rows, plan.markets, zone))
    name = rows.code_name
    made = {each: make(held) for each, make in _makers(row_type)}
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


class _Held(NamedTuple):
    """What columns are made of."""

    numpy: Any
    columns: Columns
    messages: Sequence[Message]
    zones: Zones


class _Types(NamedTuple):
    """NumPy's types, which are looked up once: by name it takes longer than an array of that type."""

    int32: Any
    int64: Any
    bool: Any


@cache
def _types() -> _Types:
    return _Types(*map(load("numpy").dtype, _Types._fields))


_Make: TypeAlias = "Callable[[_Held], Series]"


@once
def _makers(row_type: type[Message]) -> tuple[tuple[str, _Make], ...]:
    """Return the name of each column, and what makes it; kept, since asking the field tables takes longer than that."""
    return tuple((entry.name, _maker_of(entry)) for entry in plan_of(row_type).entries)


def _maker_of(entry: Entry) -> _Make:
    match entry:
        case Value(_, column) if column.is_text or column.is_bytes:
            return partial(_texts, column.name, column.is_text)
        case Value(_, column):
            return partial(_numbers, column.name) if column.enum is None else partial(_names, column.name, column.enum)
        case Time(_, seconds, text):
            return partial(_instants, None if seconds is None else seconds.name, None if text is None else text.name)
        case Code(_, market, code):
            return partial(_codes, market.name, code.name)
        case Repeated(_, steps, item):
            return partial(_lists, steps, item)


def _texts(name: str, is_text: bool, held: _Held) -> Texts:
    return Texts(held.columns.strings[name], is_text)


def _numbers(name: str, held: _Held) -> Numbers:
    return Numbers(held.columns.arrays[name], held.columns.valid.get(name))


def _lists(steps: Steps, item: Item, held: _Held) -> Lists:
    return Lists([_list_in(message, steps) for message in held.messages], item)


def _instants(seconds: str | None, text: str | None, held: _Held) -> Instants:
    numpy, columns = held.numpy, held.columns
    if seconds is None:
        valid, found = numpy.zeros(columns.rows, bool), numpy.zeros(columns.rows, "int64")
    else:
        found, valid = _moments(numpy, columns.arrays[seconds], columns.valid.get(seconds))
    if valid is None:
        return Instants(found, None, held.zones.of_column)
    if text is not None:
        texts, zones = columns.strings[text], held.zones.by_row
        for row in range(len(texts)):
            moment = None if valid[row] else microseconds(texts[row], zones[row])
            if moment is not None:
                found[row], valid[row] = moment, True
    return Instants(found, None if valid.all() else valid, held.zones.of_column)


def _moments(numpy: Any, seconds: Any, given: Any) -> tuple[Any, Any]:
    """Return seconds as microseconds, and a mask of those that are known, or None if all are.

    NaN, and seconds outside the range of the libraries' calendars, are unknown.
    """
    shaper = native_shaper()
    if shaper is not None:
        moments, known = shaper.instants(seconds, given, _FIRST, _LAST)
        types = _types()
        return numpy.frombuffer(moments, types.int64), None if known is None else numpy.frombuffer(known, types.bool)
    valid = (seconds >= _FIRST) & (seconds <= _LAST)
    if given is not None:
        valid &= given
    if valid.all():
        return numpy.rint(seconds * 1e6).astype("int64"), None
    return numpy.rint(numpy.where(valid, seconds, 0.0) * 1e6).astype("int64"), valid


def _codes(market: str, code: str, held: _Held) -> Texts:
    markets: list[int] = held.columns.arrays[market].tolist()
    prefixes = {each: security_text(Security(market=QotMarket(each), code="")) for each in set(markets)}
    codes: list[Any] = held.columns.strings[code].to_list()
    return Texts([None if text is None else f"{prefixes[of]}{text}" for of, text in zip(markets, codes, strict=True)])


def _names(name: str, enum: type[OpenEnum], held: _Held) -> Names:
    """Return the codes as indices into the enum's names, to which the names of unknown codes are added."""
    numpy, codes, valid = held.numpy, held.columns.arrays[name], held.columns.valid.get(name)
    members, shaper = _members(enum), native_shaper()
    if shaper is not None and members.by_code is not None:
        found = shaper.indices(codes, len(codes), members.by_code, valid)
        if found is not None:
            return Names(numpy.frombuffer(found[0], _types().int32), members.names, found[1])
    if valid is not None and valid.all():
        valid = None
    indices = numpy.searchsorted(members.codes, codes).astype("int32")
    indices[indices == len(members.codes)] = 0
    strange = members.codes[indices] != codes if len(members.codes) else numpy.ones(len(codes), bool)
    if valid is not None:
        strange &= valid
    names = members.names
    if strange.any():
        others, positions = numpy.unique(codes[strange], return_inverse=True)
        indices[strange] = len(names) + positions
        names = (*names, *(enum(other).name for other in others.tolist()))
    if valid is not None:
        indices[~valid] = -1
    return Names(indices, names, valid is None)


class _Members(NamedTuple):
    """The members of an enum."""

    codes: Any
    """The codes in ascending order."""
    names: tuple[str, ...]
    by_code: Any
    """For each code the index of its name as int32, and -1 where there is none; None if the codes are too large for a
    table."""


_LARGEST: Final = 1000


@once
def _members(enum: type[OpenEnum]) -> _Members:
    numpy = load("numpy")
    members = sorted(enum)
    codes, names = numpy.array([int(member) for member in members], "int64"), tuple(each.name for each in members)
    if not members or members[0] < 0 or members[-1] > _LARGEST:
        return _Members(codes, names, None)
    by_code = numpy.full(int(members[-1]) + 1, -1, "int32")
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
