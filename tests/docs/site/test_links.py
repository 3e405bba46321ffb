"""Links that lead through the repository lead through the site, and those that lead nowhere are named."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from docs.site.errors import SiteError
from docs.site.links import rewrite
from docs.site.places import PROJECT_PAGES, ROOT, place_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a few pages and a program."""
    for name in ("README.md", "SECURITY.md", "docs/A.md", "docs/decisions/README.md", "docs/notes/b.ipynb", "x/y.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# Page\n")
    return tmp_path


@pytest.mark.parametrize(
    ("page", "link", "moved"),
    [
        ("docs/A.md", "decisions/README.md", "decisions/README.md"),
        ("docs/A.md", "../SECURITY.md#files", "SECURITY.md#files"),
        ("docs/A.md", "../README.md", "index.md"),
        ("docs/A.md", "decisions", "decisions/README.md"),
        ("docs/A.md", "notes/", "notes/b.md"),
        ("docs/A.md", "../x/y.py", "sources/x/y.py.md"),
        ("docs/decisions/README.md", "../A.md#b", "../A.md#b"),
        ("README.md", "docs/A.md", "A.md"),
        ("README.md", "#here", "#here"),
        ("README.md", "https://a.b/docs/A.md", "https://a.b/docs/A.md"),
        ("README.md", "mailto:a@b", "mailto:a@b"),
    ],
)
def test_a_link_leads_to_the_same_page_of_the_site(page: str, link: str, moved: str, root: Path) -> None:
    text = "See [`it`]({0}) and [that]({0}).\n\n[ref]: {0}\n"
    assert rewrite(text.format(link), PurePosixPath(page), root) == text.format(moved)


@pytest.mark.parametrize("link", ["B.md", "../../etc/passwd", "../x", "a.py"])
def test_a_link_that_leads_nowhere_is_an_error(link: str, root: Path) -> None:
    with pytest.raises(SiteError, match=r"^docs/A\.md: the link \S+ leads to ") as error:
        rewrite(f"[x]({link})", PurePosixPath("docs/A.md"), root)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "code", ["```md\n[a](no.md)\n```\n", "~~~~\n```\n[a](no.md)\n~~~~\n", "`[a](no.md)`", "``x ` [a](no.md)``"]
)
def test_code_is_left_as_it_is(code: str, root: Path) -> None:
    text = f"[a](../README.md)\n\n{code}\n\n[a](../README.md)\n"
    wanted = f"[a](index.md)\n\n{code}\n\n[a](index.md)\n"
    assert rewrite(text, PurePosixPath("docs/A.md"), root) == wanted


def test_each_linked_file_is_told(root: Path) -> None:
    found: set[PurePosixPath] = set()
    rewrite("[a](../x/y.py) [b](#c)", PurePosixPath("docs/A.md"), root, found.add)
    assert found == {PurePosixPath("x/y.py")}


def test_no_two_files_have_one_place() -> None:
    files = [PurePosixPath(path.relative_to(ROOT).as_posix()) for path in (ROOT / "docs").rglob("*.md")]
    files += [PurePosixPath(name) for name in PROJECT_PAGES]
    assert len({place_of(file) for file in files}) == len(files)
