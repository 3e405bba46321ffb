"""Keep enum_fields.toml: the [derived] table is written anew by each import, everything else is left as it stands.

Invariant: a field stands in one of the two tables; what [settled] says of it is never changed or repeated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from google.protobuf.descriptor_pb2 import EnumDescriptorProto, FileDescriptorSet

from opend_codegen.importer.candidates import Candidate, Derivation, int_fields
from opend_codegen.importer.toml_blocks import Block, TomlFile, as_table, quote
from opend_codegen.releases.elements import walk

__all__ = ["HEADER", "EnumChanges", "update_enum_fields"]

HEADER = """\
# Which int field holds which enum: the schema itself says it only in comments.
#
# [derived]  written by `opend-codegen import` from the vendor's comments; do not edit, the next import writes it anew.
# [settled]  written by hand, never touched by an import, and stronger than [derived]:
#              "Package.Message.field" = { enum = "Package.Enum", reason = "why" }
#            enum = "" keeps the field an int; flags = true is for a set of the enum's bits.
"""

_DERIVED = "derived"
_SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class EnumChanges:
    """What the import did to the table, and what in it no longer fits the schema."""

    derived: int
    settled: int
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    changed: tuple[str, ...]
    stale: tuple[str, ...]
    plain: tuple[tuple[str, str], ...]


def update_enum_fields(table: TomlFile, derivation: Derivation, schema: FileDescriptorSet) -> EnumChanges:
    """Write the [derived] table anew, in place."""
    before = _entries(table, _DERIVED)
    settled = _entries(table, _SETTLED)
    derived = {name: found for name, found in sorted(derivation.fields.items()) if name not in settled}
    _replace_derived(table, derived)
    if not table.named(_SETTLED) and not settled:
        table.insert(Block(_SETTLED, f"[{_SETTLED}]\n"), None, table.blocks)
    return EnumChanges(
        derived=len(derived),
        settled=len(settled),
        added=tuple(f"{name}: {found.enum}" for name, found in derived.items() if name not in before),
        dropped=tuple(f"{name}: {before[name].enum}" for name in before if name not in derived),
        changed=tuple(_changed(before, derived)),
        stale=tuple(_stale(settled, schema)),
        plain=tuple(item for item in derivation.plain.items() if not settled.get(item[0], Candidate("")).enum),
    )


def _entries(table: TomlFile, section: str) -> dict[str, Candidate]:
    return {name: _candidate(value) for block in table.named(section) for name, value in block.table().items()}


def _candidate(value: object) -> Candidate:
    if isinstance(value, str):
        return Candidate(value)
    fields = as_table(value)
    return Candidate(str(fields.get("enum", "")), flags=fields.get("flags") is True)


def _replace_derived(table: TomlFile, derived: Mapping[str, Candidate]) -> None:
    lines = "".join(f"{quote(name)} = {_value(found)}\n" for name, found in derived.items())
    old = next(iter(table.named(_DERIVED)), None)
    if old is None:
        table.insert(Block(_DERIVED, f"[{_DERIVED}]\n{lines}"), next(iter(table.blocks), None), ())
    else:
        old.text = f"{old.split()[0]}[{_DERIVED}]\n{lines}"


def _value(found: Candidate) -> str:
    return f"{{ enum = {quote(found.enum)}, flags = true }}" if found.flags else quote(found.enum)


def _changed(before: Mapping[str, Candidate], after: Mapping[str, Candidate]) -> list[str]:
    both = [name for name in after if name in before and after[name] != before[name]]
    return [f"{name}: {before[name].enum} is now {after[name].enum}" for name in both]


def _stale(settled: Mapping[str, Candidate], schema: FileDescriptorSet) -> list[str]:
    fields = {element.name for file in schema.file for element, _ in int_fields(file)}
    enums = {
        element.name
        for file in schema.file
        for element in walk(file)
        if isinstance(element.descriptor, EnumDescriptorProto)
    }
    no_field = [f"{name}: no such int field" for name in settled if name not in fields]
    lost = [name for name, found in settled.items() if name in fields and found.enum and found.enum not in enums]
    return no_field + [f"{name}: no such enum as {settled[name].enum}" for name in lost]
