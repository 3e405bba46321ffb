"""Hold the two schemas of a comparison, pair their elements, and make findings about them.

Invariant: only this module matches elements; a finding that it makes has its group, direction and level.
"""

from __future__ import annotations

from collections.abc import Iterator

from google.protobuf.descriptor_pb2 import EnumDescriptorProto, EnumValueDescriptorProto, FileDescriptorProto

from opend_codegen.diff.findings import Finding, PythonChange
from opend_codegen.diff.names import Names
from opend_codegen.diff.rules import KINDS
from opend_codegen.diff.sides import Side
from opend_codegen.matching import match_schemas
from opend_codegen.model import EnumModel, MessageModel
from opend_codegen.releases.elements import walk

__all__ = ["Schemas", "last_name", "outer_name"]


class Schemas:
    """An old and a new schema."""

    def __init__(self, old: Side, new: Side) -> None:
        self.sides = old, new
        self.old, self.new = Names(old.model), Names(new.model)
        self.matching = match_schemas(_with_own_enums(old), _with_own_enums(new))
        self.pairs, self.origins = self.matching.pairs, self.matching.origins

    def type_pairs(self, kind: type[MessageModel | EnumModel]) -> Iterator[tuple[str, str]]:
        """Yield the messages or enums that are in both schemas, by old and new name."""
        for old, new in self.pairs.items():
            if old in self.old.types and isinstance(self.old.types[old].model, kind):
                yield old, new

    def finding(
        self, kind: str, old: str, new: str, python: tuple[PythonChange, ...] = (), group: str = "", **facts: object
    ) -> Finding:
        """Make a finding about an element; `group` is needed where neither name is an element's."""
        return Finding(
            kind=kind,
            group=group or _file(self.new, new) or _file(self.old, old),
            old=old,
            new=new,
            facts={key: str(value) for key, value in facts.items()},
            direction=self._direction(old, new),
            python=python,
            level=KINDS[kind].level,
        )

    def _direction(self, old: str, new: str) -> str:
        ways = _ways(self.old, old) | _ways(self.new, new)
        return "both" if len(ways) > 1 else "".join(ways)


def outer_name(name: str) -> str:
    """The message, enum or file that an element lies in."""
    return name.rpartition(".")[0]


def last_name(name: str) -> str:
    """The element's own name."""
    return name.rpartition(".")[2]


def _file(names: Names, element: str) -> str:
    return names.file_of(element) or names.file_of(outer_name(element))


def _ways(names: Names, element: str) -> frozenset[str]:
    return names.ways(element if element in names.types else outer_name(element))


def _with_own_enums(side: Side) -> list[FileDescriptorProto]:
    """Return the files with our own enums added to them, so that all enums are matched alike."""
    declared = {element.name for file in side.files.values() for element in walk(file)}
    files: list[FileDescriptorProto] = []
    for module in side.model.modules:
        own = [enum for enum in module.enums if enum.full_name not in declared]
        file = side.files.get(module.file, FileDescriptorProto(name=module.file))
        if own:
            package = outer_name(own[0].full_name)
            file = FileDescriptorProto.FromString(file.SerializeToString())
            file.package = file.package or package
            file.enum_type.extend(_described(enum) for enum in own)
        files.append(file)
    return files


def _described(enum: EnumModel) -> EnumDescriptorProto:
    values = [EnumValueDescriptorProto(name=value.proto_name, number=value.number) for value in enum.values]
    return EnumDescriptorProto(name=last_name(enum.full_name), value=values)
