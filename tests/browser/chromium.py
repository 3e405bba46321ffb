"""Find a Chromium on this machine, or unpack Debian's below build/.

Invariant: nothing is installed on the machine, whether root runs this or not. If no browser can be had, Missing says
why.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.interop.environments import ROOT, Missing
from tests.support.debian import private_apt, run_or_missing, unpack
from tests.support.locks import locked

__all__ = ["Chromium", "chromium", "unpack_chromium", "unpacked"]

_COMMANDS: Final = ("chromium", "google-chrome", "google-chrome-stable")
# The small font has Chinese characters, without which pictures show boxes in their place.
_PACKAGES: Final = ("chromium", "fonts-dejavu-core", "fonts-droid-fallback")
_PROGRAM: Final = "usr/lib/chromium/chromium"
_STATUS: Final = Path("/var/lib/dpkg/status")
_SECONDS: Final = 600.0


@dataclass(frozen=True, slots=True)
class Chromium:
    """A browser's program, and what its environment must have besides this process's."""

    program: Path
    environment: Mapping[str, str] = field(default_factory=dict[str, str])


def chromium(folder: Path = ROOT / "build" / "browser", status: Path = _STATUS) -> Chromium:
    """Return the machine's browser, or else Debian's in ``folder``, which is fetched if it is not there."""
    for command in _COMMANDS:
        if found := shutil.which(command):
            return Chromium(Path(found))
    with locked(folder / "chromium.lock"):
        root = folder / "chromium"
        if not root.is_dir():
            unpack_chromium(root, status)
    return unpacked(root)


def unpack_chromium(root: Path, status: Path = _STATUS) -> None:
    """Unpack Debian's Chromium into a new folder, with those packages it needs that the machine has not.

    Args:
        root: The folder.
        status: The list of the packages that the machine has.
    """
    if not status.is_file():
        raise Missing("no chromium is on the PATH, and it is only fetched from a Debian that this machine runs")
    with tempfile.TemporaryDirectory(dir=root.parent) as scratch:
        work = Path(scratch)
        apt = private_apt(work, Dir__State__Status=status)
        run_or_missing([*apt, "update"], work)
        fetch = ("install", "--yes", "--download-only", "--no-install-recommends", *_PACKAGES)
        run_or_missing([*apt, *fetch], work, seconds=_SECONDS)
        made = work / "root"
        unpack(work / "cache" / "archives", made)
        if not (made / _PROGRAM).is_file():
            raise Missing(f"Debian's package chromium holds no {_PROGRAM}")
        made.rename(root)


def unpacked(root: Path) -> Chromium:
    """Return the browser that was unpacked into a folder."""
    libraries = [path for folder in ("usr/lib", "lib") for path in sorted(root.glob(f"{folder}/*-linux-gnu*"))]
    private = [path / "pulseaudio" for path in libraries]
    given = os.environ.get("LD_LIBRARY_PATH")
    paths = [*map(str, (*libraries, *private)), *([given] if given else [])]
    fonts = Path("/etc/fonts/fonts.conf")
    settings = {
        "LD_LIBRARY_PATH": os.pathsep.join(paths),
        "XDG_DATA_HOME": str(root / "usr" / "share"),  # Fontconfig looks for fonts there.
        "FONTCONFIG_FILE": str(fonts if fonts.is_file() else root / fonts.relative_to("/")),
    }
    return Chromium(root / _PROGRAM, settings)
