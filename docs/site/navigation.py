"""Arrange the pages of the site in its navigation.

Invariant: every page that was gathered is in the navigation once, whatever pages there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

__all__ = ["Entry", "navigation"]

Entry: TypeAlias = "str | dict[str, str | list[Entry]]"


class _Section(NamedTuple):
    """A heading of the navigation, with patterns of the pages below it, in their order, and further sections."""

    title: str
    pages: Sequence[str] = ()
    inner: Sequence[_Section] = ()


_REST: Final = "**"

_CALLS: Final = ("EVERYDAY.md", "ACCOUNTS.md", "MESSAGES.md")
_DATA: Final = ("RECORDING.md", "COLLECT.md", "DOWNLOAD.md", "DATASETS.md")
_AROUND: Final = ("OPERATIONS.md", "HUB*.md", "GRPC.md", "MCP.md", "FRAMEWORKS.md")
_TOPICS: Final = (*_CALLS, *_DATA, *_AROUND)
_PROMISES: Final = ("PROTOCOL.md", "ARCHITECTURE.md", "RELIABILITY.md", "SECURITY.md", "COMPATIBILITY.md")
_SECTIONS: Final = (
    _Section("Guides", ["index.md", "quickstart.md", *_TOPICS, "from-*.md", "REGENERATE.md"], [
        _Section("Cookbook", ["cookbook/README.md", "cookbook/*.md"]),
        _Section("Notebooks", ["notebooks/README.md", "notebooks/*.md"]),
    ]),
    _Section("Reference", ["reference/index.md"], [
        _Section("Quotes", ["reference/qot.md", "reference/protocols/Qot_*.md"]),
        _Section("Trading", ["reference/trd.md", "reference/protocols/Trd_*.md"]),
        _Section("System", ["reference/system.md", "reference/protocols/*.md"]),
        _Section("Shared types", ["reference/types/*.md"]),
    ]),
    _Section("Runtime", ["api/index.md", "api/clients.md", "api/errors.md", "api/states.md", "api/*.md"]),
    _Section("中文", ["zh/index.md", "zh/quickstart.md", "zh/*.md"], [
        _Section("实用示例", ["zh/cookbook/README.md", "zh/cookbook/*.md"]),
    ]),
    _Section("Project", [*_PROMISES, "THREADS.md", "DIFF.md", "FLAVOURS.md"], [
        _Section("Decisions", ["decisions/README.md", "decisions/*.md"]),
        _Section("More", ["CHANGELOG.md", "CONTRIBUTING.md", "STYLE.md", "INTEROP.md", "bench/*.md", _REST]),
    ]),
)  # fmt: skip


def navigation(sources: Path) -> list[Entry]:
    """Return the navigation of the pages in a folder, as mkdocs reads it."""
    left = {path.relative_to(sources).as_posix(): path for path in sorted(sources.rglob("*.md"))}
    # What only one section's pattern names must be taken before a wider pattern takes it.
    exact = {name for section in _all(_SECTIONS) for name in section.pages if "*" not in name}
    made = [_entry(section, left, exact) for section in _SECTIONS]
    return [entry for entry in made if entry is not None]


def _all(sections: Iterable[_Section]) -> Iterator[_Section]:
    for section in sections:
        yield section
        yield from _all(section.inner)


def _entry(section: _Section, left: dict[str, Path], exact: set[str]) -> Entry | None:
    items: list[Entry] = [_page(name, left.pop(name)) for name in _named(section.pages, left, exact)]
    items += [entry for entry in (_entry(inner, left, exact) for inner in section.inner) if entry is not None]
    return {section.title: items} if items else None


def _named(patterns: Iterable[str], left: Mapping[str, Path], exact: set[str]) -> list[str]:
    """Return the pages that the patterns name, each once."""
    found: dict[str, None] = {}
    for pattern in patterns:
        names = (name for name in left if _matches(name, pattern))
        found.update(dict.fromkeys(name for name in names if name == pattern or name not in exact))
    return list(found)


def _matches(name: str, pattern: str) -> bool:
    """Return whether a pattern names a page; the pattern of a folder does not name what its folders hold."""
    return pattern == _REST or (fnmatchcase(name, pattern) and name.count("/") == pattern.count("/"))


def _page(name: str, path: Path) -> Entry:
    # The page of a folder gives the folder's heading a link, and has no title of its own there.
    if path.name in {"index.md", "README.md"}:
        return name
    # The title of such a page, that of a group of calls, is the heading that it stands below.
    if name.startswith("reference/") and name.count("/") == 1:
        return {"Overview": name}
    return {_title(path): name}


def _title(path: Path) -> str:
    heading = re.search(r"^# (.+?)(?: \{.*\})?$", path.read_text(encoding="utf-8"), re.MULTILINE)
    plain = heading[1].replace("`", "") if heading else path.stem
    return re.sub(r"&#(\d+);", lambda entity: chr(int(entity[1])), plain)
