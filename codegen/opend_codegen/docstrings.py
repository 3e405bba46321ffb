"""Turn the text of a comment into a Python docstring, or into comments of a proto file, of bounded width.

Invariant: whatever the text holds, the result is one string literal whose value is the text, or lines that all begin
with the mark of a comment. Its characters are visible: one that would end a line, or hide or reorder others, is written
as an escape.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata

__all__ = ["docstring", "first_paragraph", "proto_comment"]

_WIDTH = 120
_QUOTES = '"""'

# Unicode's categories of control, format and surrogate characters, and of line and paragraph separators.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})

# Quotes that would end the docstring.
_CLOSING = re.compile(r'"""|"\Z')


def docstring(text: str, indent: int, margin: int = 0) -> str:
    """Quote ``text`` as a docstring whose lines after the first start at column ``indent``.

    The template later indents the docstring by ``margin`` columns more.
    """
    visible = "".join(map(_visible, text.replace("\\", "\\\\")))
    escaped = _CLOSING.sub(lambda quotes: quotes[0].replace('"', '\\"'), visible)
    width = _WIDTH - indent - margin
    if "\n" not in escaped and len(escaped) + 2 * len(_QUOTES) <= width:
        return f"{_QUOTES}{escaped}{_QUOTES}"
    blocks = [_wrap_block(block, width) for block in escaped.split("\n\n")]
    first, *rest = "\n\n".join(blocks).split("\n")
    return "\n".join([_QUOTES + first, *(" " * indent + line if line else "" for line in (*rest, _QUOTES))])


def proto_comment(text: str, indent: int = 0) -> str:
    """Write ``text`` as ``//`` comments of a proto file; the template places the first, at column ``indent``."""
    visible = "".join(map(_visible, text.strip()))
    lines: list[str] = []
    for paragraph in visible.split("\n\n"):
        if lines:
            lines.append("//")
        for line in paragraph.splitlines():
            wrapped = textwrap.wrap(line, _WIDTH - indent - 3, break_long_words=False, break_on_hyphens=False)
            lines += [f"// {each}" for each in wrapped]
    return ("\n" + " " * indent).join(lines)


def first_paragraph(text: str) -> str:
    """The text up to its first blank line."""
    return text.partition("\n\n")[0]


def _visible(character: str) -> str:
    """The character, or its escape: controls, formats (such as those that turn the direction of a text), surrogates."""
    if character in " \t\n" or unicodedata.category(character) not in _UNSEEN:
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _wrap_block(block: str, width: int) -> str:
    """Wrap a paragraph; in a block of indented lines, as in ``Args:``, wrap each line with a hanging indent."""
    heading, *items = block.split("\n")
    if not items or not all(item.startswith("    ") for item in items):
        return textwrap.fill(block, width - 2 * len(_QUOTES), break_long_words=False, break_on_hyphens=False)
    wrapped = [
        textwrap.fill(item, width, subsequent_indent=" " * 8, break_long_words=False, break_on_hyphens=False)
        for item in items
    ]
    return "\n".join([heading, *wrapped])
