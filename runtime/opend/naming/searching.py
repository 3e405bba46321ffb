"""Search the texts of the schema for words.

Invariant: a hit has every word, in its name or in its text, at the beginning of a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.naming.elements import every_element
from opend.naming.nearest import did_you_mean
from opend.printable import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opend.naming.elements import Element

__all__ = ["Found", "Query", "search"]

_RANKS: Final = {"file": 0, "message": 1, "enum": 1, "field": 2, "value": 3}
_IN_TEXT: Final = len(_RANKS)
"""What a hit in the text alone ranks lower than one in the name."""


class Query:
    """Words to search for."""

    def __init__(self, text: str) -> None:
        self.words: Final = tuple(dict.fromkeys(text.lower().split()))
        if not self.words:
            raise UsageError("give a word to search for, such as volatility")
        self._patterns: Final = [re.compile(_beginning(word)) for word in self.words]
        self.mark: Final = re.compile("|".join(_beginning(word) for word in sorted(self.words, key=len, reverse=True)))
        """Matches each of the words."""

    def fits(self, text: str) -> bool:
        """Return whether the text has every word."""
        lower = text.lower()
        # Most texts lack a word altogether, which is found out faster than where it begins.
        return all(word in lower for word in self.words) and all(each.search(text) for each in self._patterns)

    def sentence(self, text: str) -> str:
        """Return the sentence with the most of the words, of several the first."""
        return max(sentences(text), key=lambda each: sum(bool(pattern.search(each)) for pattern in self._patterns))

    def missing(self, texts: Iterable[str]) -> list[str]:
        """Return the words that none of the texts has."""
        whole = "\n".join(texts)
        return [word for word, each in zip(self.words, self._patterns, strict=True) if not each.search(whole)]


@dataclass(frozen=True, slots=True)
class Found:
    """The hits in one file of the schema, best first."""

    module: str
    stem: str
    hits: Sequence[Element]


def search(query: Query) -> list[Found]:
    """Return the hits, the file with the best one first; raise UsageError if there are none.

    A name is better than a text. Of both, a protocol's is better than a message's or an enum's, then come fields and
    values; among equals, the file with more hits is first.
    """
    elements = list(every_element())
    found: dict[str, list[tuple[int, Element]]] = {}
    for element in elements:
        rank = _rank(query, element)
        if rank is not None:
            found.setdefault(element.module, []).append((rank, element))
    if not found:
        raise _nothing(query, elements)
    stems = {element.module: element.place for element in elements if element.kind == "file"}
    groups = sorted(found.items(), key=lambda group: (min(rank for rank, _ in group[1]), -len(group[1])))
    return [Found(module, stems[module], _sorted(hits)) for module, hits in groups]


def _rank(query: Query, element: Element) -> int | None:
    """Return how good a hit the element is, 0 best; None if it is none."""
    # There are so many values that their names say little more than texts do.
    if element.kind != "value" and query.fits(element.name):
        return _RANKS[element.kind]
    return _IN_TEXT + _RANKS[element.kind] if query.fits(f"{element.name} {element.text}") else None


def _sorted(hits: Iterable[tuple[int, Element]]) -> tuple[Element, ...]:
    """Return the hits of one file, best first, but the file itself before what is in it."""
    return tuple(element for _, element in sorted(hits, key=lambda hit: (bool(hit[1].path), hit[0])))


def _nothing(query: Query, elements: Sequence[Element]) -> UsageError:
    texts = [f"{element.name} {element.text}" for element in elements]
    missing = query.missing(texts)
    if not missing:
        return UsageError(f"no single comment has all the words {' '.join(query.words)}; search for fewer")
    known = {word for text in texts for word in re.findall(r"[a-z]{3,}", text.lower())}
    return UsageError(f"no comment has a word that begins with {missing[0]!r}{did_you_mean(missing[0], sorted(known))}")


def _beginning(word: str) -> str:
    """Return a pattern for the word at the beginning of a word, or of a part of a name such as ``openInterest``."""
    alone = rf"(?i:(?<![^\W_]){re.escape(word)})"
    if not word.isalpha():
        return alone
    return rf"{alone}|(?<=[A-Za-z0-9]){word.capitalize()}|(?<=[a-z0-9]){word.upper()}"
