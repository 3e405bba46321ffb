"""Turns the text of a comment into a Python docstring of bounded width.

Invariant: whatever the text holds, the result is one string literal whose value is the text.
"""

from __future__ import annotations

import re
import textwrap

__all__ = ["docstring", "first_paragraph"]

_WIDTH = 120
_QUOTES = '"""'

# Quotes that would end the docstring.
_CLOSING = re.compile(r'"""|"\Z')


def docstring(text: str, indent: int, margin: int = 0) -> str:
    """Quote ``text`` as a docstring whose lines after the first start at column ``indent``.

    The template moves what holds the docstring to the right by ``margin`` columns later.
    """
    escaped = _CLOSING.sub(lambda quotes: quotes[0].replace('"', '\\"'), text.replace("\\", "\\\\"))
    width = _WIDTH - indent - margin
    if "\n" not in escaped and len(escaped) + 2 * len(_QUOTES) <= width:
        return f"{_QUOTES}{escaped}{_QUOTES}"
    blocks = [_wrap_block(block, width) for block in escaped.split("\n\n")]
    first, *rest = "\n\n".join(blocks).splitlines()
    return "\n".join([_QUOTES + first, *(" " * indent + line if line else "" for line in (*rest, _QUOTES))])


def first_paragraph(text: str) -> str:
    """The text up to its first blank line."""
    return text.partition("\n\n")[0]


def _wrap_block(block: str, width: int) -> str:
    """Wrap a paragraph; of a block whose lines are indented, as in ``Args:``, wrap each line with a hanging indent."""
    heading, *items = block.splitlines()
    if not items or not all(item.startswith("    ") for item in items):
        return textwrap.fill(block, width - 2 * len(_QUOTES), break_long_words=False, break_on_hyphens=False)
    wrapped = [
        textwrap.fill(item, width, subsequent_indent=" " * 8, break_long_words=False, break_on_hyphens=False)
        for item in items
    ]
    return "\n".join([heading, *wrapped])
