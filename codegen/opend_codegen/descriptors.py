"""A compiled schema with its source: the place and the comment of each element; refuses what cannot be generated.

Invariant: an element is found by its descriptor path, the list of numbers protoc gives it in the source info.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    SourceCodeInfo,
)

from opend_codegen import naming
from opend_codegen.errors import CodegenError

__all__ = ["DeclaredEnum", "DeclaredMessage", "ElementPath", "Index", "SourceFile"]

ElementPath = tuple[int, ...]

_MESSAGE = FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER
_ENUM = FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER
_SERVICE = FileDescriptorProto.SERVICE_FIELD_NUMBER
_EXTENSION = FileDescriptorProto.EXTENSION_FIELD_NUMBER
_PACKAGE = FileDescriptorProto.PACKAGE_FIELD_NUMBER
_IMPORT = FileDescriptorProto.DEPENDENCY_FIELD_NUMBER
_SYNTAX = FileDescriptorProto.SYNTAX_FIELD_NUMBER
_FIELD = DescriptorProto.FIELD_FIELD_NUMBER
_NESTED_MESSAGE = DescriptorProto.NESTED_TYPE_FIELD_NUMBER
_NESTED_ENUM = DescriptorProto.ENUM_TYPE_FIELD_NUMBER
_EXTENSION_RANGE = DescriptorProto.EXTENSION_RANGE_FIELD_NUMBER
_NESTED_EXTENSION = DescriptorProto.EXTENSION_FIELD_NUMBER
_ONEOF = DescriptorProto.ONEOF_DECL_FIELD_NUMBER
_VALUE = EnumDescriptorProto.VALUE_FIELD_NUMBER

# The numbers that `max` stands for in a reserved range.
_HIGHEST_FIELD = 2**29 - 1
_HIGHEST_VALUE = 2**31 - 1


@dataclass(frozen=True, slots=True)
class _Place:
    """An element's place in the source: its file as the user would open it, and protoc's record of the lines."""

    file: str
    location: SourceCodeInfo.Location

    @property
    def line(self) -> int:
        return self.location.span[0] + 1


class SourceFile:
    """A proto file, its descriptor and the places and comments of its elements."""

    def __init__(self, descriptor: FileDescriptorProto, directory: Path) -> None:
        self.descriptor = descriptor
        self._shown = str(directory / descriptor.name)
        self.name = descriptor.name
        self.module = naming.module_name(descriptor.name)
        self._places: dict[ElementPath, _Place] = {
            tuple(location.path): _Place(self._shown, location) for location in descriptor.source_code_info.location
        }

    @property
    def comment(self) -> str:
        """The comment above the package line, which is about the whole file."""
        return self.comment_of((_PACKAGE,))

    def comment_of(self, path: ElementPath) -> str:
        """The comment directly above an element."""
        place = self._places.get(path)
        return place.location.leading_comments if place else ""

    def place(self, path: ElementPath) -> str:
        """``file:line`` of an element."""
        place = self._places.get(path)
        return f"{place.file}:{place.line}" if place else self._shown

    def error(self, cause: str, path: ElementPath = (_PACKAGE,)) -> CodegenError:
        """Return an error that points to an element; an error about the whole file points to its package line."""
        place = self._places.get(path)
        return CodegenError(cause, file=place.file if place else self._shown, line=place.line if place else None)

    def add_enums(self, other: SourceFile) -> None:
        """Add another file's enums at the end of this one's; their places and comments stay those of the other."""
        count = len(self.descriptor.enum_type)
        self.descriptor.enum_type.extend(other.descriptor.enum_type)
        for path, place in other._places.items():
            if len(path) > 1 and path[0] == _ENUM:
                self._places[_ENUM, count + path[1], *path[2:]] = place


@dataclass(frozen=True, slots=True)
class DeclaredEnum:
    """An enum where it is declared; ``qualified`` is its Python name within its module."""

    file: SourceFile
    path: ElementPath
    full_name: str
    qualified: str
    descriptor: EnumDescriptorProto

    @property
    def reserved(self) -> tuple[str, ...]:
        """The numbers, ranges and names that no value may have, as the proto writes them."""
        ranges = [(each.start, each.end) for each in self.descriptor.reserved_range]
        return (*(_range(*each, _HIGHEST_VALUE) for each in ranges), *map(_quoted, self.descriptor.reserved_name))

    def value_path(self, index: int) -> ElementPath:
        """The descriptor path of a value."""
        return (*self.path, _VALUE, index)


@dataclass(frozen=True, slots=True)
class DeclaredMessage:
    """A message where it is declared; ``qualified`` is its Python name within its module."""

    file: SourceFile
    path: ElementPath
    full_name: str
    qualified: str
    descriptor: DescriptorProto

    @property
    def reserved(self) -> tuple[str, ...]:
        """The numbers, ranges and names that no field may have, as the proto writes them."""
        ranges = [(each.start, each.end - 1) for each in self.descriptor.reserved_range]
        return (*(_range(*each, _HIGHEST_FIELD) for each in ranges), *map(_quoted, self.descriptor.reserved_name))

    def field_path(self, index: int) -> ElementPath:
        """The descriptor path of a field."""
        return (*self.path, _FIELD, index)

    def inner(self) -> Iterator[DeclaredEnum | DeclaredMessage]:
        """The enums and messages declared directly inside."""
        yield from self.inner_enums()
        yield from self.inner_messages()

    def inner_enums(self) -> Iterator[DeclaredEnum]:
        """The enums declared directly inside."""
        for index, enum in enumerate(self.descriptor.enum_type):
            full_name, qualified = f"{self.full_name}.{enum.name}", f"{self.qualified}.{naming.class_name(enum.name)}"
            yield DeclaredEnum(self.file, (*self.path, _NESTED_ENUM, index), full_name, qualified, enum)

    def inner_messages(self) -> Iterator[DeclaredMessage]:
        """The messages declared directly inside."""
        for index, message in enumerate(self.descriptor.nested_type):
            name = naming.class_name(message.name)
            full_name, qualified = f"{self.full_name}.{message.name}", f"{self.qualified}.{name}"
            yield DeclaredMessage(self.file, (*self.path, _NESTED_MESSAGE, index), full_name, qualified, message)


class Index:
    """Every file, message and enum of a schema by full name; building it refuses unsupported ones."""

    def __init__(self, files: Iterable[SourceFile]) -> None:
        self.files = list(files)
        self.messages: dict[str, DeclaredMessage] = {}
        self.enums: dict[str, DeclaredEnum] = {}
        names = {file.name for file in self.files}
        for file in self.files:
            _refuse_foreign_imports(file, names)
            self._add_file(file)

    def top_messages(self, file: SourceFile) -> list[DeclaredMessage]:
        """The messages of a file that are not inside another, in declaration order."""
        names = [f"{file.descriptor.package}.{message.name}" for message in file.descriptor.message_type]
        return [self.messages[name] for name in names]

    def top_enums(self, file: SourceFile) -> list[DeclaredEnum]:
        """The enums of a file that are not inside a message, in declaration order."""
        return [self.enums[f"{file.descriptor.package}.{enum.name}"] for enum in file.descriptor.enum_type]

    def within(self, names: Iterable[str]) -> frozenset[str]:
        """The messages with these full names, as far as they exist, and every one that they hold, at any depth."""
        found: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name in self.messages and name not in found:
                found.add(name)
                waiting += [field.type_name.lstrip(".") for field in self.messages[name].descriptor.field]
        return frozenset(found)

    def _add_file(self, file: SourceFile) -> None:
        _refuse_unsupported_file(file)
        package = file.descriptor.package
        for index, enum in enumerate(file.descriptor.enum_type):
            full_name = f"{package}.{enum.name}"
            self.enums[full_name] = DeclaredEnum(file, (_ENUM, index), full_name, naming.class_name(enum.name), enum)
        for index, message in enumerate(file.descriptor.message_type):
            name = naming.class_name(message.name)
            self._add_message(DeclaredMessage(file, (_MESSAGE, index), f"{package}.{message.name}", name, message))

    def _add_message(self, message: DeclaredMessage) -> None:
        _refuse_unsupported_message(message)
        self.messages[message.full_name] = message
        for enum in message.inner_enums():
            self.enums[enum.full_name] = enum
        for inner in message.inner_messages():
            self._add_message(inner)


def _range(first: int, last: int, highest: int) -> str:
    if first == last:
        return str(first)
    return f"{first} to {'max' if last == highest else last}"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _refuse_foreign_imports(file: SourceFile, names: set[str]) -> None:
    for index, name in enumerate(file.descriptor.dependency):
        if name not in names:
            raise file.error(f"import of {name} is not supported: it is not a file of this folder", (_IMPORT, index))


def _refuse_unsupported_file(file: SourceFile) -> None:
    descriptor = file.descriptor
    if descriptor.syntax not in {"", "proto2"}:
        raise file.error(f"{descriptor.syntax} is not supported; the gateway's schema is proto2", (_SYNTAX,))
    if not descriptor.package:
        raise file.error("the file has no package; every file of the gateway has one", (_SYNTAX,))
    if descriptor.extension:
        name = descriptor.extension[0].name
        raise file.error(f"extension field `{name}` is not supported", (_EXTENSION, 0))
    if descriptor.service:
        raise file.error(f"service `{descriptor.service[0].name}` is not supported", (_SERVICE, 0))


def _refuse_unsupported_message(message: DeclaredMessage) -> None:
    descriptor, file, path = message.descriptor, message.file, message.path
    if descriptor.extension_range:
        raise file.error(f"extensions of {message.full_name} are not supported", (*path, _EXTENSION_RANGE))
    if descriptor.extension:
        raise file.error(f"extension in {message.full_name} is not supported", (*path, _NESTED_EXTENSION, 0))
    if descriptor.oneof_decl:
        name = descriptor.oneof_decl[0].name
        raise file.error(f"oneof `{name}` in {message.full_name} is not supported", (*path, _ONEOF, 0))
    maps = {f".{message.full_name}.{inner.name}" for inner in descriptor.nested_type if inner.options.map_entry}
    for index, field in enumerate(descriptor.field):
        if field.type_name in maps:
            cause = f"map `{field.name}` in {message.full_name} is not supported"
            raise file.error(cause, message.field_path(index))
        if field.type == FieldDescriptorProto.TYPE_GROUP:
            cause = f"group `{field.name}` in {message.full_name} is not supported"
            raise file.error(cause, message.field_path(index))
