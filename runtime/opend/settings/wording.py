"""Word what is said of names that are not known.

Invariant: a suggestion is one of the names that there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["there_are"]


def there_are(word: str, known: Iterable[str]) -> str:
    """Return the end of a sentence about an unknown word: the name that may be meant, and all there are."""
    from difflib import get_close_matches  # Slow to load, and needed only after a mistake.

    names = list(known)
    listed = f"here are {', '.join(names) or 'none'}"
    near = get_close_matches(word, names, 1)
    return f"; did you mean {near[0]}? T{listed}" if near else f"; t{listed}"
