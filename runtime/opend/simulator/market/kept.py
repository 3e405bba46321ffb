"""Remember what is a pure function of a market and a key, so that the same is not computed again with each request.

Invariant: what is kept never changes what is answered, and of each kind only the latest few thousand are kept. A key
names all that the value depends on, such as the day. Several threads may ask; at worst both compute the same value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["Kept"]

ValueT = TypeVar("ValueT")

_MOST: Final = 2048
_NOTHING: Final = object()


class Kept:
    """What one market has computed, by kind and key; the oldest values go first."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._kinds: dict[str, dict[Hashable, Any]] = {}

    def once(self, kind: str, key: Hashable, make: Callable[[], ValueT]) -> ValueT:
        """Return the value of a key, made now unless it is kept."""
        values = self._kinds.setdefault(kind, {})
        kept = values.get(key, _NOTHING)
        if kept is not _NOTHING:
            found: ValueT = kept
            return found
        made = make()
        values[key] = made
        if len(values) > self._most:
            values.pop(next(iter(values)), None)
        return made
