"""Unpack the C and C++ libraries of a newer Debian into a folder, for a program for which the machine's are too old.

Invariant: nothing is installed and the machine's own lists of packages are left alone; apt verifies what it fetches
with the machine's keys, from the mirror that the machine itself uses. If a library cannot be had, Missing is raised.
"""

from __future__ import annotations

import platform
import shutil
import tempfile
from pathlib import Path
from typing import Final

from tests.interop.environments import Missing
from tests.support.debian import private_apt, run_or_missing, unpack

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
        run_or_missing([*apt, "update"], work)
        run_or_missing([*apt, "download", *_PACKAGES], work)
        unpack(work, work / "root")
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
    for line in run_or_missing(listed, Path.cwd()).splitlines():
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
    signed = f" signed-by={_KEYRING}" if _KEYRING.exists() else ""
    sources = folder / "sources.list"
    sources.write_text(f"deb [target=Packages{signed}] {mirror} {RELEASE} main\n", encoding="utf-8")
    return private_apt(
        folder, Dir__Etc__SourceList=sources, Dir__Etc__SourceParts="/dev/null", Dir__State__Status="/dev/null"
    )
