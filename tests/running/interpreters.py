"""Find the Python interpreters of this machine, by version.

Invariant: an interpreter is reported only if it starts, is of the version asked for and can make an environment.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

__all__ = ["VERSIONS", "find_interpreter", "running_version"]

VERSIONS: Final = ("3.11", "3.12", "3.13", "3.14")
"""The versions in pyproject.toml's classifiers."""
_PROBE: Final = "import ensurepip, ssl, sys, venv; print('%d.%d' % sys.version_info[:2])"


def running_version() -> str:
    """Return the version of this interpreter, as in ``VERSIONS``."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def find_interpreter(version: str, environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return an interpreter of ``version``, or None if this machine has none that works."""
    tried: set[Path] = set()
    for candidate in _candidates(version, environment):
        if candidate not in tried and candidate.is_file() and _works(candidate, version, environment):
            return candidate
        tried.add(candidate)
    return None


def _candidates(version: str, environment: Mapping[str, str]) -> Iterator[Path]:
    """Yield the places where an interpreter may be: the folders of PATH, then pyenv's, newest release first."""
    folders = [Path(folder) for folder in environment.get("PATH", "").split(os.pathsep) if folder]
    for folder in folders:
        yield folder / f"python{version}"
    for root in _pyenv_roots(folders, environment):
        releases = sorted((root / "versions").glob(f"{version}.*"), key=_patch, reverse=True)
        for release in releases:
            yield release / "bin" / f"python{version}"


def _pyenv_roots(folders: list[Path], environment: Mapping[str, str]) -> Iterator[Path]:
    """Yield the folders that may hold pyenv's versions; its shims are beside them, whatever HOME is."""
    if root := environment.get("PYENV_ROOT"):
        yield Path(root)
    for folder in folders:
        if folder.name in {"shims", "bin"} and (folder.parent / "versions").is_dir():
            yield folder.parent
    if home := environment.get("HOME"):
        yield Path(home, ".pyenv")


def _patch(release: Path) -> tuple[bool, int]:
    number = release.name.split(".")[2]
    return number.isdecimal(), int(number) if number.isdecimal() else 0


def _works(candidate: Path, version: str, environment: Mapping[str, str]) -> bool:
    """Return whether the interpreter starts; a shim of pyenv fails if its version is not enabled."""
    try:
        done = subprocess.run(
            [str(candidate), "-I", "-c", _PROBE],
            env=dict(environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and done.stdout.strip() == version
