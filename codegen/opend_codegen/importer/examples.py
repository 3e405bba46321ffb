"""Keep examples.toml: the shipped file or a person's, without rows that do not fit the release.

Invariant: `generate` accepts every row that is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorProto

from opend_codegen.examples.fitting import Messages, Signature, misfits, signature_of
from opend_codegen.importer.folder import SchemaFolder
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.protocols.rows import PROTOCOL, Rows
from opend_codegen.importer.texts.toml_blocks import Block, TomlFile
from opend_codegen.knowledge.examples import EXAMPLES, ExampleError, read_example
from opend_codegen.releases.elements import walk

__all__ = ["EXAMPLE", "ExampleChanges", "update_examples"]

EXAMPLE = "example"
_KEY = f"file {EXAMPLES}"


@dataclass(slots=True)
class ExampleChanges:
    """The text of the file, "" where there is none, and the rows that do not fit."""

    text: str = ""
    own: list[str] = field(default_factory=list[str])
    misfits: list[str] = field(default_factory=list[str])
    set_aside: dict[str, str] = field(default_factory=dict[str, str])


def update_examples(
    mine: SchemaFolder,
    shipped: SchemaFolder | None,
    protocols: TomlFile,
    files: Mapping[str, FileDescriptorProto],
    now: Lock,
) -> ExampleChanges:
    """Bring the file up to date with the shipped one, the protocols and a release."""
    changes = ExampleChanges()
    text, theirs = mine.text(EXAMPLES), shipped.text(EXAMPLES) if shipped else ""
    is_shipped = bool(theirs) and (text in {"", theirs} or mine.lock.is_untouched(_KEY, text))
    table = TomlFile.parse(theirs) if is_shipped else TomlFile.read(mine.path / EXAMPLES, "")
    messages = dict(_messages(files))
    calls = dict(_calls(protocols, files, messages))
    for block in list(table.blocks):
        if why := _misfit(block, calls, messages):
            table.blocks.remove(block)
            if is_shipped:
                changes.misfits.append(f"example of {block.name}: {why}")
            else:
                changes.set_aside[block.name] = block.text.strip()
    changes.text = table.text()
    if is_shipped:
        now.take(_KEY, changes.text)
    elif theirs:
        changes.own.append(EXAMPLES)
    return changes


def _misfit(block: Block, calls: Mapping[str, Signature], messages: Messages) -> str:
    try:
        example = read_example(block.name, block.table())
    except ExampleError as error:
        return str(error)
    return next(misfits(example, calls, messages), "")


def _messages(files: Mapping[str, FileDescriptorProto]) -> Iterator[tuple[str, DescriptorProto]]:
    for file in files.values():
        for element in walk(file):
            if isinstance(element.descriptor, DescriptorProto):
                yield element.name, element.descriptor


def _calls(
    protocols: TomlFile, files: Mapping[str, FileDescriptorProto], messages: Messages
) -> Iterator[tuple[str, Signature]]:
    for row in Rows(protocols).of(PROTOCOL):
        request, response = row.message("request", "Request"), row.message("response", "Response")
        if row.file in files and row.table().get("kind") == "request":
            found = signature_of(files[row.file].package, request, response, messages)
            if found is not None:
                yield row.name, found
