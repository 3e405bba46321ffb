"""Write the new text of every .proto file, with the comments that belong above its elements.

Invariant: a file whose schema and comments did not change keeps its bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet

from opend_codegen.importer.folder import SchemaFolder, file_key
from opend_codegen.importer.texts.comments import Comment
from opend_codegen.importer.texts.printer import print_proto
from opend_codegen.releases.elements import FILE_KEY, SYNTAX_KEY, SourcePath, locations, walk

__all__ = ["SchemaFiles", "write_schema_files"]


@dataclass(slots=True)
class SchemaFiles:
    """New texts by file name, and the changes of the old files."""

    texts: dict[str, str] = field(default_factory=dict[str, str])
    added: list[str] = field(default_factory=list[str])
    changed: list[str] = field(default_factory=list[str])
    commented: list[str] = field(default_factory=list[str])
    """Files whose comments changed while their schema stayed the same."""
    removed: list[str] = field(default_factory=list[str])
    astray: dict[str, str] = field(default_factory=dict[str, str])
    """Comment lines that belonged to no element, by rewritten file."""


def write_schema_files(
    vendor: FileDescriptorSet,
    files: Mapping[str, FileDescriptorProto],
    comments: Mapping[str, Comment],
    mine: SchemaFolder,
) -> SchemaFiles:
    """Return the texts for the folder, without writing them."""
    names = {element.name for file in files.values() for element in walk(file)}
    names |= {file.package for file in files.values()}
    orders = {file.name: _order(file) for file in vendor.file}
    result = SchemaFiles(removed=sorted(mine.reduced.keys() - files.keys()))
    for file in files.values():
        ours = _comments_of(file, comments)
        before = mine.reduced.get(file.name)
        if before == file and ours == _comments_of(file, mine.comments):
            continue
        kind = result.added if before is None else result.commented if before == file else result.changed
        kind.append(file.name)
        result.texts[file.name] = print_proto(file, orders.get(file.name, {}), ours, names)
        if before is not None:
            _find_astray(file.name, before, mine, result)
    return result


def _order(file: FileDescriptorProto) -> dict[SourcePath, tuple[int, int]]:
    return {path: (place.span[0], place.span[1]) for path, place in locations(file).items()}


def _comments_of(file: FileDescriptorProto, comments: Mapping[str, Comment]) -> dict[str, Comment]:
    """Return the comments of one file by the keys that the printer uses."""
    keys = {key: file_key(file.name, key) for key in (SYNTAX_KEY, FILE_KEY)}
    keys |= {element.name: element.name for element in walk(file)}
    return {key: comments[name] for key, name in keys.items() if name in comments}


def _find_astray(name: str, before: FileDescriptorProto, mine: SchemaFolder, result: SchemaFiles) -> None:
    """Record the comment lines of a rewritten file that belong to no element, and so have no place in the new text."""
    known = {line.rstrip() for comment in _comments_of(before, mine.comments).values() for line in comment.lines}
    lines = [line.strip() for line in mine.text(name).splitlines()]
    if lost := [line for line in lines if line.startswith("//") and line not in known]:
        result.astray[name] = "\n".join(lost)
