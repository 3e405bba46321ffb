"""The pages that are in English and in Chinese: same headings, same code, and links that stay in their language.

Invariant: the pairs are found by their names, so a page that is added in one language only is a fault.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import zip_longest
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
DOCS: Final = ROOT / "docs"
IN_BOTH: Final = {"quickstart.md", "from-futu-api.md", "from-callback-sdks.md", "from-javascript.md"}

FENCED: Final = re.compile(r"^(`{3,})(.*?)\n(.*?)^\1$", re.DOTALL | re.MULTILINE)
HEADING: Final = re.compile(r"^(#+) (.+)$", re.MULTILINE)
LINK: Final = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")
HALF_WIDTH: Final = re.compile(r"[\u4e00-\u9fff] ?[,;:!?()]|[,;:!?()] ?[\u4e00-\u9fff]")


def chinese_of(page: Path) -> Path:
    """Return where the Chinese text of an English page lies."""
    return ROOT / "README.zh-CN.md" if page == ROOT / "README.md" else DOCS / "zh" / page.relative_to(DOCS)


def pages() -> list[Path]:
    """Return the English pages that have a Chinese text, or must have one."""
    translated = (DOCS / page.relative_to(DOCS / "zh") for page in (DOCS / "zh").rglob("*.md"))
    wanted = (DOCS / name for name in IN_BOTH)
    return sorted({ROOT / "README.md", *wanted, *(DOCS / "cookbook").glob("*.md"), *translated})


PAGES: Final = pages()
each_page: Final = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """Return the page without its code blocks."""
    return FENCED.sub("", read(page))


def levels(page: Path) -> list[int]:
    """Return the levels of the headings."""
    return [len(marks) for marks, _ in HEADING.findall(prose(page))]


def blocks(page: Path) -> list[tuple[str, str]]:
    """Return language and text of each code block."""
    return [(language.strip(), code) for _, language, code in FENCED.findall(read(page))]


def spans(page: Path) -> list[Counter[str]]:
    """Return the code within the sentences and tables of each section; its order follows the grammar."""
    return [
        Counter(re.findall(r"`([^`]+)`", section)) for section in re.split(r"^#+ ", prose(page), flags=re.MULTILINE)
    ]


def targets(page: Path) -> set[Path]:
    """Return the files that a page links to."""
    links = (link for link in LINK.findall(prose(page)) if "://" not in link)
    return {(page.parent / link).resolve() for link in links}


@each_page
def test_both_languages_have_the_same_headings(page: Path) -> None:
    assert levels(page) == levels(chinese_of(page))
    assert levels(page)[0] == 1


@each_page
def test_both_languages_have_the_same_code(page: Path) -> None:
    """After a change to an English page, ``python docs/copy_code.py --write`` copies its code."""
    for ours, theirs in zip_longest(blocks(page), blocks(chinese_of(page))):
        assert ours == theirs


@each_page
def test_both_languages_name_the_same_code_in_each_section(page: Path) -> None:
    for ours, theirs in zip_longest(spans(page), spans(chinese_of(page))):
        assert ours == theirs


@each_page
def test_each_page_links_to_its_other_language_at_its_start(page: Path) -> None:
    for one, other in ((page, chinese_of(page)), (chinese_of(page), page)):
        start = "\n".join(read(one).splitlines()[:5])
        assert other in {(one.parent / link).resolve() for link in LINK.findall(start)}


@each_page
def test_a_chinese_page_links_to_what_the_english_one_does_in_chinese_where_there_is_such(page: Path) -> None:
    theirs = chinese_of(page)
    wanted = {chinese_of(target) if target in PAGES else target for target in targets(page) - {theirs}}
    assert targets(theirs) - {page} == wanted
    assert [target for target in wanted if not target.exists()] == []


@each_page
def test_chinese_sentences_have_chinese_punctuation(page: Path) -> None:
    text = re.sub(r"`[^`]*`|\]\([^)]*\)", "", prose(chinese_of(page)))
    assert HALF_WIDTH.findall(text) == []


@each_page
def test_a_chinese_page_is_in_chinese(page: Path) -> None:
    headings = [title for _, title in HEADING.findall(prose(chinese_of(page)))]
    sentences = [line for line in prose(chinese_of(page)).splitlines() if re.match(r"[A-Za-z\u4e00-\u9fff]", line)]
    in_chinese = [line for line in sentences if re.search(r"[\u4e00-\u9fff]", line)]
    assert headings
    assert in_chinese == sentences
