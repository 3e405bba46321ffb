"""Build what would be uploaded, from a clean clone and with tools of their own, below build/release.

Invariant: everything is made from the commit that is checked out, never from files that are not committed.
"""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from release.findings import Failed, Skipped, run

__all__ = ["BUILD", "ROOT", "Made", "Workshop", "make_environment", "plain_environment", "read_project"]

ROOT: Final = Path(__file__).resolve().parents[1]
BUILD: Final = ROOT / "build" / "release"
_VENDOR_NAMES: Final = "opend_as_futu"
_OWN_VARIABLES: Final = ("OPEND_", "PYTHON", "VIRTUAL_ENV", "CC", "CFLAGS", "LDFLAGS", "LDSHARED")
"""Beginnings of the names of variables that change a build or a Python."""


@dataclass(frozen=True)
class Made:
    """What was built from the clone."""

    sdist: Path
    wheel: Path
    """With the extension, for this Python and this machine alone."""
    pure: Path
    """Without the extension, for every Python."""
    companions: tuple[Path, ...]
    """The wheels of the packages beside it, in packages/."""

    @property
    def files(self) -> tuple[Path, ...]:
        return (self.sdist, self.wheel, self.pure, *self.companions)

    @property
    def vendor_names(self) -> Path:
        """The wheel of opend-as-futu."""
        return next(each for each in self.companions if each.name.startswith(_VENDOR_NAMES))


class Workshop:
    """The clone, the tools and what was built, each made when it is first asked for."""

    @cached_property
    def python(self) -> Path:
        """An interpreter with the tools of the dependency group ``release-check``."""
        return make_environment("tools", "--group", f"{ROOT / 'pyproject.toml'}:release-check")

    def tool(self, name: str) -> Path:
        """Return the program of a tool."""
        return self.python.with_name(name)

    @cached_property
    def clone(self) -> Path:
        """A clone of the repository at the commit that is checked out."""
        folder = BUILD / "clone"
        shutil.rmtree(folder, ignore_errors=True)
        run(["git", "clone", "--quiet", "--no-local", "--no-tags", ROOT, folder], BUILD)
        run(["git", "checkout", "--quiet", "--detach", run(["git", "rev-parse", "HEAD"], ROOT).strip()], folder)
        return folder

    @cached_property
    def variables(self) -> dict[str, str]:
        """The environment of a build: the time in every archive is that of the commit."""
        when = run(["git", "log", "-1", "--format=%ct"], self.clone).strip()
        return plain_environment(SOURCE_DATE_EPOCH=when)

    @cached_property
    def made(self) -> Made:
        """What would be uploaded. The wheels are built from the sdist, as users do who have no wheel."""
        folder = BUILD / "dist"
        shutil.rmtree(folder, ignore_errors=True)
        sdist = self._build(self.clone, folder, "--sdist", "*.tar.gz")
        unpacked = self._unpack(sdist)
        return Made(
            sdist,
            self.build_wheel(unpacked, folder / "native", "native"),
            self.build_wheel(unpacked, folder / "pure", "pure"),
            tuple(
                self._build(each.parent, folder / each.parent.name, "--wheel", "*.whl")
                for each in sorted((self.clone / "packages").glob("*/pyproject.toml"))
            ),
        )

    @cached_property
    def unpacked(self) -> Path:
        """The folder of the unpacked sdist."""
        return self._unpack(self.made.sdist)

    def uncommitted(self) -> list[str]:
        """Return the files with changes that are not committed, which nothing here sees."""
        return [line[3:] for line in run(["git", "status", "--porcelain"], ROOT).splitlines()]

    def build_wheel(self, sources: Path, folder: Path, extension: str) -> Path:
        """Build a wheel with the extension (``native``) or without it (``pure``)."""
        return self._build(sources, folder, "--wheel", "*.whl", OPEND_BUILD=extension)

    def _build(self, sources: Path, folder: Path, target: str, pattern: str, **changes: str) -> Path:
        command = [self.python, "-m", "build", target, "--outdir", folder, sources]
        run(command, BUILD, self.variables | changes)
        (built,) = folder.glob(pattern)
        return built

    def _unpack(self, sdist: Path) -> Path:
        folder = BUILD / "sdist"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.unpack_archive(sdist, folder, filter="data")
        (root,) = folder.iterdir()
        return root


def read_project(folder: Path) -> dict[str, Any]:
    """Return the table ``project`` of the pyproject.toml in a folder."""
    with (folder / "pyproject.toml").open("rb") as file:
        project: dict[str, Any] = tomllib.load(file)["project"]
    return project


def plain_environment(**changes: str) -> dict[str, str]:
    """Return this process's variables without those that change a build or a Python, and with ``changes``."""
    return {name: value for name, value in os.environ.items() if not name.startswith(_OWN_VARIABLES)} | changes


def make_environment(name: str, *requirements: str, python: Path | None = None) -> Path:
    """Return the interpreter of a virtual environment below build/release; what it holds is brought up to date.

    Raises:
        Skipped: The requirements cannot be installed on this machine.
        Failed: The environment cannot be made.
    """
    folder = BUILD / "environments" / name
    interpreter = folder / "bin" / "python"
    BUILD.mkdir(parents=True, exist_ok=True)
    if not interpreter.exists():
        run([python or sys.executable, "-m", "venv", folder], BUILD, plain_environment(), error=Failed)
        run([*_pip(interpreter), "--upgrade", "pip>=25.1"], BUILD, plain_environment(), error=Skipped)
    if requirements:
        run([*_pip(interpreter), *requirements], BUILD, plain_environment(), error=Skipped)
    return interpreter


def _pip(python: Path) -> list[str]:
    return [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]
