"""Find the fields of messages that are passwords or keys, and mask them before they are shown or stored.

Invariant: a masked message encodes like the original, with each secret replaced by as many stars.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar, cast

from opend_proto.schema import Field, Message

__all__ = ["MASK", "holds_secrets", "is_secret", "masked"]

MASK: Final = "***"
"""The text shown in place of a value that may be a secret."""

_holders: dict[type[Message], bool] = {}

M = TypeVar("M", bound=Message)


def is_secret(field: Field) -> bool:
    """Return whether the field is marked as a secret; a package of an older generator marks none."""
    return bool(getattr(field, "secret", False))


def holds_secrets(cls: type[Message]) -> bool:
    """Return whether a message of the class can hold a secret, at any depth."""
    known = _holders.get(cls)
    if known is None:
        known = _holders[cls] = any(is_secret(field) or _holds(field) for field in cls.FIELDS)
    return known


def masked(message: M) -> M:
    """Return the message, or a copy with stars in place of its secrets if it can hold any."""
    cls = type(message)
    if not holds_secrets(cls):
        return message
    return cls(**{field.attribute: _masked(field, getattr(message, field.attribute)) for field in cls.FIELDS})


def _holds(field: Field) -> bool:
    return field.message_type is not None and holds_secrets(field.message_type)


def _masked(field: Field, value: object) -> Any:
    if is_secret(field):
        return b"*" * len(value) if isinstance(value, bytes) else value and "*" * len(str(value))
    if isinstance(value, Message):
        return masked(value)
    if _holds(field) and isinstance(value, list):
        items: list[object] = [_masked(field, item) for item in cast("list[object]", value)]
        return items
    return value
