"""Compare the vendor's tables with our typed replies: column by column, value by value.

Invariant: every column is compared with a field, so a new or renamed column is a difference; so is a missing row.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, is_dataclass
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from tests.interop.matrix.trees import is_list, is_object

from opend_proto.qot_common import Security
from opend_proto.schema import Message, OpenEnum

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opend_proto.schema import AnyMethod

__all__ = ["Comparison", "EnumTexts", "Reading", "Row", "Source", "code_of", "differences", "table_of"]

Source: TypeAlias = tuple[Message | None, ...]
"""The messages that a row is made from; a field is looked for in the first, then in the next. Whatever is looked for in
an absent message is absent."""
EnumTexts: TypeAlias = Mapping[str, Mapping[str, int]]
"""The numbers of the vendor's texts, by the name of its enum."""
Row: TypeAlias = tuple[Any, ...]
"""The same, for values that a path alone cannot name."""
Reading: TypeAlias = "str | Callable[[Row], object]"
"""Where a column comes from: the path of a field, or alternatives with ``|`` between them, or what makes it from the
row's messages."""

_ABSENT: Final = (None, "", "N/A", "--", "NONE", "None", 0, False)
"""The values that the vendor's client shows where the gateway has sent nothing."""
_MARKETS: Final = {1: "HK", 2: "HK_FUTURE", 11: "US", 21: "SH", 22: "SZ", 31: "SG", 41: "JP", 91: "CC", 101: "EC"}
"""The prefixes of the vendor's codes."""
_MOST_SHOWN: Final = 8


def table_of(value: Sequence[Any]) -> Sequence[Mapping[str, object]]:
    """Return the rows of a vendor's result: those of its first table or list, or a dictionary as the only row."""
    for each in value:
        if is_object(each):
            rows: Sequence[Mapping[str, object]] = each["rows"] if "columns" in each else value
            return [row for row in rows if is_object(row)]
        if is_list(each) and any(isinstance(item, dict | list) for item in each):
            return table_of(each)
    return []


def code_of(security: Security) -> str:
    """Return a security as the vendor writes it."""
    return f"{_MARKETS.get(security.market)}.{security.code}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the result of a vendor's call is compared with a protocol's reply."""

    method: AnyMethod
    rows: Callable[[Any], Iterable[Source]]
    """Gives, for the reply's s2c, the messages behind each row."""
    columns: Mapping[str, Reading] = field(default_factory=dict[str, Reading])
    """Columns whose names differ from the fields'."""
    parts: Mapping[str, str] = field(default_factory=dict[str, str])
    """Beginnings of columns' names, with the nested message that holds their fields: a column ``pre_price`` is the
    field ``price`` of ``pre_market`` by ``{"pre_": "pre_market"}``."""
    table: Callable[[Sequence[Any]], Sequence[Mapping[str, object]]] = table_of
    """From what the call returned, but for its return code, to its rows."""

    def read(self, column: str, source: Source) -> object:
        """Return our value for a column; raise LookupError if there is no such field."""
        reading = self.columns.get(column, column)
        if not isinstance(reading, str):
            return reading(source)
        for beginning, part in self.parts.items():
            if column == reading and column.startswith(beginning):
                return _find(f"{part}.{column.removeprefix(beginning)}", source)
        return _find(reading, source)


def differences(comparison: Comparison, value: Any, s2c: Any, texts: EnumTexts) -> list[str]:
    """Return the differences in words; of many, only a few."""
    theirs, ours = comparison.table(value), list(comparison.rows(s2c))
    if len(theirs) != len(ours):
        return [f"{len(theirs)} rows, where our client reads {len(ours)}"]
    found = _differences(comparison, theirs, ours, texts)
    return [text for text, _ in zip(found, range(_MOST_SHOWN), strict=False)]


def _differences(
    comparison: Comparison, theirs: Sequence[Mapping[str, object]], ours: Sequence[Source], texts: EnumTexts
) -> Iterator[str]:
    for index, (row, source) in enumerate(zip(theirs, ours, strict=True)):
        for column, shown in row.items():
            try:
                read = comparison.read(column, source)
            except LookupError as error:
                yield f"{column}: {error.args[0]}; it shows {shown!r}"
                continue
            if not _same(shown, read, texts):
                yield f"row {index}, {column}: {shown!r}, where our client reads {read!r}"


def _find(path: str, source: Source) -> object:
    """Return the first of the alternatives that is set; None if all are absent."""
    found = [value for each in path.split("|") for value in _values(each, source)]
    if not found:
        raise LookupError(f"no field is called {path}")
    return next((value for value in found if value is not None), None)


def _values(path: str, source: Source) -> Iterator[object]:
    for message in source:
        value = _within(message, path.split("."))
        if value is not _NOWHERE:
            yield value
            return


_NOWHERE: Final = object()


def _within(message: object, steps: Sequence[str]) -> object:
    if message is None:
        return None
    if not is_dataclass(message) or not hasattr(message, steps[0]):
        return _NOWHERE
    value: object = getattr(message, steps[0])
    return value if len(steps) == 1 else _within(value, steps[1:])


def _same(shown: object, read: object, texts: EnumTexts) -> bool:
    """Return whether two values are the same; the type of our client's value decides how they are compared."""
    for kind, is_same in _SAME:
        if isinstance(read, kind):
            return is_same(shown, read, texts)
    return shown == read


def _is_absent(shown: object, _read: object, _texts: EnumTexts) -> bool:
    return shown in _ABSENT or (isinstance(shown, float) and math.isnan(shown))


def _is_code_of(shown: object, read: Security, _texts: EnumTexts) -> bool:
    return shown == (code_of(read) if read.code else "")


def _is_truth(shown: object, read: bool, _texts: EnumTexts) -> bool:
    return shown is read


def _is_number(shown: object, read: float, _texts: EnumTexts) -> bool:
    if isinstance(shown, bool) or not isinstance(shown, int | float):
        return False
    return math.isclose(shown, read, rel_tol=1e-12, abs_tol=1e-12)


def _has_same_items(shown: object, read: Sequence[object], texts: EnumTexts) -> bool:
    return is_list(shown) and len(read) == len(shown) and all(map(_same, shown, read, repeat(texts)))


def _has_same_entries(shown: object, read: Mapping[str, object], texts: EnumTexts) -> bool:
    if not is_object(shown) or shown.keys() != read.keys():
        return False
    return all(_same(shown[key], read[key], texts) for key in read)


def _is_text_of(shown: object, read: OpenEnum, texts: EnumTexts) -> bool:
    """Return whether it is the number, or its text in the enum of the same name (in any enum if there is none)."""
    if isinstance(shown, int):
        return shown == read
    named = texts.get(type(read).__name__)
    tables = texts.values() if named is None else [named]
    return any(table.get(str(shown)) == int(read) for table in tables)


_SAME: Final[tuple[tuple[type[object], Callable[..., bool]], ...]] = (
    (type(None), _is_absent),
    (Security, _is_code_of),
    (OpenEnum, _is_text_of),
    (bool, _is_truth),
    (int, _is_number),
    (float, _is_number),
    (list, _has_same_items),
    (dict, _has_same_entries),
)
