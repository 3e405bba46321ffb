"""Reduce the vendor's descriptors to the parts that our .proto files express, and refuse what they cannot express.

Invariant: two reduced files are equal exactly when their messages, enums, numbers, labels, types, defaults, `reserved`,
`deprecated`, `packed` and `allow_alias` are; comments, language options and unused imports play no part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    EnumOptions,
    EnumValueOptions,
    FieldDescriptorProto,
    FieldOptions,
    FileDescriptorProto,
    FileDescriptorSet,
    MessageOptions,
)

from opend_codegen.errors import CodegenError
from opend_codegen.releases.elements import Element, locations, walk

__all__ = ["reduce_schema"]


def reduce_schema(schema: FileDescriptorSet) -> dict[str, FileDescriptorProto]:
    """Return the reduced files by name, without source info."""
    elements = {file.name: list(walk(file)) for file in schema.file}
    home = {f".{element.name}": name for name, inside in elements.items() for element in inside}
    return {file.name: _reduce_file(file, elements[file.name], home) for file in schema.file}


def _reduce_file(file: FileDescriptorProto, elements: list[Element], home: Mapping[str, str]) -> FileDescriptorProto:
    fields = [(element, field) for element in elements if isinstance(field := element.descriptor, FieldDescriptorProto)]
    for cause, path in _unsupported(file, elements, fields, home):
        place = locations(file).get(path)
        raise CodegenError(f"{cause}: not supported", file=file.name, line=place.span[0] + 1 if place else None)
    used = {home[field.type_name] for _, field in fields if field.type_name} - {file.name}
    declared = [name for name in file.dependency if name in used]
    return FileDescriptorProto(
        name=file.name,
        package=file.package,
        dependency=[*declared, *sorted(used.difference(declared))],
        message_type=[_message(message) for message in file.message_type],
        enum_type=[_enum(enum) for enum in file.enum_type],
    )


def _unsupported(
    file: FileDescriptorProto,
    elements: list[Element],
    fields: list[tuple[Element, FieldDescriptorProto]],
    home: Mapping[str, str],
) -> Iterator[tuple[str, tuple[int, ...]]]:
    if file.syntax not in {"", "proto2"}:
        yield f"syntax {file.syntax}", (FileDescriptorProto.SYNTAX_FIELD_NUMBER,)
    if file.extension:
        yield "extension", (FileDescriptorProto.EXTENSION_FIELD_NUMBER, 0)
    if file.service:
        yield f"service {file.service[0].name}", (FileDescriptorProto.SERVICE_FIELD_NUMBER, 0)
    for element, field in fields:
        if field.type == FieldDescriptorProto.TYPE_GROUP:
            yield f"group {element.name}", element.path
        elif field.type_name and field.type_name not in home:
            outside = f"{element.name} holds {field.type_name.lstrip('.')}, which none of the files declares"
            yield outside, element.path
    for element in elements:
        if isinstance(element.descriptor, DescriptorProto):
            yield from _unsupported_in(element, element.descriptor)


def _unsupported_in(element: Element, message: DescriptorProto) -> Iterator[tuple[str, tuple[int, ...]]]:
    if message.options.map_entry:
        # The entry has no place of its own: point at the message around it.
        yield f"map ({element.name})", element.path[:-2]
    if message.oneof_decl:
        yield f"oneof {element.name}.{message.oneof_decl[0].name}", element.path
    if message.extension or message.extension_range:
        yield f"extension in {element.name}", element.path


def _message(message: DescriptorProto) -> DescriptorProto:
    return DescriptorProto(
        name=message.name,
        field=[_field(field) for field in message.field],
        nested_type=[_message(nested) for nested in message.nested_type],
        enum_type=[_enum(enum) for enum in message.enum_type],
        options=MessageOptions(deprecated=True) if message.options.deprecated else None,
        reserved_range=message.reserved_range,
        reserved_name=message.reserved_name,
    )


def _field(field: FieldDescriptorProto) -> FieldDescriptorProto:
    reduced = FieldDescriptorProto()
    reduced.CopyFrom(field)
    reduced.ClearField("options")
    reduced.ClearField("json_name")
    if field.options.deprecated or field.options.HasField("packed"):
        reduced.options.CopyFrom(FieldOptions(deprecated=field.options.deprecated or None))
        if field.options.HasField("packed"):
            reduced.options.packed = field.options.packed
    return reduced


def _enum(enum: EnumDescriptorProto) -> EnumDescriptorProto:
    reduced = EnumDescriptorProto(name=enum.name, reserved_range=enum.reserved_range, reserved_name=enum.reserved_name)
    for value in enum.value:
        options = EnumValueOptions(deprecated=True) if value.options.deprecated else None
        reduced.value.add(name=value.name, number=value.number, options=options)
    if enum.options.allow_alias or enum.options.deprecated:
        kept = EnumOptions(allow_alias=enum.options.allow_alias or None, deprecated=enum.options.deprecated or None)
        reduced.options.CopyFrom(kept)
    return reduced
