"""Derive an example from the types of a request: the fields that it needs, with values of the right form.

Invariant: the example holds every required field; its accounts are simulated ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from opend_codegen.model import EnumModel, FieldModel, MessageModel

__all__ = ["derived_arguments"]

_SECURITY = "qot_common.Security"
_TENCENT: Mapping[str, object] = {"market": 1, "code": "00700"}
_VALUES: Mapping[str, object] = {"bool": True, "string": "text", "bytes": "", "double": 1.0, "float": 1.0}
_LONG = frozenset({"int64", "uint64"})
_MEANINGLESS = frozenset({"NONE", "UNKNOWN", "UNKNOW"})


def derived_arguments(
    fields: Iterable[FieldModel], messages: Mapping[str, MessageModel], enums: Mapping[str, EnumModel]
) -> dict[str, object]:
    """Return the required fields, and the lists of securities, as protobuf's JSON mapping writes them."""
    return {field.proto_name: _value(field, messages, enums) for field in fields if _is_needed(field)}


def _is_needed(field: FieldModel) -> bool:
    """Return whether a field is required, or a list of the request's subjects, as lists are never marked required."""
    subjects = field.message == _SECURITY or field.proto_name == "subTypeList"
    return field.label == "required" or (field.label == "repeated" and subjects)


def _value(field: FieldModel, messages: Mapping[str, MessageModel], enums: Mapping[str, EnumModel]) -> object:
    single = _single(field, messages, enums)
    return [single] if field.label == "repeated" else single


def _single(field: FieldModel, messages: Mapping[str, MessageModel], enums: Mapping[str, EnumModel]) -> object:
    if field.message:
        inside = messages[field.message].fields
        is_security = field.message == _SECURITY and {each.proto_name for each in inside} == set(_TENCENT)
        return dict(_TENCENT) if is_security else derived_arguments(inside, messages, enums)
    if field.enum:
        return _number(enums[field.enum])
    if field.kind == "string" and field.proto_name.endswith(("Time", "Date")):
        return "2026-06-01"
    return _VALUES.get(field.kind, "1" if field.kind in _LONG else 1)


def _number(enum: EnumModel) -> int:
    values = [value for value in enum.values if value.member not in _MEANINGLESS] or list(enum.values)
    return values[0].number if values else 0
