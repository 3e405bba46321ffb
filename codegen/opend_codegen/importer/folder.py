"""A schema folder as it stands: descriptors, comments and the lock; the user's, or the one that is shipped.

Invariant: reading changes nothing; a folder that does not exist yet reads as an empty one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet

from opend_codegen.errors import CodegenError
from opend_codegen.importer.lock import Lock, read_lock
from opend_codegen.importer.texts.comments import Comment, read_comments
from opend_codegen.protoc import compile_protos
from opend_codegen.releases.reduction import reduce_schema

__all__ = ["SchemaFolder", "file_key", "read_folder"]


@dataclass(frozen=True, slots=True)
class SchemaFolder:
    """The contents of a folder of protos and knowledge."""

    path: Path
    reduced: Mapping[str, FileDescriptorProto] = field(default_factory=dict[str, FileDescriptorProto])
    comments: Mapping[str, Comment] = field(default_factory=dict[str, Comment])
    """By full name of the element; those of a file and of its syntax line by `file_key`."""
    lock: Lock = field(default_factory=Lock)

    def text(self, name: str) -> str:
        """The text of a file beside the protos, or "" where there is none; its line ends are kept."""
        path = self.path / name
        return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""


def file_key(file: str, key: str) -> str:
    """The key of a comment of a whole file."""
    return f"{file}{key}"


def read_folder(path: Path) -> SchemaFolder:
    """Read a folder; an error names its file as the user would open it."""
    if not path.is_dir() or not any(path.glob("*.proto")):
        return SchemaFolder(path, lock=read_lock(path))
    compiled, reduced = _compiled(path)
    comments: dict[str, Comment] = {}
    for file in compiled.file:
        for name, comment in read_comments(file).items():
            comments[file_key(file.name, name) if name.startswith("(") else name] = comment
    return SchemaFolder(path, reduced, comments, read_lock(path))


def _compiled(path: Path) -> tuple[FileDescriptorSet, dict[str, FileDescriptorProto]]:
    try:
        compiled = compile_protos(path)
        return compiled, reduce_schema(compiled)
    except CodegenError as error:
        file = str(path / error.file) if error.file and (path / error.file).is_file() else str(path)
        raise CodegenError(error.cause, file=file, line=error.line) from error
