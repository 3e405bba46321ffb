"""Derive the columns of a frame, and the source of each, from the type of its messages.

Invariant: a plan depends on the field tables, never on values, so all frames of one type have the same columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from opend.codec.layout import Column, Steps
from opend.frames.memo import once
from opend.frames.series import Item
from opend.zones import MARKET_ENUMS
from opend_proto.schema import Field, Message

__all__ = ["Code", "Entry", "Plan", "Repeated", "Time", "Value", "is_security", "plan_of"]


@dataclass(frozen=True, slots=True)
class Value:
    """A number, text or enum, taken over unchanged."""

    name: str
    column: Column


@dataclass(frozen=True, slots=True)
class Time:
    """An instant, from the seconds since 1970 where they are given, otherwise from the local time string."""

    name: str
    seconds: Column | None
    text: Column | None


@dataclass(frozen=True, slots=True)
class Code:
    """The text form of a security, such as ``HK.00700``."""

    name: str
    market: Column
    code: Column


@dataclass(frozen=True, slots=True)
class Repeated:
    """A list in each row."""

    name: str
    steps: Steps
    item: Item


Entry: TypeAlias = Value | Time | Code | Repeated


@dataclass(frozen=True, slots=True)
class Plan:
    """The columns of a type of row, in order."""

    entries: tuple[Entry, ...]
    markets: tuple[Column, ...]
    """The columns that can name a row's exchange, the most reliable first."""
    has_lists: bool
    """Whether some field is a list, which the codec's columns leave out."""

    def short_names(self, taken: Collection[str] = ()) -> dict[str, str]:
        """Return the name of each column with no more of its path than tells it from the others.

        ``taken`` are the names of columns beside those of the plan.
        """
        paths = {entry.name: _path(entry) for entry in self.entries}
        deepest = max(map(len, paths.values()), default=0)
        counts = [Counter(_ending(path, depth) for path in paths.values()) for depth in range(1, deepest + 1)]
        short: dict[str, str] = {}
        for name, path in paths.items():
            endings = (_ending(path, depth) for depth in range(1, len(path)))
            unique = (each for each, count in zip(endings, counts, strict=False) if count[each] == 1)
            short[name] = "_".join(next(unique, (name,)))
        uses = Counter([*short.values(), *taken])
        return {name: own if uses[own] == 1 else name for name, own in short.items()}


_SECURITY: Final = "Qot_Common.Security"


@once
def plan_of(cls: type[Message]) -> Plan:
    """Return the columns for rows of type ``cls``."""
    entries = list(_entries_in(cls, ()))
    # The security of the row comes first, under its usual name in trading programs, `code`.
    taken = {entry.name for entry in entries}
    about = next((entry for entry in entries if isinstance(entry, Code) and _is_main(entry)), None)
    if about is not None and "code" not in taken:
        entries.remove(about)
        entries.insert(0, Code("code", about.market, about.code))
    has_lists = any(isinstance(entry, Repeated) for entry in entries)
    return Plan(tuple(_distinct(entries)), tuple(sorted(_markets(entries), key=_trust)), has_lists)


def is_security(field: Field) -> bool:
    """Return whether a field holds a single security."""
    return field.label != "repeated" and field.message_type is not None and field.message_type.FULL_NAME == _SECURITY


def _entries_in(cls: type[Message], before: Steps) -> Iterator[Entry]:
    for field in cls.FIELDS:
        steps = (*before, field)
        inner = field.message_type
        if field.label == "repeated":
            yield Repeated(_flat(steps), steps, _item_of(field))
        elif inner is None:
            yield from _values_of(cls, steps)
        else:
            if is_security(field):
                parts = {part.attribute: Column((*steps, part)) for part in inner.FIELDS}
                yield Code(_flat(steps), parts["market"], parts["code"])
            yield from _entries_in(inner, steps)


def _values_of(cls: type[Message], steps: Steps) -> Iterator[Entry]:
    """Yield the column of a single value, and the instant of a local time that has no timestamp beside it."""
    field, name, column = steps[-1], _flat(steps), Column(steps)
    if field.kind == "double" and _is_named(field, "timestamp"):
        text = _sibling(cls, field, "timestamp", "time")
        beside = None if text is None or text.kind != "string" else Column((*steps[:-1], text))
        yield Time(name, column, beside)
        return
    yield Value(name, column)
    if field.kind == "string" and _is_named(field, "time") and _sibling(cls, field, "time", "timestamp") is None:
        yield Time(name.removesuffix("time") + "timestamp", None, column)


def _is_named(field: Field, ending: str) -> bool:
    return field.attribute == ending or field.attribute.endswith(f"_{ending}")


def _sibling(cls: type[Message], field: Field, ending: str, other: str) -> Field | None:
    wanted = field.attribute.removesuffix(ending) + other
    return next((each for each in cls.FIELDS if each.attribute == wanted and each.label != "repeated"), None)


def _flat(steps: Steps) -> str:
    return "_".join(step.attribute for step in steps)


def _ending(path: tuple[str, ...], depth: int) -> tuple[str, ...]:
    return path[-depth:]


def _path(entry: Entry) -> tuple[str, ...]:
    """Return the names on the way to a column, its own last."""
    match entry:
        case Value(_, column):
            steps = column.steps
        case Time(_, seconds, text):
            steps = seconds.steps if seconds is not None else () if text is None else text.steps
        case Code(name, market, _):
            steps = () if name == "code" else market.steps[:-1]
        case Repeated(_, steps, _):
            pass
    way = tuple(step.attribute for step in steps)
    if isinstance(entry, Time) and entry.seconds is None:
        way = (*way[:-1], way[-1].removesuffix("time") + "timestamp")
    return way or (entry.name,)


def _is_main(entry: Code) -> bool:
    return entry.market.steps[-2].attribute == "security"


def _distinct(entries: list[Entry]) -> Iterator[Entry]:
    """Append ``_`` to a name that is taken, so that a new release of the schema cannot break a frame."""
    taken: set[str] = set()
    for entry in entries:
        name = entry.name
        while name in taken:
            name += "_"
        taken.add(name)
        yield replace(entry, name=name)


def _markets(entries: list[Entry]) -> list[Column]:
    columns = [entry.column for entry in entries if isinstance(entry, Value)]
    return [column for column in columns if column.enum in MARKET_ENUMS]


def _trust(column: Column) -> tuple[bool, int]:
    """Return a sort key: the security of the row before others, then quoted or traded markets before accounts."""
    is_main = len(column.steps) > 1 and column.steps[-2].attribute == "security"
    return not is_main, 0 if column.enum is None else MARKET_ENUMS.index(column.enum)


def _item_of(field: Field) -> Item:
    """Return the type of a field's value, or of each element if it is repeated."""
    if field.message_type is None:
        column = Column((field,))
        if column.is_text or column.enum is not None:
            return "text"
        return "bytes" if column.is_bytes else column.type
    fields: dict[str, Item] = {}
    for each in field.message_type.FIELDS:
        item = _item_of(each)
        fields[each.attribute] = [item] if each.label == "repeated" else item
    return fields
