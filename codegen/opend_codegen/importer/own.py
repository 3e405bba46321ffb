"""Keep the elements that a person added to the schema: whole files, and fields, values and types in the vendor's files.

Invariant: the vendor's elements stay as they are; an own element that would clash with one of them, or that refers to
a removed element, is set aside and reported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    EnumValueDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
)

from opend_codegen.importer.folder import SchemaFolder
from opend_codegen.importer.texts.printer import print_element
from opend_codegen.matching import Matching
from opend_codegen.releases.elements import Element, children, walk

__all__ = ["OwnElements", "keep_own"]

_NUMBERED = (FieldDescriptorProto, EnumValueDescriptorProto)


@dataclass(slots=True)
class OwnElements:
    """The schema with the own elements in it, and the own elements that do not fit."""

    files: dict[str, FileDescriptorProto]
    own_files: list[str] = field(default_factory=list[str])
    kept: list[str] = field(default_factory=list[str])
    set_aside: dict[str, str] = field(default_factory=dict[str, str])
    """Declarations by full name."""


def keep_own(
    vendor: Mapping[str, FileDescriptorProto], mine: SchemaFolder, shipped: SchemaFolder, matching: Matching
) -> OwnElements:
    """Return the vendor's files together with the own elements of `mine`."""
    keeper = _Keeper(vendor, mine, shipped, matching)
    for file in mine.reduced.values():
        keeper.keep(file)
    return keeper.result


class _Keeper:
    def __init__(
        self, vendor: Mapping[str, FileDescriptorProto], mine: SchemaFolder, shipped: SchemaFolder, matching: Matching
    ) -> None:
        self.result = OwnElements(dict(vendor))
        self._lock = mine.lock
        self._matching = matching
        self._shipped_files = shipped.reduced
        self._shipped = {element.name for file in shipped.reduced.values() for element in walk(file)}
        self._home = {f".{element.name}": file.name for file in vendor.values() for element in walk(file)}
        self._copied: set[str] = set()

    def keep(self, file: FileDescriptorProto) -> None:
        if file.name in self.result.files:
            self._keep_inside(file.name, children(file), file.name)
        elif self._is_own_file(file.name):
            self.result.files[file.name] = file
            self.result.own_files.append(file.name)
            self._home |= {f".{element.name}": file.name for element in walk(file)}

    def _keep_inside(self, file: str, elements: list[Element], outer: str) -> None:
        for element in elements:
            if element.name in self._matching.pairs:
                self._keep_inside(file, children(element), element.name)
            elif self._is_own(outer, element):
                self._keep_element(file, outer, element)

    def _is_own_file(self, name: str) -> bool:
        return name not in (self._lock.elements if self._lock.exists else self._shipped_files)

    def _is_own(self, outer: str, element: Element) -> bool:
        if self._lock.exists:
            return not self._lock.has(outer, element.name.rpartition(".")[2])
        return element.name not in self._shipped

    def _keep_element(self, file: str, outer: str, element: Element) -> None:
        target = self._target(file, self._matching.pairs.get(outer, outer))
        if target is None or not self._fits(target, element):
            self.result.set_aside[element.name] = print_element(element)
            return
        _append(target, element)
        self.result.kept.append(element.name)
        for inner in (element, *walk(element)):
            held = inner.descriptor.type_name if isinstance(inner.descriptor, FieldDescriptorProto) else ""
            needed = self._home.get(held, file)
            whole = self.result.files[file]
            if needed != file and needed not in whole.dependency:
                whole.dependency.append(needed)

    def _target(self, file: str, outer: str) -> FileDescriptorProto | DescriptorProto | EnumDescriptorProto | None:
        """Return the descriptor to add the element to, in a copy of the file."""
        if file not in self._copied:
            copied = FileDescriptorProto()
            copied.CopyFrom(self.result.files[file])
            self.result.files[file] = copied
            self._copied.add(file)
        whole = self.result.files[file]
        if outer == file:
            return whole
        for found in walk(whole):
            if found.name == outer and isinstance(found.descriptor, DescriptorProto | EnumDescriptorProto):
                return found.descriptor
        return None

    def _fits(self, target: FileDescriptorProto | DescriptorProto | EnumDescriptorProto, element: Element) -> bool:
        siblings = _siblings(target)
        own = element.descriptor
        if own.name in {sibling.name for sibling in siblings}:
            return False
        if isinstance(own, _NUMBERED):
            numbers = {sibling.number for sibling in siblings if isinstance(sibling, _NUMBERED)}
            if own.number in numbers:
                return False
        fields = [inner.descriptor for inner in (element, *walk(element))]
        held = {field.type_name for field in fields if isinstance(field, FieldDescriptorProto) and field.type_name}
        inside = {f".{inner.name}" for inner in (element, *walk(element))}
        return held <= self._home.keys() | inside


_Descriptor = DescriptorProto | EnumDescriptorProto | EnumValueDescriptorProto | FieldDescriptorProto


def _siblings(target: FileDescriptorProto | DescriptorProto | EnumDescriptorProto) -> list[_Descriptor]:
    if isinstance(target, FileDescriptorProto):
        return [*target.message_type, *target.enum_type]
    if isinstance(target, DescriptorProto):
        return [*target.field, *target.nested_type, *target.enum_type]
    return [*target.value]


def _append(target: FileDescriptorProto | DescriptorProto | EnumDescriptorProto, element: Element) -> None:
    own = element.descriptor
    if isinstance(target, EnumDescriptorProto):
        if isinstance(own, EnumValueDescriptorProto):
            target.value.append(own)
    elif isinstance(own, EnumDescriptorProto):
        target.enum_type.append(own)
    elif isinstance(own, DescriptorProto):
        (target.message_type if isinstance(target, FileDescriptorProto) else target.nested_type).append(own)
    elif isinstance(own, FieldDescriptorProto) and isinstance(target, DescriptorProto):
        target.field.append(own)
