"""Compare two releases element by element and id by id.

Invariant: the contents of an added, removed or renamed element are listed only where they changed themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from google.protobuf.descriptor_pb2 import EnumValueDescriptorProto, FieldDescriptorProto

from opend_codegen.knowledge.since import Changes
from opend_codegen.matching import Matching, match_schemas
from opend_codegen.releases import Release
from opend_codegen.releases.elements import Element

__all__ = ["compare"]

_Field = FieldDescriptorProto


def compare(old: Release, new: Release) -> Changes:
    """Return the changes from ``old`` to ``new``."""
    before, after = old.reduced.values(), new.reduced.values()
    matching = match_schemas(before, after)
    packages = {file.package for file in before}, {file.package for file in after}
    renamed = _renamed_packages(matching, *packages)
    gone = packages[0] - packages[1] - renamed.keys()
    came = packages[1] - packages[0] - set(renamed.values())
    old_ids, new_ids = _ids(old, new), _ids(new, old)
    return Changes(
        added=_outermost(matching.added, came),
        removed=_outermost(matching.removed, gone),
        renamed=dict(sorted((renamed | _renamed(matching, renamed)).items())),
        renumbered=dict(sorted(_renumbered(matching))),
        retyped=dict(sorted(_retyped(matching))),
        ids_added={name: new_ids[name] for name in sorted(new_ids.keys() - old_ids.keys())},
        ids_removed={name: old_ids[name] for name in sorted(old_ids.keys() - new_ids.keys())},
        ids_renumbered={
            name: (old_ids[name], new_ids[name])
            for name in sorted(old_ids.keys() & new_ids.keys())
            if old_ids[name] != new_ids[name]
        },
    )


def _ids(release: Release, other: Release) -> Mapping[str, int]:
    """Return the published ids; none if either release publishes no table, since changes are unknown then."""
    return release.ids.ids if release.ids and other.ids else {}


def _renamed_packages(matching: Matching, old: set[str], new: set[str]) -> dict[str, str]:
    """Return the removed packages whose messages and enums are all in one new package, with that package."""
    successors: dict[str, set[str]] = {}
    for name in matching.old:
        package = _outer(name)
        if package in old - new:
            successors.setdefault(package, set()).add(_outer(matching.pairs.get(name, "")))
    return {
        package: next(iter(found)) for package, found in successors.items() if len(found) == 1 and found <= new - old
    }


def _renamed(matching: Matching, packages: Mapping[str, str]) -> dict[str, str]:
    with_their_package = {
        old for old, new in matching.moved.items() if packages.get(_outer(old), "") == _outer(new) != ""
    }
    pairs = matching.renamed | matching.moved
    return {old: new for old, new in pairs.items() if old not in with_their_package}


def _outermost(names: list[str], packages: set[str]) -> tuple[str, ...]:
    """Return the packages and the elements that lie in none of the others, by package, in declaration order."""
    inside = {*names, *packages}
    found = [*packages, *(name for name in names if _outer(name) not in inside)]
    return tuple(sorted(found, key=lambda name: name.partition(".")[0]))


def _renumbered(matching: Matching) -> Iterator[tuple[str, tuple[int, int]]]:
    for old, new in _pairs(matching):
        if isinstance(old.descriptor, _Field | EnumValueDescriptorProto) and isinstance(
            new.descriptor, _Field | EnumValueDescriptorProto
        ):
            numbers = old.descriptor.number, new.descriptor.number
            if numbers[0] != numbers[1]:
                yield new.name, numbers


def _retyped(matching: Matching) -> Iterator[tuple[str, tuple[str, str]]]:
    for old, new in _pairs(matching):
        if isinstance(old.descriptor, _Field) and isinstance(new.descriptor, _Field):
            types = _type(old.descriptor, matching.pairs), _type(new.descriptor, {})
            if types[0] != types[1]:
                yield new.name, (_type(old.descriptor, {}), types[1])


def _pairs(matching: Matching) -> Iterator[tuple[Element, Element]]:
    return ((matching.old[old], matching.new[new]) for old, new in matching.pairs.items())


def _type(field: FieldDescriptorProto, names: Mapping[str, str]) -> str:
    """Return label, type and default, such as `required int32 = -400`; `names` maps old type names to new ones."""
    label = _Field.Label.Name(field.label).removeprefix("LABEL_").lower()
    name = field.type_name.removeprefix(".")
    kind = names.get(name, name) or _Field.Type.Name(field.type).removeprefix("TYPE_").lower()
    return f"{label} {kind} = {field.default_value}" if field.HasField("default_value") else f"{label} {kind}"


def _outer(name: str) -> str:
    return name.rpartition(".")[0]
