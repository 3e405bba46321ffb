"""The enums of a schema, findable by the names that comments use for them and by the values that comments list.

Invariant: a name is resolved as a reader of that file would: its own enums first, then those of the files it imports,
then a name that only one file has; a name that several other files have is not resolved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from google.protobuf.descriptor_pb2 import (
    EnumDescriptorProto,
    EnumValueDescriptorProto,
    FileDescriptorProto,
    FileDescriptorSet,
    SourceCodeInfo,
)

from opend_codegen.releases.elements import children, locations, walk

__all__ = ["EnumIndex", "EnumInfo"]

_WORD = re.compile(r"\w+")
# Compiled modules keep no source locations.
_NOWHERE = SourceCodeInfo.Location()


@dataclass(frozen=True, slots=True)
class EnumInfo:
    """An enum with the words that describe each value: its name without the enum's, and the vendor's comment."""

    name: str
    file: str
    words: dict[int, frozenset[str]]

    def agrees(self, number: int, label: str) -> bool:
        """Whether a value of this number means what `label` says: the same English word, or nearly the same Chinese."""
        label = label.lower()
        return any(word == label or _is_alike(word, label) for word in self.words.get(number, ()))

    @property
    def is_bits(self) -> bool:
        """Whether every value is a single bit (or zero), so that values can be added up to a set."""
        numbers = [number for number in self.words if number]
        return len(numbers) > 1 and all(number > 0 and number & (number - 1) == 0 for number in numbers)


class EnumIndex:
    """Every enum of a schema."""

    def __init__(self, schema: FileDescriptorSet) -> None:
        self._imports = {file.name: tuple(file.dependency) for file in schema.file}
        self._packages = {_squeeze(file.package): file.package for file in schema.file}
        self.enums = {info.name: info for file in schema.file for info in _enums_of(file)}
        self._by_last: dict[str, list[EnumInfo]] = {}
        for info in self.enums.values():
            self._by_last.setdefault(info.name.rpartition(".")[2], []).append(info)

    def resolve(self, word: str, file: str) -> EnumInfo | None:
        """The enum that a word in a comment of `file` names: Enum, Package.Enum, Package::Enum or Package_Enum."""
        name = word.replace("::", ".")
        if exact := self.enums.get(name) or self.enums.get(self._with_dot(name)):
            return exact
        return self._nearest(name.rpartition(".")[2], file)

    def tiers(self, file: str) -> list[list[EnumInfo]]:
        """All enums, nearest first: the file's own, its imports', the rest."""
        imports = self._imports[file]
        own = [info for info in self.enums.values() if info.file == file]
        imported = [info for info in self.enums.values() if info.file in imports]
        rest = [info for info in self.enums.values() if info.file != file and info.file not in imports]
        return [own, imported, rest]

    def _nearest(self, last: str, file: str) -> EnumInfo | None:
        found = self._by_last.get(last, [])
        for near in ({file}, set(self._imports[file])):
            if inside := [info for info in found if info.file in near]:
                return inside[0] if len(inside) == 1 else None
        found = [info for info in found if _same_domain(info.file, file)]
        return found[0] if len(found) == 1 else None

    def _with_dot(self, name: str) -> str:
        """Trd_Common.TimeInForce for TrdCommon_TimeInForce."""
        package, _, last = name.rpartition("_")
        return f"{self._packages.get(_squeeze(package), '')}.{last}"


def _squeeze(package: str) -> str:
    return package.replace("_", "")


def _is_alike(word: str, label: str) -> bool:
    return not word.isascii() and not label.isascii() and (word in label or label in word)


def _same_domain(one: str, other: str) -> bool:
    """Quotes (Qot_) and trade (Trd_) do not name each other's enums without their package; files with neither do."""
    domains = {name.partition("_")[0] if "_" in name else "" for name in (one, other)} - {""}
    return len(domains) < 2


def _enums_of(file: FileDescriptorProto) -> list[EnumInfo]:
    places = locations(file)
    found: list[EnumInfo] = []
    for enum in walk(file):
        if isinstance(enum.descriptor, EnumDescriptorProto):
            words = dict[int, frozenset[str]]()
            for value in children(enum):
                if isinstance(value.descriptor, EnumValueDescriptorProto):
                    name = value.descriptor.name.removeprefix(enum.descriptor.name)
                    words.setdefault(value.descriptor.number, _words(name, places.get(value.path, _NOWHERE)))
            found.append(EnumInfo(enum.name, file.name, words))
    return found


def _words(name: str, place: SourceCodeInfo.Location) -> frozenset[str]:
    comments = f"{place.trailing_comments} {place.leading_comments}"
    return frozenset(word for word in _WORD.findall(f"{name.strip('_')} {comments}".lower()) if word)
