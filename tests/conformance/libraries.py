"""Unpack the C and C++ libraries of a newer Debian into a folder, for a program for which the machine's are too old.

Invariant: nothing is installed and the machine's own lists of packages are left alone; apt verifies what it fetches
with the machine's keys, from the mirror that the machine itself uses. If a library cannot be had, Missing is raised.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from tests.interop.environments import Missing

__all__ = ["LOADER", "RELEASE", "own_mirror", "unpack_libraries"]

LOADER: Final = "ld-linux-x86-64.so.2"
RELEASE: Final = "trixie"
_PACKAGES: Final = ("libc6", "libgcc-s1", "libstdc++6")
_KEYRING: Final = Path("/usr/share/keyrings/debian-archive-keyring.gpg")


def unpack_libraries(folder: Path) -> None:
    """Fill a new folder with the libraries and the loader that starts programs with them."""
    mirror = own_mirror()
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        work = Path(scratch)
        apt = _private_apt(work, mirror)
        _run([*apt, "update"], work)
        _run([*apt, "download", *_PACKAGES], work)
        for package in sorted(work.glob("*.deb")):
            _run(["dpkg-deb", "--extract", str(package), "root"], work)
        found = sorted((work / "root").glob(f"usr/lib/*/{LOADER}"))
        if not found:
            raise Missing(f"the packages of Debian {RELEASE} hold no {LOADER}")
        shutil.copytree(found[0].parent, folder, symlinks=True)


def own_mirror() -> str:
    """Return the address of the mirror for this machine's own release of Debian."""
    system = _os_release()
    if system.get("ID") != "debian":
        raise Missing("the machine's C library is too old for the runner, and a newer one is only taken from Debian")
    names = {system.get("VERSION_CODENAME"), "stable", "oldstable"}
    listed = ["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE) $(COMPONENT)", "Created-By: Packages"]
    for line in _run(listed, Path.cwd()).splitlines():
        address, release, component = line.rsplit(" ", 2)
        if release in names and component == "main":
            return address
    raise Missing("apt has no source of Debian's own packages")


def _os_release() -> dict[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def _private_apt(folder: Path, mirror: str) -> list[str]:
    """Return an apt-get with lists and a cache of its own, for packages of the newer release only."""
    for name in ("lists", "cache"):
        (folder / name / "partial").mkdir(parents=True)
    signed = f" signed-by={_KEYRING}" if _KEYRING.exists() else ""
    (folder / "sources.list").write_text(f"deb [target=Packages{signed}] {mirror} {RELEASE} main\n", encoding="utf-8")
    options = {
        "Dir::Etc::SourceList": folder / "sources.list",
        "Dir::Etc::SourceParts": "/dev/null",
        "Dir::State::Lists": folder / "lists",
        "Dir::State::Status": "/dev/null",
        "Dir::Cache": folder / "cache",
        "APT::Sandbox::User": "root",  # Run by root, apt would use an account that may not write here.
        "APT::Update::Error-Mode": "any",
        "Acquire::Retries": 1,
        "Acquire::Languages": "none",
    }
    return ["apt-get", "--quiet", *(part for name, value in options.items() for part in ("-o", f"{name}={value}"))]


def _run(command: list[str], folder: Path) -> str:
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=os.environ | {"LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(f"{command[0]}: {error}") from error
    if done.returncode:
        raise Missing(f"{command[0]}: {(done.stderr.strip().splitlines() or ['no message'])[-1]}")
    return done.stdout
