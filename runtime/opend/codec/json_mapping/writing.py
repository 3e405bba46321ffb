"""Writes messages in protobuf's JSON mapping, with the field names of the protos.

64-bit integers are strings, bytes are base64, NaN and the infinities are strings, absent fields are left out, and a
field whose type in the proto is an enum is written by name; an int that only our table types with an enum stays a
number.

Invariant: what is written can be read back to an equal message, here and by Google's json_format.
"""

from __future__ import annotations

import base64
import json
import math
import struct
from collections.abc import Callable
from typing import Any, Final, cast

from opend.codec.checks import FLOAT_LIMIT, FLOAT_MAX, Checker, Misfit, checker, class_of
from opend.errors import EncodeError
from opend_proto.schema import Field, Message, OpenEnum

__all__ = ["as_float32", "to_dict", "to_json"]

Convert = Callable[[Any], object]

_checkers_of: dict[type[Message], tuple[tuple[Field, Checker], ...]] = {}


def to_json(message: Message, *, indent: int | None = None) -> str:
    """Write a message as JSON text, checked as strictly as `encode` does.

    Raises:
        EncodeError: A required field is None, or a value has the wrong type or is out of range; `path` says where.
    """
    return json.dumps(_to_tree(message, _to_json_value), ensure_ascii=False, allow_nan=False, indent=indent)


def to_dict(message: Message) -> dict[str, Any]:
    """Return a message as nested dicts and lists: the proto's field names, Python's values, absent fields left out.

    Raises:
        EncodeError: A required field is None, or a value has the wrong type or is out of range; `path` says where.
    """
    return _to_tree(message, _to_python_value)


def _to_tree(message: Message, convert: Callable[[Field], Convert]) -> dict[str, Any]:
    cls = class_of(message)
    try:
        return _tree(message, convert)
    except Misfit as fault:
        raise EncodeError(fault.cause, path=f"{cls.FULL_NAME}.{fault.path}", value=fault.value) from None


def _tree(message: Message, convert: Callable[[Field], Convert]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for field, check in _checkers(type(message)):
        value = getattr(message, field.attribute, None)
        try:
            if field.label == "repeated":
                if items := _items(value, field, check, convert):
                    tree[field.name] = items
            elif value is not None:
                tree[field.name] = _one(value, field, check, convert)
            elif field.label == "required":
                raise Misfit("this required field is None; give it a value")
        except Misfit as fault:
            raise fault.below(field) from None
    return tree


def _checkers(cls: type[Message]) -> tuple[tuple[Field, Checker], ...]:
    if cls not in _checkers_of:
        _checkers_of[cls] = tuple((field, checker(field)) for field in cls.FIELDS)
    return _checkers_of[cls]


def _items(values: object, field: Field, check: Checker, convert: Callable[[Field], Convert]) -> list[object]:
    if not isinstance(values, list | tuple):
        raise Misfit("expected a list", values)
    items: list[object] = []
    for index, value in enumerate(cast("list[object]", values)):
        try:
            items.append(_one(value, field, check, convert))
        except Misfit as fault:
            raise fault.under(f"[{index}]") from None
    return items


def _one(value: object, field: Field, check: Checker, convert: Callable[[Field], Convert]) -> object:
    checked = check(value)
    return _tree(checked, convert) if isinstance(checked, Message) else convert(field)(checked)


def _to_python_value(_: Field) -> Convert:
    return lambda value: value


def _to_json_value(field: Field) -> Convert:
    if field.kind == "enum" and field.enum_type:
        return _enum_name(field.enum_type)
    return _WRITE[field.kind]


def _enum_name(enum: type[OpenEnum]) -> Convert:
    names = enum.__proto_names__

    def convert(value: int) -> object:
        return names.get(int(value), int(value))

    return convert


def _json_float(value: float) -> object:
    if math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def _json_float32(value: float) -> object:
    """Return the shortest decimal that is the same 32-bit float."""
    if not math.isfinite(value):
        return _json_float(value)
    (exact,) = struct.unpack("<f", struct.pack("<f", value))
    shortest = (float(f"{exact:.{digits}g}") for digits in range(6, 10))
    # Google's json_format refuses a decimal above the largest float, even where it is rounded down.
    return next((number for number in shortest if abs(number) <= FLOAT_MAX and as_float32(number) == exact), exact)


def as_float32(value: float) -> float:
    """Round to the nearest 32-bit float."""
    if abs(value) >= FLOAT_LIMIT:
        return math.copysign(math.inf, value)
    (exact,) = struct.unpack("<f", struct.pack("<f", value))
    return float(exact)


_WRITE: Final[dict[str, Convert]] = {
    "double": _json_float,
    "float": _json_float32,
    "int32": int,
    "uint32": int,
    "int64": lambda value: str(int(value)),
    "uint64": lambda value: str(int(value)),
    "bool": bool,
    "string": str,
    "bytes": lambda value: base64.b64encode(value).decode("ascii"),
}
