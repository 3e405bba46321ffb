"""Reads messages from protobuf's JSON mapping.

Invariant: a message that is returned is complete and valid; whatever else the text is, the answer is a DecodeError.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
from collections.abc import Callable
from typing import Final, NoReturn, TypeVar, cast

from opend.codec.checks import FLOAT_LIMIT, INTEGER_RANGES, Fault
from opend.codec.json_writing import as_float32
from opend.errors import DecodeError
from opend_proto.schema import Field, Message, OpenEnum

__all__ = ["from_json"]

M = TypeVar("M", bound=Message)

_SPECIAL_FLOATS: Final = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}

_fields_of: dict[type[Message], dict[str, Field]] = {}


def from_json(cls: type[M], text: str | bytes | bytearray, *, ignore_unknown: bool = False) -> M:
    """Read JSON text as a message of type ``cls``.

    Field names may be the proto's own or lower camel case. ``ignore_unknown`` skips names that the message does not
    have, as a client must that talks to a newer server.

    Raises:
        DecodeError: The text is not JSON, or not this message; `path` says where.
    """
    try:
        tree: object = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_refuse_repeats)
    except (ValueError, RecursionError) as error:
        raise DecodeError(f"not valid JSON: {error}", path=cls.FULL_NAME) from None
    try:
        return cast("M", _from_tree(cls, tree, ignore_unknown))
    except Fault as fault:
        path = f"{cls.FULL_NAME}.{fault.path}".rstrip(".")
        raise DecodeError(fault.cause, path=path, value=fault.value) from None


def _from_tree(cls: type[Message], tree: object, ignore_unknown: bool) -> Message:
    if not isinstance(tree, dict):
        raise Fault(f"expected a JSON object for {cls.FULL_NAME}", tree)
    values: dict[str, object] = {}
    fields = _fields_by_name(cls)
    for name, value in cast("dict[str, object]", tree).items():
        field = fields.get(name)
        if field is None:
            if ignore_unknown:
                continue
            known = ", ".join(row.name for row in cls.FIELDS) or "none"
            raise Fault(f"there is no such field; the fields of {cls.FULL_NAME} are: {known}").under(f".{name}")
        if value is None:
            continue
        if field.attribute in values:
            raise Fault("the field stands twice, once under each of its names").under(f".{field.name}")
        try:
            values[field.attribute] = _read(field, value, ignore_unknown)
        except Fault as fault:
            raise fault.below(field) from None
    for field in cls.FIELDS:
        if field.label == "required" and field.attribute not in values:
            raise Fault("this required field is missing").under(f".{field.name}")
    return cls(**values)


def _fields_by_name(cls: type[Message]) -> dict[str, Field]:
    if cls not in _fields_of:
        camel_case = {_camel(field.name): field for field in cls.FIELDS}
        _fields_of[cls] = camel_case | {field.name: field for field in cls.FIELDS}
    return _fields_of[cls]


def _camel(name: str) -> str:
    return re.sub(r"_+(.?)", lambda match: match[1].upper(), name)


def _read(field: Field, value: object, ignore_unknown: bool) -> object:
    if field.label != "repeated":
        return _read_one(field, value, ignore_unknown)
    if not isinstance(value, list):
        raise Fault("expected a JSON array", value)
    items: list[object] = []
    for index, item in enumerate(cast("list[object]", value)):
        try:
            items.append(_read_one(field, item, ignore_unknown))
        except Fault as fault:
            raise fault.under(f"[{index}]") from None
    return items


def _read_one(field: Field, value: object, ignore_unknown: bool) -> object:
    if field.message_type is not None:
        return _from_tree(field.message_type, value, ignore_unknown)
    if field.kind in INTEGER_RANGES:
        return _read_integer(field, value)
    return _READ[field.kind](value)


def _read_integer(field: Field, value: object) -> int:
    enum = field.enum_type
    if field.kind == "enum" and enum is not None and isinstance(value, str) and not _is_number(value):
        return _read_enum_name(enum, value)
    number = _whole(value)
    lowest, highest = INTEGER_RANGES[field.kind]
    if not lowest <= number <= highest:
        raise Fault(f"out of range for {field.kind}, which goes from {lowest} to {highest}", value)
    return enum(number) if enum is not None else number


def _read_enum_name(enum: type[OpenEnum], name: str) -> OpenEnum:
    for number, proto_name in enum.__proto_names__.items():
        if name == proto_name:
            return enum(number)
    raise Fault(f"{enum.__name__} has no value of this name", name)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+", text, re.ASCII) is not None


def _whole(value: object) -> int:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and _is_number(value) and len(value) < 32:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise Fault("expected a whole number", value)


def _read_double(value: object) -> float:
    if isinstance(value, str):
        if value in _SPECIAL_FLOATS:
            return _SPECIAL_FLOATS[value]
        if re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", value, re.ASCII) and math.isfinite(float(value)):
            return float(value)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        try:
            if math.isfinite(number := float(value)):
                return number
        except OverflowError:
            pass
    raise Fault("expected a number within the range of a double", value)


def _read_float(value: object) -> float:
    number = _read_double(value)
    if math.isfinite(number) and abs(number) >= FLOAT_LIMIT:
        raise Fault("too large for a 32-bit float", value)
    return as_float32(number) if math.isfinite(number) else number


def _read_bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise Fault("expected true or false", value)
    return value


def _read_string(value: object) -> str:
    if not isinstance(value, str):
        raise Fault("expected a string", value)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Fault("the text holds a lone surrogate", value) from None
    return value


def _read_bytes(value: object) -> bytes:
    if isinstance(value, str):
        padded = value.replace("-", "+").replace("_", "/") + "=" * (-len(value) % 4)
        try:
            return base64.b64decode(padded, validate=True)
        except (binascii.Error, ValueError):
            pass
    raise Fault("expected base64 text", value)


_READ: Final[dict[str, Callable[[object], object]]] = {
    "double": _read_double,
    "float": _read_float,
    "bool": _read_bool,
    "string": _read_string,
    "bytes": _read_bytes,
}


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f'{name} must be written as the string "{name}"')


def _refuse_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    tree = dict(pairs)
    if len(tree) != len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(
            f"the name {next(name for name in names if names.count(name) > 1)!r} stands twice in an object"
        )
    return tree
