"""Count the elements of a message of the pool's types before an object is made for each.

Invariant: they are counted as the native codec does: messages except the outermost, and the items of lists.
"""

from __future__ import annotations

from typing import Any

from opend.codec.checks import Misfit
from opend.codec.elements import too_many
from opend.codec.pool import wire_name
from opend_proto.schema import Field, Message

__all__ = ["check_elements"]


def check_elements(cls: type[Message], wire: Any, limit: int) -> None:
    """Raise DecodeError if a message of the pool's types holds more elements than the limit."""
    try:
        _count(cls, wire, limit)
    except Misfit as fault:
        raise too_many(f"{cls.FULL_NAME}.{fault.path}", limit) from None


def _count(cls: type[Message], wire: Any, left: int) -> int:
    """Return the number of elements that are still allowed after those of a message."""
    for field in _counted(cls):
        try:
            left = _count_field(field, wire, left)
        except Misfit as fault:
            raise fault.under(f".{field.name}") from None
    return left


def _count_field(field: Field, wire: Any, left: int) -> int:
    name, inner = wire_name(field), field.message_type
    if field.label != "repeated":
        items: Any = (getattr(wire, name),) if wire.HasField(name) else ()
    else:
        items = getattr(wire, name)
    if len(items) > left:
        raise Misfit("too many")
    if inner is None:
        return left - len(items)
    counted = bool(_counted(inner))
    for item in items if counted else ():
        if left < 1:
            raise Misfit("too many")
        left = _count(inner, item, left - 1)
    return left if counted else left - len(items)


_counted_of: dict[type[Message], tuple[Field, ...]] = {}


def _counted(cls: type[Message]) -> tuple[Field, ...]:
    """Return the fields of a class that are counted: repeated ones and messages."""
    if cls not in _counted_of:
        _counted_of[cls] = tuple(
            field for field in cls.FIELDS if field.label == "repeated" or field.message_type is not None
        )
    return _counted_of[cls]
