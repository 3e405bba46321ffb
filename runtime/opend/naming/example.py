"""Make an example request: the fields that a protocol needs, with values of the right form.

Invariant: `opend.naming.requests.read_request` accepts the example; its accounts are simulated ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod, Field, Message, OpenEnum

__all__ = ["example_request"]

_SCALARS: Final[dict[str, Any]] = {"bool": True, "string": "", "bytes": "", "double": 1.0, "float": 1.0}
_MEANINGLESS: Final = ("NONE", "UNKNOWN", "UNKNOW")


def example_request(method: AnyMethod) -> dict[str, Any]:
    """Return the fields of an example's C2S, or of the whole request if it has no C2S, by their proto names."""
    fields: dict[str, Any] = _fields(method.request)
    inner: dict[str, Any] = fields.get("c2s", fields)
    return inner


def _fields(message: type[Message]) -> dict[str, Any]:
    return {field.name: _value(field) for field in message.FIELDS if _is_needed(field)}


def _is_needed(field: Field) -> bool:
    """Return whether a field is required, or a list of the request's subjects, as lists are never marked required."""
    return field.label == "required" or (
        field.label == "repeated" and (_is_security(field) or field.name == "subTypeList")
    )


def _value(field: Field) -> Any:
    return [_single(field)] if field.label == "repeated" else _single(field)


def _single(field: Field) -> Any:
    if _is_security(field):
        return "HK.00700"
    if field.message_type is not None:
        return _fields(field.message_type)
    if field.enum_type is not None:
        return _member(field.enum_type)
    if field.kind == "string" and field.name.endswith(("Time", "Date")):
        return "2025-06-02"
    return _SCALARS.get(field.kind, 1)


def _is_security(field: Field) -> bool:
    return field.message_type is not None and field.message_type.FULL_NAME == "Qot_Common.Security"


def _member(enum: type[OpenEnum]) -> str:
    names = list(enum.__members__)
    return next((name for name in names if name not in _MEANINGLESS), names[0])
