"""Fill messages from nested dictionaries, as programs describe filters and orders of screens.

Invariant: a name that the message does not have is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opend.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend_proto.schema import Field, Message

__all__ = ["ScreenError", "bounds", "filled"]


class ScreenError(UsageError, ValueError):
    """A wrong argument of a screen; the vendor's classes raise ValueError."""


def filled(form: type[Message], given: Mapping[str, Any]) -> Message:
    """Return a message with the given fields, named as in the protocol or as here; None leaves a field unset."""
    fields = {name: field for field in form.FIELDS for name in (field.name, field.attribute)}
    if unknown := given.keys() - fields:
        raise ScreenError(f"{form.__name__} has no field {min(unknown)}: use one of {', '.join(fields)}")
    values = {fields[name].attribute: _value(fields[name], value) for name, value in given.items() if value is not None}
    build: Any = form
    message: Message = build(**values)
    return message


def bounds(lower: Any, upper: Any, *, lower_included: bool, upper_included: bool) -> dict[str, Any]:
    """Return the two bounds of a filter, of which each may be None."""
    return {
        "filter_min": None if lower is None else {"value": lower, "includes": lower_included},
        "filter_max": None if upper is None else {"value": upper, "includes": upper_included},
    }


def _value(field: Field, value: Any) -> object:
    return [_one(field, one) for one in value] if field.label == "repeated" else _one(field, value)


def _one(field: Field, value: Any) -> object:
    try:
        if field.message_type is not None:
            return filled(field.message_type, value) if hasattr(value, "keys") else value
        if field.enum_type is not None:
            return field.enum_type(int(value))
        return _KINDS.get(field.kind, int)(value)
    except (TypeError, ValueError) as error:
        if isinstance(error, ScreenError):
            raise
        raise ScreenError(f"{field.name} must be of the type {field.kind}, not {value!r}") from None


_KINDS: Mapping[str, Any] = {"double": float, "float": float, "bool": bool, "string": str}
"""The conversions of the kinds of fields that are no whole numbers."""
