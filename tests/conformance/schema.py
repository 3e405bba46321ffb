"""Declare the suite's test messages with the kinds of fields that the gateway's schema has, and generate their classes.

Invariant: every field of a message is either in its generated class or in the list of what was left out, with a reason.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Final, TypeAlias

from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet

from opend_codegen.importer.texts.printer import print_proto
from opend_codegen.pipeline import generate
from opend_codegen.protoc import compile_protos
from opend_codegen.releases.elements import walk
from opend_codegen.releases.reduction import reduce_schema
from opend_codegen.shipped import shipped_templates

__all__ = ["LeftOut", "generate_messages"]

LeftOut: TypeAlias = dict[str, dict[str, str]]
"""By the full name of a message: the reasons why fields were left out, by their numbers and their names in JSON."""

_SUITE: Final = ("conformance/conformance.proto", "google/protobuf/test_messages_proto2.proto")
_ROOT: Final = "TestAllTypesProto2"
_INSIDE: Final = "NestedMessage"
_BESIDE: Final = ("ForeignMessageProto2", "ForeignEnumProto2")
# The generator refuses a message that contains itself, so each level is a separate message.
_LEVELS: Final = 3
_OTHER_TYPES: Final = ("sint32", "sint64", "fixed32", "fixed64", "sfixed32", "sfixed64", "group")


def generate_messages(suite: Path, folder: Path) -> Path:
    """Generate the package from the suite's protos into a folder; return where it is.

    Beside it are ``left_out.json`` and ``protocol.bin``, the description of the runner's requests and responses.
    """
    (folder / "suite").mkdir(parents=True)
    for name in _SUITE:
        shutil.copy(suite / name, folder / "suite")
    protocol, messages = compile_protos(folder / "suite").file
    left_out: LeftOut = {}
    _write_schema(_declare(messages, left_out), folder / "proto")
    target = folder / "generated"
    generate(folder / "proto", shipped_templates(), target)
    (target / "left_out.json").write_text(json.dumps(left_out, indent=1), encoding="utf-8")
    (target / "protocol.bin").write_bytes(protocol.SerializeToString())
    return target


def _write_schema(file: FileDescriptorProto, folder: Path) -> None:
    folder.mkdir()
    names = {file.package, *(element.name for element in walk(file))}
    (folder / file.name).write_text(print_proto(file, {}, {}, names), encoding="utf-8")
    row = f'[[file_without_id]]\nfile = "{file.name}"\nreason = "holds test messages"\n'
    (folder / "protocols.toml").write_text(row, encoding="utf-8")
    (folder / "enum_fields.toml").write_text("", encoding="utf-8")


def _declare(file: FileDescriptorProto, left_out: LeftOut) -> FileDescriptorProto:
    declared = FileDescriptorProto(name=file.name, package=file.package)
    declared.enum_type.extend(enum for enum in file.enum_type if enum.name in _BESIDE)
    declared.message_type.extend(message for message in file.message_type if message.name in _BESIDE)
    root = next(message for message in file.message_type if message.name == _ROOT)
    for level in range(_LEVELS):
        declared.message_type.append(_Level(file.package, root, level).declare(left_out))
    outermost = left_out[f"{file.package}.{_ROOT}"]
    for extension in file.extension:
        if extension.extendee == f".{file.package}.{_ROOT}":
            outermost[str(extension.number)] = "an extension"
    return reduce_schema(FileDescriptorSet(file=[declared]))[file.name]


class _Level:
    """One level of the messages that contain themselves."""

    def __init__(self, package: str, root: DescriptorProto, level: int) -> None:
        self._root = root
        self._type = f".{package}.{_ROOT}"
        self._own, self._next = (f"{self._type}{_suffix(each)}" for each in (level, level + 1))
        self._is_last = level + 1 == _LEVELS
        self._unfit = {f"{self._type}.{inner.name}": _unfit(inner) for inner in root.nested_type}

    def declare(self, left_out: LeftOut) -> DescriptorProto:
        """Return the message of this level, and record the fields that it lacks."""
        declared = self._message(self._root, self._own, left_out)
        inner = next(inner for inner in self._root.nested_type if inner.name == _INSIDE)
        declared.nested_type.append(self._message(inner, f"{self._own}.{_INSIDE}", left_out))
        return declared

    def _message(self, message: DescriptorProto, full_name: str, left_out: LeftOut) -> DescriptorProto:
        lacks = left_out[full_name.removeprefix(".")] = dict[str, str]()
        declared = DescriptorProto(name=full_name.rpartition(".")[2], enum_type=message.enum_type)
        for field in message.field:
            if reason := self._reason(field):
                lacks |= dict.fromkeys((str(field.number), field.name, field.json_name), reason)
            else:
                declared.field.append(self._field(field))
        return declared

    def _reason(self, field: FieldDescriptorProto) -> str:
        kind = FieldDescriptorProto.Type.Name(field.type).removeprefix("TYPE_").lower()
        if kind in _OTHER_TYPES:
            return f"of type {kind}"
        if field.HasField("oneof_index"):
            return "in a oneof"
        if field.type_name == self._type and self._is_last:
            return f"a message within itself, {_LEVELS} deep"
        return self._unfit.get(field.type_name, "")

    def _field(self, field: FieldDescriptorProto) -> FieldDescriptorProto:
        declared = FieldDescriptorProto()
        declared.CopyFrom(field)
        if field.type_name == self._type:
            declared.type_name = self._next
        elif field.type_name.startswith(f"{self._type}."):
            declared.type_name = field.type_name.replace(self._type, self._own, 1)
        return declared


def _suffix(level: int) -> str:
    return f"Level{level}" if level else ""


def _unfit(message: DescriptorProto) -> str:
    if message.options.map_entry:
        return "a map"
    return "a message set" if message.options.message_set_wire_format else ""
