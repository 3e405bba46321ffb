"""Read the cells of all rows of a table, column by column.

Invariant: the cells are those that `TableColumn.read` returns row by row.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, islice
from math import nan
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from opend.futu.choices import NA, texts_of
from opend.futu.tables.cells import SKIP, Shown, TableColumn, plain, steps_of
from opend.securities import security_text
from opend_proto.qot_common import Security
from opend_proto.schema import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


__all__ = ["Reading", "Rows"]

_PLAIN: Final = frozenset({bool, int, float, str})
"""Types whose values are the vendor's form already."""
_Place: TypeAlias = "tuple[str, tuple[str, ...] | None]"
"""Where values are read from: the start of a path, and its steps but the last; None for the start itself."""
_Marks: TypeAlias = "dict[Callable[[Any], bool], list[bool]]"
"""For each condition of a column, whether each row meets it."""


class Rows(NamedTuple):
    """For each row its payload, the message that holds it, and its own message."""

    payloads: Sequence[Any]
    holders: Sequence[Any]
    messages: Sequence[Any]
    have_one_payload: bool


@dataclass(frozen=True, slots=True)
class _Group:
    """Fields of one message, which are read at once."""

    place: _Place
    names: tuple[str, ...]
    read: Callable[[Any], Any]

    def values(self, places: Sequence[Any]) -> list[Sequence[Any]]:
        """Return the values of each field, for all places; None where a message on the way is absent."""
        start, prefix = self.place
        if prefix is None:
            return [places]
        for step in prefix:
            places = [None if place is None else getattr(place, step) for place in places]
        read = self.read
        if (prefix or start == "^") and any(place is None for place in places):
            nothing = None if len(self.names) == 1 else (None,) * len(self.names)
            found = [nothing if place is None else read(place) for place in places]
        else:
            found = list(map(read, places))
        return [found] if len(self.names) == 1 else list(zip(*found, strict=True))


class Reading:
    """The columns of a table, grouped by the messages that hold their values."""

    def __init__(self, columns: tuple[TableColumn, ...]) -> None:
        self._columns = columns
        names: dict[_Place, dict[str, None]] = {}
        alternatives = [[_located(*alternative) for alternative in steps_of(column.path)] for column in columns]
        for place, name in (found for each in alternatives for found in each):
            names.setdefault(place, {})[name] = None
        self._groups = [_Group(place, tuple(found), attrgetter(*found)) for place, found in names.items()]
        fields = [(group.place, name) for group in self._groups for name in group.names]
        slots = {field: at for at, field in enumerate(fields)}
        self._conditions = list({column.when: None for column in columns if column.when is not None})
        self._plan = [
            (
                column,
                [slots[found] for found in each],
                column.when is None and column.convert is plain and all(place[0] == "/" for place, _ in each),
                column.when is None and column.convert is plain,
            )
            for column, each in zip(columns, alternatives, strict=True)
        ]

    def cells(self, rows: Rows, skipped: object = nan) -> list[Sequence[object]]:
        """Return the cells of each column; ``skipped`` stands for those that a row does not have."""
        single, count = rows.have_one_payload, len(rows.messages)
        # Then one cell of a column that is read from the payload is enough.
        starts = {"/": rows.payloads[:1] if single else rows.payloads, "^": rows.holders, "": rows.messages}
        try:
            values = [found for group in self._groups for found in group.values(starts[group.place[0]])]
        except AttributeError:  # Not every message has all alternatives of a path.
            return [_one_by_one(column, rows, skipped) for column in self._columns]
        marks = {when: list(map(when, rows.messages)) for when in self._conditions}
        made: list[Sequence[object]] = []
        for column, slots, is_of_payload, is_plain in self._plan:
            found = values[slots[0]]
            if is_plain and len(found) == count and _PLAIN.issuperset(map(type, found)):
                made.append(found)  # As it is for most columns: the values are the cells.
                continue
            if len(slots) > 1:
                found = _first([values[slot] if is_of_payload else _for_all(values[slot], count) for slot in slots])
            if is_of_payload:
                made.append(_for_all(_converted(column, found, marks, skipped), count))
            else:
                made.append(_converted(column, _for_all(found, count), marks, skipped))
        return made


def _located(start: str, steps: tuple[str, ...]) -> tuple[_Place, str]:
    return ((start, steps[:-1]), steps[-1]) if steps else ((start, None), "")


def _one_by_one(column: TableColumn, rows: Rows, skipped: object) -> list[object]:
    places = zip(rows.payloads, rows.messages, rows.holders, strict=True)
    read = (column.read(payload, row, holder) for payload, row, holder in places)
    return [skipped if cell is SKIP else cell for cell in read]


def _for_all(found: Sequence[Any], count: int) -> Sequence[Any]:
    """Return one value for each row, given these, or the one of all rows."""
    return found if len(found) == count else [*found] * count


def _first(alternatives: list[Sequence[Any]]) -> Sequence[Any]:
    """Return for each row the first value that was sent."""
    found = alternatives[0]
    for others in alternatives[1:]:
        if NoneType not in set(map(type, found)):
            break
        found = [other if value is None else value for value, other in zip(found, others, strict=True)]
    return found


def _converted(column: TableColumn, found: Sequence[Any], marks: _Marks, skipped: object) -> Sequence[object]:
    """Return the cells of the values that were found."""
    absent, convert, when = skipped if column.absent is SKIP else column.absent, column.convert, column.when
    if when is not None:
        pairs = zip(marks[when], found, strict=True)
        return [skipped if not has else absent if value is None else convert(value) for has, value in pairs]
    kinds = set(map(type, found))
    if isinstance(convert, Shown) and convert.make_all is not None:
        return _all_at_once(convert.make_all, found, absent)
    if convert is plain:
        if kinds <= _PLAIN:
            return found
        kinds.discard(NoneType)
        if kinds <= _PLAIN:
            return [absent if value is None else value for value in found]
        if len(kinds) == 1 and (quick := _quickly(kinds.pop())) is not None:
            convert = quick
    return [absent if value is None else convert(value) for value in found]


def _all_at_once(
    make: Callable[[list[Any]], Sequence[object]], found: Sequence[Any], absent: object
) -> Sequence[object]:
    """Return the parts of all messages; where a value is a list, a list of parts."""
    kinds = set(map(type, found))
    if list not in kinds:
        if NoneType not in kinds:
            return make(list(found))
        made = iter(make([value for value in found if value is not None]))
        return [absent if value is None else next(made) for value in found]
    many: list[list[Any]] = [value if _is_list(value) else [value] for value in found if value is not None]
    made = iter(make(list(chain.from_iterable(many))))
    return [
        absent if value is None else list(islice(made, len(value))) if _is_list(value) else next(made)
        for value in found
    ]


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _quickly(kind: type) -> Callable[[Any], object] | None:
    """Return what does the same as `plain` for values of one type; None if `plain` must."""
    if kind is Security:
        return security_text
    if issubclass(kind, OpenEnum):
        texts = texts_of(kind)
        return lambda value: texts.get(value, NA)
    return None
