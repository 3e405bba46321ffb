"""Keep what did not fit into an answer, and hand it out by cursor.

Invariant: a page is cut from the very reply that the first page was cut from, without another call of the gateway; the
number of replies that are kept is bounded, and the oldest goes first.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from dataclasses import dataclass, field
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any, Final

from opend.errors import UsageError
from opend.mcp.shaping import Page, Shown, shown, shown_rows
from opend_proto.schema import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["LIMIT", "MOST", "Pages"]

LIMIT: Final = 100
"""The rows of an answer unless the agent asks for another number."""
MOST: Final = 1000
_KEPT: Final = 32
"""The replies of which further pages are kept."""
_LONGEST: Final = 400_000
"""Characters of an answer; where rows are so wide that a page has more, it gets fewer rows."""


@dataclass(frozen=True, slots=True)
class _Rest:
    content: Message | Sequence[Message]
    about: Mapping[str, Any]
    page: Page


@dataclass(slots=True)
class Pages:
    """The further pages of the latest replies."""

    _rests: OrderedDict[str, _Rest] = field(default_factory=OrderedDict[str, _Rest])

    def first(self, content: Message | Sequence[Message], limit: int, **about: Any) -> dict[str, Any]:
        """Return the first page of a message or of rows as ``result``, beside the members of ``about``.

        ``next_page`` is the cursor of the next page, if there is one.
        """
        return self._cut(_Rest(content, about, Page(limit)))

    def next(self, cursor: str) -> dict[str, Any]:
        """Return the page of a cursor; raises UsageError if it is not kept any more."""
        rest = self._rests.get(cursor)
        if rest is None:
            raise UsageError(
                "this cursor is unknown, or its reply is no longer kept: make the call again, without a cursor"
            )
        return self._cut(rest)

    def _cut(self, rest: _Rest) -> dict[str, Any]:
        page = rest.page
        told = _shown(rest.content, page)
        while page.limit > 1 and len(json.dumps(told.value, ensure_ascii=False)) > _LONGEST:
            page = Page(max(page.limit // 2, 1), page.offset)
            told = _shown(rest.content, page)
        result = {**rest.about, "result": told.value}
        if told.longest > page.end:
            result["next_page"] = self._keep(_Rest(rest.content, rest.about, Page(rest.page.limit, page.end)))
        return result

    def _keep(self, rest: _Rest) -> str:
        cursor = token_urlsafe(12)
        self._rests[cursor] = rest
        while len(self._rests) > _KEPT:
            self._rests.popitem(last=False)
        return cursor


def _shown(content: Message | Sequence[Message], page: Page) -> Shown:
    return shown(content, page) if isinstance(content, Message) else shown_rows(content, page)
