"""Find the source of the vendor's values in replies whose columns no table of ours lists.

Invariant: a value that the vendor's client shows and that our client does not find in the same reply is named.
"""

from __future__ import annotations

import math
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final

from tests.interop.matrix.comparing import code_of
from tests.interop.matrix.trees import is_list, is_object

from opend_proto.qot_common import Security
from opend_proto.schema import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.interop.matrix.comparing import EnumTexts

__all__ = ["untraced"]

_NOTHING: Final = (None, "", "N/A", "--", "-1")
"""The values that stand for absent ones; a list that ends has the key -1."""
_DERIVED: Final = frozenset({"day_offset", "news_type"})
"""Columns that the vendor's client computes, or shows as texts that are in none of its enums."""
_DIGITS: Final = 9


def untraced(value: Any, s2c: object, texts: EnumTexts) -> list[str]:
    """Return the values without a source in the reply, in words."""
    read = set(_values(s2c))
    numbers = {each for each in read if isinstance(each, int)}
    named = {text for table in texts.values() for text, number in table.items() if number in numbers}
    return [
        f"{column}: {cell!r}, which our client does not read"
        for column, cell in _cells("", value)
        if column not in _DERIVED and not _is_nothing(cell) and _key(cell) not in read and cell not in named
    ]


def _is_nothing(cell: object) -> bool:
    return cell in _NOTHING or (isinstance(cell, float) and math.isnan(cell))


def _key(value: object) -> object:
    """Return a key that is equal for two readings of one value."""
    if isinstance(value, float):
        return float(f"{value:.{_DIGITS}g}")
    return value.casefold() if isinstance(value, str) else value


def _values(message: Any) -> Iterator[object]:
    if is_list(message):
        for each in message:
            yield from _values(each)
    elif isinstance(message, Security):
        yield from (_key(code_of(message)), _key(message.code), int(message.market))
    elif is_dataclass(message):
        for each in fields(message):
            yield from _values(getattr(message, each.name))
    elif isinstance(message, OpenEnum):
        yield from (_key(message.name), int(message))
    else:
        yield _key(message)


def _cells(column: str, value: Any) -> Iterator[tuple[str, object]]:
    """Yield the values in tables, dictionaries and lists, each with the name nearest to it."""
    if is_object(value):
        if "columns" in value:
            yield from _cells(column, value["rows"])
            return
        for name, each in value.items():
            yield from _cells(name, each)
    elif is_list(value):
        for each in value:
            yield from _cells(column, each)
    else:
        yield column, value
