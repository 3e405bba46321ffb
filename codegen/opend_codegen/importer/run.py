"""Import a vendor's schema into proto/, from SOURCE to the report.

Invariant: proto/ changes as a whole at the very end, or not at all.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet

from opend_codegen.errors import CodegenError
from opend_codegen.extra import extra_enum_names
from opend_codegen.importer import enum_table, protocol_table
from opend_codegen.importer.candidates import derive_enum_fields
from opend_codegen.importer.report import ImportReport
from opend_codegen.importer.schema import reduce_schema
from opend_codegen.importer.schema_files import write_schema_files
from opend_codegen.importer.sources import Source, read_source
from opend_codegen.importer.swap import swap_in
from opend_codegen.importer.toml_blocks import TomlFile, quote
from opend_codegen.importer.vendor_ids import read_vendor_ids
from opend_codegen.protoc import compile_protos

__all__ = ["import_schema"]

_PROTOCOLS = "protocols.toml"
_ENUM_FIELDS = "enum_fields.toml"
_SOURCE = "SOURCE.toml"


def import_schema(source: str, proto_directory: Path, *, say: Callable[[str], None]) -> ImportReport:
    """Bring `proto_directory` up to date with SOURCE, say what was done, and return it."""
    try:
        report = _import(source, proto_directory, say)
    except OSError as error:
        raise CodegenError(error.strerror or str(error), file=str(error.filename or source)) from error
    for line in report.lines():
        say(line)
    return report


def _import(source: str, proto_directory: Path, say: Callable[[str], None]) -> ImportReport:
    read = read_source(source, say)
    release = f"{read.package} {read.version}".strip()
    vendor, reduced = _compile(read)
    files = write_schema_files(vendor, reduced, proto_directory)
    protocols = TomlFile.read(proto_directory / _PROTOCOLS, protocol_table.HEADER)
    ids = read_vendor_ids(read.id_files)
    protocol_changes = protocol_table.update_protocols(protocols, reduced, ids, release)
    enum_fields = TomlFile.read(proto_directory / _ENUM_FIELDS, enum_table.HEADER)
    own_enums = extra_enum_names(proto_directory)
    enum_changes = enum_table.update_enum_fields(enum_fields, derive_enum_fields(vendor), vendor, own_enums)
    tables = {_PROTOCOLS: protocols.text(), _ENUM_FIELDS: enum_fields.text(), _SOURCE: _source_table(read)}
    swap_in(proto_directory, files.texts | tables, frozenset(files.removed))
    return ImportReport(
        release=release,
        id_file=ids.file if ids else None,
        files=len(vendor.file),
        files_added=tuple(files.added),
        files_removed=tuple(files.removed),
        files_changed=tuple(files.changed),
        comments_dropped=tuple(files.comments_dropped),
        protocols=protocol_changes,
        enum_fields=enum_changes,
    )


def _compile(source: Source) -> tuple[FileDescriptorSet, dict[str, FileDescriptorProto]]:
    """Compile the vendor's files where nothing else lies: with their comments, and reduced to what we print."""
    with tempfile.TemporaryDirectory(prefix="opend-import-") as scratch:
        for name, data in source.protos.items():
            # A comment in another encoding must not stop the import; names are ASCII in any case.
            (Path(scratch) / name).write_bytes(data.decode("utf-8", "replace").encode())
        try:
            vendor = compile_protos(Path(scratch))
            return vendor, reduce_schema(vendor)
        except CodegenError as error:
            # The folder is gone when the user reads this: name the archive instead.
            file = f"{source.location}/{error.file}" if error.file in source.protos else source.location
            raise CodegenError(error.cause, file=file, line=error.line) from error


def _source_table(source: Source) -> str:
    digest = f"sha256 = {quote(source.sha256)}\n" if source.sha256 else "# A folder has no sha256.\n"
    kind = "archive" if source.sha256 else "folder"
    head = "# Where the schema in this folder came from; written by `opend-codegen import`.\n"
    return (
        f"{head}package = {quote(source.package)}\nversion = {quote(source.version)}\n"
        f"{kind} = {quote(source.location)}\n{digest}"
    )
