"""The loops that all iterators over pages share, blocking and asynchronous, over pages that the test makes."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

import pytest

from opend_proto import paging, stubs_async, stubs_sync

GROUPS: Final = ("System", "Qot", "Trd")


class Page(NamedTuple):
    """A reply with two items at most."""

    items: Sequence[int] = ()
    key: str | None = None
    more: bool | None = None
    last: int | None = None
    total: int | None = None


class Shelf:
    """Fetches page after page and records the key or offset of each request."""

    def __init__(self, *pages: Page) -> None:
        self.pages = list(pages)
        self.asked: list[object] = []

    def fetch(self, place: object) -> Page:
        self.asked.append(place)
        return self.pages.pop(0)

    async def fetch_later(self, place: object) -> Page:
        await asyncio.sleep(0)
        return self.fetch(place)


Walk = Callable[..., list[int]]


def at_once(kind: str, shelf: Shelf, *arguments: Any, **rules: Any) -> list[int]:
    pages = getattr(paging, f"pages_by_{kind}")(shelf.fetch, *arguments, **rules)
    return [item for page in pages for item in page]


def awaited(kind: str, shelf: Shelf, *arguments: Any, **rules: Any) -> list[int]:
    async def collect() -> list[int]:
        pages = getattr(paging, f"async_pages_by_{kind}")(shelf.fetch_later, *arguments, **rules)
        return [item async for page in pages for item in page]

    return asyncio.run(collect())


both_ways = pytest.mark.parametrize("walk", [at_once, awaited])


def items(page: Page) -> Sequence[int]:
    return page.items


def key(page: Page) -> str | None:
    return page.key


def more(page: Page) -> bool | None:
    return page.more


def last(page: Page) -> int | None:
    return page.last


def total(page: Page) -> int | None:
    return page.total


@both_ways
@pytest.mark.parametrize(
    ("second", "asked"),
    [
        (Page([3], "b", more=True), [None, "a", "b"]),
        (Page([3], "b"), [None, "a", "b"]),
        (Page([], "b"), [None, "a", "b"]),
        (Page([3], "b", more=False), [None, "a"]),
        (Page([3], "a"), [None, "a"]),
        (Page([3], "-1"), [None, "a"]),
        (Page([3], ""), [None, "a"]),
        (Page([3]), [None, "a"]),
    ],
)
def test_a_walk_by_key(walk: Walk, second: Page, asked: list[object]) -> None:
    pages = [Page([1, 2], "a"), second, Page([4])]
    shelf = Shelf(*pages)
    found = walk("key", shelf, items, key, end="-1", more=more)
    assert shelf.asked == asked
    assert found == [item for page in pages[: len(asked)] for item in page.items]


@both_ways
@pytest.mark.parametrize(
    ("second", "asked"),
    [
        (Page([3]), [5, 7, 8]),
        (Page([3], total=9), [5, 7, 8]),
        (Page([3], last=0), [5, 7, 8]),
        (Page([3], total=8), [5, 7]),
        (Page([3], total=0), [5, 7]),
        (Page([3], last=1), [5, 7]),
        (Page(), [5, 7]),
    ],
)
def test_a_walk_by_offset(walk: Walk, second: Page, asked: list[object]) -> None:
    pages = [Page([1, 2]), second, Page()]
    shelf = Shelf(*pages)
    found = walk("offset", shelf, 5, items, last=last, total=total)
    assert shelf.asked == asked
    assert found == [item for page in pages[: len(asked)] for item in page.items]


@both_ways
def test_rules_that_a_call_does_not_have_end_no_walk(walk: Walk) -> None:
    assert walk("key", Shelf(Page([1], "-1", more=False), Page([2])), items, key) == [1, 2]
    assert walk("offset", Shelf(Page([1], last=1, total=1), Page()), 0, items) == [1]


def test_an_error_of_a_page_ends_the_walk_after_the_items_before_it() -> None:
    shelf = Shelf(Page([1, 2], "a"))
    pages = paging.pages_by_key(shelf.fetch, items, key)
    assert next(pages) == [1, 2]
    with pytest.raises(IndexError):
        next(pages)
    assert list(pages) == []


def test_an_iterator_that_is_left_behind_leaves_the_event_loop_nothing_to_close() -> None:
    async def around(shelf: Shelf) -> AsyncGenerator[int, None]:
        async for found in paging.async_pages_by_key(shelf.fetch_later, items, key):
            for each in found:
                yield each

    async def leave() -> int:
        walk = around(Shelf(Page([1, 2], "a"), Page([3])))
        first = await anext(walk)
        await walk.aclose()
        del walk
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return first

    assert asyncio.run(leave()) == 1


def iterators(module: Any) -> Iterator[tuple[str, Any]]:
    for group in GROUPS:
        cls: type[object] = getattr(module, group)
        yield from ((name, getattr(cls, name)) for name in dir(cls) if name.startswith("iter_"))


def test_every_iterator_is_a_generator_by_which_it_is_known() -> None:
    blocking, asynchronous = dict(iterators(stubs_sync)), dict(iterators(stubs_async))
    assert blocking.keys() == asynchronous.keys()
    assert len(blocking) > 40
    assert all(map(inspect.isgeneratorfunction, blocking.values()))
    assert all(map(inspect.isasyncgenfunction, asynchronous.values()))
