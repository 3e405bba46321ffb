"""Interpreters are found wherever PATH, pyenv and HOME have them, and only those that work."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.running.interpreters import VERSIONS, find_interpreter, running_version

pytest.importorskip("fcntl", reason="the programs here are shell scripts")

NOTHING = {"PATH": "/usr/bin:/bin"}


def program(path: Path, says: str, status: int = 0) -> Path:
    """Write a program that takes the place of an interpreter."""
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho '{says}'\nexit {status}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def environment(*folders: Path, **more: str) -> dict[str, str]:
    return {"PATH": ":".join([*map(str, folders), "/usr/bin", "/bin"]), **more}


def test_this_python_is_promised() -> None:
    assert running_version() in VERSIONS


def test_it_is_found_on_path(tmp_path: Path) -> None:
    python = program(tmp_path / "bin" / "python9.7", "9.7")
    assert find_interpreter("9.7", environment(python.parent)) == python


@pytest.mark.parametrize(("says", "status"), [("9.6", 0), ("9.7", 1), ("", 0)])
def test_one_that_does_not_work_is_passed_over(tmp_path: Path, says: str, status: int) -> None:
    broken = program(tmp_path / "broken" / "python9.7", says, status)
    works = program(tmp_path / "works" / "python9.7", "9.7")
    assert find_interpreter("9.7", environment(broken.parent)) is None
    assert find_interpreter("9.7", environment(broken.parent, works.parent)) == works


@pytest.mark.parametrize("told_by", ["PATH", "PYENV_ROOT", "HOME"])
def test_one_of_pyenv_is_found_although_its_shim_does_not_work(tmp_path: Path, told_by: str) -> None:
    root = tmp_path / ".pyenv"
    shim = program(root / "shims" / "python9.7", "pyenv: command not found", 127)
    program(root / "versions" / "9.7.9" / "bin" / "python9.7", "9.7")
    newest = program(root / "versions" / "9.7.10" / "bin" / "python9.7", "9.7")
    program(root / "versions" / "9.7-dev" / "bin" / "python9.7", "9.7")
    found = {
        "PATH": environment(shim.parent),
        "PYENV_ROOT": environment(PYENV_ROOT=str(root)),
        "HOME": environment(HOME=str(tmp_path)),
    }
    assert find_interpreter("9.7", found[told_by]) == newest


def test_one_that_is_nowhere_is_none() -> None:
    assert find_interpreter("9.7", NOTHING) is None
