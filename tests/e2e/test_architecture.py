"""docs/ARCHITECTURE.md and the decisions name only files and folders that exist, and every room of the runtime."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = [DOCS / "ARCHITECTURE.md", *sorted((DOCS / "decisions").glob("*.md")), ROOT / "CONTRIBUTING.md"]
ROOTS = ("bench", "codegen", "docs", "generated", "proto", "release", "runtime", "templates", "tests")


def named(page: Path) -> set[str]:
    """Return the paths in backticks on a page that begin with a folder of the repository."""
    quoted = re.findall(r"`([\w./-]+)`", page.read_text(encoding="utf-8"))
    return {path for path in quoted if path.split("/")[0] in ROOTS}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_paths_that_a_page_names_exist(page: Path) -> None:
    assert [path for path in sorted(named(page)) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_pages_that_a_page_links_to_exist(page: Path) -> None:
    links = re.findall(r"\]\(([\w./-]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_room_of_the_runtime_has_its_row() -> None:
    rooms = {
        f"runtime/opend/{path.name}"
        for path in (ROOT / "runtime" / "opend").iterdir()
        if (path.is_dir() or path.suffix == ".py") and not path.name.startswith(("_", "."))
    }
    assert rooms - named(DOCS / "ARCHITECTURE.md") == set()
