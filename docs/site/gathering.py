"""Gather the sources of the site in one folder: the pages of docs/ and of the project, and each file that they link to.

Invariant: the pages in the repository read well there too; only the copies are changed.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import Final

from docs.site.errors import SiteError
from docs.site.links import rewrite
from docs.site.notebooks import notebook_text
from docs.site.places import OWN_PAGES, PROJECT_PAGES, is_page, is_picture, place_of

__all__ = ["gather"]

_WORKERS: Final = 2
_FENCE: Final = "`" * 6
_LANGUAGES: Final = {
    ".py": "python",
    ".toml": "toml",
    ".proto": "proto",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".txt": "text",
}


def gather(root: Path, sources: Path, python: Path) -> None:
    """Write the pages of the repository at ``root`` into the folder ``sources``; ``python`` can run notebooks."""
    linked: set[PurePosixPath] = set()
    for page, text in _texts(root, sorted(_pages(root)), python).items():
        # The site's own pages lead to others of the site, which mkdocs checks.
        is_own = str(page).startswith(OWN_PAGES)
        _write(sources, page, text if is_own else rewrite(text, page, root, linked.add))
    for file in sorted(linked):
        if is_picture(file):
            _write(sources, file, (root / file).read_text(encoding="utf-8"))
        elif not is_page(file):
            _write(sources, file, _source_page(root, file))
    shutil.copytree(root / OWN_PAGES / "assets", sources / "assets", dirs_exist_ok=True)


def _pages(root: Path) -> Iterator[PurePosixPath]:
    for path in (root / "docs").rglob("*"):
        page = PurePosixPath(path.relative_to(root).as_posix())
        if path.is_file() and is_page(page):
            yield page
    yield from (PurePosixPath(name) for name in PROJECT_PAGES if (root / name).is_file())


def _texts(root: Path, pages: Sequence[PurePosixPath], python: Path) -> dict[PurePosixPath, str]:
    """Return the text of each page; notebooks run two at a time, each in a process of its own."""
    notebooks = [page for page in pages if page.suffix == ".ipynb"]
    texts = {page: (root / page).read_text(encoding="utf-8") for page in pages if page not in notebooks}
    with ThreadPoolExecutor(_WORKERS) as pool:
        made = {page: pool.submit(notebook_text, root / page, python) for page in notebooks}
        return texts | {page: text.result() for page, text in made.items()}


def _source_page(root: Path, file: PurePosixPath) -> str:
    """Return a page that shows a file as it is."""
    try:
        text = (root / file).read_text(encoding="utf-8")
    except ValueError as error:
        raise SiteError(str(file), f"a page links to it, and it is no text: {error}") from error
    return f"# {file}\n\n{_FENCE}{_LANGUAGES.get(file.suffix, 'text')}\n{text.rstrip()}\n{_FENCE}\n"


def _write(sources: Path, page: PurePosixPath, text: str) -> None:
    target = sources / place_of(page)
    if target.exists():
        raise SiteError(str(page), f"another file stands at {place_of(page)} already")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
