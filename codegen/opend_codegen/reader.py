"""Build the model from the compiled protos and the tables beside them, in one pass.

Invariant: what is returned can be rendered; whatever cannot be is refused here, with file, line and cause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from pathlib import Path

from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorSet
from google.protobuf.text_encoding import CUnescape

from opend_codegen import naming
from opend_codegen.calls import read_calls
from opend_codegen.constants import constants_of
from opend_codegen.dating import date_module
from opend_codegen.descriptors import DeclaredEnum, DeclaredMessage, ElementPath, Index, SourceFile
from opend_codegen.errors import CodegenError
from opend_codegen.examples.building import with_examples
from opend_codegen.extra import merge_extra
from opend_codegen.knowledge.constants import load_constants
from opend_codegen.knowledge.examples import load_examples
from opend_codegen.knowledge.properties import Properties, PropertyRow, load_properties
from opend_codegen.knowledge.protocols import ENUM_FIELDS, MESSAGES, Tables, load_tables
from opend_codegen.knowledge.since import load_history
from opend_codegen.model import (
    DefaultModel,
    EnumModel,
    EnumPropertyModel,
    EnumValueModel,
    FieldModel,
    MessageModel,
    ModuleModel,
    SchemaModel,
    TypeModel,
)
from opend_codegen.protoc import compile_protos
from opend_codegen.references import References, qualified

__all__ = ["read_schema"]

_KINDS = {
    FieldDescriptorProto.TYPE_DOUBLE: ("double", "float"),
    FieldDescriptorProto.TYPE_FLOAT: ("float", "float"),
    FieldDescriptorProto.TYPE_INT32: ("int32", "int"),
    FieldDescriptorProto.TYPE_INT64: ("int64", "int"),
    FieldDescriptorProto.TYPE_UINT32: ("uint32", "int"),
    FieldDescriptorProto.TYPE_UINT64: ("uint64", "int"),
    FieldDescriptorProto.TYPE_BOOL: ("bool", "bool"),
    FieldDescriptorProto.TYPE_STRING: ("string", "str"),
    FieldDescriptorProto.TYPE_BYTES: ("bytes", "bytes"),
    FieldDescriptorProto.TYPE_ENUM: ("enum", ""),
    FieldDescriptorProto.TYPE_MESSAGE: ("message", ""),
}
_LABELS = {
    FieldDescriptorProto.LABEL_REQUIRED: "required",
    FieldDescriptorProto.LABEL_OPTIONAL: "optional",
    FieldDescriptorProto.LABEL_REPEATED: "repeated",
}
_FRACTIONS = frozenset({FieldDescriptorProto.TYPE_DOUBLE, FieldDescriptorProto.TYPE_FLOAT})
_PACKET_ID = "Common.PacketID"
_SECURITY = "Qot_Common.Security"
_ENUM_HOLDERS = frozenset({"int32", "int64", "uint32", "uint64"})


def read_schema(directory: Path, *, read: Callable[[str], None] = lambda _: None) -> SchemaModel:
    """Read every proto of ``directory``, extra/ and the tables beside them; call ``read`` with each file's name."""
    tables = load_tables(directory)
    files = [SourceFile(descriptor, directory) for descriptor in _compiled(directory).file]
    merge_extra(files, directory)
    index = Index(files)
    _refuse_same_modules(index)
    _refuse_stale_enum_fields(index, tables, directory)
    _refuse_recursion(index)
    _refuse_unfit_values(index, tables, directory)
    _refuse_unfit_secrets(index, tables, directory)
    reader, history = (
        _Reader(index, tables, load_properties(directory)),
        load_history(directory, tables.package, tables.version),
    )
    modules: list[ModuleModel] = []
    for file in index.files:
        modules.append(date_module(reader.module(file), history))
        read(file.name)
    calls, pushes = read_calls(tables, modules, directory)
    schema = SchemaModel(
        package=tables.package, version=tables.version, modules=tuple(modules), calls=calls, pushes=pushes
    )
    schema = replace(schema, constants=constants_of(schema, load_constants(directory)))
    messages = {name: message.descriptor for name, message in index.messages.items()}
    return with_examples(schema, load_examples(directory), messages, directory)


def _compiled(directory: Path) -> FileDescriptorSet:
    """Compile the folder; an error names the file as the user would open it, not as protoc saw it from inside."""
    try:
        return compile_protos(directory)
    except CodegenError as error:
        if error.file and (directory / error.file).is_file():
            raise CodegenError(error.cause, file=str(directory / error.file), line=error.line) from error
        raise


class _Reader:
    def __init__(self, index: Index, tables: Tables, properties: Properties) -> None:
        self._index = index
        self._properties = properties
        self._references = References(index, {name: row.enum for name, row in tables.enum_fields.items()})
        self._enum_types = {
            field.type_name.lstrip(".")
            for message in index.messages.values()
            for field in message.descriptor.field
            if field.type == FieldDescriptorProto.TYPE_ENUM
        }
        self._values = tables.value_messages
        self._secrets = tables.secret_fields
        self._moments = tables.moments
        packages = {file.name: file.descriptor.package for file in index.files}
        requests = [row for row in tables.protocols if row.kind == "request" and row.file in packages]
        self._asked = index.within(f"{packages[row.file]}.{row.request}" for row in requests)
        self._flags = {field.enum for field in tables.enum_fields.values() if field.flags}

    def module(self, file: SourceFile) -> ModuleModel:
        enums = [self._enum(enum) for enum in self._index.top_enums(file)]
        messages = [self._message(message) for message in self._index.top_messages(file)]
        declared: list[DeclaredEnum | DeclaredMessage] = [*self._index.top_enums(file)]
        declared += self._index.top_messages(file)
        _refuse_same_names([(item.qualified, item.full_name, item.path) for item in declared], "class", file)
        _refuse_hidden_modules(declared, self._references.modules_used(file), file)
        return ModuleModel(
            file=file.name,
            name=file.module,
            doc=_doc(file.comment, file.descriptor.options.deprecated),
            enums=tuple(enums),
            messages=tuple(messages),
        )

    def _enum(self, enum: DeclaredEnum) -> EnumModel:
        values = [
            EnumValueModel(
                member=naming.enum_member_name(enum.descriptor.name, value.name),
                proto_name=value.name,
                number=value.number,
                doc=_doc(enum.file.comment_of(enum.value_path(index)), value.options.deprecated),
            )
            for index, value in enumerate(enum.descriptor.value)
        ]
        members = [(value.member, value.proto_name, enum.value_path(index)) for index, value in enumerate(values)]
        _refuse_same_names(members, f"member of {enum.full_name}", enum.file)
        return EnumModel(
            full_name=enum.full_name,
            name=naming.class_name(enum.descriptor.name),
            doc=_doc(enum.file.comment_of(enum.path), enum.descriptor.options.deprecated),
            reserved=enum.reserved,
            flags=enum.full_name in self._flags,
            keeps_proto_names=enum.full_name in self._enum_types,
            values=tuple(values),
            properties=tuple(_property(row, values) for row in self._properties.get(enum.full_name, ())),
        )

    def _message(self, message: DeclaredMessage) -> MessageModel:
        used = self._references.names_used(message)
        fields = [self._field(message, index, used) for index in range(len(message.descriptor.field))]
        names = [(naming.class_name(item.descriptor.name), item.full_name, item.path) for item in message.inner()]
        names += [(field.attribute, field.proto_name, message.field_path(i)) for i, field in enumerate(fields)]
        _refuse_same_names(names, f"attribute of {message.full_name}", message.file)
        arguments = [(field.argument, field.proto_name, message.field_path(i)) for i, field in enumerate(fields)]
        given = [row for row in arguments if row[0]]
        _refuse_same_names(given, f"argument for {message.full_name}", message.file)
        return MessageModel(
            full_name=message.full_name,
            name=naming.class_name(message.descriptor.name),
            doc=_doc(message.file.comment_of(message.path), message.descriptor.options.deprecated),
            reserved=message.reserved,
            is_value=message.full_name in self._values,
            fields=tuple(fields),
            enums=tuple(self._enum(enum) for enum in message.inner_enums()),
            messages=tuple(self._message(inner) for inner in message.inner_messages()),
        )

    def _field(self, message: DeclaredMessage, index: int, used: Container[str]) -> FieldModel:
        field, path = message.descriptor.field[index], message.field_path(index)
        kind, scalar = _kind(message, field, path)
        held = self._references.held(message, field)
        enum = held if isinstance(held, DeclaredEnum) else None
        inside = self._references.type_in(message, held, path) if held else TypeModel("", scalar)
        outside = TypeModel(held.file.module, held.qualified) if held else inside
        label = _LABELS[field.label]
        attribute = naming.attribute_name(field.name, used)
        is_filled_in = held is not None and held.full_name == _PACKET_ID and label != "repeated"
        return FieldModel(
            number=field.number,
            proto_name=field.name,
            attribute=attribute,
            kind=kind,
            label=label,
            message="" if enum else qualified(held),
            enum=qualified(enum),
            annotation=_labelled(inside, label, "list"),
            default=self._default(field, enum, message),
            argument="" if is_filled_in else naming.argument_name(attribute, message.file.module),
            argument_annotation=_labelled(outside, label, "Sequence"),
            doc=_doc(message.file.comment_of(path), field.options.deprecated),
            enum_from_table=enum is not None and kind != "enum",
            is_secret=f"{message.full_name}.{field.name}" in self._secrets,
            takes_text=held is not None and held.full_name == _SECURITY and message.full_name in self._asked,
            moment=self._moments.get(f"{message.full_name}.{field.name}", "") if kind == "string" else "",
        )

    def _default(
        self, field: FieldDescriptorProto, enum: DeclaredEnum | None, message: DeclaredMessage
    ) -> DefaultModel | None:
        label = _LABELS[field.label]
        if label != "required":
            return DefaultModel(helper="empty_list") if label == "repeated" else DefaultModel()
        if not field.HasField("default_value"):
            return None
        return self._enum_default(field, enum, message) if enum else DefaultModel(_scalar_default(field))

    def _enum_default(self, field: FieldDescriptorProto, enum: DeclaredEnum, message: DeclaredMessage) -> DefaultModel:
        numbers = {value.name: value.number for value in enum.descriptor.value}
        number = numbers[field.default_value] if field.type == FieldDescriptorProto.TYPE_ENUM else field.default_value
        return self._references.default(enum, int(number), message)


def _kind(message: DeclaredMessage, field: FieldDescriptorProto, path: ElementPath) -> tuple[str, str]:
    """Return the type on the wire, and the built-in type that holds it, if one does."""
    if field.type not in _KINDS:
        name = FieldDescriptorProto.Type.Name(field.type).removeprefix("TYPE_").lower()
        raise message.file.error(f"type {name} of {message.full_name}.{field.name} is not supported", path)
    return _KINDS[field.type]


def _labelled(held: TypeModel, label: str, collection: str) -> TypeModel:
    return replace(held, collection=collection if label == "repeated" else "", is_optional=label == "optional")


def _scalar_default(field: FieldDescriptorProto) -> str | int | float | bytes:
    text = field.default_value
    if field.type == FieldDescriptorProto.TYPE_STRING:
        return text
    if field.type == FieldDescriptorProto.TYPE_BYTES:
        return CUnescape(text)  # protoc has escaped it as C does
    if field.type == FieldDescriptorProto.TYPE_BOOL:
        return text == "true"
    return float(text) if field.type in _FRACTIONS else int(text)


def _refuse_recursion(index: Index) -> None:
    """Refuse recursive messages: the codecs build a message's type after the types of its fields."""
    done: set[str] = set()

    def visit(message: DeclaredMessage, above: tuple[str, ...]) -> None:
        if message.full_name in above:
            chain = " -> ".join([*above[above.index(message.full_name) :], message.full_name])
            raise message.file.error(f"recursive messages are not supported: {chain}", message.path)
        if message.full_name in done:
            return
        for field in message.descriptor.field:
            if inner := index.messages.get(field.type_name.lstrip(".")):
                visit(inner, (*above, message.full_name))
        done.add(message.full_name)

    for message in index.messages.values():
        visit(message, ())


def _refuse_stale_enum_fields(index: Index, tables: Tables, directory: Path) -> None:
    path = str(directory / ENUM_FIELDS)
    for name, row in tables.enum_fields.items():
        message_name, _, field_name = name.rpartition(".")
        message = index.messages.get(message_name)
        field = (
            next((field for field in message.descriptor.field if field.name == field_name), None) if message else None
        )
        if field is None:
            raise CodegenError(f"{name} points nowhere: there is no such field", file=path, line=row.line)
        kind = FieldDescriptorProto.Type.Name(field.type).removeprefix("TYPE_").lower()
        if kind not in _ENUM_HOLDERS:
            raise CodegenError(f"{name} is not an integer field but {kind}", file=path, line=row.line)
        if row.enum not in index.enums:
            raise CodegenError(f"{name} points nowhere: there is no enum {row.enum}", file=path, line=row.line)


def _property(row: PropertyRow, values: Iterable[EnumValueModel]) -> EnumPropertyModel:
    """Return a property of an enum for the values that it has; a number is known by its first name only."""
    firsts: dict[int, str] = {}
    members = {value.proto_name: firsts.setdefault(value.number, value.member) for value in values}
    numbers = None if row.numbers is None else {members[key]: n for key, n in row.numbers.items() if key in members}
    return EnumPropertyModel(row.name, row.doc, tuple(members[key] for key in row.true if key in members), numbers)


def _refuse_unfit_values(index: Index, tables: Tables, directory: Path) -> None:
    """Refuse a value message that holds something without a hash: a value has one."""
    path = str(directory / MESSAGES)
    for name, line in tables.value_messages.items():
        message = index.messages.get(name)
        if message is None:
            raise CodegenError(f"{name} points nowhere: there is no such message", file=path, line=line)
        for field in message.descriptor.field:
            held = field.type_name.lstrip(".")
            if field.label == FieldDescriptorProto.LABEL_REPEATED:
                raise CodegenError(f"{name} cannot be a value: {field.name} is repeated", file=path, line=line)
            if held in index.messages and held not in tables.value_messages:
                cause = f"{name} cannot be a value: {field.name} holds {held}, which is none"
                raise CodegenError(cause, file=path, line=line)


def _refuse_unfit_secrets(index: Index, tables: Tables, directory: Path) -> None:
    """Refuse a secret that is not a single text or bytes: its mask must have the same type."""
    path = str(directory / MESSAGES)
    for name, line in tables.secret_fields.items():
        message_name, _, field_name = name.rpartition(".")
        message = index.messages.get(message_name)
        rows = [field for field in message.descriptor.field if field.name == field_name] if message else []
        if not rows:
            raise CodegenError(f"{name} points nowhere: there is no such field", file=path, line=line)
        kind, _ = _KINDS.get(rows[0].type, ("", ""))
        if kind not in {"string", "bytes"} or rows[0].label == FieldDescriptorProto.LABEL_REPEATED:
            raise CodegenError(f"{name} cannot be a secret: it is no single text or bytes", file=path, line=line)


def _refuse_same_modules(index: Index) -> None:
    seen: dict[str, str] = {}
    for file in index.files:
        if seen.setdefault(file.module, file.name) != file.name:
            raise file.error(f"{seen[file.module]} and {file.name} would both become the module `{file.module}`")


def _refuse_hidden_modules(
    declared: Iterable[DeclaredEnum | DeclaredMessage], modules: Container[str], file: SourceFile
) -> None:
    for item in declared:
        if item.qualified in modules:
            cause = f"the class of {item.full_name} would hide the module `{item.qualified}`, which this file uses"
            raise file.error(cause, item.path)


def _refuse_same_names(names: Iterable[tuple[str, str, ElementPath]], what: str, file: SourceFile) -> None:
    seen: dict[str, str] = {}
    for name, origin, path in names:
        if name in seen:
            raise file.error(f"{seen[name]} and {origin} would both become the {what} `{name}`", path)
        seen[name] = origin


def _doc(comment: str, deprecated: bool) -> str:
    text = _text(comment)
    return f"Deprecated. {text}".strip() if deprecated else text


def _text(comment: str) -> str:
    """Return the paragraphs of a comment, each on one line, separated by blank lines."""
    paragraphs = re.split(r"\n{2,}", "\n".join(line.strip() for line in comment.splitlines()).strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
