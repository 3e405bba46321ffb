"""Reads messages from protobuf's JSON mapping.

Invariant: a returned message is complete and valid; any other text raises DecodeError.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
from collections.abc import Callable
from typing import Final, NoReturn, TypeVar, cast

from opend.codec.checks import FLOAT_LIMIT, INTEGER_RANGES, Misfit
from opend.codec.elements import MAX_ELEMENTS, too_many_fault
from opend.codec.json_mapping.counting import check_json_elements
from opend.codec.json_mapping.writing import as_float32
from opend.errors import DecodeError
from opend_proto.schema import Field, Message, OpenEnum

__all__ = ["from_json"]

M = TypeVar("M", bound=Message)

_SPECIAL_FLOATS: Final = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}

_NUMBER: Final = re.compile(r"(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?", re.ASCII)
_DOUBLE: Final = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?", re.ASCII)
# Longer integers are out of every range; more digits than these make no difference to a double.
_LONGEST_INTEGER: Final = 64
_LONGEST_DOUBLE: Final = 1100
_LONGEST_NAME: Final = 120

_fields_of: dict[type[Message], dict[str, Field]] = {}


class _Rules:
    """The treatment of unknown names, and the number of elements that are still allowed."""

    def __init__(self, ignore_unknown: bool, max_elements: int) -> None:
        self.ignore_unknown = ignore_unknown
        self._limit = max_elements
        self._left = max_elements

    def spend(self, count: int) -> None:
        """Count elements that are about to be made; raise Misfit if they are too many."""
        self._left -= count
        if self._left < 0:
            raise too_many_fault(self._limit)


def from_json(
    cls: type[M],
    text: str | bytes | bytearray,
    *,
    ignore_unknown: bool = False,
    max_elements: int = MAX_ELEMENTS,
) -> M:
    """Read JSON text as a message of type ``cls``.

    Field names may be the proto's own or lower camel case. ``ignore_unknown`` skips names that the message does not
    have, as a client of a newer server must.

    Raises:
        DecodeError: The text is not JSON, or not this message, or it holds more than ``max_elements`` objects, arrays
            and items of arrays; `path` says where.
    """
    check_json_elements(cls, text, max_elements)
    try:
        tree: object = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_refuse_repeats)
    except (ValueError, RecursionError) as error:
        raise DecodeError(f"not valid JSON: {error}", path=cls.FULL_NAME) from None
    try:
        return cast("M", _from_tree(cls, tree, _Rules(ignore_unknown, max_elements)))
    except Misfit as fault:
        path = f"{cls.FULL_NAME}.{fault.path}".rstrip(".")
        raise DecodeError(fault.cause, path=path, value=_beginning(fault.value)) from None


def _beginning(value: object) -> object:
    """Return what an error keeps of a value: the beginning of a text, and of objects and arrays only empty ones."""
    if isinstance(value, str):
        return value[:_LONGEST_NAME]
    return None if value not in ([], {}) and isinstance(value, list | dict) else value


def _from_tree(cls: type[Message], tree: object, rules: _Rules) -> Message:
    if not isinstance(tree, dict):
        raise Misfit(f"expected a JSON object for {cls.FULL_NAME}", tree)
    values: dict[str, object] = {}
    fields = _fields_by_name(cls)
    for name, value in cast("dict[str, object]", tree).items():
        field = fields.get(name)
        if field is None:
            if rules.ignore_unknown:
                continue
            known = ", ".join(row.name for row in cls.FIELDS) or "none"
            raise Misfit(f"there is no such field; the fields of {cls.FULL_NAME} are: {known}").under(f".{name}")
        if value is None:
            continue
        if field.attribute in values:
            raise Misfit("the field stands twice, once under each of its names").under(f".{field.name}")
        try:
            values[field.attribute] = _read(field, value, rules)
        except Misfit as fault:
            raise fault.below(field) from None
    for field in cls.FIELDS:
        if field.label == "required" and field.attribute not in values:
            raise Misfit("this required field is missing").under(f".{field.name}")
    return cls(**values)


def _fields_by_name(cls: type[Message]) -> dict[str, Field]:
    if cls not in _fields_of:
        camel_case = {_camel(field.name): field for field in cls.FIELDS}
        _fields_of[cls] = camel_case | {field.name: field for field in cls.FIELDS}
    return _fields_of[cls]


def _camel(name: str) -> str:
    return re.sub(r"_+(.?)", lambda match: match[1].upper(), name)


def _read(field: Field, value: object, rules: _Rules) -> object:
    if field.label != "repeated":
        if field.message_type is not None:
            rules.spend(1)
        return _read_one(field, value, rules)
    if not isinstance(value, list):
        raise Misfit("expected a JSON array", value)
    items: list[object] = []
    rules.spend(len(cast("list[object]", value)))
    for index, item in enumerate(cast("list[object]", value)):
        try:
            items.append(_read_one(field, item, rules))
        except Misfit as fault:
            raise fault.under(f"[{index}]") from None
    return items


def _read_one(field: Field, value: object, rules: _Rules) -> object:
    if field.message_type is not None:
        return _from_tree(field.message_type, value, rules)
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
        raise Misfit(f"out of range for {field.kind}, which goes from {lowest} to {highest}", value)
    return enum(number) if enum is not None else number


def _read_enum_name(enum: type[OpenEnum], name: str) -> OpenEnum:
    for number, proto_name in enum.__proto_names__.items():
        if name == proto_name:
            return enum(number)
    raise Misfit(f"{enum.__name__} has no value of this name", name)


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def _whole(value: object) -> int:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and (number := _whole_in(value)) is not None:
        return number
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise Misfit("expected a whole number", value)


def _whole_in(text: str) -> int | None:
    """Return the whole number that a text stands for, ``1e5`` and ``2.50e1`` included; None if it is none.

    The result is exact, as a float is not for 64 bits, and 1e999999999 is never expanded.
    """
    parts = _NUMBER.fullmatch(text) if len(text) <= _LONGEST_INTEGER else None
    if parts is None:
        return None
    sign, whole, fraction, exponent = parts.groups("")
    number, shift = int(whole + fraction), int(exponent or 0) - len(fraction)
    if number == 0:
        return 0
    if shift > _LONGEST_INTEGER:
        return None
    number, rest = (number * 10**shift, 0) if shift >= 0 else divmod(number, 10 ** min(-shift, _LONGEST_INTEGER))
    return None if rest else int(f"{sign}{number}")


def _read_double(value: object) -> float:
    if isinstance(value, str):
        if value in _SPECIAL_FLOATS:
            return _SPECIAL_FLOATS[value]
        if len(value) <= _LONGEST_DOUBLE and _DOUBLE.fullmatch(value) and math.isfinite(number := float(value)):
            return number
    elif isinstance(value, int | float) and not isinstance(value, bool):
        try:
            if math.isfinite(number := float(value)):
                return number
        except OverflowError:
            pass
    raise Misfit("expected a number within the range of a double", value)


def _read_float(value: object) -> float:
    number = _read_double(value)
    if math.isfinite(number) and abs(number) >= FLOAT_LIMIT:
        raise Misfit("too large for a 32-bit float", value)
    return as_float32(number) if math.isfinite(number) else number


def _read_bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise Misfit("expected true or false", value)
    return value


def _read_string(value: object) -> str:
    if not isinstance(value, str):
        raise Misfit("expected a string", value)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Misfit("the text holds a lone surrogate", value) from None
    return value


def _read_bytes(value: object) -> bytes:
    if isinstance(value, str):
        padded = value.replace("-", "+").replace("_", "/") + "=" * (-len(value) % 4)
        try:
            return base64.b64decode(padded, validate=True)
        except (binascii.Error, ValueError):
            pass
    raise Misfit("expected base64 text", value)


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
        raise ValueError(f"the name {_first_repeat(pairs)[:_LONGEST_NAME]!r} stands twice in an object")
    return tree


def _first_repeat(pairs: list[tuple[str, object]]) -> str:
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            return name
        seen.add(name)
    raise AssertionError("no name stands twice")
