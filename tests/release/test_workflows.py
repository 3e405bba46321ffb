"""The workflow runs pinned actions with few rights, and builds for every Python that the package is for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tests.running.interpreters import VERSIONS

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")


def job(name: str) -> str:
    """Return the lines of one job."""
    found = re.search(rf"^  {name}:\n((?:    .*\n|\n)+)", TEXT, re.MULTILINE)
    assert found, f"there is no job {name}"
    return found[1]


def test_actions_are_pinned_to_commits_with_their_version_beside_them() -> None:
    used = re.findall(r"uses: *(.*)", TEXT)
    assert len(used) > 5
    assert [each for each in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)] == []
    assert len(dict(re.findall(r"uses: *(\S+)@(\w+)", TEXT))) == len(set(re.findall(r"uses: *(\S+@\w+)", TEXT)))


def test_only_the_jobs_that_sign_and_upload_have_rights() -> None:
    assert re.search(r"^permissions: \{\}$", TEXT, re.MULTILINE)
    rights = {name: re.findall(r"^      ([\w-]+): write", job(name), re.MULTILINE) for name in ("sdist", "wheels")}
    assert rights == {"sdist": [], "wheels": []}
    assert re.findall(r"^      ([\w-]+): write", job("upload"), re.MULTILINE) == ["id-token"]
    assert "environment: pypi" in job("upload")
    assert "run:" not in job("upload") + job("attest")


def test_every_python_is_built_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [f"cp{version.replace('.', '')}-*" for version in VERSIONS]
    assert set(wanted) | {"cp314t-*"} == set(project["tool"]["cibuildwheel"]["build"])
    named = [each.rpartition(" ")[2] for each in project["project"]["classifiers"] if "Python :: 3." in each]
    assert tuple(named) == VERSIONS
