"""Suggest known names for an unknown word.

Invariant: all suggestions have the same wording, whatever was misspelt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["did_you_mean", "nearest"]

_SLIP: Final = 0.9
"""The similarity, as difflib measures it, from which one word counts as the other mistyped."""


def nearest(word: str, known: Iterable[str], count: int = 3) -> list[str]:
    """Return the known names most like ``word``, best first, ignoring case, and prefixes if the word has none."""
    # The import takes a third of the command line's start-up time, and is needed only after a mistake.
    from difflib import get_close_matches

    names = {name.lower(): name for name in known}
    if "_" not in word:
        names |= {short: name for key, name in list(names.items()) if (short := key.partition("_")[2])}
    if word.lower() in names:
        return [names[word.lower()]]
    # If some names differ only by a typing slip, less similar ones would distract.
    keys = get_close_matches(word.lower(), names, count, _SLIP) or get_close_matches(word.lower(), names, count)
    return list(dict.fromkeys(names[key] for key in keys))


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the end of a sentence about an unknown ``word``: a suggestion, or ``otherwise`` if no name is similar."""
    near = nearest(word, known)
    if near:
        return f"; did you mean {' or '.join(near)}?"
    return f"; {otherwise}" if otherwise else ""
