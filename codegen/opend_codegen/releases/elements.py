"""Walk a compiled .proto file element by element, each with its full name and its place in the source.

Invariant: the key of an element is its full name, the same in every release in which it exists, whatever its number or
place; `(file)` and `(syntax)` are the keys of the package and syntax lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    EnumValueDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    SourceCodeInfo,
)

__all__ = ["FILE_KEY", "SYNTAX_KEY", "Descriptor", "Element", "SourcePath", "children", "locations", "walk"]

SourcePath = tuple[int, ...]
Descriptor = DescriptorProto | EnumDescriptorProto | EnumValueDescriptorProto | FieldDescriptorProto

_NO_PATH: SourcePath = ()
_LEAVES = (FieldDescriptorProto, EnumValueDescriptorProto)
FILE_KEY = "(file)"
SYNTAX_KEY = "(syntax)"


class Element(NamedTuple):
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
        prefix, path, found = f"{parent.package}." if parent.package else "", _NO_PATH, _inside_file(parent)
    else:
        prefix, path, found = f"{parent.name}.", parent.path, _inside(parent.descriptor)
    return [
        Element(prefix + child.name, (*path, number, index), child)
        for number, group in found
        for index, child in enumerate(group)
    ]


def walk(parent: FileDescriptorProto | Element) -> Iterator[Element]:
    """Every element inside a file, message or enum, at any depth, parents before their children."""
    pending = children(parent)[::-1]
    while pending:
        element = pending.pop()
        yield element
        if not isinstance(element.descriptor, _LEAVES):
            pending.extend(children(element)[::-1])


def _inside_file(file: FileDescriptorProto) -> list[tuple[int, Iterable[Descriptor]]]:
    return [
        (FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, file.message_type),
        (FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, file.enum_type),
    ]


def _inside(parent: Descriptor) -> list[tuple[int, Iterable[Descriptor]]]:
    if isinstance(parent, DescriptorProto):
        return [
            (DescriptorProto.FIELD_FIELD_NUMBER, parent.field),
            (DescriptorProto.NESTED_TYPE_FIELD_NUMBER, parent.nested_type),
            (DescriptorProto.ENUM_TYPE_FIELD_NUMBER, parent.enum_type),
        ]
    return [(EnumDescriptorProto.VALUE_FIELD_NUMBER, parent.value)] if isinstance(parent, EnumDescriptorProto) else []
