"""Builds the model from the compiled protos and the tables beside them, in one pass.

Invariant: what is returned can be rendered; whatever cannot be is refused here, with file, line and cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from google.protobuf.descriptor_pb2 import FieldDescriptorProto

from opend_codegen import naming
from opend_codegen.calls import read_calls
from opend_codegen.descriptors import DeclaredEnum, DeclaredMessage, Index, SourceFile
from opend_codegen.errors import CodegenError
from opend_codegen.model import EnumModel, EnumValueModel, FieldModel, MessageModel, ModuleModel, SchemaModel
from opend_codegen.protoc import compile_protos
from opend_codegen.protocols import ENUM_FIELDS, EnumField, Tables, load_tables

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
_ENUM_HOLDERS = frozenset({"int32", "int64", "uint32", "uint64"})


def read_schema(directory: Path, *, read: Callable[[str], None] = lambda _: None) -> SchemaModel:
    """Read every proto of ``directory`` and the tables beside them; ``read`` is told each file's name."""
    tables = load_tables(directory)
    index = Index(compile_protos(directory))
    _refuse_stale_enum_fields(index, tables, directory)
    _refuse_recursion(index)
    reader = _Reader(index, tables)
    modules: list[ModuleModel] = []
    for file in index.files:
        modules.append(reader.module(file))
        read(file.name)
    _refuse_same_names(((module.name, module.file) for module in modules), "module", str(directory))
    calls, pushes = read_calls(tables, modules, directory)
    return SchemaModel(source=tables.source, modules=tuple(modules), calls=calls, pushes=pushes)


class _Reader:
    def __init__(self, index: Index, tables: Tables) -> None:
        self._index = index
        self._enum_fields = tables.enum_fields
        self._enum_types = {
            field.type_name.lstrip(".")
            for message in index.messages.values()
            for field in message.descriptor.field
            if field.type == FieldDescriptorProto.TYPE_ENUM
        }
        self._flags = {field.enum for field in tables.enum_fields.values() if field.flags}

    def module(self, file: SourceFile) -> ModuleModel:
        enums = [self._enum(enum) for enum in self._index.top_enums(file)]
        messages = [self._message(message) for message in self._index.top_messages(file)]
        classes = [(item.name, item.full_name) for item in enums] + [(item.name, item.full_name) for item in messages]
        _refuse_same_names(classes, "class", file.name)
        return ModuleModel(
            file=file.name,
            name=file.module,
            doc=_text(file.comment),
            enums=tuple(enums),
            messages=tuple(messages),
        )

    def _enum(self, enum: DeclaredEnum) -> EnumModel:
        values = [
            EnumValueModel(
                member=naming.enum_member_name(enum.descriptor.name, value.name),
                proto_name=value.name,
                number=value.number,
                doc=_text(enum.file.comment_of(enum.value_path(index))),
            )
            for index, value in enumerate(enum.descriptor.value)
        ]
        _refuse_same_names(((value.member, value.proto_name) for value in values), "enum member", enum.file.name)
        return EnumModel(
            full_name=enum.full_name,
            name=naming.class_name(enum.descriptor.name),
            doc=_text(enum.file.comment_of(enum.path)),
            flags=enum.full_name in self._flags,
            keeps_proto_names=enum.full_name in self._enum_types,
            values=tuple(values),
        )

    def _message(self, message: DeclaredMessage) -> MessageModel:
        fields = [self._field(message, index) for index in range(len(message.descriptor.field))]
        for index, field in enumerate(fields):
            if field.attribute in {other.attribute for other in fields[:index]}:
                others = [other.proto_name for other in fields if other.attribute == field.attribute]
                cause = f"{message.full_name}: the fields {' and '.join(others)} are both named `{field.attribute}`"
                raise message.file.error(cause, message.field_path(index))
        return MessageModel(
            full_name=message.full_name,
            name=naming.class_name(message.descriptor.name),
            doc=_text(message.file.comment_of(message.path)),
            fields=tuple(fields),
            enums=tuple(self._enum(enum) for enum in message.inner_enums()),
            messages=tuple(self._message(inner) for inner in message.inner_messages()),
        )

    def _field(self, message: DeclaredMessage, index: int) -> FieldModel:
        field, path = message.descriptor.field[index], message.field_path(index)
        if field.type not in _KINDS:
            name = FieldDescriptorProto.Type.Name(field.type).removeprefix("TYPE_").lower()
            raise message.file.error(f"type {name} of {message.full_name}.{field.name} is not supported", path)
        kind, scalar = _KINDS[field.type]
        row = self._enum_fields.get(f"{message.full_name}.{field.name}")
        enum = self._enum_held(field, kind, row)
        target = self._index.messages[field.type_name.lstrip(".")] if kind == "message" else None
        type_name = _reference(enum or target, message.file) or scalar
        label = _LABELS[field.label]
        annotation, default = _annotation(type_name, label)
        if label == "required" and field.default_value:
            default = _default(field, enum, message)
        argument_annotation = f"Sequence[{_qualified(enum or target) or scalar}]" if label == "repeated" else ""
        attribute = naming.attribute_name(field.name)
        argument = naming.argument_name(attribute)
        doc = _text(message.file.comment_of(path))
        return FieldModel(
            number=field.number,
            proto_name=field.name,
            attribute=attribute,
            kind=kind,
            label=label,
            message=_qualified(target),
            enum=_qualified(enum),
            annotation=annotation,
            default=default,
            argument=argument,
            argument_annotation=argument_annotation or _annotation(_qualified(enum or target) or scalar, label)[0],
            argument_default={"required": "", "optional": "None", "repeated": "()"}[label],
            argument_value=f"as_list({argument})" if label == "repeated" else argument,
            doc=f"Deprecated. {doc}".strip() if field.options.deprecated else doc,
            enum_from_table=enum is not None and kind != "enum",
        )

    def _enum_held(self, field: FieldDescriptorProto, kind: str, row: EnumField | None) -> DeclaredEnum | None:
        if kind == "enum":
            return self._index.enums[field.type_name.lstrip(".")]
        return self._index.enums[row.enum] if row else None


def _annotation(type_name: str, label: str) -> tuple[str, str]:
    if label == "repeated":
        return f"list[{type_name}]", "empty_list()"
    return (f"{type_name} | None", "None") if label == "optional" else (type_name, "")


def _default(field: FieldDescriptorProto, enum: DeclaredEnum | None, message: DeclaredMessage) -> str:
    if enum is None:
        text = field.default_value
        if field.type in {FieldDescriptorProto.TYPE_STRING, FieldDescriptorProto.TYPE_BYTES}:
            return repr(text)
        return text.capitalize() if field.type == FieldDescriptorProto.TYPE_BOOL else text
    reference = _reference(enum, message.file)
    for value in enum.descriptor.value:
        if field.default_value in {str(value.number), value.name}:
            return f"{reference}.{naming.enum_member_name(enum.descriptor.name, value.name)}"
    return f"{reference}({field.default_value})"


def _qualified(target: DeclaredEnum | DeclaredMessage | None) -> str:
    return f"{target.file.module}.{target.qualified}" if target else ""


def _reference(target: DeclaredEnum | DeclaredMessage | None, file: SourceFile) -> str:
    """How code in ``file`` names a class."""
    if target is None:
        return ""
    return target.qualified if target.file is file else _qualified(target)


def _refuse_recursion(index: Index) -> None:
    """The codecs build a message's type after those of its fields, which a message inside itself would not allow."""
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
        kind = _KINDS.get(field.type, ("", ""))[0]
        if kind not in _ENUM_HOLDERS:
            raise CodegenError(f"{name} is not an integer field but {kind}", file=path, line=row.line)
        if row.enum not in index.enums:
            raise CodegenError(f"{name} points nowhere: there is no enum {row.enum}", file=path, line=row.line)


def _refuse_same_names(names: Iterable[tuple[str, str]], what: str, file: str) -> None:
    seen: dict[str, str] = {}
    for name, origin in names:
        if name in seen:
            raise CodegenError(f"{seen[name]} and {origin} would both become the {what} `{name}`", file=file)
        seen[name] = origin


def _text(comment: str) -> str:
    """Paragraphs of a comment, joined lines within them, separated by blank lines."""
    paragraphs = "\n".join(line.strip() for line in comment.splitlines()).strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
