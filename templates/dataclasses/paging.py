"""The loops over the pages of a reply, which the stubs share: by a key from the page before, or by an offset.

Invariant: a page is requested when its items are needed, and a walk ends even if the gateway never says so: at a key
that repeats, or at an offset without items.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Generic, TypeVar

__all__ = ["async_pages_by_key", "async_pages_by_offset", "following_key", "pages_by_key", "pages_by_offset"]

T = TypeVar("T")
ItemT = TypeVar("ItemT")
KeyT = TypeVar("KeyT")
PlaceT = TypeVar("PlaceT")
ReplyT = TypeVar("ReplyT")


def pages_by_key(
    fetch: Callable[[KeyT | None], ReplyT],
    items: Callable[[ReplyT], Sequence[ItemT]],
    received: Callable[[ReplyT], KeyT | None],
    *,
    end: KeyT | None = None,
    more: Callable[[ReplyT], bool | None] | None = None,
) -> Iterator[Sequence[ItemT]]:
    """Iterate over the items of each page, fetched by the key that the page before gave; the first page by None.

    The last page is one whose key `following_key` takes for the end, or for which ``more`` returns False.
    """
    return _walk(fetch, None, items, _next_key(received, end, more))


def pages_by_offset(
    fetch: Callable[[int], ReplyT],
    offset: int,
    items: Callable[[ReplyT], Sequence[ItemT]],
    *,
    last: Callable[[ReplyT], object] | None = None,
    total: Callable[[ReplyT], int | None] | None = None,
) -> Iterator[Sequence[ItemT]]:
    """Iterate over the items of each page, fetched by the number of items before it; the first page by ``offset``.

    The last page is one without items, one for which ``last`` returns true, or one that reaches the ``total``.
    """
    return _walk(fetch, offset, items, _next_offset(items, last, total))


def async_pages_by_key(
    fetch: Callable[[KeyT | None], Awaitable[ReplyT]],
    items: Callable[[ReplyT], Sequence[ItemT]],
    received: Callable[[ReplyT], KeyT | None],
    *,
    end: KeyT | None = None,
    more: Callable[[ReplyT], bool | None] | None = None,
) -> AsyncIterator[Sequence[ItemT]]:
    """Do as `pages_by_key`, awaiting each page."""
    return _AsyncWalk(fetch, None, items, _next_key(received, end, more))


def async_pages_by_offset(
    fetch: Callable[[int], Awaitable[ReplyT]],
    offset: int,
    items: Callable[[ReplyT], Sequence[ItemT]],
    *,
    last: Callable[[ReplyT], object] | None = None,
    total: Callable[[ReplyT], int | None] | None = None,
) -> AsyncIterator[Sequence[ItemT]]:
    """Do as `pages_by_offset`, awaiting each page."""
    return _AsyncWalk(fetch, offset, items, _next_offset(items, last, total))


def following_key(received: T | None, sent: T | None, *, end: T | None = None) -> T | None:
    """Return the key of the next page, or None at the end: at no key, at the key ``end``, or at the one sent."""
    return None if not received or received in (sent, end) else received


def _next_key(
    received: Callable[[ReplyT], KeyT | None], end: KeyT | None, more: Callable[[ReplyT], bool | None] | None
) -> Callable[[KeyT | None, ReplyT], KeyT | None]:
    def following(sent: KeyT | None, reply: ReplyT) -> KeyT | None:
        if more is not None and more(reply) is False:
            return None
        return following_key(received(reply), sent, end=end)

    return following


def _next_offset(
    items: Callable[[ReplyT], Sequence[ItemT]],
    last: Callable[[ReplyT], object] | None,
    total: Callable[[ReplyT], int | None] | None,
) -> Callable[[int, ReplyT], int | None]:
    def following(offset: int, reply: ReplyT) -> int | None:
        found = len(items(reply))
        if not found or (last is not None and last(reply)):
            return None
        known = total(reply) if total is not None else None
        reached = offset + found
        return None if known is not None and reached >= known else reached

    return following


def _walk(
    fetch: Callable[[PlaceT], ReplyT],
    place: PlaceT,
    items: Callable[[ReplyT], Sequence[ItemT]],
    following: Callable[[PlaceT, ReplyT], PlaceT | None],
) -> Iterator[Sequence[ItemT]]:
    while True:
        reply = fetch(place)
        yield items(reply)
        after = following(place, reply)
        if after is None:
            return
        place = after


class _AsyncWalk(Generic[PlaceT, ReplyT, ItemT]):
    """Do as `_walk`, awaiting each page; no generator, or the event loop would have to close two for each stub's."""

    def __init__(
        self,
        fetch: Callable[[PlaceT], Awaitable[ReplyT]],
        place: PlaceT,
        items: Callable[[ReplyT], Sequence[ItemT]],
        following: Callable[[PlaceT, ReplyT], PlaceT | None],
    ) -> None:
        self._fetch = fetch
        self._place = place
        self._items = items
        self._following = following
        self._is_over = False

    def __aiter__(self) -> AsyncIterator[Sequence[ItemT]]:
        return self

    async def __anext__(self) -> Sequence[ItemT]:
        if self._is_over:
            raise StopAsyncIteration
        reply = await self._fetch(self._place)
        after = self._following(self._place, reply)
        if after is None:
            self._is_over = True
        else:
            self._place = after
        return self._items(reply)
