"""Read all of SOURCE: its schema as descriptors, also reduced to the printable parts, and the ids that it publishes.

Invariant: a release that is returned compiles, and holds nothing that the generator does not support.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet

from opend_codegen.errors import CodegenError
from opend_codegen.protoc import compile_protos
from opend_codegen.releases.python_modules import read_modules
from opend_codegen.releases.reduction import reduce_schema
from opend_codegen.releases.sources import Source, read_source
from opend_codegen.releases.vendor_ids import VendorIds, read_vendor_ids

__all__ = ["Release", "read_release"]

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One release of the vendor's schema."""

    location: str
    """The archive's or the folder's name."""
    package: str
    version: str
    """Empty where SOURCE does not state it."""
    sha256: str | None
    """Digest of the archive; a folder has none."""
    schema: FileDescriptorSet
    """The files sorted by name, with source places and comments where the release has .proto files."""
    reduced: Mapping[str, FileDescriptorProto]
    """The same files by name, reduced to the parts that our own .proto files express."""
    ids: VendorIds | None
    """The protocol ids that the package publishes."""
    has_comments: bool
    """Whether the schema came as .proto files; compiled Python modules have no comments."""
    left_out: tuple[str, ...] = ()
    """Files that declare the package of another file, as build2.proto of 3.9.1 does: the vendor's mistakes."""

    @property
    def name(self) -> str:
        """Package and version: `futu-api 10.11.7108`."""
        return f"{self.package} {self.version}".strip()


def read_release(source: str, say: Callable[[str], None] = lambda _: None) -> Release:
    """Read a folder, an archive or a pinned requirement; a download is announced to `say`."""
    try:
        read = read_source(source, say)
    except OSError as error:
        raise CodegenError(error.strerror or str(error), file=str(error.filename or source)) from error
    schema, left_out = _without_slips(_compiled(read) if read.protos else _described(read))
    return Release(
        location=read.location,
        package=read.package,
        version=read.version,
        sha256=read.sha256,
        schema=schema,
        reduced=_reduced(read, schema),
        ids=read_vendor_ids(read.id_files),
        has_comments=bool(read.protos),
        left_out=left_out,
    )


def _described(source: Source) -> FileDescriptorSet:
    try:
        return read_modules(source.modules)
    except CodegenError as error:
        raise _placed(error, source) from error


def _without_slips(schema: FileDescriptorSet) -> tuple[FileDescriptorSet, tuple[str, ...]]:
    names = {file.name for file in schema.file}
    slips = tuple(file.name for file in schema.file if _is_slip(file, names))
    return FileDescriptorSet(file=[file for file in schema.file if file.name not in slips]), slips


def _is_slip(file: FileDescriptorProto, names: Container[str]) -> bool:
    """Whether the package belongs to another file: protoc refuses two declarations of a name in one folder."""
    return f"{file.package}.proto" not in {file.name, ".proto"} and f"{file.package}.proto" in names


def _compiled(source: Source) -> FileDescriptorSet:
    """Compile the vendor's files, with their comments, in a folder that holds nothing else."""
    with tempfile.TemporaryDirectory(prefix="opend-release-") as scratch:
        for name, data in source.protos.items():
            (Path(scratch) / name).write_bytes(_text(data).encode())
        try:
            return compile_protos(Path(scratch))
        except CodegenError as error:
            raise _placed(error, source) from error


def _reduced(source: Source, schema: FileDescriptorSet) -> dict[str, FileDescriptorProto]:
    try:
        return reduce_schema(schema)
    except CodegenError as error:
        raise _placed(error, source) from error


def _placed(error: CodegenError, source: Source) -> CodegenError:
    """Return the error with the archive's name: the temporary folder is gone when the user reads it."""
    is_inside = error.file in source.protos or error.file in source.modules or str(error.file).endswith(".proto")
    file = f"{source.location}/{error.file}" if is_inside else source.location
    return CodegenError(error.cause, file=file, line=error.line)


def _text(data: bytes) -> str:
    """The text of a file; a comment in another encoding must not stop an import, and names are ASCII in any case."""
    return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig", "replace")
