"""The generated tables agree with Google's compiler on the same proto files: fields, defaults and enums."""

from __future__ import annotations

import dataclasses
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

from google.protobuf.descriptor import EnumDescriptor
from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto
from tests.support.gathering import each_of
from tests.support.schemas.google_code import GoogleTypes
from tests.support.schemas.inventory import message_classes, module_names

from opend_proto.schema import Message, OpenEnum

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

KINDS: Final = {
    FieldDescriptorProto.TYPE_DOUBLE: "double",
    FieldDescriptorProto.TYPE_FLOAT: "float",
    FieldDescriptorProto.TYPE_INT32: "int32",
    FieldDescriptorProto.TYPE_INT64: "int64",
    FieldDescriptorProto.TYPE_UINT32: "uint32",
    FieldDescriptorProto.TYPE_UINT64: "uint64",
    FieldDescriptorProto.TYPE_BOOL: "bool",
    FieldDescriptorProto.TYPE_STRING: "string",
    FieldDescriptorProto.TYPE_BYTES: "bytes",
    FieldDescriptorProto.TYPE_ENUM: "enum",
    FieldDescriptorProto.TYPE_MESSAGE: "message",
}
LABELS: Final = {
    FieldDescriptorProto.LABEL_REQUIRED: "required",
    FieldDescriptorProto.LABEL_OPTIONAL: "optional",
    FieldDescriptorProto.LABEL_REPEATED: "repeated",
}

every_message = each_of("cls", message_classes())


def all_enums() -> list[type[OpenEnum]]:
    modules = [(name, import_module(name)) for name in module_names()]
    values = [(name, value) for name, module in modules for value in vars(module).values()]
    return [
        value
        for name, value in values
        if isinstance(value, type) and issubclass(value, OpenEnum) and value.__module__ == name and list(value)
    ]


@every_message
def test_the_field_table_is_that_of_the_proto(cls: type[Message], google_types: GoogleTypes) -> None:
    declared = DescriptorProto()
    google_types[cls].DESCRIPTOR.CopyToProto(declared)
    expected = {(row.number, row.name, KINDS[row.type], LABELS[row.label]) for row in declared.field}
    assert {(field.number, field.name, field.kind, field.label) for field in cls.FIELDS} == expected
    assert len(cls.FIELDS) == len(expected)


@every_message
def test_fields_hold_the_types_of_the_proto(cls: type[Message], google_types: GoogleTypes) -> None:
    declared = google_types[cls].DESCRIPTOR.fields_by_name
    for field in cls.FIELDS:
        held = declared[field.name].message_type
        assert (field.message_type and field.message_type.FULL_NAME) == (held and held.full_name)
        if field.kind == "enum":
            assert_same_enum(field.enum_type, declared[field.name].enum_type)


def assert_same_enum(enum: type[OpenEnum] | None, of_proto: Any) -> None:
    assert enum is not None
    assert of_proto is not None
    assert enum.__name__ == of_proto.name
    for number, value in of_proto.values_by_number.items():
        assert enum.__proto_names__[number] == value.name


@every_message
def test_the_dataclass_has_the_defaults_of_the_proto(cls: type[Message], google_types: GoogleTypes) -> None:
    # A type checker does not know that every generated message is a dataclass.
    defaults = {row.name: row for row in dataclasses.fields(cast("type[DataclassInstance]", cls))}
    assert list(defaults) == [field.attribute for field in cls.FIELDS]
    for field in cls.FIELDS:
        declared = google_types[cls].DESCRIPTOR.fields_by_name[field.name]
        row = defaults[field.attribute]
        if declared.has_default_value or field.label == "optional":
            expected: object = declared.default_value if declared.has_default_value else None
            assert row.default == expected
        elif field.label == "repeated":
            assert row.default_factory is list
        else:
            assert row.default is row.default_factory is dataclasses.MISSING


def test_only_ret_type_has_a_default(google_types: GoogleTypes) -> None:
    declared = [(cls, row) for cls in message_classes() for row in google_types[cls].DESCRIPTOR.fields]
    with_default = [(row.name, row.default_value) for _, row in declared if row.has_default_value]
    assert set(with_default) == {("retType", -400)}
    assert len(with_default) > 150


def test_enums_have_the_values_of_the_protos(google_types: GoogleTypes) -> None:
    ours = {(enum.__module__.rpartition(".")[2], enum.__name__): numbers(enum) for enum in all_enums()}
    theirs = {(module_of(enum), enum.name): {value.number for value in enum.values} for enum in google_types.enums()}
    assert ours == theirs
    assert sum(len(enum.__members__) for enum in all_enums()) == sum(len(enum.values) for enum in google_types.enums())


def numbers(enum: type[OpenEnum]) -> set[int]:
    return {int(member) for member in enum}


def module_of(enum: EnumDescriptor) -> str:
    """Find the generated module through a message of the same file, so that no rule of naming is repeated here."""
    package = enum.full_name.partition(".")[0]
    modules = {cls.FULL_NAME.partition(".")[0]: cls.__module__.rpartition(".")[2] for cls in message_classes()}
    return modules[package]
