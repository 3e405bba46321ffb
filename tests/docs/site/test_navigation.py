"""Every page is in the navigation once, in the section that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from docs.site.navigation import Entry, navigation

PAGES = (
    *("index.md", "quickstart.md", "from-x.md", "other.md", "PROTOCOL.md", "sources/examples/a.py.md"),
    *("cookbook/README.md", "cookbook/a.md", "notebooks/a.md", "zh/index.md", "zh/a.md", "zh/cookbook/a.md"),
    *("reference/index.md", "reference/qot.md", "reference/protocols/Qot_A.md", "reference/protocols/Notify.md"),
    *("reference/types/a.md", "api/index.md", "api/clients.md", "api/b.md"),
)


def flat(entries: Sequence[Entry], way: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each page with the titles that lead to it."""
    for entry in entries:
        if isinstance(entry, str):
            yield entry, way
            continue
        for title, held in entry.items():
            if isinstance(held, str):
                yield held, (*way, title)
            else:
                yield from flat(held, (*way, title))


def made(folder: Path, pages: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
    for name in pages:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"---\ntags: []\n---\n\n# Title&#95;of `{name}` {{ #x }}\n")
    return list(flat(navigation(folder)))


def test_each_page_is_there_once(tmp_path: Path) -> None:
    found = made(tmp_path, PAGES)
    assert sorted(name for name, _ in found) == sorted(PAGES)


def test_a_page_is_below_its_section_with_its_heading(tmp_path: Path) -> None:
    found = dict(made(tmp_path, PAGES))
    assert found["zh/a.md"] == ("中文", "Title_of zh/a.md")
    assert found["zh/cookbook/a.md"][:2] == ("中文", "实用示例")
    assert found["reference/protocols/Notify.md"][:2] == ("Reference", "System")
    assert found["reference/protocols/Qot_A.md"][:2] == ("Reference", "Quotes")
    assert found["other.md"][0] == "Project"
    assert found["reference/qot.md"] == ("Reference", "Quotes", "Overview")


def test_a_section_without_pages_is_left_out(tmp_path: Path) -> None:
    assert {way[0] for _, way in made(tmp_path, ["index.md", "api/b.md"])} == {"Guides", "Runtime"}
