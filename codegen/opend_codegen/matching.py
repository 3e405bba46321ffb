"""Match the elements of an old schema with those of a new one: kept, moved to another file, or renamed.

Invariant: an element is matched with one other at most, and only with one of its own kind; whatever is matched lies
inside matched elements or at the top of a file. Names decide first; only elements that no name matches go by shape.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    EnumValueDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
)

from opend_codegen.releases.elements import Element, children, walk

__all__ = ["Matching", "match_schemas", "sound_alike"]

# Every file has messages of these names, so that the name alone tells nothing.
_ENVELOPES = frozenset({"Request", "Response", "C2S", "S2C"})
Content = frozenset[tuple[str, object]]

_NUMBERED = (FieldDescriptorProto, EnumValueDescriptorProto)
_ALIKE = 0.5
"""The share of their content that two messages or enums must have in common to be one under two names."""
_LIKE_NAMES = 0.6
_TELLING = 4
"""The shortest length at which a name inside another is no coincidence."""


@dataclass(frozen=True)
class Matching:
    """The elements of two schemas by full name, and which of them are the same."""

    old: Mapping[str, Element]
    new: Mapping[str, Element]
    pairs: Mapping[str, str] = field(default_factory=dict[str, str])
    """New full names by old ones."""

    @cached_property
    def origins(self) -> Mapping[str, str]:
        """Old full names by new ones."""
        return {new: old for old, new in self.pairs.items()}

    @cached_property
    def removed(self) -> list[str]:
        """Old elements that are gone, in the order of their files."""
        return [name for name in self.old if name not in self.pairs]

    @cached_property
    def added(self) -> list[str]:
        """New elements without an old counterpart, in the order of their files."""
        return [name for name in self.new if name not in self.origins]

    @cached_property
    def renamed(self) -> dict[str, str]:
        """The pairs whose own name differs; what lies inside a renamed element keeps its own name."""
        return {old: new for old, new in self.pairs.items() if _last(old) != _last(new)}

    @cached_property
    def moved(self) -> dict[str, str]:
        """The messages and enums that lie in another file or message under the same name."""
        return {
            old: new
            for old, new in self.pairs.items()
            if _last(old) == _last(new) and _outer(new) != self.pairs.get(_outer(old), _outer(old))
        }


def match_schemas(old: Iterable[FileDescriptorProto], new: Iterable[FileDescriptorProto]) -> Matching:
    """Match every message, enum, field and enum value of two schemas."""
    matcher = _Matcher(list(old), list(new))
    matcher.match()
    return Matching(matcher.old, matcher.new, matcher.pairs)


@dataclass(frozen=True)
class _Shape:
    """The declarations of a file: the names at its top, and the content of each."""

    tops: list[Element]
    names: tuple[str, ...]
    contents: list[Content]

    @classmethod
    def of(cls, file: FileDescriptorProto) -> _Shape:
        tops = sorted(children(file), key=lambda element: _last(element.name))
        names = tuple(f"{_kind(element).__name__} {_last(element.name)}" for element in tops)
        return cls(tops, names, [_content(element) for element in tops])

    def is_like(self, other: _Shape) -> bool:
        """Whether each declaration has much of its content in common with the other's of the same name."""
        pairs = zip(self.contents, other.contents, strict=True)
        return all(_share(mine, theirs) >= _ALIKE for mine, theirs in pairs)


class _Matcher:
    def __init__(self, old: list[FileDescriptorProto], new: list[FileDescriptorProto]) -> None:
        self.old = dict(_elements(old))
        self.new = dict(_elements(new))
        self.pairs: dict[str, str] = {}
        self._taken: set[str] = set()
        self._old_files, self._new_files = old, new

    def match(self) -> None:
        for name, element in self.old.items():
            if name in self.new and _kind(self.new[name]) == _kind(element):
                self._pair(name, name)
        self._match_renamed_files()
        self._match_moved()
        self._match_renamed_types()
        for old, new in list(self.pairs.items()):
            self._match_inside(old, new)

    def _pair(self, old: str, new: str) -> None:
        self.pairs[old] = new
        self._taken.add(new)

    def _pair_whole(self, old: Element, new: Element) -> None:
        """Match two messages or enums, and their contents by name."""
        self._pair(old.name, new.name)
        inside = {(_kind(child), _last(child.name)): child for child in children(new)}
        for child in children(old):
            counterpart = inside.get((_kind(child), _last(child.name)))
            if counterpart and child.name not in self.pairs and counterpart.name not in self._taken:
                self._pair_whole(child, counterpart)

    def _match_renamed_files(self) -> None:
        """Match a removed file with a new one if all their messages are alike, the envelopes too."""
        came: dict[tuple[str, ...], list[_Shape]] = {}
        for file in self._new_files:
            if not _any_of(file, self._taken):
                shape = _Shape.of(file)
                came.setdefault(shape.names, []).append(shape)
        for file in self._old_files:
            if not came or _any_of(file, self.pairs):
                continue
            old = _Shape.of(file)
            alike = [new for new in came.get(old.names, []) if old.is_like(new)]
            if len(alike) == 1:
                came[old.names].remove(alike[0])
                for mine, theirs in zip(old.tops, alike[0].tops, strict=True):
                    self._pair_whole(mine, theirs)

    def _match_moved(self) -> None:
        """Match messages and enums that now stand elsewhere under the same name, with much the same content."""
        came: dict[tuple[type, str], list[Element]] = {}
        for element in self._unmatched(self.new, self._taken):
            came.setdefault((_kind(element), _last(element.name)), []).append(element)
        for element in self._unmatched(self.old, self.pairs):
            key = (_kind(element), _last(element.name))
            found = [other for other in came.get(key, []) if other.name not in self._taken]
            if _last(element.name) in _ENVELOPES or len(found) != 1 or element.name in self.pairs:
                continue
            if _likeness(element, found[0]) >= _ALIKE:
                self._pair_whole(element, found[0])

    def _match_renamed_types(self) -> None:
        """Match messages and enums that have another name in the same place, with much the same content."""
        came: dict[tuple[type, str], list[Element]] = {}
        for element in self._unmatched(self.new, self._taken):
            came.setdefault((_kind(element), _outer(element.name)), []).append(element)
        for old in self._unmatched(self.old, self.pairs):
            beside = came.get((_kind(old), self.pairs.get(_outer(old.name), _outer(old.name))), [])
            found = [new for new in beside if new.name not in self._taken and _is_renamed(old, new)]
            if len(found) == 1 and old.name not in self.pairs:
                self._pair_whole(old, found[0])

    def _match_inside(self, old: str, new: str) -> None:
        """Match renamed fields by number and type, and renamed values by number and a similar name."""
        if isinstance(self.old[old].descriptor, _NUMBERED):
            return
        gone = {_shape(child): child.name for child in children(self.old[old]) if child.name not in self.pairs}
        if not gone:
            return
        for child in children(self.new[new]):
            counterpart = gone.get(_shape(child))
            if counterpart and child.name not in self._taken and counterpart not in self.pairs:
                if _is_value(child) and not sound_alike(counterpart, child.name):
                    continue
                self._pair(counterpart, child.name)

    def _unmatched(self, elements: Mapping[str, Element], matched: Container[str]) -> list[Element]:
        types = (DescriptorProto, EnumDescriptorProto)
        return [item for name, item in elements.items() if name not in matched and isinstance(item.descriptor, types)]


def _elements(files: Iterable[FileDescriptorProto]) -> Iterator[tuple[str, Element]]:
    for file in files:
        for element in walk(file):
            yield element.name, element


def _kind(element: Element) -> type:
    return type(element.descriptor)


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _outer(name: str) -> str:
    return name.rpartition(".")[0]


def _any_of(file: FileDescriptorProto, names: Container[str]) -> bool:
    return any(element.name in names for element in children(file))


def _shape(element: Element) -> object:
    """Return what identifies a renamed field or value; a type by its last name, since its message may be renamed."""
    descriptor = element.descriptor
    if isinstance(descriptor, FieldDescriptorProto):
        is_repeated = descriptor.label == FieldDescriptorProto.LABEL_REPEATED
        return (descriptor.number, descriptor.type, is_repeated, _last(descriptor.type_name))
    return (descriptor.number,) if isinstance(descriptor, EnumValueDescriptorProto) else element.name


def _is_value(element: Element) -> bool:
    return isinstance(element.descriptor, EnumValueDescriptorProto)


def sound_alike(old: str, new: str) -> bool:
    """Whether two names may be two spellings of one: values have no type to compare, and numbers are reused."""
    one, other = (_last(name).partition("_")[2].lower() or _last(name).lower() for name in (old, new))
    shorter, longer = sorted((one, other), key=len)
    return (len(shorter) >= _TELLING and shorter in longer) or SequenceMatcher(None, one, other).ratio() >= _LIKE_NAMES


def _is_renamed(old: Element, new: Element) -> bool:
    """Whether two types are one under two names; a single common field or value may be chance."""
    return len(_content(old) & _content(new)) > 1 and _likeness(old, new) >= _ALIKE


def _likeness(old: Element, new: Element) -> float:
    return _share(_content(old), _content(new))


def _share(mine: Content, theirs: Content) -> float:
    """Return the share of all content that both have, by name and number; 1 if there is none."""
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 1.0


def _content(element: Element) -> Content:
    found: set[tuple[str, object]] = set()
    for child in children(element):
        number = child.descriptor.number if isinstance(child.descriptor, _NUMBERED) else 0
        found.add((_last(child.name), number))
    return frozenset(found)
