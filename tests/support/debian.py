"""Fetch packages of Debian without installing them.

Invariant: neither the machine's packages nor its lists of packages are changed, and nobody has to be root; apt verifies
what it fetches with the machine's keys. If a command fails, Missing says why.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Final

from tests.interop.environments import Missing

__all__ = ["listed_apt", "private_apt", "run_or_missing", "unpack"]

_KEYRING: Final = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
_SOURCES: Final = Path("/etc/apt")
_MIRROR: Final = re.compile(r"^(?:URIs:|deb(?:-src)?(?: \[[^\]]*\])?)\s+(\S+/debian)/?(?:\s|$)", re.MULTILINE)
_OPTIONS: Final = {
    "APT::Sandbox::User": "root",  # Run by root, apt would use an account that may not write into our folders.
    "APT::Update::Error-Mode": "any",
    "Acquire::Retries": 1,
    "Acquire::Languages": "none",
    "Debug::NoLocking": 1,  # The locks belong to root, and protect what is not changed here.
}


def private_apt(folder: Path, **places: str | Path) -> list[str]:
    """Return an apt-get with lists and a cache in ``folder``.

    Args:
        folder: A folder for its files, which are made.
        places: More folders and files of apt's, by the names of its options with "__" for "::", such as
            ``Dir__State__Status``.
    """
    for name in ("lists", "cache", "cache/archives"):
        (folder / name / "partial").mkdir(parents=True)
    own = {"Dir::State::Lists": folder / "lists", "Dir::Cache": folder / "cache"}
    given = {name.replace("__", "::"): place for name, place in places.items()}
    options = {**_OPTIONS, **own, **given}
    return ["apt-get", "--quiet", *(part for name, value in options.items() for part in ("-o", f"{name}={value}"))]


def listed_apt(work: Path, kind: str, suite: str, **places: str | Path) -> list[str]:
    """Return an apt-get that knows one release of Debian alone, with its files in ``work``.

    Args:
        work: An empty folder.
        kind: ``deb`` for packages, ``deb-src`` for sources.
        suite: The release, such as ``trixie``; it may be another one than the machine's.
        places: More folders and files of apt's, as for ``private_apt``.
    """
    listed = work / "sources.list"
    listed.write_text(f"{kind} [signed-by={_KEYRING}] {_mirror()} {suite} main\n", encoding="utf-8")
    return private_apt(work / "apt", Dir__Etc__SourceList=listed, Dir__Etc__SourceParts=work / "none", **places)


def _mirror() -> str:
    """Return the address from which this machine gets Debian's packages."""
    for path in sorted(_SOURCES.rglob("*sources*")):
        found = _MIRROR.search(path.read_text(encoding="utf-8")) if path.suffix in {".list", ".sources"} else None
        if found:
            return found[1]
    raise Missing("apt has no source of Debian's packages")


def unpack(packages: Path, root: Path) -> None:
    """Unpack the packages in a folder, as if ``root`` were the root of a machine."""
    for package in sorted(packages.glob("*.deb")):
        run_or_missing(["dpkg-deb", "--extract", str(package), str(root)], packages)


def run_or_missing(command: list[str], folder: Path, *, seconds: float = 240.0) -> str:
    """Return what a command prints; raise Missing with the last line of its errors if it fails."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=os.environ | {"LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(f"{command[0]}: {error}") from error
    if done.returncode:
        raise Missing(f"{command[0]}: {(done.stderr.strip().splitlines() or ['no message'])[-1]}")
    return done.stdout
