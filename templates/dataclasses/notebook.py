"""Draw messages as tables of HTML, which notebooks show in place of their repr.

Invariant: every text is escaped, no secret is shown, and the work does not grow with the number of rows.
"""

from __future__ import annotations

from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeGuard, cast

from .schema import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .schema import Field

__all__ = ["MASK", "ROWS", "draw", "draw_message", "text_of"]

ROWS: Final = 10
"""Rows that are shown of a list."""
MASK: Final = "***"
"""The text shown in place of a secret."""

_CELL: Final = 80
_ITEMS: Final = 4
_DEPTH: Final = 3
_TABLES: Final = 8

# Notebooks take dollar signs for formulas, except below these classes.
_OPEN: Final = '<div class="tex2jax_ignore mathjax_ignore" style="overflow-x: auto">'


class _List(NamedTuple):
    """A list of messages, and the path that leads to it."""

    path: str
    row_type: type[Message]
    items: list[Message]


def draw_message(message: Message) -> str:
    """Return a table of the message's fields, and one of the first rows of each list of messages in it."""
    lists = list(islice(_lists_in(message, (), _DEPTH), _TABLES))
    drawn = {each.path for each in lists}
    fields = [field for field in message.FIELDS if field.attribute not in drawn]
    tables = [_draw_list(each) for each in lists]
    if fields or not tables:
        pairs = [(field.attribute, text_of(field, getattr(message, field.attribute))) for field in fields]
        tables.insert(0, draw(message.FULL_NAME, ("field", "value"), pairs, len(pairs)))
    return "\n".join(tables)


def draw(title: str, headings: Iterable[str], rows: Iterable[Iterable[str]], total: int) -> str:
    """Return a table; a last row says how many of `total` rows are not in `rows`."""
    heads = "".join(f"<th>{_safe(each)}</th>" for each in headings)
    lines = ["".join(f"<td>{_safe(cell)}</td>" for cell in row) for row in rows]
    if total > len(lines):
        lines.append(f'<td colspan="{max(heads.count("<th>"), 1)}">… {total - len(lines):,} more</td>')
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    head = f"<thead><tr>{heads}</tr></thead>"
    return f"{_OPEN}<table><caption>{_safe(title)}</caption>{head}<tbody>{body}</tbody></table></div>"


def text_of(field: Field, value: object, depth: int = _DEPTH) -> str:
    """Return the value of a field as a short text; an absent value is ''."""
    if value is None:
        return ""
    if field.secret:
        return MASK if value else ""
    if isinstance(value, list):
        return _list_text(field, cast("list[object]", value), depth)
    if isinstance(value, Message):
        return _message_text(value, depth)
    enum = field.enum_type
    if enum is not None and isinstance(value, int):
        return enum(value).name
    return _plain_text(value)


def _lists_in(message: Message, path: tuple[str, ...], depth: int) -> Iterator[_List]:
    """Yield the lists of messages in a message and in its single messages."""
    for field in message.FIELDS:
        row_type = field.message_type
        value: Any = getattr(message, field.attribute)
        here = (*path, field.attribute)
        if row_type is None or field.secret:
            continue
        if _holds_messages(value):
            yield _List(".".join(here), row_type, value)
        elif isinstance(value, Message) and depth > 1:
            yield from _lists_in(value, here, depth - 1)


def _holds_messages(value: object) -> TypeGuard[list[Message]]:
    """Return whether the value is a list of messages; anything may have been assigned to a field."""
    return isinstance(value, list) and all(isinstance(item, Message) for item in cast("list[object]", value)[:ROWS])


def _draw_list(rows: _List) -> str:
    fields = rows.row_type.FIELDS
    cells = ([text_of(field, getattr(row, field.attribute)) for field in fields] for row in rows.items[:ROWS])
    total = len(rows.items)
    title = f"{rows.path}: {total:,} {'row' if total == 1 else 'rows'}"
    return draw(title, [field.attribute for field in fields], cells, total)


def _list_text(field: Field, items: list[object], depth: int) -> str:
    if field.message_type is not None:
        return f"{len(items):,} {field.message_type.__name__}" if items else ""
    shown = [text_of(field, item, depth) for item in items[:_ITEMS]]
    more = len(items) - len(shown)
    return _cut(", ".join(shown) + (f", … {more:,} more" if more else ""))


def _message_text(message: Message, depth: int) -> str:
    if depth == 0:
        return "…"
    values = ((field, getattr(message, field.attribute)) for field in message.FIELDS)
    present = ((field.attribute, text_of(field, value, depth - 1)) for field, value in values if value is not None)
    # Few parts are enough to fill a cell.
    return _cut(", ".join(islice((f"{name}={text}" for name, text in present if text), _CELL // 4)) or "{}")


def _plain_text(value: object) -> str:
    if isinstance(value, str):
        return _cut(value)
    if isinstance(value, bytes):
        return _cut(value[:_CELL].hex(" "))
    return _cut(repr(value))


def _cut(text: str) -> str:
    return text if len(text) <= _CELL else f"{text[: _CELL - 1]}…"


def _safe(text: str) -> str:
    """Escape a text for HTML; what cannot be printed, such as a change of the writing direction, is written as code."""
    return escape(text if text.isprintable() else repr(text)[1:-1])
