"""Judge two schemas by the rules of Buf's breaking-change checks, as far as they apply to proto2 without services.

Invariant: like Buf's, these rules know descriptors only: types are paired by full name, fields and enum values by
number, files by path. Checked against buf 1.75 over every published pair of releases (tests/interop/test_buf.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    EnumValueDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
)

from opend_codegen.releases.elements import children, walk

__all__ = ["CATEGORIES", "RULES", "Violation", "violations"]

CATEGORIES = ("WIRE", "WIRE_JSON", "PACKAGE", "FILE")

_ALL = frozenset(CATEGORIES)
_SOURCE = frozenset({"PACKAGE", "FILE"})
_NAMES = _ALL - {"WIRE"}

RULES: Mapping[str, frozenset[str]] = {
    "ENUM_NO_DELETE": frozenset({"FILE"}),
    "ENUM_VALUE_NO_DELETE": _SOURCE,
    "ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED": frozenset({"WIRE_JSON"}),
    "ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED": frozenset({"WIRE", "WIRE_JSON"}),
    "ENUM_VALUE_SAME_NAME": _NAMES,
    "FIELD_NO_DELETE": _SOURCE,
    "FIELD_NO_DELETE_UNLESS_NAME_RESERVED": frozenset({"WIRE_JSON"}),
    "FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED": frozenset({"WIRE", "WIRE_JSON"}),
    "FIELD_SAME_CARDINALITY": _SOURCE,
    "FIELD_SAME_DEFAULT": _ALL,
    "FIELD_SAME_JSON_NAME": _NAMES,
    "FIELD_SAME_NAME": _NAMES,
    "FIELD_SAME_TYPE": _SOURCE,
    "FIELD_WIRE_COMPATIBLE_CARDINALITY": frozenset({"WIRE"}),
    "FIELD_WIRE_COMPATIBLE_TYPE": frozenset({"WIRE"}),
    "FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY": frozenset({"WIRE_JSON"}),
    "FIELD_WIRE_JSON_COMPATIBLE_TYPE": frozenset({"WIRE_JSON"}),
    "FILE_NO_DELETE": frozenset({"FILE"}),
    "FILE_SAME_PACKAGE": _ALL,
    "MESSAGE_NO_DELETE": frozenset({"FILE"}),
    "MESSAGE_SAME_REQUIRED_FIELDS": _ALL,
    "PACKAGE_ENUM_NO_DELETE": frozenset({"PACKAGE"}),
    "PACKAGE_MESSAGE_NO_DELETE": frozenset({"PACKAGE"}),
    "PACKAGE_NO_DELETE": frozenset({"PACKAGE"}),
    "RESERVED_ENUM_NO_DELETE": _ALL,
    "RESERVED_MESSAGE_NO_DELETE": _ALL,
}
"""The categories of each rule, by the name that Buf gives it."""

_T = FieldDescriptorProto
_REQUIRED = _T.LABEL_REQUIRED
# The types of a group read each other's bytes as the same value.
_WIRE_GROUPS = (
    {_T.TYPE_INT32, _T.TYPE_INT64, _T.TYPE_UINT32, _T.TYPE_UINT64, _T.TYPE_BOOL},
    {_T.TYPE_SINT32, _T.TYPE_SINT64},
    {_T.TYPE_FIXED32, _T.TYPE_SFIXED32},
    {_T.TYPE_FIXED64, _T.TYPE_SFIXED64},
)
_JSON_GROUPS = (
    {_T.TYPE_INT32, _T.TYPE_UINT32},
    {_T.TYPE_INT64, _T.TYPE_UINT64},
    {_T.TYPE_FIXED32, _T.TYPE_SFIXED32},
    {_T.TYPE_FIXED64, _T.TYPE_SFIXED64},
)
_NO_DEFAULT = {_T.TYPE_BOOL: "false", _T.TYPE_STRING: "", _T.TYPE_BYTES: ""}


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken rule and the element that breaks it: of the new schema if it was added there, else of the old one.

    An element is named in full; a file by its path.
    """

    rule: str
    element: str
    is_added: bool = False


@dataclass(slots=True)
class _Schema:
    messages: dict[str, DescriptorProto] = field(default_factory=dict[str, DescriptorProto])
    enums: dict[str, EnumDescriptorProto] = field(default_factory=dict[str, EnumDescriptorProto])
    home: dict[str, str] = field(default_factory=dict[str, str])


def violations(old: Mapping[str, FileDescriptorProto], new: Mapping[str, FileDescriptorProto]) -> list[Violation]:
    """List every rule that the step from `old` to `new` breaks, for all categories."""
    before, after = _index(old.values()), _index(new.values())
    found = [*_files(old, new), *_types(before, after, old, new)]
    for name, message in before.messages.items():
        if counterpart := after.messages.get(name):
            found += _message(name, message, counterpart, before, after)
    for name, enum in before.enums.items():
        if same := after.enums.get(name):
            found += _enum(name, enum, same)
    return found


def _index(files: Iterable[FileDescriptorProto]) -> _Schema:
    schema = _Schema()
    for file in files:
        for element in walk(file):
            if isinstance(element.descriptor, DescriptorProto):
                schema.messages[element.name] = element.descriptor
                schema.home[element.name] = file.name
            elif isinstance(element.descriptor, EnumDescriptorProto):
                schema.enums[element.name] = element.descriptor
                schema.home[element.name] = file.name
    return schema


def _files(old: Mapping[str, FileDescriptorProto], new: Mapping[str, FileDescriptorProto]) -> Iterator[Violation]:
    packages = {file.package for file in new.values()}
    for name, file in old.items():
        if file.package not in packages and children(file):
            yield Violation("PACKAGE_NO_DELETE", name)
        if name not in new:
            yield Violation("FILE_NO_DELETE", name)
        elif new[name].package != file.package:
            yield Violation("FILE_SAME_PACKAGE", name)


def _types(
    before: _Schema, after: _Schema, old: Mapping[str, FileDescriptorProto], new: Mapping[str, FileDescriptorProto]
) -> Iterator[Violation]:
    """Yield the types that left their file, unless the whole file is gone, and those that left their package."""
    kinds: tuple[tuple[str, Mapping[str, object], Mapping[str, object]], ...] = (
        ("MESSAGE_NO_DELETE", before.messages, after.messages),
        ("ENUM_NO_DELETE", before.enums, after.enums),
    )
    for rule, mine, theirs in kinds:
        # Buf does not report a package that has no type of this kind left.
        packages = {new[after.home[name]].package for name in theirs}
        in_files = {(after.home[name], _inside(name, new[after.home[name]])) for name in theirs}
        for name in mine:
            file = before.home[name]
            if file in new and (file, _inside(name, old[file])) not in in_files:
                yield Violation(rule, name)
            if old[file].package in packages and name not in theirs:
                yield Violation(f"PACKAGE_{rule}", name)


def _inside(name: str, file: FileDescriptorProto) -> str:
    return name.removeprefix(f"{file.package}.")


def _message(
    name: str, old: DescriptorProto, new: DescriptorProto, before: _Schema, after: _Schema
) -> Iterator[Violation]:
    fields = {item.number: item for item in new.field}
    for item in old.field:
        element, counterpart = f"{name}.{item.name}", fields.get(item.number)
        rules = _field(item, counterpart, before, after) if counterpart else _deleted("FIELD", item, _reserved(new))
        yield from (Violation(rule, element) for rule in rules)
    required = {item.number: item.name for item in old.field if item.label == _REQUIRED}
    demanded = {item.number: item.name for item in new.field if item.label == _REQUIRED}
    for number in required.keys() - demanded.keys():
        yield Violation("MESSAGE_SAME_REQUIRED_FIELDS", f"{name}.{required[number]}")
    for number in demanded.keys() - required.keys():
        yield Violation("MESSAGE_SAME_REQUIRED_FIELDS", f"{name}.{demanded[number]}", is_added=True)
    yield from _freed("MESSAGE", name, _reserved(old), _reserved(new))


def _field(old: _T, new: _T, before: _Schema, after: _Schema) -> Iterator[str]:
    if old.name != new.name:
        yield "FIELD_SAME_NAME"
    if _json_name(old.name) != _json_name(new.name):
        yield "FIELD_SAME_JSON_NAME"
    if old.label != new.label:
        yield "FIELD_SAME_CARDINALITY"
        yield "FIELD_WIRE_COMPATIBLE_CARDINALITY"
        yield "FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY"
    if (old.type, old.type_name) != (new.type, new.type_name):
        yield "FIELD_SAME_TYPE"
        if not _is_compatible(old, new, _WIRE_GROUPS, before, after) and not _becomes_bytes(old, new):
            yield "FIELD_WIRE_COMPATIBLE_TYPE"
        if not _is_compatible(old, new, _JSON_GROUPS, before, after):
            yield "FIELD_WIRE_JSON_COMPATIBLE_TYPE"
    elif _T.LABEL_REPEATED not in {old.label, new.label} and _default(old, before) != _default(new, after):
        yield "FIELD_SAME_DEFAULT"


def _json_name(name: str) -> str:
    """Return the name that protoc gives a field in JSON by default."""
    return re.sub(r"_+(.?)", lambda found: found[1].upper(), name)


def _becomes_bytes(old: _T, new: _T) -> bool:
    return (old.type, new.type) == (_T.TYPE_STRING, _T.TYPE_BYTES)


def _is_compatible(
    old: _T, new: _T, groups: tuple[set[_T.Type.ValueType], ...], before: _Schema, after: _Schema
) -> bool:
    if old.type == new.type == _T.TYPE_ENUM:
        return _is_same_enum(old.type_name.lstrip("."), new.type_name.lstrip("."), before, after)
    return any({old.type, new.type} <= group for group in groups)


def _is_same_enum(old: str, new: str, before: _Schema, after: _Schema) -> bool:
    """Whether an enum of the same short name has every value that the old one had."""
    if old.rpartition(".")[2] != new.rpartition(".")[2]:
        return False
    values = {(value.name, value.number) for value in after.enums[new].value}
    return all((value.name, value.number) in values for value in before.enums[old].value)


def _default(item: _T, schema: _Schema) -> object:
    """Return the value of an absent field; an enum's value by number, since its name may change."""
    if item.type == _T.TYPE_MESSAGE:
        return None
    if item.type == _T.TYPE_ENUM:
        values = schema.enums[item.type_name.lstrip(".")].value
        return next((value.number for value in values if value.name == item.default_value), values[0].number)
    text = item.default_value if item.HasField("default_value") else _NO_DEFAULT.get(item.type, "0")
    return text if item.type in _NO_DEFAULT else float(text)


def _enum(name: str, old: EnumDescriptorProto, new: EnumDescriptorProto) -> Iterator[Violation]:
    names: dict[int, set[str]] = {}
    for value in new.value:
        names.setdefault(value.number, set()).add(value.name)
    mine: dict[int, list[EnumValueDescriptorProto]] = {}
    for value in old.value:
        mine.setdefault(value.number, []).append(value)
    for number, values in mine.items():
        if number not in names:
            rules = _deleted("ENUM_VALUE", values[0], _reserved(new))
            yield from (Violation(rule, f"{name}.{values[0].name}") for rule in rules)
        elif lost := [value.name for value in values if value.name not in names[number]]:
            # Buf reports it once for each name that the number has now.
            yield from (Violation("ENUM_VALUE_SAME_NAME", f"{name}.{lost[0]}") for _ in names[number])
    yield from _freed("ENUM", name, _reserved(old), _reserved(new))


_Reserved = tuple[tuple[tuple[int, int], ...], frozenset[str]]


def _reserved(item: DescriptorProto | EnumDescriptorProto) -> _Reserved:
    """The numbers, as first and last, and the names that must not be used again."""
    past_end = 1 if isinstance(item, DescriptorProto) else 0
    ranges = tuple((span.start, span.end - past_end) for span in item.reserved_range)
    return ranges, frozenset(item.reserved_name)


def _deleted(kind: str, item: _T | EnumValueDescriptorProto, reserved: _Reserved) -> Iterator[str]:
    yield f"{kind}_NO_DELETE"
    if item.name not in reserved[1]:
        yield f"{kind}_NO_DELETE_UNLESS_NAME_RESERVED"
    if not any(first <= item.number <= last for first, last in reserved[0]):
        yield f"{kind}_NO_DELETE_UNLESS_NUMBER_RESERVED"


def _freed(kind: str, name: str, old: _Reserved, new: _Reserved) -> Iterator[Violation]:
    kept = [any(begin <= first and last <= end for begin, end in new[0]) for first, last in old[0]]
    count = kept.count(False) + len(old[1] - new[1])
    yield from (Violation(f"RESERVED_{kind}_NO_DELETE", name) for _ in range(count))
