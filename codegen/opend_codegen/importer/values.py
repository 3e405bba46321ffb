"""Keep messages.toml, which names values and secrets: the shipped file or a person's, without rows that do not fit.

Invariant: `generate` accepts every row that is left.
"""

from __future__ import annotations

from collections.abc import Mapping

from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto, FileDescriptorProto

from opend_codegen.importer.folder import SchemaFolder
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.texts.toml_blocks import TomlFile
from opend_codegen.importer.whole_table import TableChanges, WholeTable
from opend_codegen.knowledge.protocols import MESSAGES
from opend_codegen.releases.elements import Descriptor, walk

__all__ = ["VALUE", "update_values"]

VALUE = "value"
_VALUES = "values"
_SECRETS = "secrets"


def update_values(
    mine: SchemaFolder, shipped: SchemaFolder | None, files: Mapping[str, FileDescriptorProto], now: Lock
) -> TableChanges:
    """Bring the file up to date with the shipped one and a release."""
    whole = WholeTable(MESSAGES, mine, shipped)
    elements = {element.name: element.descriptor for file in files.values() for element in walk(file)}
    misfits = [(_VALUES, "value", *row) for row in _misfits(_rows(whole.table, _VALUES), elements).items()]
    misfits += [(_SECRETS, "secret", *row) for row in _unfit_secrets(_rows(whole.table, _SECRETS), elements).items()]
    for key, word, name, why in misfits:
        block = next(block for block in whole.table.named(key) if name in block.table())
        text = str(block.table()[name])
        block.drop_key(name)
        whole.leave_out(name, text, f"{name} as a {word}: {why}")
    return whole.finish(now)


def _rows(table: TomlFile, key: str) -> set[str]:
    return {name for block in table.named(key) for name in block.table()}


def _unfit_secrets(rows: set[str], elements: Mapping[str, Descriptor]) -> dict[str, str]:
    found = {name: elements.get(name) for name in sorted(rows)}
    return {name: why for name, descriptor in found.items() if (why := _unfit_secret(descriptor))}


def _unfit_secret(descriptor: Descriptor | None) -> str:
    if not isinstance(descriptor, FieldDescriptorProto):
        return "there is no such field"
    texts = (FieldDescriptorProto.TYPE_STRING, FieldDescriptorProto.TYPE_BYTES)
    is_single = descriptor.label != FieldDescriptorProto.LABEL_REPEATED
    return "" if is_single and descriptor.type in texts else "it is no single text or bytes"


def _misfits(rows: set[str], elements: Mapping[str, Descriptor]) -> dict[str, str]:
    """Return why rows do not fit; a value that is dropped makes the values that hold its message unfit too."""
    messages = {name: item for name, item in elements.items() if isinstance(item, DescriptorProto)}
    found: dict[str, str] = {}
    while True:
        left = rows - found.keys()
        fresh = {name: why for name in sorted(left) if (why := _misfit(name, messages, left))}
        if not fresh:
            return found
        found |= fresh


def _misfit(name: str, messages: Mapping[str, DescriptorProto], values: set[str]) -> str:
    message = messages.get(name)
    if message is None:
        return "there is no such message"
    for inner in message.field:
        held = inner.type_name.lstrip(".")
        if inner.label == FieldDescriptorProto.LABEL_REPEATED:
            return f"{inner.name} is repeated"
        if held in messages and held not in values:
            return f"{inner.name} holds {held}, which is none"
    return ""
