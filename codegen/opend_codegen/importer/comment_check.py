"""Find the elements of a schema whose comment is missing, or says no more than their name does.

Invariant: a comment with one word that is neither in the element's name, nor in that of what declares it, nor a stop
word, is accepted; whether it is true is for people to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen import naming
from opend_codegen.extra import EXTRA
from opend_codegen.importer.folder import file_key, read_folder
from opend_codegen.importer.texts.comments import Comment
from opend_codegen.releases.elements import FILE_KEY, walk

__all__ = ["Fault", "comment_faults", "faults_of", "says_only", "without_comment"]

_STOP_WORDS = frozenset(
    {"a", "all", "an", "and", "any", "are", "as", "at", "be", "been", "by", "each", "every", "for", "from", "has"}
    | {"have", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "one", "only", "or", "other", "per"}
    | {"some", "such", "that", "the", "their", "them", "these", "this", "those", "to", "was", "what", "when", "where"}
    | {"whether", "which", "who", "with"}
)
# What an abbreviation in a name stands for.
_LONG = {
    short: word
    for short, _, word in (
        pair.partition(":")
        for pair in (
            *("amt:amount", "avg:average", "ccy:currency", "chg:change", "cur:current", "desc:description"),
            *("hist:historical", "idx:index", "info:information", "max:maximum", "min:minimum", "msg:message"),
            *("num:number", "opt:option", "param:parameter", "pct:percent", "pre:previous", "prev:previous"),
            *("qty:quantity", "req:request", "rsp:response", "sec:security", "src:source", "tm:time", "trd:trade"),
            *("val:value", "vol:volume"),
        )
    )
}
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("s", ""))


class Fault(NamedTuple):
    """An element whose comment is missing, or says nothing."""

    name: str
    """The full name of the element, or of the file."""
    comment: str
    """What stands there; "" if nothing does."""

    def __str__(self) -> str:
        return f"{self.name}: {f'{self.comment!r} says no more than the name' if self.comment else 'no comment'}"


def comment_faults(directory: Path) -> list[Fault]:
    """Return the faults of a schema folder, those of our own enums in extra/ at the end."""
    folders = [read_folder(directory), read_folder(directory / EXTRA)]
    return [
        fault for folder in folders for file in folder.reduced.values() for fault in faults_of(file, folder.comments)
    ]


def faults_of(file: FileDescriptorProto, comments: Mapping[str, Comment]) -> Iterator[Fault]:
    """Yield the faults of one file; `comments` has the full names of elements, and `file_key` of files."""
    for name, owner in _named(file):
        text = _text(comments.get(name))
        if not text or (owner is not None and says_only(text, (name.rpartition(".")[2], owner))):
            yield Fault(name.removesuffix(FILE_KEY), text)


def without_comment(file: FileDescriptorProto, comments: Mapping[str, Comment]) -> Iterator[str]:
    """Yield the full names of the elements that have no comment, and the file's name if its package has none."""
    yield from (name.removesuffix(FILE_KEY) for name, _ in _named(file) if not _text(comments.get(name)))


def _named(file: FileDescriptorProto) -> Iterator[tuple[str, str | None]]:
    """Yield each element's key among the comments, and the name of what declares it; a file has None."""
    yield file_key(file.name, FILE_KEY), None
    for element in walk(file):
        owner = element.name.rpartition(".")[0]
        yield element.name, "" if owner == file.package else owner.rpartition(".")[2]


def says_only(text: str, names: Iterable[str]) -> bool:
    """Return whether a text has no word but those of the names and stop words."""
    own = {word for name in names for word in _stems(naming.words(name).replace("_", " "))}
    return _stems(text) - _STOP_WORDS <= own


def _stems(text: str) -> set[str]:
    """Return the words in lower case and singular, with abbreviations written out."""
    found: list[str] = re.findall(r"[^\W_]+", text.lower().replace("'s", ""))
    return {_stem(_LONG.get(word, word)) for word in found}


def _stem(word: str) -> str:
    for ending, singular in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2 and not word.endswith("ss"):
            return word.removesuffix(ending) + singular
    return word


def _text(comment: Comment | None) -> str:
    return " ".join(" ".join(line.lstrip("/ ") for line in comment.lines).split()) if comment else ""
