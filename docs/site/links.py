"""Rewrite the links of a page, which lead through the repository, to lead through the site.

Invariant: every relative link leads to a file that is there; code is left as it is.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from docs.site.errors import SiteError
from docs.site.places import is_page, place_of

__all__ = ["Target", "rewrite"]

Target = Callable[[PurePosixPath], object]
"""Called with each file of the repository that a page links to."""

_FENCE: Final = re.compile(r" *(`{3,}|~{3,})")
_CODE: Final = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_LINK: Final = re.compile(r"(?<=\]\()(?P<inline>[^()\s]+)|^(?P<head>\[[^\]]+\]: +)(?P<definition>\S+)")
_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|#|//", re.IGNORECASE)


def rewrite(text: str, page: PurePosixPath, root: Path, linked: Target = lambda _: None) -> str:
    """Return the text of ``page`` with its links rewritten; raise SiteError for one that leads nowhere."""

    def replaced(match: re.Match[str]) -> str:
        link = match["inline"] or match["definition"]
        return (match["head"] or "") + _moved(link, page, root, linked)

    return "".join(
        line if is_code else "".join(part if inside else _LINK.sub(replaced, part) for part, inside in _parts(line))
        for line, is_code in _lines(text)
    )


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each line, and whether it belongs to a block of code."""
    fence = ""
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if fence:
            yield line, True
            if found and found[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        else:
            fence = found[1] if found else ""
            yield line, bool(found)


def _parts(line: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a line, and whether each is code."""
    end = 0
    for code in _CODE.finditer(line):
        # The text of a link may be code: only what follows the last bracket is a link's target.
        yield line[end : code.start()], False
        yield code[0], True
        end = code.end()
    yield line[end:], False


def _moved(link: str, page: PurePosixPath, root: Path, linked: Target) -> str:
    if _ELSEWHERE.match(link):
        return link
    path, mark, anchor = link.partition("#")
    target = PurePosixPath(posixpath.normpath(page.parent / path))
    if ".." in target.parts or not (root / target).exists():
        raise SiteError(str(page), f"the link {link} leads to nothing in the repository")
    if (root / target).is_dir():
        target = _page_of_folder(target, root) or target
        if (root / target).is_dir():
            raise SiteError(str(page), f"the link {link} leads to a folder without a page")
    linked(target)
    start = place_of(page).parent
    return posixpath.relpath(place_of(target), start) + mark + anchor


def _page_of_folder(folder: PurePosixPath, root: Path) -> PurePosixPath | None:
    """Return the README of a folder, which is what a forge shows, or else its first page."""
    pages = [folder / path.name for path in sorted((root / folder).iterdir()) if is_page(folder / path.name)]
    return next((page for page in pages if page.name == "README.md"), pages[0] if pages else None)
