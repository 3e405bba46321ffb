"""Turn texts of a schema into Markdown that shows them as they are.

Invariant: whatever a text holds, it stays text: no character of it marks up, ends a block, or begins HTML.
"""

from __future__ import annotations

import re

__all__ = ["fenced", "markdown"]

# Characters that mean nothing to Markdown, its extensions or HTML, wherever they stand in a line that begins with none.
_PLAIN = re.compile(r"[^\W_]|[ ,.;?/%()'\"-]")

# A line that begins so may be a list, a heading or a rule.
_OPENING = re.compile(r"\d*[.)-]")

_FENCES = re.compile("`+")
_SHORTEST_FENCE = 3


def markdown(text: str) -> str:
    """Return ``text`` as one line of Markdown.

    A character that could mark up becomes an entity, and one that has no form of its own an escape.
    """
    line = "".join(each if each.isprintable() else repr(each)[1:-1] for each in " ".join(text.split()))
    opening = _OPENING.match(line)
    end = opening.end() if opening else 0
    head = line[: end - 1] + _entity(line[end - 1]) if end else ""
    return head + "".join(each if _PLAIN.fullmatch(each) else _entity(each) for each in line[end:])


def fenced(text: str, language: str) -> str:
    """Return ``text`` as a block of code, in a fence that is longer than any within it."""
    longest = max(map(len, _FENCES.findall(text)), default=0)
    fence = "`" * max(_SHORTEST_FENCE, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def _entity(character: str) -> str:
    return f"&#{ord(character)};"
