"""Write the new text of every .proto file, with the comments that ours already have.

Invariant: a file whose schema did not change keeps its bytes; a text that is new compiles to exactly the schema it was
printed from.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet

from opend_codegen.errors import CodegenError
from opend_codegen.importer.comments import Comment, read_comments
from opend_codegen.importer.printer import print_proto
from opend_codegen.protoc import compile_protos
from opend_codegen.releases.elements import locations, walk
from opend_codegen.releases.reduction import reduce_schema

__all__ = ["SchemaFiles", "write_schema_files"]


@dataclass(frozen=True, slots=True)
class SchemaFiles:
    """New texts by file name, and what became of the old files."""

    texts: dict[str, str] = field(default_factory=dict[str, str])
    added: list[str] = field(default_factory=list[str])
    changed: list[str] = field(default_factory=list[str])
    removed: list[str] = field(default_factory=list[str])
    comments_dropped: list[str] = field(default_factory=list[str])


def write_schema_files(
    vendor: FileDescriptorSet, reduced: Mapping[str, FileDescriptorProto], directory: Path
) -> SchemaFiles:
    """The texts for `directory`; nothing is written there yet."""
    existing = compile_protos(directory) if any(directory.glob("*.proto")) else FileDescriptorSet()
    ours = {file.name: file for file in existing.file}
    ours_reduced = reduce_schema(existing)
    names = {element.name for file in vendor.file for element in walk(file)} | {file.package for file in vendor.file}
    files = SchemaFiles(removed=sorted(ours.keys() - reduced.keys()))
    comments = {name: read_comments(file) for name, file in ours.items()}
    for file in vendor.file:
        if ours_reduced.get(file.name) == reduced[file.name]:
            continue
        (files.changed if file.name in ours else files.added).append(file.name)
        order = {path: (place.span[0], place.span[1]) for path, place in locations(file).items()}
        files.texts[file.name] = print_proto(reduced[file.name], order, comments.get(file.name, {}), names)
    files.comments_dropped.extend(_dropped(comments, vendor))
    files.comments_dropped.extend(_astray(directory, files, comments))
    _check(reduced, files, directory)
    return files


def _dropped(comments: Mapping[str, Mapping[str, Comment]], vendor: FileDescriptorSet) -> list[str]:
    kept = {file.name: {element.name for element in walk(file)} for file in vendor.file}
    return [
        f"{file if name.startswith('(') else name}: {' '.join(comment.lines)}"
        for file, found in comments.items()
        for name, comment in found.items()
        if file not in kept or (name not in kept[file] and not name.startswith("("))
    ]


def _astray(directory: Path, files: SchemaFiles, comments: Mapping[str, Mapping[str, Comment]]) -> list[str]:
    """The comment lines of changed files that stood at no element, and so have no place in the new text."""
    found: list[str] = []
    for name in files.changed:
        known = {line.rstrip() for comment in comments[name].values() for line in comment.lines}
        lines = (line.strip() for line in (directory / name).read_text(encoding="utf-8").splitlines())
        found += [f"{name}: {line}" for line in lines if line.startswith("//") and line not in known]
    return found


def _check(reduced: Mapping[str, FileDescriptorProto], files: SchemaFiles, directory: Path) -> None:
    """Compile what would be in `directory` after the import; a fault in the printer must not reach it."""
    if not files.texts:
        return
    with tempfile.TemporaryDirectory(prefix="opend-import-") as scratch:
        for name in reduced:
            text = files.texts.get(name) or (directory / name).read_text(encoding="utf-8")
            (Path(scratch) / name).write_text(text, encoding="utf-8")
        printed = reduce_schema(compile_protos(Path(scratch)))
    for name, file in reduced.items():
        if printed.get(name) != file:
            raise CodegenError("our text of this file would not say the same as the vendor's", file=name)
