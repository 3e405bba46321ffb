"""Compare the places that say which version this is: pyproject.toml, CHANGELOG.md, the tag and the installed package.

Invariant: the version is written once, in pyproject.toml; everything else is compared with it.
"""

from __future__ import annotations

import re
from pathlib import Path

from release.findings import Failed, run
from release.workshop import ROOT, read_project

__all__ = ["check_versions", "released_version", "section_of"]

_HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<day>\d{4}-\d\d-\d\d))?$", re.MULTILINE)


def check_versions() -> str:
    """Compare the version with the newest section of CHANGELOG.md and with the tags of this commit."""
    version = str(read_project(ROOT)["version"])
    newest = released_version((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    if newest != version:
        raise Failed(f"pyproject.toml has {version}, and the newest dated section of CHANGELOG.md is that of {newest}")
    for companion in sorted((ROOT / "packages").glob("*/pyproject.toml")):
        project = read_project(companion.parent)
        if project["version"] != version:
            raise Failed(f"pyproject.toml has {version}, and that of {project['name']} {project['version']}")
    tags = _version_tags(ROOT)
    if any(tag != f"v{version}" for tag in tags):
        raise Failed(f"this commit has the tags {', '.join(tags)}, and pyproject.toml the version {version}")
    return f"{version}, as in CHANGELOG.md" + (f" and the tag {tags[0]}" if tags else "; this commit has no tag")


def released_version(changelog: str) -> str:
    """Return the version of the newest section of CHANGELOG.md that has a day; Failed is raised if none has."""
    for found in _HEADING.finditer(changelog):
        if found["day"]:
            return found["version"]
        if found["version"] != "Unreleased":
            raise Failed(f"the section [{found['version']}] of CHANGELOG.md has no day")
    raise Failed("CHANGELOG.md has no section with a version and a day")


def section_of(changelog: str, version: str) -> str:
    """Return the text of one version's section; Failed is raised if there is none."""
    headings = list(_HEADING.finditer(changelog))
    for place, found in enumerate(headings):
        if found["version"] == version:
            end = headings[place + 1].start() if place + 1 < len(headings) else len(changelog)
            return changelog[found.end() : end].strip()
    raise Failed(f"CHANGELOG.md has no section [{version}]")


def _version_tags(folder: Path) -> list[str]:
    told = run(["git", "tag", "--points-at", "HEAD"], folder).split()
    return [tag for tag in told if re.match(r"v\d", tag)]
