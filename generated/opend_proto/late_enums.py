# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""The type of open enums: `enum.EnumType`, which makes the members when an enum is first used.

Making a member takes several times as long as reading its line, while a program uses few of the enums that it imports.

Invariant: an enum and its members look as if `enum` had made them at once.
"""

from __future__ import annotations

from enum import EnumMeta, IntEnum
from functools import cache
from threading import RLock
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["LateEnumType"]

# Two threads may be the first to use an enum.
_lock: Final = RLock()


class LateEnumType(EnumMeta):
    """Makes enums without their members, which follow when a member, or a table of the members, is first read."""

    @classmethod
    def __prepare__(cls, *name_and_bases: Any, **options: Any) -> Any:
        """Return where to write the lines of an enum, which `enum` examines when it makes the members."""
        super().__prepare__(*name_and_bases, **options)  # It refuses to extend an enum that has members.
        return {}

    def __new__(cls, name: str, bases: tuple[type, ...], body: Any, **options: Any) -> LateEnumType:
        """Make an enum; of its members, only the names."""
        later = [key for key in body if not key.startswith("__")]
        # A cell, for `super` in a method, belongs to a single class.
        if options or not later or "__classcell__" in body:
            return _made(cls, name, bases, body, **options)
        content = {key: value for key, value in body.items() if key.startswith("__")}
        content |= {key: _late(key) for key in (*_TABLES, *later)}
        enum = type.__new__(cls, name, bases, content)
        _bodies[enum] = body
        return enum

    def __setattr__(cls, name: str, value: object) -> None:
        """Set an attribute that is no member."""
        _complete(cls)
        super().__setattr__(name, value)

    def __delattr__(cls, name: str) -> None:
        """Delete an attribute that is no member."""
        _complete(cls)
        super().__delattr__(name)


# What was written in each enum whose members have yet to be made.
_bodies: Final[dict[LateEnumType, dict[str, Any]]] = {}


class _Late:
    """Takes the place in an enum of a member, or of a table of the members."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, instance: None, owner: LateEnumType) -> object:
        """Make the members and return the attribute that has replaced this one."""
        _complete(owner)
        return getattr(owner, self._name)


_late: Final = cache(_Late)
# The tables that `enum` keeps of the members, which each enum has.
_TABLES: Final = tuple(key for key, value in vars(IntEnum).items() if isinstance(value, dict | list))


def _made(
    metaclass: type[LateEnumType], name: str, bases: tuple[type, ...], body: dict[str, Any], **options: Any
) -> LateEnumType:
    examined = EnumMeta.__prepare__(name, bases, **options)
    for key, value in body.items():
        examined[key] = value
    return EnumMeta.__new__(metaclass, name, bases, examined, **options)


def _complete(enum: LateEnumType) -> None:
    """Give an enum its members, unless it has them: those of a second enum, which was made from the same lines."""
    with _lock:
        body = _bodies.get(enum)
        if body is None:
            return
        made = _made(type(enum), enum.__name__, enum.__bases__, body)
        members: Iterable[object] = made.__members__.values()
        for member in members:
            for owner in ("__class__", "__objclass__"):
                setattr(member, owner, enum)
        for key, value in vars(made).items():
            type.__setattr__(enum, key, value)
        del _bodies[enum]
