"""Find, in a reply, the messages behind each row of the vendor's table.

Invariant: the rows come in the order of the reply.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.interop.matrix.comparing import Row, Source

__all__ = ["each", "either", "nested", "only", "volume", "whole"]


def whole(s2c: Any) -> Iterable[Source]:
    """Return the reply as the only row."""
    return [(s2c,)]


def only(name: str) -> Callable[[Any], Iterable[Source]]:
    """Return a function that gives a message in the reply as the only row."""
    return lambda s2c: [(getattr(s2c, name),)]


def each(name: str, *inside: str) -> Callable[[Any], Iterable[Source]]:
    """Return a function that gives a row for each item of a list: these messages in it, the item and the reply."""
    return lambda s2c: [(*(getattr(item, part) for part in inside), item, s2c) for item in getattr(s2c, name)]


def nested(name: str, inner: str) -> Callable[[Any], Iterable[Source]]:
    """Return a function that gives a row for each item of a list in each item of a list."""
    return lambda s2c: [(item, outer) for outer in getattr(s2c, name) for item in getattr(outer, inner)]


def either(*names: str) -> Callable[[Any], Iterable[Source]]:
    """Return a function that gives the rows of several lists, one after the other."""
    return lambda s2c: [(item, s2c) for name in names for item in getattr(s2c, name)]


def volume(row: Row) -> object:
    """Return the exact volume where there is one, else the integer volume."""
    return row[0].volume if row[0].hp_volume is None else row[0].hp_volume
