"""Build CPython without the GIL from Debian's source package, where no binary of it is to be had.

Invariant: an interpreter is used only if its installation has come to an end; one process at a time makes it. It stays
in the user's cache, as a build takes some ten minutes on two cores.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Final, Literal, TypeAlias

from tests.interop.environments import Missing
from tests.support.debian import listed_apt, run_or_missing
from tests.support.locks import locked

__all__ = ["FLAVOURS", "SUITES", "Flavour", "cache", "free_threaded_python", "sanitizer_options"]

Flavour: TypeAlias = Literal["plain", "thread-sanitizer"]
FLAVOURS: Final[dict[Flavour, tuple[str, ...]]] = {
    "plain": (),
    "thread-sanitizer": ("--with-thread-sanitizer",),
}
"""The kinds of interpreter, and the options that each is configured with beside ``--disable-gil``."""
_CONFIGURED: Final = ("--disable-gil", "--disable-test-modules", "--with-ensurepip=no")
SUITES: Final = {"3.13": "trixie", "3.14": "sid"}
"""The release of Debian that has the source of each version."""
_SECONDS: Final = 3600.0
_SUPPRESSIONS: Final = "suppressions_free_threading.txt"
"""CPython's own list of races that its developers know; it is copied into the installation."""


def free_threaded_python(version: str, flavour: Flavour = "plain") -> Path:
    """Return an interpreter of ``version``, such as 3.13, without the GIL; raises Missing if there is none."""
    folder = cache() / f"{version}t-{flavour}"
    python = folder / "bin" / f"python{version}t"
    with locked(folder.with_name(f"{folder.name}.lock")):
        if not python.exists() or not (folder / "complete").exists():
            shutil.rmtree(folder, ignore_errors=True)
            with tempfile.TemporaryDirectory(prefix="opend-cpython-") as work:
                _build(_source(version, Path(work)), folder, FLAVOURS[flavour])
            (folder / "complete").touch()
    return python


def sanitizer_options(python: Path, own: Path) -> str:
    """Return TSAN_OPTIONS for an interpreter of the flavour thread-sanitizer, with CPython's suppressions and ``own``.

    TSan takes one file, so both are joined in one beside the interpreter.
    """
    folder = python.resolve().parents[1]
    joined = folder / "suppressions.txt"
    parts = (folder / _SUPPRESSIONS, own)
    joined.write_text("\n".join(part.read_text(encoding="utf-8") for part in parts), encoding="utf-8")
    # A deadlock detector that keeps 64 locks of a thread at most ends the process for more.
    return f"suppressions={joined} detect_deadlocks=0 history_size=4"


def cache() -> Path:
    """Return the folder of the interpreters that were built or fetched for the user."""
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "opend" / "cpython"


def _source(version: str, work: Path) -> Path:
    """Fetch the source of the newest release of a version, and return its folder."""
    if version not in SUITES:
        raise Missing(f"no release of Debian is known here that has the source of Python {version}")
    apt = listed_apt(work, "deb-src", SUITES[version])
    run_or_missing([*apt, "update"], work)
    run_or_missing([*apt, "source", "--download-only", f"python{version}"], work, seconds=_SECONDS)
    # A signature may lie beside it.
    archive = next((path for path in work.glob("*.orig.tar.*") if path.suffix != ".asc"), None)
    if archive is None:
        raise Missing(f"Debian's source package of Python {version} has no archive of the release")
    with tarfile.open(archive) as opened:
        opened.extractall(work / "source", filter="data")
    (source,) = (work / "source").iterdir()
    return source


def _build(source: Path, folder: Path, options: tuple[str, ...]) -> None:
    print(f"building {source.name} without the GIL …", flush=True)
    configure = ["./configure", f"--prefix={folder}", *_CONFIGURED, *options]
    make = ["make", f"--jobs={os.cpu_count() or 1}"]
    # A race that TSan finds in the programs of the build is not ours, and must not end it. Modules in packages are
    # compiled when they are first imported, since compiling all of them with TSan takes as long as the build.
    install = ["make", "install", "COMPILEALL_OPTS=-r0"]
    variables = os.environ | {"TSAN_OPTIONS": "exitcode=0"}
    for command in (configure, make, install):
        with (folder.parent / f"{folder.name}.log").open("w", encoding="utf-8") as log:
            done = subprocess.run(
                command, cwd=source, env=variables, stdout=log, stderr=log, check=False, timeout=_SECONDS
            )
        if done.returncode:
            raise Missing(f"{command[0]} ended with status {done.returncode}; see {log.name}")
    shutil.copy2(source / "Tools" / "tsan" / _SUPPRESSIONS, folder)
