"""Add our own enums in extra/*.proto to the vendor's files of the same packages.

Invariant: a merged file reads as if its enums had always stood at its end, while comments and errors still point to
the file that each was written in; no name of the vendor's is ever hidden or changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from google.protobuf.descriptor_pb2 import EnumDescriptorProto, FileDescriptorProto, FileDescriptorSet

from opend_codegen.descriptors import ElementPath, SourceFile
from opend_codegen.errors import CodegenError
from opend_codegen.protoc import compile_protos

__all__ = ["EXTRA", "merge_extra"]

EXTRA = "extra"
"""The folder inside the schema's folder; its files are called <package>.proto."""

# Elements that an extra file must not hold: the descriptor's field, and a word for the error. (An extension needs a
# message.)
_OTHERS = (("message_type", "message"), ("service", "service"))
_VALUE = EnumDescriptorProto.VALUE_FIELD_NUMBER


def merge_extra(files: Iterable[SourceFile], directory: Path) -> None:
    """Give each of the vendor's files the enums that ``directory/extra`` has for its package."""
    by_package = {file.descriptor.package: file for file in files}
    for extra in _extra_files(directory):
        _refuse_all_but_enums(extra)
        file = by_package.get(extra.descriptor.package)
        if file is None:
            cause = (
                f"no file of the schema has the package {extra.descriptor.package}: delete this file and the rows of "
                "enum_fields.toml that name its enums, or import a release that has the package"
            )
            raise extra.error(cause)
        _refuse_known_names(extra, file)
        file.add_enums(extra)


def _extra_files(directory: Path) -> list[SourceFile]:
    return [SourceFile(descriptor, directory / EXTRA) for descriptor in _compiled(directory).file]


def _compiled(directory: Path) -> FileDescriptorSet:
    folder = directory / EXTRA
    if not any(folder.glob("*.proto")):
        return FileDescriptorSet()
    try:
        # Compiled apart from the vendor's files: for a name that both have, our error says what to do, protoc's not.
        return compile_protos(folder)
    except CodegenError as error:
        if error.file and (folder / error.file).is_file():
            raise CodegenError(error.cause, file=str(folder / error.file), line=error.line) from error
        raise


def _refuse_all_but_enums(extra: SourceFile) -> None:
    descriptor = extra.descriptor
    if descriptor.syntax not in {"", "proto2"}:
        raise extra.error("a file of extra/ is proto2, as the schema is", (FileDescriptorProto.SYNTAX_FIELD_NUMBER,))
    if extra.name != f"{descriptor.package}.proto":
        wanted = f"{descriptor.package}.proto" if descriptor.package else "the package it adds enums to"
        raise extra.error(f"a file of extra/ is called after its package: call it {wanted}")
    if descriptor.dependency:
        path = (FileDescriptorProto.DEPENDENCY_FIELD_NUMBER, 0)
        raise extra.error(f"only enums may stand in extra/, not import {descriptor.dependency[0]}", path)
    for field, what in _OTHERS:
        for element in getattr(descriptor, field):
            path = (FileDescriptorProto.DESCRIPTOR.fields_by_name[field].number, 0)
            raise extra.error(f"only enums may stand in extra/, not {what} {element.name}", path)


def _refuse_known_names(extra: SourceFile, file: SourceFile) -> None:
    """Refuse a name that the vendor now uses too: its numbers may differ from ours."""
    known = dict(_top_names(file))
    for name, path in _top_names(extra):
        if name in known:
            cause = (
                f"{extra.descriptor.package}.{name} stands in {file.place(known[name])} too: delete it here if both "
                "mean the same, or rename it, here and in enum_fields.toml"
            )
            raise extra.error(cause, path)


def _top_names(file: SourceFile) -> Iterator[tuple[str, ElementPath]]:
    """The names in a file's package and their places; proto2 counts the values of its enums among them."""
    for index, message in enumerate(file.descriptor.message_type):
        yield message.name, (FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, index)
    for index, enum in enumerate(file.descriptor.enum_type):
        path = (FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, index)
        yield enum.name, path
        for number, value in enumerate(enum.value):
            yield value.name, (*path, _VALUE, number)
