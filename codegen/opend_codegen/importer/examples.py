"""Keep examples.toml: the shipped file or a person's, without rows that do not fit the release.

Invariant: `generate` accepts every row that is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorProto

from opend_codegen.examples.fitting import Messages, Signature, misfits, signature_of
from opend_codegen.importer.folder import SchemaFolder
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.protocols.rows import PROTOCOL, Rows
from opend_codegen.importer.texts.toml_blocks import Block, TomlFile
from opend_codegen.importer.whole_table import TableChanges, WholeTable
from opend_codegen.knowledge.examples import EXAMPLES, ExampleError, read_example
from opend_codegen.releases.elements import walk

__all__ = ["EXAMPLE", "update_examples"]

EXAMPLE = "example"


def update_examples(
    mine: SchemaFolder,
    shipped: SchemaFolder | None,
    protocols: TomlFile,
    files: Mapping[str, FileDescriptorProto],
    now: Lock,
) -> TableChanges:
    """Bring the file up to date with the shipped one, the protocols and a release."""
    whole = WholeTable(EXAMPLES, mine, shipped)
    messages = dict(_messages(files))
    calls = dict(_calls(protocols, files, messages))
    for block in list(whole.table.blocks):
        if why := _misfit(block, calls, messages):
            whole.table.blocks.remove(block)
            whole.leave_out(block.name, block.text.strip(), f"example of {block.name}: {why}")
    return whole.finish(now)


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
