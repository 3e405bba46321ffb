"""Keep extra/, the enums that the vendor's protos leave out: shipped ones, and a person's own.

Invariant: what stands there afterwards clashes with nothing that the release declares, and belongs to a file of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen.importer.folder import SchemaFolder, read_folder
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.printer import print_element, print_proto
from opend_codegen.releases.elements import children, walk

__all__ = ["EXTRA", "ExtraChanges", "update_extra"]

EXTRA = "extra"


@dataclass(slots=True)
class ExtraChanges:
    """The texts of the folder, by path, and what has no place in it."""

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
        self._declared = {element.name: file.name for file in files.values() for element in walk(file)}
        self._packages = {file.package for file in files.values()}
        self._before, self._now = before, now
        self.changes = ExtraChanges()

    def update(self, name: str, ours: SchemaFolder, theirs: SchemaFolder) -> None:
        path, text, shipped = f"{EXTRA}/{name}", ours.text(name), theirs.text(name)
        is_shipped = name in theirs.reduced and (not text or self._before.is_untouched(f"file {path}", text))
        if is_shipped or text == shipped:
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
            if why := self._clash(file.package, element.name):
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

    def _clash(self, package: str, enum: str) -> str:
        if package not in self._packages:
            return f"the release has no package {package}"
        if enum in self._declared:
            return f"{self._declared[enum]} declares it now"
        return ""
