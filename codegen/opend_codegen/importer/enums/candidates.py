"""Derive, from the vendor's comments, which int field holds which enum.

Invariant: a field is typed only when it is a retType, its comment names an enum that exists, or lists values (two or
more) that agree with one enum in number and in meaning; a doubtful field stays an int and is reported.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet, SourceCodeInfo

from opend_codegen.importer.enums.index import EnumIndex, EnumInfo
from opend_codegen.releases.elements import Element, locations, walk

__all__ = ["Candidate", "Derivation", "derive_enum_fields", "int_fields"]

_INTS = frozenset({FieldDescriptorProto.TYPE_INT32, FieldDescriptorProto.TYPE_INT64, FieldDescriptorProto.TYPE_UINT32})
_WORD = re.compile(r"[A-Za-z]\w*(?:(?:\.|::)[A-Za-z]\w*)*", re.ASCII)
# Every reply has this field, and a third of the files do not name its enum.
_BY_FIELD_NAME = {"retType": "Common.RetType"}
# Text that follows an enum's name where the value is a set of its bits: "a set of", "values or combinations of".
_SET = re.compile(r"^\)?(?:枚举值)?(?:集合|或组合|组合标志)")
# `1=buy`, `1:buy`, `1-buy`, `1 buy`, and `buy(1)`.
_NUMBER_FIRST = re.compile(r"(?<![\w.\-])(-?\d+)\s*[=:\-]?\s*([^\W\d][^,、;/()\d\s]*)")
_NUMBER_LAST = re.compile(r"([^\W\d][^,、;/():\s]*)\s*[(=]\s*(-?\d+)\s*\)?")
# "not" before an enum's name says that the field does not hold it: "not Qot_Common.QotMarket".
_NOT = ("非", "不是")
# Looser, for the report: two values with a meaning each, or a pointer to an enum that does not exist.
_VALUE = re.compile(r"(?<![\w.\-~])-?\d+\s*[=:]\s*[^\W\d]|[^\W\d]\s*[(=]\s*-?\d{1,3}\s*(?:[),/]|$)")
_POINTER = re.compile(r"[A-Za-z]\w*\s*枚举|(?:参见|参考|取值见|详见)\s*\[?[A-Za-z]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Candidate:
    """The enum of a field; `flags` for a set of its bits."""

    enum: str
    flags: bool = False


@dataclass(frozen=True, slots=True)
class Derivation:
    """The fields that could be typed, and the comments of those that list values and could not."""

    fields: dict[str, Candidate] = field(default_factory=dict[str, Candidate])
    plain: dict[str, str] = field(default_factory=dict[str, str])


def int_fields(file: FileDescriptorProto) -> Iterator[tuple[Element, FieldDescriptorProto]]:
    """The fields that could hold an enum."""
    for element in walk(file):
        if isinstance(element.descriptor, FieldDescriptorProto) and element.descriptor.type in _INTS:
            yield element, element.descriptor


def derive_enum_fields(schema: FileDescriptorSet) -> Derivation:
    """Read the comment of every int field of the vendor's schema."""
    index, derivation = EnumIndex(schema), Derivation()
    for file in schema.file:
        places = locations(file)
        for element, descriptor in int_fields(file):
            comments = _comments(places[element.path]) if element.path in places else []
            if candidate := _candidate(comments, descriptor, file.name, index):
                derivation.fields[element.name] = candidate
            elif any(_mentions_values(text) for text in comments):
                derivation.plain[element.name] = " ".join(" ".join(comments).split())
    return derivation


def _comments(place: SourceCodeInfo.Location) -> list[str]:
    """The comments behind and above a field; NFKC turns the wide forms of `(`, `:`, `,` and the like into ASCII's."""
    texts = (place.trailing_comments, place.leading_comments)
    return [unicodedata.normalize("NFKC", text) for text in texts if text.strip()]


def _mentions_values(text: str) -> bool:
    return len(_VALUE.findall(text)) > 1 or bool(_POINTER.search(text))


def _candidate(comments: list[str], descriptor: FieldDescriptorProto, file: str, index: EnumIndex) -> Candidate | None:
    if descriptor.name in _BY_FIELD_NAME and (enum := index.enums.get(_BY_FIELD_NAME[descriptor.name])):
        return Candidate(enum.name)
    for text in comments:
        if named := _named(text, file, index):
            is_set = descriptor.label != FieldDescriptorProto.LABEL_REPEATED and named[0].is_bits
            return Candidate(named[0].name, flags=is_set and bool(_SET.match(named[1])))
        if listed := _listed(text, descriptor.name, file, index):
            return Candidate(listed.name)
    return None


def _named(text: str, file: str, index: EnumIndex) -> tuple[EnumInfo, str] | None:
    """Return the first enum that a comment names, and the text after the name."""
    for match in _WORD.finditer(text):
        is_denied = text[: match.start()].rstrip().endswith(_NOT)
        if not is_denied and (enum := index.resolve(match.group(), file)):
            return enum, text[match.end() :]
    return None


def _listed(text: str, field_name: str, file: str, index: EnumIndex) -> EnumInfo | None:
    """Return the nearest enum with every listed value; of equally near ones, the one that the field is named after."""
    values = _values(text)
    if len(values) < 2:
        return None
    for tier in index.tiers(file):
        if found := [enum for enum in tier if all(enum.agrees(*value) for value in values)]:
            namesakes = [enum for enum in found if enum.name.rpartition(".")[2].lower() == field_name.lower()]
            best = found if len(found) == 1 else namesakes
            return best[0] if len(best) == 1 else None
    return None


def _values(text: str) -> list[tuple[int, str]]:
    first = [(int(number), label) for number, label in _NUMBER_FIRST.findall(text)]
    last = [(int(number), label) for label, number in _NUMBER_LAST.findall(text)]
    return max(first, last, key=len)
