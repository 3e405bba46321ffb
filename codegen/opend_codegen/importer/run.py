"""Import a vendor's schema into proto/, from SOURCE to the report.

Invariant: proto/ changes as a whole at the very end, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from opend_codegen.errors import CodegenError
from opend_codegen.importer import enum_table, protocol_table
from opend_codegen.importer.candidates import derive_enum_fields
from opend_codegen.importer.report import ImportReport
from opend_codegen.importer.schema_files import write_schema_files
from opend_codegen.importer.swap import swap_in
from opend_codegen.importer.toml_blocks import TomlFile, quote
from opend_codegen.releases import Release, read_release

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
    read = read_release(source, say)
    release, vendor, reduced, ids = read.name, read.schema, read.reduced, read.ids
    files = write_schema_files(vendor, reduced, proto_directory)
    protocols = TomlFile.read(proto_directory / _PROTOCOLS, protocol_table.HEADER)
    protocol_changes = protocol_table.update_protocols(protocols, reduced, ids, release)
    enum_fields = TomlFile.read(proto_directory / _ENUM_FIELDS, enum_table.HEADER)
    enum_changes = enum_table.update_enum_fields(enum_fields, derive_enum_fields(vendor), vendor)
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


def _source_table(source: Release) -> str:
    digest = f"sha256 = {quote(source.sha256)}\n" if source.sha256 else "# A folder has no sha256.\n"
    kind = "archive" if source.sha256 else "folder"
    head = "# Where the schema in this folder came from; written by `opend-codegen import`.\n"
    return (
        f"{head}package = {quote(source.package)}\nversion = {quote(source.version)}\n"
        f"{kind} = {quote(source.location)}\n{digest}"
    )
