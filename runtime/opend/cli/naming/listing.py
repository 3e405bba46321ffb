"""List hits of a name or of a search in lines of text or of JSON.

Invariant: every hit says its whole name, which `opend schema` describes; a list that is cut says how to see the rest.
"""

from __future__ import annotations

import json
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from opend.cli.text import cut
from opend.naming.elements import Element
from opend.naming.lookup import protocols_of
from opend.naming.protocols import text_of_protocol
from opend.printable import sentences
from opend_proto.schema import Push

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from opend.naming.lookup import Hit
    from opend.naming.searching import Found, Query

__all__ = ["as_json", "list_found", "list_hits", "show_element"]

_LEAST_TEXT: Final = 20
_LEAST_COLUMN: Final = 44
_LEAST_OF_FILE: Final = 3


def list_hits(hits: Sequence[Hit], *, limit: int, width: int | None) -> Iterator[str]:
    """Yield a line for each hit, cut to a width if there is one: kind, name, and the first sentence."""
    rows = [(_kind(hit), _place(hit), sentences(_text(hit))[0]) for hit in hits[:limit]]
    kinds, places = max(len(kind) for kind, _, _ in rows), max(len(place) for _, place, _ in rows)
    if width is not None and width - kinds - places < _LEAST_COLUMN:
        # Long names would push every sentence off a narrow terminal.
        places = 0
    for kind, place, text in rows:
        line = f"{kind:<{kinds}}  {place:<{places}}  {text}".rstrip()
        yield line if width is None or len(line) <= width else f"{cut(line, width - 1)}…"
    if len(hits) > limit:
        yield f"… and {len(hits) - limit:,} more; --limit {len(hits)} lists all"


def show_element(element: Element, *, width: int) -> Iterator[str]:
    """Yield a field with its type, or a value with its number, and the whole text."""
    yield f"{element.place}  {element.type}"
    yield from _indented(element.text, 0, width)


def list_found(found: Sequence[Found], query: Query, *, limit: int, width: int) -> Iterator[str]:
    """Yield the hits of a search below their protocols, each with the sentence that matches."""
    total = sum(len(group.hits) for group in found)
    # One file must not take the whole list.
    left, most = limit, limit if total <= limit else max(limit // 4, _LEAST_OF_FILE)
    for group in found:
        shown = group.hits[: min(left, most)]
        if shown:
            yield from _group(group, shown, query, width)
        left -= len(shown)
    counted = f"{_counted(total, 'place')} in {_counted(len(found), 'file')}"
    yield f"{counted}; {limit - left} are shown, --limit {total} shows all" if limit - left < total else counted


def _group(group: Found, shown: Sequence[Element], query: Query, width: int) -> Iterator[str]:
    yield _heading(group)
    for hit in shown:
        # A file's place is the heading itself.
        yield from [f"  {hit.place}"] if hit.path else ()
        yield from _indented(query.sentence(hit.text), 4 if hit.path else 2, width)
    if len(shown) < len(group.hits):
        yield f"  … and {len(group.hits) - len(shown)} more"
    yield ""


def as_json(hits: Iterable[Hit], *, limit: int) -> Iterator[str]:
    """Yield a JSON document for each hit."""
    whole = [each for hit in hits for each in _with_protocols(hit)]
    for hit in whole[:limit]:
        kind = _kind(hit).split()[0]
        about: dict[str, object] = {"kind": kind, "name": _place(hit), "python": _python(hit)}
        if not isinstance(hit, Element):
            about["id"] = hit.id
        elif hit.kind == "field":
            about["type"] = hit.type
        elif hit.kind == "value":
            about["number"] = int(hit.type)
        yield json.dumps({**about, "text": _text(hit)}, ensure_ascii=False)


def _with_protocols(hit: Hit) -> list[Hit]:
    """Return the protocols of a file in its place, since programs ask for those."""
    return [*(protocols_of(hit.module) if isinstance(hit, Element) and hit.kind == "file" else ())] or [hit]


def _heading(group: Found) -> str:
    protocols = protocols_of(group.module)
    return ", ".join(f"{each.name}  {_kind(each)}" for each in protocols) or group.stem


def _kind(hit: Hit) -> str:
    if isinstance(hit, Element):
        return hit.kind
    return f"{'push' if isinstance(hit, Push) else 'request'} {hit.id}"


def _place(hit: Hit) -> str:
    return hit.place if isinstance(hit, Element) else hit.name


def _python(hit: Hit) -> str:
    if isinstance(hit, Element):
        return f"opend_proto.{hit.module}" + (f".{hit.path}" if hit.path else "")
    return f"opend_proto.{hit.module}"


def _text(hit: Hit) -> str:
    return hit.text if isinstance(hit, Element) else text_of_protocol(hit)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def _indented(text: str, indent: int, width: int) -> Iterator[str]:
    yield from (" " * indent + line for line in wrap(text, max(width - indent, _LEAST_TEXT)))
