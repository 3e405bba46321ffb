"""Find which element of a new schema is which element of an old one: kept, moved to another file, or renamed.

Invariant: an element is matched with one other at most, and only with one of its own kind; whatever is matched lies
inside matched elements or at the top of a file. Names decide first; only what no name matches is matched by its shape.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    EnumValueDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
)

from opend_codegen.releases.elements import Element, children

__all__ = ["Matching", "match_schemas"]

# Every file has messages of these names, so that the name alone tells nothing.
_ENVELOPES = frozenset({"Request", "Response", "C2S", "S2C"})
_NUMBERED = (FieldDescriptorProto, EnumValueDescriptorProto)
_ALIKE = 0.5
"""How much of two messages' or enums' content must agree for them to be the same under another name."""


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

    @property
    def removed(self) -> list[str]:
        """Old elements that are no more, in the order of their files."""
        return [name for name in self.old if name not in self.pairs]

    @property
    def added(self) -> list[str]:
        """New elements that there were not, in the order of their files."""
        return [name for name in self.new if name not in self.origins]

    @property
    def renamed(self) -> dict[str, str]:
        """The pairs whose own name differs; what lies inside a renamed element keeps its own name."""
        return {old: new for old, new in self.pairs.items() if _last(old) != _last(new)}

    @property
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
        """Match two messages or enums, and by name what lies inside them."""
        self._pair(old.name, new.name)
        inside = {(_kind(child), _last(child.name)): child for child in children(new)}
        for child in children(old):
            counterpart = inside.get((_kind(child), _last(child.name)))
            if counterpart and child.name not in self.pairs and counterpart.name not in self._taken:
                self._pair_whole(child, counterpart)

    def _match_renamed_files(self) -> None:
        """A file that is gone is one that came if all its messages are alike, the envelopes too."""
        gone = [file for file in self._old_files if not _any_of(file, self.pairs)]
        came = [file for file in self._new_files if not _any_of(file, self._taken)]
        for old in gone:
            alike = [new for new in came if _are_alike(children(old), children(new))]
            if len(alike) == 1:
                came.remove(alike[0])
                tops = {(_kind(element), _last(element.name)): element for element in children(alike[0])}
                for element in children(old):
                    if counterpart := tops.get((_kind(element), _last(element.name))):
                        self._pair_whole(element, counterpart)

    def _match_moved(self) -> None:
        """A message or enum of one name, and of much the same content, that now stands elsewhere."""
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
        """A message or enum under another name beside its old place, of much the same content."""
        came: dict[tuple[type, str], list[Element]] = {}
        for element in self._unmatched(self.new, self._taken):
            came.setdefault((_kind(element), _outer(element.name)), []).append(element)
        for old in self._unmatched(self.old, self.pairs):
            beside = came.get((_kind(old), self.pairs.get(_outer(old.name), _outer(old.name))), [])
            found = [new for new in beside if new.name not in self._taken and _is_renamed(old, new)]
            if len(found) == 1 and old.name not in self.pairs:
                self._pair_whole(old, found[0])

    def _match_inside(self, old: str, new: str) -> None:
        """Fields of one number and type, and values of one number, are the same under a new name."""
        gone = {_shape(child): child.name for child in children(self.old[old]) if child.name not in self.pairs}
        for child in children(self.new[new]):
            counterpart = gone.get(_shape(child))
            if counterpart and child.name not in self._taken and counterpart not in self.pairs:
                self._pair(counterpart, child.name)

    def _unmatched(self, elements: Mapping[str, Element], matched: Container[str]) -> list[Element]:
        types = (DescriptorProto, EnumDescriptorProto)
        return [item for name, item in elements.items() if name not in matched and isinstance(item.descriptor, types)]


def _elements(files: Iterable[FileDescriptorProto]) -> Iterator[tuple[str, Element]]:
    for file in files:
        pending = children(file)[::-1]
        while pending:
            element = pending.pop()
            yield element.name, element
            pending.extend(children(element)[::-1])


def _kind(element: Element) -> type:
    return type(element.descriptor)


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _outer(name: str) -> str:
    return name.rpartition(".")[0]


def _any_of(file: FileDescriptorProto, names: Container[str]) -> bool:
    return any(element.name in names for element in children(file))


def _shape(element: Element) -> object:
    """What makes a field or value the same under another name; a type's name may have changed with its message."""
    descriptor = element.descriptor
    if isinstance(descriptor, FieldDescriptorProto):
        return (descriptor.number, descriptor.type, descriptor.label, _last(descriptor.type_name))
    return (descriptor.number,) if isinstance(descriptor, EnumValueDescriptorProto) else element.name


def _are_alike(old: list[Element], new: list[Element]) -> bool:
    """Whether two files declare the same names, and each much the same content."""
    if [_last(item.name) for item in old] != [_last(item.name) for item in new]:
        return False
    return all(_likeness(one, other) >= _ALIKE for one, other in zip(old, new, strict=True))


def _is_renamed(old: Element, new: Element) -> bool:
    """One field or value in common may be chance."""
    return len(_content(old) & _content(new)) > 1 and _likeness(old, new) >= _ALIKE


def _likeness(old: Element, new: Element) -> float:
    """The share of what either has that both have, by name and number; of nothing, all agrees."""
    mine, theirs = _content(old), _content(new)
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 1.0


def _content(element: Element) -> frozenset[tuple[str, object]]:
    found: set[tuple[str, object]] = set()
    for child in children(element):
        number = child.descriptor.number if isinstance(child.descriptor, _NUMBERED) else 0
        found.add((_last(child.name), number))
    return frozenset(found)
