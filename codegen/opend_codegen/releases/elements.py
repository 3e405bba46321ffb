"""Walk a compiled .proto file element by element, each with its full name and its place in the source.

Invariant: the key of an element is its full name, the same in every release in which it exists, whatever its number or
place; `(file)` and `(syntax)` are the keys of the package and syntax lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    EnumValueDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    SourceCodeInfo,
)

__all__ = ["FILE_KEY", "SYNTAX_KEY", "Element", "SourcePath", "children", "locations", "walk"]

SourcePath = tuple[int, ...]
Descriptor = DescriptorProto | EnumDescriptorProto | EnumValueDescriptorProto | FieldDescriptorProto

_NO_PATH: SourcePath = ()
FILE_KEY = "(file)"
SYNTAX_KEY = "(syntax)"


@dataclass(frozen=True, slots=True)
class Element:
    """A message, field, enum or enum value."""

    name: str
    """The full name: `Qot_Common.Ticker.dir`."""
    path: SourcePath
    """Its path in the SourceCodeInfo."""
    descriptor: Descriptor


def locations(file: FileDescriptorProto) -> dict[SourcePath, SourceCodeInfo.Location]:
    """Source places by path; a path that occurs twice (an option's) keeps the first."""
    found: dict[SourcePath, SourceCodeInfo.Location] = {}
    for location in file.source_code_info.location:
        found.setdefault(tuple(location.path), location)
    return found


def children(parent: FileDescriptorProto | Element) -> list[Element]:
    """The elements directly inside a file, message or enum, in the order of the descriptor."""
    if isinstance(parent, FileDescriptorProto):
        prefix, path, found = parent.package, _NO_PATH, _inside_file(parent)
    else:
        prefix, path, found = parent.name, parent.path, _inside(parent.descriptor)
    return [
        Element(f"{prefix}.{child.name}".lstrip("."), (*path, number, index), child)
        for number, group in found
        for index, child in enumerate(group)
    ]


def walk(file: FileDescriptorProto) -> Iterator[Element]:
    """Every element of a file, parents before their children."""
    pending = children(file)[::-1]
    while pending:
        element = pending.pop()
        yield element
        pending.extend(children(element)[::-1])


def _inside_file(file: FileDescriptorProto) -> list[tuple[int, list[Descriptor]]]:
    return [
        (FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, [*file.message_type]),
        (FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, [*file.enum_type]),
    ]


def _inside(parent: Descriptor) -> list[tuple[int, list[Descriptor]]]:
    if isinstance(parent, DescriptorProto):
        return [
            (DescriptorProto.FIELD_FIELD_NUMBER, [*parent.field]),
            (DescriptorProto.NESTED_TYPE_FIELD_NUMBER, [*parent.nested_type]),
            (DescriptorProto.ENUM_TYPE_FIELD_NUMBER, [*parent.enum_type]),
        ]
    if isinstance(parent, EnumDescriptorProto):
        return [(EnumDescriptorProto.VALUE_FIELD_NUMBER, [*parent.value])]
    return []
