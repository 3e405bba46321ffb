"""Compare what is public now with what the last release had, by griffe's rules.

Invariant: a program that ran with the last release is broken only by what CHANGELOG.md names, in a version whose number
says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from griffe import find_breaking_changes, visit
from release.findings import Failed
from release.surface.public import PUBLIC
from release.surface.stubs import write_stubs
from release.versions import released_version
from release.workshop import ROOT, read_project

__all__ = ["Break", "breaks", "check_surface", "is_compatible", "kept_version", "unnamed", "write_baseline"]

_FOLDER: Final = Path(__file__).parent
_SUFFIX: Final = ".stub"
_COLOURS: Final = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Break:
    """A change that breaks programs, with the path of what has changed."""

    path: str
    said: str


def check_surface() -> str:
    """Compare the sources with the stubs of the last release; Failed is raised for a change that nobody announced."""
    version = str(read_project(ROOT)["version"])
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    last = kept_version()
    found = breaks(_kept(last), _now())
    since = changelog.partition(f"## [{last}]")[0]
    if silent := unnamed(found, since):
        listed = "\n".join(f"{each.path}: {each.said}" for each in silent)
        raise Failed(f"what breaks programs for {last} is not named in CHANGELOG.md above [{last}]:\n{listed}")
    if found and version != last and is_compatible(last, version):
        raise Failed(f"{version} promises to work for programs for {last}, and has breaking changes")
    if version != last and released_version(changelog) == version:
        raise Failed(f"the surface of {version} is not kept yet: python -m release.surface --write")
    return f"{len(PUBLIC)} modules, compared with those of {last}: {len(found)} breaking changes, each announced"


def breaks(old: Mapping[str, str], new: Mapping[str, str]) -> list[Break]:
    """Return the breaking changes between the stubs of two versions, by the names of their modules."""
    found: list[Break] = []
    for name, text in old.items():
        if name not in new:
            found.append(Break(name, "the module was removed"))
            continue
        modules = [visit(name, Path(f"{name}.py"), code) for code in (text, new[name])]
        for each in find_breaking_changes(*modules):
            said = _COLOURS.sub("", each.explain())
            found.append(Break(each.obj.path, said.partition(": ")[2]))
    return found


def unnamed(found: list[Break], changelog: str) -> list[Break]:
    """Return the breaks whose object is not named, in backticks, in a part of the changelog."""
    quoted = " ".join(re.findall(r"`([^`\n]+)`", changelog))
    return [each for each in found if not re.search(rf"\b{re.escape(each.path.rpartition('.')[2])}\b", quoted)]


def is_compatible(old: str, new: str) -> bool:
    """Return whether a version promises to run programs for an older one: 0.3 does not for 0.2, nor 2 for 1."""
    first, second = (tuple(int(part) for part in version.split(".")[:2]) for version in (old, new))
    return first[0] == second[0] and (first[0] > 0 or first == second)


def write_baseline() -> Path:
    """Keep the stubs of the version in pyproject.toml as those to compare with, in place of those before."""
    made = _now()
    for old in _FOLDER.glob(f"*/*{_SUFFIX}"):
        old.unlink()
    for empty in [path for path in _FOLDER.iterdir() if path.is_dir() and not any(path.iterdir())]:
        empty.rmdir()
    folder = _FOLDER / str(read_project(ROOT)["version"])
    folder.mkdir(exist_ok=True)
    for name, text in made.items():
        (folder / f"{name}{_SUFFIX}").write_text(text, encoding="utf-8")
    return folder


def kept_version() -> str:
    """Return the version whose stubs are kept; Failed is raised unless there is exactly one."""
    found = sorted({path.parent.name for path in _FOLDER.glob(f"*/*{_SUFFIX}")})
    if len(found) != 1:
        raise Failed(f"release/surface should keep the stubs of one version, and has: {', '.join(found) or 'none'}")
    return found[0]


def _kept(version: str) -> dict[str, str]:
    paths = sorted((_FOLDER / version).glob(f"*{_SUFFIX}"))
    return {path.name.removesuffix(_SUFFIX): path.read_text(encoding="utf-8") for path in paths}


def _now() -> dict[str, str]:
    try:
        return write_stubs(PUBLIC, ROOT / "runtime")
    except LookupError as error:
        raise Failed(str(error)) from error
