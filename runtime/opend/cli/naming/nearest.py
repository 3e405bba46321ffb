"""What was probably meant by a word that names nothing.

Invariant: every misspelling is answered in the same words, whatever was misspelt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["did_you_mean", "nearest"]

_SLIP: Final = 0.9
"""How alike two words are, by difflib's measure, if one is the other mistyped."""


def nearest(word: str, known: Iterable[str], count: int = 3) -> list[str]:
    """The known names most like ``word``, best first: compared without case, and without the prefix if it has none."""
    # The import takes a third of the time that the command line needs to start, and is for mistakes only.
    from difflib import get_close_matches

    names = {name.lower(): name for name in known}
    if "_" not in word:
        names |= {short: name for key, name in list(names.items()) if (short := key.partition("_")[2])}
    if word.lower() in names:
        return [names[word.lower()]]
    # Next to one that differs by a slip of the finger, others that are somewhat alike would only distract.
    keys = get_close_matches(word.lower(), names, count, _SLIP) or get_close_matches(word.lower(), names, count)
    return list(dict.fromkeys(names[key] for key in keys))


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The end of a sentence that says that ``word`` is unknown; ``otherwise`` is said when nothing is like it."""
    near = nearest(word, known)
    if near:
        return f"; did you mean {' or '.join(near)}?"
    return f"; {otherwise}" if otherwise else ""
