"""Keep extra/, the enums that the vendor's protos leave out: shipped ones, and a person's own.

Invariant: afterwards no enum there clashes with a declaration of the release, and each belongs to one of its files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from google.protobuf.descriptor_pb2 import EnumDescriptorProto, FileDescriptorProto

from opend_codegen.extra import EXTRA
from opend_codegen.importer.folder import SchemaFolder, read_folder
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.texts.printer import print_element, print_proto
from opend_codegen.releases.elements import Element, children, walk

__all__ = ["ExtraChanges", "update_extra"]


@dataclass(slots=True)
class ExtraChanges:
    """The texts of the folder by path, and the enums that do not fit."""

    texts: dict[str, str] = field(default_factory=dict[str, str])
    removed: list[str] = field(default_factory=list[str])
    files: list[FileDescriptorProto] = field(default_factory=list[FileDescriptorProto])
    own: list[str] = field(default_factory=list[str])
    misfits: list[str] = field(default_factory=list[str])
    set_aside: dict[str, str] = field(default_factory=dict[str, str])


def update_extra(
    mine: Path, shipped: Path | None, files: Mapping[str, FileDescriptorProto], before: Lock, now: Lock
) -> ExtraChanges:
    """Bring the folder up to date: a person's file wins over the shipped one of its name."""
    updater = _Updater(files, before, now)
    theirs = read_folder(shipped / EXTRA) if shipped else SchemaFolder(mine / EXTRA)
    ours = read_folder(mine / EXTRA)
    for name in sorted({*theirs.reduced, *ours.reduced}):
        updater.update(name, ours, theirs)
    return updater.changes


class _Updater:
    def __init__(self, files: Mapping[str, FileDescriptorProto], before: Lock, now: Lock) -> None:
        self._taken = {name: file.name for file in files.values() for name in _top_names(file)}
        self._packages = {file.package for file in files.values()}
        self._before, self._now = before, now
        self.changes = ExtraChanges()

    def update(self, name: str, ours: SchemaFolder, theirs: SchemaFolder) -> None:
        path, text = f"{EXTRA}/{name}", ours.text(name)
        shipped = theirs.text(name) if name in theirs.reduced else ""
        if shipped and (text in {"", shipped} or self._before.is_untouched(f"file {path}", text)):
            fresh = self._fitted(theirs, name, self.changes.misfits)
            if fresh:
                self._now.take(f"file {path}", fresh)
        else:
            aside: list[str] = []
            fresh = self._fitted(ours, name, aside)
            self.changes.own += [path] if shipped else []
            for element in children(ours.reduced[name]):
                if any(line.startswith(f"{element.name}:") for line in aside):
                    self.changes.set_aside[element.name] = print_element(element)
        if fresh:
            self.changes.texts[path] = fresh
        elif text:
            self.changes.removed.append(path)

    def _fitted(self, folder: SchemaFolder, name: str, misfits: list[str]) -> str:
        """The file as it stands, or without the enums that do not fit; "" where none does."""
        file = folder.reduced[name]
        kept = FileDescriptorProto()
        kept.CopyFrom(file)
        kept.ClearField("enum_type")
        for element in children(file):
            if why := self._clash(file.package, element):
                misfits.append(f"{element.name}: {why}")
            else:
                kept.enum_type.extend(enum for enum in file.enum_type if f"{file.package}.{enum.name}" == element.name)
        if len(kept.enum_type) == len(file.enum_type):
            self.changes.files.append(file)
            return folder.text(name)
        if not kept.enum_type:
            return ""
        self.changes.files.append(kept)
        names = {element.name for element in walk(kept)} | {kept.package}
        comments = {
            key.removeprefix(name) if key.startswith(f"{name}(") else key: text for key, text in folder.comments.items()
        }
        return print_proto(kept, {}, comments, names)

    def _clash(self, package: str, enum: Element) -> str:
        if package not in self._packages:
            return f"the release has no package {package}"
        names = [enum.name, *(f"{package}.{value.name.rpartition('.')[2]}" for value in children(enum))]
        return next((f"{self._taken[name]} declares {name} now" for name in names if name in self._taken), "")


def _top_names(file: FileDescriptorProto) -> Iterator[str]:
    """The names in a file's package; proto2 counts the values of its enums among them."""
    for element in children(file):
        yield element.name
        if isinstance(element.descriptor, EnumDescriptorProto):
            yield from (f"{file.package}.{value.name}" for value in element.descriptor.value)
