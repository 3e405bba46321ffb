"""Print a reduced file as our canonical .proto: one form for one schema, with our comments above its elements.

Invariant: what is printed compiles to the descriptors it was printed from. Elements stand in declaration order, two
spaces deep; a comment is a block of `//` lines directly above its element, the file's own above `package`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    EnumValueDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
)

from opend_codegen.importer.texts.comments import Comment
from opend_codegen.releases.elements import FILE_KEY, SYNTAX_KEY, Element, SourcePath, children

__all__ = ["print_element", "print_proto"]

_INDENT = "  "
_LABELS = {
    FieldDescriptorProto.LABEL_REQUIRED: "required",
    FieldDescriptorProto.LABEL_OPTIONAL: "optional",
    FieldDescriptorProto.LABEL_REPEATED: "repeated",
}
_LAST_PLACE = (1 << 31, 0)
# The largest number of a field and of an enum value.
_LAST = {(1 << 29) - 1: "max", (1 << 31) - 1: "max"}


def print_proto(
    file: FileDescriptorProto,
    order: Mapping[SourcePath, tuple[int, int]],
    comments: Mapping[str, Comment],
    names: set[str],
) -> str:
    """Return the text of one file; `order` has each element's source position, `names` all full names of the schema."""
    return "\n".join(_Printer(order, comments, names).file(file)) + "\n"


def print_element(element: Element) -> str:
    """The declaration of one element, whose types are named in full."""
    return "\n".join(_Printer({}, {}, set()).element(element))


class _Printer:
    def __init__(
        self, order: Mapping[SourcePath, tuple[int, int]], comments: Mapping[str, Comment], names: set[str]
    ) -> None:
        self._order = order
        self._comments = comments
        self._names = names

    def file(self, file: FileDescriptorProto) -> Iterator[str]:
        yield from self._comment(SYNTAX_KEY, "")
        yield 'syntax = "proto2";'
        yield ""
        yield from self._comment(FILE_KEY, "")
        if file.package:
            yield f"package {file.package};"
        if file.dependency:
            yield ""
            yield from (f'import "{name}";' for name in file.dependency)
        for element in self._in_order(children(file)):
            yield ""
            yield from self.element(element, "")

    def _in_order(self, elements: list[Element]) -> list[Element]:
        # Elements that the vendor's source does not have, such as our own, come last.
        return sorted(elements, key=lambda element: self._order.get(element.path, _LAST_PLACE))

    def _comment(self, key: str, indent: str) -> Iterator[str]:
        comment = self._comments.get(key)
        if comment:
            yield from (f"{indent}{line}".rstrip() for line in comment.lines)

    def element(self, element: Element, indent: str = "") -> Iterator[str]:
        yield from self._comment(element.name, indent)
        descriptor = element.descriptor
        if isinstance(descriptor, DescriptorProto):
            yield from self._message(element, descriptor, indent)
        elif isinstance(descriptor, EnumDescriptorProto):
            yield from self._enum(element, descriptor, indent)
        elif isinstance(descriptor, FieldDescriptorProto):
            yield f"{indent}{self._field(element, descriptor)}"
        else:
            yield f"{indent}{_value(descriptor)}"

    def _message(self, element: Element, message: DescriptorProto, indent: str) -> Iterator[str]:
        inside = self._in_order(children(element))
        reserved = _reserved([(span.start, span.end - 1) for span in message.reserved_range], message.reserved_name)
        if not inside and not message.options.deprecated and not reserved:
            yield f"{indent}message {message.name} {{}}"
            return
        yield f"{indent}message {message.name} {{"
        if message.options.deprecated:
            yield f"{indent}{_INDENT}option deprecated = true;"
        yield from (f"{indent}{_INDENT}{line}" for line in reserved)
        for child in inside:
            yield from self.element(child, indent + _INDENT)
        yield f"{indent}}}"

    def _enum(self, element: Element, enum: EnumDescriptorProto, indent: str) -> Iterator[str]:
        yield f"{indent}enum {enum.name} {{"
        if enum.options.allow_alias:
            yield f"{indent}{_INDENT}option allow_alias = true;"
        if enum.options.deprecated:
            yield f"{indent}{_INDENT}option deprecated = true;"
        reserved = _reserved([(span.start, span.end) for span in enum.reserved_range], enum.reserved_name)
        yield from (f"{indent}{_INDENT}{line}" for line in reserved)
        for child in self._in_order(children(element)):
            yield from self.element(child, indent + _INDENT)
        yield f"{indent}}}"

    def _field(self, element: Element, field: FieldDescriptorProto) -> str:
        type_name = FieldDescriptorProto.Type.Name(field.type).removeprefix("TYPE_").lower()
        if field.type_name:
            type_name = self._reference(element.name.rpartition(".")[0], field.type_name.removeprefix("."))
        head = f"{_LABELS[field.label]} {type_name} {field.name} = {field.number}"
        return f"{head}{_field_options(field)};"

    def _reference(self, scope: str, target: str) -> str:
        """The shortest of `Local`, `Package.Name` and `.Package.Name` that means `target` inside `scope`."""
        package = scope.partition(".")[0]
        for name in (target.removeprefix(f"{package}."), target):
            if self._resolve(scope, name) == target:
                return name
        return f".{target}"

    def _resolve(self, scope: str, name: str) -> str | None:
        """Resolve a name as protoc does: the innermost scope that knows its first part decides."""
        first = name.partition(".")[0]
        while True:
            inside = f"{scope}." if scope else ""
            if f"{inside}{first}" in self._names:
                return f"{inside}{name}" if f"{inside}{name}" in self._names else None
            if not scope:
                return None
            scope = scope.rpartition(".")[0]


def _reserved(spans: Iterable[tuple[int, int]], names: Iterable[str]) -> list[str]:
    """The lines that keep numbers, given as first and last, and names from being used again."""
    numbers = [str(first) if first == last else f"{first} to {_LAST.get(last, last)}" for first, last in spans]
    quoted = [f'"{name}"' for name in names]
    return [f"reserved {', '.join(items)};" for items in (numbers, quoted) if items]


def _field_options(field: FieldDescriptorProto) -> str:
    options: list[str] = []
    if field.HasField("default_value"):
        options.append(f"default = {_default(field)}")
    if field.options.HasField("packed"):
        options.append(f"packed = {str(field.options.packed).lower()}")
    if field.options.deprecated:
        options.append("deprecated = true")
    return f" [{', '.join(options)}]" if options else ""


def _default(field: FieldDescriptorProto) -> str:
    if field.type == FieldDescriptorProto.TYPE_BYTES:
        return f'"{field.default_value}"'  # protoc gives the default of bytes as it is written between the quotes
    if field.type == FieldDescriptorProto.TYPE_STRING:
        return '"' + "".join(_quoted(character) for character in field.default_value) + '"'
    return field.default_value


def _quoted(character: str) -> str:
    if character in '\\"':
        return f"\\{character}"
    return character if character.isprintable() else "".join(f"\\x{byte:02x}" for byte in character.encode())


def _value(value: EnumValueDescriptorProto) -> str:
    return f"{value.name} = {value.number}{' [deprecated = true]' if value.options.deprecated else ''};"
