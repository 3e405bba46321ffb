"""Compare files, messages and enums, and the values of the enums that are in both schemas.

Invariant: the contents of an element that is new or gone as a whole are not reported separately.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from opend_codegen.diff.findings import Finding, PythonChange
from opend_codegen.diff.names import Names
from opend_codegen.diff.schemas import Schemas, last_name, outer_name
from opend_codegen.model import EnumModel, MessageModel

__all__ = ["file_changes", "type_changes", "value_changes"]


def file_changes(schemas: Schemas) -> Iterator[Finding]:
    """Find removed, added and renamed files; a protocol's file is reported with its protocol."""
    old, new = schemas.sides
    told = {protocol.file for names in (schemas.old, schemas.new) for protocol in names.protocols}
    renamed = dict(_renamed_files(schemas))
    modules = [{module.file: module.name for module in side.model.modules} for side in (old, new)]
    for file in old.files:
        if file in renamed:
            change = PythonChange("module", modules[0][file], modules[1][renamed[file]])
            yield schemas.finding("file_renamed", file, renamed[file], (change,), group=renamed[file])
        elif file not in new.files and file not in told:
            change = PythonChange("module", modules[0][file], "")
            yield schemas.finding("file_removed", file, "", (change,), group=file)
    for file in sorted(new.files.keys() - old.files.keys() - set(renamed.values()) - told):
        yield schemas.finding("file_added", "", file, (PythonChange("module", "", modules[1][file]),), group=file)


def type_changes(schemas: Schemas) -> Iterator[Finding]:
    """Find removed, added, moved and renamed messages and enums."""
    for name in schemas.matching.removed:
        if name in schemas.old.types and _is_told(name, schemas.old, schemas.new, schemas.pairs):
            change = PythonChange("class", schemas.old.types[name].class_name, "")
            yield schemas.finding(f"{_kind(schemas.old, name)}_removed", name, "", (change,))
    for name in schemas.matching.added:
        if name in schemas.new.types and _is_told(name, schemas.new, schemas.old, schemas.origins):
            change = PythonChange("class", "", schemas.new.types[name].class_name)
            yield schemas.finding(f"{_kind(schemas.new, name)}_added", "", name, (change,))
    files = dict(_renamed_files(schemas))
    for old, new in schemas.pairs.items():
        if old in schemas.old.types:
            yield from _kept_type(schemas, old, new, files)


def value_changes(schemas: Schemas) -> Iterator[Finding]:
    """Find removed, added, renamed and renumbered values, and numbers whose meaning changed."""
    for old_enum, new_enum in schemas.type_pairs(EnumModel):
        rivals = _values(schemas.new, new_enum)
        for name in _values(schemas.old, old_enum):
            yield from _value(schemas, name, rivals)
        for name in rivals:
            if name not in schemas.origins:
                yield _added_value(schemas, name, old_enum)


def _value(schemas: Schemas, name: str, rivals: list[str]) -> Iterator[Finding]:
    """Yield the changes of an old value; `rivals` are the enum's values in the new schema."""
    old, counterpart = schemas.old.values[name], schemas.pairs.get(name, "")
    new = schemas.new.values.get(counterpart)
    change = PythonChange("member", _member(schemas.old, name), _member(schemas.new, counterpart) if new else "")
    taken = _taken(schemas, old.number, rivals)
    if new is None:
        kind = "value_number_reused" if taken else "value_removed"
        yield schemas.finding(kind, name, taken, (change,), number=old.number)
    elif new.number != old.number:
        yield schemas.finding("value_renumbered", name, counterpart, (change,), before=old.number, after=new.number)
        if taken:
            yield schemas.finding("value_number_reused", name, taken, number=old.number)
    elif last_name(name) != last_name(counterpart):
        yield schemas.finding("value_renamed", name, counterpart, (change,), number=old.number)
    elif last_name(change.old) != last_name(change.new):
        yield schemas.finding("member_renamed", name, counterpart, (change,), after=last_name(change.new))


def _taken(schemas: Schemas, number: int, rivals: list[str]) -> str:
    """Return the value that has a number now and did not have it before, or ""."""
    for rival in rivals:
        before = schemas.old.values.get(schemas.origins.get(rival, ""))
        if schemas.new.values[rival].number == number and not (before and before.number == number):
            return rival
    return ""


def _added_value(schemas: Schemas, name: str, old_enum: str) -> Finding:
    """Return the finding for a new value, or for another name of a value that is in both schemas."""
    change, number = PythonChange("member", "", _member(schemas.new, name)), schemas.new.values[name].number
    for other in _values(schemas.old, old_enum):
        counterpart = schemas.new.values.get(schemas.pairs.get(other, ""))
        if schemas.old.values[other].number == number and counterpart and counterpart.number == number:
            return schemas.finding("value_alias_added", other, name, (change,), number=number)
    return schemas.finding("value_added", "", name, (change,), number=number)


def _kept_type(schemas: Schemas, old: str, new: str, files: dict[str, str]) -> Iterator[Finding]:
    before, after = schemas.old.types[old], schemas.new.types[new]
    change = PythonChange("class", before.class_name, after.class_name)
    kind = _kind(schemas.old, old)
    if old in schemas.matching.renamed:
        yield schemas.finding(f"{kind}_renamed", old, new, (change,))
    elif old in schemas.matching.moved and files.get(before.module.file) != after.module.file:
        yield schemas.finding(f"{kind}_moved", old, new, (change,))
    elif old == new and before.class_name != after.class_name:
        yield schemas.finding("class_renamed", old, new, (change,), after=after.class_name)
    if isinstance(before.model, EnumModel) and isinstance(after.model, EnumModel):
        held = ["bits to combine" if enum.flags else "one value" for enum in (before.model, after.model)]
        if held[0] != held[1]:
            yield schemas.finding("enum_flags_changed", old, new, (change,), before=held[0], after=held[1])


def _renamed_files(schemas: Schemas) -> Iterator[tuple[str, str]]:
    """Yield the removed files whose elements are now all in one new file."""
    old, new = schemas.sides
    went: dict[str, set[str]] = {}
    for before, after in schemas.pairs.items():
        if before in schemas.old.types:
            went.setdefault(schemas.old.file_of(before), set()).add(schemas.new.file_of(after))
    for file, places in went.items():
        if file not in new.files and len(places) == 1 and not places & old.files.keys():
            yield file, places.pop()


def _is_told(name: str, mine: Names, other: Names, matched: Container[str]) -> bool:
    """Whether a new or removed type has its own finding: the element around it is in both schemas."""
    if outer_name(name) in mine.types:
        return outer_name(name) in matched
    return mine.file_of(name) in other.files


def _kind(names: Names, name: str) -> str:
    return "message" if isinstance(names.types[name].model, MessageModel) else "enum"


def _values(names: Names, enum: str) -> list[str]:
    model = names.types[enum].model
    return [f"{enum}.{value.proto_name}" for value in model.values] if isinstance(model, EnumModel) else []


def _member(names: Names, value: str) -> str:
    return f"{names.types[outer_name(value)].class_name}.{names.values[value].member}"
