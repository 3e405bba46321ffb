"""Each page of the cookbook shows its program to the letter, and what it prints."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from docs.cookbook_code import CODE, OUTPUT, PAGES, PROGRAMS, main, program_of, rendered

NAMES: Final = sorted(path.stem for path in PROGRAMS.glob("*.py"))
SECTIONS: Final = ["## What it prints", "## What to change", "## Pitfalls"]
# Its clock runs, so a slow machine may begin a minute later.
MOVING: Final = "bars_from_ticks"

every_page = pytest.mark.parametrize("name", NAMES)


def text_of(name: str) -> str:
    return (PAGES / f"{name}.md").read_text("utf-8")


def outputs_of(text: str) -> list[str]:
    return [found[2] for found in OUTPUT.finditer(text)]


def test_every_program_has_a_page_and_a_place_in_the_index() -> None:
    index = (PAGES / "README.md").read_text("utf-8")
    assert len(NAMES) == 12
    assert sorted(path.stem for path in PAGES.glob("*.md") if path.name != "README.md") == NAMES
    assert sorted(re.findall(r"\]\((\w+)\.md\)", index)) == NAMES


@every_page
def test_the_page_shows_the_program_to_the_letter(name: str) -> None:
    text = text_of(name)
    first = CODE.search(text)
    assert first is not None
    assert first[0] == program_of(PAGES / f"{name}.md").read_text("utf-8")
    assert [line for line in text.splitlines() if line.startswith("## ")] == SECTIONS


@every_page
def test_the_page_shows_what_the_program_prints(name: str) -> None:
    text = text_of(name)
    (shown,) = outputs_of(text)
    (printed,) = outputs_of(rendered(PAGES / f"{name}.md"))
    if name == MOVING:
        assert len(set(shown.splitlines()) & set(printed.splitlines())) >= 2
        assert len(printed.splitlines()) == 5
    else:
        assert printed == shown
    assert all(len(line) <= 100 for line in shown.splitlines())


@every_page
def test_the_page_links_only_to_what_is_there(name: str) -> None:
    links = re.findall(r"\]\(((?!https:)[^)]+)\)", text_of(name))
    assert [link for link in links if not (PAGES / link).is_file()] == []


@every_page
def test_the_program_is_short_and_hides_no_password(name: str) -> None:
    text = (PROGRAMS / f"{name}.py").read_text("utf-8")
    assert len(text.splitlines()) <= 95
    assert not re.search(r"(?i)(password|pwd\w*)\s*=\s*[\"'][^\"']", text)


def test_a_page_out_of_date_is_named_and_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "many_accounts.md"
    command = "```console\n$ python examples/cookbook/many_accounts.py --simulate\n```\n\n```text\nold\n```\n"
    page.write_text(f"```python\nold\n```\n\n{command}", "utf-8")
    monkeypatch.setattr("docs.cookbook_code.PAGES", tmp_path)
    monkeypatch.setattr("docs.cookbook_code._ROOT", tmp_path.parent)
    monkeypatch.setattr("docs.cookbook_code.run", "ran {}\n".format)
    monkeypatch.setattr("sys.argv", ["cookbook_code.py"])
    assert main() == 1
    assert capsys.readouterr().out == f"{page.relative_to(tmp_path.parent)}\n"
    monkeypatch.setattr("sys.argv", ["cookbook_code.py", "--write"])
    assert main() == 0
    assert "old" not in page.read_text("utf-8")
    assert "ran python examples/cookbook/many_accounts.py --simulate\n```" in page.read_text("utf-8")
    monkeypatch.setattr("sys.argv", ["cookbook_code.py"])
    assert main() == 0
