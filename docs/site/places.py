"""Say where each file of the repository stands on the site.

Invariant: no two files have one place.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Final

__all__ = ["OWN_PAGES", "PROJECT_PAGES", "ROOT", "is_page", "is_picture", "place_of"]

ROOT: Final = Path(__file__).resolve().parents[2]
"""The checkout."""

OWN_PAGES: Final = "docs/site/"
"""The folder of pages that only the site has."""

PROJECT_PAGES: Final = {
    "README.md": "index.md",
    "README.zh-CN.md": "zh/index.md",
    "CHANGELOG.md": "CHANGELOG.md",
    "CONTRIBUTING.md": "CONTRIBUTING.md",
    "SECURITY.md": "SECURITY.md",
    "bench/GROWTH.md": "bench/GROWTH.md",
    "bench/README.md": "bench/README.md",
    "bench/RESULTS.md": "bench/RESULTS.md",
}
"""The pages outside docs/, and where they stand."""

_SOURCES: Final = PurePosixPath("sources")


def is_page(path: PurePosixPath) -> bool:
    """Return whether a file of the repository is a page of the site, and not only its source text."""
    return str(path) in PROJECT_PAGES or (path.suffix in {".md", ".ipynb"} and path.parts[0] == "docs")


def is_picture(path: PurePosixPath) -> bool:
    """Return whether a file of the repository is a picture, which a page shows."""
    return path.suffix == ".svg"


def place_of(path: PurePosixPath) -> PurePosixPath:
    """Return the file, below the site's sources, that shows a file of the repository: Markdown, or a picture itself."""
    if is_picture(path):
        return path.relative_to("docs") if path.parts[0] == "docs" else path
    if str(path) in PROJECT_PAGES:
        return PurePosixPath(PROJECT_PAGES[str(path)])
    if not is_page(path):
        return _SOURCES / path.parent / f"{path.name}.md"
    inside = path.relative_to(OWN_PAGES if str(path).startswith(OWN_PAGES) else "docs")
    return inside.with_suffix(".md")
