"""Turn our messages and Google's into plain nested dicts, so that the two can be compared exactly.

Invariant: two dicts are equal only if presence, every value and every sign and bit of a float are equal; a value of
ours that does not have the type its field is annotated with is an AssertionError.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from google.protobuf.message import Message as WireMessage

from opend_proto.schema import Field, Message

__all__ = ["fill", "plain", "plain_wire"]

_TYPES: Final = {"double": float, "float": float, "bool": bool, "string": str, "bytes": bytes}


def plain(message: Message) -> dict[str, object]:
    """Return the present fields of our message."""
    given = ((field, getattr(message, field.attribute)) for field in message.FIELDS)
    return {field.name: _all(field, value, _ours) for field, value in given if value not in (None, [])}


def plain_wire(cls: type[Message], wire: WireMessage) -> dict[str, object]:
    """Return the present fields of Google's message, listed by the field table of our class for it."""
    given = ((field, getattr(wire, field.name)) for field in cls.FIELDS)
    return {field.name: _all(field, value, _googles) for field, value in given if _has(field, wire)}


def fill(wire: Any, message: Message) -> None:
    """Copy a message of ours into an empty one of Google's, without any codec."""
    for field in message.FIELDS:
        value = getattr(message, field.attribute)
        if value is None:
            continue
        if field.label == "repeated" and field.message_type:
            for item in value:
                fill(getattr(wire, field.name).add(), item)
        elif field.label == "repeated":
            getattr(wire, field.name).extend(value)
        elif field.message_type:
            getattr(wire, field.name).SetInParent()
            fill(getattr(wire, field.name), value)
        else:
            setattr(wire, field.name, value)


def _has(field: Field, wire: WireMessage) -> bool:
    return bool(getattr(wire, field.name)) if field.label == "repeated" else wire.HasField(field.name)


def _all(field: Field, value: Any, one: Callable[[Field, Any], object]) -> object:
    return [one(field, item) for item in value] if field.label == "repeated" else one(field, value)


def _ours(field: Field, value: Any) -> object:
    expected = field.message_type or field.enum_type or _TYPES.get(field.kind, int)
    assert type(value) is expected, f"{field.name} is a {type(value).__name__}, not a {expected.__name__}"
    return plain(value) if isinstance(value, Message) else _exact(value)


def _googles(field: Field, value: Any) -> object:
    return plain_wire(field.message_type, value) if field.message_type else _exact(value)


def _exact(value: object) -> object:
    if isinstance(value, float):
        return value.hex()
    return int(value) if isinstance(value, int) and not isinstance(value, bool) else value
