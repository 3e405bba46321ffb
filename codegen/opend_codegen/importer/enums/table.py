"""Keep enum_fields.toml: which int field holds which enum, by a person's row, our knowledge, or the vendor's comments.

Invariant: a field stands in one of the two tables, and every row points at an int field and an enum that exist. A
person's settled row overrides a shipped one, which overrides what an import derives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from google.protobuf.descriptor_pb2 import EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto

from opend_codegen.importer.enums.candidates import Candidate, Derivation
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.texts.toml_blocks import Block, TomlFile, as_table, quote, toml_value
from opend_codegen.importer.unplaced import Unplaced
from opend_codegen.releases.elements import walk

__all__ = ["ENUM_FIELD", "HEADER", "EnumChanges", "EnumSources", "EnumTargets", "update_enum_fields"]

HEADER = """\
# Which int field holds which enum: the schema itself says it only in comments.
#
# [derived]  written by `opend-codegen import` from the vendor's comments and the shipped knowledge; do not edit,
#            the next import writes it anew.
# [settled]  by hand, and stronger than [derived]:
#              "Package.Message.field" = { enum = "Package.Enum", reason = "why" }
#            enum = "" keeps the field an int; flags = true is for a set of the enum's bits.
"""

ENUM_FIELD = "enum_field"
_DERIVED, _SETTLED = "derived", "settled"
_INTS = frozenset(
    {
        FieldDescriptorProto.TYPE_INT32,
        FieldDescriptorProto.TYPE_INT64,
        FieldDescriptorProto.TYPE_UINT32,
        FieldDescriptorProto.TYPE_UINT64,
    }
)


@dataclass(slots=True)
class EnumChanges:
    """The changes of an import to the table, and the rows that do not fit."""

    derived: int = 0
    settled: int = 0
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    plain: tuple[tuple[str, str], ...] = ()
    disagreements: list[str] = field(default_factory=list[str])
    """Fields whose comment names another enum than the shipped knowledge."""
    own: list[str] = field(default_factory=list[str])
    misfits: list[str] = field(default_factory=list[str])
    """Shipped rows that do not fit this release."""
    set_aside: dict[str, str] = field(default_factory=dict[str, str])
    """A person's rows whose field or enum does not exist."""
    returned: list[str] = field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class EnumTargets:
    """The names that a row may point at."""

    int_fields: frozenset[str]
    fields: frozenset[str]
    enums: frozenset[str]

    @classmethod
    def of(cls, files: Iterable[FileDescriptorProto]) -> EnumTargets:
        """Collect the names of a schema."""
        ints: set[str] = set()
        fields: set[str] = set()
        enums: set[str] = set()
        for file in files:
            for element in walk(file):
                if isinstance(element.descriptor, EnumDescriptorProto):
                    enums.add(element.name)
                elif isinstance(element.descriptor, FieldDescriptorProto):
                    fields.add(element.name)
                    if element.descriptor.type in _INTS:
                        ints.add(element.name)
        return cls(frozenset(ints), frozenset(fields), frozenset(enums))

    def misfit(self, name: str, candidate: Candidate) -> str:
        """Why a row does not fit; "" if it does."""
        if name not in self.int_fields:
            return "is no int field" if name in self.fields else "there is no such field"
        if candidate.enum and candidate.enum not in self.enums:
            return f"there is no enum {candidate.enum}"
        return ""


@dataclass(frozen=True, slots=True)
class EnumSources:
    """The inputs of an update of the table."""

    derivation: Derivation
    shipped: TomlFile | None
    targets: EnumTargets
    waiting: Iterable[Unplaced] = ()


def update_enum_fields(table: TomlFile, sources: EnumSources, before: Lock, now: Lock) -> EnumChanges:
    """Bring both tables up to date, in place."""
    return _Updater(table, sources, before, now).update(sources.waiting)


class _Updater:
    def __init__(self, table: TomlFile, sources: EnumSources, before: Lock, now: Lock) -> None:
        self._table = table
        self._derivation = sources.derivation
        self._targets = sources.targets
        self._shipped_derived = _entries(sources.shipped, _DERIVED) if sources.shipped else {}
        self._shipped_settled = _rows(sources.shipped, _SETTLED) if sources.shipped else {}
        self._before, self._now = before, now
        self.changes = EnumChanges()

    def update(self, waiting: Iterable[Unplaced]) -> EnumChanges:
        before = _entries(self._table, _DERIVED)
        settled = self._settle(waiting)
        derived = self._derive(settled)
        _replace_derived(self._table, derived)
        changes = self.changes
        changes.derived, changes.settled = len(derived), len(settled)
        changes.added = tuple(f"{name}: {found.enum}" for name, found in derived.items() if name not in before)
        changes.dropped = tuple(
            f"{name}: {before[name].enum}" for name in before if name not in derived and name not in settled
        )
        changes.changed = tuple(_changed(before, derived))
        changes.plain = tuple(
            item for item in self._derivation.plain.items() if item[0] not in settled and item[0] not in derived
        )
        return changes

    def _settle(self, waiting: Iterable[Unplaced]) -> dict[str, Candidate]:
        """A person's row wins over a shipped one; a row whose field or enum does not exist leaves the table."""
        mine = _rows(self._table, _SETTLED)
        block = _settled_block(self._table)
        for name, value in list(mine.items()):
            theirs = self._shipped_settled.get(name)
            if why := self._targets.misfit(name, _candidate(value)):
                self._set_aside(block, name, why, mine.pop(name))
            elif theirs is not None and theirs != value:
                if self._is_untouched(name, value):
                    block.drop_key(name)
                    del mine[name]  # Added again below, as it is shipped now.
                else:
                    self.changes.own.append(name)
        self._give_back(mine, block, waiting)
        self._take_shipped(mine, block)
        return {name: _candidate(value) for name, value in mine.items()}

    def _give_back(self, mine: dict[str, object], block: Block, waiting: Iterable[Unplaced]) -> None:
        for entry in waiting:
            if entry.kind == ENUM_FIELD and entry.element not in mine:
                value = _parsed(entry.text)
                if not self._targets.misfit(entry.element, _candidate(value)):
                    mine[entry.element] = value
                    block.set_key(quote(entry.element), value)
                    self.changes.returned.append(entry.element)

    def _take_shipped(self, mine: dict[str, object], block: Block) -> None:
        for name, value in self._shipped_settled.items():
            if name not in mine:
                if why := self._targets.misfit(name, _candidate(value)):
                    self.changes.misfits.append(f"{name}: {why}")
                    continue
                mine[name] = value
                block.set_key(quote(name), value)
            if mine[name] == value:
                self._now.take(f"{ENUM_FIELD} {name}", toml_value(value))

    def _set_aside(self, block: Block, name: str, why: str, value: object) -> None:
        block.drop_key(name)
        if self._shipped_settled.get(name) == value or self._is_untouched(name, value):
            self.changes.misfits.append(f"{name}: {why}")
        else:
            self.changes.set_aside[name] = toml_value(value)

    def _is_untouched(self, name: str, value: object) -> bool:
        return self._before.is_untouched(f"{ENUM_FIELD} {name}", toml_value(value))

    def _derive(self, settled: Mapping[str, Candidate]) -> dict[str, Candidate]:
        """Return the derived enums: the release's own comments win, those of earlier releases fill the gaps."""
        derived = dict(self._derivation.fields)
        for name, known in self._shipped_derived.items():
            if why := self._targets.misfit(name, known):
                self.changes.misfits.append(f"{name}: {why}")
            elif name not in derived:
                derived[name] = known
            elif derived[name] != known and name not in settled:
                self.changes.disagreements.append(f"{name}: {known.enum} is known, {derived[name].enum} is told")
        return {name: found for name, found in sorted(derived.items()) if name not in settled}


def _settled_block(table: TomlFile) -> Block:
    if not table.named(_SETTLED):
        table.insert(Block(_SETTLED, f"[{_SETTLED}]\n"), None, table.blocks)
    return table.named(_SETTLED)[0]


def _rows(table: TomlFile, section: str) -> dict[str, object]:
    return {name: value for block in table.named(section) for name, value in block.table().items()}


def _entries(table: TomlFile, section: str) -> dict[str, Candidate]:
    return {name: _candidate(value) for name, value in _rows(table, section).items()}


def _candidate(value: object) -> Candidate:
    if isinstance(value, str):
        return Candidate(value)
    fields = as_table(value)
    return Candidate(str(fields.get("enum", "")), flags=fields.get("flags") is True)


def _parsed(text: str) -> object:
    return TomlFile.parse(f"[row]\nvalue = {text}\n").blocks[0].table()["value"]


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
