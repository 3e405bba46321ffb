"""Build CPython without the GIL from Debian's source package, where no binary of it is to be had.

Invariant: an interpreter is used only if its installation has come to an end; one process at a time makes it. It stays
in the user's cache, as a build takes some ten minutes on two cores.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Final, Literal, TypeAlias

from tests.interop.environments import Missing
from tests.support.debian import private_apt, run_or_missing
from tests.support.locks import locked

__all__ = ["FLAVOURS", "SUITES", "Flavour", "free_threaded_python"]

Flavour: TypeAlias = Literal["plain", "thread-sanitizer"]
FLAVOURS: Final[dict[Flavour, tuple[str, ...]]] = {
    "plain": (),
    "thread-sanitizer": ("--with-thread-sanitizer",),
}
"""The kinds of interpreter, and the options that each is configured with beside ``--disable-gil``."""
SUITES: Final = {"3.13": "trixie", "3.14": "sid"}
"""The release of Debian that has the source of each version."""
_KEYRING: Final = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
_SOURCES: Final = Path("/etc/apt")
_MIRROR: Final = re.compile(r"^(?:URIs:|deb(?:-src)?(?: \[[^\]]*\])?)\s+(\S+/debian)/?(?:\s|$)", re.MULTILINE)
_SECONDS: Final = 3600.0


def free_threaded_python(version: str, flavour: Flavour = "plain") -> Path:
    """Return an interpreter of ``version``, such as 3.13, without the GIL; raises Missing if there is none."""
    folder = _cache() / f"{version}t-{flavour}"
    python = folder / "bin" / f"python{version}t"
    with locked(folder.with_name(f"{folder.name}.lock")):
        if not python.exists() or not (folder / "complete").exists():
            shutil.rmtree(folder, ignore_errors=True)
            with tempfile.TemporaryDirectory(prefix="opend-cpython-") as work:
                _build(_source(version, Path(work)), folder, FLAVOURS[flavour])
            (folder / "complete").touch()
    return python


def _cache() -> Path:
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "opend" / "cpython"


def _source(version: str, work: Path) -> Path:
    """Fetch the source of the newest release of a version, and return its folder."""
    if version not in SUITES:
        raise Missing(f"no release of Debian is known here that has the source of Python {version}")
    listed = work / "sources.list"
    listed.write_text(f"deb-src [signed-by={_KEYRING}] {_mirror()} {SUITES[version]} main\n", encoding="utf-8")
    apt = private_apt(work / "apt", Dir__Etc__SourceList=listed, Dir__Etc__SourceParts=work / "none")
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


def _mirror() -> str:
    """Return the address from which this machine gets Debian's packages."""
    for path in sorted(_SOURCES.rglob("*sources*")):
        found = _MIRROR.search(path.read_text(encoding="utf-8")) if path.suffix in {".list", ".sources"} else None
        if found:
            return found[1]
    raise Missing("apt has no source of Debian's packages")


def _build(source: Path, folder: Path, options: tuple[str, ...]) -> None:
    print(f"building {source.name} without the GIL …", flush=True)
    configure = ["./configure", f"--prefix={folder}", "--disable-gil", "--disable-test-modules", *options]
    make = ["make", f"--jobs={os.cpu_count() or 1}"]
    for command in (configure, make, ["make", "install"]):
        with (folder.parent / f"{folder.name}.log").open("w", encoding="utf-8") as log:
            done = subprocess.run(command, cwd=source, stdout=log, stderr=log, check=False, timeout=_SECONDS)
        if done.returncode:
            raise Missing(f"{command[0]} ended with status {done.returncode}; see {log.name}")
